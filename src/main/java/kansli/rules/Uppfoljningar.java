package kansli.rules;

import java.time.LocalDate;
import java.util.stream.IntStream;
import kansli.diagnostic.Findings;
import kansli.model.Forlopp.Uppfoljning;
import kansli.model.Svenska;
import kansli.source.Place;

/** What was to be done after a meeting is done when its day comes. */
final class Uppfoljningar implements Rule {

    @Override
    public void check(Underlag underlag, Findings findings) {
        underlag.today()
                .ifPresent(today -> Protokollet.alla(underlag, findings)
                        .forEach(p -> p.paragrafer().forEach(x -> {
                            var all = x.forlopp().uppfoljningar();
                            IntStream.range(0, all.size())
                                    .forEach(i -> check(
                                            all.get(i),
                                            new Place(p.path(), x.nyckel("uppföljning[%d].när".formatted(i))),
                                            today,
                                            findings));
                        })));
    }

    private static void check(Uppfoljning u, Place place, LocalDate today, Findings findings) {
        u.nar()
                .filter(day -> u.klart().isEmpty() && day.isBefore(today))
                .ifPresent(day -> findings.upplysning(
                        "uppfoljning-vantar",
                        place,
                        "«%s» skulle vara gjort den %s, och här står inte att det är det."
                                .formatted(u.vad(), Svenska.dag(day)),
                        "Skriv klart: och dagen på raden under när det är gjort."));
    }
}
