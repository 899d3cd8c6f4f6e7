package kansli.rules;

import java.util.TreeSet;
import kansli.diagnostic.Findings;
import kansli.source.Place;
import kansli.source.Spelling;

/** A key figure that no insats accounts for is misspelt. */
final class NyckeltalRedovisas implements Rule {

    @Override
    public void check(Underlag underlag, Findings findings) {
        var content = underlag.content();
        var known = new TreeSet<String>();
        content.insatser()
                .forEach(i ->
                        i.redovisning().values().forEach(facts -> facts.values().forEach(u -> known.add(u.namn()))));
        for (var n : content.forbund().nyckeltal()) {
            if (content.insatser().stream()
                    .noneMatch(
                            i -> i.redovisning().values().stream().anyMatch(facts -> facts.containsKey(n.uppgift())))) {
                findings.fel(
                        "okand-uppgift",
                        new Place(content.forbund().path(), "nyckeltal." + n.namn()),
                        "Ingen insats redovisar «%s».".formatted(n.namn()),
                        Spelling.nearest(n.namn(), known)
                                .map("Menade du «%s»?"::formatted)
                                .orElse("Skriv uppgiften under redovisning i insatsernas insats.yaml."));
            }
        }
    }
}
