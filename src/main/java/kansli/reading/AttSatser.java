package kansli.reading;

import java.util.List;
import kansli.diagnostic.Findings;
import kansli.model.Text;
import kansli.source.Span;
import kansli.source.Spelling;

/** Reads what follows each "att" in a decision. */
final class AttSatser {

    private final MarkdownReader markdown;

    AttSatser(Findings findings) {
        this.markdown = new MarkdownReader(findings);
    }

    List<Text> read(Uppgifter u, String key) {
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
}
