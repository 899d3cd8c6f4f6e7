package kansli.rules;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import kansli.diagnostic.Findings;

/**
 * A sentence, or two in a row, that computes with its own numbers: a difference, a change in percent, a rest, a sum, a
 * mean, a share.
 */
final class RaknarRatt implements Rule {

    private static final List<Rakning> ALL = List.of(new Skillnader(), new Rester(), new Genomsnitt(), new Delar());

    @Override
    public void check(Underlag underlag, Findings findings) {
        underlag.avsnitt().forEach(a -> {
            for (int i = 0; i < a.meningar().size(); i++) {
                check(a.meningar(), i, underlag, findings);
            }
        });
    }

    private static void check(List<Mening> meningar, int at, Underlag underlag, Findings findings) {
        var mening = meningar.get(at);
        var before = meningar.subList(0, at).reversed().stream()
                .takeWhile(m -> Avsnitt.sammaStycke(m, mening))
                .toList();
        var stomme = Stomme.av(before.stream().findFirst(), mening, underlag);
        if (stomme.tal().size() > stomme.forsta()) {
            Set<Sagt> told = new HashSet<>();
            ALL.forEach(r -> r.fel(stomme, before, underlag).stream()
                    .filter(f -> told.add(f.sagt()))
                    .forEach(f -> tell(f, findings)));
        }
    }

    private static void tell(Raknefel f, Findings findings) {
        var all = Stream.concat(Stream.of(f.sagt()), f.ur().stream()).toList();
        var quoted = all.stream().anyMatch(s -> s.mening().citerat(s.start(), s.end()));
        Optional<Sagt> at =
                quoted ? Optional.empty() : all.stream().filter(Sagt::skrivet).findFirst();
        at.ifPresent(s -> findings.varning(
                "raknefel-i-text",
                s.mening().plats(s.start(), s.end()),
                f.utsaga(),
                "Räkna efter, och rätta det tal som är fel: det här eller ett av dem som det räknas ur. Visar"
                        + " en tabell samma sak, jämför med den och hämta talen därifrån med ${tal(…)}."));
    }
}
