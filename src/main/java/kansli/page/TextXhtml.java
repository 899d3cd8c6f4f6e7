package kansli.page;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import kansli.document.Document;
import kansli.document.Format;
import kansli.figures.Figures;
import kansli.model.Text;

/** Running text as XHTML. Everything the author wrote is escaped; only the elements made here are elements. */
final class TextXhtml {

    /** As wide as the engine sets a digit, and a full stop with two spaces after it, in em and millimetres. */
    private static final Pattern SIGNS = Pattern.compile("[^\\p{L}\\p{N}]");

    private static final Pattern ROMAN = Pattern.compile("[ivx]{2,}|[IVX]{2,}");

    private static final double DIGIT = 0.572;

    private static final double STOP = 0.786;
    private static final double EM = 10.5 * 25.4 / 72;

    private static final Pattern NUMBER = Pattern.compile("\\d{1,9}\\.");

    private final Document document;
    private final Figures figures;
    private final Drawings drawings;
    private final int shift;

    /** The document from which the text being set names figures and tables. */
    private String home;

    /** Whether what is being set is no longer there. */
    private boolean inStruck;

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
                    case DIAGRAM -> drawings.of(t) + TableXhtml.of(t, document.format(), drawings);
                    default -> TableXhtml.of(t, document.format(), drawings);
                })
                .orElseGet(() -> element("p", escape("(tabellen " + shown.forsta() + " finns inte)")));
    }

    private String list(Text.Lista list) {
        var marks = list.punkter().stream().map(Text.Punkt::marke).toList();
        if (marks.stream().allMatch(String::isEmpty)) {
            return element("ul", points(list, p -> ""));
        }
        if (marks.stream().allMatch(m -> NUMBER.matcher(m).matches())) {
            return numbers(list, marks.stream().map(TextXhtml::number).toList());
        }
        return marked(list, marks);
    }

    /** Numbers with a full stop, as lists have them by themselves; one that is not the next tells what it is. */
    private String numbers(Text.Lista list, List<Integer> numbers) {
        var items = IntStream.range(0, numbers.size())
                .mapToObj(i -> (i == 0 || numbers.get(i) == numbers.get(i - 1) + 1
                                ? "<li>"
                                : "<li value=\"" + numbers.get(i) + "\">")
                        + item(list.punkter().get(i).block(), "") + "</li>")
                .collect(Collectors.joining("\n"));
        return "<ol" + start(numbers.getFirst()) + room(numbers) + ">" + items + "</ol>";
    }

    /** Numbers hang in the margin before the list, which is as wide as one digit takes. */
    private String room(List<Integer> numbers) {
        int digits = numbers.stream()
                .mapToInt(n -> Integer.toString(n).length())
                .max()
                .orElse(1);
        return document.format() == Format.WEBB || digits == 1
                ? ""
                : String.format(Locale.ROOT, " style=\"margin-left: %.1fmm\"", (digits * DIGIT + STOP) * EM + 0.1);
    }

    /** Any other marks stand in the text, for the engine does not know them. */
    private String marked(Text.Lista list, List<String> marks) {
        int longest = marks.stream().mapToInt(String::length).max().orElse(0);
        var wide = longest <= 2 ? "" : longest <= 4 ? " langt-marke" : " langre-marke";
        boolean web = document.format() == Format.WEBB;
        return "<ol class=\"" + (web ? "marken" : "bokstaver" + wide) + "\"" + type(marks) + ">"
                + points(
                        list,
                        p -> p.marke().isEmpty()
                                ? ""
                                : (web ? "<b class=\"punkt\">" : "<b class=\"marke\">") + escape(p.marke()) + "</b> ")
                + "</ol>";
    }

    /** What the marks count with, for those who do not see them. */
    private static String type(List<String> marks) {
        var counted = marks.stream().map(m -> SIGNS.matcher(m).replaceAll("")).toList();
        if (counted.stream().allMatch(String::isEmpty)) {
            return "";
        }
        char first = counted.getFirst().isEmpty() ? '1' : counted.getFirst().charAt(0);
        boolean roman = counted.stream().anyMatch(m -> ROMAN.matcher(m).matches());
        boolean capital = Character.isUpperCase(first);
        var type = Character.isDigit(first) ? "1" : roman ? (capital ? "I" : "i") : capital ? "A" : "a";
        return " type=\"" + type + "\"";
    }

    private static String start(int first) {
        return first == 1 ? "" : " start=\"" + first + "\"";
    }

    private static int number(String mark) {
        return Integer.parseInt(mark.substring(0, mark.length() - 1));
    }

    private String points(Text.Lista list, Function<Text.Punkt, String> mark) {
        return list.punkter().stream()
                .map(p -> element("li", item(p.block(), mark.apply(p))))
                .collect(Collectors.joining("\n"));
    }

    /** A point of one paragraph needs no paragraph of its own. */
    private String item(List<Text.Block> blocks, String mark) {
        if (blocks.isEmpty() || !(blocks.getFirst() instanceof Text.Stycke first)) {
            return mark + blocks(blocks);
        }
        var rest = blocks.subList(1, blocks.size());
        var words = mark + words(first.inline());
        return (rest.stream().allMatch(Text.Lista.class::isInstance) ? words : element("p", words)) + blocks(rest);
    }

    private String table(Text.Tabell table) {
        return new TextTable(table, document.format(), drawings, "Tabell " + ++tables, this::words).xhtml();
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
            case Text.Maskat m -> masked(m);
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
                inStruck
                        ? element("sup", Integer.toString(n.nummer()))
                        : "<sup><a id=\"notref-%1$d\" href=\"#not-%1$d\" title=\"Not %1$d\">%1$d</a></sup>"
                                .formatted(n.nummer());
            case Text.Tillagt t ->
                changed("ins", sign("‹", "tillagt: "), words(t.inline()), sign("›", ", slut på tillägg"));
            case Text.Struket s -> changed("del", sign("[", "struket: "), struck(s), sign("]", ", slut på struket"));
        };
    }

    /** What only an earlier wording has fetches what that wording did, and no note belongs to it any more. */
    private String struck(Text.Struket struck) {
        var now = home;
        home = struck.fil().isEmpty() ? home : figures.hem(new Text(List.of(), struck.fil()), home);
        inStruck = true;
        var words = words(struck.inline());
        inStruck = false;
        home = now;
        return words;
    }

    /** The line is drawn under or through the words and not the signs, or these could not be read. */
    private static String changed(String element, String before, String words, String after) {
        return element(element, before + "<span class=\"streck\">" + words + "</span>" + after);
    }

    /** A sign for the eye, and what is said in its place to those who listen. */
    private String sign(String sign, String said) {
        return document.format() == Format.PDF
                ? "<span class=\"tecken\" aria-label=\"" + said + "\">" + sign + "</span>"
                : "<span class=\"tecken\" aria-hidden=\"true\">" + sign + "</span><span class=\"dold\">" + said
                        + "</span>";
    }

    /** The public sees that something was there, and why it is not; the board sees what will not be seen. */
    private static String masked(Text.Maskat masked) {
        return masked.text().isEmpty()
                ? "<span class=\"maskat\">[maskat: " + escape(masked.grund()) + "]</span>"
                : "<span class=\"maskas\">" + escape(masked.text()) + "</span>";
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
