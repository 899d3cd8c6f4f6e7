package kansli.print;

import java.awt.Color;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import kansli.document.DocumentId;
import kansli.document.Handlingar;
import kansli.document.Handlingar.Attached;
import kansli.document.Handlingar.Part;
import kansli.document.Handlingar.Written;
import kansli.source.Bytes;
import kansli.source.ContentPath;
import kansli.source.Fingerprint;
import org.apache.pdfbox.pdmodel.PDDocumentCatalog;
import org.apache.pdfbox.pdmodel.PageMode;
import org.apache.pdfbox.pdmodel.common.PDPageLabelRange;
import org.apache.pdfbox.pdmodel.common.PDPageLabels;

/**
 * Binds with PDFBox: one structure, one outline, links between papers, and a stamp on every page. A foreign file that
 * cannot be read leaves its front sheet alone; {@link ForeignPdf#inspect} tells beforehand.
 */
public final class PdfBoxBookbinder implements Bookbinder {

    @Override
    public Pdf bind(Handlingar handlingar, Function<DocumentId, Pdf> printed, Function<ContentPath, Bytes> attached) {
        try (var binding = new Binding()) {
            var contents = new ArrayList<>(List.of(Recipe.FINGERPRINT, Fingerprint.of(handlingar.toString())));
            for (var part : handlingar.bound().toList()) {
                contents.addAll(add(part, binding, printed, attached));
            }
            finish(handlingar, binding, Fingerprint.of(contents.toArray(Fingerprint[]::new)));
            var bytes = new ByteArrayOutputStream();
            binding.pdf().save(bytes);
            return new Pdf(Bytes.of(bytes.toByteArray()), binding.pdf().getNumberOfPages());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns what the bound pages depend on. */
    private static List<Fingerprint> add(
            Part part, Binding binding, Function<DocumentId, Pdf> printed, Function<ContentPath, Bytes> attached)
            throws IOException {
        return switch (part.paper().orElseThrow()) {
            case Written paper -> {
                var sheets = printed.apply(paper.document());
                binding.add(paper.document(), part.bookmark(), part.mark(), sheets);
                yield List.of(sheets.bytes().fingerprint());
            }
            case Attached paper -> {
                var sheet = printed.apply(paper.frontSheet());
                var file = attached.apply(paper.file());
                binding.add(paper.frontSheet(), part.bookmark(), part.mark(), sheet);
                if (ForeignPdf.inspect(file) instanceof ForeignPdf.Readable) {
                    binding.addBehind(Facsimile.of(file, part.bookmark()), part.bookmark());
                }
                yield List.of(sheet.bytes().fingerprint(), file.fingerprint());
            }
        };
    }

    private static void finish(Handlingar handlingar, Binding binding, Fingerprint fingerprint) throws IOException {
        var links = new PackageLinks(binding, handlingar.id());
        for (var paper : binding.papers()) {
            links.redirect(paper);
        }
        stamp(binding, Color.decode(handlingar.accent()));
        PackageOutline.write(handlingar, binding);
        number(binding);
        var metadata = new Metadata(handlingar.title(), handlingar.author(), Optional.empty(), "sv", handlingar.date());
        Conformance.complete(binding.pdf(), metadata, fingerprint);
    }

    private static void stamp(Binding binding, Color accent) throws IOException {
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
