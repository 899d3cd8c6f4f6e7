package kansli.source;

import java.util.Arrays;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * A text whose signs are changed into others that YAML takes as they were meant. A sign that is only a character in a
 * text has a stand-in, so that every character keeps its place; only a space may be added.
 */
final class YamlSigns {

    private static final String SIGNS = "#\"'[]{}@%`*&!>|?,-\\:";

    /** The first of 32 code points that are no characters and never will be. */
    private static final char STAND_IN = '\uFDD0';

    /** First in a value, these begin something else than a text; so do the last ones before a space. */
    private static final String NEVER_FIRST = "@%`]},|>";

    private static final String NEVER_BEFORE_SPACE = "&!?*";
    private static final Pattern REFERENCE = Pattern.compile("[&*][\\p{L}\\d_-]+(?:\\s[^*]*)?");
    private static final Pattern QUOTED_ITEM = Pattern.compile("(?<=[\\[,{])\\s*([“”„][^“”„\"]*[“”])(?=\\s*[,\\]}])");

    private final String text;
    private final char[] signs;
    private final TreeSet<Integer> gaps = new TreeSet<>();
    private boolean changed;

    /** Where the spaces that were added stand in {@link #yaml}. */
    private int[] added = {};

    YamlSigns(String text) {
        this.text = text;
        this.signs = text.toCharArray();
    }

    /** The text for a parser. */
    String yaml() {
        if (gaps.isEmpty()) {
            return changed ? new String(signs) : text;
        }
        var yaml = new StringBuilder(signs.length + gaps.size());
        int from = 0;
        added = new int[gaps.size()];
        int count = 0;
        for (int gap : gaps) {
            yaml.append(signs, from, gap - from).append(' ');
            from = gap;
            added[count++] = yaml.length() - 1;
        }
        return yaml.append(signs, from, signs.length - from).toString();
    }

    /** Where a character of {@link #yaml} stands in the text as it was written. */
    int written(int index) {
        int found = Arrays.binarySearch(added, index);
        return index - (found >= 0 ? found : -found - 1);
    }

    /** A value that a parser has read, with its own signs. */
    static String restored(String value) {
        if (value.chars().noneMatch(c -> c >= STAND_IN && c < STAND_IN + SIGNS.length())) {
            return value;
        }
        var restored = new StringBuilder(value.length());
        value.chars()
                .map(c -> c >= STAND_IN && c < STAND_IN + SIGNS.length() ? SIGNS.charAt(c - STAND_IN) : c)
                .forEach(c -> restored.append((char) c));
        return restored.toString();
    }

    void set(int at, char sign) {
        changed |= signs[at] != sign;
        signs[at] = sign;
    }

    /** Puts a space before a character. */
    void gap(int at) {
        gaps.add(at);
    }

    void mask(int at) {
        set(at, (char) (STAND_IN + SIGNS.indexOf(text.charAt(at))));
    }

    void maskAll(char sign, int from, int to) {
        for (int at = text.indexOf(sign, from); at >= 0 && at < to; at = text.indexOf(sign, at + 1)) {
            mask(at);
        }
    }

    /** Of a text without marks of quotation round it, a first sign that means something in YAML. */
    void plainFirst(int at, String value) {
        char first = value.charAt(0);
        boolean alone = value.length() == 1 || blank(value.charAt(1));
        if (NEVER_FIRST.indexOf(first) >= 0
                || NEVER_BEFORE_SPACE.indexOf(first) >= 0 && alone
                || (first == '*' || first == '&') && !REFERENCE.matcher(value).matches()
                || first == '-' && value.length() == 1) {
            mask(at);
        }
    }

    /** Makes marks of quotation round a value into those of YAML. */
    void quote(int from, int to) {
        for (int at = from + 1; at < to - 1; at++) {
            if (text.charAt(at) == '"' || text.charAt(at) == '\\') {
                mask(at);
            }
        }
        set(from, '"');
        set(to - 1, '"');
    }

    /** The same for the items of a list within brackets. */
    void quoteItems(int from, int to) {
        var items = QUOTED_ITEM.matcher(text).region(from, to + 1).useTransparentBounds(true);
        while (items.find()) {
            quote(items.start(1), items.end(1));
        }
    }

    /** Where a run of blanks ends; each of them becomes a space, but a tab that begins a line. */
    int spaces(int from, int to) {
        int at = from;
        while (at < to && blank(text.charAt(at))) {
            if (text.charAt(at) == '\t' && (from == 0 || text.charAt(from - 1) == '\n')) {
                return at;
            }
            set(at, ' ');
            at++;
        }
        return at;
    }

    /** Where a line ends, without the blanks behind it, which become spaces. */
    int trimmed(int from, int to) {
        int at = to;
        while (at > from && blank(text.charAt(at - 1))) {
            at--;
        }
        if (at > from) {
            for (int i = at; i < to; i++) {
                set(i, ' ');
            }
        }
        return at;
    }

    /** A space of any width, or a tab. */
    static boolean blank(char c) {
        return c == '\t' || Character.isSpaceChar(c) && c != '\u2028' && c != '\u2029';
    }
}
