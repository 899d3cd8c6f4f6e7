package kansli.reading;

import java.util.Collection;
import java.util.Optional;
import java.util.regex.Pattern;
import kansli.model.Svenska;
import kansli.source.Spelling;

/** The author's words, and ours, as a message uses them. */
final class Ord {

    private static final int LONGEST = 60;
    private static final int MOST = 12;

    /** What looks like something to fetch, wherever it stands. */
    static final Pattern HAMTNING = Pattern.compile("\\$\\{[^}]*}?");

    private Ord() {}

    static boolean lika(String a, String b) {
        return Spelling.folded(a).equals(Spelling.folded(b));
    }

    static Optional<String> narmast(String word, Collection<String> known) {
        return Spelling.nearest(word, known);
    }

    /** The known word that begins as this one, or by which this one begins: {@code info}, {@code beslutsärende}. */
    static Optional<String> borjan(String word, Collection<String> known) {
        var folded = Spelling.folded(word);
        return known.stream()
                .filter(k -> folded.length() > 1
                        && (Spelling.folded(k).startsWith(folded) || folded.startsWith(Spelling.folded(k))))
                .findFirst();
    }

    /** An author's words inside a message: on one line, and cut when they are many. */
    static String kort(String words) {
        var line = words.strip().replaceAll("\\s+", " ");
        return line.codePointCount(0, line.length()) <= LONGEST
                ? line
                : line.substring(0, line.offsetByCodePoints(0, LONGEST - 1)).stripTrailing() + "…";
    }

    /**
     * {@code Menade du «rubrik»?}, or the alternatives when nothing is near and they are few.
     *
     * @param otherwise what to do when the word is right, a whole sentence
     */
    static String forslag(String word, Collection<String> known, String otherwise) {
        return forslag(narmast(word, known), known, otherwise);
    }

    /** The same for someone's name. */
    static String personforslag(String name, Collection<String> known, String otherwise) {
        return forslag(Spelling.person(name, known), known, otherwise);
    }

    private static String forslag(Optional<String> near, Collection<String> known, String otherwise) {
        return near.map(n -> "Menade du «%s»? %s".formatted(n, "Annars: " + Svenska.inne(otherwise)))
                .orElseGet(() -> known.isEmpty() || known.size() > MOST
                        ? otherwise
                        : "%s Där finns %s.".formatted(otherwise, upprakning(known)));
    }

    /** {@code a, b och c}. */
    static String upprakning(Collection<String> words) {
        return Svenska.upprakning(words);
    }
}
