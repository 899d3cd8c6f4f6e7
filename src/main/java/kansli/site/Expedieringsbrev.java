package kansli.site;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import kansli.document.Document;
import kansli.document.DocumentId;
import kansli.document.Edition;
import kansli.document.View.Expediering;
import kansli.document.View.Expedieringsrad;
import kansli.model.Svenska;
import kansli.print.Pdf;
import kansli.site.Epost.Bilaga;
import kansli.site.Epost.Brev;

/** A letter to each of those who are to be told of decisions, with their extract, ready to be read through and sent. */
public final class Expedieringsbrev implements SitePart {

    @Override
    public Stream<SiteFile> files(Edition edition, Map<DocumentId, Pdf> printed) {
        return edition.documents().stream()
                .filter(d -> d.view() instanceof Expediering)
                .flatMap(d -> ((Expediering) d.view())
                        .rader().stream()
                                .flatMap(r -> r.dokument().filter(printed::containsKey).stream()
                                        .map(id -> brev(d, r, id, printed.get(id)))));
    }

    private static SiteFile brev(Document document, Expedieringsrad rad, DocumentId id, Pdf pdf) {
        var view = (Expediering) document.view();
        var forbund = view.forbund();
        var organ = Svenska.inne(view.organ().namn());
        var day = Svenska.dag(view.dag());
        var text = """
            Hej!

            Här kommer ett utdrag ur protokollet från %s den %s, %s.

            Med vänlig hälsning

            %s
            %s
            """.formatted(organ, day, rad.spann(), forbund.namn(), forbund.epost());
        var brev = new Brev(
                id.value(),
                forbund.namn(),
                forbund.epost(),
                rad.epost(),
                "Protokollsutdrag, %s %s, %s".formatted(organ, day, rad.spann()),
                document.date(),
                text,
                List.of(new Bilaga(
                        "protokollsutdrag-%s-%s.pdf".formatted(view.organ().id(), view.dag()), pdf.bytes())));
        return new SiteFile(id + ".eml", Epost.av(brev));
    }
}
