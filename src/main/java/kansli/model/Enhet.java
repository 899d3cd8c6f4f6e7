package kansli.model;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

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

    /** A pattern for the words that stand after a number and say what it counts. */
    public static final String EFTER = "kronor|kr|tkr|mkr|%|procent";

    private static final Pattern KRONOR =
            Pattern.compile("(?iU)(?:[,(]|\\bi)\\s*(?:kr|kronor|tkr|kkr|tsek|tsk|mkr|mnkr|msek"
                    + "|(?:tusen|tusentals|miljoner) (?:kr|kronor))\\b");
    private static final Pattern ANDELAR = Pattern.compile("(?iU)%\\s*\\)?$|(?:[,(]|\\bi)\\s*(?:%|procent\\b)");

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

    /** Whether a heading says itself in what its numbers are counted: {@code Kostnader (tkr)}. */
    public boolean sagsI(String rubrik) {
        return pengar() && KRONOR.matcher(rubrik).find()
                || this == PROCENT && ANDELAR.matcher(rubrik.strip()).find();
    }

    /** The same amount in another unit, exactly; empty when one cannot become the other. */
    public Optional<BigDecimal> i(Enhet annan, BigDecimal tal) {
        if (this == annan) {
            return Optional.of(tal);
        }
        return pengar() && annan.pengar() ? Optional.of(tal.movePointRight(nollor - annan.nollor)) : Optional.empty();
    }

    /**
     * By what stands after a number, in any letters and in the words of any office: {@code kronor}, {@code TSEK},
     * {@code %}.
     */
    public static Optional<Enhet> efter(String ord) {
        return switch (ord.strip().toLowerCase(Locale.ROOT)) {
            case "%", "procent" -> Optional.of(PROCENT);
            case "kr", "kronor" -> Optional.of(KR);
            case "tkr", "tsek", "tsk", "tusen kr", "tusen kronor" -> Optional.of(TKR);
            case "mkr", "mnkr", "msek", "miljoner", "miljoner kr", "miljoner kronor", "miljon kronor" ->
                Optional.of(MKR);
            default -> Optional.empty();
        };
    }

    /** By its own word. */
    public static Optional<Enhet> av(String ord) {
        return Arrays.stream(values()).filter(e -> e.ord.equals(ord)).findFirst();
    }
}
