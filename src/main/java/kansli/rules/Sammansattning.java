package kansli.rules;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Compound words with the same last part, which are easily taken for each other: a heading about samverkansinsatser
 * over a sum of utvecklingsinsatser.
 */
final class Sammansattning {

    /** So many letters at the end are a word of their own, and so many before it make another word of it. */
    private static final int TAIL = 7;

    private static final int HEAD = 3;

    private Sammansattning() {}

    /** @param ena the word that only the first text has */
    record Skillnad(String ena, String andra) {}

    /** The first two compounds that differ between two texts which should name the same thing. */
    static Optional<Skillnad> skillnad(String ena, String andra) {
        var first = words(ena);
        var second = words(andra);
        return first.stream()
                .filter(a -> !second.contains(a))
                .flatMap(a -> second.stream()
                        .filter(b -> !first.contains(b) && alike(a, b))
                        .map(b -> new Skillnad(a, b)))
                .findFirst();
    }

    private static List<String> words(String text) {
        return Stream.of(text.toLowerCase(Locale.forLanguageTag("sv")).split("[^\\p{L}-]+"))
                .toList();
    }

    private static boolean alike(String a, String b) {
        int tail = 0;
        while (tail < Math.min(a.length(), b.length())
                && a.charAt(a.length() - 1 - tail) == b.charAt(b.length() - 1 - tail)) {
            tail++;
        }
        return tail >= TAIL && Math.min(a.length(), b.length()) - tail >= HEAD;
    }
}
