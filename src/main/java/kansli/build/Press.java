package kansli.build;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import kansli.diagnostic.Findings;
import kansli.document.Document;
import kansli.document.DocumentId;
import kansli.document.Edition;
import kansli.document.Format;
import kansli.document.Handlingar;
import kansli.document.Omfang;
import kansli.page.Page;
import kansli.page.Setting;
import kansli.page.Templates;
import kansli.print.Bookbinder;
import kansli.print.Pdf;
import kansli.print.Printer;
import kansli.source.Barrier;
import kansli.source.Barrier.Broken;
import kansli.source.ContentPath;
import kansli.source.ContentTree;
import kansli.source.Fingerprint;
import kansli.source.Place;

/**
 * Prints the papers of an edition. Some of them tell on which page of the package others begin, which is known only
 * when all are printed: they are set again until the numbers hold.
 */
final class Press {

    /** A paper that grows when its numbers grow could go on for ever; in practice the second round holds. */
    private static final int MOST_ROUNDS = 6;

    private final Templates templates;
    private final Printer printer;
    private final Bookbinder bookbinder;
    private final Memory memory;
    private final Glyphs glyphs;
    private final ContentTree tree;

    Press(Templates templates, Printer printer, Bookbinder bookbinder, Memory memory, Glyphs glyphs, ContentTree tree) {
        this.templates = templates;
        this.printer = printer;
        this.bookbinder = bookbinder;
        this.memory = memory;
        this.glyphs = glyphs;
        this.tree = tree;
    }

    /** @param pages the pages as they were printed */
    record Printed(List<Page> pages, Map<DocumentId, Pdf> pdfs, Omfang omfang) {}

    /** @param behind what lies behind a sheet, by the sheet's document */
    Printed print(Edition edition, Setting setting, Map<DocumentId, Pdf> behind, Findings findings) {
        var known = Omfang.OKANT;
        var broken = new TreeSet<DocumentId>();
        var pages = set(edition, setting.with(known), findings);
        for (int round = 1; ; round++) {
            if (round > 1) {
                pages = again(pages, setting.with(known), findings);
            }
            var pdfs = new TreeMap<DocumentId, Pdf>();
            for (var page : pages) {
                var id = page.document().id();
                if ((round > 1 || !page.visarOmfang()) && !broken.contains(id)) {
                    print(page, behind, findings).ifPresentOrElse(pdf -> pdfs.put(id, pdf), () -> broken.add(id));
                }
            }
            var lengths = new TreeMap<DocumentId, Integer>();
            pdfs.forEach((id, pdf) -> lengths.put(id, pdf.pages()));
            var found = Omfang.av(lengths, edition.handlingar());
            if (round > 1 && found.equals(known) || round == MOST_ROUNDS) {
                pages = pages.stream()
                        .filter(p -> !broken.contains(p.document().id()))
                        .toList();
                return new Printed(pages, pdfs, found);
            }
            known = found;
        }
    }

    private List<Page> set(Edition edition, Setting setting, Findings findings) {
        return edition.documents().stream()
                .filter(d -> d.format() == Format.PDF)
                .flatMap(d -> printable(d, setting, findings))
                .toList();
    }

    /** Those that tell page numbers are set with what is known now; the others are what they were. */
    private List<Page> again(List<Page> pages, Setting setting, Findings findings) {
        return pages.stream()
                .flatMap(p -> p.visarOmfang() ? printable(p.document(), setting, findings) : Stream.of(p))
                .toList();
    }

    private Stream<Page> printable(Document document, Setting setting, Findings findings) {
        return set(document, setting, findings).map(glyphs::printable).stream();
    }

    /** Nothing when it cannot be set, which has been told. */
    Optional<Page> set(Document document, Setting setting, Findings findings) {
        try {
            return templates.render(document, setting, findings);
        } catch (Broken e) {
            tell(document.id(), document.file(), document.title(), e, findings);
            return Optional.empty();
        }
    }

    /** Nothing when it cannot be printed, which has been told. */
    private Optional<Pdf> print(Page page, Map<DocumentId, Pdf> behind, Findings findings) {
        var id = page.document().id();
        try {
            var sheet = recall(id, Fingerprint.of(page.fingerprint(), printer.recipe()), () -> printer.print(page));
            var paper = behind.get(id);
            return Optional.of(
                    paper == null
                            ? sheet
                            : recall(
                                    id,
                                    Fingerprint.of(
                                            sheet.bytes().fingerprint(),
                                            paper.bytes().fingerprint(),
                                            bookbinder.recipe()),
                                    () -> bookbinder.attach(
                                            id, sheet, paper, page.document().title())));
        } catch (Broken e) {
            tell(id, Document.pdf(id), page.document().title(), e, findings);
            return Optional.empty();
        }
    }

    /** Binds a package of what was printed; a paper whose template could not be followed is left out. */
    Optional<Pdf> bind(Handlingar handlingar, Printed printed, Findings findings) {
        var whole = handlingar.only(printed.pdfs().keySet());
        var key = new ArrayList<>(List.of(Fingerprint.of(whole.toString()), bookbinder.recipe()));
        whole.bound()
                .forEach(part -> key.add(
                        printed.pdfs().get(part.paper().orElseThrow()).bytes().fingerprint()));
        try {
            return Optional.of(recall(
                    handlingar.id(),
                    Fingerprint.of(key.toArray(Fingerprint[]::new)),
                    () -> bookbinder.bind(whole, printed.pdfs()::get)));
        } catch (Broken e) {
            tell(handlingar.id(), Document.pdf(handlingar.id()), handlingar.title(), e, findings);
            return Optional.empty();
        }
    }

    private Pdf recall(DocumentId id, Fingerprint key, Callable<Pdf> make) {
        return memory.recall(key, () -> Barrier.around(id.value(), make));
    }

    private void tell(DocumentId id, String file, String title, Broken e, Findings findings) {
        findings.lost(Place.of(new ContentPath(file)));
        findings.fel(
                "ej-tryckt",
                Place.of(written(id)),
                e.tooMuch()
                        ? "«%s» är för stor att trycka, så den är inte med. Allt annat är gjort.".formatted(title)
                        : "«%s» gick inte att göra, så den är inte med. Allt annat är gjort.".formatted(title),
                e.tooMuch()
                        ? "Dela det som är störst, en tabell eller ett långt stycke, i flera."
                        : "Det är ett fel i Kansli och inte i din text. Skicka innehållet till den som sköter"
                                + " programmet.");
    }

    /** Where the paper is written, as near as its name tells. */
    private ContentPath written(DocumentId id) {
        var names = tree.files().toList();
        for (var folder = id.value(); folder.contains("/"); folder = folder.substring(0, folder.lastIndexOf('/'))) {
            var path = folder;
            var near = names.stream()
                    .filter(f -> f.value().startsWith(path + ".") || f.isUnder(path))
                    .min(Comparator.comparing((ContentPath f) -> f.isUnder(path))
                            .thenComparing(f -> !f.folder().equals(path)));
            if (near.isPresent()) {
                return near.get();
            }
        }
        return names.getFirst();
    }
}
