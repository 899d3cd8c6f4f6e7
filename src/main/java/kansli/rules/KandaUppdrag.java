package kansli.rules;

import kansli.diagnostic.Findings;
import kansli.source.Place;
import kansli.source.Spelling;

/** What someone is in an organ is said in the words that are used for it. */
final class KandaUppdrag implements Rule {

    @Override
    public void check(Underlag underlag, Findings findings) {
        var content = underlag.content();
        var known = content.regler().ordlista("uppdrag").ord().keySet();
        for (var organ : content.forbund().organ()) {
            for (int i = 0; i < organ.platser().size(); i++) {
                var place = Place.of(content.forbund().path());
                var key = "organ.%s.ledamöter[%d].ordinarie".formatted(organ.id(), i);
                organ.platser()
                        .get(i)
                        .uppdrag()
                        .filter(u -> !known.contains(u))
                        .ifPresent(u -> findings.varning(
                                "okant-uppdrag",
                                Place.within(place.file(), key, u),
                                "«%s» är inget av uppdragen i ett organ.".formatted(u),
                                Spelling.nearest(u, known)
                                        .map("Menade du «%s»?"::formatted)
                                        .orElse("Är ordet rätt, lägg till det i regler.yaml, i ordlistan «uppdrag».")));
            }
        }
    }
}
