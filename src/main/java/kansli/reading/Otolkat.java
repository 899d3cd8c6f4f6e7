package kansli.reading;

import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import kansli.diagnostic.Severity;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.ListItem;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;

/**
 * What other programs read as something and Kansli prints as it stands: it is told, so that nobody finds it on paper. A
 * backslash before the signs, or a pair of grave accents round them, says that they are meant to be seen.
 */
final class Otolkat {

    /** Where in a paragraph something else is read as something. */
    private enum At {
        ANYWHERE,
        LINE,
        LINE_BELOW
    }

    private record Mark(Pattern pattern, At at, String hint) {}

    private record Found(Mark mark, int at, String said) {}

    private static final List<Mark> MARKS = List.of(
            mark("~~[^~]+~~", "Överstruken text trycks inte. Ta bort orden, eller skriv vad som har ändrats."),
            mark("==[^=\\s][^=]*==", "Överstruken text trycks inte. Skriv **två stjärnor** om orden för fet text."),
            mark(
                    "\\*\\*\\s[^*]+\\*\\*|\\*\\*[^*]+\\s\\*\\*",
                    "Skriv stjärnorna tätt intill orden, utan mellanslag innanför: **fet text**."),
            mark(
                    "\\{[#.][^{}]+}",
                    "Rubriker och stycken får sina adresser av sig själva. Ta bort det som står inom klamrarna."),
            mark(
                    "\\^\\[[^\\[\\]]+]",
                    "Skriv ett märke i texten, [^1], och noten på en egen rad sist: [^1]: och sedan det som ska stå."),
            mark("\\[\\[[^\\[\\]]+]]", "Skriv vad länken leder till inom parentes efter texten: [kartan](https://…)."),
            mark(
                    "\\[(?!\\^)[^\\[\\]]+]\\[(?!\\^)[^\\[\\]]*]",
                    "Länken har inget mål. Skriv det inom parentes efter texten: [kartan](https://…)."),
            mark(
                    "\\[[^\\[\\]]+]\\([^()\\s]*+\\s[^()]*+\\)",
                    "En adress får inte ha några mellanslag. Skriv %20 där det är ett: min%20fil.pdf."),
            first("#{2,6}[^\\s#].*", "Skriv ett mellanslag efter nummertecknen, så blir raden en rubrik."),
            first(
                    "#\\p{Lu}.*",
                    "Skriv två nummertecken och ett mellanslag, så blir raden en rubrik: ## Nästa steg. Ska tecknet"
                            + " synas, skriv ett omvänt snedstreck före det."),
            within(
                    "[-–—]\\p{L}.*",
                    "Skriv ett mellanslag efter strecket, så blir raden en punkt i en lista. Hör den ihop med raden"
                            + " före, skriv dem på en rad."),
            first(
                    ":\\s+\\S.*",
                    "Skriv ordet med fet stil och förklaringen efter det, eller gör en tabell med två kolumner."),
            within(
                    "={3,}$",
                    "Skriv två nummertecken och ett mellanslag först på raden ovanför, så blir den en rubrik, och ta"
                            + " bort raden med likhetstecken."),
            first(
                    "\\|?\\s*:?-{2,}:?\\s*\\|[\\s:|-]*",
                    "Så skiljs rubrikerna i en tabell från raderna. Skriv lika många streckgrupper som rubriker."));

    private static final Mark BOX =
            first("\\[[ xX]]", "Kansli gör inga rutor att kryssa i. Skriv Klart eller Inte klart i stället.");

    private final MarkdownPlace place;

    Otolkat(MarkdownPlace place) {
        this.place = place;
    }

    private static Mark mark(String pattern, String hint) {
        return new Mark(Pattern.compile(pattern), At.ANYWHERE, hint);
    }

    private static Mark first(String pattern, String hint) {
        return new Mark(Pattern.compile("^" + pattern), At.LINE, hint);
    }

    private static Mark within(String pattern, String hint) {
        return new Mark(Pattern.compile("^" + pattern), At.LINE_BELOW, hint);
    }

    /** What stands in words, where they are printed as they stand. */
    void tell(Text words) {
        marks(words)
                .flatMap(m ->
                        m.pattern().matcher(words.getLiteral()).results().map(r -> new Found(m, r.start(), r.group())))
                .sorted(Comparator.comparingInt(Found::at))
                .filter(f -> place.written(words, f.said()))
                .forEach(f -> place.tell(
                        Severity.VARNING,
                        "trycks-som-det-star",
                        words,
                        f.said(),
                        "«%s» trycks som det står.".formatted(Ord.kort(f.said())),
                        f.mark().hint()));
    }

    private static Stream<Mark> marks(Text words) {
        var below = words.getPrevious() instanceof SoftLineBreak || words.getPrevious() instanceof HardLineBreak;
        var first = words.getPrevious() == null || below;
        var inPoint = words.getPrevious() == null
                && words.getParent() instanceof Paragraph p
                && p.getPrevious() == null
                && p.getParent() instanceof ListItem;
        return Stream.concat(
                MARKS.stream().filter(m -> switch (m.at()) {
                    case ANYWHERE -> true;
                    case LINE -> first;
                    case LINE_BELOW -> below;
                }),
                inPoint ? Stream.of(BOX) : Stream.empty());
    }
}
