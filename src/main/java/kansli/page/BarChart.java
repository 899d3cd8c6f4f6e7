package kansli.page;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.stream.IntStream;

/** Bars from left to right, one for each series in each row. */
final class BarChart extends Chart {

    /** How much of the width the name of a series may take at the end of its first bar; else it stands in the keys. */
    private static final double DIRECT = 0.25;

    private final Rows rows;
    private final boolean named;
    private final Keys keys;
    private BarScale scale = new BarScale();
    private boolean inColumn;
    private final double left;

    BarChart(Diagram d, Surface surface) {
        super(d, surface);
        named = canBeNamed() && rows(0).tell() && d.jamforelse().isEmpty();
        keys = Keys.of(d, surface, named);
        rows = rows(keys.height());
        left = rows.width() + (rows.width() > 0 ? 0.9 * em : 0);
    }

    private boolean canBeNamed() {
        return d.serier().size() > 1
                && d.serier().stream()
                        .allMatch(s ->
                                s.tal().stream().findFirst().flatMap(t -> t).isPresent()
                                        && letters.boldWidth(s.namn()) <= DIRECT * surface.width());
    }

    private Rows rows(double above) {
        double tallest = surface.tallest() - above - em;
        return d.serier().size() == 1
                ? Rows.of(d, surface, NAMES * surface.width(), tallest, 1, 1.25, 1.25, 0.6)
                : Rows.of(
                        d, surface, NAMES * surface.width(), tallest, d.serier().size(), 0.95, 1.1, 0.85);
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
            bars(rad, top, zero, unit);
            compared(rad, top, zero, unit);
        }
        if (scale.goesBelow() || scale.flat()) {
            svg.path(Svg.line(zero, top - 0.2 * em, zero, top + rows.height() + 0.2 * em), "control", 0.08 * em);
        }
        return top + rows.height() + 0.35 * em;
    }

    private double unit() {
        scale = new BarScale();
        double column = BESIDE * em + widest();
        for (int rad = 0; rad < d.rader().size(); rad++) {
            double longest = 0;
            for (int s = 0; s < d.serier().size(); s++) {
                var tal = d.serier().get(s).tal(rad);
                double beyond = tal.map(this::text)
                                .filter(t -> rows.tell())
                                .map(t -> BESIDE * em + letters.width(t))
                                .orElse(0.0)
                        + name(rad, s);
                tal.ifPresent(t -> scale.reach(t, inColumn ? t.signum() < 0 ? 0 : column : beyond));
                longest = Math.max(longest, beyond);
            }
            double beyondTick = (inColumn ? column : longest) + 0.2 * em;
            d.jamforelse(rad).ifPresent(j -> scale.reach(j, beyondTick));
        }
        return scale.unit(surface.width() - left);
    }

    private double widest() {
        return d.serier().stream()
                .flatMap(s -> s.tal().stream())
                .flatMap(Optional::stream)
                .mapToDouble(t -> letters.width(text(t)))
                .max()
                .orElse(0);
    }

    private boolean crosses(double unit) {
        return rows.tell()
                && IntStream.range(0, d.rader().size())
                        .anyMatch(rad -> IntStream.range(0, d.serier().size())
                                .anyMatch(s -> d.serier()
                                        .get(s)
                                        .tal(rad)
                                        .filter(t -> crossed(
                                                Math.abs(t.doubleValue()) * unit,
                                                letters.width(text(t)),
                                                tick(rad, s, t.signum() < 0, unit)))
                                        .isPresent()));
    }

    private double name(int rad, int s) {
        return named && rad == 0 ? letters.boldWidth(" " + d.serier().get(s).namn()) : 0;
    }

    private void bars(int rad, double top, double zero, double unit) {
        for (int s = 0; s < d.serier().size(); s++) {
            int place = s;
            d.serier().get(s).tal(rad).ifPresent(t -> bar(rad, place, t, top, zero, unit));
        }
    }

    private void bar(int rad, int s, BigDecimal tal, double top, double zero, double unit) {
        double length = Math.abs(tal.doubleValue()) * unit;
        boolean below = tal.signum() < 0;
        if (tal.signum() != 0) {
            Hatching.of(s)
                    .draw(
                            svg,
                            below ? zero - length : zero,
                            top + rows.bar(rad, s),
                            Math.max(length, 0.08 * em),
                            rows.bar(),
                            em);
        }
        double from = length + BESIDE * em;
        double x = inColumn ? surface.width() : below ? zero - from : zero + from;
        double y = top + rows.baseline(rad, s);
        var anchor = inColumn || below ? Svg.Anchor.END : Svg.Anchor.START;
        if (named && rad == 0) {
            svg.named(x, y, anchor, text(tal), d.serier().get(s).namn());
        } else if (rows.tell()) {
            svg.text(x, y, anchor, "text", text(tal));
        }
    }

    /** How far out the tick of a bar stands, on the bar's own side of zero. */
    private double tick(int rad, int s, boolean below, double unit) {
        return d.jamforelse(rad)
                .filter(j -> d.jamford().map(own -> own == s).orElse(true))
                .map(j -> (below ? -1 : 1) * j.doubleValue() * unit)
                .orElse(Double.NEGATIVE_INFINITY);
    }

    private void compared(int rad, double top, double zero, double unit) {
        d.jamforelse(rad).ifPresent(j -> {
            double x = zero + j.doubleValue() * unit;
            int first = d.jamford().orElse(0);
            double height = d.jamford().isPresent() ? rows.bar() : rows.barsHeight();
            Tick.draw(svg, x, top + rows.bar(rad, first), height, em);
        });
    }

    private String text(BigDecimal tal) {
        return d.text(tal);
    }
}
