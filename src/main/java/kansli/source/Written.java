package kansli.source;

import java.util.function.IntFunction;

/**
 * A YAML text as it stands in its file, before lines were folded together and indentation and escapes were taken away.
 *
 * @param from the index where the text itself begins: inside a quotation mark, on the line below {@code |}
 * @param to the index where it has ended
 * @param linesAbove how many lines of the file stand above the YAML
 */
record Written(Lines lines, String yaml, int from, int to, int linesAbove) {

    /**
     * Each character is found again behind the one before it; what was not written as itself stands where it would be.
     */
    IntFunction<Position> positions(String text) {
        var found = new int[text.length() + 1];
        int next = from;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            int at = Character.isWhitespace(c) ? -1 : yaml.indexOf(c, next, to);
            found[i] = at < 0 ? next : at;
            next = at < 0 ? next : at + 1;
        }
        found[text.length()] = next;
        return index -> {
            var position = lines.at(found[Math.clamp(index, 0, text.length())]);
            return new Position(position.line() + linesAbove, position.column());
        };
    }
}
