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
import kansli.model.Kallelse;
import kansli.model.Sammantrade;
import kansli.page.Page;
import kansli.page.Setting;
import kansli.page.Templates;
import kansli.print.Bookbinder;
import kansli.print.Intake;
import kansli.print.Logotype;
import kansli.print.Pdf;
import kansli.print.Printer;
import kansli.publicity.Offentlighet;
import kansli.reading.ContentReader;
import kansli.rules.Rules;
import kansli.site.Links;
import kansli.site.Site;
import kansli.site.SiteFile;
import kansli.site.SitePart;
import kansli.source.Bytes;
import kansli.source.ContentTree;

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
        if (read.isEmpty()) { // what was public may be closed by now, unless the folder is another
            var changed = ContentReader.liknar(tree)
                    ? output.replaceWith(Site.of(Audience.WEBB, List.of()))
                    : List.<String>of();
            return new Outcome(read, findings.all(), List.of(), changed, Optional.empty());
        }
        var logotyp = Logotyp.checked(read.get().forbund(), tree, findings);
        var content = logotyp.isPresent()
                ? read.get()
                : read.get().med(read.get().forbund().utanLogotyp());

        var assumed = tree.today().isPresent() ? Optional.<LocalDate>empty() : Optional.of(latest(content));
        var today = tree.today().or(() -> assumed).orElseThrow();

        // 2. Every number gets an address, a unit and one source.
        var figures = ledger.compute(content, findings);

        // 3. The model and its figures are asked if they hang together, and papers from others if they can be bound.
        rules.check(content, figures, tree.today(), findings);
        templates.styles().check(content.forbund(), findings);
        var intagning = new Intagning(intake, memory);
        var intagna = intagning.inspect(content, tree, findings);
        // The public's is made of what was decided by the day, its numbers too.
        var known = content.kandDen(today);
        var knownFigures = known == content ? figures : ledger.compute(known, new Findings(tree));
        var offentligt = Offentlighet.av(known, knownFigures, tree, today, findings);
        var whole = new Underlag(
                Audience.STYRELSEN,
                content,
                offentligt.content(),
                figures,
                intagna.inkomna(),
                intagna.hindrade(),
                today);

        var glyphs = new Glyphs(tree, findings);
        var changed = new ArrayList<String>();
        var bound = new ArrayList<Outcome.Bound>();
        for (var audience : Audience.values()) {

            // 4. What does this audience get?
            var underlag = audience == Audience.WEBB ? whole.offentligt(offentligt.figures()) : whole;
            var edition = Edition.of(underlag, templates.styles().accent(content.forbund()), kinds);
            var setting = new Setting(underlag.figures(), pages(edition), Omfang.OKANT, Map.of(), marke(logotyp));

            // 5. Every paper is set in its template and printed, those that tell page numbers until the numbers hold.
            var press = new Press(templates, printer, bookbinder, memory, glyphs, tree);
            var printed = press.print(edition, setting, behind(edition, tree, intagning), findings);

            // 6. The papers of a meeting are bound into one package, in the order of its agenda.
            var pdfs = new TreeMap<>(printed.pdfs());
            for (var handlingar : edition.handlingar()) {
                press.bind(handlingar, printed, findings).ifPresent(pdf -> {
                    pdfs.put(handlingar.id(), pdf);
                    bound.add(new Outcome.Bound(audience.folder() + "/" + Document.pdf(handlingar.id()), pdf.pages()));
                });
            }

            // 7. Web pages, PDFs and what gives them their looks are the site. Every link in it must lead somewhere.
            var webPages = webPages(edition, setting.with(printed.omfang()).with(sizes(pdfs)), press, findings);
            var site = Site.of(
                    audience,
                    List.of(
                            webPages.stream().map(p -> new SiteFile(p.document().file(), Bytes.ofUtf8(p.markup()))),
                            pdfs.entrySet().stream()
                                    .map(e -> new SiteFile(
                                            Document.pdf(e.getKey()),
                                            e.getValue().bytes())),
                            audience == Audience.WEBB
                                    ? logotyp.stream().map(l -> new SiteFile("bild/" + l.name(), l.bytes()))
                                    : Stream.<SiteFile>empty(),
                            parts.stream().flatMap(part -> part.files(edition, pdfs))));
            links.check(
                    site,
                    Stream.concat(printed.pages().stream(), webPages.stream()).toList(),
                    findings);

            // A page that could not be made may be the one that leads to the rest.
            var published = audience == Audience.WEBB
                            && webPages.size() == setting.pages().size()
                    ? links.reached(site, webPages, findings)
                    : site;

            // 8. Only files that differ are written, so a reader, a browser and rsync all see the smallest change.
            changed.addAll(output.replaceWith(published));
        }
        return new Outcome(read, findings.all(), bound, changed, assumed);
    }

    /**
     * Without a day of its own, the content is as old as the latest in it that has come: a kallelse that was sent, or
     * minutes that were checked. What bears the day when it will be public does not bring that day about.
     */
    private static LocalDate latest(Content content) {
        return Stream.concat(
                        content.sammantraden().stream()
                                .map(Sammantrade::kallelse)
                                .filter(k -> !k.insyn().stangd())
                                .map(Kallelse::datum),
                        content.protokoll().stream().flatMap(p -> p.justerat().stream()))
                .max(LocalDate::compareTo)
                .orElse(LocalDate.EPOCH);
    }

    private static Set<DocumentId> pages(Edition edition) {
        return edition.documents().stream()
                .filter(d -> d.format() == Format.WEBB)
                .map(Document::id)
                .collect(Collectors.toSet());
    }

    private static Optional<Setting.Marke> marke(Optional<Logotype> logotyp) {
        return logotyp.map(l -> new Setting.Marke(l.name(), l.bytes()));
    }

    /** The papers that others made, fit to lie behind their front sheets. */
    private static Map<DocumentId, Pdf> behind(Edition edition, ContentTree tree, Intagning intagning) {
        var behind = new TreeMap<DocumentId, Pdf>();
        for (var document : edition.documents()) {
            if (document.view() instanceof View.Forsattsblad blad) {
                behind.put(document.id(), intagning.behind(tree.read(blad.fil()), blad.inkommen(), document.title()));
            }
        }
        return behind;
    }

    private static Map<DocumentId, Integer> sizes(Map<DocumentId, Pdf> pdfs) {
        return pdfs.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, e -> e.getValue().bytes().size()));
    }

    private List<Page> webPages(Edition edition, Setting setting, Press press, Findings findings) {
        return edition.documents().stream()
                .filter(d -> d.format() == Format.WEBB)
                .flatMap(d -> press.set(d, setting, findings).stream())
                .toList();
    }
}
