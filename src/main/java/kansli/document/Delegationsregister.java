package kansli.document;

import java.util.Comparator;
import java.util.Set;
import java.util.stream.Stream;
import kansli.document.View.Delegationsrad;
import kansli.document.View.Hanvisning;
import kansli.model.Content;
import kansli.model.Delegationsbeslut;

/** All decisions that were taken by delegation. */
public final class Delegationsregister implements DocumentKind {

    static final DocumentId ID = new DocumentId("delegationsbeslut");

    @Override
    public Stream<Document> documents(Underlag underlag) {
        var content = underlag.content();
        var rader = content.delegationsbeslut().stream()
                .sorted(Comparator.comparing(Delegationsbeslut::dag).reversed())
                .map(d -> rad(content, d))
                .toList();
        if (rader.isEmpty()) {
            return Stream.empty();
        }
        var view = new View.Delegationsregister(content.forbund(), rader, ID);
        return Stream.of(
                dokument(underlag, view, Set.of(Audience.values()), Format.PDF),
                dokument(underlag, view, Set.of(Audience.WEBB), Format.WEBB));
    }

    private static Document dokument(Underlag underlag, View view, Set<Audience> audiences, Format format) {
        return new Document(ID, "Delegationsbeslut", underlag.today(), "delegationsregister", view, audiences, format);
    }

    private static Delegationsrad rad(Content content, Delegationsbeslut d) {
        return new Delegationsrad(
                d.beteckning(),
                d.dag(),
                d.beslut(),
                d.vem(),
                d.bradskande(),
                d.stod(),
                d.dnr(),
                d.anmalt(content.sammantraden()).map(s -> new Hanvisning(Namn.sammantrade(s), Rubriker.mote(s))));
    }
}
