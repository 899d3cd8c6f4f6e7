package kansli.rules;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.stream.Stream;
import kansli.figures.Siffror;
import kansli.model.Enhet;

/**
 * All that a number can be that is said rounded, and what can come of computing with such numbers. Money is in whole
 * kronor.
 *
 * @param mitt what it is when nothing was rounded
 */
record Spann(BigDecimal lagst, BigDecimal mitt, BigDecimal hogst) {

    /** A number of so many figures is not rounded, even when they end with zeros. */
    private static final int EXACT = 3;

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    static Spann av(Sagt said) {
        int zeros = Math.min(
                zeros(said),
                Math.max(0, said.tal().abs().toBigInteger().toString().length() - EXACT));
        var whole = said.enhet() == Enhet.ANTAL && said.decimaler() == 0 && zeros == 0;
        var half = whole ? BigDecimal.ZERO : half(said.decimaler() > 0 ? -said.decimaler() : zeros);
        return i(said, said.tal().subtract(half), said.tal(), said.tal().add(half));
    }

    private static Spann i(Sagt said, BigDecimal low, BigDecimal middle, BigDecimal high) {
        return said.enhet().pengar()
                ? new Spann(kronor(said, low), kronor(said, middle), kronor(said, high))
                : new Spann(low, middle, high);
    }

    private static BigDecimal kronor(Sagt said, BigDecimal value) {
        return said.enhet().i(Enhet.KR, value).orElseThrow();
    }

    private static int zeros(Sagt said) {
        return said.tal().signum() == 0
                ? 0
                : Math.max(0, -said.tal().stripTrailingZeros().scale());
    }

    private static BigDecimal half(int zeros) {
        return new BigDecimal("0.5").movePointRight(zeros);
    }

    Spann plus(Spann other) {
        return new Spann(lagst.add(other.lagst), mitt.add(other.mitt), hogst.add(other.hogst));
    }

    Spann minus(Spann other) {
        return new Spann(lagst.subtract(other.hogst), mitt.subtract(other.mitt), hogst.subtract(other.lagst));
    }

    /** Without its sign. */
    Spann belopp() {
        return mitt.signum() < 0 ? new Spann(hogst.negate(), mitt.negate(), lagst.negate()) : this;
    }

    /** Divided by another, which is more than nothing. */
    Spann genom(Spann other) {
        return new Spann(
                divided(lagst, lagst.signum() < 0 ? other.lagst : other.hogst),
                divided(mitt, other.mitt),
                divided(hogst, hogst.signum() < 0 ? other.hogst : other.lagst));
    }

    private static BigDecimal divided(BigDecimal a, BigDecimal b) {
        return a.divide(b, MathContext.DECIMAL64);
    }

    Spann ganger(BigDecimal factor) {
        return new Spann(lagst.multiply(factor), mitt.multiply(factor), hogst.multiply(factor));
    }

    Spann procent() {
        return ganger(HUNDRED);
    }

    /** Whether it can be divided by. */
    boolean overNoll() {
        return lagst.signum() > 0;
    }

    /** Whether it can be said so. What is said with zeros at the end may be rounded to them. */
    boolean sagsSa(Sagt said) {
        var value = said.tal().abs();
        var round = said.noga() == Noga.PRECIS && said.enhet() != Enhet.PROCENT && value.compareTo(HUNDRED) >= 0
                ? half(zeros(said))
                : BigDecimal.ZERO;
        var low = i(said.enhet(), lagst).subtract(round);
        var high = i(said.enhet(), hogst).add(round);
        return low.compareTo(value) <= 0 && value.compareTo(high) <= 0
                || Stream.of(low, i(said.enhet(), mitt), high).anyMatch(said::ar);
    }

    /** How far what is said is from it, in parts of it. */
    double skiljer(Sagt said) {
        var middle = i(said.enhet(), mitt);
        return middle.signum() == 0
                ? Double.MAX_VALUE
                : said.tal().abs().subtract(middle).abs().doubleValue()
                        / middle.abs().doubleValue();
    }

    private static BigDecimal i(Enhet unit, BigDecimal value) {
        return unit.pengar() ? Enhet.KR.i(unit, value).orElseThrow() : value;
    }

    /** With its unit and as many decimals as are needed to tell it from what was said. */
    String text(Sagt said) {
        var value = i(said.enhet(), mitt);
        int decimals = said.decimaler();
        if (value.stripTrailingZeros().scale() > decimals
                && (said.enhet() == Enhet.PROCENT || value.compareTo(HUNDRED) < 0)) {
            decimals++;
        }
        return Siffror.text(value, decimals)
                + (said.enhet() == Enhet.PROCENT
                        ? "\u00A0%"
                        : said.enhet().pengar() ? "\u00A0" + said.enhet().ord() : "");
    }
}
