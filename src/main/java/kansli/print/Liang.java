package kansli.print;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Divides words by patterns in TeX's form, as F. M. Liang found (<cite>Word Hy-phen-a-tion by Com-put-er</cite>, 1983):
 * every pattern that occurs in a word gives its digits to the places between the letters, the largest digit holds, and
 * odd digits are places where a word may be divided.
 */
final class Liang {

    private static final char EDGE = '.';

    private final Map<String, byte[]> patterns = new HashMap<>();
    private int longest;

    /** @param written patterns, one a line: {@code .ab4i} or {@code s3kap} */
    Liang(Stream<String> written) {
        written.forEach(this::add);
    }

    private void add(String pattern) {
        var letters = pattern.replaceAll("\\d", "");
        var digits = new byte[letters.length() + 1];
        int at = 0;
        for (char c : pattern.toCharArray()) {
            if (Character.isDigit(c)) {
                digits[at] = (byte) (c - '0');
            } else {
                at++;
            }
        }
        patterns.put(letters, digits);
        longest = Math.max(longest, letters.length());
    }

    /**
     * Where a word in small letters may be divided, rising.
     *
     * @param part how many letters must stand before and after
     */
    List<Integer> places(String word, int part) {
        var edged = EDGE + word + EDGE;
        var digits = new byte[edged.length() + 1];
        for (int from = 0; from < edged.length(); from++) {
            for (int to = from + 1; to <= Math.min(edged.length(), from + longest); to++) {
                var found = patterns.get(edged.substring(from, to));
                for (int i = 0; found != null && i < found.length; i++) {
                    digits[from + i] = (byte) Math.max(digits[from + i], found[i]);
                }
            }
        }
        var places = new ArrayList<Integer>();
        for (int place = part; place <= word.length() - part; place++) {
            if (digits[place + 1] % 2 == 1) {
                places.add(place);
            }
        }
        return places;
    }
}
