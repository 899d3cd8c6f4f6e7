package kansli.reading;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import kansli.diagnostic.Findings;
import kansli.model.Forbund;
import kansli.model.Justering;
import kansli.model.Kallelse;
import kansli.model.Klockslag;
import kansli.model.Text;

/** Reads {@code kallelse.yaml}. */
final class KallelseReader {

    private final Forbund forbund;
    private final MarkdownReader markdown;

    KallelseReader(Forbund forbund, Findings findings) {
        this.forbund = forbund;
        this.markdown = new MarkdownReader(findings);
    }

    Kallelse read(Uppgifter u, LocalDate dag) {
        var kallelse = new Kallelse(
                u.file(),
                u.dag("datum", dag),
                tid(u),
                u.text("plats", "(plats saknas)"),
                Personer.anstalld(u, "förhinder", forbund),
                justering(u),
                u.skalar("text").map(s -> markdown.block(u.file(), "text", s)).orElse(Text.TOM));
        if (kallelse.datum().isAfter(dag)) {
            u.fel("kallelse-efter-motet", "datum", "Kallelsen är daterad efter sammanträdet.",
                    "Rätta datumet här, eller mappens namn om det är sammanträdets dag som är fel.");
        }
        u.avsluta();
        return kallelse;
    }

    private static Klockslag tid(Uppgifter u) {
        if (u.skalar("tid").isEmpty()) {
            u.text("tid", "");
        }
        return u.tolkad("tid", Tolkning::klockslag, "tid-form", "«%s» går inte att läsa som en tid.", "Skriv som 09.00–12.00, med början före slutet.")
                .orElse(new Klockslag(LocalTime.MIDNIGHT, Optional.empty()));
    }

    private static Optional<Justering> justering(Uppgifter u) {
        var vem = u.valfri("justerare");
        var nar = u.dag("justering");
        if (vem.isPresent() != nar.isPresent() && !(u.har("justering") && nar.isEmpty())) {
            var has = vem.isPresent() ? "justerare" : "justering";
            var lacks = vem.isPresent() ? "justering" : "justerare";
            u.fel("halv-justering", has, "Här står %s men inte %s.".formatted(has, lacks), "Lägg till en rad som börjar med %s:, eller ta bort den här.".formatted(lacks));
        }
        return vem.flatMap(v -> nar.map(n -> new Justering(v, n)));
    }
}
