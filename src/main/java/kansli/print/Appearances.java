package kansli.print;

import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceStream;
import org.apache.pdfbox.pdmodel.interactive.form.PDField;
import org.apache.pdfbox.pdmodel.interactive.form.PDVariableText;
import org.apache.pdfbox.util.Matrix;

/** Filled fields, stamps and notes lie on top of a page. They become a part of it, so that they are seen and read. */
final class Appearances {

    /** What is not seen, or means something else than its looks. */
    private static final Set<String> NOT_DRAWN = Set.of("Link", "Popup", "PrinterMark", "TrapNet");

    private static final int MOST = 5_000;

    private Appearances() {}

    static void becomeContent(PDDocument pdf) {
        fill(pdf);
        for (var page : pdf.getPages()) {
            try {
                draw(pdf, page);
            } catch (IOException | RuntimeException e) {
                // A page with broken notes is shown without them.
            }
        }
        pdf.getDocumentCatalog().setAcroForm(null);
    }

    /** Some forms hold only the values and leave it to the reader program to draw them. */
    private static void fill(PDDocument pdf) {
        try {
            var form = pdf.getDocumentCatalog().getAcroForm();
            if (form != null && form.getNeedAppearances()) {
                form.refreshAppearances();
            } else if (form != null) {
                form.refreshAppearances(StreamSupport.stream(form.getFieldTree().spliterator(), false)
                        .filter(Appearances::isNotDrawn)
                        .limit(MOST)
                        .toList());
            }
        } catch (IOException | RuntimeException e) {
            // Then they look as the file says they look.
        }
    }

    private static boolean isNotDrawn(PDField field) {
        return field instanceof PDVariableText
                && field.getWidgets().stream().anyMatch(w -> w.getNormalAppearanceStream() == null);
    }

    private static void draw(PDDocument pdf, PDPage page) throws IOException {
        page.getAnnotations(a -> a.getNormalAppearanceStream() == null).forEach(a -> a.constructAppearances(pdf));
        var seen = page.getAnnotations(a -> isSeen(a)).stream().limit(MOST).toList();
        if (seen.isEmpty()) {
            return;
        }
        try (var canvas = new PDPageContentStream(pdf, page, AppendMode.APPEND, true, true)) {
            for (var annotation : seen) {
                draw(
                        canvas,
                        annotation.getRectangle().toGeneralPath().getBounds2D(),
                        annotation.getNormalAppearanceStream());
            }
        }
        keepLinks(page);
    }

    private static boolean isSeen(PDAnnotation annotation) {
        return !NOT_DRAWN.contains(String.valueOf(annotation.getSubtype()))
                && !annotation.isHidden()
                && !annotation.isNoView()
                && annotation.getRectangle() != null
                && annotation.getNormalAppearanceStream() != null
                && annotation.getNormalAppearanceStream().getBBox() != null;
    }

    /**
     * As in ISO 32000-1, 12.5.5: the appearance's box, turned by its matrix, is fitted into the annotation's rectangle.
     */
    private static void draw(PDPageContentStream canvas, Rectangle2D place, PDAppearanceStream appearance)
            throws IOException {
        var box = appearance.getBBox().transform(appearance.getMatrix()).getBounds2D();
        if (box.getWidth() <= 0 || box.getHeight() <= 0) {
            return;
        }
        var fit = AffineTransform.getTranslateInstance(place.getX(), place.getY());
        fit.scale(place.getWidth() / box.getWidth(), place.getHeight() / box.getHeight());
        fit.translate(-box.getX(), -box.getY());
        var form = appearance.getCOSObject();
        form.setItem(COSName.TYPE, COSName.XOBJECT);
        form.setItem(COSName.SUBTYPE, COSName.FORM);
        canvas.saveGraphicsState();
        canvas.transform(new Matrix(fit));
        canvas.drawForm(new PDFormXObject(form));
        canvas.restoreGraphicsState();
    }

    private static void keepLinks(PDPage page) throws IOException {
        var links = new COSArray();
        page.getAnnotations(a -> "Link".equals(a.getSubtype())).forEach(a -> links.add(a.getCOSObject()));
        page.getCOSObject().setItem(COSName.ANNOTS, links);
    }
}
