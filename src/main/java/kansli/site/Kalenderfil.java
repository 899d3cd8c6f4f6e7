package kansli.site;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kansli.document.Document;
import kansli.document.DocumentId;
import kansli.document.Edition;
import kansli.document.View.Klockan;
import kansli.document.View.Klockdag;
import kansli.model.Svenska;
import kansli.print.Pdf;
import kansli.site.Icalendar.Handelse;

/** The days of the klocka as a file for a calendar program, beside the paper and for the same readers. */
public final class Kalenderfil implements SitePart {

    @Override
    public Stream<SiteFile> files(Edition edition, Map<DocumentId, Pdf> printed) {
        return edition.documents().stream()
                .filter(d -> d.view() instanceof Klockan)
                .map(Kalenderfil::file);
    }

    private static SiteFile file(Document document) {
        var view = (Klockan) document.view();
        var mail = view.forbund().epost();
        var house = mail.substring(mail.indexOf('@') + 1);
        var events = view.manader().stream()
                .flatMap(m -> m.dagar().stream())
                .map(d -> event(d, house))
                .toList();
        return new SiteFile(
                document.id() + ".ics",
                Icalendar.av("Klockan, " + view.forbund().namn(), view.idag(), events));
    }

    private static Handelse event(Klockdag d, String house) {
        var told = Stream.of(
                        Optional.of(Svenska.ute(d.lage())),
                        d.ledig()
                                .map(l -> "Ingen arbetsdag (%s). Sista arbetsdagen före är %s."
                                        .formatted(l, Svenska.medVeckodag(d.arbetsdag()))),
                        d.anmarkning(),
                        d.kalla())
                .flatMap(Optional::stream)
                .collect(Collectors.joining("\n"));
        var rubrik =
                d.nar().isEmpty() ? d.vad() : "%s i dag: %s".formatted(Svenska.ute(d.nar()), Svenska.inne(d.vad()));
        return new Handelse(d.id() + "@" + house, d.dag(), d.tid(), rubrik, d.plats(), Optional.of(told));
    }
}
