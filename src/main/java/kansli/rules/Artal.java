package kansli.rules;

import java.util.List;
import java.util.regex.Pattern;

/** Years in a text. */
final class Artal {

    /** A pattern for one that is no part of a longer number, nor of a law's: {@code 2003:1210}, {@code 1997/98:113}. */
    static final String ETT = "(?<!\\d)(?:19|20)\\d{2}(?!\\d|(?:/\\d\\d)?:\\d{2})";

    static final Pattern PATTERN = Pattern.compile(ETT);

    private Artal() {}

    /** In the order in which they are said. */
    static List<String> i(String text) {
        return PATTERN.matcher(text).results().map(r -> r.group()).toList();
    }
}
