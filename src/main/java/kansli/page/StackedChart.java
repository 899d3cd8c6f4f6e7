package kansli.page;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.stream.IntStream;

/** One bar for each row, made of its series one after the other; those below zero go the other way. */
final class StackedChart extends Chart {

    private final Keys keys;
    private final Rows rows;
    private BarScale scale = new BarScale();
    private boolean inColumn;
    private final double left;

    StackedChart(Diagram d, Surface surface) {
        super(d, surface);
        keys = Keys.of(d, surface, false);
        rows = Rows.of(d, surface, NAMES * surface.width(), surface.tallest() - keys.height() - em, 1, 1.6, 1.6, 0.6);
        left = rows.width() + (rows.width() > 0 ? 0.9 * em : 0);
    }

    @Override
    double draw() {
        double unit = unit();
        inColumn = crosses(unit);
        unit = inColumn ? unit() : unit;
        double zero = left + scale.zero(unit);
        double top = keys.height() + 0.25 * em;
        keys.draw(svg, zero);
        rows.draw(svg, 0, top, Svg.Anchor.START, "text");
        for (int rad = 0; rad < d.rader().size(); rad++) {
            row(rad, top, zero, unit);
        }
        if (scale.goesBelow() || scale.flat()) {
            svg.path(Svg.line(zero, top - 0.2 * em, zero, top + rows.height() + 0.2 * em), "control", 0.08 * em);
        }
        return top + rows.height() + 0.35 * em;
    }

    private double unit() {
        scale = new BarScale();
        double column = widest();
        for (int rad = 0; rad < d.rader().size(); rad++) {
            double total = total(rad)
                    .map(t -> BESIDE * em + (inColumn ? column : letters.boldWidth(d.text(t))))
                    .orElse(0.0);
            scale.reach(sum(rad, 1), total);
            if (sum(rad, -1).signum() < 0) {
                scale.reach(sum(rad, -1), 0);
            }
            d.jamforelse(rad).ifPresent(j -> scale.reach(j, total + 0.2 * em));
        }
        return scale.unit(surface.width() - left);
    }

    private double widest() {
        return IntStream.range(0, d.rader().size())
                .mapToObj(this::total)
                .flatMap(Optional::stream)
                .mapToDouble(t -> letters.boldWidth(d.text(t)))
                .max()
                .orElse(0);
    }

    private boolean crosses(double unit) {
        return IntStream.range(0, d.rader().size())
                .anyMatch(rad -> total(rad)
                        .filter(t -> d.jamforelse(rad)
                                .filter(j -> crossed(
                                        t.doubleValue() * unit, letters.boldWidth(d.text(t)), j.doubleValue() * unit))
                                .isPresent())
                        .isPresent());
    }

    private void row(int rad, double top, double zero, double unit) {
        double right = zero;
        double leftmost = zero;
        for (int s = 0; s < d.serier().size(); s++) {
            var tal = d.serier().get(s).tal(rad).filter(t -> t.signum() != 0);
            if (tal.isPresent()) {
                double length = Math.abs(tal.get().doubleValue()) * unit;
                boolean below = tal.get().signum() < 0;
                leftmost -= below ? length : 0;
                part(rad, s, d.text(tal.get()), below ? leftmost : right, length, top);
                right += below ? 0 : length;
            }
        }
        var tick = d.jamforelse(rad).map(j -> j.doubleValue() * unit);
        double end = right - zero;
        total(rad)
                .ifPresent(t -> svg.bold(
                        inColumn ? surface.width() : zero + end + BESIDE * em,
                        top + rows.baseline(rad, 0),
                        inColumn ? Svg.Anchor.END : Svg.Anchor.START,
                        "text",
                        d.text(t)));
        tick.ifPresent(x -> Tick.draw(svg, zero + x, top + rows.bar(rad, 0), rows.bar(), em));
    }

    /** A number is written where it has room: the table tells the others. On a pattern it gets a surface of its own. */
    private void part(int rad, int s, String text, double x, double length, double top) {
        double y = top + rows.bar(rad, 0);
        Hatching.of(s).draw(svg, x, y, length, rows.bar(), em);
        double width = letters.width(text);
        if (width + 0.9 * em > length || rows.bar() < 1.1 * em) {
            return;
        }
        boolean solid = Hatching.of(s) == Hatching.SOLID;
        if (!solid) {
            svg.rect(
                    x + length / 2 - width / 2 - 0.2 * em,
                    y + rows.bar() / 2 - 0.55 * em,
                    width + 0.4 * em,
                    1.1 * em,
                    "bg");
        }
        svg.text(x + length / 2, top + rows.baseline(rad, 0), Svg.Anchor.MIDDLE, solid ? "on-accent" : "text", text);
    }

    /** What the parts come to. Shares come to all there is, and parts on both sides of zero to nothing that is seen. */
    private Optional<BigDecimal> total(int rad) {
        boolean seen = !d.procent()
                && d.serier().size() > 1
                && sum(rad, -1).signum() == 0
                && d.serier().stream().anyMatch(s -> s.tal(rad).isPresent());
        return seen ? Optional.of(sum(rad, 1)) : Optional.empty();
    }

    private BigDecimal sum(int rad, int sign) {
        return d.serier().stream()
                .flatMap(s -> s.tal(rad).stream())
                .filter(t -> t.signum() == sign)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
