package kansli.rules;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import kansli.diagnostic.Findings;
import kansli.diagnostic.Godkannande;
import kansli.model.Regler.Regel;
import kansli.model.Sammantrade;
import kansli.model.Svenska;
import kansli.source.Antal;
import kansli.source.Place;

/** A kallelse goes out in time before the meeting, and the minutes are checked in time after it. */
final class KallelseITid implements Rule {

    @Override
    public void check(Underlag underlag, Findings findings) {
        var content = underlag.content();
        for (var s : content.sammantraden().stream().filter(m -> !m.installt()).toList()) {
            content.regler().regel("kallelse dagar före", s.dag()).ifPresent(r -> kallelse(s, r, findings));
            content.regler().regel("justering inom dagar", s.dag()).ifPresent(r -> justering(s, r, findings));
        }
    }

    private static void kallelse(Sammantrade s, Regel rule, Findings findings) {
        var last = s.dag().minusDays(rule.tal());
        var sent = s.kallelse().datum();
        if (sent.isAfter(last) && sent.isBefore(s.dag())) {
            findings.varning(
                    "kallelse-sen",
                    new Place(s.kallelse().path(), "datum"),
                    "Kallelsen går ut %s före sammanträdet. Den ska gå ut %s före, alltså senast den %s. Källa: %s."
                            .formatted(
                                    Antal.dagar(days(sent, s.dag())),
                                    Antal.dagar(rule.tal()),
                                    Svenska.dag(last),
                                    rule.kalla()),
                    "Skicka kallelsen tidigare. Är tiden en annan hos er, ändra regeln «%s» i regler.yaml. Är den redan skickad, %s"
                            .formatted(rule.namn(), Godkannande.skriv("kallelse-sen")));
        }
    }

    private static void justering(Sammantrade s, Regel rule, Findings findings) {
        var last = s.dag().plusDays(rule.tal());
        s.kallelse()
                .justering()
                .filter(j -> j.dag().isAfter(last))
                .ifPresent(j -> findings.fel(
                        "justering-sen",
                        new Place(s.kallelse().path(), "justering"),
                        "Protokollet ska justeras inom %s, alltså senast den %s, men här står den %s. Källa: %s."
                                .formatted(
                                        Antal.dagar(rule.tal()), Svenska.dag(last), Svenska.dag(j.dag()), rule.kalla()),
                        "Välj en tidigare dag för justeringen."));
    }

    private static long days(LocalDate from, LocalDate to) {
        return ChronoUnit.DAYS.between(from, to);
    }
}
