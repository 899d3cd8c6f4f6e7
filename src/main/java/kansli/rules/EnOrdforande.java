package kansli.rules;

import java.util.List;
import kansli.diagnostic.Findings;
import kansli.model.Person;
import kansli.source.Place;

/** One chairs at a time, and is there. */
final class EnOrdforande implements Rule {

    @Override
    public void check(Underlag underlag, Findings findings) {
        Protokollet.alla(underlag, findings)
                .filter(p -> !p.narvaro().ordforande().isEmpty())
                .forEach(p -> {
                    p.paragrafer().stream().map(p::ordforande).distinct().forEach(who -> number(p, who, findings));
                    p.narvaro().ordforande().stream()
                            .map(d -> d.person())
                            .distinct()
                            .forEach(who -> present(p, who, findings));
                });
    }

    private static void number(Protokollet p, List<Person> who, Findings findings) {
        if (who.size() == 1) {
            return;
        }
        var when = p.nar(x -> p.ordforande(x).equals(who));
        var names = p.narvaro().ordforande().stream()
                .map(d -> d.person().namn())
                .distinct()
                .toList();
        findings.fel(
                "ordforande-oklar",
                new Place(p.path(), "ordförande"),
                who.isEmpty()
                        ? "Ingen står som ordförande vid %s.".formatted(when)
                        : "Både %s och %s står som ordförande vid %s."
                                .formatted(who.getFirst().namn(), who.get(1).namn(), when),
                "Skriv vid vilka paragrafer var och en var ordförande: [\"%s, §§ 1–4\", \"%s, §§ 5–9\"]."
                        .formatted(names.getFirst(), names.size() > 1 ? names.get(1) : "Petra Strand"));
    }

    private static void present(Protokollet p, Person who, Findings findings) {
        var away = p.nar(x -> p.ordforande(x).contains(who) && !p.narvarande(who, x));
        if (!away.isEmpty()) {
            findings.fel(
                    "ordforande-oklar",
                    p.plats("frånvarande", who.namn()),
                    "%s är ordförande men frånvarande vid %s.".formatted(who.namn(), away),
                    "Skriv ordförande: och den som ledde sammanträdet då. Tog två varandras plats, skriv båda med sina"
                            + " paragrafer.");
        }
    }
}
