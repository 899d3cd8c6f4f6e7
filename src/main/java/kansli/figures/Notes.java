package kansli.figures;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import kansli.diagnostic.Findings;
import kansli.figures.Fetching.Cellplats;
import kansli.model.Tabell.Grupp;
import kansli.model.Tabell.Talrad;
import kansli.source.Place;

/**
 * The notes under a table: those that its author wrote, and one for each conflict between sources. Every mark has its
 * note.
 */
public final class Notes {

    /** A mark that stands last in a heading or a cell, {@code Soliditet 1)} or {@code Ja*}. */
    private static final Pattern LAST =
            Pattern.compile("(.*\\S)(?: (\\d{1,2})\\)|(?<!\\*)\\s?(\\*{1,3}))", Pattern.DOTALL);

    private static final Pattern FIRST = Pattern.compile("(?:(\\d{1,2})\\)|(\\*{1,3}))\\s*(.*)", Pattern.DOTALL);

    private Notes() {}

    /**
     * Words and the mark that goes with them.
     *
     * @param mark as it is shown; two marks as {@code 1, 2}
     */
    public record Marked(String words, Optional<String> mark) {

        public List<String> marks() {
            return mark.map(m -> List.of(m.split(", "))).orElse(List.of());
        }
    }

    /** What stands in a heading or a cell. */
    public static Marked of(String text) {
        var m = LAST.matcher(text);
        if (!m.matches()) {
            return new Marked(text, Optional.empty());
        }
        var mark = m.group(2) != null ? m.group(2) : m.group(3);
        var before = of(m.group(1));
        return new Marked(
                before.words(), before.mark().map(b -> b + ", " + mark).or(() -> Optional.of(mark)));
    }

    /** What stands in a note, with the mark before it. */
    public static Marked note(String text) {
        var m = FIRST.matcher(text);
        return m.matches()
                ? new Marked(m.group(3), Optional.of(m.group(1) != null ? m.group(1) : m.group(2)))
                : new Marked(text, Optional.empty());
    }

    /** The same table with its conflicts as notes; told is every mark without a note, and every note without a mark. */
    static Table added(Table table, Map<Cellplats, Place> sources, Findings findings) {
        var t = table.tabell();
        var notes = new ArrayList<>(t.noter());
        var rows = new ArrayList<Table.Row>();
        int next = t.noter().stream()
                .map(n -> note(n).mark().orElse(""))
                .filter(m -> m.matches("\\d+"))
                .mapToInt(Integer::parseInt)
                .max()
                .orElse(0);
        for (int i = 0; i < table.rows().size(); i++) {
            var row = table.rows().get(i);
            if (row instanceof Table.Numbers n
                    && t.rader().get(i) instanceof Talrad r
                    && !r.konflikter().isEmpty()) {
                var mark = ++next;
                notes.add(mark + ") "
                        + String.join(
                                " ", r.konflikter().stream().map(k -> k.text()).toList()));
                rows.add(new Table.Numbers(
                        n.id(), n.rubrik() + " " + mark + ")", n.slag(), n.celler(), n.not(), n.text()));
            } else {
                rows.add(row);
            }
        }
        var whole = new Table(t, List.copyOf(rows), List.copyOf(notes), table.hel());
        compare(whole, sources, findings);
        return whole;
    }

    private static void compare(Table table, Map<Cellplats, Place> sources, Findings findings) {
        var file = table.tabell().path();
        var used = used(table, sources);
        var noted = table.noter().stream().map(n -> note(n).mark().orElse("")).toList();
        used.forEach((mark, place) -> {
            if (!noted.contains(mark)) {
                findings.fel(
                        "marke-utan-not",
                        place,
                        "Märket %s har ingen not under tabellen.".formatted(shown(mark)),
                        (place.file().equals(file) ? "" : "Tabellen står i %s. ".formatted(file))
                                + "Lägg till noten under noter, och börja den med %s.".formatted(shown(mark)));
            }
        });
        for (int i = 0; i < table.tabell().noter().size(); i++) {
            var mark = noted.get(i);
            if (!mark.isEmpty() && !used.containsKey(mark)) {
                findings.fel(
                        "not-utan-marke",
                        new Place(file, "noter[%d]".formatted(i)),
                        "Noten %s hör inte till något märke i tabellen.".formatted(shown(mark)),
                        "Skriv märket sist i den rubrik eller cell som noten gäller, eller ta bort det ur noten.");
            }
        }
    }

    private static String shown(String mark) {
        return mark.startsWith("*") ? mark : mark + ")";
    }

    /** The marks in a table, each where it first stands. */
    private static Map<String, Place> used(Table table, Map<Cellplats, Place> sources) {
        var t = table.tabell();
        var used = new TreeMap<String, Place>();
        add(used, t.titel(), new Place(t.path(), "titel"));
        for (int i = 0; i < t.kolumner().size(); i++) {
            var at = "kolumner[%d]".formatted(i);
            add(used, t.kolumner().get(i).rubrik(), new Place(t.path(), at + ".rubrik"));
            t.kolumner().get(i).over().ifPresent(o -> add(used, o, new Place(t.path(), at + ".över")));
        }
        for (int i = 0; i < table.rows().size(); i++) {
            switch (table.rows().get(i)) {
                case Table.Heading h -> add(used, h.rubrik(), ((Grupp) t.rader().get(i)).stalle());
                case Table.Numbers n -> {
                    var r = (Talrad) t.rader().get(i);
                    add(used, n.rubrik(), t.stalle(r, "rad"));
                    n.text().ifPresent(x -> add(used, x, t.stalle(r, "text")));
                    for (int k = 0; k < n.celler().size(); k++) {
                        if (n.celler().get(k) instanceof Table.Words w) {
                            var column = t.kolumner().get(k);
                            add(
                                    used,
                                    w.text(),
                                    sources.getOrDefault(
                                            new Cellplats(t.path(), r.id(), column.id()),
                                            Calculation.cellPlace(t, r, column)));
                        }
                    }
                }
            }
        }
        return used;
    }

    private static void add(Map<String, Place> used, String text, Place place) {
        of(text).marks().forEach(m -> used.putIfAbsent(m, place));
    }
}
