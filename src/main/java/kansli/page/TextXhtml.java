package kansli.page;

import java.util.List;
import java.util.stream.Collectors;
import kansli.document.Document;
import kansli.figures.Figures;
import kansli.model.Text;

/** Running text as XHTML. Everything the author wrote is escaped; only the elements made here are elements. */
final class TextXhtml {

    private static final int MANY_COLUMNS = 7;

    private final Document document;
    private final Figures figures;
    private final Drawings drawings;
    private final int shift;

    /** The document from which the text being set names figures and tables. */
    private String home;

    /** How many tables have been set so far: each is named for those who jump between them. */
    private int tables;

    /**
     * @param document the document that the text is shown in
     * @param drawings what is numbered on the page so far
     * @param shift how many levels deeper than written a heading stands on this page
     */
    TextXhtml(Document document, Figures figures, Drawings drawings, int shift) {
        this.document = document;
        this.figures = figures;
        this.drawings = drawings;
        this.shift = shift;
        this.home = document.id().value();
    }

    String blocks(Text text) {
        from(text);
        return blocks(text.block());
    }

    /** The text on one line, as in an att-sats; several paragraphs follow on each other. */
    String line(Text text) {
        from(text);
        return text.block().stream()
                .map(b -> b instanceof Text.Stycke s ? words(s.inline()) : blocks(List.of(b)))
                .collect(Collectors.joining(" "));
    }

    private void from(Text text) {
        home = figures.hem(text, document.id().value());
    }

    private String blocks(List<Text.Block> blocks) {
        return blocks.stream().map(this::block).collect(Collectors.joining("\n"));
    }

    private String block(Text.Block block) {
        return switch (block) {
            case Text.Rubrik r -> element("h" + Math.min(6, r.niva() + shift), words(r.inline()));
            case Text.Stycke s -> element("p", words(s.inline()));
            case Text.Lista l -> list(l);
            case Text.Citat c -> element("blockquote", blocks(c.block()));
            case Text.Tabell t -> table(t);
            case Text.Visning v -> shown(v);
            case Text.Linje l -> "<hr/>";
            case Text.Ordagrant o -> element("pre", escape(o.text()));
            case Text.Not n -> note(n);
        };
    }

    private String shown(Text.Visning shown) {
        if (!shown.avTabell()) {
            return element("p", escape("(" + shown.slag().ord() + " kan inte visas här)"));
        }
        return figures.table(home, shown.forsta())
                .map(t -> switch (shown.slag()) {
                    case NYCKELTAL -> TableXhtml.keyFigures(t, document.format(), drawings.table());
                    case DIAGRAM -> drawings.of(t) + TableXhtml.of(t, document.format(), drawings.table());
                    default -> TableXhtml.of(t, document.format(), drawings.table());
                })
                .orElseGet(() -> element("p", escape("(tabellen " + shown.forsta() + " finns inte)")));
    }

    private String list(Text.Lista list) {
        var items = list.punkter().stream().map(this::item).collect(Collectors.joining("\n"));
        return list.forsta()
                .map(first -> (first == 1 ? "<ol>" : "<ol start=\"" + first + "\">") + items + "</ol>")
                .orElseGet(() -> element("ul", items));
    }

    /** A point of one paragraph needs no paragraph of its own. */
    private String item(List<Text.Block> blocks) {
        if (!blocks.isEmpty()
                && blocks.getFirst() instanceof Text.Stycke first
                && blocks.stream().skip(1).allMatch(Text.Lista.class::isInstance)) {
            return element("li", words(first.inline()) + blocks(blocks.subList(1, blocks.size())));
        }
        return element("li", blocks(blocks));
    }

    private String table(Text.Tabell table) {
        var head = element(
                "tr",
                table.huvud().stream().map(c -> cell("th scope=\"col\"", c)).collect(Collectors.joining()));
        var rows = table.rader().stream().map(this::row).collect(Collectors.joining("\n"));
        var sort = table.huvud().size() >= MANY_COLUMNS ? "t bred" : "t";
        return TableXhtml.turned(
                table.huvud().size(),
                document.format(),
                TableXhtml.frame("Tabell " + ++tables, document.format()) + "<table class=\"" + sort + "\"><thead>"
                        + head + "</thead><tbody>" + rows + "</tbody></table></div>");
    }

    private String row(List<Text.Cell> cells) {
        var row = new StringBuilder("<tr>");
        for (int i = 0; i < cells.size(); i++) {
            row.append(cell(i == 0 ? "th scope=\"row\"" : "td", cells.get(i)));
        }
        return row.append("</tr>").toString();
    }

    private String cell(String tag, Text.Cell cell) {
        var sort = switch (cell.justering()) {
            case VANSTER -> "";
            case MITTEN -> " class=\"c\"";
            case HOGER -> " class=\"n\"";
        };
        return "<" + tag + sort + ">" + words(cell.inline()) + "</" + tag.substring(0, 2) + ">";
    }

    private String note(Text.Not note) {
        var back = "<a class=\"notnr\" href=\"#notref-%d\" title=\"Tillbaka till texten\">%d</a> "
                .formatted(note.nummer(), note.nummer());
        var text = note.block().isEmpty() || !(note.block().getFirst() instanceof Text.Stycke first)
                ? element("p", back) + blocks(note.block())
                : element("p", back + words(first.inline()))
                        + blocks(note.block().subList(1, note.block().size()));
        return "<div class=\"not\" id=\"not-%d\">%s</div>".formatted(note.nummer(), text);
    }

    private String words(List<Text.Inline> inline) {
        return inline.stream().map(this::word).collect(Collectors.joining());
    }

    private String word(Text.Inline word) {
        return switch (word) {
            case Text.Ord o -> escape(o.text());
            case Text.Betoning b -> element("em", words(b.inline()));
            case Text.Stark s -> element("strong", words(s.inline()));
            case Text.Lank l -> "<a href=\"" + escape(l.till()) + "\">" + words(l.inline()) + "</a>";
            case Text.Radbrytning r -> "<br/>";
            case Text.Tal t -> fetched(t, t.adress());
            case Text.Antal a -> fetched(a, a.adress());
            case Text.Andel a -> fetched(a, a.del());
            case Text.Se s ->
                figures.table(home, s.tabell())
                        .map(t -> "<a class=\"se\" data-se=\"" + t.tabell().path() + "\">tabellen "
                                + escape(t.tabell().titel()) + "</a>")
                        .orElse(escape("(" + s.tabell() + ")"));
            case Text.Notreferens n ->
                "<sup><a id=\"notref-%1$d\" href=\"#not-%1$d\" title=\"Not %1$d\">%1$d</a></sup>".formatted(n.nummer());
        };
    }

    private String fetched(Text.Inline reference, String address) {
        return escape(figures.text(home, document.date(), reference).orElse("(" + address + ")"));
    }

    private static String element(String name, String content) {
        return "<" + name + ">" + content + "</" + name + ">";
    }

    static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
