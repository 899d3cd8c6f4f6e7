package kansli.rules;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kansli.diagnostic.Findings;
import kansli.source.Almanacka;
import kansli.source.Place;

/** A period that a document tells twice begins and ends on the same days. */
final class TvaPerioder implements Rule {

    private static final String MONTH = "(" + String.join("|", Almanacka.MANADER) + ")";
    private static final Pattern SPAN = Pattern.compile("(?iU)(?<![\\d-])(\\d{1,2})\\s" + MONTH
            + "(?:\\s(\\d{4}))?\\s?(?:–|-|till(?:\\soch\\smed)?|t\\.?o\\.?m\\.?)\\s?(?:den\\s)?(\\d{1,2})\\s" + MONTH
            + "\\s(\\d{4})(?!\\d)");

    @Override
    public void check(Underlag underlag, Findings findings) {
        Map<String, List<Span>> told = new HashMap<>();
        underlag.meningar().forEach(m -> {
            var span = SPAN.matcher(m.text());
            while (span.find()) {
                if (m.eget(span.start(), span.end())) {
                    read(span, m.plats(span.start(), span.end()))
                            .ifPresent(s -> compare(
                                    s, told.computeIfAbsent(m.skrift().dokument(), d -> new ArrayList<>()), findings));
                }
            }
        });
    }

    private record Span(LocalDate from, LocalDate to, String words, Place place) {

        /** The one day is the same, and the other is in the same month or on the same day of another year. */
        boolean slipOf(Span other) {
            return from.equals(other.from) && near(to, other.to) || to.equals(other.to) && near(from, other.from);
        }

        private static boolean near(LocalDate a, LocalDate b) {
            return !a.equals(b)
                    && a.getMonth() == b.getMonth()
                    && (a.getYear() == b.getYear() || a.getDayOfMonth() == b.getDayOfMonth());
        }
    }

    private static void compare(Span span, List<Span> earlier, Findings findings) {
        earlier.stream()
                .filter(span::slipOf)
                .findFirst()
                .ifPresent(e -> findings.varning(
                        "perioden-skiljer",
                        span.place,
                        "Texten säger %s, men på ett annat ställe %s (%s)."
                                .formatted(span.words, e.words, findings.at(e.place)),
                        "Rätta den dag som är fel."));
        earlier.add(span);
    }

    private static Optional<Span> read(Matcher m, Place place) {
        var last = m.group(6);
        var first = Optional.ofNullable(m.group(3)).orElse(last);
        return day(m.group(1), m.group(2), first)
                .flatMap(from -> day(m.group(4), m.group(5), last).map(to -> new Span(from, to, m.group(), place)));
    }

    private static Optional<LocalDate> day(String day, String month, String year) {
        try {
            return Optional.of(LocalDate.of(
                    Integer.parseInt(year),
                    Almanacka.MANADER.indexOf(month.toLowerCase(Locale.ROOT)) + 1,
                    Integer.parseInt(day)));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
