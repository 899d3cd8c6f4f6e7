package kansli.print;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import kansli.document.DocumentId;
import kansli.document.Handlingar;
import kansli.page.Colour;
import kansli.source.Fingerprint;
import org.apache.pdfbox.pdmodel.PDDocumentCatalog;
import org.apache.pdfbox.pdmodel.PageMode;
import org.apache.pdfbox.pdmodel.common.PDPageLabelRange;
import org.apache.pdfbox.pdmodel.common.PDPageLabels;

/** Binds with PDFBox: one structure, one outline, links between papers, and a stamp on every page. */
public final class PdfBoxBookbinder implements Bookbinder {

    @Override
    public Pdf bind(Handlingar handlingar, Function<DocumentId, Pdf> printed) {
        try (var binding = new Binding()) {
            var contents = new ArrayList<>(List.of(recipe(), Fingerprint.of(handlingar.toString())));
            for (var part : handlingar.bound().toList()) {
                var id = part.paper().orElseThrow();
                var paper = printed.apply(id);
                binding.add(id, part.bookmark(), part.mark(), paper);
                contents.add(paper.bytes().fingerprint());
            }
            finish(handlingar, binding, Fingerprint.of(contents.toArray(Fingerprint[]::new)));
            return binding.finished();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Pdf attach(DocumentId id, Pdf sheet, Pdf paper, String title) {
        try (var binding = new Binding()) {
            binding.add(id, title, Optional.empty(), sheet);
            var metadata = binding.metadata();
            binding.addBehind(paper, title);
            Conformance.complete(
                    binding.pdf(),
                    metadata,
                    Fingerprint.of(
                            recipe(), sheet.bytes().fingerprint(), paper.bytes().fingerprint()));
            return binding.finished();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Fingerprint recipe() {
        return Recipe.FINGERPRINT;
    }

    private static void finish(Handlingar handlingar, Binding binding, Fingerprint fingerprint) throws IOException {
        var links = new PackageLinks(binding, handlingar.id());
        for (var paper : binding.papers()) {
            links.redirect(paper);
        }
        stamp(binding, Colour.of(handlingar.accent()));
        PackageOutline.write(handlingar, binding);
        number(binding);
        var metadata = new Metadata(handlingar.title(), handlingar.author(), Optional.empty(), "sv", handlingar.date());
        Conformance.complete(binding.pdf(), metadata, fingerprint);
    }

    private static void stamp(Binding binding, Colour accent) throws IOException {
        var stamp = new Stamp(binding.pdf(), accent);
        var pages = binding.pdf().getNumberOfPages();
        for (var paper : binding.papers()) {
            for (int i = paper.firstPage(); i < paper.firstPage() + paper.pages(); i++) {
                var label = paper.mark().map(mark -> "Bilaga " + mark);
                stamp.put(binding.pdf().getPage(i), label, "Sida %d av %d".formatted(i + 1, pages));
            }
        }
    }

    /** So that a reader program's page box, the stamp and the föredragningslista all say the same number. */
    private static void number(Binding binding) {
        PDDocumentCatalog catalog = binding.pdf().getDocumentCatalog();
        catalog.setPageMode(PageMode.USE_OUTLINES);
        var labels = new PDPageLabels(binding.pdf());
        var all = new PDPageLabelRange();
        all.setStyle(PDPageLabelRange.STYLE_DECIMAL);
        all.setStart(1);
        labels.setLabelItem(0, all);
        catalog.setPageLabels(labels);
    }
}
