package kansli.document;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import kansli.document.View.Delegationsrad;
import kansli.document.View.Hanvisning;
import kansli.model.Content;
import kansli.model.Delegationsbeslut;
import kansli.model.Sammantrade;

/** All decisions that were taken by delegation. Everyone may read of one when a meeting has been told of it. */
public final class Delegationsregister implements DocumentKind {

    static final DocumentId ID = new DocumentId("delegationsbeslut");

    @Override
    public Stream<Document> documents(Underlag underlag) {
        var content = underlag.content();
        boolean everyone = underlag.audience() == Audience.WEBB;
        var rader = content.delegationsbeslut().stream()
                .sorted(Comparator.comparing(Delegationsbeslut::dag).reversed())
                .map(d -> rad(content, d))
                .filter(r -> !everyone || r.anmalt().isPresent())
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
                anmalt(content.sammantraden(), d).map(s -> new Hanvisning(Namn.sammantrade(s), Rubriker.mote(s))));
    }

    /** The first meeting of the organ, called on that day or later, that is told of such decisions. */
    private static Optional<Sammantrade> anmalt(List<Sammantrade> meetings, Delegationsbeslut d) {
        return meetings.stream()
                .filter(s -> s.organ().id().equals(d.organ().id()) && s.anmalerDelegationsbeslut())
                .filter(s -> !s.kallelse().datum().isBefore(d.dag()))
                .findFirst();
    }
}
