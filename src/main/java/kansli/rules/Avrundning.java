package kansli.rules;

import java.math.BigDecimal;
import java.util.List;
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
        var unit = BigDecimal.ONE.movePointLeft(typed.decimaler());
        var rest = Siffror.rounded(sum, typed.decimaler())
                .subtract(Siffror.rounded(typed.tal(), typed.decimaler()))
                .abs();
        if (rest.signum() == 0 || sum.subtract(typed.tal()).abs().compareTo(room(parts, typed)) <= 0) {
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

    /** What is typed in tkr among kronor may be half a thousand more or less; where all is typed alike, nothing may. */
    private static BigDecimal room(List<Ruta> parts, Ruta typed) {
        var finest = Stream.concat(parts.stream(), Stream.of(typed))
                .map(c -> unit(c, typed))
                .min(BigDecimal::compareTo)
                .orElseThrow();
        return Stream.concat(parts.stream(), Stream.of(typed))
                .map(c -> unit(c, typed))
                .filter(u -> u.compareTo(finest) > 0)
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .divide(BigDecimal.TWO);
    }

    /** One of the last figure that is shown. */
    private static BigDecimal unit(Ruta cell, Ruta typed) {
        var one = BigDecimal.ONE.movePointLeft(cell.decimaler());
        return cell.enhet().i(typed.enhet(), one).orElse(one);
    }
}
