package kansli.print;

/** Something in a foreign page that an archive does not allow, or that we do not know that it does. */
final class Unsuited extends Exception {

    private final boolean missing;

    Unsuited(String reason) {
        this(reason, false);
    }

    private Unsuited(String reason, boolean missing) {
        super(reason, null, false, false);
        this.missing = missing;
    }

    /** Something that the page should show and the file does not have. */
    static Unsuited missing(String what) {
        return new Unsuited("a missing " + what, true);
    }

    boolean missing() {
        return missing;
    }

    static void unless(boolean holds, String reason) throws Unsuited {
        if (!holds) {
            throw new Unsuited(reason);
        }
    }
}
