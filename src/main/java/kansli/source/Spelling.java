package kansli.source;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Words compared as a person would: without case, å ä ö alike their plain letters, a slip of the finger forgiven. */
public final class Spelling {

    private Spelling() {}

    /** The same word without case and diacritics: {@code Föredragande} is {@code foredragande}. */
    public static String folded(String word) {
        return word.toLowerCase(Locale.ROOT)
                .replace('å', 'a')
                .replace('ä', 'a')
                .replace('ö', 'o')
                .replace('é', 'e')
                .replace('_', ' ')
                .strip();
    }

    /** Words as a name that anything can bear: small letters and digits, with a sign between the words. */
    public static String id(String words, String between) {
        return folded(words).replaceAll("[^a-z0-9]+", between).replaceAll("^%1$s|%1$s$".formatted(between), "");
    }

    /** The known word that was probably meant: one slip of the finger in three letters is forgiven. */
    public static Optional<String> nearest(String word, Collection<String> known) {
        var folded = folded(word);
        int most = Math.max(1, folded.length() / 3);
        return known.stream()
                .filter(k -> Math.abs(k.length() - folded.length()) <= most && distance(folded, folded(k)) <= most)
                .min(Comparator.comparingInt((String k) -> distance(folded, folded(k)))
                        .thenComparing(k -> k));
    }

    /**
     * The known person who was probably meant: spelt nearly so, with a title or a party beside the name, or the only
     * one with that last name and first letter.
     */
    public static Optional<String> person(String written, Collection<String> known) {
        if (folded(written).isEmpty()) {
            return Optional.empty();
        }
        var alike = known.stream()
                .filter(k -> lastName(k).equals(lastName(written))
                        && folded(k).startsWith(folded(written).substring(0, 1)))
                .toList();
        return nearest(written, known)
                .or(() -> known.stream().filter(k -> hasWords(written, k)).findFirst())
                .or(() -> alike.size() == 1 ? Optional.of(alike.getFirst()) : Optional.empty());
    }

    private static String lastName(String name) {
        var words = folded(name);
        return words.substring(words.lastIndexOf(' ') + 1);
    }

    /** Whole words: {@code Jan Ek, ordförande} has {@code Jan Ek}, and {@code Jan Ekberg} has not. */
    private static boolean hasWords(String text, String words) {
        return Pattern.compile("(?<![\\p{L}\\p{N}-])" + Pattern.quote(words) + "(?![\\p{L}\\p{N}-])")
                .matcher(text)
                .find();
    }

    /** How many letters were put in, left out, exchanged, or swapped with their neighbour. */
    public static int distance(String a, String b) {
        int[] above = new int[b.length() + 1];
        int[] last = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            last[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int[] row = new int[b.length() + 1];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int exchanged = last[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(exchanged, 1 + Math.min(last[j], row[j - 1]));
                if (i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1)) {
                    row[j] = Math.min(row[j], above[j - 2] + 1);
                }
            }
            above = last;
            last = row;
        }
        return last[b.length()];
    }
}
