package kansli.figures;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Optional;
import kansli.model.Enhet;

/**
 * How numbers are rounded and set, everywhere. A half is rounded away from zero, as the office does by hand; what is
 * computed further is never rounded first.
 */
public final class Siffror {

    static final RoundingMode ROUNDING = RoundingMode.HALF_UP;

    private Siffror() {}

    public static BigDecimal rounded(BigDecimal value, int decimals) {
        return value.setScale(decimals, ROUNDING);
    }

    /** One figure as a percentage of another; empty when they count different things or the other is nothing. */
    static Optional<BigDecimal> share(BigDecimal part, Enhet of, BigDecimal whole, Enhet in) {
        var same = of.i(in, part);
        return whole.signum() == 0
                ? Optional.empty()
                : same.map(p -> p.multiply(BigDecimal.valueOf(100)).divide(whole, MathContext.DECIMAL128));
    }

    /** {@code −1 060,5}: thousands parted by a space that does not break, a comma, a real minus sign. */
    public static String text(BigDecimal value, int decimals) {
        var plain = rounded(value, decimals).toPlainString();
        var negative = plain.startsWith("-") && rounded(value, decimals).signum() != 0;
        var parts = plain.replace("-", "").split("\\.");
        var whole = parts[0].replaceAll("(?<=\\d)(?=(\\d{3})+$)", "\u00A0");
        return (negative ? "\u2212" : "") + whole + (parts.length > 1 ? "," + parts[1] : "");
    }
}
