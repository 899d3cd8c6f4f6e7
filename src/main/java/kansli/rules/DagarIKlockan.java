package kansli.rules;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import kansli.diagnostic.Findings;
import kansli.diagnostic.Godkannande;
import kansli.klocka.Dagpost;
import kansli.klocka.Klocka;
import kansli.model.Svenska;
import kansli.source.Antal;

/** What should have been done is told while it can be mended, and what is to be done when its day is near. */
final class DagarIKlockan implements Rule {

    @Override
    public void check(Underlag underlag, Findings findings) {
        underlag.today().ifPresent(today -> check(underlag, today, findings));
    }

    private static void check(Underlag underlag, LocalDate today, Findings findings) {
        var rules = underlag.content().regler();
        var near = rules.regel("påminnelse dagar före", today).map(r -> today.plusDays(r.tal()));
        var gone = rules.regel("påminnelse dagar efter", today).map(r -> today.minusDays(r.tal()));
        Klocka.dagar(underlag.content(), today).stream()
                .filter(d ->
                        d.pamins() && gone.filter(g -> !d.dag().isBefore(g)).isPresent())
                .forEach(d -> {
                    switch (d.lage(today)) {
                        case FORSENAT -> late(d, findings);
                        case FAR_GORAS -> now(d, findings);
                        case KOMMER -> {
                            if (d.art() == Dagpost.Art.SENAST
                                    && near.filter(n -> !d.dag().isAfter(n)).isPresent()) {
                                soon(d, ChronoUnit.DAYS.between(today, d.dag()), findings);
                            }
                        }
                        default -> {}
                    }
                });
    }

    private static void late(Dagpost d, Findings findings) {
        findings.varning(
                "dag-har-gatt",
                d.stalle(),
                "%s skulle %s senast %s, och här står inte att det är gjort.%s"
                        .formatted(d.sak(), d.gors(), Svenska.medVeckodag(d.dag()), source(d)),
                d.rad() + " Ska det inte göras, " + Godkannande.skriv("dag-har-gatt"));
    }

    private static void now(Dagpost d, Findings findings) {
        findings.upplysning(
                "dag-nara",
                d.stalle(),
                "%s får %s från och med %s.%s".formatted(d.sak(), d.gors(), Svenska.medVeckodag(d.dag()), source(d)),
                d.rad());
    }

    private static void soon(Dagpost d, long days, Findings findings) {
        findings.upplysning(
                "dag-nara",
                d.stalle(),
                "%s ska %s senast %s, %s.%s%s"
                        .formatted(
                                d.sak(),
                                d.gors(),
                                Svenska.medVeckodag(d.dag()),
                                days == 0 ? "alltså i dag" : "om " + Antal.dagar(days),
                                d.ledig()
                                        .map(l -> " Det är ingen arbetsdag (%s). Sista arbetsdagen före är %s."
                                                .formatted(l, Svenska.medVeckodag(d.arbetsdag())))
                                        .orElse(""),
                                source(d)),
                d.rad());
    }

    private static String source(Dagpost d) {
        return d.kalla().map(k -> " Källa: " + k + ".").orElse("");
    }
}
