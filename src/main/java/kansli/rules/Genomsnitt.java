package kansli.rules;

import static kansli.rules.Stomme.LED;
import static kansli.rules.Stomme.monster;
import static kansli.rules.Stomme.tal;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A mean, a cost for each, and a cost for each month, against what they are computed from. */
final class Genomsnitt implements Rakning {

    private static final String MEAN =
            "(?:i\\s(?:genomsnitt|snitt|medeltal)|(?:genomsnitt|snitt|medelvärde)(?:et)?\\s(?:på|är|var|blir|blev))\\s";
    private static final Pattern IS_MEAN = monster(
            "(?:^|,\\s|\\s\\|\\s)(?:(?:det|detta|vilket)\\s(?:är|var|blir|blev|ger|gav|motsvarar)\\s(?:alltså\\s|därmed\\s)?(?:ett\\s)?|(?:alltså|det\\svill\\ssäga|dvs)\\s(?:ett\\s)?)"
                    + MEAN + tal("d", "A"));
    private static final Pattern MEAN_PER = monster("(?:^|,\\s|\\s\\|\\s|\\soch\\s)(?:ett\\s)?" + MEAN + tal("d", "A")
            + "(?:\\s\\p{L}+){0,2}\\s(?:per|i\\svarje|vid\\svarje|för\\svarje)\\s(?<per>\\p{L}+)");
    private static final Pattern TOLD_OF_SOME = monster("\\b(?:av|varav|därav|mot|än|från|per)\\b|⟨P");

    private static final String MONEY_PER =
            tal("d", "K") + "\\s(?:per|för\\svarje)\\s(?<per>deltagare|person|individ)\\b";
    private static final Pattern COST_GIVES = monster(tal("k", "K") + LED
            + "{0,60}?,?\\s(?:vilket\\s(?:ger|gav|är|blir|blev|motsvarar|motsvarade|innebär|betyder)|alltså|det\\svill\\ssäga|dvs)\\s(?:i\\s(?:genomsnitt|snitt)\\s|en\\skostnad\\spå\\s)?"
            + MONEY_PER);
    private static final Pattern SPREAD_OVER = monster("\\b(?:fördelat|utslaget|delat)\\spå\\s(?:de\\s)?"
            + tal("n", "A") + "\\s(?:deltagare|personer|individer|platser)\\b" + LED
            + "{0,20}?,?\\s(?:är|blir|blev|var|ger)\\s(?:det\\s|kostnaden\\s)?(?:i\\sgenomsnitt\\s)?" + tal("d", "K"));
    private static final Pattern PEOPLE =
            monster("^\\s(?:\\p{L}+\\s)?(?:deltagare|personer|individer|ungdomar|unga)\\b");
    private static final Pattern ONLY_SOME =
            monster("\\b(?:mot|varav|därav|jämfört\\smed|av\\sdem|av\\sdessa|nya|ytterligare)\\s$");
    private static final Pattern YEAR = Pattern.compile("\\b(?:19|20)\\d{2}\\b");

    private static final Pattern YEARLY = monster(tal("k", "K") + "\\s(?:om\\såret|per\\sår|årligen|för\\shela\\såret)"
            + LED + "{0,15}?,?\\s(?:alltså|det\\svill\\ssäga|dvs|eller|vilket\\s(?:är|blir|ger|motsvarar))\\s"
            + tal("d", "K") + "\\s(?:i\\smånaden|per\\smånad)");
    private static final Pattern MONTHLY = monster(tal("k", "K") + "\\s(?:i\\smånaden|per\\smånad)" + LED
            + "{0,15}?,?\\s(?:alltså|det\\svill\\ssäga|dvs|eller|vilket\\s(?:är|blir|ger|motsvarar))\\s" + tal("d", "K")
            + "\\s(?:om\\såret|per\\sår|årligen|för\\shela\\såret)");
    private static final BigDecimal TWELVE = BigDecimal.valueOf(12);

    @Override
    public List<Raknefel> fel(Stomme s, List<Mening> tidigare, Underlag underlag) {
        var all = new ArrayList<Raknefel>();
        s.finns(IS_MEAN).forEach(m -> mean(s, m, false, all));
        s.finns(MEAN_PER).forEach(m -> mean(s, m, true, all));
        s.finns(COST_GIVES).forEach(m -> costGives(s, m, tidigare, underlag, all));
        s.finns(SPREAD_OVER).forEach(m -> spreadOver(s, m, all));
        s.finns(YEARLY)
                .forEach(m -> judge(
                        s,
                        s.av(m, "d"),
                        List.of(s.av(m, "k")),
                        Spann.av(s.av(m, "k")).genom(new Spann(TWELVE, TWELVE, TWELVE)),
                        "%s delat på tolv månader är %s, inte %s.",
                        all));
        s.finns(MONTHLY)
                .forEach(m -> judge(
                        s,
                        s.av(m, "d"),
                        List.of(s.av(m, "k")),
                        Spann.av(s.av(m, "k")).ganger(TWELVE),
                        "%s i tolv månader är %s, inte %s.",
                        all));
        return all;
    }

