package kansli.figures;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import kansli.diagnostic.Findings;
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

    /** The same table with its conflicts as notes; told is every mark without a note, and every note without a mark. */
    static Table added(Table table, Findings findings) {
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
        compare(whole, findings);
        return whole;
    }

    private static void compare(Table table, Findings findings) {
        var used = used(table);
        var noted = new TreeSet<>(table.noter().stream().flatMap(n -> note(n).mark().stream()).toList());
        used.stream().filter(m -> !noted.contains(m)).forEach(m -> findings.fel("marke-utan-not", Place.of(table.tabell().path()),
                "Märket %s står i tabellen men ingen not under den.".formatted(shown(m)), "Skriv noten under noter: - %s …".formatted(shown(m))));
        noted.stream().filter(m -> !used.contains(m)).forEach(m -> findings.fel("not-utan-marke", new Place(table.tabell().path(), "noter"),
                "Noten %s hör inte till något märke i tabellen.".formatted(shown(m)), "Skriv märket sist i den rubrik eller cell som noten gäller, eller ta bort det ur noten."));
    }

    private static String shown(String mark) {
        return mark.startsWith("*") ? mark : mark + ")";
    }

    private static Set<String> used(Table table) {
        var used = new TreeSet<String>();
        var texts = new ArrayList<String>();
        texts.add(table.tabell().titel());
        for (var k : table.tabell().kolumner()) {
            texts.add(k.rubrik());
            k.over().ifPresent(texts::add);
        }
        for (var row : table.rows()) {
            switch (row) {
                case Table.Heading h -> texts.add(h.rubrik());
                case Table.Numbers n -> {
                    texts.add(n.rubrik());
                    n.text().ifPresent(texts::add);
                    n.celler().stream().filter(Table.Words.class::isInstance).forEach(c -> texts.add(((Table.Words) c).text()));
                }
            }
        }
        texts.forEach(x -> of(x).mark().ifPresent(used::add));
        return used;
    }
}
