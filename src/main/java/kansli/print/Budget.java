package kansli.print;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * How much work a foreign file may cost. It is counted in steps, so that a slow machine gives the same result as a fast
 * one; the clock only ends what the steps did not foresee.
 */
final class Budget {

    /** A dense map has a million steps, a page of text a few thousand. */
    static final long PAGE = 1_500_000;

    static final long FILE = 6_000_000;

    /** Reading a file's structure can nest as deep as the file pretends. */
    private static final long STACK = 16 << 20;

    private final Budget whole;
    private long left;
    private volatile boolean over;

    private Budget(long steps, Budget whole) {
        left = steps;
        this.whole = whole;
    }

    static Budget ofFile() {
        return new Budget(FILE, null);
    }

    /** As much of this as one page may have. */
    Budget ofPage() {
        return new Budget(PAGE, this);
    }

    void spend(long steps) {
        left -= steps;
        if (left < 0 || over) {
            throw new Exhausted();
        }
        if (whole != null) {
            whole.spend(steps);
        }
    }

    boolean isSpent() {
        return left < 0 || over;
    }

    /** Thrown through the library, which would catch an IOException and go on. */
    static final class Exhausted extends RuntimeException {

        Exhausted() {
            super("more work than a paper is worth", null, false, false);
        }
    }

    /** Does the work elsewhere and leaves it when the time is out. */
    <T> T within(int seconds, Callable<T> work) throws Exception {
        var task = new FutureTask<>(work);
        var thread = new Thread(null, task, "intake", STACK);
        thread.setDaemon(true);
        thread.start();
        try {
            return task.get(seconds, TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            over = true;
            throw new Exhausted();
        } catch (ExecutionException e) {
            switch (e.getCause()) {
                case Exception cause -> throw cause;
                case StackOverflowError cause -> throw new Exhausted();
                case OutOfMemoryError cause -> throw new Exhausted();
                default -> throw (Error) e.getCause();
            }
        }
    }
}
