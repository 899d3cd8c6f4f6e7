package kansli.source;

import java.util.Set;
import java.util.regex.Pattern;

/** How it is written that words are not for everyone, {@code {maskat Anna Berg; …}}, slips of the finger included. */
public final class Maskord {

    private static final Pattern WORD = Pattern.compile("\\{\\h*+(\\p{L}++)(?=[\\s:}])");
    private static final Set<String> WORDS = Set.of("maskat", "maskad", "maskera", "maskerat", "mask", "maska");

    private Maskord() {}

    /** Whether something is masked somewhere in a text. */
    public static boolean finns(String text) {
        return WORD.matcher(text).results().anyMatch(m -> menas(m.group(1)));
    }

    /** Whether a text begins with it. */
    public static boolean borjar(String text) {
        var word = WORD.matcher(text);
        return word.lookingAt() && menas(word.group(1));
    }

    private static boolean menas(String word) {
        var folded = Spelling.folded(word);
        return WORDS.contains(folded) || folded.length() > 4 && Spelling.distance(folded, "maskat") <= 2;
    }
}
