package kansli.rules;

import java.time.DayOfWeek;
import kansli.diagnostic.Findings;
import kansli.diagnostic.Godkannande;
import kansli.model.Helgdagar;
import kansli.model.Sammantrade;
import kansli.model.Svenska;
import kansli.source.Place;

/** No one meets on a Sunday, or on a day when the whole country is off: the day of the folder is probably mistyped. */
final class MoteLedigDag implements Rule {

    @Override
    public void check(Underlag underlag, Findings findings) {
        underlag.content().sammantraden().forEach(s -> check(s, findings));
    }

    private static void check(Sammantrade s, Findings findings) {
        Helgdagar.ledig(s.dag())
                .filter(day -> s.dag().getDayOfWeek() == DayOfWeek.SUNDAY
                        || Helgdagar.helgdag(s.dag()).isPresent())
                .ifPresent(day -> findings.varning(
                        "mote-ledig-dag",
                        Place.of(s.kallelse().path()),
                        "Sammanträdet den %s är på en dag då ingen arbetar: %s.".formatted(Svenska.dag(s.dag()), day),
                        "Rätta dagen i mappens namn. Är det verkligen den dagen, "
                                + Godkannande.skriv("mote-ledig-dag")));
    }
}
