package kansli.source;

/** A number and its word in a message: {@code 1 dag}, {@code 3 dagar}. */
public final class Antal {

    private Antal() {}

    public static String av(long number, String one, String several) {
        return number + " " + (number == 1 ? one : several);
    }

    public static String dagar(long number) {
        return av(number, "dag", "dagar");
    }
}
