package kansli.build;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import kansli.diagnostic.Diagnostic;
import kansli.diagnostic.Findings;
import kansli.diagnostic.Severity;
import kansli.diagnostic.Telling;
import kansli.document.Audience;
import kansli.document.Document;
import kansli.document.DocumentId;
import kansli.document.Format;
import kansli.document.Handlingsnamn;
import kansli.document.Omfang;
import kansli.document.View;
import kansli.figures.Figures;
import kansli.page.Setting;
import kansli.page.Templates;
import kansli.site.SiteFile;
import kansli.source.Barrier.Broken;
import kansli.source.Bytes;
import kansli.source.ContentTree;

/** What has been found, as a page to read and click in. */
public final class Granskningsblad {

    /** The folder it lies in, beside the editions. */
    public static final String FOLDER = "granskning";

    private final Templates templates;
    private final Telling telling;

    public Granskningsblad(Templates templates, Telling telling) {
        this.templates = templates;
        this.telling = telling;
    }

    /**
     * @param toContent the way from the page's folder to the content's; empty when there is none
     * @return nothing when there is no förbund to show it for
     */
    public List<SiteFile> files(Outcome outcome, ContentTree tree, Optional<Path> toContent) {
        return outcome.content()
                .map(content -> {
                    var names = new Handlingsnamn(outcome.content());
                    var groups = Telling.groups(outcome.diagnostics(), names::av).entrySet().stream()
                            .map(g -> new View.Fyndgrupp(
                                    g.getKey(),
                                    g.getValue().stream()
                                            .map(d -> found(d, tree, toContent))
                                            .toList()))
                            .toList();
                    var view = new View.Granskning(
                            content.forbund(),
                            count(outcome, Severity.FEL),
                            count(outcome, Severity.VARNING),
                            count(outcome, Severity.UPPLYSNING),
                            groups);
                    var document = new Document(
                            new DocumentId(FOLDER),
                            "Granskning",
                            LocalDate.EPOCH,
                            "granskning",
                            view,
                            Set.of(Audience.STYRELSEN),
                            Format.WEBB);
                    var setting = new Setting(Figures.INGA, Set.of(), Omfang.OKANT, Map.of(), Optional.empty());
                    try {
                        return templates
                                .render(document, setting, new Findings(tree))
                                .map(p -> new SiteFile("index.html", Bytes.ofUtf8(p.markup())))
                                .stream()
                                .toList();
                    } catch (Broken e) {
                        return List.<SiteFile>of(); // what it would have shown is told in the terminal too
                    }
                })
                .orElse(List.of());
    }

    private static int count(Outcome outcome, Severity severity) {
        return (int) Telling.count(outcome.diagnostics(), severity);
    }

    private View.Fynd found(Diagnostic d, ContentTree tree, Optional<Path> toContent) {
        var link = toContent
                .filter(p -> tree.has(d.place().file()))
                .map(p -> p.resolve(d.place().file().value()).toString().replace('\\', '/'))
                .orElse("");
        return new View.Fynd(
                d.severity().word(),
                d.code(),
                telling.stalle(d),
                link,
                telling.rad(d).map(r -> new View.Utdrag(r.nummer(), r.fore(), r.markt(), r.efter())),
                d.message(),
                d.hint());
    }
}
