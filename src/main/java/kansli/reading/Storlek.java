package kansli.reading;

/** How large a table may be and still be printed and read by people. */
final class Storlek {

    /** Several times the largest that a board has met, and few enough to be set within seconds. */
    private static final int FLEST_RUTOR = 10_000;

    static final String RAD = "Dela upp den i flera, eller ta bara med de rader och kolumner som ska läsas.";

    private Storlek() {}

    static boolean forStor(int rader, int kolumner) {
        return (long) rader * kolumner > FLEST_RUTOR;
    }

    static String meddelande(int rader, int kolumner) {
        return ("Tabellen har %d rader och %d kolumner. Fler än 10 000 rutor går inte att sätta, så den är inte med.")
                .formatted(rader, kolumner);
    }
}
