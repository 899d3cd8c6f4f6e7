package kansli.rules;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import kansli.diagnostic.Findings;
import kansli.model.Insats;
import kansli.model.Period;
import kansli.model.Svenska;
import kansli.source.Almanacka;

/**
 * The day an insats is said to have begun or ended, against its period. A day of its own, such as that of the first
 * participant, is passed over: what is told is the same day of another year, or the turn of another month.
 */
final class InsatsensDagar implements Rule {

    private static final String DAY = "(?:den\\s)?(?<d>\\d{1,2})\\s(?<m>" + String.join("|", Almanacka.MANADER)
            + ")\\s(?<y>\\d{4})(?=\\s*(?:[.,;:)]|$)|\\s(?:och|efter|med|men|samt)\\b)";
    private static final Pattern BEGAN = Pattern.compile(
            "(?iU)\\s(?:startade|började|inleddes|påbörjades|drog\\si\\sgång|har\\spågått\\ssedan|har\\sfunnits\\ssedan|pågår\\ssedan)\\s"
                    + DAY);
    private static final Pattern ENDED = Pattern.compile(
            "(?iU)\\s(?:avslutades|avslutas|upphörde|upphör|slutade|slutar|(?:pågår|pågick|löper|löpte|varar)\\s(?:till\\soch\\smed|t\\.o\\.m\\.|fram\\still))\\s"
                    + DAY);
    private static final Pattern OTHERWISE = Pattern.compile(
            "(?iU)\\b(?:förläng\\p{L}*|föreslå\\p{L}*|ansök\\p{L}*|söker|sökte|ska|skulle|kan|kunde|förtid|om\\sstyrelsen|planer\\p{L}*|ursprunglig\\p{L}*|avtal\\p{L}*|tidigare)\\b");
    private static final Pattern ITSELF = Pattern.compile("(?U)^(?:Insatsen|Den)$");

    /** So many days away one turn of a month is taken for another. */
    private static final int MONTHS = 95;

    @Override
    public void check(Underlag underlag, Findings findings) {
        var names = new Insatsnamn(underlag.content());
        underlag.meningar().filter(m -> !OTHERWISE.matcher(m.text()).find()).forEach(m -> {
            BEGAN.matcher(m.text())
                    .results()
                    .forEach(r -> compare(m, r, names, Period::fran, d -> d.getDayOfMonth() == 1, "började", findings));
            ENDED.matcher(m.text())
                    .results()
                    .forEach(r -> compare(
                            m,
                            r,
                            names,
                            Period::till,
                            d -> d.getDayOfMonth() == d.lengthOfMonth(),
                            "slutar",
                            findings));
        });
    }

    private static void compare(
            Mening m,
            MatchResult r,
            Insatsnamn names,
            Function<Period, Optional<LocalDate>> end,
            Function<LocalDate, Boolean> turn,
            String what,
            Findings findings) {
        about(m, m.text().substring(0, r.start()), names)
                .ifPresent(insats -> date(r).ifPresent(said -> {
                    var known = Stream.concat(
                                    Stream.of(insats.period(), insats.helaPerioden()),
                                    insats.forlangningar().stream()
                                            .map(f -> new Period(Optional.empty(), Optional.of(f.till()))))
                            .flatMap(p -> end.apply(p).stream())
                            .distinct()
                            .toList();
                    if (!known.isEmpty()
                            && !known.contains(said)
                            && known.stream()
                                    .anyMatch(k -> otherYear(k, said)
                                            || turn.apply(k)
                                                    && turn.apply(said)
                                                    && Math.abs(ChronoUnit.DAYS.between(k, said)) <= MONTHS)
                            && m.eget(r.start("d"), r.end("y"))) {
                        findings.varning(
                                "tid-stammer-inte",
                                m.plats(r.start("d"), r.end("y")),
                                "Texten säger den %s, men %s %s den %s (%s)."
                                        .formatted(
                                                Svenska.dag(said),
                                                insats.kortnamn(),
                                                what,
                                                Svenska.dag(known.getLast()),
                                                findings.at(insats.stalle("period"))),
                                "Rätta dagen i texten, eller perioden i insats.yaml.");
                    }
                }));
    }

    private static boolean otherYear(LocalDate known, LocalDate said) {
        return known.getMonth() == said.getMonth() && known.getDayOfMonth() == said.getDayOfMonth();
    }

    /**
     * The one whose name stands just before, or the one that the heading is about when the sentence says no more than
     * that it is the insats.
     */
    private static Optional<Insats> about(Mening m, String before, Insatsnamn names) {
        var words = before.strip().replaceFirst(",$", "");
        if (ITSELF.matcher(words).matches()) {
            var headings = m.stycke().rubriker();
            var named = headings.isEmpty() ? List.<Insats>of() : names.i(headings.getLast());
            return named.size() == 1 ? Optional.of(named.getFirst()) : Optional.empty();
        }
        return names.sist(words);
    }

    private static Optional<LocalDate> date(MatchResult r) {
        try {
            return Optional.of(LocalDate.of(
                    Integer.parseInt(r.group("y")),
                    Almanacka.MANADER.indexOf(r.group("m").toLowerCase(Locale.ROOT)) + 1,
                    Integer.parseInt(r.group("d"))));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
