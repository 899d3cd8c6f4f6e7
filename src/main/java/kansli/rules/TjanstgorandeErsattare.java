package kansli.rules;

import java.util.List;
import java.util.Optional;
import kansli.diagnostic.Findings;
import kansli.model.Narvaro.Deltagare;
import kansli.model.Person;
import kansli.model.Plats;
import kansli.model.Protokoll.Paragraf;

/** One at a time sits in a seat: an ersättare when the member does not, and each in one seat only. */
final class TjanstgorandeErsattare implements Rule {

    @Override
    public void check(Underlag underlag, Findings findings) {
        Protokollet.alla(underlag, findings).forEach(p -> {
            var all = p.narvaro().beslutande();
            for (int i = 0; i < all.size(); i++) {
                for (int j = i + 1; j < all.size(); j++) {
                    pair(p, all.get(i), all.get(j), findings);
                }
            }
            p.narvaro().ersattare().forEach(e -> unused(p, e, findings));
        });
    }

    private static void pair(Protokollet p, Deltagare a, Deltagare b, Findings findings) {
        var when = p.nar(x -> sitter(a, x) && sitter(b, x));
        if (when.isEmpty()) {
            return;
        }
        if (a.person().equals(b.person())) {
            findings.fel(
                    "beslutande-tva-ganger",
                    p.plats("tjänstgörande", a.person().namn()),
                    "%s har två platser vid %s: %s och %s.".formatted(a.person().namn(), when, plats(a), plats(b)),
                    "Var och en har en röst. Ta bort den ena raden, eller skriv vid vilka paragrafer den gäller.");
        } else if (agare(a).equals(agare(b))) {
            var serving = a.ersatter().isPresent() ? a : b;
            var other = serving == a ? b : a;
            findings.fel(
                    "ersattare-for-narvarande",
                    p.plats("tjänstgörande", serving.person().namn()),
                    other.ersatter().isPresent()
                            ? "Både %s och %s tjänstgör för %s vid %s."
                                    .formatted(a.person().namn(), b.person().namn(), agare(a).namn(), when)
                            : "%s tjänstgör för %s vid %s, men %s är inte frånvarande då."
                                    .formatted(
                                            serving.person().namn(),
                                            other.person().namn(),
                                            when,
                                            other.person().namn()),
                    "Skriv den som inte var med under frånvarande, med sina paragrafer: «%s, §§ 12–14». Eller ta bort raden här."
                            .formatted(agare(a).namn()));
        }
    }

    private static boolean sitter(Deltagare d, Paragraf x) {
        return d.vid(x.nummer()) && !Protokollet.jav(d.person(), x);
    }

    /** Whose seat it is. */
    private static Person agare(Deltagare d) {
        return d.ersatter().orElse(d.person());
    }

    private static String plats(Deltagare d) {
        return d.ersatter().map(e -> "för " + e.namn()).orElse("sin egen");
    }

    /** An ersättare who is there, and does not serve though nobody sits in the seat. */
    private static void unused(Protokollet p, Deltagare e, Findings findings) {
        seat(p, e.person()).ifPresent(seat -> {
            var when = p.nar(x -> sitter(e, x)
                    && !p.beslutar(e.person(), x)
                    && p.narvaro().beslutande(x).stream().noneMatch(d -> agare(d).equals(seat.ordinarie())));
            if (!when.isEmpty()) {
                findings.varning(
                        "ersattare-tjanstgor-inte",
                        p.plats("närvarande ersättare", e.person().namn()),
                        "%s är där vid %s utan att tjänstgöra, fast %s inte deltar då."
                                .formatted(
                                        e.person().namn(),
                                        when,
                                        seat.ordinarie().namn()),
                        "Skriv raden «%s för %s, %s» under tjänstgörande, och bara de andra paragraferna här."
                                .formatted(e.person().namn(), seat.ordinarie().namn(), when));
            }
        });
    }

    private static Optional<Plats> seat(Protokollet p, Person person) {
        List<Plats> seats = p.protokoll().organ().platser(p.protokoll().dag());
        return seats.stream()
                .filter(s -> s.ersattare().filter(person::equals).isPresent())
                .findFirst();
    }
}
