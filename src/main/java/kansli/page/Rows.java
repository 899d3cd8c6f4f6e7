package kansli.page;

import java.util.List;

/**
 * The rows of a chart of bars: their names in a column as wide as the longest of them needs, and how high they stand.
 *
 * @param names each on one line or more
 * @param width of the column of names
 * @param bar how high a bar is
 * @param step from one bar to the next in the same row
 * @param bars how many bars there are in a row
 * @param gap from one row to the next
 */
record Rows(List<List<String>> names, double width, double bar, double step, int bars, double gap, double em) {

    private static final double LEADING = 1.2;
    private static final int MOST_LINES = 3;

    /** Measures in em, apart from the widest and tallest that all of it may be. */
    static Rows of(
            Diagram d, Surface surface, double widest, double tallest, int bars, double bar, double step, double gap) {
        var em = surface.em();
        var roomy = rows(d.rader(), surface, widest, MOST_LINES, bar * em, step * em, bars, gap * em);
        if (roomy.height() <= tallest) {
            return roomy;
        }
        var single = rows(d.rader(), surface, widest, 1, bar * em, step * em, bars, gap * em);
        double shrink = Math.min(1, tallest / single.height());
        return new Rows(
                single.names, single.width, single.bar * shrink, single.step * shrink, bars, single.gap * shrink, em);
    }

    private static Rows rows(
            List<String> rader,
            Surface surface,
            double widest,
            int most,
            double bar,
            double step,
            int bars,
            double gap) {
        var letters = surface.letters();
        var names = rader.stream().map(r -> letters.lines(r, widest, most)).toList();
        double width = names.stream()
                .flatMap(List::stream)
                .mapToDouble(letters::width)
                .max()
                .orElse(0);
        return new Rows(names, width, bar, step, bars, gap, surface.em());
    }

    /** Whether there is room for a number at every bar. */
    boolean tell() {
        return bars == 1 || step >= 0.95 * em;
    }

    double height() {
        return names.isEmpty() ? 0 : top(names.size()) - gap;
    }

    /** The upper edge of a row, from that of the first. */
    double top(int rad) {
        return names.subList(0, rad).stream().mapToDouble(n -> height(n) + gap).sum();
    }

    /** The upper edge of a bar, which stands in the middle of its row. */
    double bar(int rad, int place) {
        return top(rad) + (height(names.get(rad)) - barsHeight()) / 2 + place * step;
    }

    double barsHeight() {
        return (bars - 1) * step + bar;
    }

    /** The line on which the letters beside a bar stand. */
    double baseline(int rad, int place) {
        return bar(rad, place) + bar / 2 + 0.36 * em;
    }

    void draw(Svg svg, double x, double y, Svg.Anchor anchor, String token) {
        for (int rad = 0; rad < names.size(); rad++) {
            var lines = names.get(rad);
            double first = y + top(rad) + height(lines) / 2 + 0.36 * em - (lines.size() - 1) * LEADING * em / 2;
            for (int i = 0; i < lines.size(); i++) {
                svg.text(x, first + i * LEADING * em, anchor, token, lines.get(i));
            }
        }
    }

    private double height(List<String> lines) {
        return Math.max(barsHeight(), lines.size() > 1 ? lines.size() * LEADING * em : 0);
    }
}
