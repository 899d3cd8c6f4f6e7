package kansli.reading;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Collectors;
import kansli.source.Spelling;

/** Words compared as a person would: without case, å ä ö alike their plain letters, one slip of the finger forgiven. */
final class Ord {

    private static final int LONGEST = 60;
    private static final int MOST = 12;

    private Ord() {}

    static boolean lika(String a, String b) {
        return Spelling.folded(a).equals(Spelling.folded(b));
    }

    /** An author's words inside a message: on one line, and cut when they are many. */
    static String kort(String words) {
        var line = words.strip().replaceAll("\\s+", " ");
        return line.codePointCount(0, line.length()) <= LONGEST ? line : line.substring(0, line.offsetByCodePoints(0, LONGEST - 1)).stripTrailing() + "…";
    }

    /**
     * {@code Menade du «rubrik»?}, or the alternatives when nothing is near and they are few.
     *
     * @param otherwise what else there is to do, a whole sentence
     */
    static String forslag(String word, Collection<String> known, String otherwise) {
        return narmast(word, known)
                .map(n -> "Menade du «%s»? Annars: %s".formatted(n, otherwise))
                .orElseGet(() -> known.isEmpty() || known.size() > MOST ? otherwise : "%s Här finns %s.".formatted(otherwise, upprakning(known)));
    }

    static Optional<String> narmast(String word, Collection<String> known) {
        var folded = Spelling.folded(word);
        int most = Math.max(1, folded.length() / 3);
        return known.stream()
                .filter(k -> Math.abs(k.length() - folded.length()) <= most && avstand(folded, Spelling.folded(k)) <= most)
                .min(Comparator.comparingInt((String k) -> avstand(folded, Spelling.folded(k))).thenComparing(k -> k));
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
