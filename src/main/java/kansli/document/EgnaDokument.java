package kansli.document;

import java.time.LocalDate;
import java.util.Set;
import java.util.stream.Stream;
import kansli.model.Protokoll.UtanMote;
import kansli.model.Protokoll.VidMote;
import kansli.source.ContentPath;

/**
 * Documents that live outside a meeting's agenda and may be annexes to it: governing documents and minutes. Each is a
 * PDF and a page.
 */
public final class EgnaDokument implements DocumentKind {

    @Override
    public Stream<Document> documents(Underlag underlag) {
        var content = underlag.content();
        var forbund = content.forbund();
        return Stream.concat(
                content.styrdokument().stream()
                        .flatMap(d -> both(
                                d.namn(),
                                d.titel(),
                                d.antaget().orElse(LocalDate.EPOCH),
                                "styrdokument",
                                new View.Styrdokument(forbund, d, id(d.namn())))),
                content.protokoll().stream().flatMap(p -> switch (p.form()) {
                    case UtanMote u -> both(p.namn(), p.titel(), p.dag(), "protokoll", Protokollvy.av(underlag, p, u));
                    case VidMote m ->
                        Stream.concat(
                                both(p.namn(), p.titel(), p.dag(), "motesprotokoll", Protokollvy.av(underlag, p, m)),
                                Justeringsunderlag.dokument(underlag, p, m));
                }));
    }

    /** A document's name is its path in the content. */
    static DocumentId id(ContentPath name) {
        return new DocumentId(name.value());
    }

    private static Stream<Document> both(ContentPath name, String title, LocalDate date, String template, View view) {
        return Stream.of(
                new Document(id(name), title, date, template, view, Set.of(Audience.values()), Format.PDF),
                new Document(id(name), title, date, template, view, Set.of(Audience.WEBB), Format.WEBB));
    }
}
