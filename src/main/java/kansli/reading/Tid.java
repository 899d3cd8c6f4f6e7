package kansli.reading;

import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import kansli.model.Insatsurval;
import kansli.model.Insatsurval.Lage;
import kansli.model.Period;

/** Years and periods as people write them. */
final class Tid {

    private static final Pattern SPAN =
            Pattern.compile("(.+?)\\s*[–—]\\s*(.+)|(\\d{4}-\\d{2}-\\d{2})\\s+-\\s+(\\d{4}-\\d{2}-\\d{2})");
    private static final Pattern YEAR = Pattern.compile("(19|20)\\d\\d");

    private static final Pattern BETWEEN =
            Pattern.compile("\\s*(?:[–—-]|\\btill(?: och med)?\\b|\\bt\\.?o\\.?m\\.?)\\s*");
    private static final Pattern MONTH = Pattern.compile("(\\d{4})-(\\d{2})");

    private Tid() {}

    /** The period of a report or an insats. */
    static Optional<Period> period(Uppgifter u) {
        return u.tolkad(
                "period",
                Tid::period,
                "period-form",
                "«%s» går inte att läsa som en period.",
                text -> BETWEEN.matcher(text)
                        .results()
                        .flatMap(m -> menad(text.substring(0, m.start()), text.substring(m.end())).stream())
                        .findFirst()
                        .orElse("Skriv den första dagen, ett streck och den sista dagen: 2020-01-01 – 2020-12-31."));
    }

    /** What to do when both ends can be understood, each in its own way. */
    private static Optional<String> menad(String first, String last) {
        return menadDag(last, true, OptionalInt.empty())
                .flatMap(to -> menadDag(first, false, OptionalInt.of(to.getYear()))
                        .map(from -> from.isAfter(to)
                                ? "Den första dagen kommer efter den sista. Byt plats på dem, eller rätta året."
                                : "Skriv %s – %s.".formatted(from, to)));
    }

    private static Optional<LocalDate> menadDag(String text, boolean last, OptionalInt ar) {
        var month = MONTH.matcher(text);
        if (YEAR.matcher(text).matches()) {
            return Optional.of(last ? LocalDate.parse(text + "-12-31") : LocalDate.parse(text + "-01-01"));
        }
        if (month.matches()) {
            return MenadDag.av(text + "-01", ar)
                    .flatMap(MenadDag::finns)
                    .map(d -> last ? d.plusMonths(1).minusDays(1) : d);
        }
        return Tolkning.dag(text).or(() -> MenadDag.av(text, ar).flatMap(MenadDag::finns));
    }

    /** {@code 2020}, {@code 2020-01-01 – 2020-12-31}; an end before its beginning is no period. */
    static Optional<Period> period(String text) {
        var stripped = text.strip();
        if (YEAR.matcher(stripped).matches()) {
            return Optional.of(Period.ar(Integer.parseInt(stripped)));
        }
        var span = SPAN.matcher(stripped);
        if (!span.matches()) {
            return Optional.empty();
        }
        var from = Tolkning.dag(span.group(1) != null ? span.group(1) : span.group(3));
        var to = Tolkning.dag(span.group(1) != null ? span.group(2) : span.group(4));
        return from.isPresent() && to.isPresent() && !to.get().isBefore(from.get())
                ? Optional.of(new Period(from, to))
                : Optional.empty();
    }

    /** {@code alla}, {@code pågående 2020-12-31}, {@code avslutade 2020}. */
    static Optional<Insatsurval> urval(String text) {
        var words = text.strip().split("\\s+", 2);
        var lage = switch (words[0]) {
            case "alla" -> Optional.of(Lage.ALLA);
            case "pågående" -> Optional.of(Lage.PAGAENDE);
            case "under" -> Optional.of(Lage.UNDER);
            case "avslutade" -> Optional.of(Lage.AVSLUTADE);
            default -> Optional.<Lage>empty();
        };
        return lage.flatMap(l -> {
            if (l == Lage.ALLA) {
                return words.length == 1
                        ? Optional.of(Insatsurval.av(l, Period.ALLTID))
                        : Optional.<Insatsurval>empty();
            }
            if (words.length == 1) {
                return Optional.<Insatsurval>empty();
            }
            var day = l == Lage.PAGAENDE ? Tolkning.dag(words[1]) : Optional.<LocalDate>empty();
            return day.map(d -> new Period(Optional.empty(), Optional.of(d)))
                    .or(() -> period(words[1]))
                    .map(p -> Insatsurval.av(l, p));
        });
    }
}
