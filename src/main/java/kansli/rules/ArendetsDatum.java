package kansli.rules;

import java.time.LocalDate;
import kansli.diagnostic.Findings;
import kansli.diagnostic.Godkannande;
import kansli.model.Sammantrade;
import kansli.model.Svenska;
import kansli.source.Place;

/** What a matter rests on is written before the meeting, and not long before. */
final class ArendetsDatum implements Rule {

    @Override
    public void check(Underlag underlag, Findings findings) {
        underlag.content()
                .sammantraden()
                .forEach(s -> s.skrivna().forEach(a -> {
                    a.handling()
                            .flatMap(h -> h.datum())
                            .ifPresent(d -> check(s, d, new Place(a.huvud().path(), "datum"), findings));
                    a.huvud()
                            .sent()
                            .filter(d -> d.isAfter(s.dag()))
                            .ifPresent(d -> findings.varning(
                                    "arende-datum",
                                    new Place(a.huvud().path(), "sent"),
                                    "Ärendet kom den %s, men sammanträdet är den %s."
                                            .formatted(Svenska.dag(d), Svenska.dag(s.dag())),
                                    "Rätta dagen, eller lägg ärendet på nästa sammanträde."));
                }));
    }

    private static void check(Sammantrade meeting, LocalDate day, Place place, Findings findings) {
        if (day.isAfter(meeting.dag()) || day.isBefore(meeting.dag().minusYears(1)) && !day.equals(LocalDate.EPOCH)) {
            findings.varning(
                    "arende-datum",
                    place,
                    "Ärendet är daterat den %s, men sammanträdet är den %s."
                            .formatted(Svenska.dag(day), Svenska.dag(meeting.dag())),
                    day.isAfter(meeting.dag())
                            ? "Rätta datumet. Handlingen skrivs före sammanträdet."
                            : "Rätta datumet. Är handlingen så gammal, " + Godkannande.skriv("arende-datum"));
        }
    }
}
