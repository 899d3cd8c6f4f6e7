package kansli.print;

import java.awt.geom.AffineTransform;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.io.EOFException;
import java.io.IOException;
import java.util.List;
import java.util.function.LongConsumer;
import javax.imageio.stream.MemoryCacheImageInputStream;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.graphics.shading.PDShading;

/**
 * A shading that is made of triangles, or of patches that are divided into triangles (ISO 32000-1, 8.7.4.5.5–8). What
 * it costs to paint is counted piece by piece: by its dots, and by those of its edges, which are also made outside the
 * page.
 */
final class Mesh {

    /** To tell one triangle from another, its colours and its edges. */
    private static final double TRIANGLE = 0.5;

    private static final double DOT = 0.05;
    private static final double EDGE_DOT = 0.3;

    /** A patch whose edges are longer than this is divided in sixteen along each, a smaller one in two. */
    private static final double LONG = 200;

    private final COSStream written;
    private final int bits;
    private final int colours;
    private final float[] range;
    private final AffineTransform toDots;
    private final Rectangle2D seen;
    private final LongConsumer cost;
    private final MemoryCacheImageInputStream in;

    private Mesh(
            PDShading shading,
            COSStream written,
            AffineTransform toDots,
            Rectangle2D seen,
            LongConsumer cost,
            MemoryCacheImageInputStream in)
            throws IOException {
        this.written = written;
        this.toDots = toDots;
        this.seen = seen;
        this.cost = cost;
        this.in = in;
        bits = written.getInt("BitsPerCoordinate");
        colours = shading.getFunction() == null ? shading.getColorSpace().getNumberOfComponents() : 1;
        range = written.getDictionaryObject(COSName.DECODE) instanceof COSArray ends
                ? ends.toFloatArray()
                : new float[0];
    }

    /**
     * Counts what painting it costs, if it is a mesh.
     *
     * @param toDots from its own coordinates to the finest dots that it may be painted in
     * @param seen of those dots
     */
    static void count(PDShading shading, AffineTransform toDots, Rectangle2D seen, LongConsumer cost)
            throws IOException {
        if (!(shading.getCOSObject() instanceof COSStream written)) {
            return;
        }
        try (var in = new MemoryCacheImageInputStream(written.createInputStream())) {
            var mesh = new Mesh(shading, written, toDots, seen, cost, in);
            if (mesh.range.length < 4) {
                return;
            }
            switch (shading.getShadingType()) {
                case 4 -> mesh.triangles();
                case 5 -> mesh.lattice(written.getInt("VerticesPerRow"));
                case 6 -> mesh.patches(12);
                case 7 -> mesh.patches(16);
                default -> {}
            }
        } catch (EOFException e) {
            // That was the last of it.
        }
    }

    private void triangles() throws IOException {
        var corners = new Point2D[3];
        while (true) {
            int flag = flag();
            if (flag == 3 || flag > 0 && corners[2] == null) {
                throw new Budget.Exhausted(); // the library that paints waits for one that it understands
            }
            if (flag == 0) {
                corners[0] = vertex();
                flag();
                corners[1] = vertex();
                flag();
            } else {
                corners[0] = corners[flag == 1 ? 1 : 0];
                corners[1] = corners[2];
            }
            corners[2] = vertex();
            spend(1, box(List.of(corners)), 1);
        }
    }

    private void lattice(int row) throws IOException {
        if (row < 2) {
            throw new Budget.Exhausted();
        }
        var above = new Point2D[row];
        for (int i = 0; ; i = (i + 1) % row) {
            var vertex = vertex();
            if (i > 0 && above[i] != null) {
                spend(2, box(List.of(above[i - 1], above[i], vertex)), 1);
            }
            above[i] = vertex;
            cost.accept(1);
        }
    }

    /** A patch may begin at an edge of the one before it. */
    private void patches(int count) throws IOException {
        var points = new Point2D[count];
        while (true) {
            int flag = flag();
            var before = points.clone();
            for (int i = 0; i < count; i++) {
                points[i] = flag > 0 && i < 4 ? before[(3 * flag + i) % 12] : point();
            }
            colours(flag > 0 ? 2 : 4);
            if (points[0] == null) {
                throw new Budget.Exhausted();
            }
            var box = box(List.of(points));
            int parts = Math.max(box.getWidth(), box.getHeight()) > LONG ? 16 : 2;
            spend(2 * parts * parts, box, parts);
        }
    }

    private Point2D vertex() throws IOException {
        var vertex = point();
        colours(1);
        in.flushBefore(in.getStreamPosition());
        return vertex;
    }

    private Point2D point() throws IOException {
        return toDots.transform(new Point2D.Double(coordinate(0), coordinate(1)), null);
    }

    private int flag() throws IOException {
        return (int) in.readBits(written.getInt("BitsPerFlag")) & 3;
    }

    private double coordinate(int axis) throws IOException {
        return range[2 * axis] + in.readBits(bits) * (range[2 * axis + 1] - range[2 * axis]) / (Math.pow(2, bits) - 1);
    }

    private void colours(int count) throws IOException {
        for (int i = 0; i < count * colours; i++) {
            in.readBits(written.getInt("BitsPerComponent"));
        }
    }

    private static Rectangle2D box(List<Point2D> points) {
        var box = new Rectangle2D.Double(
                points.getFirst().getX(), points.getFirst().getY(), 0, 0);
        points.forEach(box::add);
        return box;
    }

    /** @param parts that each edge is divided in */
    private void spend(int triangles, Rectangle2D box, int parts) {
        var shown = box.createIntersection(seen);
        double dots = shown.isEmpty() ? 0 : shown.getWidth() * shown.getHeight();
        double within = Math.min(triangles * dots, 4 * box.getWidth() * box.getHeight());
        double edges = 3.0 * parts * (box.getWidth() + box.getHeight());
        cost.accept((long) Math.min(1e12, 1 + triangles * TRIANGLE + within * DOT + edges * EDGE_DOT));
    }
}
