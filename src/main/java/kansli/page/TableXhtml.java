package kansli.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kansli.document.Format;
import kansli.figures.Notes;
import kansli.figures.Table;
import kansli.figures.Table.Amount;
import kansli.figures.Table.Heading;
import kansli.figures.Table.None;
import kansli.figures.Table.Numbers;
import kansli.figures.Table.Words;
import kansli.model.Enhet;
import kansli.model.Tabell;
import kansli.model.Tabell.Innehall;
import kansli.model.Tabell.Kolumn;
import kansli.source.Place;

/**
 * A table as XHTML: caption with the unit said once, heads in one or two levels, groups, subtotals and totals, notes
 * below.
 */
final class TableXhtml {

    private static final String CONTINUED = ", fortsättning";

    /** A state in more letters than this is words. */
    private static final int STATE = 40;

    /** What the mark beside a state takes. */
    private static final double MARK = 4;

    /** A day, or a first and a last one: it stays on one line. */
    private static final Pattern DAYS = Pattern.compile("(\\d{4}-\\d{2}-\\d{2}( – )?){1,2}\\D{0,3}");

    private final Table table;
    private final Tabell t;
    private final Format format;
    private final boolean withNote;
    private final TableNotes notes;

    /** Those of its columns that are set, by their place in it, and how they are measured; never on the web. */
    private final List<Integer> columns;

    private final Optional<Columns.Measures> measures;
    private final List<Boolean> ofWords;

    private TableXhtml(
            Table table, Format format, TableNotes notes, List<Integer> columns, Optional<Columns.Measures> measures) {
        this.table = table;
        this.notes = notes;
        this.t = table.tabell();
        this.format = format;
        this.withNote = table.rows().stream()
                .anyMatch(r -> r instanceof Numbers n && n.not().isPresent());
        this.ofWords = t.kolumner().stream().map(this::words).toList();
        this.columns = columns;
        this.measures = measures;
    }

    /** @param drawings what is numbered on the page so far */
    static String of(Table table, Format format, Drawings drawings) {
        var columns =
                IntStream.range(0, table.tabell().kolumner().size()).boxed().toList();
        var notes = new TableNotes(table, format, drawings.table());
        var whole = new TableXhtml(table, format, notes, columns, Optional.empty());
        return format == Format.PDF ? whole.paper(drawings) : whole.part("", "") + notes.under();
    }

    /** A table's rows as large numbers, each with its words below it. */
    static String keyFigures(Table table, Format format, int shown) {
        var notes = new TableNotes(table, format, shown);
        var figures = table.rows().stream()
                .filter(Numbers.class::isInstance)
                .map(Numbers.class::cast)
                .map(n -> {
                    var amount = n.celler().stream()
                            .filter(Amount.class::isInstance)
                            .map(Amount.class::cast)
                            .findFirst();
                    var said = n.celler().stream()
                            .filter(Words.class::isInstance)
                            .map(c -> " " + TextXhtml.escape(((Words) c).text()))
                            .collect(Collectors.joining());
                    return new KeyFigures.Figure(
                            amount.map(TableXhtml::large).orElse("<b>–</b>"), notes.marked(n.rubrik()) + said);
                })
                .toList();
        return KeyFigures.of(figures, format) + notes.under();
    }

    private static String large(Amount a) {
        var unit = switch (a.enhet()) {
            case PROCENT -> "%";
            case ANTAL -> "";
            default -> a.enhet().ord();
        };
        return "<b>" + new Amount(a.tal(), a.enhet(), a.decimaler(), false).text() + "</b>"
                + (unit.isEmpty() ? "" : "\u00A0" + unit);
    }

