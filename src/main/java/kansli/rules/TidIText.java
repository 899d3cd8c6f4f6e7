package kansli.rules;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import kansli.diagnostic.Findings;
import kansli.model.Content;
import kansli.model.Insats;
import kansli.model.Period;
import kansli.model.Svenska;
import kansli.source.Almanacka;

/** How long an insats is said to have gone on, {@code pågick i drygt två år}, against its period. */
final class TidIText implements Rule {

    private static final String NUMBER = "\\d+(?:,5)?|en|ett|" + Talord.FLERA;
    private static final String HEDGE =
            "(?:(?<h>" + Noga.ord(Noga.DRYGT, Noga.KNAPPT, Noga.OVER, Noga.OMKRING) + "|totalt|sammanlagt|hela)\\s)?";
    private static final String HALF = "(?:\\soch\\s(?:ett\\shalvt|en\\shalv))?";
    private static final String TIME =
            HEDGE + "(?:(?<n>(?:" + NUMBER + ")" + HALF + ")\\s(?<e>år|månader|månad|veckor)(?:\\soch\\s(?<n2>" + NUMBER
                    + ")\\s(?<e2>månader|månad))?|(?<halv>ett\\shalvår|ett\\shalvt\\sår))(?![\\p{L}])";
    private static final Pattern WENT_ON = Pattern.compile(
            "(?iU)\\b(?:pågick|pågått|varade|drevs|drev|genomfördes|bedrevs|löpte|var\\sen\\s\\p{L}+\\sinsats,)\\b(?<mellan>[^.;:\\d]{0,80}?)(?:\\s|,\\s)(?:under|i|på|om)\\s"
                    + TIME);
    private static final Pattern FIRST = Pattern.compile(
            "(?iU)^(?:Under|I)\\s" + TIME
                    + "\\s(?:utvecklade|gav|drev|pågick|har\\sinsatsen|har\\sparterna|kartlades|kartlade|arbetade\\s(?:insatsen|parterna)|stödde|fick\\s(?:insatsen|parterna))\\b");
    private static final Pattern NOT_WHOLE = Pattern.compile(
            "(?iU)\\b(?:skulle|ska|planerad\\p{L}*|ursprunglig\\p{L}*|från"
                + " början|tänkt\\p{L}*|förläng\\p{L}*(?<!förlängningen|förlängning)|pilot\\p{L}*|praktik\\p{L}*|utbildningen|kursen|deltagaren|deltagarna)\\b");
    private static final String DAY = "(?:den\\s)?(?<d%1$s>\\d{1,2})\\s(?<m%1$s>" + String.join("|", Almanacka.MANADER)
            + ")(?:\\s(?<y%1$s>\\d{4}))?";
    private static final String SPAN =
            DAY.formatted("1") + "(?<mellan>[^.;:()\\d]{0,60}?)\\s?(?:\\btill|\\boch|–|-)(?:\\s(?:och\\smed|med))?\\s"
                    + DAY.formatted("2");

    /**
     * A time said beside the days that it goes between: {@code från den 1 mars till den 31 maj, alltså i tre månader}.
     */
    private static final Pattern DAYS_AND_TIME = Pattern.compile("(?iU)" + SPAN
            + "(?:,\\s|\\s\\(|\\s(?=alltså|det\\svill|dvs))(?:(?:alltså|det\\svill\\ssäga|dvs|vilket\\s(?:är|var|blir|motsvarar)|och\\svarade|en\\stid\\spå|en\\speriod\\spå|under|i|på)\\s){0,2}"
            + TIME);

    private static final Pattern TIME_AND_DAYS = Pattern.compile("(?iU)\\b(?:i|under|på|om)\\s" + TIME
            + "(?:,\\s|\\s\\(|\\s)(?:från\\s(?:och\\smed\\s)?|mellan\\s)?" + SPAN);
    private static final Pattern NOT_SO_LONG =
            Pattern.compile("(?iU)\\b(?:sedan|före|efter|senast|redan|eller|paus|uppehåll|tidigare|senare)\\b");
    private static final BigDecimal TWELVE = BigDecimal.valueOf(12);

