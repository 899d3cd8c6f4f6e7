package kansli.publicity;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import kansli.diagnostic.Findings;
import kansli.model.Content;
import kansli.model.Skrift;
import kansli.model.Text;
import kansli.source.ContentPath;
import kansli.source.Place;

/** What is masked in one text and stands open in another. */
final class Namngivet {

    /** A shorter word may stand anywhere. */
    private static final int LETTERS = 5;

    private Namngivet() {}

    /** @param open what the public gets */
    static void tell(Content known, Content open, Findings findings) {
        var masked = new LinkedHashMap<String, ContentPath>();
        known.skrifter()
                .forEach(s -> s.texter()
                        .forEach(t -> t.inline()
                                .filter(Text.Maskat.class::isInstance)
                                .map(i -> ((Text.Maskat) i).text())
                                .filter(w -> w.codePointCount(0, w.length()) >= LETTERS)
                                .forEach(w -> masked.putIfAbsent(w, s.fil()))));
        if (!masked.isEmpty()) {
            open.skrifter().forEach(s -> tell(s, masked, findings));
        }
    }

    private static void tell(Skrift skrift, Map<String, ContentPath> masked, Findings findings) {
        var words = skrift.texter().stream()
                .map(t -> t.inline()
                        .map(i -> i instanceof Text.Ord o ? o.text() : " ")
                        .collect(Collectors.joining()))
                .collect(Collectors.joining("\n"));
        masked.forEach((text, where) -> {
            if (words.contains(text)) {
                findings.varning(
                        "maskat-star-oppet",
                        Place.words(skrift.fil(), text),
                        "Det som står här är maskat i %s, men här får alla läsa det.".formatted(where),
                        "Maska det också här: {maskat det som ska döljas; grunden}. Får alla läsa det, ta bort"
                                + " maskningen där.");
            }
        });
    }
}
