package kansli.rules;

import java.util.Optional;
import java.util.stream.Stream;
import kansli.model.Content;
import kansli.source.ContentPath;

/** The titles that the förbund's own documents bear. */
final class Titlar {

    private Titlar() {}

    /** @param document its name: the path without an ending */
    static Optional<String> titel(Content content, ContentPath document) {
        return Stream.of(
                        content.styrdokument().stream()
                                .filter(d -> d.namn().equals(document))
                                .map(d -> d.titel()),
                        content.protokoll().stream()
                                .filter(p -> p.namn().equals(document))
                                .map(p -> p.titel()),
                        content.rapporter().stream()
                                .filter(r -> r.path().equals(document))
                                .map(r -> r.titel()),
                        content.insatser().stream()
                                .filter(i -> i.slutrapport().isPresent()
                                        && i.path().resolve("slutrapport").equals(document))
                                .map(i -> "Slutrapport " + i.namn()))
                .flatMap(titles -> titles)
                .findFirst();
    }
}
