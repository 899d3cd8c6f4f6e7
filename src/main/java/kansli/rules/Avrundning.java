package kansli.rules;

import java.math.BigDecimal;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import kansli.diagnostic.Severity;
import kansli.figures.Siffror;
import kansli.rules.Rutnat.Ruta;

/** How what is typed stands to what its parts come to, when each of them may have been rounded by itself. */
enum Avrundning {
    STAMMER,
    /** One unit of the last figure, as when amounts of money were rounded before they were added. */
    EN_ENHET,
    STAMMER_INTE;

    /** @param sum what the parts come to, in the unit of what is typed and with its sign */
    static Avrundning av(List<Ruta> parts, BigDecimal sum, Ruta typed) {
        var units = new TreeMap<BigDecimal, Integer>();
        Stream.concat(parts.stream(), Stream.of(typed)).forEach(c -> units.merge(unit(c, typed), 1, Integer::sum));
        return av(room(units), sum, typed);
    }

    /** @param room how much the parts and what is typed may differ because some of them are rounded more than others */
    static Avrundning av(BigDecimal room, BigDecimal sum, Ruta typed) {
        var unit = BigDecimal.ONE.movePointLeft(typed.decimaler());
        var rest = Siffror.rounded(sum, typed.decimaler())
                .subtract(Siffror.rounded(typed.tal(), typed.decimaler()))
                .abs();
        if (rest.signum() == 0 || sum.subtract(typed.tal()).abs().compareTo(room) <= 0) {
            return STAMMER;
        }
        return typed.enhet().pengar() && rest.compareTo(unit) == 0 ? EN_ENHET : STAMMER_INTE;
    }

    Severity niva() {
        return this == EN_ENHET ? Severity.UPPLYSNING : Severity.FEL;
    }

    /** A sentence after the one that tells of the difference; none when there is nothing to explain. */
    String forklaring() {
        return this == EN_ENHET ? " Det skiljer en enhet, som när beloppen är avrundade vart och ett för sig." : "";
    }

    /**
     * What is typed in tkr among kronor may be half a thousand more or less; where all is typed alike, nothing may.
     *
     * @param units how many of the numbers have which unit as their last figure
     */
    static BigDecimal room(SortedMap<BigDecimal, Integer> units) {
        return units.entrySet().stream()
                .filter(u -> u.getValue() > 0)
                .skip(1)
                .map(u -> u.getKey().multiply(BigDecimal.valueOf(u.getValue())))
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .divide(BigDecimal.TWO);
    }

    /** One of the last figure that is shown. */
    static BigDecimal unit(Ruta cell, Ruta typed) {
        var one = BigDecimal.ONE.movePointLeft(cell.decimaler());
        return cell.enhet().i(typed.enhet(), one).orElse(one);
    }
}
