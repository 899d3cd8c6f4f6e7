package kansli.print;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kansli.source.Bytes;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureTreeRoot;
import org.apache.pdfbox.pdmodel.documentinterchange.taggedpdf.PDLayoutAttributeObject;
import org.apache.pdfbox.pdmodel.graphics.image.JPEGFactory;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;

/**
 * The pages of a foreign PDF as pictures, each a figure on a sheet of A4 with a thin frame and room for the stamp. It
 * always conforms, whatever the file was, but says to a listener only which page it is.
 */
final class Facsimile {

    private static final float MM = 72 / 25.4f;
    private static final float SCALE = 0.94f;
    private static final float TOP = 13.8f * MM;
    private static final float HAIRLINE = 0.4f;
    private static final Color FRAME = new Color(0x857A81);
    private static final float DPI = 150;
    private static final float PIXELS = 12_000_000;
    private static final float QUALITY = 0.8f;

    static {
        SubstituteFonts.install();
    }

    private final PDDocument copy = new PDDocument();
    private final PDStructureTreeRoot root = new PDStructureTreeRoot();
    private final PDStructureElement document = new PDStructureElement("Document", root);
    private final List<ParentTree.Entry> owners = new ArrayList<>();
    private final String title;

    private Facsimile(String title) {
        this.title = title;
    }

    /** A tagged document of its own, which the caller closes. */
    static PDDocument of(Bytes file, String title) throws IOException {
        var facsimile = new Facsimile(title);
        try (var original = Loader.loadPDF(file.toArray())) {
            facsimile.copy(original);
            return facsimile.copy;
        }
    }

    private void copy(PDDocument original) throws IOException {
        root.appendKid(document);
        var renderer = new PDFRenderer(original);
        var pages = original.getNumberOfPages();
        for (int i = 0; i < pages; i++) {
            var words = "%s, sida %d av %d".formatted(title, i + 1, pages);
            var image = render(renderer, original.getPage(i), i);
            add(image, image.isPresent() ? words : words + ". Sidan går inte att visa.");
        }
        ParentTree.write(root, owners);
        copy.getDocumentCatalog().setStructureTreeRoot(root);
    }

    /** Empty when the page is broken: the others may be sound. */
    private static Optional<BufferedImage> render(PDFRenderer renderer, PDPage page, int index) {
        var box = page.getCropBox();
        var inches = box.getWidth() * box.getHeight() / (72 * 72);
        var dpi = Math.min(DPI, (float) Math.sqrt(PIXELS / inches));
        try {
            return Optional.of(renderer.renderImageWithDPI(index, dpi, ImageType.RGB));
        } catch (IOException | RuntimeException e) {
            return Optional.empty();
        }
    }

    private void add(Optional<BufferedImage> image, String words) throws IOException {
        var width = image.map(BufferedImage::getWidth).orElse(210);
        var height = image.map(BufferedImage::getHeight).orElse(297);
        var page = new PDPage(sheet(width > height));
        copy.addPage(page);
        var place = place(page.getMediaBox(), width, height);
        draw(page, image, place);
        tag(page, place, words);
    }

    private void draw(PDPage page, Optional<BufferedImage> image, PDRectangle place) throws IOException {
        try (var canvas = new PDPageContentStream(copy, page)) {
            canvas.beginMarkedContent(COSName.getPDFName("Figure"), 0);
            if (image.isPresent()) {
                var picture = JPEGFactory.createFromImage(copy, image.get(), QUALITY);
                canvas.drawImage(picture, place.getLowerLeftX(), place.getLowerLeftY(), place.getWidth(), place.getHeight());
            }
            canvas.endMarkedContent();
            frame(canvas, place);
        }
    }

    private static void frame(PDPageContentStream canvas, PDRectangle place) throws IOException {
        canvas.beginMarkedContent(COSName.ARTIFACT);
        canvas.setLineWidth(HAIRLINE);
        canvas.setStrokingColor(FRAME);
        canvas.addRect(place.getLowerLeftX(), place.getLowerLeftY(), place.getWidth(), place.getHeight());
        canvas.stroke();
        canvas.endMarkedContent();
    }

    private void tag(PDPage page, PDRectangle place, String words) {
        var figure = new PDStructureElement("Figure", document);
        document.appendKid(figure);
        figure.setPage(page);
        figure.appendKid(0);
        figure.setAlternateDescription(words);
        var layout = new PDLayoutAttributeObject();
        layout.setBBox(place);
        figure.addAttribute(layout);
        page.setStructParents(owners.size());
        owners.add(new ParentTree.Entry(owners.size(), new COSArray(List.of(figure.getCOSObject()))));
    }

    private static PDRectangle sheet(boolean landscape) {
        var a4 = PDRectangle.A4;
        return landscape ? new PDRectangle(a4.getHeight(), a4.getWidth()) : new PDRectangle(a4.getWidth(), a4.getHeight());
    }

    private static PDRectangle place(PDRectangle sheet, int width, int height) {
        var available = sheet.getHeight() - TOP - (1 - SCALE) * sheet.getHeight() / 4;
        var scale = Math.min(SCALE * sheet.getWidth() / width, available / height);
        return new PDRectangle(
                (sheet.getWidth() - scale * width) / 2,
                sheet.getHeight() - TOP - scale * height,
                scale * width,
                scale * height);
    }
}
