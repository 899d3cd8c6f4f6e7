package kansli.source;

/**
 * A place in a file that survives edits elsewhere in it. The key is the way to a value, {@code bilagor[1].fil}; or some
 * words of the running text, {@code "tolv insatser"}; or empty for the file as a whole.
 */
public record Place(ContentPath file, String key) {

    public static Place of(ContentPath file) {
        return new Place(file, "");
    }

    /** The given words where they stand in the running text. */
    public static Place words(ContentPath file, String words) {
        return new Place(file, '"' + words + '"');
    }
}
