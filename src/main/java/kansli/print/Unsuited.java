package kansli.print;

/** Something in a foreign page that an archive does not allow, or that we do not know that it does. */
final class Unsuited extends Exception {

    Unsuited(String reason) {
        super(reason, null, false, false);
    }

    static void unless(boolean holds, String reason) throws Unsuited {
        if (!holds) {
            throw new Unsuited(reason);
        }
    }
}
