package kansli.document;

import java.time.LocalDate;
import java.util.List;
import kansli.model.Content;

/** What one audience gets: every document, and the packages that are bound of them. */
public record Edition(Audience audience, List<Document> documents, List<Handlingar> handlingar) {

    /** @param accent the colour of the packages' stamps, as {@code #RRGGBB} */
    public static Edition of(Content content, Audience audience, LocalDate today, String accent, List<DocumentKind> kinds) {
        var known = audience == Audience.WEBB ? Maskning.offentligt(content) : content;
        return new Edition(
                audience,
                kinds.stream()
                        .flatMap(kind -> kind.documents(known, today))
                        .filter(d -> d.audiences().contains(audience))
                        .toList(),
                known.sammantraden().stream().map(s -> Paket.av(known.forbund(), s, accent)).toList());
    }
}
