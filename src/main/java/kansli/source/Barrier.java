package kansli.source;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * One thing, one barrier. While something that others made is read, drawn or printed, the libraries that do it may
 * throw whatever they like, run out of stack or out of memory: it is about that thing, and everything else is made.
 */
public final class Barrier {

    /** What others made can nest as deep as it pretends; there is as much room for it on every machine. */
    private static final long STACK = 16 << 20;

    private static final Logger LOG = Logger.getLogger(Barrier.class.getName());

    private Barrier() {}

    /**
     * Does the work on a stack of its own. There is no clock here: what is to be bounded is counted by the work.
     *
     * @param what the thing, by which those who tend the program find in its log what went wrong
     * @throws Broken whatever the work threw; its author is told in her own words
     */
    public static <T> T around(String what, Callable<T> work) {
        var task = new FutureTask<>(work);
        var thread = new Thread(null, task, "kansli", STACK);
        thread.setDaemon(true);
        thread.start();
        while (true) {
            try {
                return task.get();
            } catch (ExecutionException e) {
                LOG.log(Level.FINE, e.getCause(), () -> what + " broke what was to read, draw or print it");
                throw new Broken(e.getCause());
            } catch (InterruptedException e) {
                // Nobody interrupts a build; it ends with its process.
            }
        }
    }

    /** What went wrong behind the barrier. */
    public static final class Broken extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private Broken(Throwable cause) {
            super(String.valueOf(cause.getMessage()), cause);
        }

        /** Whether it was more than there is room for, rather than something that cannot be done. */
        public boolean tooMuch() {
            return getCause() instanceof OutOfMemoryError || endless();
        }

        /** Whether it nested deeper than there is room for, as what contains itself does. */
        public boolean endless() {
            return getCause() instanceof StackOverflowError;
        }
    }
}
