package kansli.rules;

import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import kansli.diagnostic.Findings;
import kansli.diagnostic.Godkannande;
import kansli.model.Content;
import kansli.model.Insats;
import kansli.model.Period;
import kansli.model.Rapport;
import kansli.model.Sammantrade;
import kansli.rules.Uppgiftstext.Slag;
import kansli.source.Place;

/** A year far from all others is a slip of the hand. */
final class OrimligaAr implements Rule {

    /** So far back there may be history, and so far ahead plans. */
    private static final int BACK = 40;

    private static final int AHEAD = 15;

    /** Running text may tell of times long gone, and of aims that others have. */
    private static final int FIRST = 1800;

    private static final int FAR_AHEAD = 30;

    private static final String UNIT =
            "\\s(?:kr|kronor|tkr|mkr|st|personer|deltagare|individer|invånare|besök|timmar|dagar|meter|km|kilometer|kvm|euro|poäng|%|procent)\\b";

    /**
     * Four digits that are neither an amount nor part of a telephone number or of anything longer, {@code 2018–2020}
     * but for spans of years. The house writes 1 020 when it counts.
     */
    private static final Pattern YEAR = Pattern.compile(
            "(?iU)(?:(?<![\\p{L}\\p{N}.,:/§+–-])(?<!\\d\\d\\s)|(?<=\\b(?:19|20)\\d\\d\\s?–\\s?))[1-9]\\d{3}(?=-\\d{2}-\\d{2}\\b|(?!\\d|\\p{L}|[:/]|[.,]\\d|\\s?[–-]?\\s?\\d{5}|\\s\\d|-\\d|\\s?[–-]\\s?\\d[\\d"
                + " ]*"
                    + UNIT + "|" + UNIT + "))");

    @Override
    public void check(Underlag underlag, Findings findings) {
        var content = underlag.content();
        var years = Stream.concat(
                        content.sammantraden().stream().map(Sammantrade::dag),
                        dates(content).map(Dated::day))
                .map(LocalDate::getYear)
                .sorted()
                .toList();
        if (!years.isEmpty()) {
            int middle = years.get(years.size() / 2);
            dates(content)
                    .filter(d -> far(d.day.getYear(), middle - BACK, middle + AHEAD))
                    .forEach(d -> tell(d.day.getYear(), middle, d.place, "Rätta året.", findings));
            var numbered = Pattern.compile(
                    new Numrerat(content.regler()).inteAr() + "|" + Sagda.STREET + "|https?://\\S+|www\\.\\S+");
            underlag.utsagor().forEach(u -> check(u, numbered, middle, findings));
        }
    }

    private record Dated(LocalDate day, Place place) {}

    private static Stream<Dated> dates(Content content) {
        return Stream.concat(
                content.insatser().stream().flatMap(OrimligaAr::dates),
                content.rapporter().stream().flatMap(OrimligaAr::dates));
    }

    private static Stream<Dated> dates(Insats insats) {
        return Stream.of(
                        dates(insats.period(), insats.stalle("period")),
                        insats.forlangningar().stream()
                                .flatMap(f -> Stream.concat(Stream.of(f.till()), f.beslutad().stream())
                                        .map(d -> new Dated(
                                                d,
                                                insats.stalle("förlängningar[%d]"
                                                        .formatted(insats.forlangningar()
                                                                .indexOf(f)))))),
                        insats.slutrapport().stream()
                                .flatMap(s -> s.datum().stream().map(d -> new Dated(d, new Place(s.path(), "datum")))))
                .flatMap(d -> d);
    }

    private static Stream<Dated> dates(Rapport rapport) {
        var facts = rapport.path().resolve("rapport.yaml");
        return Stream.concat(
                rapport.period().stream().flatMap(p -> dates(p, new Place(facts, "period"))),
                rapport.datum().stream().map(d -> new Dated(d, new Place(facts, "datum"))));
    }

    private static Stream<Dated> dates(Period period, Place place) {
        return Stream.of(period.fran(), period.till()).flatMap(Optional::stream).map(d -> new Dated(d, place));
    }

    private static void check(Utsaga utsaga, Pattern numbered, int middle, Findings findings) {
        boolean heading = utsaga instanceof Uppgiftstext t && (t.slag() == Slag.RUBRIK || t.slag() == Slag.KOLUMN);
        var text = Numrerat.utan(numbered, utsaga.text());
        YEAR.matcher(text).results().forEach(m -> {
            int year = Integer.parseInt(m.group());
            if (far(year, heading ? middle - BACK : FIRST, middle + (heading ? AHEAD : FAR_AHEAD))
                    && utsaga.eget(m.start(), m.end())) {
                tell(
                        year,
                        middle,
                        utsaga.plats(m.start(), m.end()),
                        "Rätta året. Är det ett antal, skriv %d %03d.".formatted(year / 1000, year % 1000),
                        findings);
            }
        });
    }

    private static boolean far(int year, int first, int last) {
        return year < first || year > last;
    }

    private static void tell(int year, int middle, Place place, String remedy, Findings findings) {
        findings.varning(
                "orimligt-ar",
                place,
                "Här står år %d, men det mesta i innehållet handlar om åren kring %d.".formatted(year, middle),
                remedy + " Är det rätt, " + Godkannande.skriv("orimligt-ar"));
    }
}
