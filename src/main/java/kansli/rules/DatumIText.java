package kansli.rules;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kansli.diagnostic.Findings;
import kansli.model.Content;
import kansli.model.Period;
import kansli.model.Svenska;
import kansli.source.Almanacka;
import kansli.source.Place;

/**
 * Days in running text: the weekday fits the date, the day exists, and what is told until the end of a report's period
 * is told until its last day.
 */
final class DatumIText implements Rule {

    private static final String MONTH = String.join("|", Almanacka.MANADER);
    private static final Pattern DAY = Pattern.compile(
            "(?iU)(?:(?<v>måndag|tisdag|onsdag|torsdag|fredag|lördag|söndag)(?:en)?,?\\s(?:den\\s)?)?(?<![\\d-])(?:(?<iso>\\d{4}-\\d{2}-\\d{2})|(?<d>\\d{1,2})(?::?[ae])?\\s(?<m>"
                    + MONTH + ")(?:\\s(?<y>\\d{4}))?)(?![\\d-])");
    private static final Pattern UNTIL = Pattern.compile(
            "(?iU)\\b(?:till\\soch\\smed|t\\.?\\s?o\\.?\\s?m\\.?|tom|fram\\still|till|per|intill)\\s(?:den\\s)?$");
    private static final Pattern FROM =
            Pattern.compile("(?iU)\\b(?:från\\soch\\smed|fr\\.?\\s?o\\.?\\s?m\\.?|från)\\s(?:den\\s)?$");
    private static final Pattern ISO = Pattern.compile("(?<![\\d-])\\d{4}-\\d{2}-\\d{2}(?![\\d-])");
    private static final Pattern LAW = Pattern.compile("\\d{4}:\\d+");
    private static final int NEAR = 2;

    /** A day that is told without a year is not more months than this before or after its document. */
    private static final int BACK = 9;

    private static final int AHEAD = 15;

    private static final int LEAP = 2000;

    @Override
    public void check(Underlag underlag, Findings findings) {
        var content = underlag.content();
        underlag.utsagor().filter(Uppgiftstext.class::isInstance).forEach(u -> existing((Uppgiftstext) u, findings));
        underlag.meningar().forEach(m -> {
            var period = Tidsuttryck.rapportens(content, m.skrift());
            var day = DAY.matcher(m.text());
            while (day.find()) {
                if (m.skrivet(day.start(), day.end())) {
                    check(new Sagd(m, day.toMatchResult(), period, titles(content, m)), findings);
                }
            }
        });
    }

    /** What a sentence stands under: the titles of its report and its chapter, and the headings over it. */
    private static List<String> titles(Content content, Mening m) {
        return Stream.concat(
                        content.rapporter().stream()
                                .filter(r -> r.path().value().equals(m.skrift().dokument()))
                                .flatMap(r -> Stream.concat(
                                        Stream.of(r.titel()),
                                        r.kapitel().stream()
                                                .filter(k -> k.path().equals(m.fil()))
                                                .map(k -> k.rubrik()))),
                        m.stycke().rubriker().stream())
                .toList();
    }

    /**
     * Headings, notes and other short texts have no day of their own: a date in them can only be one that there is, and
     * on its weekday when its year stands there.
     */
    private static void existing(Uppgiftstext text, Findings findings) {
        DAY.matcher(text.text())
                .results()
                .filter(r -> r.group("y") != null && r.group("v") != null)
                .forEach(r -> weekday(text, r, findings));
        ISO.matcher(text.text())
                .results()
                .filter(d -> text.eget(d.start(), d.end()))
                .forEach(d -> {
                    try {
                        LocalDate.parse(d.group());
                    } catch (DateTimeException e) {
                        tellNoSuchDay(text.plats(d.start(), d.end()), d.group(), findings);
                    }
                });
    }

    private static void weekday(Uppgiftstext text, MatchResult r, Findings findings) {
        try {
            var day = LocalDate.of(
                    Integer.parseInt(r.group("y")),
                    Almanacka.MANADER.indexOf(r.group("m").toLowerCase(Locale.ROOT)) + 1,
                    Integer.parseInt(r.group("d")));
            if (!weekday(day).equalsIgnoreCase(r.group("v"))) {
                tellWeekday(text.plats(r.start(), r.end()), day, r.group("v").toLowerCase(Locale.ROOT), findings);
            }
        } catch (DateTimeException e) {
            tellNoSuchDay(text.plats(r.start(), r.end()), r.group(), findings);
        }
    }

    private static void tellWeekday(Place place, LocalDate day, String weekday, Findings findings) {
        findings.fel(
                "veckodag-stammer-inte",
                place,
                "Den %s är en %s, inte en %s.".formatted(Svenska.dag(day), weekday(day), weekday),
                "Rätta veckodagen eller dagen.");
    }

    private static void tellNoSuchDay(Place place, String day, Findings findings) {
        findings.fel("datum-finns-inte", place, "%s finns inte.".formatted(day), "Rätta dagen eller månaden.");
    }

    /** A day as a sentence says it. */
    private record Sagd(Mening mening, MatchResult match, Optional<Period> period, List<String> titles) {

        Optional<String> weekday() {
            return Optional.ofNullable(match.group("v")).map(w -> w.toLowerCase(Locale.ROOT));
        }