    @Override
    public void check(Underlag underlag, Findings findings) {
        var content = underlag.content();
        var names = new Insatsnamn(content);
        underlag.meningar().forEach(m -> {
            Stream.of(DAYS_AND_TIME, TIME_AND_DAYS)
                    .map(p -> p.matcher(m.text()))
                    .filter(Matcher::find)
                    .findFirst()
                    .ifPresent(said -> ofItself(said, m, findings));
            for (var pattern : List.of(WENT_ON, FIRST)) {
                var said = pattern.matcher(m.text());
                if (said.find()
                        && !NOT_WHOLE.matcher(m.text().substring(0, said.end())).find()
                        && m.skrivet(said.start(), said.end())) {
                    insats(m, content, names)
                            .ifPresent(i -> check(said, m, i, Tidsuttryck.rapportens(content, m.skrift()), findings));
                }
            }
        });
    }

    /**
     * The one that the text is about: the only one that the sentence or its nearest heading names, or the one whose
     * paper it is.
     */
    private static Optional<Insats> insats(Mening m, Content content, Insatsnamn names) {
        var named = names.i(m.text());
        var headings = m.stycke().rubriker();
        var heading = headings.isEmpty() ? List.<Insats>of() : names.i(headings.getLast());
        var own = content.insatser().stream()
                .filter(i -> m.skrift().dokument().equals(i.path().value())
                        || m.skrift().dokument().equals(i.path() + "/slutrapport"))
                .toList();
        return named.size() == 1
                ? Optional.of(named.getFirst())
                : !named.isEmpty()
                        ? Optional.empty()
                        : heading.size() == 1
                                ? Optional.of(heading.getFirst())
                                : own.stream().findFirst();
    }

    private static void check(Matcher said, Mening m, Insats insats, Optional<Period> report, Findings findings) {
        var months = months(said);
        var hedge = Optional.ofNullable(said.group("h")).map(Noga::av).orElse(Noga.PRECIS);
        var periods = Stream.of(insats.period(), insats.helaPerioden())
                .distinct()
                .filter(p -> p.fran().isPresent() && p.till().isPresent())
                .toList();
        var days = Stream.concat(Stream.of(m.skrift().dag()), report.flatMap(Period::till).stream())
                .toList();
        var soFar = periods.stream()
                .flatMap(p -> days.stream().filter(p::omfattar).map(d -> new Period(p.fran(), Optional.of(d))));
        if (!periods.isEmpty()
                && Stream.concat(periods.stream(), soFar)
                        .noneMatch(p -> fits(months, said.group("e"), hedge, length(p)))) {
            int start = said.start(said.group("h") != null ? "h" : said.group("halv") != null ? "halv" : "n");
            var p = periods.getLast();
            findings.varning(
                    "tid-stammer-inte",
                    m.plats(start, said.end()),
                    "Texten säger %s, men %s %s (%s)."
                            .formatted(
                                    m.text().substring(start, said.end()),
                                    insats.kortnamn(),
                                    went(
                                            p,
                                            report.flatMap(Period::till)
                                                    .filter(p::omfattar)
                                                    .or(() -> Optional.of(
                                                                    m.skrift().dag())
                                                            .filter(p::omfattar))),
                                    findings.at(insats.stalle("period"))),
                    "Rätta tiden i texten, eller perioden i insats.yaml.");
        }
    }

    /** A time against the days in its own sentence. A year that is not said is that of the other day. */
    private static void ofItself(Matcher said, Mening m, Findings findings) {
        var days = days(said);
        if (days.isEmpty()
                || NOT_SO_LONG.matcher(said.group()).find()
                || !m.stycke().delar().stream().anyMatch(Mening.Stycke.Del::skriven)
                || m.citerat(said.start(), said.end())) {
            return;
        }
        var period = days.get();
        var hedge = Optional.ofNullable(said.group("h")).map(Noga::av).orElse(Noga.PRECIS);
        int start = said.start(said.group("h") != null ? "h" : said.group("halv") != null ? "halv" : "n");
        int end = said.group("halv") != null ? said.end("halv") : said.end(said.group("e2") != null ? "e2" : "e");
        if (!fits(months(said), said.group("e"), hedge, length(period)) && m.skrivet(start, end)) {
            findings.varning(
                    "tid-stammer-inte",
                    m.plats(start, end),
                    "Texten säger %s, men från den %s till den %s är det %s."
                            .formatted(
                                    m.text().substring(start, end),
                                    Svenska.dag(period.fran().orElseThrow()),
                                    Svenska.dag(period.till().orElseThrow()),
                                    words(period)),
                    "Rätta tiden eller dagarna.");
        }
    }

