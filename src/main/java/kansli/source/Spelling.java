package kansli.source;

import java.util.Locale;

/** How a word is spelled, when case and the dots and rings of letters do not count. */
public final class Spelling {

    private Spelling() {}

    /** {@code Föredragande} and {@code foredragande} are folded to the same word. */
    public static String folded(String word) {
        return word.toLowerCase(Locale.ROOT)
                .replace('å', 'a')
                .replace('ä', 'a')
                .replace('ö', 'o')
                .replace('é', 'e')
                .replace('_', ' ')
                .strip();
    }
}