        private Optional<String> iso() {
            return Optional.ofNullable(match.group("iso"));
        }

        private int day() {
            return Integer.parseInt(iso().map(i -> i.substring(8)).orElseGet(() -> match.group("d")));
        }

        private int month() {
            return iso().map(i -> Integer.valueOf(i.substring(5, 7)))
                    .orElseGet(() -> Almanacka.MANADER.indexOf(match.group("m").toLowerCase(Locale.ROOT)) + 1);
        }

        /** The year that stands there. */
        Optional<Integer> year() {
            return iso().map(i -> i.substring(0, 4))
                    .or(() -> Optional.ofNullable(match.group("y")))
                    .map(Integer::valueOf);
        }

        String words() {
            return iso().orElseGet(() ->
                    "Den " + match.group("d") + " " + match.group("m").toLowerCase(Locale.ROOT)
                            + year().map(y -> " " + y).orElse(""));
        }

        /**
         * A day without a year is in one that its block or what it stands under names, or in its document's period, or
         * else as near the document's own day as one is that is told without a year.
         */
        private Set<Integer> years() {
            if (year().isPresent()) {
                return Set.of(year().get());
            }
            var years = new TreeSet<Integer>();
            Stream.concat(Stream.of(mening.stycke().text()), titles.stream())
                    .flatMap(t -> Artal.i(LAW.matcher(t).replaceAll("")).stream())
                    .map(Integer::valueOf)
                    .forEach(years::add);
            period.ifPresent(p -> p.fran()
                    .ifPresent(f -> p.till()
                            .ifPresent(t -> IntStream.rangeClosed(f.getYear(), t.getYear())
                                    .forEach(years::add))));
            var own = mening.skrift().dag();
            if (!own.equals(LocalDate.EPOCH)) {
                years.add(own.getYear());
                date(own.getYear() - 1)
                        .filter(d -> d.isAfter(own.minusMonths(BACK)))
                        .ifPresent(d -> years.add(d.getYear()));
                date(own.getYear() + 1)
                        .filter(d -> d.isBefore(own.plusMonths(AHEAD)))
                        .ifPresent(d -> years.add(d.getYear()));
            }
            return years;
        }

        Optional<LocalDate> date(int year) {
            try {
                return Optional.of(LocalDate.of(year, month(), day()));
            } catch (DateTimeException e) {
                return Optional.empty();
            }
        }

        List<LocalDate> dates() {
            return years().stream().flatMap(y -> date(y).stream()).toList();
        }

        /** Whether no year that it can be in has it; some have a 29 February. */
        boolean missing() {
            var years = years();
            return years.isEmpty() ? date(LEAP).isEmpty() : dates().isEmpty();
        }
    }

    private static void check(Sagd said, Findings findings) {
        var m = said.mening;
        int start = said.match.start();
        int end = said.match.end();
        if (said.missing()) {
            tellNoSuchDay(m.plats(start, end), said.words(), findings);
            return;
        }
        var dates = said.dates();
        said.weekday()
                .filter(w -> !dates.isEmpty()
                        && dates.stream().noneMatch(d -> weekday(d).equals(w)))
                .ifPresent(w -> tellWeekday(said, w, dates, findings));
        var before = m.text().substring(0, start);
        said.date(said.year().orElse(m.skrift().dag().getYear()))
                .ifPresent(day -> said.period.ifPresent(p -> {
                    p.till()
                            .filter(t -> UNTIL.matcher(before).find() && near(day, t))
                            .ifPresent(t -> tell(m, start, end, "slutar", t, findings));
                    p.fran()
                            .filter(f -> FROM.matcher(before).find() && near(day, f))
                            .ifPresent(f -> tell(m, start, end, "börjar", f, findings));
                }));
    }

    private static String weekday(LocalDate day) {
        return Svenska.medVeckodag(day).split(" ")[0];
    }

    /** A year that does not stand there is told, since it may be another that is meant. */
    private static void tellWeekday(Sagd said, String weekday, List<LocalDate> dates, Findings findings) {
        var place = said.mening.plats(said.match.start(), said.match.end());
        if (said.year().isPresent()) {
            tellWeekday(place, dates.getFirst(), weekday, findings);
        } else {
            findings.fel(
                    "veckodag-stammer-inte",
                    place,
                    "Den %s är %s, inte en %s."
                            .formatted(
                                    Svenska.dagOchManad(dates.getFirst()),
                                    Svenska.upprakning(dates.stream()
                                            .map(d -> "en %s %s".formatted(weekday(d), d.getYear()))
                                            .toList()),
                                    weekday),
                    "Rätta veckodagen eller dagen. Är det ett annat år som menas, skriv ut året.");
        }
    }

    private static boolean near(LocalDate said, LocalDate real) {
        return !said.equals(real) && Math.abs(ChronoUnit.DAYS.between(said, real)) <= NEAR;
    }

    private static void tell(Mening m, int start, int end, String what, LocalDate day, Findings findings) {
        findings.varning(
                "datum-vid-periodens-slut",
                m.plats(start, end),
                "Rapportens period %s den %s, men texten säger %s."
                        .formatted(what, Svenska.dag(day), m.text().substring(start, end)),
                "Skriv den %s, eller rätta perioden i rapport.yaml.".formatted(Svenska.dag(day)));
    }
}
