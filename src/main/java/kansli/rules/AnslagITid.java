package kansli.rules;

import java.time.LocalDate;
import kansli.diagnostic.Findings;
import kansli.diagnostic.Godkannande;
import kansli.model.Protokoll;
import kansli.model.Regler;
import kansli.model.Regler.Regel;
import kansli.model.Svenska;
import kansli.source.Antal;
import kansli.source.Place;

/** Minutes are checked in time, and the notice of them is posted in time and for as long as they can be appealed. */
final class AnslagITid implements Rule {

    @Override
    public void check(Underlag underlag, Findings findings) {
        var rules = underlag.content().regler();
        underlag.content()
                .protokoll()
                .forEach(p -> p.justerat().ifPresent(day -> {
                    if (day.isBefore(p.dag())) {
                        findings.fel(
                                "justering-fore-motet",
                                new Place(p.path(), "justerat"),
                                "Protokollet justerades den %s, före besluten den %s."
                                        .formatted(Svenska.dag(day), Svenska.dag(p.dag())),
                                "Rätta dagen för justeringen.");
                    } else {
                        rules.regel("justering inom dagar", p.dag())
                                .filter(r -> day.isAfter(p.dag().plusDays(r.tal())))
                                .ifPresent(r -> tellLate(p, day, r, findings));
                    }
                }));
        underlag.content().protokoll().forEach(p -> p.anslaget().ifPresent(day -> posted(p, day, rules, findings)));
    }

    private static void tellLate(Protokoll p, LocalDate day, Regel rule, Findings findings) {
        findings.fel(
                "justering-sen",
                new Place(p.path(), "justerat"),
                "Protokollet skulle justeras inom %s, alltså senast den %s, men här står den %s. Källa: %s."
                        .formatted(
                                Antal.dagar(rule.tal()),
                                Svenska.dag(p.dag().plusDays(rule.tal())),
                                Svenska.dag(day),
                                rule.kalla()),
                "Rätta dagen. Blev det så sent, " + Godkannande.skriv("justering-sen"));
    }

    private static void posted(Protokoll p, LocalDate day, Regler rules, Findings findings) {
        var place = new Place(p.path(), "anslaget");
        p.justerat().ifPresent(checked -> {
            if (day.isBefore(checked)) {
                findings.fel(
                        "anslag-sent",
                        place,
                        "Anslaget sattes upp den %s, innan protokollet justerades den %s."
                                .formatted(Svenska.dag(day), Svenska.dag(checked)),
                        "Rätta den ena dagen.");
            } else {
                rules.regel("anslag inom dagar", checked)
                        .filter(r -> day.isAfter(checked.plusDays(r.tal())))
                        .ifPresent(r -> findings.fel(
                                "anslag-sent",
                                place,
                                "Anslaget ska sättas upp inom %s från justeringen, alltså senast den %s, men här står den %s. Källa: %s."
                                        .formatted(
                                                Antal.dagar(r.tal()),
                                                Svenska.dag(checked.plusDays(r.tal())),
                                                Svenska.dag(day),
                                                r.kalla()),
                                "Rätta dagen. Blev det så sent, " + Godkannande.skriv("anslag-sent")));
            }
        });
        p.nedtaget()
                .ifPresent(down -> rules.regel("anslag minst dagar", day)
                        .filter(r -> !down.isAfter(day.plusDays(r.tal())))
                        .ifPresent(r -> findings.fel(
                                "anslag-kort",
                                new Place(p.path(), "nedtaget"),
                                "Anslaget togs ned den %s. Det ska sitta uppe i %s efter den dag då det sattes upp, och får tas ned tidigast den %s. Källa: %s."
                                        .formatted(
                                                Svenska.dag(down),
                                                Antal.dagar(r.tal()),
                                                Svenska.dag(day.plusDays(r.tal() + 1L)),
                                                r.kalla()),
                                "Rätta dagen. Har anslaget verkligen tagits ned för tidigt, sätt upp"
                                        + " det igen, för tiden att överklaga har inte gått ut.")));
    }
}
