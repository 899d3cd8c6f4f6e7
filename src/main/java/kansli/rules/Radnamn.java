package kansli.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * What a row is called, and whether a text speaks of it. Words may be bent; numbers with what they count must stand
 * there as they are, but {@code yngre än 30 år} is the same as {@code under 30 år} and {@code tre} the same as
 * {@code 3}.
 */
record Radnamn(String rubrik, List<String> ord, List<String> tal) {

    private static final Pattern NUMBER = Pattern.compile(
            "(?:(?:under|över|upp"
                + " till|minst|högst|inom)\\s)?\\d+(?:\\s?[–-]\\s?\\d+)?(?:\\s(?:år|månader|veckor|dagar))?(?:\\seller\\smer)?");

    static Radnamn av(String heading) {
        var plain = plain(heading);
        var numbers = NUMBER.matcher(plain).results().map(r -> r.group()).toList();
        var words = new ArrayList<String>();
        Ordform.namn(NUMBER.matcher(plain).replaceAll(" ")).stream()
                .filter(w -> !w.matches("\\d.*|år|månader|veckor|dagar"))
                .forEach(words::add);
        return new Radnamn(heading, List.copyOf(words), numbers);
    }

    /** Whether all of it is said. A name of common words only is never said. */
    boolean sagsI(String text) {
        if (ord.isEmpty() && tal.isEmpty() || rubrik.contains("%")) {
            return false;
        }
        var plain = plain(text);
        return tal.stream()
                        .allMatch(n -> Pattern.compile(
                                        "(?<![\\p{L}\\d])" + Pattern.quote(n) + "(?![\\d]|\\s?[–-]\\s?\\d)")
                                .matcher(plain)
                                .find())
                && (ord.isEmpty() || Ordform.namns(ord, Ordform.ord(text)));
    }

    /** Whether it says all that another name says, and more. */
    boolean sagerMer(Radnamn other) {
        return ord.size() + tal.size() > other.ord.size() + other.tal.size()
                && Ordform.namns(other.ord, ord)
                && tal.containsAll(other.tal);
    }

    private static String plain(String text) {
        return Talord.iSiffror(text)
                .toLowerCase(Locale.ROOT)
                .replace('\u00A0', ' ')
                .replaceAll("(?U)\\b(?:yngre|mindre|kortare|färre|lägre) än\\b", "under")
                .replaceAll("(?U)\\b(?:äldre|mer|längre|fler|högre|större) än\\b", "över")
                .replaceAll("\\s+", " ");
    }
}