    /** One table, or several when it is too wide for a page; the notes are under the last. */
    private String paper(Drawings drawings) {
        var measured = measured(lead() + t.kolumner().size());
        var fit = measured.fit();
        drawings.strained(new Place(t.path(), "titel"), fit);
        var set = new StringBuilder();
        for (var part : fit.parts()) {
            var shown = part.stream().map(i -> i - lead()).filter(i -> i >= 0).toList();
            var with = withNote
                    ? Stream.concat(Stream.of(0, 1), shown.stream().map(i -> i + lead()))
                            .toList()
                    : part;
            set.append(new TableXhtml(table, format, notes, shown, Optional.of(measured.measures(fit, with)))
                    .part(fit.size().sort(), part == fit.parts().getFirst() ? "" : CONTINUED));
        }
        return fit.turned() ? turned(set + notes.under()) : set + notes.under();
    }

    /** How many columns stand before those of the table: the rows' names, and their notes. */
    private int lead() {
        return withNote ? 2 : 1;
    }

    private String part(String size, String continued) {
        int count = lead() + columns.size();
        var first = continued.isEmpty();
        var id = first ? t.not().map(n -> " id=\"not-tabell-" + n + "\"").orElse("") : "";
        return frame(t.titel(), format) + "<table" + id + " class=\"t tal" + (Columns.many(count) ? " bred" : "")
                + size
                + "\"" + (first ? " data-tabell=\"" + t.path() + "\"" : "") + "><caption>" + caption() + continued
                + "</caption>" + measures.map(m -> Columns.of(m.widths())).orElse("") + "<thead>" + head() + "</thead>"
                + bodies() + "</table></div>";
    }

    /** What every cell asks for. A cell that says there is nothing asks for as much as a digit. */
    private Columns measured(int columns) {
        var measured = new Columns(columns);
        int first = lead();
        if (withNote) {
            measured.heading(1, "Not", false);
        }
        IntStream.range(0, t.kolumner().size())
                .forEach(i -> measured.heading(
                        first + i,
                        t.kolumner().get(i).rubrik() + unit(t.kolumner().get(i)),
                        !ofWords.get(i)));
        for (var row : table.rows()) {
            if (row instanceof Numbers n) {
                var bold = n.slag() != Tabell.Slag.RAD;
                measured.words(0, n.rubrik(), bold);
                IntStream.range(0, n.text().isPresent() ? 0 : n.celler().size())
                        .forEach(i -> measure(
                                measured,
                                first + i,
                                t.kolumner().get(i),
                                n.celler().get(i),
                                bold));
            }
        }
        return measured;
    }

    private static void measure(Columns measured, int column, Kolumn k, Table.Cell cell, boolean bold) {
        switch (cell) {
            case Amount a -> measured.whole(column, a.text(), bold, 0);
            case Words w
            when k.innehall() == Innehall.LAGE && w.text().length() <= STATE ->
                measured.whole(column, w.text(), bold, MARK);
            case Words w when DAYS.matcher(w.text()).matches() -> measured.whole(column, w.text(), bold, 0);
            case Words w -> measured.words(column, w.text(), bold);
            case None n -> measured.whole(column, "–", bold, 0);
        }
    }

    private String caption() {
        var note = t.not()
                .map(n -> "<b>Not <a href=\"#till-not-" + n + "\" title=\"Tillbaka till raden\">" + n + "</a>. </b>")
                .orElse("");
        return note + "<b>" + notes.marked(t.titel()) + "</b>" + unit();
    }

    private String unit() {
        return t.enhet() == Enhet.ANTAL || t.enhet().sagsI(t.titel())
                ? ""
                : ", " + t.enhet().ord();
    }

    /** On paper a table that is too wide turns its page. */
    static String turned(String table) {
        return "<div class=\"liggande\">" + table + "</div>";
    }

    /** On the web a table that is too wide scrolls in a frame, which a keyboard must reach. */
    static String frame(String label, Format format) {
        return format == Format.WEBB
                ? "<div class=\"ram\" tabindex=\"0\" role=\"region\" aria-label=\""
                        + TextXhtml.escape(Notes.of(label).words()) + "\">"
                : "<div class=\"ram\">";
    }

