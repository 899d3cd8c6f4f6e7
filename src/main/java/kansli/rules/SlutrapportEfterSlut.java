package kansli.rules;

import java.time.LocalDate;
import kansli.diagnostic.Findings;
import kansli.model.Content;
import kansli.model.Insats;
import kansli.model.Insats.Slutrapport;
import kansli.model.Svenska;
import kansli.source.Antal;
import kansli.source.Place;

/** What is said when an insats is over is said about when it is over. */
final class SlutrapportEfterSlut implements Rule {

    @Override
    public void check(Underlag underlag, Findings findings) {
        var content = underlag.content();
        content.insatser()
                .forEach(i ->
                        i.slutrapport().ifPresent(s -> s.datum().ifPresent(d -> check(i, s, d, content, findings))));
    }

    private static void check(Insats insats, Slutrapport s, LocalDate day, Content content, Findings findings) {
        insats.helaPerioden()
                .till()
                .ifPresent(end -> content.regler()
                        .regel("slutrapport dagar före slutet", day)
                        .filter(r -> day.plusDays(r.tal()).isBefore(end))
                        .ifPresent(r -> findings.varning(
                                "slutrapport-fore-slutet",
                                new Place(s.path(), "datum"),
                                "Slutrapporten är från den %s, men insatsen slutar den %s (%s). Den skrivs tidigast %s före slutet. Källa: %s."
                                        .formatted(
                                                Svenska.dag(day),
                                                Svenska.dag(end),
                                                findings.at(insats.stalle("period")),
                                                Antal.dagar(r.tal()),
                                                r.kalla()),
                                "Rätta slutrapportens datum, eller insatsens sista dag.")));
    }
}
