package kansli.rules;

import java.util.List;
import kansli.diagnostic.Findings;
import kansli.model.Protokoll.Paragraf;
import kansli.model.Regler.Regel;
import kansli.model.Svenska;
import kansli.source.Place;

/** An organ may handle a matter only when enough of its members are there. Who has jäv is not. */
final class Beslutsforhet implements Rule {

    @Override
    public void check(Underlag underlag, Findings findings) {
        Protokollet.alla(underlag, findings)
                .forEach(p -> underlag.content()
                        .regler()
                        .regel("beslutsför över procent", p.protokoll().dag())
                        .ifPresent(r -> check(p, r, findings)));
    }

    private static void check(Protokollet p, Regel rule, Findings findings) {
        int seats = p.protokoll().organ().platser(p.protokoll().dag()).size();
        var few = p.paragrafer().stream()
                .filter(x -> p.narvaro().beslutande(x).size() * 100 <= seats * rule.tal())
                .toList();
        few.stream()
                .map(x -> p.narvaro().beslutande(x).size())
                .distinct()
                .forEach(count -> tell(p, few, count, seats, rule, findings));
    }

    private static void tell(Protokollet p, List<Paragraf> few, int count, int seats, Regel rule, Findings findings) {
        findings.fel(
                "ej-beslutsfor",
                new Place(p.path(), "frånvarande"),
                "Vid %s deltar %s av %s ledamöter. Mer än %s ska delta. Källa: %s."
                        .formatted(
                                p.nar(x -> few.contains(x)
                                        && p.narvaro().beslutande(x).size() == count),
                                Svenska.antal(count),
                                Svenska.antal(seats),
                                rule.tal() == 50 ? "hälften" : rule.tal() + " procent",
                                rule.kalla()),
                "Rätta frånvarande, tjänstgörande eller jäv. Var det verkligen så få får ärendet tas upp igen.");
    }
}
