package kansli.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The names of lines at their right ends, moved apart where they would stand on each other. */
final class LineEnds {

    /**
     * @param x where the line ends
     * @param y where the line ends
     * @param lines its number and name, on one line or more
     */
    record End(double x, double y, List<String> lines) {}

    /** An end with the middle of the place where its name stands. */
    private record Placed(End end, double height, double middle) {

        Placed at(double middle) {
            return new Placed(end, height, middle);
        }
    }

    private static final double LEADING = 1.15;
    private static final double BETWEEN = 0.2;

    private final List<End> ends = new ArrayList<>();
    private final double em;

    LineEnds(double em) {
        this.em = em;
    }

    void add(End end) {
        ends.add(end);
    }

    /** How much height the names need together. */
    double height() {
        return ends.stream().mapToDouble(e -> height(e) + BETWEEN * em).sum();
    }

    /** Names from x, none of them above the top or below the bottom. A thin line leads to one that had to move. */
    void draw(Svg svg, double x, double top, double bottom) {
        for (var placed : apart(top, bottom)) {
            var end = placed.end();
            if (Math.abs(placed.middle() - end.y()) > 0.4 * em || x - end.x() > 1.2 * em) {
                double near = Math.min(end.x() + 0.45 * em, x - 0.2 * em);
                svg.path(Svg.line(near, end.y(), x - 0.2 * em, placed.middle()), "control", 0.06 * em);
            }
            double y = placed.middle() + 0.36 * em - (end.lines().size() - 1) * LEADING * em / 2;
            for (int i = 0; i < end.lines().size(); i++) {
                svg.text(
                        x,
                        y + i * LEADING * em,
                        Svg.Anchor.START,
                        "text",
                        end.lines().get(i));
            }
        }
    }

    /** Downwards each name gives way to the one above it; then upwards, for those that had come too far down. */
    private List<Placed> apart(double top, double bottom) {
        var placed = new ArrayList<>(ends.stream()
                .sorted(Comparator.comparingDouble(End::y))
                .map(e -> new Placed(e, height(e), e.y()))
                .toList());
        double free = top;
        for (int i = 0; i < placed.size(); i++) {
            var p = placed.get(i);
            placed.set(i, p.at(Math.max(p.middle(), free + p.height() / 2)));
            free = placed.get(i).middle() + p.height() / 2 + BETWEEN * em;
        }
        free = bottom;
        for (int i = placed.size() - 1; i >= 0; i--) {
            var p = placed.get(i);
            placed.set(i, p.at(Math.min(p.middle(), free - p.height() / 2)));
            free = placed.get(i).middle() - p.height() / 2 - BETWEEN * em;
        }
        return placed;
    }

    private double height(End end) {
        return end.lines().size() * LEADING * em;
    }
}
