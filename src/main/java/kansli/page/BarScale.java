package kansli.page;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** How long bars are: as long as they can be when each of them, with what is written beyond its end, must fit. */
final class BarScale {

    /** How far a bar goes from zero, and the room that is needed beyond its end. */
    private record Reach(double tal, double beyond) {}

    private final List<Reach> below = new ArrayList<>(List.of(new Reach(0, 0)));
    private final List<Reach> above = new ArrayList<>(List.of(new Reach(0, 0)));

    void reach(BigDecimal tal, double beyond) {
        (tal.signum() < 0 ? below : above).add(new Reach(Math.abs(tal.doubleValue()), beyond));
    }

    boolean goesBelow() {
        return below.size() > 1;
    }

    /** No bar has any length. */
    boolean flat() {
        return below.stream().allMatch(r -> r.tal() == 0) && above.stream().allMatch(r -> r.tal() == 0);
    }

    /** The length of one, in the drawing's units. Bars on both sides of zero share the room. */
    double unit(double room) {
        double unit = Double.MAX_VALUE;
        for (var left : below) {
            for (var right : above) {
                double span = left.tal() + right.tal();
                if (span > 0) {
                    unit = Math.min(unit, Math.max(0, room - left.beyond() - right.beyond()) / span);
                }
            }
        }
        return unit == Double.MAX_VALUE ? 0 : unit;
    }

    /** How far from the left edge zero stands. */
    double zero(double unit) {
        return below.stream()
                .mapToDouble(r -> r.tal() * unit + r.beyond())
                .max()
                .orElse(0);
    }
}
