package kansli.rules;

import java.time.LocalDate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import kansli.diagnostic.Findings;
import kansli.model.Content;
import kansli.model.Skrift;

/** What is told of as past is of a year that its document has seen, and what is carried over goes to a year near it. */
final class ArSomVarit implements Rule {

    private static final String YEAR =
            "(?:år\\s|åren\\s|verksamhetsåret\\s|räkenskapsåret\\s)?(?<!\\d)((?:19|20)\\d{2})(?![\\d-]|\\s?[–/]|[,:]\\d|\\s\\d{3}(?!\\d))";
    private static final Pattern YEARS = Pattern.compile(YEAR);

    /** What is made when a year is over, or counts what was in it. */
    private static final Pattern ACCOUNTS = Pattern.compile(
            "(?iU)\\b(?:årsredovisning(?:en)?|bokslutet|verksamhetsberättelsen?|revisionsberättelsen?|kassaflödet|balansräkning(?:en|arna)|resultaträkning(?:en|arna)|utfallet|\\p{L}*snittet|statistiken)\\s(?:(?:för|från)\\s)?"
                    + YEAR);

    private static final Pattern PAST = Pattern.compile(
            "(?iU)\\b(?:\\p{L}{2,}(?:ades?|ddes?|kte|ktes|pte|ptes|lldes?|ndes?|ste|stes)|var|blev|hade|fick|gick|kom|tog|gav|stod|låg|höll|hölls|fanns|skedde|gjorde|gjordes|steg|sjönk|föll|drev|drevs|lade|lades|togs|gavs|bröt)\\b");

    /** What makes a sentence look ahead. */
    private static final Pattern AHEAD = Pattern.compile(
            "(?iU)\\b(?:ska|skall|skulle|kommer|väntas|väntades|beräkna\\p{L}*|bedöm\\p{L}*|\\p{L}*plan|plan(?:en|er|era\\p{L}*)|\\p{L}*plan(?:en|er|erna)|prognos\\p{L}*|budget\\p{L}*|\\p{L}*mål(?:et|en)?|inför|(?<!fram\\s)till|nästa|senast|framöver|kommande|framåt|\\p{L}*strateg\\p{L}*|vision\\p{L}*|inriktning\\p{L}*|bevilja\\p{L}*|\\p{L}*ansök\\p{L}*|sök\\p{L}*|sökte|beslut\\p{L}*|förläng\\p{L}*|förslag\\p{L}*|föreslå\\p{L}*|avtal\\p{L}*|anta(?:gen|git|gna|s|r)?|antog|fastställ\\p{L}*|avsatt\\p{L}*|avsätt\\p{L}*|gälla\\p{L}*|gäller|uppdrag\\p{L}*|från"
                + " och med|fr\\.?o\\.?m)\\b");

    /** What may be for a time far ahead. */
    private static final Pattern FAR_AHEAD = Pattern.compile(
            "(?iU)\\b(?:ska|skall|skulle|kommer|väntas|beräkna\\p{L}*|till|senast|\\p{L}*mål(?:et|en)?|agenda\\p{L}*|vision\\p{L}*|\\p{L}*strateg\\p{L}*|prognos\\p{L}*|\\p{L}*plan(?:en)?|sikt|före|efter|löper|avtal\\p{L}*|lån\\p{L}*|framtid\\p{L}*)\\b");

    private static final int FAR = 8;

    /** {@code överfört till 2025}: to the year after. */
    private static final Pattern CARRIED = Pattern.compile(
            "(?iU)\\b(?:överför\\p{L}*|förs\\söver|fördes\\söver|förts\\söver|föra\\söver)\\s(?:\\p{L}+\\s){0,4}?till\\s(?:\\p{L}+\\s){0,3}?"
                    + YEAR);

    private static final int NEAR = 2;

    @Override
    public void check(Underlag underlag, Findings findings) {
        var content = underlag.content();
        var last = content.skrifter().map(Skrift::dag).max(LocalDate::compareTo).orElse(LocalDate.EPOCH);
        var numbers = new Numrerat(content.regler()).inteAr();
        underlag.meningar()
                .filter(m -> YEARS.matcher(m.text()).find())
                .forEach(m -> check(m, numbers, day(content, m.skrift(), last).getYear(), findings));
        content.rapporter()
                .forEach(r -> r.period()
                        .flatMap(p -> p.till())
                        .ifPresent(till -> underlag.utsagor()
                                .filter(u -> u instanceof Uppgiftstext
                                        && u.fil().isUnder(r.path().value()))
                                .forEach(u -> carried(u, till.getYear(), findings))));
    }

    /** The day that the writer has seen: the document's own, or the last of all. Goals for a year are set before it. */
    private static LocalDate day(Content content, Skrift skrift, LocalDate last) {
        return content.verksamhetsmal().stream()
                .filter(v -> v.path().equals(skrift.fil()) && v.ar().matches("\\d{4}"))
                .findFirst()
                .map(v -> LocalDate.of(Integer.parseInt(v.ar()), 12, 31))
                .orElse(skrift.dag().equals(LocalDate.EPOCH) ? last : skrift.dag());
    }

    private static void check(Mening m, Pattern numbers, int seen, Findings findings) {
        if (seen == LocalDate.EPOCH.getYear()) {
            return;
        }
        var text = m.text();
        boolean ahead = AHEAD.matcher(text).find();
        boolean past = !ahead && PAST.matcher(text).find();
        boolean far = !FAR_AHEAD.matcher(text).find();
        YEARS.matcher(Numrerat.utan(numbers, text))
                .results()
                .filter(y -> year(y) > seen && m.eget(y.start(1), y.end(1)))
                .filter(y -> past || far && year(y) > seen + FAR || !ahead && accounts(text, y))
                .filter(y -> !findings.told("orimligt-ar", m.plats(y.start(1), y.end(1))))
                .forEach(y -> findings.varning(
                        "ar-som-inte-varit",
                        m.plats(y.start(1), y.end(1)),
                        "Här sägs något om %d som om det året har varit, men texten är från %d."
                                .formatted(year(y), seen),
                        "Rätta året. Är det en plan, skriv så att det syns, till exempel med ska."));
        carried(m, seen, findings);
    }

    private static boolean accounts(String text, MatchResult year) {
        return ACCOUNTS.matcher(text).results().anyMatch(a -> a.start(1) == year.start(1));
    }

    private static void carried(Utsaga u, int of, Findings findings) {
        CARRIED.matcher(u.text())
                .results()
                .filter(y -> Math.abs(year(y) - of) > NEAR && u.eget(y.start(1), y.end(1)))
                .forEach(y -> findings.varning(
                        "ar-som-inte-varit",
                        u.plats(y.start(1), y.end(1)),
                        "Här förs något över till %d, men det som förs över är från %d.".formatted(year(y), of),
                        "Rätta året."));
    }

    private static int year(MatchResult m) {
        return Integer.parseInt(m.group(1));
    }
}
