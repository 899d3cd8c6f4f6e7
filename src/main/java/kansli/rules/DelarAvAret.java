package kansli.rules;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import kansli.diagnostic.Findings;

/** A year has four quarters, three tertials, two halves, and at most 53 weeks. */
final class DelarAvAret implements Rule {

    private static final Map<String, Integer> LAST = Map.of("kvartal", 4, "tertial", 3, "halvår", 2, "vecka", 53);

    /** The number of a part, and not a count of parts or of something else. */
    private static final Pattern PART = Pattern.compile(
            "(?iU)(?<![\\p{L}\\d])(kvartal|tertial|halvår|vecka)\\s(\\d{1,2})(?:\\s?(?:[–-]|och)\\s?(\\d{1,2}))?(?![\\d.,:%]\\d|\\d|\\s\\d{3}(?!\\d)|\\s?(?:%|procent|[km]?kr|tkr|kronor|av|personer|deltagare|gånger|dagar))");

    @Override
    public void check(Underlag underlag, Findings findings) {
        underlag.utsagor()
                .forEach(u -> PART.matcher(u.text())
                        .results()
                        .filter(m -> u.eget(m.start(), m.end()))
                        .forEach(m -> check(u, m, findings)));
    }

    private static void check(Utsaga utsaga, MatchResult m, Findings findings) {
        var part = m.group(1).toLowerCase(Locale.ROOT);
        int last = LAST.get(part);
        Stream.of(Optional.of(m.group(2)), Optional.ofNullable(m.group(3)))
                .flatMap(Optional::stream)
                .map(Integer::parseInt)
                .filter(n -> n < 1 || n > last)
                .findFirst()
                .ifPresent(n -> findings.fel(
                        "del-av-aret",
                        utsaga.plats(m.start(), m.end()),
                        "På ett år finns bara %s 1–%d, inte %d.".formatted(part, last, n),
                        "Rätta siffran."));
    }
}
