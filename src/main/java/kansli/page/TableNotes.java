package kansli.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import kansli.document.Format;
import kansli.figures.Notes;
import kansli.figures.Table;

/** The notes under one table: each mark leads to its note, and the note back to where its mark first stands. */
final class TableNotes {

    private final List<Notes.Marked> notes;
    private final String table;
    private final Format format;
    private final int shown;

    /** What each note's mark first stands at, by the note's number from one. */
    private final Map<Integer, String> first = new TreeMap<>();

    /** @param shown which of the tables on the page this is, for one table may stand there several times */
    TableNotes(Table table, Format format, int shown) {
        this.notes = table.noter().stream().map(Notes::note).toList();
        this.table = Notes.of(table.tabell().titel()).words();
        this.format = format;
        this.shown = shown;
    }

    /** Words with their mark raised. */
    String marked(String text) {
        return marked(text, Notes.of(text).words());
    }

    /** @param at what the way back says that the mark stands at, when the words alone do not tell it */
    String marked(String text, String at) {
        var m = Notes.of(text);
        return TextXhtml.escape(m.words())
                + (m.marks().isEmpty()
                        ? ""
                        : "<sup>" + m.marks().stream().map(x -> mark(x, at)).collect(Collectors.joining(", "))
                                + "</sup>");
    }

    private String mark(String mark, String at) {
        int note = 1 + notes.stream().map(n -> n.mark().orElse("")).toList().indexOf(mark);
        if (note == 0) {
            return mark;
        }
        var id = first.putIfAbsent(note, at) == null ? " id=\"notref-%s\"".formatted(name(note)) : "";
        return "<a%s href=\"#not-%s\" %s>%s</a>"
                .formatted(id, name(note), said("Not %s till tabellen %s".formatted(mark, table)), mark);
    }

    /** All of them, to be set when the whole table has been. */
    String under() {
        var under = new ArrayList<String>();
        IntStream.rangeClosed(1, notes.size()).forEach(i -> under.add(note(i, notes.get(i - 1))));
        return String.join("", under);
    }

    private String note(int number, Notes.Marked note) {
        var words = TextXhtml.escape(note.words());
        if (!first.containsKey(number)) {
            return "<p class=\"noter\">"
                    + note.mark().map(x -> "<sup>" + x + "</sup> ").orElse("") + words + "</p>";
        }
        var mark = note.mark().orElseThrow();
        return "<div class=\"not noter\" id=\"not-%1$s\"><a class=\"notnr\" href=\"#notref-%1$s\" %2$s>%3$s</a> %4$s</div>"
                .formatted(
                        name(number), said("Tillbaka till %s, not %s".formatted(first.get(number), mark)), mark, words);
    }

    private String name(int note) {
        return "t%d-%d".formatted(shown, note);
    }

    /**
     * What a link says of itself: on paper that stands with the link, on the web a mark alone is what would be read.
     */
    private String said(String words) {
        return (format == Format.PDF ? "title" : "aria-label") + "=\"" + TextXhtml.escape(words) + "\"";
    }
}
