package kansli.build;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kansli.diagnostic.Findings;
import kansli.document.Audience;
import kansli.document.Document;
import kansli.document.DocumentId;
import kansli.document.DocumentKind;
import kansli.document.Edition;
import kansli.document.Format;
import kansli.document.Omfang;
import kansli.document.Underlag;
import kansli.document.View;
import kansli.figures.Ledger;
import kansli.model.Content;
import kansli.model.Sammantrade;
import kansli.page.Page;
import kansli.page.Setting;
import kansli.page.Templates;
import kansli.print.Bookbinder;
import kansli.print.Intake;
import kansli.print.Pdf;
import kansli.print.Printer;
import kansli.reading.ContentReader;
import kansli.rules.Rules;
import kansli.site.Links;
import kansli.site.Site;
import kansli.site.SiteFile;
import kansli.site.SitePart;
import kansli.source.Bytes;
import kansli.source.ContentTree;
import kansli.source.Fingerprint;

/** The whole product, from a folder of text to finished papers and a site. Read this first. */
public record Build(
        ContentReader reader,
        Ledger ledger,
        Rules rules,
        List<DocumentKind> kinds,
        Templates templates,
        Intake intake,
        Printer printer,
        Bookbinder bookbinder,
        List<SitePart> parts,
        Links links,
        Memory memory) {

    public Outcome run(ContentTree tree, Output output) {
        var findings = new Findings(tree);

        // 1. Text becomes a model. A fault in one file never hides the others.
        var read = reader.read(tree, findings);
        if (read.isEmpty()) {
            return new Outcome(read, findings.all(), List.of(), List.of());
        }
        var content = Logotyp.checked(read.get(), tree, findings);

        // 2. Every number gets an address, a unit and one source.
        var figures = ledger.compute(content, findings);

        // 3. The model and its figures are asked if they hang together, and papers from others if they can be bound.
        rules.check(content, figures, findings);
        templates.styles().check(content.forbund(), findings);
        var intagna = new Intagning(intake, memory).inspect(content, tree, findings);
        var underlag = new Underlag(content, figures, intagna.inkomna(), intagna.hindrade(), today(tree, content));

        var changed = new ArrayList<String>();
        var bound = new ArrayList<Outcome.Bound>();
        for (var audience : Audience.values()) {

            // 4. What does this audience get?
            var edition = Edition.of(underlag, audience, templates.styles().accent(content.forbund()), kinds);
            var setting = new Setting(figures, pages(edition), Omfang.OKANT, Map.of(), logotyp(tree, content));

            // 5. Every paper is set in its template and printed, those that tell page numbers until the numbers hold.
            var press = new Press(templates, printer, bookbinder, memory, new Glyphs(tree, findings));
            var printed = press.print(edition, setting, behind(edition, tree), findings);

            // 6. The papers of a meeting are bound into one package, in the order of its agenda.
            var pdfs = new TreeMap<>(printed.pdfs());
            for (var handlingar : edition.handlingar()) {
                var pdf = press.bind(handlingar, printed);
                pdfs.put(handlingar.id(), pdf);
                bound.add(new Outcome.Bound(audience.folder() + "/" + Document.pdf(handlingar.id()), pdf.pages()));
            }

            // 7. Web pages, PDFs and what gives them their looks are the site. Every link in it must lead somewhere.
            var webPages = webPages(edition, setting.with(printed.omfang()).with(sizes(pdfs)), findings);
            var site = Site.of(
                    audience,
                    List.of(
                            webPages.stream().map(p -> new SiteFile(p.document().file(), Bytes.ofUtf8(p.markup()))),
                            pdfs.entrySet().stream()
                                    .map(e -> new SiteFile(
                                            Document.pdf(e.getKey()),
                                            e.getValue().bytes())),
                            parts.stream().flatMap(part -> part.files(audience, content))));
            links.check(
                    site,
                    Stream.concat(printed.pages().stream(), webPages.stream()).toList(),
                    findings);

            // 8. Only files that differ are written, so a reader, a browser and rsync all see the smallest change.
            changed.addAll(output.replaceWith(site));
        }
        return new Outcome(read, findings.all(), bound, changed);
    }

    /** Without a day of its own, the content is as old as its latest meeting. */
    private static LocalDate today(ContentTree tree, Content content) {
        return tree.today()
                .orElseGet(() -> content.sammantraden().stream()
                        .map(Sammantrade::dag)
                        .reduce((a, b) -> b)
                        .orElse(LocalDate.EPOCH));
    }

    private static Set<DocumentId> pages(Edition edition) {
        return edition.documents().stream()
                .filter(d -> d.format() == Format.WEBB)
                .map(Document::id)
                .collect(Collectors.toSet());
    }

    private static Optional<Bytes> logotyp(ContentTree tree, Content content) {
        return content.forbund().logotyp().map(tree::read);
    }

    /** The papers that others made, fit to lie behind their front sheets. */
    private Map<DocumentId, Pdf> behind(Edition edition, ContentTree tree) {
        var behind = new TreeMap<DocumentId, Pdf>();
        for (var document : edition.documents()) {
            if (document.view() instanceof View.Forsattsblad blad) {
                var file = tree.read(blad.fil());
                var key = Fingerprint.of(
                        file.fingerprint(), Fingerprint.of(blad.inkommen() + document.title()), intake.recipe());
                behind.put(
                        document.id(), memory.recall(key, () -> intake.take(file, blad.inkommen(), document.title())));
            }
        }
        return behind;
    }

    private static Map<DocumentId, Integer> sizes(Map<DocumentId, Pdf> pdfs) {
        return pdfs.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, e -> e.getValue().bytes().size()));
    }

    private List<Page> webPages(Edition edition, Setting setting, Findings findings) {
        return edition.documents().stream()
                .filter(d -> d.format() == Format.WEBB)
                .flatMap(d -> templates.render(d, setting, findings).stream())
                .toList();
    }
}
