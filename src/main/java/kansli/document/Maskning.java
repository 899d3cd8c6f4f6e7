package kansli.document;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import kansli.model.Arende;
import kansli.model.Arende.Skrivet;
import kansli.model.Bilaga;
import kansli.model.Bilaga.Papper;
import kansli.model.Content;
import kansli.model.Sammantrade;
import kansli.source.ContentPath;

/**
 * Takes what is not public out of the content, before anything is made of it: what a public document never held it
 * cannot leak. A number and the ground are left, so that everyone can see that something was taken out.
 */
final class Maskning {

    private Maskning() {}

    static Content offentligt(Content content) {
        var hidden = hidden(content);
        return new Content(
                content.forbund(),
                content.sammantraden().stream().map(s -> sammantrade(s, hidden)).toList(),
                content.protokoll().stream()
                        .filter(p -> !hidden.containsKey(p.namn()))
                        .toList(),
                content.styrdokument().stream()
                        .filter(d -> !hidden.containsKey(d.namn()))
                        .toList(),
                content.insatser().stream()
                        .map(i -> i.slutrapport().isPresent()
                                        && hidden.containsKey(i.path().resolve("slutrapport"))
                                ? i.utanSlutrapport()
                                : i)
                        .toList(),
                content.verksamhetsmal(),
                content.rapporter().stream()
                        .filter(r -> !hidden.containsKey(r.path()))
                        .toList(),
                content.tabeller(),
                content.regler());
    }

    /**
     * A paper that stands as an annex which is not public is not public anywhere, whoever else refers to it; each with
     * its ground.
     */
    private static Map<ContentPath, String> hidden(Content content) {
        var hidden = new TreeMap<ContentPath, String>();
        content.sammantraden().stream()
                .flatMap(s -> s.arenden().stream())
                .filter(Skrivet.class::isInstance)
                .map(Skrivet.class::cast)
                .forEach(a -> a.bilagor().stream()
                        .filter(Papper.class::isInstance)
                        .map(Papper.class::cast)
                        .forEach(p -> p.sekretess()
                                .or(() -> a.huvud().sekretess())
                                .ifPresent(grund -> hidden.putIfAbsent(p.kalla().path(), grund))));
        return hidden;
    }

    private static Sammantrade sammantrade(Sammantrade s, Map<ContentPath, String> hidden) {
        return new Sammantrade(
                s.path(),
                s.dag(),
                s.organ(),
                s.kallelse(),
                s.arenden().stream().map(a -> arende(a, hidden)).toList());
    }

    private static Arende arende(Arende arende, Map<ContentPath, String> hidden) {
        if (!(arende instanceof Skrivet skrivet)) {
            return arende;
        }
        if (skrivet.huvud().sekretess().isPresent()) {
            return new Arende.EjOffentligt(
                    skrivet.nummer(), skrivet.huvud().sekretess().get());
        }
        return switch (skrivet) {
            case Arende.Formalia f -> f;
            case Arende.Ovrigt o -> o;
            case Arende.Beslutsarende b -> new Arende.Beslutsarende(b.huvud(), b.skrivelse(), bilagor(b, hidden));
            case Arende.Information i -> new Arende.Information(i.huvud(), i.handling(), bilagor(i, hidden));
            case Arende.Anmalan a -> new Arende.Anmalan(a.huvud(), a.handling(), bilagor(a, hidden));
        };
    }

    private static List<Bilaga> bilagor(Skrivet arende, Map<ContentPath, String> hidden) {
        return arende.bilagor().stream()
                .map(b -> b instanceof Papper p && hidden.containsKey(p.kalla().path())
                        ? new Bilaga.EjOffentlig(
                                p.nummer(),
                                p.sekretess().orElse(hidden.get(p.kalla().path())))
                        : b)
                .toList();
    }
}
