package kansli.print;

import org.apache.pdfbox.contentstream.operator.Operator;

/**
 * How much work a foreign file may cost. It is counted in steps, each about what a machine does in a millionth of a
 * second, and never by the clock: the same file gets the same verdict on a slow machine and on a busy one.
 */
final class Budget {

    /** A dense map has a million steps, a page of text a few thousand. */
    static final long PAGE = 1_500_000;

    static final long FILE = 6_000_000;

    /** All pages of a file that have to be painted. */
    static final long PAINTING = 60_000_000;

    private static final long OBJECT = 50;

    private final Budget whole;
    private long left;

    private Budget(long steps, Budget whole) {
        left = steps;
        this.whole = whole;
    }

    static Budget ofFile() {
        return new Budget(FILE, null);
    }

    static Budget ofPainting() {
        return new Budget(PAINTING, null);
    }

    /** As much of this as one page may have. */
    Budget ofPage() {
        return new Budget(PAGE, this);
    }

    void spend(long steps) {
        left -= steps;
        if (left < 0) {
            throw new Exhausted();
        }
        if (whole != null) {
            whole.spend(steps);
        }
    }

    /** One operator of a page. To draw an object is to open it and read it, each time. */
    void spendOn(Operator operator) {
        spend(operator.getName().equals("Do") ? OBJECT : 1);
    }

    long left() {
        return left;
    }

    boolean isSpent() {
        return left < 0;
    }

    /** Thrown through the library, which would catch an IOException and go on. */
    static final class Exhausted extends RuntimeException {

        Exhausted() {
            super("more work than a paper is worth", null, false, false);
        }
    }
}
