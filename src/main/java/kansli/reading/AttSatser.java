package kansli.reading;

import java.util.List;
import kansli.diagnostic.Findings;
import kansli.model.Text;
import kansli.source.Span;
import kansli.source.Spelling;
import kansli.source.YamlNode.Scalar;

/** Reads what follows each "att" in a decision. */
final class AttSatser {

    private final MarkdownReader markdown;

    AttSatser(Findings findings) {
        this.markdown = new MarkdownReader(findings);
    }

    List<Text> read(Uppgifter u, String key) {
        if (!u.lista(key)) {
            u.texter(key).forEach(s -> tellLines(u, key, s));
        }
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
                    "Sätt streck och mellanslag först på varje att-sats, i samma kolumn. Är det en enda, skriv den på"
                            + " en rad.");
        }
    }
}
