package kansli.page;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.stream.IntStream;

/** Two series, one to the left and one to the right of the names of the rows. */
final class PyramidChart extends Chart {

    private static final double CENTRE = 0.3;
    private static final double AIR = 1.0;

    private final Rows rows;
    private final Keys keys;
    private final double side;
    private boolean inColumn;

    PyramidChart(Diagram d, Surface surface) {
        super(d, surface);
        keys = Keys.of(d, surface, true);
        rows = Rows.of(
                d, surface, CENTRE * surface.width(), surface.tallest() - keys.height() - 3 * em, 1, 1.25, 1.25, 0.6);
        side = (surface.width() - rows.width()) / 2 - AIR * em;
    }

    @Override
    double draw() {
        double middle = surface.width() / 2;
        double top = keys.height() + 2.2 * em;
        double unit = unit();
        inColumn = crosses(unit);
        unit = inColumn ? unit() : unit;
        keys.draw(svg, d.jamford().orElse(0) == 0 ? side - keys.width() : surface.width() - side);
        svg.bold(
                side,
                keys.height() + 0.95 * em,
                Svg.Anchor.END,
                "text",
                letters.cut(d.serier().get(0).namn(), side));
        svg.bold(
                surface.width() - side,
                keys.height() + 0.95 * em,
                Svg.Anchor.START,
                "text",
                letters.cut(d.serier().get(1).namn(), side));
        rows.draw(svg, middle, top, Svg.Anchor.MIDDLE, "text-2");
        for (int rad = 0; rad < d.rader().size(); rad++) {
            for (int s = 0; s < 2; s++) {
                row(rad, s, top, unit);
            }
        }
        return top + rows.height() + 0.35 * em;
    }

    /** Both sides have the same scale, or they could not be compared. */
    private double unit() {
        var scale = new BarScale();
        double column = BESIDE * em + widest();
        for (int rad = 0; rad < d.rader().size(); rad++) {
            double longest = 0;
            for (var serie : d.serier()) {
                double beyond = serie.tal(rad)
                        .map(t -> inColumn ? column : BESIDE * em + letters.width(d.text(t)))
                        .orElse(0.0);
                serie.tal(rad).ifPresent(t -> scale.reach(t, beyond));
                longest = Math.max(longest, beyond);
            }
            double beyondTick = longest + 0.2 * em;
            d.jamforelse(rad).ifPresent(j -> scale.reach(j, beyondTick));
        }
        return scale.unit(side);
    }

    private double widest() {
        return d.serier().stream()
                .flatMap(s -> s.tal().stream())
                .flatMap(Optional::stream)
                .mapToDouble(t -> letters.width(d.text(t)))
                .max()
                .orElse(0);
    }

    private boolean crosses(double unit) {
        int compared = d.jamford().orElse(0);
        return IntStream.range(0, d.rader().size())
                .anyMatch(rad -> d.serier()
                        .get(compared)
                        .tal(rad)
                        .filter(t -> d.jamforelse(rad)
                                .filter(j -> crossed(
                                        t.doubleValue() * unit, letters.width(d.text(t)), j.doubleValue() * unit))
                                .isPresent())
                        .isPresent());
    }

    private void row(int rad, int s, double top, double unit) {
        double y = top + rows.bar(rad, 0);
        var tick = d.jamforelse(rad).filter(j -> d.jamford().orElse(0) == s).map(j -> j.doubleValue() * unit);
        d.serier().get(s).tal(rad).ifPresent(t -> bar(rad, s, t, top, unit));
        tick.ifPresent(out -> Tick.draw(svg, x(s, out), y, rows.bar(), em));
    }

    private void bar(int rad, int s, BigDecimal tal, double top, double unit) {
        double length = tal.doubleValue() * unit;
        if (tal.signum() != 0) {
            double drawn = Math.max(length, 0.08 * em);
            Hatching.of(s)
                    .draw(
                            svg,
                            s == 0 ? side - drawn : surface.width() - side,
                            top + rows.bar(rad, 0),
                            drawn,
                            rows.bar(),
                            em);
        }
        svg.text(
                x(s, inColumn ? side - (s == 0 ? widest() : 0) : length + BESIDE * em),
                top + rows.baseline(rad, 0),
                s == 0 || inColumn ? Svg.Anchor.END : Svg.Anchor.START,
                "text",
                d.text(tal));
    }

    /** So far out from zero on its side. */
    private double x(int s, double out) {
        return s == 0 ? side - out : surface.width() - side + out;
    }
}
