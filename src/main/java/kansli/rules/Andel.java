package kansli.rules;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Optional;
import kansli.figures.Siffror;

/** What one number is of another, in percent. */
record Andel(BigDecimal del, BigDecimal hela, BigDecimal procent) {

    /** How far from a whole ten a share may be that is told as a little more or a little less. */
    private static final BigDecimal NEAR = BigDecimal.valueOf(5);

    /** Empty when the other is nothing. */
    static Optional<Andel> av(BigDecimal del, BigDecimal hela) {
        return hela.signum() <= 0
                ? Optional.empty()
                : Optional.of(new Andel(del, hela, del.movePointRight(2).divide(hela, MathContext.DECIMAL64)));
    }

    /** The same, and empty too when it is more than the whole. */
    static Optional<Andel> delAv(BigDecimal del, BigDecimal hela) {
        return av(del, hela).filter(a -> del.compareTo(hela) <= 0);
    }

    /** {@code 281 av 404}. */
    String tal() {
        return "%s av %s".formatted(Siffror.text(del, 0), Siffror.text(hela, 0));
    }

    /** With a decimal more than it was said with: {@code 69,6 %}. */
    String noggrant(Sagt said) {
        return Siffror.text(procent, said.decimaler() + 1) + "\u00A0%";
    }

    /** What to write instead of what was said: {@code knappt 70 %}. */
    String hellre(Sagt said) {
        var more = procent.subtract(said.tal());
        if (more.abs().compareTo(NEAR) < 0
                && (said.noga() == Noga.DRYGT && more.signum() < 0
                        || said.noga() == Noga.KNAPPT && more.signum() > 0)) {
            return (more.signum() < 0 ? "knappt " : "drygt ") + said.ord();
        }
        return Siffror.text(procent, said.decimaler()) + "\u00A0%";
    }
}
