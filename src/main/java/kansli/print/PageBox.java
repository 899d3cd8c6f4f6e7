package kansli.print;

import java.awt.geom.AffineTransform;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.pdmodel.common.PDRectangle;

/**
 * The part of a foreign page that is seen, after its own claims about it have been checked: boxes may be missing,
 * turned inside out, empty or outside each other, and a page may be turned or measured in its own unit.
 *
 * @param seen in the page's own coordinates
 * @param turned clockwise: 0, 90, 180 or 270
 * @param unit points in one of the page's units
 */
record PageBox(PDRectangle seen, int turned, float unit) {

    private static final float FARTHEST = 1_000_000;
    private static final float MM = 72 / 25.4f;
    private static final float SCALE = 0.94f;
    private static final float TOP = 13.8f * MM;

    /** Less than this in both directions, and the page has claimed a size that no paper has. */
    private static final float TINY = 148 * MM;

    /** @param page with what it inherits from the nodes above it */
    static PageBox of(COSDictionary page) {
        var media = box(page.getDictionaryObject(COSName.MEDIA_BOX), PDRectangle.A4);
        var crop = box(page.getDictionaryObject(COSName.CROP_BOX), media);
        return new PageBox(common(media, crop), turned(page), unit(page));
    }

    /** So that every library that reads the page sees what was checked. */
    void write(COSDictionary page) {
        page.setItem(COSName.MEDIA_BOX, seen);
        page.removeItem(COSName.CROP_BOX);
        page.removeItem(COSName.getPDFName("UserUnit"));
        page.setInt(COSName.ROTATE, turned);
    }

    float width() {
        return unit * (lies() ? seen.getHeight() : seen.getWidth());
    }

    float height() {
        return unit * (lies() ? seen.getWidth() : seen.getHeight());
    }

    /** An A4 that lies when the page does. */
    PDRectangle sheet() {
        var a4 = PDRectangle.A4;
        return width() > height()
                ? new PDRectangle(a4.getHeight(), a4.getWidth())
                : new PDRectangle(a4.getWidth(), a4.getHeight());
    }

    /** Where the page lies on its sheet, below the strip that belongs to the stamp. */
    PDRectangle place() {
        var sheet = sheet();
        return new PDRectangle(
                (sheet.getWidth() - scale() * width()) / 2,
                sheet.getHeight() - TOP - scale() * height(),
                scale() * width(),
                scale() * height());
    }

    /** A larger page is made to fit; a smaller one stays small, unless it claims to be smaller than any paper. */
    float scale() {
        var sheet = sheet();
        var available = sheet.getHeight() - TOP - (1 - SCALE) * sheet.getHeight() / 4;
        var fits = Math.min(SCALE * sheet.getWidth() / width(), available / height());
        return Math.max(width(), height()) < TINY ? fits : Math.min(SCALE, fits);
    }

    int procent() {
        return Math.round(100 * scale());
    }

    /** From the page's own coordinates to the sheet. */
    AffineTransform toSheet() {
        var place = place();
        var way = AffineTransform.getTranslateInstance(place.getLowerLeftX(), place.getLowerLeftY());
        way.scale(scale() * unit, scale() * unit);
        switch (turned) {
            case 90 -> {
                way.translate(0, seen.getWidth());
                way.quadrantRotate(3);
            }
            case 180 -> {
                way.translate(seen.getWidth(), seen.getHeight());
                way.quadrantRotate(2);
            }
            case 270 -> {
                way.translate(seen.getHeight(), 0);
                way.quadrantRotate(1);
            }
            default -> {}
        }
        way.translate(-seen.getLowerLeftX(), -seen.getLowerLeftY());
        return way;
    }

    /** From the page's own coordinates to a picture of it, from its top left corner. */
    AffineTransform toImage(double dotsPerUnit) {
        var way = AffineTransform.getScaleInstance(dotsPerUnit, dotsPerUnit);
        switch (turned) {
            case 90 -> way.concatenate(new AffineTransform(0, 1, 1, 0, -seen.getLowerLeftY(), -seen.getLowerLeftX()));
            case 180 -> way.concatenate(new AffineTransform(-1, 0, 0, 1, seen.getUpperRightX(), -seen.getLowerLeftY()));
            case 270 ->
                way.concatenate(new AffineTransform(0, -1, -1, 0, seen.getUpperRightY(), seen.getUpperRightX()));
            default -> way.concatenate(new AffineTransform(1, 0, 0, -1, -seen.getLowerLeftX(), seen.getUpperRightY()));
        }
        return way;
    }

    private boolean lies() {
        return turned % 180 != 0;
    }

    private static PDRectangle box(Object claimed, PDRectangle otherwise) {
        if (!(claimed instanceof COSArray four) || four.size() != 4) {
            return otherwise;
        }
        var numbers = new float[4];
        for (int i = 0; i < 4; i++) {
            if (!(four.getObject(i) instanceof COSNumber n) || !(Math.abs(n.floatValue()) <= FARTHEST)) {
                return otherwise;
            }
            numbers[i] = n.floatValue();
        }
        var box = new PDRectangle(
                Math.min(numbers[0], numbers[2]),
                Math.min(numbers[1], numbers[3]),
                Math.abs(numbers[2] - numbers[0]),
                Math.abs(numbers[3] - numbers[1]));
        return box.getWidth() >= 1 && box.getHeight() >= 1 ? box : otherwise;
    }

    private static PDRectangle common(PDRectangle media, PDRectangle crop) {
        var left = Math.max(media.getLowerLeftX(), crop.getLowerLeftX());
        var bottom = Math.max(media.getLowerLeftY(), crop.getLowerLeftY());
        var width = Math.min(media.getUpperRightX(), crop.getUpperRightX()) - left;
        var height = Math.min(media.getUpperRightY(), crop.getUpperRightY()) - bottom;
        return width >= 1 && height >= 1 ? new PDRectangle(left, bottom, width, height) : media;
    }

    /** Anything but a quarter is not allowed, and no program turns a page so. */
    private static int turned(COSDictionary page) {
        return page.getDictionaryObject(COSName.ROTATE) instanceof COSNumber n && n.intValue() % 90 == 0
                ? Math.floorMod(n.intValue(), 360)
                : 0;
    }

    private static float unit(COSDictionary page) {
        return page.getDictionaryObject("UserUnit") instanceof COSNumber n
                        && n.floatValue() >= 0.1f
                        && n.floatValue() <= 1000
                ? n.floatValue()
                : 1;
    }
}
