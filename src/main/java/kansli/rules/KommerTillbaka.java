package kansli.rules;

import kansli.diagnostic.Findings;
import kansli.model.Forlopp.Punkt;
import kansli.model.Forlopp.Utfall;
import kansli.model.Sammantrade;
import kansli.model.Svenska;
import kansli.source.Place;

/** What was tabled or referred back stands on an agenda again. */
final class KommerTillbaka implements Rule {

    @Override
    public void check(Underlag underlag, Findings findings) {
        Protokollet.alla(underlag, findings)
                .forEach(p -> p.paragrafer()
                        .forEach(x -> x.forlopp()
                                .punkt()
                                .filter(k -> x.forlopp().utfall() == Utfall.BORDLAGT
                                        || x.forlopp().utfall() == Utfall.ATERREMITTERAT)
                                .filter(k -> underlag.content().sammantraden().stream()
                                        .filter(s ->
                                                s.dag().isAfter(p.protokoll().dag()))
                                        .noneMatch(s -> har(s, k)))
                                .ifPresent(k -> findings.upplysning(
                                        "vilande-arende",
                                        new Place(p.path(), x.nyckel("utfall")),
                                        "«%s» %s den %s och har inte stått på någon dagordning sedan dess."
                                                .formatted(
                                                        x.rubrik(),
                                                        x.forlopp().utfall() == Utfall.BORDLAGT
                                                                ? "bordlades"
                                                                : "återremitterades",
                                                        Svenska.dag(
                                                                p.protokoll().dag())),
                                        "Ta upp ärendet på ett senare sammanträde, i en fil"
                                                + " med samma namn eller med samma dnr."))));
    }

    private static boolean har(Sammantrade s, Punkt punkt) {
        return s.skrivna()
                .anyMatch(a -> a.huvud().namn().equals(punkt.namn())
                        || punkt.dnr().isPresent()
                                && a.handling().flatMap(h -> h.dnr()).equals(punkt.dnr()));
    }
}
