package kansli.print;

import java.awt.geom.Path2D;
import java.awt.geom.PathIterator;

/** How much there is to follow in what is drawn by lines. */
final class Contour {

    private Contour() {}

    static int pieces(Path2D path) {
        int count = 0;
        for (var pieces = path.getPathIterator(null); !pieces.isDone(); pieces.next()) {
            count++;
        }
        return count;
    }

    /** Along the points that a path is drawn by, which is never shorter than the path. */
    static double length(Path2D path) {
        double length = 0;
        var to = new double[6];
        var from = new double[2];
        for (var pieces = path.getPathIterator(null); !pieces.isDone(); pieces.next()) {
            int points = switch (pieces.currentSegment(to)) {
                case PathIterator.SEG_MOVETO, PathIterator.SEG_CLOSE -> 0;
                case PathIterator.SEG_LINETO -> 1;
                case PathIterator.SEG_QUADTO -> 2;
                default -> 3;
            };
            for (int i = 0; i < points; i++) {
                length += Math.hypot(to[2 * i] - from[0], to[2 * i + 1] - from[1]);
                from[0] = to[2 * i];
                from[1] = to[2 * i + 1];
            }
            if (points == 0) {
                from[0] = to[0];
                from[1] = to[1];
            }
        }
        return Double.isFinite(length) ? length : 1e12;
    }
}
