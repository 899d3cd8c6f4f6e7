package kansli.page;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * Round numbers that a scale of heights is told with.
 *
 * @param marks from the lowest to the highest; all numbers lie between them
 */
record Axis(List<BigDecimal> marks) {

    private static final BigDecimal STEPS = BigDecimal.valueOf(4);
    private static final List<BigDecimal> ROUND =
            List.of(BigDecimal.ONE, BigDecimal.TWO, new BigDecimal("2.5"), BigDecimal.valueOf(5), BigDecimal.TEN);

    /** Zero belongs to it, unless all numbers are so far from zero that what happens among them would not be seen. */
    private static final BigDecimal FAR = new BigDecimal("0.7");

    static Axis of(Collection<BigDecimal> numbers) {
        var ends = exactly(numbers).marks();
        var step = step(ends.getLast().subtract(ends.getFirst()));
        var marks = new ArrayList<BigDecimal>();
        var mark = ends.getFirst().divide(step, 0, RoundingMode.FLOOR).multiply(step);
        marks.add(mark);
        while (mark.compareTo(ends.getLast()) < 0) {
            mark = mark.add(step);
            marks.add(mark);
        }
        return new Axis(List.copyOf(marks));
    }

    /** From the least to the most, for numbers that tell themselves what they are. */
    static Axis exactly(Collection<BigDecimal> numbers) {
        var least = numbers.stream().min(BigDecimal::compareTo).orElse(BigDecimal.ZERO);
        var most = numbers.stream().max(BigDecimal::compareTo).orElse(BigDecimal.ZERO);
        if (least.signum() >= 0 && least.compareTo(most.multiply(FAR)) < 0 || least.compareTo(most) == 0) {
            least = least.min(BigDecimal.ZERO);
        }
        if (most.signum() <= 0 && most.compareTo(least.multiply(FAR)) > 0 || least.compareTo(most) == 0) {
            most = most.max(BigDecimal.ZERO);
        }
        return new Axis(
                least.signum() < 0 && most.signum() > 0 ? List.of(least, BigDecimal.ZERO, most) : List.of(least, most));
    }

    /** The share of the height at which a number stands; zero when all numbers are zero. */
    double share(BigDecimal number) {
        double span = marks.getLast().subtract(marks.getFirst()).doubleValue();
        return span == 0 ? 0 : number.subtract(marks.getFirst()).doubleValue() / span;
    }

    /** Decimals enough for the marks to differ. */
    int decimals() {
        return marks.stream()
                .mapToInt(m -> Math.max(0, m.stripTrailingZeros().scale()))
                .max()
                .orElse(0);
    }

    /** 1, 2 or 5, or such a number with zeros, or 25: about a fourth of the span. */
    private static BigDecimal step(BigDecimal span) {
        if (span.signum() == 0) {
            return BigDecimal.ONE;
        }
        var fourth = span.divide(STEPS, 12, RoundingMode.HALF_UP).max(new BigDecimal("1e-9"));
        var power = BigDecimal.ONE.scaleByPowerOfTen(fourth.precision() - fourth.scale() - 1);
        return ROUND.stream()
                .map(power::multiply)
                .filter(s -> s.compareTo(fourth) >= 0
                        && (s.compareTo(BigDecimal.ONE) < 0
                                || s.stripTrailingZeros().scale() <= 0))
                .findFirst()
                .orElseThrow();
    }
}
