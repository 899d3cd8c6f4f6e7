package kansli.reading;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import kansli.diagnostic.Findings;
import kansli.model.Forbund;
import kansli.model.Installt;
import kansli.model.Insyn;
import kansli.model.Justering;
import kansli.model.Kallelse;
import kansli.model.Klockslag;
import kansli.model.Organ;
import kansli.model.Planerat;
import kansli.model.Svenska;
import kansli.model.Text;
import kansli.reading.Sekretess.Sak;
import kansli.source.ContentPath;

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

    /**
     * Whether nobody has been called yet: the file says so, or tells that the meeting is cancelled and of no kallelse.
     * Then nothing of its matters gets out, whatever else it says.
     */
    static boolean planerat(Uppgifter u) {
        return u.har("planerat") && u.ja("planerat", true) || u.har("inställt") && !u.har("datum");
    }

    /** What is known of a meeting before its kallelse. Time and place may be settled later. */
    Planerat planerat(Uppgifter u, Organ organ, LocalDate dag) {
        var insyn = Sekretess.insyn(u, Sak.SAMMANTRADE);
        var planerat = new Planerat(
                new ContentPath(u.file().folder()),
                dag,
                organ,
                u.har("tid") ? Optional.of(tid(u)) : Optional.empty(),
                u.valfri("plats"),
                installt(u, dag),
                insyn);
        if (u.harVarde("datum")) {
            u.fel(
                    "planerat-och-kallat",
                    "planerat",
                    "Sammanträdet står som planerat, men kallelsen har en dag. Därför görs inga handlingar.",
                    "Ta bort raden när kallelsen ska göras. Är den inte klar, ta bort datum.");
        }
        u.tillat(List.of("datum", "förhinder", "justerare", "justering", "text", "dagordning"));
        u.avsluta();
        return planerat;
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
                installt(u, dag),
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
        u.tillat(List.of("planerat", "dagordning"));
        u.avsluta();
        return kallelse;
    }

    private static Optional<Installt> installt(Uppgifter u, LocalDate dag) {
        var skal = u.valfri("skäl");
        if (!u.har("inställt")) {
            if (skal.isPresent()) {
                u.kraver(
                        Set.of("inställt"),
                        "saknad-uppgift",
                        "skäl",
                        "Här står ett skäl, men inte att sammanträdet är inställt.",
                        "Lägg till en rad: inställt: och dagen då det meddelades.");
            }
            return Optional.empty();
        }
        u.kraver("inställt");
        var told = u.dag("inställt");
        told.filter(t -> t.isAfter(dag))
                .ifPresent(t -> u.fel(
                        "installt-efter-motet",
                        "inställt",
                        "Sammanträdet ställs in den %s, men det skulle ha varit redan den %s."
                                .formatted(Svenska.dag(t), Svenska.dag(dag)),
                        "Skriv den dag då det meddelades att sammanträdet är inställt."));
        return Optional.of(new Installt(told.orElse(dag), u.text("skäl", "(skäl saknas)")));
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
