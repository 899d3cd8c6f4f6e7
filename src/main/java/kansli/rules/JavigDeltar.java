package kansli.rules;

import java.util.ArrayList;
import java.util.List;
import kansli.diagnostic.Findings;
import kansli.model.Narvaro;
import kansli.model.Person;
import kansli.model.Protokoll.Paragraf;
import kansli.model.Svenska;

/** Who has jäv in a matter does nothing in it. */
final class JavigDeltar implements Rule {

    @Override
    public void check(Underlag underlag, Findings findings) {
        Protokollet.alla(underlag, findings)
                .forEach(p -> p.paragrafer()
                        .forEach(x -> x.forlopp().jav().forEach(j -> {
                            var does = does(p, x, j.person());
                            if (!does.isEmpty()) {
                                findings.fel(
                                        "jav-deltar",
                                        p.plats(x.nyckel("jäv"), j.person().namn()),
                                        "%s har jäv i § %d, men %s där."
                                                .formatted(j.person().namn(), x.nummer(), Svenska.upprakning(does)),
                                        "Den som är jävig deltar inte i ärendet. Ta bort jävet, eller rätta det"
                                                + " andra.");
                            }
                        })));
    }

    private static List<String> does(Protokollet p, Paragraf x, Person person) {
        var does = new ArrayList<String>();
        if (p.ordforande(x).contains(person)) {
            does.add("är ordförande");
        }
        if (p.narvaro().beslutande().stream().anyMatch(d -> d.person().equals(person) && bara(d, x))) {
            does.add("tjänstgör");
        }
        var parts = Protokollet.delar(x).map(Protokollet.Del::overlaggning).toList();
        if (parts.stream()
                .flatMap(o -> o.yrkanden().stream())
                .anyMatch(y -> y.vem().contains(person) || y.instammer().contains(person))) {
            does.add("yrkar");
        }
        if (parts.stream()
                .flatMap(o -> o.omrostning().stream())
                .anyMatch(o -> o.alla().anyMatch(person::equals))) {
            does.add("röstar");
        }
        if (x.forlopp().reservationer().stream().anyMatch(r -> r.vem().contains(person))) {
            does.add("reserverar sig");
        }
        return does;
    }

    /** Whether someone is there for this paragraph and no other. */
    private static boolean bara(Narvaro.Deltagare d, Paragraf x) {
        return d.ersatter().isPresent() && d.paragrafer().equals(List.of(new Narvaro.Spann(x.nummer(), x.nummer())));
    }
}
