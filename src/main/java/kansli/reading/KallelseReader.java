package kansli.reading;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import java.util.Set;
import kansli.diagnostic.Findings;
import kansli.model.Forbund;
import kansli.model.Insyn;
import kansli.model.Justering;
import kansli.model.Kallelse;
import kansli.model.Klockslag;
import kansli.model.Svenska;
import kansli.model.Text;
import kansli.reading.Sekretess.Sak;

/** Reads {@code kallelse.yaml}. */
final class KallelseReader {

    /** A meeting is public from the day of its kallelse. */
    private static final String UTAN_DAG = "Kallelsen har ingen dag";

    private final Forbund forbund;
    private final MarkdownReader markdown;

    KallelseReader(Forbund forbund, Findings findings) {
        this.forbund = forbund;
        this.markdown = new MarkdownReader(findings);
    }

    Kallelse read(Uppgifter u, LocalDate dag) {
        var insyn = Sekretess.insyn(u, Sak.SAMMANTRADE);
        var dagen = u.dag("datum");
        u.kraver("datum");
        var kallelse = new Kallelse(
                u.file(),
                dagen.orElse(dag),
                tid(u),
                u.text("plats", "(plats saknas)"),
                Personer.anstalld(u, "förhinder", forbund),
                justering(u),
                u.skalar("text").map(s -> markdown.block(u.file(), "text", s)).orElse(Text.TOM),
                dagen.isPresent() || insyn.stangd() ? insyn : Insyn.stangd(UTAN_DAG));
        if (kallelse.datum().isAfter(dag)) {
            u.fel(
                    "kallelse-efter-motet",
                    "datum",
                    "Kallelsen är daterad den %s, men sammanträdet är redan den %s."
                            .formatted(Svenska.dag(kallelse.datum()), Svenska.dag(dag)),
                    "Rätta datumet här, eller mappens namn om det är sammanträdets dag som är fel.");
        }
        u.avsluta();
        return kallelse;
    }

    private static Klockslag tid(Uppgifter u) {
        u.kraver("tid");
        return u.tolkad(
                        "tid",
                        Tolkning::klockslag,
                        "tid-form",
                        "«%s» går inte att läsa som en tid.",
                        text -> Tolkning.menadTid(text)
                                .orElse("Skriv tiden som 09.00–12.00 eller 09.00, med början före slutet."))
                .orElse(new Klockslag(LocalTime.MIDNIGHT, Optional.empty()));
    }

    private static Optional<Justering> justering(Uppgifter u) {
        var vem = Personer.utanTitel(u, "justerare").stream()
                .map(Personer.Namn::namn)
                .toList();
        var nar = u.dag("justering");
        if (u.har("justerare") != u.har("justering")) {
            var has = u.har("justerare") ? "justerare" : "justering";
            var lacks = u.har("justerare") ? "justering" : "justerare";
            u.kraver(
                    Set.of(lacks),
                    "halv-justering",
                    has,
                    u.har("justerare")
                            ? "Här står vem som ska justera protokollet, men inte vilken dag."
                            : "Här står vilken dag protokollet ska justeras, men inte av vem.",
                    "Lägg till en rad som börjar med %s:, eller ta bort den här.".formatted(lacks));
        } else if (u.har("justerare")) {
            u.kraver("justerare");
            u.kraver("justering");
        }
        return nar.filter(n -> !vem.isEmpty()).map(n -> new Justering(vem, n));
    }
}
