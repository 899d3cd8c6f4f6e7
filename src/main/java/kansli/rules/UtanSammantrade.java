package kansli.rules;

import java.util.Locale;
import kansli.diagnostic.Findings;
import kansli.diagnostic.Godkannande;
import kansli.model.Protokoll.UtanMote;
import kansli.source.Place;

/** Decisions are taken at meetings, says the law; another form has no support in it. */
final class UtanSammantrade implements Rule {

    private static final String FORM = "per capsulam";

    @Override
    public void check(Underlag underlag, Findings findings) {
        underlag.content().protokoll().stream()
                .filter(p -> p.form() instanceof UtanMote u
                        && u.namn().toLowerCase(Locale.ROOT).contains(FORM))
                .forEach(p -> findings.upplysning(
                        "utan-sammantrade",
                        new Place(p.path(), "form"),
                        "Besluten är fattade per capsulam. Kommunallagen räknar bara med beslut vid sammanträden"
                                + " (6 kap. 27 och 35 §§).",
                        "Nästa gång: sammanträd på distans, eller låt ordföranden fatta brådskande beslut om organet"
                                + " har gett den rätten (6 kap. 39 §). Är formen bestämd hos er, "
                                + Godkannande.skriv("utan-sammantrade")));
    }
}
