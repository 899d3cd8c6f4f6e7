package kansli.rules;

import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;
import kansli.model.Content;
import kansli.model.Period;
import kansli.model.Rapport;
import kansli.model.Skrift;

/** Which time a sentence speaks of: a quarter, a half year or a year that it names, or else its document's own. */
final class Tidsuttryck {

    private static final Pattern QUARTERS =
            Pattern.compile("(?iU)\\bkvartal(?:en)?\\s(\\d)(?:\\s?(?:och|–|-)\\s?(\\d))?(?:\\s(\\d{4}))?");
    private static final Pattern HALF = Pattern.compile("(?iU)\\b(första|andra)\\shalvåret(?:\\s(\\d{4}))?");

    private Tidsuttryck() {}

    /** The period that a text's report is about. */
    static Optional<Period> rapportens(Content content, Skrift skrift) {
        return content.rapporter().stream()
                .filter(r -> r.path().value().equals(skrift.dokument()))
                .findFirst()
                .flatMap(Rapport::period);
    }

    static Optional<Period> av(String text, Optional<Period> own) {
        var year = own.flatMap(Period::fran).map(LocalDate::getYear);
        var quarters = QUARTERS.matcher(text);
        if (quarters.find()) {
            int first = Integer.parseInt(quarters.group(1));
            int last = quarters.group(2) == null ? first : Integer.parseInt(quarters.group(2));
            var of = quarters.group(3) == null ? year : Optional.of(Integer.valueOf(quarters.group(3)));
            return first < 1 || last > 4 || last < first
                    ? Optional.empty()
                    : of.map(y -> months(y, 3 * first - 2, 3 * last));
        }
        var half = HALF.matcher(text);
        if (half.find()) {
            var of = half.group(2) == null ? year : Optional.of(Integer.valueOf(half.group(2)));
            return of.map(y -> half.group(1).equalsIgnoreCase("första") ? months(y, 1, 6) : months(y, 7, 12));
        }
        var years = Artal.i(text).stream().map(Integer::valueOf).distinct().toList();
        return years.isEmpty() ? own : years.size() == 1 ? Optional.of(Period.ar(years.getFirst())) : Optional.empty();
    }

    private static Period months(int year, int first, int last) {
        return new Period(
                Optional.of(LocalDate.of(year, first, 1)),
                Optional.of(LocalDate.of(year, last, 1).plusMonths(1).minusDays(1)));
    }
}
