package kansli.reading;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kansli.diagnostic.Findings;
import kansli.model.Forslag;
import kansli.model.Organ;
import kansli.model.Plats;
import kansli.model.Protokoll;
import kansli.model.Protokoll.Paragraf;
import kansli.model.Text;

/** Reads {@code protokoll.yaml} of decisions that were taken without a meeting. */
final class ProtokollReader {

    private final MarkdownReader markdown;

    ProtokollReader(Findings findings) {
        this.markdown = new MarkdownReader(findings);
    }

    Protokoll read(Uppgifter u, Organ organ, LocalDate dag) {
        var protokoll = new Protokoll(
                u.file(), dag, organ,
                u.text("form", "per capsulam"),
                u.valfri("sätt"),
                text(u, "inledning"),
                beslutande(u, organ, dag),
                u.poster("paragrafer").stream().map(p -> paragraf(p, organ)).toList());
        if (protokoll.paragrafer().isEmpty()) {
            u.text("paragrafer", "");
        }
        u.avsluta();
        return protokoll;
    }

    /** Those who are named; everyone in the organ when nobody is. */
    private static List<Plats> beslutande(Uppgifter u, Organ organ, LocalDate dag) {
        var platser = organ.platser(dag);
        var named = u.texter("beslutande");
        if (named.isEmpty()) {
            return platser;
        }
        var found = new ArrayList<Plats>();
        for (var s : named) {
            var plats = platser.stream().filter(p -> p.ordinarie().namn().equals(s.text().strip())).findFirst();
            plats.ifPresentOrElse(found::add, () -> u.fel("okand-beslutande", s.position(), "beslutande",
                    "%s är inte ledamot i %s den dagen.".formatted(s.text().strip(), organ.namn()),
                    Ord.forslag(s.text(), platser.stream().map(p -> p.ordinarie().namn()).toList())));
        }
        return found;
    }

    private Paragraf paragraf(Uppgifter p, Organ organ) {
        var clauses = p.texter("beslut").stream().map(s -> markdown.block(p.file(), "beslut", s)).toList();
        var paragraf = new Paragraf(
                p.tolkad("nummer", ProtokollReader::number, "paragraf-form", "«%s» är inget paragrafnummer.", "Skriv bara siffrorna: 12.")
                        .orElseGet(() -> p.skalar("nummer").isPresent() ? 0 : missing(p)),
                p.text("rubrik", "Rubrik saknas"),
                clauses.isEmpty() ? Optional.empty() : Optional.of(new Forslag(organ.namn(), "beslutar", clauses)),
                text(p, "ärende"));
        p.avsluta();
        return paragraf;
    }

    private static int missing(Uppgifter p) {
        p.text("nummer", "");
        return 0;
    }

    private static Optional<Integer> number(String text) {
        return text.matches("\\d{1,4}") ? Optional.of(Integer.valueOf(text)) : Optional.empty();
    }

    private Text text(Uppgifter u, String key) {
        return u.skalar(key).map(s -> markdown.block(u.file(), key, s)).orElse(Text.TOM);
    }
}
