package kansli.rules;

import java.time.DayOfWeek;
import java.time.LocalDate;
import kansli.diagnostic.Findings;
import kansli.diagnostic.Godkannande;
import kansli.model.Helgdagar;
import kansli.model.Svenska;
import kansli.source.ContentPath;
import kansli.source.Place;

/** No one meets on a Sunday, or on a day when the whole country is off: the day of the folder is probably mistyped. */
final class MoteLedigDag implements Rule {

    @Override
    public void check(Underlag underlag, Findings findings) {
        underlag.content().sammantraden().stream()
                .filter(s -> !s.installt())
                .forEach(s -> check(s.dag(), s.kallelse().path(), findings));
        underlag.content().planerade().stream()
                .filter(p -> p.installt().isEmpty())
                .forEach(p -> check(p.dag(), p.path().resolve("kallelse.yaml"), findings));
    }

    private static void check(LocalDate dag, ContentPath kallelse, Findings findings) {
        Helgdagar.ledig(dag)
                .filter(day -> dag.getDayOfWeek() == DayOfWeek.SUNDAY
                        || Helgdagar.helgdag(dag).isPresent())
                .ifPresent(day -> findings.varning(
                        "mote-ledig-dag",
                        Place.of(kallelse),
                        "Sammanträdet den %s är på en dag då ingen arbetar: %s.".formatted(Svenska.dag(dag), day),
                        "Rätta dagen i mappens namn. Är det verkligen den dagen, "
                                + Godkannande.skriv("mote-ledig-dag")));
    }
}
