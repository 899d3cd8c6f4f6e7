package kansli.reading;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** Words compared as a person would: without case, å ä ö alike their plain letters, one slip of the finger forgiven. */
final class Ord {

    private Ord() {}

    /** The same word without case and diacritics: {@code Föredragande} is {@code foredragande}. */
    static String vikt(String word) {
        return word.toLowerCase(Locale.ROOT)
                .replace('å', 'a')
                .replace('ä', 'a')
                .replace('ö', 'o')
                .replace('é', 'e')
                .replace('_', ' ')
                .strip();
    }

    /** {@code Menade du «rubrik»?}, or the alternatives when nothing is near and they are few. */
    static String forslag(String word, Collection<String> known) {
        return narmast(word, known)
                .map("Menade du «%s»?"::formatted)
                .orElseGet(() -> known.isEmpty() ? "Ta bort den." : "Det som finns är " + upprakning(known) + ".");
    }

    static Optional<String> narmast(String word, Collection<String> known) {
        var folded = vikt(word);
        return known.stream()
                .filter(k -> avstand(folded, vikt(k)) <= Math.max(1, folded.length() / 3))
                .min(Comparator.comparingInt((String k) -> avstand(folded, vikt(k))).thenComparing(k -> k));
    }

    /** {@code a, b och c}. */
    static String upprakning(Collection<String> words) {
        var list = words.stream().toList();
        if (list.size() < 2) {
            return String.join("", list);
        }
        return list.stream().limit(list.size() - 1L).collect(Collectors.joining(", ")) + " och " + list.getLast();
    }

    private static int avstand(String a, String b) {
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int substitute = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(substitute, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[b.length()];
    }
}
