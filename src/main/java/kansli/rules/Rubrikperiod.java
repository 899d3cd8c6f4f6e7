package kansli.rules;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import kansli.diagnostic.Findings;
import kansli.figures.Table;
import kansli.model.Period;
import kansli.model.Rapport;
import kansli.model.Svenska;
import kansli.model.Tabell.Kolumn;
import kansli.model.Tabell.Talrad;
import kansli.rules.Mening.Stycke;
import kansli.source.Almanacka;
import kansli.source.Place;

/** A heading in a report that names a closing day or part of a year is about the period of the report. */
final class Rubrikperiod implements Rule {

    private static final String MONTHS = String.join("|", Almanacka.MANADER);
    private static final Pattern DAY =
            Pattern.compile("(\\d{4})-(\\d{2})-(\\d{2})|(\\d{1,2}) (" + MONTHS + ") (\\d{4})");

    /** What makes a day in a heading the day that everything under it is about. */
    private static final Pattern CLOSING =
            Pattern.compile("(?iU)\\b\\p{L}*(?:bokslut|delår|balans|ställning)\\p{L}*\\b.*|.*\\bper\\s+(?=\\d)");

    private static final Pattern PART = Pattern.compile("(?iU)\\b(?:delår|halvår|tertial|kvartal)\\p{L}*");

    @Override
    public void check(Underlag underlag, Findings findings) {
        for (var rapport : underlag.content().rapporter()) {
            rapport.period()
                    .filter(p -> p.fran().isPresent() && p.till().isPresent())
                    .ifPresent(period -> {
                        title(rapport, period, findings);
                        headings(rapport, underlag).forEach(h -> check(h, rapport, period, findings));
                        underlag.figures().tables().values().stream()
                                .filter(t ->
                                        t.tabell().path().isUnder(rapport.path().value()))
                                .filter(Rubrikperiod::accounts)
                                .forEach(t -> check(t, rapport, period, findings));
                    });
        }
    }

    /** A title that names quarters or half a year names those of the period. */
    private static void title(Rapport rapport, Period period, Findings findings) {
        var words = rapport.titel();
        if (PART.matcher(words).find()
                && Tidsuttryck.av(words, Optional.of(period))
                        .filter(p -> !p.equals(period) && !wholeYear(p))
                        .isPresent()) {
            var facts = rapport.path().resolve("rapport.yaml");
            findings.varning(
                    "rubrik-annan-period",
                    new Place(facts, "titel"),
                    "Titeln är «%s», men rapporten gäller %s (%s)."
                            .formatted(words, shown(period), findings.at(new Place(facts, "period"))),
                    "Rätta titeln eller perioden.");
        }
    }

    /** @param at where some of the words stand */
    private record Heading(String words, At at) {

        interface At {
            Place of(int start, int end);
        }
    }

    private static Stream<Heading> headings(Rapport rapport, Underlag underlag) {
        return Stream.of(
                        rapport.kapitel().stream()
                                .map(k -> new Heading(k.rubrik(), (start, end) -> new Place(k.path(), "rubrik"))),
                        underlag.figures().tables().values().stream()
                                .map(Table::tabell)
                                .filter(t -> t.path().isUnder(rapport.path().value()))
                                .map(t -> new Heading(t.titel(), (start, end) -> new Place(t.path(), "titel"))),
                        underlag.stycken()
                                .filter(s -> s.slag() == Stycke.Slag.RUBRIK
                                        && s.skrift()
                                                .fil()
                                                .isUnder(rapport.path().value()))
                                .map(s -> new Mening(s, 0, s.text()))
                                .map(m -> new Heading(m.text(), m::plats)))
                .flatMap(headings -> headings);
    }

    private static void check(Heading heading, Rapport rapport, Period period, Findings findings) {
        var day = DAY.matcher(heading.words);
        while (day.find()) {
            var named = day(day.group(1), day.group(2), day.group(3))
                    .or(() -> words(day.group(4), day.group(5), day.group(6)));
            if (CLOSING.matcher(heading.words.substring(0, day.start())).matches()
                    && named.filter(d -> inside(d, period)).isPresent()) {
                findings.varning(
                        "rubrik-annan-period",
                        heading.at.of(day.start(), day.end()),
                        "Rubriken anger %s, men rapporten gäller %s (%s)."
                                .formatted(
                                        day.group(),
                                        shown(period),
                                        findings.at(new Place(rapport.path().resolve("rapport.yaml"), "period"))),
                        "Skriv rapportens sista dag, %s, eller ta bort dagen."
                                .formatted(period.till().orElseThrow()));
                return;
            }
        }
    }

    /** A day of the same year that the period neither begins nor ends with. */
    private static boolean inside(LocalDate day, Period period) {
        return day.getYear() == period.till().orElseThrow().getYear()
                && !day.equals(period.fran().orElseThrow())
                && !day.equals(period.till().orElseThrow());
    }

    /** Whether a table belongs to the annual accounts: it is a note, or refers to notes. */
    private static boolean accounts(Table table) {
        return table.tabell().not().isPresent()
                || table.tabell().rader().stream()
                        .anyMatch(r -> r instanceof Talrad t && t.not().isPresent());
    }

    /** In accounts of a whole year every column is about a whole year. */
    private static void check(Table table, Rapport rapport, Period period, Findings findings) {
        var parts = table.tabell().kolumner().stream()
                .filter(k ->
                        PART.matcher(k.over().orElse("") + " " + k.rubrik()).find())
                .toList();
        if (parts.isEmpty() || !wholeYear(period)) {
            return;
        }
        var first = parts.getFirst();
        var key = PART.matcher(first.rubrik()).find() ? "rubrik" : "över";
        findings.varning(
                "rubrik-annan-period",
                new Place(
                        table.tabell().path(),
                        "kolumner[%d].%s".formatted(table.tabell().kolumner().indexOf(first), key)),
                "%s %s, men rapporten gäller hela året, %s (%s)."
                        .formatted(
                                parts.size() == 1 ? "Kolumnen heter" : "Kolumnerna heter",
                                names(parts),
                                shown(period),
                                findings.at(new Place(rapport.path().resolve("rapport.yaml"), "period"))),
                "Rätta rubriken. Gäller beloppen bara en del av året, hör de inte hemma bland årets belopp.");
    }

    private static String names(List<Kolumn> columns) {
        return Svenska.upprakning(columns.stream()
                .map(k -> "«" + k.over().map(o -> o + " ").orElse("") + k.rubrik() + "»")
                .toList());
    }

    private static boolean wholeYear(Period period) {
        return period.equals(Period.ar(period.till().orElseThrow().getYear()));
    }

    private static String shown(Period period) {
        return period.fran().orElseThrow() + " – " + period.till().orElseThrow();
    }

    private static Optional<LocalDate> words(String day, String month, String year) {
        return day(year, String.valueOf(Almanacka.MANADER.indexOf(month) + 1), day);
    }

    private static Optional<LocalDate> day(String year, String month, String day) {
        try {
            return year == null
                    ? Optional.empty()
                    : Optional.of(LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day)));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
