package kansli.source;

import java.util.Arrays;

/** The lines of a text: from a character to its line and column, and back. */
public final class Lines {

    private final String text;
    private final int[] starts;

    /** How many code points stand before each character; null when every character is one, as nearly always. */
    private final int[] before;

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
        before = text.chars().anyMatch(c -> Character.isSurrogate((char) c)) ? codePointsBefore(text) : null;
    }

    private static int[] codePointsBefore(String text) {
        var before = new int[text.length() + 1];
        for (int i = 0; i < text.length(); i++) {
            before[i + 1] = before[i] + (Character.isLowSurrogate(text.charAt(i)) ? 0 : 1);
        }
        return before;
    }

    /** The position of the character with this index. */
    public Position at(int index) {
        int found = Arrays.binarySearch(starts, index);
        int line = found >= 0 ? found : -found - 2;
        return new Position(
                line + 1, (before == null ? index - starts[line] : before[index] - before[starts[line]]) + 1);
    }

    /** The index of the character at a position, or of the line's end when the line is shorter. */
    public int index(Position position) {
        int start = starts[position.line() - 1];
        int end = end(position.line());
        if (before == null) {
            return Math.min(start + position.column() - 1, end);
        }
        int found = Arrays.binarySearch(before, start, end, before[start] + position.column() - 1);
        return found < 0 ? end : Character.isLowSurrogate(text.charAt(found)) ? found + 1 : found;
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
