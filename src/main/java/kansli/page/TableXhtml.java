package kansli.page;

import java.util.List;
import java.util.stream.Collectors;
import kansli.document.Format;
import kansli.figures.Table;
import kansli.figures.Table.Heading;
import kansli.figures.Table.Numbers;
import kansli.model.Enhet;
import kansli.model.Tabell;

/** A table of numbers as XHTML: caption with the unit said once, groups, subtotals and totals, notes below. */
final class TableXhtml {

    private static final int MOST_UPRIGHT = 8;

    private TableXhtml() {}

    static String of(Table table, Format format) {
        var t = table.tabell();
        var body = table.rows().stream().map(r -> row(t, r)).collect(Collectors.joining("\n"));
        return turned(t.kolumner().size() + 1, format, frame(t.titel(), format)
                + "<table class=\"t tal\"><caption><b>" + TextXhtml.escape(t.titel()) + "</b>" + unit(t) + "</caption>"
                + "<thead><tr><td></td>" + t.kolumner().stream().map(k -> "<th scope=\"col\" class=\"n\">" + TextXhtml.escape(k.rubrik()) + "</th>").collect(Collectors.joining())
                + "</tr></thead><tbody>" + body + "</tbody></table></div>"
                + t.noter().stream().map(n -> "<p class=\"noter\">" + TextXhtml.escape(n) + "</p>").collect(Collectors.joining()));
    }

    /** On paper a table with more columns than fit turns its page; letters never shrink. */
    static String turned(int columns, Format format, String table) {
        return format == Format.PDF && columns > MOST_UPRIGHT ? "<div class=\"liggande\">" + table + "</div>" : table;
    }

    /** On the web a table that is too wide scrolls in a frame, which a keyboard must reach. */
    static String frame(String label, Format format) {
        return format == Format.WEBB
                ? "<div class=\"ram\" tabindex=\"0\" role=\"region\" aria-label=\"" + TextXhtml.escape(label) + "\">"
                : "<div class=\"ram\">";
    }

    private static String unit(Tabell t) {
        return t.enhet() == Enhet.ANTAL ? "" : ", " + t.enhet().ord();
    }

    private static String row(Tabell t, Table.Row row) {
        return switch (row) {
            case Heading h -> "<tr class=\"grupp\"><th scope=\"rowgroup\" colspan=\"" + (t.kolumner().size() + 1) + "\">" + TextXhtml.escape(h.rubrik()) + "</th></tr>";
            case Numbers n -> "<tr" + sort(n.slag()) + "><th scope=\"row\">" + TextXhtml.escape(n.rubrik()) + "</th>" + cells(n.texter(t.decimaler())) + "</tr>";
        };
    }

    private static String sort(Tabell.Slag slag) {
        return switch (slag) {
            case RAD -> "";
            case DELSUMMA -> " class=\"del\"";
            case SUMMA -> " class=\"summa\"";
        };
    }

    private static String cells(List<String> texts) {
        return texts.stream().map(x -> "<td class=\"n\">" + x + "</td>").collect(Collectors.joining());
    }
}
