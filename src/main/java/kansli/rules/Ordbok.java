package kansli.rules;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The words of Swedish, in their first forms: so much of a dictionary as it takes to know that a word exists. It is
 * read when a word is first doubted.
 */
final class Ordbok {

    private static final String FILE = "/org/languagetool/resource/sv/hunspell/sv_SE.dic";
    private static final Pattern WORD = Pattern.compile("\\p{L}{3,}");

    /** Shorter parts of a compound are found in almost any word. */
    private static final int PART = 4;

    private static final Set<String> WORDS = read();

    private Ordbok() {}

    /** Whether a word, in small letters, is one or a compound of two. */
    static boolean finns(String word) {
        return form(word)
                || IntStream.rangeClosed(PART, word.length() - PART)
                        .anyMatch(n -> forled(word.substring(0, n)) && form(word.substring(n)));
    }

    /** Whether it can stand first in a compound: {@code verksamhets} in {@code verksamhetsplan}. */
    static boolean forled(String part) {
        return WORDS.contains(part)
                || part.length() > PART
                        && part.endsWith("s")
                        && !part.endsWith("ss")
                        && WORDS.contains(part.substring(0, part.length() - 1));
    }

    private static boolean form(String word) {
        return WORDS.contains(word)
                || IntStream.rangeClosed(PART, word.length() - 1)
                        .anyMatch(n -> WORDS.contains(word.substring(0, n)) && Ordform.andelse(word.substring(n)));
    }

    private static Set<String> read() {
        try (var in = new BufferedReader(
                new InputStreamReader(Ordbok.class.getResourceAsStream(FILE), StandardCharsets.UTF_8))) {
            return in.lines()
                    .map(l -> l.replaceFirst("/.*", "").toLowerCase(Locale.ROOT))
                    .filter(w -> WORD.matcher(w).matches())
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
