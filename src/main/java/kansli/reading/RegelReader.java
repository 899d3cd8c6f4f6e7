package kansli.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kansli.diagnostic.Findings;
import kansli.diagnostic.Severity;
import kansli.model.Regler;
import kansli.source.ContentPath;

/** Reads what a förbund has decided about the checks: {@code regler.yaml}. */
final class RegelReader {

    static final ContentPath PATH = new ContentPath("regler.yaml");
    private static final Map<String, Severity> LEVELS = Map.of("fel", Severity.FEL, "varning", Severity.VARNING, "upplysning", Severity.UPPLYSNING);

    private final Findings findings;

    RegelReader(Findings findings) {
        this.findings = findings;
    }

    /** The rules that every förbund goes by, and the förbund's own after them, which then hold instead from the same day. */
    Regler read(Uppgifter common, Optional<Uppgifter> own) {
        var regler = new ArrayList<Regler.Regel>();
        own.ifPresent(u -> {
            u.skalarer("nivåer").forEach((code, level) -> {
                if (level.text().strip().equals("av")) {
                    findings.silence(code);
                } else if (LEVELS.containsKey(level.text().strip())) {
                    findings.level(code, LEVELS.get(level.text().strip()));
                } else {
                    u.fel("okant-val", level.span(), "nivåer", "«%s» är ingen nivå.".formatted(Ord.kort(level.text())), "Välj mellan fel, varning, upplysning och av.");
                }
            });
            regler.addAll(regler(u));
            u.avsluta();
        });
        var names = regler.stream().map(Regler.Regel::namn).toList();
        regler(common).stream().filter(r -> !names.contains(r.namn())).forEach(regler::add);
        common.avsluta();
        return new Regler(List.copyOf(regler));
    }

    private static List<Regler.Regel> regler(Uppgifter u) {
        return u.poster("regler").stream().flatMap(r -> {
            var tal = r.tolkad("tal", t -> t.matches("\\d{1,4}") ? Optional.of(Integer.valueOf(t)) : Optional.empty(), "regel-tal", "«%s» är inget helt tal.", "Skriv bara siffrorna: 14.");
            r.kraver("tal");
            var regel = new Regler.Regel(r.text("regel", ""), r.dag("från"), tal.orElse(0), r.text("källa", ""));
            r.avsluta();
            return tal.map(t -> regel).stream();
        }).toList();
    }
}
