package kansli.source;

import java.util.List;
import java.util.stream.IntStream;

/** Marks of quotation and brackets in a value, and what was meant by them. */
final class YamlQuotes {

    /** What opens, each followed by what may close it. */
    private static final List<String> PAIRS = List.of("“”\"", "”“”\"", "„“”\"", "\"”", "»«»", "«»", "‘’", "’’", "‚‘’");

    private YamlQuotes() {}

    /** What marks of quotation first in a value are. */
    enum Meant {
        /** The first and the last stand round the value; those between are part of it. */
        AROUND,
        /** All of them are part of the value. */
        INSIDE,
        /** The first has no other. */
        OPEN
    }

    /** Whether a value stands between the marks of a word processor, with none of them inside it. */
    static boolean wrapped(String value) {
        int last = value.length() - 1;
        return last > 1
                && PAIRS.stream()
                        .anyMatch(pair -> pair.charAt(0) == value.charAt(0)
                                && pair.indexOf(value.charAt(last), 1) > 0
                                && IntStream.range(1, last)
                                        .noneMatch(i -> inside(pair, value.charAt(i)) && !apostrophe(value, i)));
    }

    /** A straight mark inside others is a mark of the text. */
    private static boolean inside(String pair, char c) {
        return pair.indexOf(c) >= 0 && (c != '"' || pair.charAt(0) == '"');
    }

    /**
     * Of a value that begins with a mark but is no quotation in YAML. A mark between letters is an apostrophe; one that
     * stands before a word opens, others close.
     */
    static Meant meant(String value) {
        char mark = value.charAt(0);
        int depth = 1;
        boolean closed = false;
        for (int at = 1; at < value.length(); at++) {
            if (value.charAt(at) != mark || apostrophe(value, at)) {
                continue;
            }
            boolean opens = !wordAt(value, at - 1) && at + 1 < value.length() && wordAt(value, at + 1);
            depth += opens ? 1 : -1;
            if (depth < 0) {
                return Meant.OPEN;
            }
            closed |= depth == 0 && at < value.length() - 1;
        }
        return depth != 0 ? Meant.OPEN : closed ? Meant.INSIDE : Meant.AROUND;
    }

    private static boolean apostrophe(String value, int at) {
        return at + 1 < value.length()
                && Character.isLetterOrDigit(value.charAt(at - 1))
                && Character.isLetterOrDigit(value.charAt(at + 1));
    }

    private static boolean wordAt(String value, int at) {
        return !Character.isWhitespace(value.charAt(at)) && "([{–-/".indexOf(value.charAt(at)) < 0;
    }

    /** Where YAML ends a quotation that begins here; -1 when not before the end. */
    static int close(String text, int at, int end) {
        return close(text, text.charAt(at), at + 1, end);
    }

    /** The same from somewhere inside it. */
    static int close(String text, char mark, int from, int end) {
        for (int at = from; at < end; at++) {
            if (mark == '"' && text.charAt(at) == '\\') {
                at++;
            } else if (text.charAt(at) == mark) {
                if (mark == '"' || at + 1 >= end || text.charAt(at + 1) != mark) {
                    return at;
                }
                at++;
            }
        }
        return -1;
    }

    /** Where the bracket that opens here is closed; -1 when not before the end. What is quoted does not count. */
    static int bracket(String text, int from, int end) {
        int depth = 0;
        for (int at = from; at < end; at++) {
            char c = text.charAt(at);
            if ((c == '"' || c == '\'') && "[{,:".indexOf(before(text, at)) >= 0) {
                int close = close(text, at, end);
                if (close < 0) {
                    return -1;
                }
                at = close;
            } else if (c == '[' || c == '{') {
                depth++;
            } else if ((c == ']' || c == '}') && --depth == 0) {
                return at;
            }
        }
        return -1;
    }

    /** The sign before a character, past spaces. */
    private static char before(String text, int at) {
        int i = at - 1;
        while (i > 0 && Character.isWhitespace(text.charAt(i))) {
            i--;
        }
        return text.charAt(i);
    }
}
