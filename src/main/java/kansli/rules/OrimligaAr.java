package kansli.rules;

import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import kansli.diagnostic.Findings;
import kansli.model.Content;
import kansli.model.Insats;
import kansli.model.Period;
import kansli.model.Rapport;
import kansli.model.Sammantrade;
import kansli.model.Tabell;
import kansli.model.Tabell.Talrad;
import kansli.source.Place;

/** A year far from all others is a slip of the hand. */
final class OrimligaAr implements Rule {

    /** So far back there may be history, and so far ahead plans. */
    private static final int BACK = 40;
    private static final int AHEAD = 15;

    /** Four digits that stand alone and count nothing. */
    private static final Pattern YEAR = Pattern.compile("(?iU)(?<![\\p{L}\\p{N}.,:/])\\d{4}(?![\\p{L}\\p{N}:/]|[.,]\\d|\\s(?:kr|tkr|mkr|st|personer|deltagare|timmar|%))");

    @Override
    public void check(Underlag underlag, Findings findings) {
        var content = underlag.content();
        var years = Stream.concat(content.sammantraden().stream().map(Sammantrade::dag), dates(content).map(Dated::day)).map(LocalDate::getYear).sorted().toList();
        if (!years.isEmpty()) {
            int middle = years.get(years.size() / 2);
            Stream.concat(dates(content), headings(content)).filter(d -> d.day.getYear() < middle - BACK || d.day.getYear() > middle + AHEAD).forEach(d -> tell(d, middle, findings));
        }
    }

    private record Dated(LocalDate day, Place place) {}

    private static Stream<Dated> dates(Content content) {
        return Stream.concat(content.insatser().stream().flatMap(OrimligaAr::dates), content.rapporter().stream().flatMap(OrimligaAr::dates));
    }

    private static Stream<Dated> dates(Insats insats) {
        return Stream.of(
                        dates(insats.period(), insats.stalle("period")),
                        insats.forlangningar().stream().flatMap(f -> Stream.concat(Stream.of(f.till()), f.beslutad().stream()).map(d -> new Dated(d, insats.stalle("förlängningar[%d]".formatted(insats.forlangningar().indexOf(f)))))),
                        insats.slutrapport().stream().map(s -> new Dated(s.datum(), new Place(s.path(), "datum"))))
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

    private static Stream<Dated> headings(Content content) {
        return content.tabeller().stream().flatMap(t -> Stream.of(
                        years(t.titel(), new Place(t.path(), "titel")),
                        t.kolumner().stream().flatMap(k -> columns(t, k)),
                        t.rader().stream().filter(Talrad.class::isInstance).map(Talrad.class::cast).filter(r -> YEAR.matcher(r.rubrik()).matches()).flatMap(r -> years(r.rubrik(), t.stalle(r, "rad"))))
                .flatMap(d -> d));
    }

    private static Stream<Dated> columns(Tabell t, Tabell.Kolumn k) {
        var at = "kolumner[%d]".formatted(t.kolumner().indexOf(k));
        return Stream.concat(years(k.rubrik(), new Place(t.path(), at + ".rubrik")), k.over().stream().flatMap(o -> years(o, new Place(t.path(), at + ".över"))));
    }

    private static Stream<Dated> years(String words, Place place) {
        return YEAR.matcher(words).results().map(m -> new Dated(LocalDate.of(Integer.parseInt(m.group()), 1, 1), place));
    }

    private static void tell(Dated d, int middle, Findings findings) {
        findings.varning("orimligt-ar", d.place, "Här står år %d, men det mesta i innehållet handlar om åren kring %d.".formatted(d.day.getYear(), middle),
                "Rätta året. Är det rätt, låt varningen stå med godkänt: och ett skäl.");
    }
}
