package kansli.print;

import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.documentinterchange.markedcontent.PDPropertyList;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceDictionary;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceStream;
import org.apache.pdfbox.pdmodel.interactive.form.PDField;
import org.apache.pdfbox.pdmodel.interactive.form.PDTextField;
import org.apache.pdfbox.pdmodel.interactive.form.PDVariableText;
import org.apache.pdfbox.util.Matrix;

/** Filled fields, stamps and notes lie on top of a page. They become a part of it, so that they are seen and read. */
final class Appearances {

    /** What is not seen, or means something else than its looks. */
    private static final Set<String> NOT_DRAWN = Set.of("Link", "Popup", "PrinterMark", "TrapNet");

    private static final int MOST = 5_000;
    private static final int LONGEST_PASSWORD = 30;

    /** Among the signs for boxes, the one that is meant when a ticked box does not say which. */
    private static final String TICK = "4";

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
            if (form != null) {
                StreamSupport.stream(form.getFieldTree().spliterator(), false)
                        .limit(MOST)
                        .forEach(Appearances::withoutSecrets);
            }
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

    /** What is written in a field for passwords is shown as stars by every reader program. */
    private static void withoutSecrets(PDField field) {
        if (field instanceof PDTextField text && text.isPassword()) {
            var stars = "*".repeat(Math.min(LONGEST_PASSWORD, text.getValue().length()));
            field.getCOSObject().setString(COSName.V, stars);
            field.getCOSObject().removeItem(COSName.RV);
            field.getWidgets().forEach(widget -> widget.getCOSObject().removeItem(COSName.AP));
        }
    }

    private static boolean isNotDrawn(PDField field) {
        return field instanceof PDVariableText
                && field.getWidgets().stream().anyMatch(w -> w.getNormalAppearanceStream() == null);
    }

    private static void draw(PDDocument pdf, PDPage page) throws IOException {
        page.getAnnotations(a -> a.getNormalAppearanceStream() == null).forEach(a -> a.constructAppearances(pdf));
        for (var box : page.getAnnotations(Appearances::isTickedInVain)) {
            tick(pdf, box);
        }
        var seen = page.getAnnotations(a -> isSeen(a)).stream().limit(MOST).toList();
        if (seen.isEmpty()) {
            return;
        }
        try (var canvas = new PDPageContentStream(pdf, page, AppendMode.APPEND, true, true)) {
            for (var annotation : seen) {
                var layer = annotation.getCOSObject().getCOSDictionary(COSName.OC);
                if (layer != null) {
                    canvas.beginMarkedContent(COSName.OC, PDPropertyList.create(layer));
                }
                draw(
                        canvas,
                        annotation.getRectangle().toGeneralPath().getBounds2D(),
                        annotation.getNormalAppearanceStream());
                if (layer != null) {
                    canvas.endMarkedContent();
                }
            }
        }
        keepLinks(page);
    }

    /** A box that is ticked and leaves it to the reader program to draw that. */
    private static boolean isTickedInVain(PDAnnotation annotation) {
        var box = annotation.getCOSObject();
        return COSName.BTN.equals(box.getCOSName(COSName.FT))
                && annotation.getRectangle() != null
                && annotation.getNormalAppearanceStream() == null
                && state(box) != null
                && !COSName.Off.equals(state(box));
    }

    private static COSName state(COSDictionary box) {
        return box.containsKey(COSName.AS) ? box.getCOSName(COSName.AS) : box.getCOSName(COSName.V);
    }

    private static void tick(PDDocument pdf, PDAnnotation box) throws IOException {
        var states = box.getAppearance() == null ? null : box.getAppearance().getNormalAppearance();
        if (states != null
                && states.isSubDictionary()
                && states.getSubDictionary().containsKey(state(box.getCOSObject()))) {
            box.setAppearanceState(state(box.getCOSObject()).getName());
            return;
        }
        var place = box.getRectangle();
        var drawn = new PDAppearanceStream(pdf);
        drawn.setBBox(new PDRectangle(place.getWidth(), place.getHeight()));
        drawn.setResources(new PDResources());
        var signs = new PDType1Font(FontName.ZAPF_DINGBATS);
        var looks = box.getCOSObject().getCOSDictionary(COSName.MK);
        var said = looks == null ? TICK : looks.getString(COSName.CA, TICK);
        var sign = signs.toUnicode(said.isEmpty() ? TICK.charAt(0) : said.charAt(0));
        var size = 0.8f * Math.min(place.getWidth(), place.getHeight());
        try (var canvas = new PDPageContentStream(pdf, drawn)) {
            canvas.beginText();
            canvas.setFont(signs, size);
            canvas.newLineAtOffset((place.getWidth() - 0.8f * size) / 2, (place.getHeight() - 0.7f * size) / 2);
            canvas.showText(sign == null ? signs.toUnicode(TICK.charAt(0)) : sign);
            canvas.endText();
        }
        var appearance = new PDAppearanceDictionary();
        appearance.setNormalAppearance(drawn);
        box.setAppearance(appearance);
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
