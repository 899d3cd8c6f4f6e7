package kansli.source;

import java.util.Arrays;

/** The lines of a text: from a character to its line and column, and back. */
public final class Lines {

    private final String text;
    private final int[] starts;

    public Lines(String text) {
        this.text = text;
        var found = new int[16];
        int count = 1;
        for (int end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', end + 1)) {
            if (count == found.length) {
                found = Arrays.copyOf(found, count * 2);
            }
            found[count++] = end + 1;
        }
        starts = Arrays.copyOf(found, count);
    }

    /** The position of the character with this index. */
    public Position at(int index) {
        int found = Arrays.binarySearch(starts, index);
        int line = found >= 0 ? found : -found - 2;
        return new Position(line + 1, text.codePointCount(starts[line], index) + 1);
    }

    /** The index of the character at a position, or of the line's end when the line is shorter. */
    public int index(Position position) {
        int start = starts[position.line() - 1];
        int end = end(position.line());
        return text.offsetByCodePoints(start, Math.min(position.column() - 1, text.codePointCount(start, end)));
    }

    public int count() {
        return starts.length;
    }

    /** A line by its number, without its end. */
    public String line(int number) {
        return text.substring(starts[number - 1], end(number));
    }

    private int end(int number) {
        return number < starts.length ? starts[number] - 1 : text.length();
    }
}
