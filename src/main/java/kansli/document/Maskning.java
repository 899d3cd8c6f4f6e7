package kansli.document;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import kansli.model.Arende;
import kansli.model.Arende.Skrivet;
import kansli.model.Bilaga;
import kansli.model.Bilaga.Papper;
import kansli.model.Content;
import kansli.model.Sammantrade;
import kansli.source.ContentPath;

/**
 * Takes what is not public out of the content, before anything is made of it: what a public document never held it cannot
 * leak. A number and the ground are left, so that everyone can see that something was taken out.
 */
final class Maskning {

    private Maskning() {}

    static Content offentligt(Content content) {
        var hidden = hidden(content);
        return new Content(
                content.forbund(),
                content.sammantraden().stream().map(Maskning::sammantrade).toList(),
                content.protokoll().stream().filter(p -> !hidden.contains(p.namn())).toList(),
                content.styrdokument().stream().filter(d -> !hidden.contains(d.namn())).toList(),
                content.tabeller());
    }

    /** A document of ours that stands as an annex which is not public is not public anywhere. */
    private static Set<ContentPath> hidden(Content content) {
        return content.sammantraden().stream()
                .flatMap(s -> s.arenden().stream())
                .filter(Skrivet.class::isInstance)
                .map(Skrivet.class::cast)
                .flatMap(a -> a.bilagor().stream()
                        .filter(Papper.class::isInstance)
                        .map(Papper.class::cast)
                        .filter(p -> p.sekretess().isPresent() || a.huvud().sekretess().isPresent())
                        .map(Papper::kalla))
                .filter(Bilaga.Eget.class::isInstance)
                .map(Bilaga.Kalla::path)
                .collect(Collectors.toSet());
    }

    private static Sammantrade sammantrade(Sammantrade s) {
        return new Sammantrade(
                s.path(), s.dag(), s.organ(), s.kallelse(), s.arenden().stream().map(Maskning::arende).toList());
    }

    private static Arende arende(Arende arende) {
        if (!(arende instanceof Skrivet skrivet)) {
            return arende;
        }
        if (skrivet.huvud().sekretess().isPresent()) {
            return new Arende.EjOffentligt(skrivet.nummer(), skrivet.huvud().sekretess().get());
        }
        return switch (skrivet) {
            case Arende.Formalia f -> f;
            case Arende.Ovrigt o -> o;
            case Arende.Beslutsarende b -> new Arende.Beslutsarende(b.huvud(), b.skrivelse(), bilagor(b));
            case Arende.Information i -> new Arende.Information(i.huvud(), i.handling(), bilagor(i));
            case Arende.Anmalan a -> new Arende.Anmalan(a.huvud(), a.handling(), bilagor(a));
        };
    }

    private static List<Bilaga> bilagor(Skrivet arende) {
        return arende.bilagor().stream()
                .map(b -> b instanceof Papper p && p.sekretess().isPresent()
                        ? new Bilaga.EjOffentlig(p.nummer(), p.sekretess().get())
                        : b)
                .toList();
    }
}
