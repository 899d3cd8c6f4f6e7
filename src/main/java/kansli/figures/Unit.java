package kansli.figures;

/** What a figure counts. */
public enum Unit {
    KRONOR("kronor");

    private final String word;

    Unit(String word) {
        this.word = word;
    }

    public String word() {
        return word;
    }
}
