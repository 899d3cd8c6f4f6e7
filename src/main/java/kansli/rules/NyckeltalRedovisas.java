package kansli.rules;

import java.util.TreeSet;
import kansli.diagnostic.Findings;
import kansli.model.Content;
import kansli.source.Place;
import kansli.source.Spelling;

/** A key figure, or a name to show, of what no insats accounts for is misspelt. */
final class NyckeltalRedovisas implements Rule {

    @Override
    public void check(Underlag underlag, Findings findings) {
        var content = underlag.content();
        var file = content.forbund().path();
        var known = new TreeSet<String>();
        content.insatser()
                .forEach(i ->
                        i.redovisning().values().forEach(facts -> facts.values().forEach(u -> known.add(u.namn()))));
        content.forbund().uppgifter().keySet().stream()
                .filter(id -> !accounted(content, id))
                .forEach(id -> unaccounted(new Place(file, "uppgifter"), id.replace('_', ' '), known, findings));
        content.forbund().nyckeltal().stream()
                .filter(n -> !accounted(content, n.uppgift()))
                .forEach(n -> unaccounted(new Place(file, "nyckeltal"), n.namn(), known, findings));
    }

    private static boolean accounted(Content content, String id) {
        return content.insatser().stream()
                .anyMatch(i -> i.redovisning().values().stream().anyMatch(facts -> facts.containsKey(id)));
    }

    private static void unaccounted(Place under, String name, TreeSet<String> known, Findings findings) {
        findings.fel(
                "okand-uppgift",
                new Place(under.file(), under.key() + "." + name),
                "Ingen insats redovisar «%s».".formatted(name),
                Spelling.nearest(name, known)
                        .map("Menade du «%s»?"::formatted)
                        .orElse("Skriv uppgiften under redovisning i insatsernas insats.yaml."));
    }
}