    /** Of the only two numbers beside it the lesser is how many there are of what the mean is over. */
    private static void mean(Stomme s, Matcher m, boolean per, List<Raknefel> all) {
        var claim = s.av(m, "d");
        if (!s.har(claim)) {
            return;
        }
        var own = s.fore(claim);
        var from = own.isEmpty() ? s.forra() : own;
        var words = own.isEmpty()
                ? s.foregaende()
                : s.egen()
                        .substring(
                                0,
                                Math.max(0, s.egen().indexOf(m.group().strip().substring(0, 3))));
        if (from.size() != 2
                || TOLD_OF_SOME.matcher(words).find()
                || !from.stream()
                        .allMatch(x -> Stomme.arSlag(x, 'A')
                                && x.noga() == Noga.PRECIS
                                && x.tal().signum() > 0)) {
            return;
        }
        var few = from.getFirst().tal().compareTo(from.getLast().tal()) <= 0 ? from.getFirst() : from.getLast();
        var many = few == from.getFirst() ? from.getLast() : from.getFirst();
        if (!per
                || Ordform.samma(
                        m.group("per"),
                        Ordform.ord(few.efter()).stream().findFirst().orElse("-"))
                || Ordform.har(m.group("per"), "tillfälle", "gång")) {
            judge(
                    s,
                    claim,
                    List.of(many, few),
                    Spann.av(many).genom(Spann.av(few)),
                    "%s delat på %s är %s, inte %s.",
                    all);
        }
    }

    private static void spreadOver(Stomme s, Matcher m, List<Raknefel> all) {
        var claim = s.av(m, "d");
        var number = s.av(m, "n");
        if (s.har(claim)) {
            var own = s.fore(claim).stream().filter(x -> x.enhet().pengar()).toList();
            var costs = own.isEmpty()
                    ? s.forra().stream().filter(x -> x.enhet().pengar()).toList()
                    : own;
            if (costs.size() == 1) {
                cost(s, costs.getFirst(), number, claim, all);
            }
        }
    }

    /**
     * {@code 118 personer … kostade 3 720 tkr, vilket ger 31 500 kronor per deltagare}: how many they were is said once
     * before, for the same year.
     */
    private static void costGives(Stomme s, Matcher m, List<Mening> tidigare, Underlag underlag, List<Raknefel> all) {
        var claim = s.av(m, "d");
        var cost = s.av(m, "k");
        if (!s.har(claim) || !s.har(cost)) {
            return;
        }
        var years = years(s.mening());
        var numbers = Stream.concat(Stream.of(s.mening()), tidigare.stream())
                .filter(x -> x == s.mening() || years(x).equals(years) || years.isEmpty() && x == tidigare.getFirst())
                .flatMap(x -> underlag.ocksaMatt(x).stream())
                .filter(x -> Stomme.arSlag(x, 'A')
                        && PEOPLE.matcher(x.efter()).find()
                        && !ONLY_SOME.matcher(x.fore()).find())
                .toList();
        if (numbers.size() == 1) {
            cost(s, cost, numbers.getFirst(), claim, all);
        }
    }

    private static List<String> years(Mening m) {
        return YEAR.matcher(m.text()).results().map(r -> r.group()).distinct().toList();
    }

    private static void cost(Stomme s, Sagt cost, Sagt number, Sagt claim, List<Raknefel> all) {
        if (Spann.av(number).overNoll() && number.noga() == Noga.PRECIS) {
            judge(
                    s,
                    claim,
                    List.of(cost, number),
                    Spann.av(cost).genom(Spann.av(number)),
                    "%s delat på %s är %s, inte %s.",
                    all);
        }
    }

    private static void judge(Stomme s, Sagt claim, List<Sagt> from, Spann right, String words, List<Raknefel> all) {
        if (s.har(claim)
                && claim.noga() != Noga.GRANS
                && from.getFirst().noga() == Noga.PRECIS
                && !right.sagsSa(claim)
                && right.skiljer(claim) <= 0.5) {
            var said = Stream.concat(from.stream().map(Sagt::ord), Stream.of(right.text(claim), claim.medNoga()))
                    .toArray();
            all.add(new Raknefel(claim, from, words.formatted(said)));
        }
    }
}
