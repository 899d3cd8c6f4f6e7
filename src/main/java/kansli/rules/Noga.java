package kansli.rules;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How exact a number says that it is, by the words before it. */
enum Noga {
    /** What should be reached or kept to; it says nothing of how it went. */
    GRANS(
            "minst",
            "högst",
            "max",
            "maximalt",
            "upp till",
            "uppemot",
            "som mest",
            "som lägst",
            "lägst",
            "åtminstone",
            "maximum",
            "minimum"),
    /** A little more than what is said. */
    DRYGT("drygt", "lite över", "strax över", "något över", "lite mer än", "något mer än", "gott och väl"),
    /** A little less. */
    KNAPPT("knappt", "nästan", "närmare", "inte fullt", "strax under", "nära"),
    OVER("över", "mer än", "fler än", "större än", "högre än"),
    UNDER("under", "mindre än", "färre än", "lägre än"),
    OMKRING(
            "omkring",
            "cirka",
            "ca",
            "ca.",
            "ungefär",
            "runt",
            "kring",
            "uppskattningsvis",
            "i snitt",
            "i storleksordningen"),
    PRECIS;

    private final List<String> ord;
    private final Pattern last;

    Noga(String... ord) {
        this.ord = List.of(ord);
        this.last = Pattern.compile("(?iU)(?<![\\p{L}])(?:" + alternatives(Stream.of(this)) + ")\\s+(?:de\\s+)?$");
    }

    /** As words before a number say it. */
    static Noga fore(String text) {
        return Arrays.stream(values())
                .filter(n -> !n.ord.isEmpty() && n.last.matcher(text).find())
                .findFirst()
                .orElse(PRECIS);
    }

    static Noga av(String ord) {
        return Arrays.stream(values())
                .filter(n -> n.ord.contains(ord.toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElse(PRECIS);
    }

    /** A pattern for the words of some of them, the longest first. */
    static String ord(Noga... some) {
        return alternatives(Arrays.stream(some));
    }

    private static String alternatives(Stream<Noga> some) {
        return some.flatMap(n -> n.ord.stream())
                .sorted((a, b) -> b.length() - a.length())
                .map(Pattern::quote)
                .collect(Collectors.joining("|"));
    }

    /** The word to put before a number, with the space after it. */
    String fore() {
        return this == PRECIS || this == GRANS ? "" : ord.getFirst() + " ";
    }
}
