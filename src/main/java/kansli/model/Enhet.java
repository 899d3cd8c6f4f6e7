package kansli.model;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Optional;

/**
 * What a number counts. Amounts of money turn into each other; nothing else does.
 *
 * @see #i
 */
public enum Enhet {
    KR("kr", 0),
    TKR("tkr", 3),
    MKR("mkr", 6),
    PROCENT("procent", 0),
    ANTAL("antal", 0);

    private final String ord;
    private final int nollor;

    Enhet(String ord, int nollor) {
        this.ord = ord;
        this.nollor = nollor;
    }

    /** As it is written in a table's head and in content: {@code tkr}. */
    public String ord() {
        return ord;
    }

    public boolean pengar() {
        return this == KR || this == TKR || this == MKR;
    }

    /** The same amount in another unit, exactly; empty when one cannot become the other. */
    public Optional<BigDecimal> i(Enhet annan, BigDecimal tal) {
        if (this == annan) {
            return Optional.of(tal);
        }
        return pengar() && annan.pengar() ? Optional.of(tal.movePointRight(nollor - annan.nollor)) : Optional.empty();
    }

    public static Optional<Enhet> av(String ord) {
        return Arrays.stream(values()).filter(e -> e.ord.equals(ord)).findFirst();
    }
}
