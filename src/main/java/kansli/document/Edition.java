package kansli.document;

import java.util.List;

/** What one audience gets: every document, and the packages that are bound of them. */
public record Edition(Audience audience, List<Document> documents, List<Handlingar> handlingar) {

    /** @param accent the colour of the packages' stamps, as {@code #RRGGBB} */
    public static Edition of(Underlag underlag, Audience audience, String accent, List<DocumentKind> kinds) {
        var known = audience == Audience.WEBB ? underlag.with(Maskning.offentligt(underlag.content())) : underlag;
        return new Edition(
                audience,
                kinds.stream()
                        .flatMap(kind -> kind.documents(known))
                        .filter(d -> d.audiences().contains(audience))
                        .toList(),
                known.content().sammantraden().stream()
                        .map(s -> Paket.av(known, s, accent))
                        .toList());
    }
}
