package kansli.rules;

import java.util.Set;
import java.util.TreeSet;
import kansli.diagnostic.Findings;
import kansli.model.Content;
import kansli.model.Sammantrade;
import kansli.model.Svenska;
import kansli.source.Place;
import kansli.source.Spelling;

/** The one who presents a matter is someone the förbund knows: at the kansli or in one of its organs. */
final class ForedragandeFinns implements Rule {

    @Override
    public void check(Underlag underlag, Findings findings) {
        var content = underlag.content();
        var forbund = content.forbund().path();
        if (findings.doubts(new Place(forbund, "organ")) || findings.doubts(new Place(forbund, "kansli"))) {
            return;
        }
        for (var s : content.sammantraden()) {
            var known = known(content, s);
            s.skrivna()
                    .forEach(a -> a.huvud()
                            .foredragande()
                            .filter(f -> !known.contains(f))
                            .ifPresent(f -> findings.varning(
                                    "okand-foredragande",
                                    new Place(a.huvud().path(), "föredragande"),
                                    "%s finns varken på kansliet eller i något organ den %s."
                                            .formatted(f, Svenska.dag(s.dag())),
                                    Spelling.nearest(f, known)
                                            .map(n -> "Menade du «%s»? Annars: lägg till personen i forbund.yaml."
                                                    .formatted(n))
                                            .orElse("Kontrollera stavningen, eller lägg till personen"
                                                    + " i forbund.yaml."))));
        }
    }

    private static Set<String> known(Content content, Sammantrade s) {
        var known = new TreeSet<String>();
        content.forbund().kansli(s.dag()).forEach(k -> known.add(k.namn()));
        content.forbund()
                .organ()
                .forEach(o -> o.platser(s.dag()).forEach(p -> {
                    known.add(p.ordinarie().namn());
                    p.ersattare().ifPresent(e -> known.add(e.namn()));
                }));
        return known;
    }
}
