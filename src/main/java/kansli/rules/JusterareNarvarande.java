package kansli.rules;

import kansli.diagnostic.Findings;
import kansli.model.Person;

/** Who checks the minutes was there, and does not chair. */
final class JusterareNarvarande implements Rule {

    @Override
    public void check(Underlag underlag, Findings findings) {
        Protokollet.alla(underlag, findings)
                .forEach(p -> p.mote().justerare().forEach(j -> {
                    var ordforande = p.narvaro().ordforande();
                    if (ordforande.size() == 1 && ordforande.getFirst().person().equals(j)) {
                        findings.fel(
                                "justerare-ar-ordforande",
                                p.plats("justerare", j.namn()),
                                "%s är ordförande på sammanträdet och skriver under protokollet ändå."
                                        .formatted(j.namn()),
                                "Skriv justerare: och den som justerade i stället.");
                    }
                    check(p, j, findings);
                }));
    }

    private static void check(Protokollet p, Person j, Findings findings) {
        if (p.paragrafer().stream().noneMatch(x -> p.narvarande(j, x))) {
            findings.fel(
                    "justerare-inte-narvarande",
                    p.plats("justerare", j.namn()),
                    "%s ska justera protokollet men var inte på sammanträdet.".formatted(j.namn()),
                    "Skriv justerare: och den som valdes i stället. Var %s där, rätta frånvarande eller tjänstgörande."
                            .formatted(j.namn()));
            return;
        }
        var missed = p.nar(x -> p.mote().justerare().stream().noneMatch(other -> p.narvarande(other, x)));
        if (!missed.isEmpty() && j.equals(p.mote().justerare().getFirst())) {
            findings.varning(
                    "justerare-inte-narvarande",
                    p.plats("justerare", j.namn()),
                    "Ingen justerare var med vid %s.".formatted(missed),
                    "Lägg till den som justerar de paragraferna under justerare.");
        }
    }
}
