package kansli.print;

import java.awt.Color;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.IOException;
import org.apache.pdfbox.pdmodel.PDDocument;

/**
 * How a page looks from afar: drawn small and seen as a grid of colours. Two impressions of the same page, one of the
 * file that came and one of the page that was made of it, tell whether anything got lost between them.
 */
final class Impression {

    private static final float DPI = 72;

    /** A line of text is one or two squares high, and an edge that falls one dot aside is no difference. */
    private static final int SQUARE = 12;

    private static final int AFAR = 3;

    /** The frame round a page of ours is no part of it. */
    private static final int EDGE = 4;

    /** How much one colour of a square may differ, of 255: what dots and edges may do, and no word or line. */
    private static final int TOLERANCE = 26;

    private static final int TOLERANCE_OF_PHOTOGRAPH = 40;

    private final int columns;
    private final byte[] squares;
    private final boolean whole;
    private final boolean unread;

    private Impression(BufferedImage image, PageRenderer renderer) {
        whole = renderer.isWhole();
        unread = renderer.holdsUnread();
        columns = squares(image.getWidth());
        int rows = squares(image.getHeight());
        squares = new byte[columns * rows * 3];
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                average(image, column, row);
            }
        }
    }

    /** As its author's reader program shows it. */
    static Impression ofForeign(ForeignPdf file, int index) throws IOException {
        var box = file.box(index);
        return of(file.pdf(), index, box, box.scale() * box.unit(), 0, 0);
    }

    /** As it lies on its sheet in what we have made. */
    static Impression ofSheet(PDDocument made, int index, PageBox box) throws IOException {
        var place = box.place();
        return of(made, index, box, 1, place.getLowerLeftX(), box.sheet().getHeight() - place.getUpperRightY());
    }

    private static Impression of(PDDocument pdf, int index, PageBox box, float scale, float left, float top)
            throws IOException {
        float unit = DPI / 72;
        var image = new BufferedImage(
                Math.max(2 * EDGE + 1, Math.round(box.place().getWidth() * unit)),
                Math.max(2 * EDGE + 1, Math.round(box.place().getHeight() * unit)),
                BufferedImage.TYPE_INT_RGB);
        var canvas = image.createGraphics();
        canvas.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        canvas.setColor(Color.WHITE);
        canvas.fillRect(0, 0, image.getWidth(), image.getHeight());
        canvas.setBackground(Color.WHITE);
        canvas.translate(-left * unit, -top * unit);
        var renderer = new PageRenderer(pdf, true);
        renderer.renderPageToGraphics(index, canvas, scale * unit);
        canvas.dispose();
        return new Impression(image, renderer);
    }

    /** Whole ones; what is left at the edge is as little as the edge. */
    private static int squares(int dots) {
        return Math.max(1, (dots - 2 * EDGE) / SQUARE);
    }

    private void average(BufferedImage image, int column, int row) {
        int red = 0;
        int green = 0;
        int blue = 0;
        int count = 0;
        for (int y = EDGE + row * SQUARE; y < Math.min(EDGE + (row + 1) * SQUARE, image.getHeight() - EDGE); y++) {
            for (int x = EDGE + column * SQUARE;
                    x < Math.min(EDGE + (column + 1) * SQUARE, image.getWidth() - EDGE);
                    x++) {
                int rgb = image.getRGB(x, y);
                red += rgb >> 16 & 0xff;
                green += rgb >> 8 & 0xff;
                blue += rgb & 0xff;
                count++;
            }
        }
        int at = (row * columns + column) * 3;
        squares[at] = (byte) (red / count);
        squares[at + 1] = (byte) (green / count);
        squares[at + 2] = (byte) (blue / count);
    }

    private Impression(int columns, byte[] squares, Impression near) {
        this.columns = columns;
        this.squares = squares;
        whole = near.whole;
        unread = near.unread;
    }

    /** From farther away: nine squares as one, for a photograph has softer lines than what it is a photograph of. */
    private Impression fromAfar() {
        int rows = squares.length / 3 / columns;
        int wide = (columns + AFAR - 1) / AFAR;
        int high = (rows + AFAR - 1) / AFAR;
        var sums = new int[wide * high * 3];
        var counts = new int[wide * high];
        for (int i = 0; i < columns * rows; i++) {
            int at = i / columns / AFAR * wide + i % columns / AFAR;
            counts[at]++;
            for (int colour = 0; colour < 3; colour++) {
                sums[at * 3 + colour] += squares[i * 3 + colour] & 0xff;
            }
        }
        var averages = new byte[sums.length];
        for (int i = 0; i < sums.length; i++) {
            averages[i] = (byte) (sums[i] / counts[i / 3]);
        }
        return new Impression(wide, averages, this);
    }

    /** Whether all that the page asks for could be drawn, but for pictures that are not read. */
    boolean isWhole() {
        return whole;
    }

    /** Whether the page holds pictures that may come along as they are packed, but not in a photograph. */
    boolean holdsUnread() {
        return unread;
    }

    /** Whether they could be the same page, drawn in the same way. */
    boolean isLike(Impression other) {
        return difference(other) <= TOLERANCE;
    }

    /** Whether the other could be a photograph of it. */
    boolean isDepictedBy(Impression other) {
        return fromAfar().difference(other.fromAfar()) <= TOLERANCE_OF_PHOTOGRAPH;
    }

    /** The most that one colour of one square differs. */
    private int difference(Impression other) {
        if (squares.length != other.squares.length) {
            return 255;
        }
        int most = 0;
        for (int i = 0; i < squares.length; i++) {
            most = Math.max(most, Math.abs((squares[i] & 0xff) - (other.squares[i] & 0xff)));
        }
        return most;
    }
}
