package kansli.document;

import java.util.List;
import kansli.model.Content;

/**
 * What one audience gets: every document, and the packages that are bound of them.
 *
 * @param content what the audience may know, and nothing else
 */
public record Edition(Audience audience, Content content, List<Document> documents, List<Handlingar> handlingar) {

    /**
     * @param known what the audience may know
     * @param accent the colour of the packages' stamps, as {@code #RRGGBB}
     */
    public static Edition of(Underlag known, String accent, List<DocumentKind> kinds) {
        if (known.audience() == Audience.WEBB
                && known.content().forbund().insyn().stangd()) {
            return new Edition(known.audience(), known.content(), List.of(), List.of());
        }
        return new Edition(
                known.audience(),
                known.content(),
                kinds.stream()
                        .flatMap(kind -> kind.documents(known))
                        .filter(d -> d.audiences().contains(known.audience()))
                        .toList(),
                known.content().sammantraden().stream()
                        .map(s -> Paket.av(known, s, accent))
                        .toList());
    }
}
