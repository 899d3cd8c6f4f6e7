package kansli.reading;

import java.util.Optional;
import kansli.model.Anstalld;
import kansli.model.Forbund;
import kansli.model.Tjansteskrivelse.Undertecknare;
import kansli.source.Place;

/** People of the kansli, named in a file and looked up among those the förbund has. */
final class Personer {

    private Personer() {}

    static Optional<Anstalld> anstalld(Uppgifter u, String key, Forbund forbund) {
        return u.valfri(key).flatMap(namn -> {
            var anstalld = forbund.anstalld(namn);
            if (anstalld.isEmpty() && !u.findings().doubts(new Place(forbund.path(), "kansli"))) {
                u.fel(
                        "okand-person",
                        key,
                        "%s finns inte på kansliet enligt forbund.yaml.".formatted(Ord.kort(namn)),
                        Ord.forslag(
                                namn,
                                forbund.kansli().stream().map(Anstalld::namn).toList(),
                                "Lägg till personen under kansli i forbund.yaml."));
            }
            return anstalld;
        });
    }

    static Optional<Undertecknare> undertecknare(Uppgifter u, Forbund forbund) {
        return anstalld(u, "undertecknas", forbund).map(a -> new Undertecknare(a.namn(), a.roll()));
    }
}