    private String head() {
        var corner = "<td></td>";
        var note = withNote ? "<th scope=\"col\" class=\"c\">Not</th>" : "";
        var shown = shown();
        var names = IntStream.range(0, shown.size())
                .mapToObj(i -> headCell(shown.get(i), lead() + i))
                .collect(Collectors.joining());
        if (shown.stream().noneMatch(k -> k.over().isPresent())) {
            return "<tr>" + corner + note + names + "</tr>";
        }
        return "<tr class=\"over\">" + corner + (withNote ? "<td></td>" : "") + above() + "</tr><tr>" + corner + note
                + names + "</tr>";
    }

    /** Columns beside each other under the same heading share it. */
    private String above() {
        var cells = new StringBuilder();
        var shown = shown();
        for (int i = 0; i < shown.size(); ) {
            var over = shown.get(i).over();
            int end = i + 1;
            while (over.isPresent()
                    && end < shown.size()
                    && shown.get(end).over().equals(over)) {
                end++;
            }
            cells.append(
                    over.isEmpty()
                            ? "<td></td>"
                            : "<th scope=\"colgroup\" class=\"c\" colspan=\"" + (end - i) + "\">"
                                    + notes.marked(over.get()) + "</th>");
            i = end;
        }
        return cells.toString();
    }

    private List<Kolumn> shown() {
        return columns.stream().map(t.kolumner()::get).toList();
    }

    /** @param at its place among those that are set, the rows' names first */
    private String headCell(Kolumn k, int at) {
        return "<th scope=\"col\"" + sort(ofWords.get(columns.get(at - lead())) ? "" : "n", at) + ">"
                + notes.marked(k.rubrik()) + unit(k) + "</th>";
    }

    /** What the style sheet knows a cell by: what it holds, and whether its words are cut. */
    private String sort(String holds, int at) {
        var cuts = measures.filter(m -> m.cuts().get(at)).isPresent();
        var sorts =
                Stream.of(holds, cuts ? "bryt" : "").filter(s -> !s.isEmpty()).toList();
        return sorts.isEmpty() ? "" : " class=\"" + String.join(" ", sorts) + "\"";
    }

    private String unit(Kolumn k) {
        return k.enhet()
                .filter(e -> e != t.enhet() && e != Enhet.ANTAL && !e.sagsI(k.rubrik()))
                .map(e -> e == Enhet.PROCENT ? ", %" : ", " + e.ord())
                .orElse("");
    }

    /** Whether a column holds words; one of answers does, though it was not said. */
    private boolean words(Kolumn k) {
        if (k.innehall() != Innehall.TAL) {
            return true;
        }
        int at = t.kolumner().indexOf(k);
        var cells = table.rows().stream()
                .filter(Numbers.class::isInstance)
                .map(r -> ((Numbers) r).celler().get(at))
                .toList();
        return cells.stream().anyMatch(Words.class::isInstance)
                && cells.stream().noneMatch(Amount.class::isInstance);
    }

    /**
     * On paper a group's heading stays with its first row, and a sum with the row before it: they are a body of their
     * own, which the style sheet does not divide. A heading that asked the page itself to stay would lose the repeated
     * head.
     */
    private String bodies() {
        var bodies = new ArrayList<List<Table.Row>>();
        for (var row : table.rows()) {
            var last = bodies.isEmpty() ? null : bodies.getLast();
            var after = last != null && last.getLast() instanceof Heading;
            var sum = last != null && row instanceof Numbers n && n.slag() != Tabell.Slag.RAD;
            if (after || sum) {
                last.add(row);
            } else {
                bodies.add(new ArrayList<>(List.of(row)));
            }
        }
        if (format == Format.WEBB) {
            return groups();
        }
        if (bodies.stream().allMatch(b -> b.size() == 1)) {
            return body(table.rows(), "");
        }
        var set = new StringBuilder();
        var loose = new ArrayList<Table.Row>();
        for (var rows : bodies) {
            if (rows.size() == 1) {
                loose.addAll(rows);
            } else {
                set.append(loose.isEmpty() ? "" : body(loose, "")).append(body(rows, " class=\"ihop\""));
                loose.clear();
            }
        }
        return set.append(loose.isEmpty() ? "" : body(loose, "")).toString();
    }

