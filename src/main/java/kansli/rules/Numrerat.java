package kansli.rules;

import java.util.Collection;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kansli.model.Regler;

/**
 * The words after which a number is the number of something, and not how many there are: {@code tabell 3}, {@code konto
 * 1930}.
 */
record Numrerat(Collection<String> kort, Collection<String> langa) {

    Numrerat(Regler regler) {
        this(
                regler.ordlista("det som har nummer").ord().keySet(),
                regler.ordlista("det som har långa nummer").ord().keySet());
    }

    /** A pattern for any of the words and then such numbers. */
    String foljdaAv(String numbers) {
        return pattern(Stream.concat(kort.stream(), langa.stream()), numbers);
    }

    /** The same for the words whose number may have four digits, as a year has. */
    String langaFoljdaAv(String numbers) {
        return pattern(langa.stream(), numbers);
    }

    private static String pattern(Stream<String> words, String numbers) {
        return "(?<![\\p{L}\\d])(?:" + words.map(Pattern::quote).collect(Collectors.joining("|")) + ")\\s?" + numbers
                + "(?!\\d)";
    }
}
