package kansli.rules;

import kansli.diagnostic.Findings;
import kansli.model.Arende;
import kansli.model.Sammantrade;
import kansli.source.Place;

/** The agenda is numbered from one without gaps. */
final class AgendaNumbers implements Rule {

    @Override
    public void check(Underlag underlag, Findings findings) {
        var content = underlag.content();
        content.sammantraden().forEach(s -> check(s, findings));
    }

    private static void check(Sammantrade s, Findings findings) {
        if (findings.doubts(new Place(s.path(), "nummer"))) {
            return;
        }
        if (s.arenden().isEmpty()) {
            findings.varning(
                    "inga-arenden",
                    Place.of(s.path()),
                    "Sammanträdet har inga ärenden.",
                    "Lägg till en fil för varje ärende i mappen arenden: 01-val-av-justerare.md.");
        }
        int expected = 1;
        for (var arende : s.arenden()) {
            if (arende.nummer() != expected && arende instanceof Arende.Skrivet a) {
                findings.varning(
                        "nummerlucka",
                        Place.of(a.huvud().path()),
                        arende.nummer() == 0
                                ? "Ärendet har nummer 0, men dagordningen börjar på 1."
                                : "Ärendet har nummer %d, men nästa nummer på dagordningen är %d."
                                        .formatted(arende.nummer(), expected),
                        "Byt siffrorna i början av filnamnet, eller lägg till ärendet som fattas.");
            }
            expected = arende.nummer() + 1;
        }
    }
}
