package kansli.print;

import java.awt.Rectangle;
import java.awt.geom.AffineTransform;
import java.awt.geom.Point2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.BitSet;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.util.Matrix;
import org.apache.pdfbox.util.Vector;

/**
 * Which letters of a foreign page are seen. The page is painted with its letters and without: where nothing differs a
 * letter is off, outside, cut away, covered, or in the colour of what it stands on.
 */
final class Seen {

    /** The whole page is believed: nothing about it makes one doubt. */
    static final Seen ALL = new Seen();

    private static final float DPI = 100;

    /** Of 255: fainter differences are not seen. */
    private static final int FAINT = 24;

    /** Of 255: as much as ink differs from paper. */
    private static final int INK = 60;

    /** What one letter is. */
    enum Verdict {
        SEEN,
        /** Not drawn, but a picture shows something there, as where the text of a scanned page has been recognised. */
        BEHIND_PICTURE,
        HIDDEN
    }

    private final BitSet differs = new BitSet();
    private final BufferedImage bare;
    private final AffineTransform way;
    private final boolean pictured;
    private final boolean unread;

    private Seen() {
        bare = null;
        way = null;
        pictured = false;
        unread = false;
    }

    private Seen(BufferedImage whole, BufferedImage bare, AffineTransform way, boolean pictured, boolean unread) {
        this.bare = bare;
        this.way = way;
        this.pictured = pictured;
        this.unread = unread;
        for (int y = 0; y < bare.getHeight(); y++) {
            for (int x = 0; x < bare.getWidth(); x++) {
                if (isOther(whole.getRGB(x, y), bare.getRGB(x, y))) {
                    differs.set(y * bare.getWidth() + x);
                }
            }
        }
    }

    /** @param found that the page is not too heavy to paint */
    static Seen of(ForeignPdf file, int index, Survey.Found found) {
        try {
            return found.doubtful() ? painted(file, index, found) : ALL;
        } catch (IOException e) {
            return ALL; // what cannot be painted shows that to those who look at it
        }
    }

    private static Seen painted(ForeignPdf file, int index, Survey.Found found) throws IOException {
        var box = file.box(index);
        var scale = box.scale() * box.unit() * DPI / 72;
        var whole = new PageRenderer(file.pdf(), true);
        var bare = new PageRenderer(file.pdf(), false);
        return new Seen(
                whole.renderImage(index, scale, ImageType.RGB),
                bare.renderImage(index, scale, ImageType.RGB),
                box.toImage(scale),
                found.scanned(),
                whole.holdsUnread());
    }

    /** @param place of the letter, as the page draws it; its step leads to the next */
    Verdict of(Matrix place, Vector step) {
        if (bare == null) {
            return Verdict.SEEN;
        }
        var box = box(place, step);
        for (int y = box.y; y < box.y + box.height; y++) {
            int next = differs.nextSetBit(y * bare.getWidth() + box.x);
            if (next >= 0 && next < y * bare.getWidth() + box.x + box.width) {
                return Verdict.SEEN;
            }
        }
        return pictured && (unread || holdsInk(box)) ? Verdict.BEHIND_PICTURE : Verdict.HIDDEN;
    }

    /** Whether pictures cover most of the page, as when it was scanned. */
    boolean pictured() {
        return pictured;
    }

    private boolean holdsInk(Rectangle box) {
        int darkest = 255;
        int lightest = 0;
        for (int y = box.y; y < box.y + box.height; y++) {
            for (int x = box.x; x < box.x + box.width; x++) {
                int grey = bare.getRGB(x, y) >> 8 & 0xff;
                darkest = Math.min(darkest, grey);
                lightest = Math.max(lightest, grey);
            }
        }
        return lightest - darkest > INK;
    }

    /** Within the picture; empty outside it. */
    private Rectangle box(Matrix place, Vector step) {
        var corners = new Point2D[] {
            place.transformPoint(0.05f * step.getX(), -0.2f),
            place.transformPoint(0.95f * step.getX(), -0.2f),
            place.transformPoint(0.05f * step.getX(), 0.75f),
            place.transformPoint(0.95f * step.getX(), 0.75f)
        };
        way.transform(corners, 0, corners, 0, corners.length);
        var box = new Rectangle((int) corners[0].getX(), (int) corners[0].getY(), 1, 1);
        for (var corner : corners) {
            box.add((int) Math.floor(corner.getX()), (int) Math.floor(corner.getY()));
            box.add((int) Math.ceil(corner.getX()), (int) Math.ceil(corner.getY()));
        }
        var within = box.intersection(new Rectangle(bare.getWidth(), bare.getHeight()));
        return within.isEmpty() ? new Rectangle() : within;
    }

    private static boolean isOther(int a, int b) {
        return Math.abs((a & 0xff) - (b & 0xff)) > FAINT
                || Math.abs((a >> 8 & 0xff) - (b >> 8 & 0xff)) > FAINT
                || Math.abs((a >> 16 & 0xff) - (b >> 16 & 0xff)) > FAINT;
    }
}
