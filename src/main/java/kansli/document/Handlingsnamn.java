package kansli.document;

import java.util.Optional;
import kansli.model.Content;
import kansli.model.Svenska;
import kansli.source.ContentPath;

/** What the document is called that a file is a part of. */
public final class Handlingsnamn {

    private final Optional<Content> content;

    public Handlingsnamn(Optional<Content> content) {
        this.content = content;
    }

    /** {@code Årsredovisning 2020}, {@code Ärende 3. Årsredovisning 2020}; or the file's own name when nobody knows. */
    public String av(ContentPath file) {
        return content.flatMap(c -> known(c, file)).orElse(file.value());
    }

    private static Optional<String> known(Content content, ContentPath file) {
        if (file.equals(content.forbund().path())) {
            return Optional.of("Uppgifter om förbundet");
        }
        return content.rapporter().stream()
                .filter(r -> file.isUnder(r.path().value()))
                .map(r -> r.titel())
                .findFirst()
                .or(() -> content.insatser().stream()
                        .filter(i -> file.isUnder(i.path().value()))
                        .map(i -> "Insatsen " + i.namnOchOrt())
                        .findFirst())
                .or(() -> content.styrdokument().stream()
                        .filter(d -> d.path().equals(file))
                        .map(d -> d.titel())
                        .findFirst())
                .or(() -> content.protokoll().stream()
                        .filter(p -> p.path().equals(file))
                        .map(p -> p.titel())
                        .findFirst())
                .or(() -> content.sammantraden().stream()
                        .filter(s -> file.isUnder(s.path().value()))
                        .findFirst()
                        .map(s -> s.skrivna()
                                .filter(a -> a.huvud().path().equals(file))
                                .findFirst()
                                .map(a -> "Ärende %d. %s"
                                        .formatted(a.nummer(), a.huvud().rubrik()))
                                .orElse("%s %s".formatted(s.organ().namn(), Svenska.dag(s.dag())))))
                .or(() -> content.verksamhetsmal().stream()
                        .filter(m -> m.path().equals(file))
                        .map(m -> "Verksamhetsmål " + m.ar())
                        .findFirst());
    }
}
