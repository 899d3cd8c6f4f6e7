package kansli.document;

import java.util.Comparator;
import java.util.Set;
import java.util.stream.Stream;
import kansli.document.View.Anslagsrad;
import kansli.document.View.Bevis;
import kansli.klocka.Anslagsdagar;
import kansli.model.Protokoll;
import kansli.model.Svenska;

/**
 * The notices that minutes have been checked. The office has each from that day; everyone sees it on the web while it
 * hangs, on a page where nothing else does.
 */
public final class Anslag implements DocumentKind {

    private static final DocumentId TAVLA = new DocumentId("anslagstavla");

    @Override
    public Stream<Document> documents(Underlag underlag) {
        return Stream.concat(
                underlag.content().protokoll().stream()
                        .flatMap(p -> Protokollvy.bevis(underlag, p).stream().flatMap(b -> anslag(underlag, p, b))),
                tavla(underlag));
    }

    private static Stream<Document> anslag(Underlag underlag, Protokoll p, Bevis bevis) {
        var id = new DocumentId(p.path().folder() + "/anslag");
        var title = "Anslag, %s %s".formatted(Svenska.inne(p.organ().namn()), Svenska.dag(p.dag()));
        var day = p.anslaget().orElse(bevis.justerat());
        var view = new View.Anslag(underlag.content().forbund(), bevis, id, EgnaDokument.id(p.namn()));
        var office = new Document(id, title, day, "anslag", view, Set.of(Audience.STYRELSEN), Format.PDF);
        return Anslagsdagar.uppsatt(p.efterat(), underlag.today())
                ? Stream.of(
                        office,
                        new Document(id, title, day, "anslag", view, Set.of(Audience.WEBB), Format.PDF),
                        new Document(id, title, day, "anslag", view, Set.of(Audience.WEBB), Format.WEBB))
                : Stream.of(office);
    }

    /** The page is there for a förbund that posts its notices in Kansli, also when none hangs. */
    private static Stream<Document> tavla(Underlag underlag) {
        var content = underlag.content();
        if (content.protokoll().stream().noneMatch(p -> p.anslaget().isPresent())) {
            return Stream.empty();
        }
        var rows = content.protokoll().stream()
                .filter(p -> p.justerat().isPresent() && Anslagsdagar.uppsatt(p.efterat(), underlag.today()))
                .map(p -> new Anslagsrad(
                        new DocumentId(p.path().folder() + "/anslag"),
                        p.organ(),
                        p.dag(),
                        p.paragrafspann(),
                        p.anslaget().orElseThrow()))
                .sorted(Comparator.comparing(Anslagsrad::anslaget).reversed())
                .toList();
        return Stream.of(new Document(
                TAVLA,
                "Anslagstavla",
                underlag.today(),
                "anslagstavla",
                new View.Anslagstavla(content.forbund(), rows),
                Set.of(Audience.WEBB),
                Format.WEBB));
    }
}
