package kansli.source;

/**
 * A place in a file that survives edits elsewhere in it. The key is the way to a value, {@code bilagor[1].fil}, or to
 * some words in it, {@code bilagor[1].rubrik"Ansökan"}; or some words of the running text, {@code "tolv insatser"}; or
 * a row of a spreadsheet, {@code rad 7}, or words on it; or empty for the file as a whole.
 */
public record Place(ContentPath file, String key) {

    public static Place of(ContentPath file) {
        return new Place(file, "");
    }

    /** The given words in a value. */
    public static Place within(ContentPath file, String key, String words) {
        return new Place(file, key + '"' + words + '"');
    }

    /** Between the words that only say where and those that are meant. */
    static final char MEANT = '\u001F';

    /** The given words where they stand after some others, which tell them from the same words elsewhere. */
    public static Place words(ContentPath file, String before, String words) {
        return new Place(file, '"' + before + MEANT + words + '"');
    }

    /** The given words where they stand between some others. */
    public static Place words(ContentPath file, String before, String words, String after) {
        return new Place(file, '"' + before + MEANT + words + MEANT + after + '"');
    }

    /** The rest of a cell in a table of the running text, and the border after it. */
    static final char BORDER = '\u001D';

    /** The given words in a row of a table in the running text, so many cells after one with other words. */
    public static Place cell(ContentPath file, String before, int cells, String words) {
        return new Place(file, '"' + before + Character.toString(BORDER).repeat(cells) + MEANT + words + '"');
    }

    /** Once for each time that words have stood before. */
    static final char AGAIN = '\u001E';

    /** The same words of the running text where they stand again, for the time with this number. */
    public Place again(int time) {
        return new Place(file, '"' + Character.toString(AGAIN).repeat(time - 1) + key.substring(1));
    }

    /** The given words where they stand in the running text. */
    public static Place words(ContentPath file, String words) {
        return new Place(file, '"' + words + '"');
    }

    /** A row of a spreadsheet, by the number that stands to the left of it. */
    public static Place row(ContentPath file, int number) {
        return new Place(file, "rad " + number);
    }
}
