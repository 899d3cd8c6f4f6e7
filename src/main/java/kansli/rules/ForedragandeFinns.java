package kansli.rules;

import java.util.Comparator;
import java.util.Set;
import kansli.diagnostic.Findings;
import kansli.model.Arende.Huvud;
import kansli.model.Svenska;
import kansli.source.Place;
import kansli.source.Spelling;

/** Those who present a matter are people the förbund knows: at the kansli or in one of its organs. */
final class ForedragandeFinns implements Rule {

    @Override
    public void check(Underlag underlag, Findings findings) {
        var forbund = underlag.content().forbund();
        if (findings.doubts(new Place(forbund.path(), "organ"))
                || findings.doubts(new Place(forbund.path(), "kansli"))) {
            return;
        }
        for (var s : underlag.content().sammantraden()) {
            var known = forbund.personer(s.dag());
            s.skrivna()
                    .forEach(a -> a.huvud().foredragande().stream()
                            .filter(f -> !known.contains(f))
                            .forEach(f -> tell(f, a.huvud(), Svenska.dag(s.dag()), known, findings)));
        }
    }

    private static void tell(String name, Huvud huvud, String day, Set<String> known, Findings findings) {
        var several = known.stream()
                .filter(name::contains)
                .sorted(Comparator.<String>comparingInt(name::indexOf).thenComparing(Comparator.naturalOrder()))
                .toList();
        findings.varning(
                "okand-foredragande",
                Place.within(huvud.path(), "föredragande", name),
                "%s finns varken på kansliet eller i något organ den %s.".formatted(name, day),
                several.size() > 1
                        ? "Skriv bara namnen, i en lista: föredragande: [%s].".formatted(String.join(", ", several))
                        : Spelling.person(name, known)
                                .map("Menade du «%s»? Annars: lägg till personen i forbund.yaml."::formatted)
                                .orElse("Kontrollera stavningen, eller lägg till personen i forbund.yaml."));
    }
}
