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

    private static final String NUMBERS = "\\d{4}(?:(?:\\s?[–-]\\s?|,\\s|\\s(?:och|eller|till)\\s)\\d{4})*";

    /** A pattern for such numbers as may look like years, with the words before them. */
    Pattern inteAr() {
        return Pattern.compile("(?iU)" + langaFoljdaAv(NUMBERS));
    }

    /** A text of the same length, where what a pattern finds is not to be read. */
    static String utan(Pattern pattern, String text) {
        return pattern.matcher(text).replaceAll(m -> "\u0000".repeat(m.group().length()));
    }

    /** A pattern for any of the words and then such numbers. */
    String foljdaAv(String numbers) {
        return pattern(Stream.concat(kort.stream(), langa.stream()), numbers);
    }

    /** The same for the words whose number may have four digits, as a year has. */
    private String langaFoljdaAv(String numbers) {
        return pattern(langa.stream(), numbers);
    }

    private static String pattern(Stream<String> words, String numbers) {
        return "(?<![\\p{L}\\d])(?:" + words.map(Pattern::quote).collect(Collectors.joining("|")) + ")\\s?" + numbers
                + "(?!\\d)";
    }
}
