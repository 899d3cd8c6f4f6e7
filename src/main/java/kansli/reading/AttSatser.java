package kansli.reading;

import java.util.List;
import java.util.regex.Pattern;
import kansli.diagnostic.Findings;
import kansli.model.Text;
import kansli.source.Punkttecken;
import kansli.source.Span;
import kansli.source.Spelling;
import kansli.source.YamlNode.Scalar;

/** Reads what follows each "att" in a decision. */
final class AttSatser {

    private static final String APART =
            "Sätt streck och mellanslag först på varje att-sats, i samma kolumn. Är det en enda, skriv den på en rad.";

    /** What most decisions begin with. */
    private static final Pattern DECIDES = Pattern.compile(
            "(?iu)(?:anta|avslå|avsluta|bevilja|fastställa|godkänna|lägga|notera|uppdra|utse|välja)\\h");

    private static final Pattern GOES_ON = Pattern.compile("(?:,|\\h(?:och|eller|samt|att))$");

    private final MarkdownReader markdown;

    AttSatser(Findings findings) {
        this.markdown = new MarkdownReader(findings);
    }

    List<Text> read(Uppgifter u, String key) {
        u.texter(key).forEach(u.lista(key) ? s -> tellHidden(u, key, s) : s -> tellLines(u, key, s));
        return u.texter(key).stream()
                .map(s -> {
                    if (Spelling.folded(s.text()).startsWith("att ")) {
                        u.fel(
                                "dubbelt-att",
                                Span.of(s.positions().apply(0), "att"),
                                key,
                                "Det första «att» skrivs ut av sig självt, så här skulle det stå två gånger.",
                                "Ta bort ordet att först på raden.");
                    }
                    var text = markdown.block(u.file(), key, s);
                    if (!text.block().stream().allMatch(Text.Stycke.class::isInstance)) {
                        u.fel(
                                "att-sats-form",
                                s.span(),
                                key,
                                "En att-sats är löpande text. Här blir det en rubrik, en lista, en tabell eller en"
                                        + " not.",
                                "Skriv att-satsen som en mening, och lägg resten i texten under uppgifterna.");
                    }
                    return text;
                })
                .toList();
    }

    /** Lines without dashes, of which nobody knows if they are one decision or several. */
    private static void tellLines(Uppgifter u, String key, Scalar s) {
        int first = s.positions().apply(0).line();
        int last = s.positions().apply(s.text().strip().length() - 1).line();
        if (last > first) {
            u.fel(
                    "att-sats-form",
                    s.span(),
                    key,
                    "Här står flera rader utan streck, så de läses som en enda att-sats.",
                    APART);
        }
    }

    /** Lines below a point that seem to be decisions themselves: they have a mark, or begin as the point does. */
    private static void tellHidden(Uppgifter u, String key, Scalar s) {
        var text = s.text();
        int above = 0;
        for (int i = 1; i < text.length(); i++) {
            if (Character.isWhitespace(text.charAt(i))
                    || s.positions().apply(i).line()
                            == s.positions().apply(above).line()) {
                continue;
            }
            boolean decides = DECIDES.matcher(text).lookingAt()
                    && DECIDES.matcher(text).region(i, text.length()).lookingAt()
                    && !GOES_ON.matcher(text.substring(0, i).strip()).find();
            if (decides || Punkttecken.at(text, i).isPresent()) {
                u.fel(
                        "att-sats-form",
                        Span.of(s.positions().apply(i), text.substring(i).split("\\s", 2)[0]),
                        key,
                        "Raden hör till att-satsen ovanför, så de läses som en enda.",
                        APART);
            }
            above = i;
        }
    }
}
