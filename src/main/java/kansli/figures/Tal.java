package kansli.figures;

import java.math.BigDecimal;
import kansli.source.Place;

/** A figure: written in one place, shown in many. */
public record Tal(Address address, BigDecimal value, Unit unit, Place source) {

    /** As it stands in running text: {@code 316 000 kronor}. */
    public String text() {
        var digits = value.toBigInteger().abs().toString();
        var grouped = digits.replaceAll("(?<=\\d)(?=(\\d{3})+$)", "\u00A0");
        return (value.signum() < 0 ? "\u2212" : "") + grouped + "\u00A0" + unit.word();
    }
}
