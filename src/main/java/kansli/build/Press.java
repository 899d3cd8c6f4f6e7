package kansli.build;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
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
import kansli.source.Fingerprint;

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

    Press(Templates templates, Printer printer, Bookbinder bookbinder, Memory memory, Glyphs glyphs) {
        this.templates = templates;
        this.printer = printer;
        this.bookbinder = bookbinder;
        this.memory = memory;
        this.glyphs = glyphs;
    }

    /** @param pages the pages as they were printed */
    record Printed(List<Page> pages, Map<DocumentId, Pdf> pdfs, Omfang omfang) {}

    /** @param behind what lies behind a sheet, by the sheet's document */
    Printed print(Edition edition, Setting setting, Map<DocumentId, Pdf> behind, Findings findings) {
        var known = Omfang.OKANT;
        var pages = set(edition, setting.with(known), findings);
        for (int round = 1; ; round++) {
            if (round > 1) {
                pages = again(pages, setting.with(known), findings);
            }
            var pdfs = new TreeMap<DocumentId, Pdf>();
            for (var page : pages) {
                if (round > 1 || !page.visarOmfang()) {
                    pdfs.put(page.document().id(), print(page, behind));
                }
            }
            var lengths = new TreeMap<DocumentId, Integer>();
            pdfs.forEach((id, pdf) -> lengths.put(id, pdf.pages()));
            var found = Omfang.av(lengths, edition.handlingar());
            if (round > 1 && found.equals(known) || round == MOST_ROUNDS) {
                return new Printed(pages, pdfs, found);
            }
            known = found;
        }
    }

    private List<Page> set(Edition edition, Setting setting, Findings findings) {
        return edition.documents().stream()
                .filter(d -> d.format() == Format.PDF)
                .flatMap(d -> set(d, setting, findings))
                .toList();
    }

    /** Those that tell page numbers are set with what is known now; the others are what they were. */
    private List<Page> again(List<Page> pages, Setting setting, Findings findings) {
        return pages.stream()
                .flatMap(p -> p.visarOmfang() ? set(p.document(), setting, findings) : Stream.of(p))
                .toList();
    }

    private Stream<Page> set(Document document, Setting setting, Findings findings) {
        return templates.render(document, setting, findings).map(glyphs::printable).stream();
    }

    private Pdf print(Page page, Map<DocumentId, Pdf> behind) {
        var sheet = memory.recall(Fingerprint.of(page.fingerprint(), printer.recipe()), () -> printer.print(page));
        var id = page.document().id();
        if (!behind.containsKey(id)) {
            return sheet;
        }
        var paper = behind.get(id);
        return memory.recall(
                Fingerprint.of(sheet.bytes().fingerprint(), paper.bytes().fingerprint(), bookbinder.recipe()),
                () -> bookbinder.attach(id, sheet, paper, page.document().title()));
    }

    /** Binds a package of what was printed; a paper whose template could not be followed is left out. */
    Pdf bind(Handlingar handlingar, Printed printed) {
        var whole = handlingar.only(printed.pdfs().keySet());
        var key = new ArrayList<>(List.of(Fingerprint.of(whole.toString()), bookbinder.recipe()));
        whole.bound()
                .forEach(part -> key.add(
                        printed.pdfs().get(part.paper().orElseThrow()).bytes().fingerprint()));
        return memory.recall(
                Fingerprint.of(key.toArray(Fingerprint[]::new)), () -> bookbinder.bind(whole, printed.pdfs()::get));
    }
}
