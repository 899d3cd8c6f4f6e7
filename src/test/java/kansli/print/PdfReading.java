package kansli.print;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineNode;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;

/** A PDF as a test sees it: its words, its bookmarks, its looks, and everything that it holds. */
public final class PdfReading {

    private PdfReading() {}

    /** The words of each page, in the order in which they are painted. */
    public static String text(byte[] bytes) {
        return reading(bytes, pdf -> {
            var text = new StringBuilder();
            for (int page = 1; page <= pdf.getNumberOfPages(); page++) {
                var stripper = new PDFTextStripper();
                stripper.setStartPage(page);
                stripper.setEndPage(page);
                stripper.setLineSeparator("\n");
                text.append(page == 1 ? "" : "\n")
                        .append("== sida ")
                        .append(page)
                        .append(" ==\n")
                        .append(stripper.getText(pdf).stripTrailing())
                        .append('\n');
            }
            return text.toString();
        });
    }

    /** A bookmark a line with the page it leads to, and the labels of the pages. */
    public static String bookmarks(byte[] bytes) {
        return reading(bytes, pdf -> {
            var text = new StringBuilder();
            var catalog = pdf.getDocumentCatalog();
            if (catalog.getDocumentOutline() != null) {
                bookmarks(catalog.getDocumentOutline(), 0, pdf, text);
            }
            if (catalog.getPageLabels() != null) {
                text.append("\nSidorna heter ")
                        .append(String.join(", ", catalog.getPageLabels().getLabelsByPageIndices()))
                        .append('\n');
            }
            return text.toString();
        });
    }

    private static void bookmarks(PDOutlineNode node, int depth, PDDocument pdf, StringBuilder text)
            throws IOException {
        for (var item : node.children()) {
            var page = item.findDestinationPage(pdf);
            text.append("  ".repeat(depth))
                    .append(item.getTitle())
                    .append(" → sida ")
                    .append(page == null ? "?" : String.valueOf(pdf.getPages().indexOf(page) + 1))
                    .append('\n');
            bookmarks(item, depth + 1, pdf, text);
        }
    }

    /** A PDF with an empty page and nothing else, as a scanner might make it. */
    public static byte[] blank() {
        try (var pdf = new PDDocument()) {
            var out = new ByteArrayOutputStream();
            pdf.addPage(new PDPage());
            pdf.save(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static int pages(byte[] bytes) {
        return reading(bytes, PDDocument::getNumberOfPages);
    }

    /** @param page from 1 */
    public static BufferedImage image(byte[] bytes, int page, float dpi) {
        return reading(
                bytes, pdf -> fewerColours(new PDFRenderer(pdf).renderImageWithDPI(page - 1, dpi, ImageType.RGB)));
    }

    /** Eight steps of each colour: enough to see a page by, and half the size. */
    private static BufferedImage fewerColours(BufferedImage image) {
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                int rgb = image.getRGB(x, y);
                image.setRGB(x, y, step(rgb >> 16) << 16 | step(rgb >> 8) << 8 | step(rgb));
            }
        }
        return image;
    }

    private static int step(int channel) {
        return ((channel & 255) * 7 + 127) / 255 * 255 / 7;
    }

    /** The first page, from 1, that shows these words. */
    public static int firstPageWith(byte[] bytes, String words) {
        var pages = text(bytes).split("(?m)^== sida \\d+ ==$");
        for (int i = 1; i < pages.length; i++) {
            if (pages[i].contains(words)) {
                return i;
            }
        }
        throw new AssertionError("no page says " + words);
    }

    /**
     * Every string, name and stream that the file holds, opened, wherever it hangs; and the words that are read out.
     */
    public static String everything(byte[] bytes) {
        return reading(bytes, pdf -> {
            var all = new StringBuilder(new PDFTextStripper().getText(pdf))
                    .append('\n')
                    .append(StructureDump.of(bytes))
                    .append('\n');
            // All objects, also those that nothing points to any more.
            var seen = new HashSet<COSBase>();
            for (var key : pdf.getDocument().getXrefTable().keySet()) {
                collect(pdf.getDocument().getObjectFromPool(key), seen, all);
            }
            collect(pdf.getDocument().getTrailer(), seen, all);
            // And what stands between the objects.
            return all.append(new String(bytes, StandardCharsets.ISO_8859_1)
                            .replaceAll("(?s)stream\r?\n.*?endstream", ""))
                    .toString();
        });
    }

    private static void collect(COSBase base, Set<COSBase> seen, StringBuilder all) throws IOException {
        var object = base instanceof COSObject indirect ? indirect.getObject() : base;
        if (object == null || !seen.add(object)) {
            return;
        }
        switch (object) {
            case COSString string -> all.append(string.getString()).append('\n');
            case COSName name -> all.append(name.getName()).append('\n');
            case COSArray array -> {
                for (int i = 0; i < array.size(); i++) {
                    collect(array.get(i), seen, all);
                }
            }
            case COSDictionary dictionary -> {
                for (var entry : dictionary.entrySet()) {
                    all.append(entry.getKey().getName()).append('\n');
                    collect(entry.getValue(), seen, all);
                }
                if (object instanceof COSStream stream && !drawn(stream)) {
                    try (var in = stream.createInputStream()) {
                        var content = in.readAllBytes();
                        all.append(new String(content, StandardCharsets.UTF_8))
                                .append('\n')
                                .append(new String(content, StandardCharsets.ISO_8859_1))
                                .append('\n');
                    }
                }
            }
            default -> {}
        }
    }

    /** Letters, colours and pictures, which hold no words. */
    private static boolean drawn(COSStream stream) {
        return stream.containsKey(COSName.LENGTH1)
                || stream.containsKey(COSName.N) && !stream.containsKey(COSName.TYPE)
                || COSName.IMAGE.equals(stream.getCOSName(COSName.SUBTYPE));
    }

    private interface Reading<T> {
        T read(PDDocument pdf) throws IOException;
    }

    private static <T> T reading(byte[] bytes, Reading<T> reading) {
        try (var pdf = Loader.loadPDF(bytes)) {
            return reading.read(pdf);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
