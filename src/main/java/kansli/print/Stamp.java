package kansli.print;

import java.awt.Color;
import java.io.IOException;
import java.util.Optional;
import kansli.page.Colour;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.apache.pdfbox.pdmodel.documentinterchange.markedcontent.PDPropertyList;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.util.Matrix;

/** What a package writes at the top right of each of its pages, above the text: which bilaga, and which page of all. */
final class Stamp {

    private static final float MM = 72 / 25.4f;
    private static final float RIGHT = 25 * MM;
    private static final float MIDDLE = 8.5f * MM;
    private static final float HEIGHT = 5.2f * MM;
    private static final float PADDING = 2.3f * MM;
    private static final float GAP = 3 * MM;
    private static final float EDGE = 1.2f * MM;
    private static final float SIZE = 8;
    private static final float CAP_HEIGHT = 0.714f * SIZE;

    private static final Colour TEXT = Colour.of("#221B20");

    private final PDDocument pdf;
    private final Colour accent;
    private final PDFont regular;
    private final PDFont bold;

    Stamp(PDDocument pdf, Colour accent) throws IOException {
        this.pdf = pdf;
        this.accent = accent;
        regular = Typefaces.embed("Regular", pdf);
        bold = Typefaces.embed("Bold", pdf);
    }

    void put(PDPage page, Optional<String> label, String folio) throws IOException {
        try (var canvas = new PDPageContentStream(pdf, page, AppendMode.APPEND, true, true)) {
            canvas.beginMarkedContent(COSName.ARTIFACT, pagination());
            canvas.transform(upright(page));
            var right = visibleWidth(page) - RIGHT;
            var middle = visibleHeight(page) - MIDDLE;
            var left = right - width(regular, folio);
            var from = label.isPresent() ? left - GAP - width(bold, label.get()) - 2 * PADDING : left;
            ground(canvas, from, right, middle);
            if (label.isPresent()) {
                label(canvas, from, middle, label.get());
            }
            write(canvas, regular, TEXT, left, middle, folio);
            canvas.endMarkedContent();
        }
    }

    /** White behind all of it, since a page may have any colour there: a cover, or a photograph. */
    private static void ground(PDPageContentStream canvas, float left, float right, float middle) throws IOException {
        canvas.setNonStrokingColor(Color.WHITE);
        canvas.addRect(left - EDGE, middle - HEIGHT / 2 - EDGE, right - left + 2 * EDGE, HEIGHT + 2 * EDGE);
        canvas.fill();
    }

    private void label(PDPageContentStream canvas, float left, float middle, String words) throws IOException {
        canvas.setNonStrokingColor(paint(accent));
        canvas.addRect(left, middle - HEIGHT / 2, width(bold, words) + 2 * PADDING, HEIGHT);
        canvas.fill();
        write(canvas, bold, accent.words(TEXT), left + PADDING, middle, words);
    }

    private static void write(PDPageContentStream canvas, PDFont font, Colour ink, float x, float middle, String words)
            throws IOException {
        canvas.beginText();
        canvas.setFont(font, SIZE);
        canvas.setNonStrokingColor(paint(ink));
        canvas.newLineAtOffset(x, middle - CAP_HEIGHT / 2);
        canvas.showText(words);
        canvas.endText();
    }

    private static float width(PDFont font, String words) throws IOException {
        return font.getStringWidth(words) / 1000 * SIZE;
    }

    /** From the page as a reader sees it to the page as it is stored. */
    private static Matrix upright(PDPage page) {
        var box = page.getCropBox();
        var left = box.getLowerLeftX();
        var bottom = box.getLowerLeftY();
        return switch (page.getRotation()) {
            case 90 -> new Matrix(0, 1, -1, 0, left + box.getWidth(), bottom);
            case 180 -> new Matrix(-1, 0, 0, -1, left + box.getWidth(), bottom + box.getHeight());
            case 270 -> new Matrix(0, -1, 1, 0, left, bottom + box.getHeight());
            default -> Matrix.getTranslateInstance(left, bottom);
        };
    }

    private static float visibleWidth(PDPage page) {
        return page.getRotation() % 180 == 0
                ? page.getCropBox().getWidth()
                : page.getCropBox().getHeight();
    }

    private static float visibleHeight(PDPage page) {
        return page.getRotation() % 180 == 0
                ? page.getCropBox().getHeight()
                : page.getCropBox().getWidth();
    }

    private static PDPropertyList pagination() {
        var properties = new COSDictionary();
        properties.setName(COSName.TYPE, "Pagination");
        properties.setName(COSName.SUBTYPE, "Header");
        return PDPropertyList.create(properties);
    }

    private static Color paint(Colour colour) {
        return new Color(colour.red(), colour.green(), colour.blue());
    }
}
