package kansli.page;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kansli.figures.Siffror;
import kansli.page.Diagram.Serie;

/**
 * Series over years, each named where its line ends. A single series has its numbers at its points, several have an
 * axis.
 */
final class LineChart extends Chart {

    private static final double HEIGHT = 13;
    private static final double ENDS = 0.3;

    private final Axis axis;
    private final boolean direct;
    private final double names;
    private final double left;
    private final double right;
    private final double top;
    private final double bottom;

    LineChart(Diagram d, Surface surface) {
        super(d, surface);
        names = all().flatMap(s -> ending(s).stream())
                .mapToDouble(letters::width)
                .max()
                .orElse(0);
        right = surface.width() - names - 1.1 * em;
        direct = d.serier().size() == 1
                && widest() + 0.6 * em
                        <= (right - 2 * em) / Math.max(1, d.rader().size() - 1);
        var numbers =
                all().flatMap(s -> s.tal().stream()).flatMap(Optional::stream).toList();
        axis = direct ? Axis.exactly(numbers) : Axis.of(numbers);
        left = direct ? Math.max(widest(), year()) / 2 + 0.2 * em : axisWidth() + 0.9 * em + 0.3 * year();
        top = (direct ? 1.7 : 1.2) * em;
        bottom = top
                + Math.max(
                        HEIGHT * em,
                        all().mapToDouble(s -> (ending(s).size() + 0.4) * 1.15 * em)
                                .sum());
    }

    @Override
    double draw() {
        background();
        years();
        var ends = new LineEnds(em);
        d.jamforelse().ifPresent(j -> serie(j, Stroke.COMPARED, ends));
        for (int s = 0; s < d.serier().size(); s++) {
            serie(d.serier().get(s), Stroke.of(s), ends);
        }
        ends.draw(svg, right + 0.9 * em, 0, bottom + 0.6 * em);
        if (direct) {
            numbers(d.serier().getFirst());
        }
        return bottom + 1.9 * em;
    }

    private void background() {
        double from = direct ? left - 0.5 * em : left - 0.3 * year() - 0.4 * em;
        for (var mark : axis.marks()) {
            boolean zero = mark.signum() == 0;
            if (!direct || zero) {
                svg.path(Svg.line(from, y(mark), right + 0.5 * em, y(mark)), zero ? "control" : "line", 0.07 * em);
            }
            if (!direct) {
                svg.text(from - 0.5 * em, y(mark) + 0.36 * em, Svg.Anchor.END, "text-2", text(mark));
            }
        }
    }

    /** As many years as there is room for; always the last. */
    private void years() {
        double taken = Double.MAX_VALUE;
        for (int rad = d.rader().size() - 1; rad >= 0; rad--) {
            var name = letters.cut(d.rader().get(rad), 0.25 * surface.width());
            double half = letters.width(name) / 2;
            if (x(rad) + half + 0.5 * em <= taken && x(rad) - half >= -em) {
                svg.text(x(rad), bottom + 1.5 * em, Svg.Anchor.MIDDLE, "text-2", name);
                taken = x(rad) - half;
            }
        }
    }

    /** Where a number is missing the line is broken. */
    private void serie(Serie serie, Stroke stroke, LineEnds ends) {
        var path = new StringBuilder();
        int last = -1;
        for (int rad = 0; rad < d.rader().size(); rad++) {
            if (serie.tal(rad).isPresent()) {
                double y = y(serie.tal(rad).get());
                path.append(last >= 0 && last == rad - 1 ? "L" + Svg.n(x(rad)) + " " + Svg.n(y) : Svg.move(x(rad), y));
                last = rad;
            }
        }
        if (last < 0) {
            return;
        }
        stroke.line(svg, path.toString(), em);
        IntStream.range(0, d.rader().size())
                .filter(rad -> serie.tal(rad).isPresent())
                .forEach(rad -> stroke.point(svg, x(rad), y(serie.tal(rad).get()), em));
        ends.add(new LineEnds.End(x(last), y(serie.tal(last).get()), ending(serie)));
    }

    /** Above its point, or below where the line turns upwards again. */
    private void numbers(Serie serie) {
        for (int rad = 0; rad < d.rader().size(); rad++) {
            int at = rad;
            serie.tal(rad).ifPresent(t -> {
                boolean valley = higher(serie, at - 1, t) && higher(serie, at + 1, t) && y(t) + 1.5 * em < bottom;
                svg.text(x(at), y(t) + (valley ? 1.3 : -0.6) * em, Svg.Anchor.MIDDLE, "text", d.text(t));
            });
        }
    }

    private static boolean higher(Serie serie, int rad, BigDecimal tal) {
        return rad < 0
                || rad >= serie.tal().size()
                || serie.tal(rad).map(t -> t.compareTo(tal) > 0).orElse(true);
    }

    /** Its last number, which several series need since they have none at their points, and its name. */
    private List<String> ending(Serie serie) {
        var last = serie.tal().stream().flatMap(Optional::stream).reduce((a, b) -> b);
        boolean told =
                d.serier().size() > 1 || d.jamforelse().filter(j -> j == serie).isPresent();
        return last.map(t ->
                        letters.lines((told ? d.text(t) + "\u00A0" : "") + serie.namn(), ENDS * surface.width(), 2))
                .orElse(List.of());
    }

    private Stream<Serie> all() {
        return Stream.concat(d.serier().stream(), d.jamforelse().stream());
    }

    private double widest() {
        return d.serier().stream()
                .flatMap(s -> s.tal().stream())
                .flatMap(Optional::stream)
                .map(d::text)
                .mapToDouble(letters::width)
                .max()
                .orElse(0);
    }

    private double year() {
        return d.rader().stream()
                .map(r -> letters.cut(r, 0.25 * surface.width()))
                .mapToDouble(letters::width)
                .findFirst()
                .orElse(0);
    }

    private double axisWidth() {
        return axis.marks().stream()
                .map(this::text)
                .mapToDouble(letters::width)
                .max()
                .orElse(0);
    }

    private String text(BigDecimal mark) {
        return Siffror.text(mark, axis.decimals()) + (d.procent() ? "\u00A0%" : "");
    }

    private double y(BigDecimal tal) {
        return bottom - axis.share(tal) * (bottom - top);
    }

    private double x(int rad) {
        return left + share(rad) * (right - left);
    }

    /** Years stand as far apart as they are; other rows have the same distance. */
    private double share(int rad) {
        var years = years(d.rader());
        int last = d.rader().size() - 1;
        if (last == 0) {
            return 0.5;
        }
        return years.isEmpty()
                ? (double) rad / last
                : (double) (years.get(rad) - years.getFirst()) / (years.getLast() - years.getFirst());
    }

    private static List<Integer> years(List<String> rader) {
        var years = new ArrayList<Integer>();
        for (var rad : rader) {
            if (!rad.matches("[12]\\d{3}") || !years.isEmpty() && Integer.parseInt(rad) <= years.getLast()) {
                return List.of();
            }
            years.add(Integer.parseInt(rad));
        }
        return years;
    }
}
