package kansli.rules;

import java.math.BigDecimal;
import java.math.RoundingMode;
import kansli.model.Enhet;

/**
 * A number as a sentence says it.
 *
 * @param start where it begins, without what says how exact it is
 * @param end where it ends, with its unit
 * @param tal its value, in its unit
 * @param decimaler how many decimals it is said with
 */
record Sagt(Mening mening, int start, int end, BigDecimal tal, int decimaler, Enhet enhet, Noga noga) {

    /**
     * How far above or below a share may be that is told as a little more or less than a whole ten, or than another
     * number.
     */
    private static final BigDecimal TEN = BigDecimal.valueOf(5);

    private static final BigDecimal ONE = BigDecimal.ONE;
    private static final BigDecimal ABOUT = new BigDecimal("2.5");

    /** Whether the author wrote it, instead of fetching it. */
    boolean skrivet() {
        return mening.skrivet(start, end);
    }

    String ord() {
        return mening.text().substring(start, end);
    }

    /** With what says how exact it is: {@code drygt 70 %}. */
    String medNoga() {
        return noga.fore() + ord();
    }

    String fore() {
        return mening.text().substring(0, start);
    }

    String efter() {
        return mening.text().substring(end);
    }

    /** How many figures it is said with, zeros at the end not counted: {@code 3 970} has three. */
    int siffror() {
        return tal.abs().stripTrailingZeros().precision();
    }

    /** Whether a computed value would be written so. */
    boolean ar(BigDecimal value) {
        var a = value.abs();
        var said = tal.abs();
        return switch (noga) {
            case PRECIS ->
                a.subtract(said)
                                .abs()
                                .compareTo(
                                        BigDecimal.ONE.movePointLeft(decimaler).divide(BigDecimal.TWO))
                        <= 0;
            case DRYGT -> a.compareTo(said) >= 0 && a.compareTo(said.add(near())) < 0;
            case KNAPPT -> a.compareTo(said) <= 0 && a.compareTo(said.subtract(near())) > 0;
            case OVER -> a.compareTo(said) > 0;
            case UNDER -> a.compareTo(said) < 0;
            case OMKRING ->
                a.subtract(said).abs().compareTo(enhet == Enhet.PROCENT ? ABOUT : said.movePointLeft(1)) <= 0;
            case GRANS -> true;
        };
    }

    /** Whether it is the value with its last figures cut off and not rounded. */
    boolean kapat(BigDecimal value) {
        var cut = value.abs().setScale(decimaler, RoundingMode.DOWN);
        return noga == Noga.PRECIS && tal.abs().compareTo(cut) == 0 && !ar(value);
    }

    private BigDecimal near() {
        if (enhet == Enhet.PROCENT) {
            return tal.abs().remainder(TEN).signum() == 0 ? TEN : ONE;
        }
        int zeros = Math.max(0, -tal.stripTrailingZeros().scale());
        return BigDecimal.ONE.movePointRight(zeros).movePointLeft(decimaler);
    }
}
