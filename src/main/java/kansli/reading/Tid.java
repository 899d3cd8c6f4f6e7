package kansli.reading;

import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;
import kansli.model.Insatsurval;
import kansli.model.Insatsurval.Lage;
import kansli.model.Period;

/** Years and periods as people write them. */
final class Tid {

    private static final Pattern SPAN =
            Pattern.compile("(.+?)\\s*[–—]\\s*(.+)|(\\d{4}-\\d{2}-\\d{2})\\s+-\\s+(\\d{4}-\\d{2}-\\d{2})");
    private static final Pattern YEAR = Pattern.compile("(19|20)\\d\\d");

    static final String INGEN_PERIOD = "«%s» går inte att läsa som en period.";

    static final String SKRIV_PERIOD = "Skriv den första dagen, ett streck och den sista dagen, som inte får komma före"
            + " den första: 2020-01-01 – 2020-12-31.";

    private Tid() {}

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
