package kansli.source;

/** Some characters on one line: where they begin, and how many a person would count. */
public record Span(Position start, int width) {

    /** From a position to where its line ends. */
    public static Span rest(Position start) {
        return new Span(start, Integer.MAX_VALUE);
    }

    /** Whether some character is in both. */
    public boolean meets(Span other) {
        return start.line() == other.start.line()
                && start.column() < (long) other.start.column() + other.width
                && other.start.column() < (long) start.column() + width;
    }

    /** A text as far as it goes on its first line. */
    public static Span of(Position start, String text) {
        int end = text.indexOf('\n');
        var line = end < 0 ? text : text.substring(0, end);
        return new Span(start, Math.max(1, line.codePointCount(0, line.length())));
    }
}
