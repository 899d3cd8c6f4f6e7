package kansli.figures;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import kansli.diagnostic.Findings;
import kansli.figures.Fetching.Cellplats;
import kansli.model.Tabell;
import kansli.model.Tabell.Talrad;
import kansli.source.Place;

/** The notes under a table: those that its author wrote, and one for each conflict between sources. Every mark has its note. */
public final class Notes {

    /** A mark that stands last in a heading or a cell, {@code Soliditet 1)} or {@code Ja*}. */
    private static final Pattern LAST = Pattern.compile("(.*\\S)(?: (\\d{1,2})\\)|\\s?(\\*{1,3}))", Pattern.DOTALL);
    private static final Pattern FIRST = Pattern.compile("(?:(\\d{1,2})\\)|(\\*{1,3}))\\s*(.*)", Pattern.DOTALL);

    private Notes() {}

    /** Words and the mark after them. */
    public record Marked(String words, Optional<String> mark) {}

    /** What stands in a heading or a cell. */
    public static Marked of(String text) {
        var m = LAST.matcher(text);
        return m.matches() ? new Marked(m.group(1), Optional.of(m.group(2) != null ? m.group(2) : m.group(3))) : new Marked(text, Optional.empty());
    }

    /** What stands in a note, with the mark before it. */
    public static Marked note(String text) {
        var m = FIRST.matcher(text);
        return m.matches() ? new Marked(m.group(3), Optional.of(m.group(1) != null ? m.group(1) : m.group(2))) : new Marked(text, Optional.empty());
    }

    /**
     * The same table with its conflicts as notes; told is every mark without a note, and every note without a mark.
     *
     * @param sources from where each fetched cell was taken
     */
    static Table added(Table table, Map<Cellplats, Place> sources, Findings findings) {
        var t = table.tabell();
        var notes = new ArrayList<>(t.noter());
        var rows = new ArrayList<Table.Row>();
        int next = t.noter().stream().map(n -> note(n).mark().orElse("")).filter(m -> m.matches("\\d+")).mapToInt(Integer::parseInt).max().orElse(0);
        for (int i = 0; i < table.rows().size(); i++) {
            var row = table.rows().get(i);
            if (row instanceof Table.Numbers n && t.rader().get(i) instanceof Talrad r && !r.konflikter().isEmpty()) {
                var mark = ++next;
                notes.add(mark + ") " + String.join(" ", r.konflikter().stream().map(k -> k.text()).toList()));
                rows.add(new Table.Numbers(n.id(), n.rubrik() + " " + mark + ")", n.slag(), n.celler(), n.not(), n.text()));
            } else {
                rows.add(row);
            }
        }
        var whole = new Table(t, List.copyOf(rows), List.copyOf(notes));
        compare(whole, sources, findings);
        return whole;
    }

    private static void compare(Table table, Map<Cellplats, Place> sources, Findings findings) {
        var used = used(table, sources);
        var noted = new TreeMap<String, Integer>();
        for (int i = 0; i < table.tabell().noter().size(); i++) {
            int at = i;
            note(table.tabell().noter().get(i)).mark().ifPresent(m -> noted.putIfAbsent(m, at));
        }
        var conflicts = table.noter().stream().flatMap(n -> note(n).mark().stream()).filter(m -> !noted.containsKey(m)).toList();
        used.forEach((m, place) -> {
            if (!noted.containsKey(m) && !conflicts.contains(m)) {
                findings.fel("marke-utan-not", place, "Märket %s hör inte till någon not under tabellen «%s».".formatted(shown(m), table.tabell().titel()),
                        "Skriv noten under noter i %s: - %s …, eller ta bort märket.".formatted(table.tabell().path(), shown(m)));
            }
        });
        noted.forEach((m, at) -> {
            if (!used.containsKey(m)) {
                findings.fel("not-utan-marke", new Place(table.tabell().path(), "noter[%d]".formatted(at)),
                        "Noten %s hör inte till något märke i tabellen.".formatted(shown(m)), "Skriv märket sist i den rubrik eller cell som noten gäller, eller ta bort det ur noten.");
            }
        });
    }

    private static String shown(String mark) {
        return mark.startsWith("*") ? mark : mark + ")";
    }

    /** Each mark that is used, and where it stands first. */
    private static Map<String, Place> used(Table table, Map<Cellplats, Place> sources) {
        var t = table.tabell();
        var used = new TreeMap<String, Place>();
        add(used, t.titel(), new Place(t.path(), "titel"));
        for (int k = 0; k < t.kolumner().size(); k++) {
            var place = new Place(t.path(), "kolumner[%d]".formatted(k));
            t.kolumner().get(k).over().ifPresent(over -> add(used, over, new Place(place.file(), place.key() + ".över")));
            add(used, t.kolumner().get(k).rubrik(), new Place(place.file(), place.key() + ".rubrik"));
        }
        for (int i = 0; i < t.rader().size(); i++) {
            switch (table.rows().get(i)) {
                case Table.Heading h -> add(used, h.rubrik(), Place.words(t.path(), h.rubrik()));
                case Table.Numbers n -> add(used, table, n, (Talrad) t.rader().get(i), sources);
            }
        }
        return used;
    }

    private static void add(Map<String, Place> used, Table table, Table.Numbers shown, Talrad row, Map<Cellplats, Place> sources) {
        var t = table.tabell();
        add(used, shown.rubrik(), new Place(t.path(), row.nyckel(row.insats().isPresent() ? "insatser" : "rad")));
        shown.text().ifPresent(text -> add(used, text, new Place(t.path(), row.nyckel("text"))));
        for (int k = 0; k < shown.celler().size(); k++) {
            if (shown.celler().get(k) instanceof Table.Words words) {
                var column = t.kolumner().get(k);
                add(used, words.text(), sources.getOrDefault(new Cellplats(t.path(), row.id(), column.id()),
                        new Place(t.path(), "%s[%d]".formatted(row.nyckel("värden"), t.plats(row.celler(), column)))));
            }
        }
    }

    private static void add(Map<String, Place> used, String words, Place place) {
        of(words).mark().ifPresent(m -> used.putIfAbsent(m, place));
    }
}