    private static Optional<Period> days(Matcher said) {
        var second = said.group("y2") != null ? said.group("y2") : said.group("y1");
        var first = said.group("y1") != null ? said.group("y1") : second;
        return first == null
                ? Optional.empty()
                : day(said, "1", first)
                        .flatMap(from -> day(said, "2", second)
                                .filter(from::isBefore)
                                .map(to -> new Period(Optional.of(from), Optional.of(to))));
    }

    private static Optional<LocalDate> day(Matcher said, String which, String year) {
        int month = Almanacka.MANADER.indexOf(said.group("m" + which).toLowerCase(Locale.ROOT)) + 1;
        int day = Integer.parseInt(said.group("d" + which));
        var first = LocalDate.of(Integer.parseInt(year), month, 1);
        return day >= 1 && day <= first.lengthOfMonth() ? Optional.of(first.withDayOfMonth(day)) : Optional.empty();
    }

    /** Of one that goes on: how long it has, on the last day of the report's period or on the document's day. */
    private static String went(Period p, Optional<LocalDate> until) {
        var from = p.fran().orElseThrow();
        return until.filter(d -> d.isBefore(p.till().orElseThrow()))
                .map(d -> "började den %s och hade den %s pågått i %s"
                        .formatted(
                                Svenska.dag(from),
                                Svenska.dag(d),
                                words(new Period(Optional.of(from), Optional.of(d)))))
                .orElseGet(() -> "pågick från den %s till den %s, %s"
                        .formatted(Svenska.dag(from), Svenska.dag(p.till().orElseThrow()), words(p)));
    }

    private static BigDecimal months(Matcher said) {
        if (said.group("halv") != null) {
            return BigDecimal.valueOf(6);
        }
        var number = Talord.tal(said.group("n")).orElseThrow();
        var months = switch (said.group("e").toLowerCase(Locale.ROOT)) {
            case "år" -> number.multiply(TWELVE);
            case "veckor" ->
                number.multiply(BigDecimal.valueOf(7)).divide(new BigDecimal("30.4"), MathContext.DECIMAL32);
            default -> number;
        };
        return said.group("n2") == null
                ? months
                : months.add(Talord.tal(said.group("n2")).orElseThrow());
    }

    /** A time in years is right within two months, and one in months within three weeks. */
    private static boolean fits(BigDecimal said, String unit, Noga noga, BigDecimal real) {
        var years = "år".equalsIgnoreCase(unit);
        var near = new BigDecimal(years ? "2" : "0.7");
        var more = real.subtract(said);
        return switch (noga) {
            case DRYGT -> more.signum() > 0 && more.compareTo(BigDecimal.valueOf(years ? 6 : 1)) < 0;
            case KNAPPT -> more.signum() < 0 && more.negate().compareTo(BigDecimal.valueOf(years ? 6 : 1)) < 0;
            case OVER -> more.signum() > 0;
            case OMKRING -> more.abs().compareTo(near.multiply(BigDecimal.TWO)) <= 0;
            default -> more.abs().compareTo(near) <= 0;
        };
    }

    /** In months, first and last day included. */
    private static BigDecimal length(Period p) {
        var from = p.fran().orElseThrow();
        LocalDate end = p.till().orElseThrow().plusDays(1);
        long whole = ChronoUnit.MONTHS.between(from, end);
        return BigDecimal.valueOf(whole)
                .add(BigDecimal.valueOf(ChronoUnit.DAYS.between(from.plusMonths(whole), end))
                        .divide(new BigDecimal("30.4"), MathContext.DECIMAL32));
    }

    private static String words(Period p) {
        long months = Math.round(length(p).doubleValue());
        var years = months / 12 == 0 ? "" : Svenska.antal((int) (months / 12), "ett år", "år");
        var rest = months % 12 == 0 ? "" : Svenska.antal((int) (months % 12), "en månad", "månader");
        return years.isEmpty() || rest.isEmpty() ? years + rest : years + " och " + rest;
    }
}