    /**
     * On the web each group is a body: its heading goes for the rows in it, not for those of the next group or for the
     * total below them all.
     */
    private String groups() {
        var groups = new ArrayList<List<Table.Row>>();
        for (var row : table.rows()) {
            var total = row == table.rows().getLast() && row instanceof Numbers n && n.slag() == Tabell.Slag.SUMMA;
            var grouped = groups.stream().anyMatch(g -> g.getFirst() instanceof Heading);
            if (groups.isEmpty() || row instanceof Heading || total && grouped) {
                groups.add(new ArrayList<>());
            }
            groups.getLast().add(row);
        }
        return groups.stream().map(g -> body(g, "")).collect(Collectors.joining());
    }

    private String body(List<? extends Table.Row> rows, String sort) {
        return "<tbody" + sort + ">" + rows.stream().map(this::row).collect(Collectors.joining("\n")) + "</tbody>";
    }

    private String row(Table.Row row) {
        return switch (row) {
            case Heading h ->
                "<tr class=\"grupp\"><th scope=\"rowgroup\" colspan=\""
                        + (lead() + columns.size()) + "\">" + notes.marked(h.rubrik())
                        + "</th></tr>";
            case Numbers n ->
                "<tr" + sort(n) + "><th scope=\"row\"" + sort("", 0) + ">" + notes.marked(n.rubrik()) + "</th>"
                        + note(n) + cells(n) + "</tr>";
        };
    }

    private String sort(Numbers row) {
        var slag = switch (row.slag()) {
            case RAD -> "";
            case DELSUMMA -> "del";
            case SUMMA -> "summa";
        };
        var high = measures.filter(m -> m.high(texts(row))).isPresent();
        var sorts =
                Stream.of(slag, high ? "delas" : "").filter(s -> !s.isEmpty()).toList();
        return sorts.isEmpty() ? "" : " class=\"" + String.join(" ", sorts) + "\"";
    }

    private List<String> texts(Numbers row) {
        var texts = new ArrayList<String>(List.of(row.rubrik()));
        if (withNote) {
            texts.add("");
        }
        columns.forEach(i -> texts.add(row.text().isEmpty() && row.celler().get(i) instanceof Words w ? w.text() : ""));
        return texts;
    }

    private String note(Numbers row) {
        if (!withNote) {
            return "";
        }
        return "<td class=\"c\">"
                + row.not()
                        .map(n -> "<a id=\"till-not-" + n + "\" href=\"#not-tabell-" + n + "\" title=\"Not " + n + "\">"
                                + n + "</a>")
                        .orElse("")
                + "</td>";
    }

    private String cells(Numbers row) {
        if (row.text().isPresent()) {
            return "<td colspan=\"" + columns.size() + "\">"
                    + notes.marked(row.text().get(), name(row)) + "</td>";
        }
        return IntStream.range(0, columns.size())
                .mapToObj(i -> cell(
                        row,
                        t.kolumner().get(columns.get(i)),
                        lead() + i,
                        row.celler().get(columns.get(i))))
                .collect(Collectors.joining());
    }

    private String cell(Numbers row, Kolumn k, int at, Table.Cell cell) {
        var days = cell instanceof Words w && DAYS.matcher(w.text()).matches();
        return "<td" + (days ? " class=\"nw\"" : sort(ofWords.get(columns.get(at - lead())) ? "" : "n", at)) + ">"
                + switch (cell) {
                    case Amount a -> a.text();
                    case Words w ->
                        k.innehall() == Innehall.LAGE ? state(row, w.text()) : notes.marked(w.text(), name(row));
                    case None n -> "–";
                }
                + "</td>";
    }

    /** Colour, shape and word. */
    private String state(Numbers row, String text) {
        return Marks.of(Notes.of(text).words(), format)
                .map(mark -> "<span class=\"lage\">" + mark + " " + notes.marked(text, name(row)) + "</span>")
                .orElseGet(() -> notes.marked(text, name(row)));
    }

    private static String name(Numbers row) {
        return Notes.of(row.rubrik()).words();
    }
}
