package kansli.rules;

import java.util.Set;
import java.util.stream.Collectors;
import kansli.diagnostic.Findings;
import kansli.model.Forbund;
import kansli.model.Forlopp.Mottagare;
import kansli.model.Protokoll;
import kansli.source.Place;
import kansli.source.Spelling;

/** Those who are to be told of decisions are known, and those who have been told were to be. */
final class Mottagarna implements Rule {

    @Override
    public void check(Underlag underlag, Findings findings) {
        var forbund = underlag.content().forbund();
        underlag.content().protokoll().forEach(p -> {
            if (!forbund.mottagare().isEmpty()) {
                p.paragrafer()
                        .forEach(x -> x.forlopp().expedieras().stream()
                                .filter(m -> !forbund.arMottagare(m.namn()))
                                .forEach(m -> tellUnknown(p, x, m, forbund, findings)));
            }
            var known = p.paragrafer().stream()
                    .flatMap(x -> x.forlopp().expedieras().stream())
                    .map(Mottagare::namn)
                    .collect(Collectors.toSet());
            p.efterat().expedierat().keySet().stream()
                    .filter(name ->
                            known.stream().noneMatch(k -> Spelling.id(k, "-").equals(Spelling.id(name, "-"))))
                    .forEach(name -> tellUnwanted(p, name, known, findings));
        });
    }

    private static void tellUnknown(
            Protokoll p, Protokoll.Paragraf x, Mottagare m, Forbund forbund, Findings findings) {
        findings.varning(
                "okand-mottagare",
                new Place(p.path(), x.nyckel(m.iSinHelhet() ? "expedieras i sin helhet till" : "expedieras till")),
                "«%s» står inte under mottagare i forbund.yaml, så brevet får ingen adress.".formatted(m.namn()),
                Spelling.nearest(m.namn(), forbund.mottagare().keySet())
                        .map("Menade du «%s»?"::formatted)
                        .orElse("Lägg till namnet och adressen under mottagare."));
    }

    private static void tellUnwanted(Protokoll p, String name, Set<String> known, Findings findings) {
        findings.varning(
                "expedierat-till-annan",
                new Place(p.path(), "expedierat"),
                "Ingen paragraf ska skickas till «%s», men här står att det är gjort.".formatted(name),
                Spelling.nearest(name, known)
                        .map("Menade du «%s»?"::formatted)
                        .orElse("Skriv namnet under expedieras till på paragrafen, eller ta bort raden."));
    }
}
