package kansli.rules;

import static kansli.rules.Stomme.LED;
import static kansli.rules.Stomme.monster;
import static kansli.rules.Stomme.tal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import kansli.model.Enhet;

/** How much more, less or otherwise one number is than another, as such, in percent or in percentage points. */
final class Skillnader implements Rakning {

    private static final String UP = "(?:ökning|höjning|uppgång|tillväxt|uppräkning)\\p{L}*";
    private static final String DOWN = "(?:minskning|sänkning|nedgång|neddragning|nedskärning)\\p{L}*";
    private static final String CHANGE =
            "(?:" + UP + "|" + DOWN + "|(?:skillnad|förändring|förbättring|försämring|differens)\\p{L}*)";
    private static final String VERB =
            "(?:öka|minska|höj|sänk|stig|steg|sjunk|sjönk|väx|föll|fall|krymp|förbättra|försämra|gick\\s(?:upp|ned)|gått\\s(?:upp|ned))\\p{L}*";
    private static final String MORE = "(?:fler|mer|mera|högre|längre|större|dyrare|över)";
    private static final String LESS = "(?:färre|mindre|lägre|kortare|billigare|under)";
    private static final String COMPARED = "(?:" + MORE + "|" + LESS + "|bättre|sämre)\\b";

    /** What joins a number to what is said of it, and says nothing itself. */
    private static final String JOINED =
            "(?:(?:det|detta|vilket|är|var|blir|blev|ger|gav|innebär|innebar|motsvarar|motsvarade|betyder|alltså|det\\svill\\ssäga|dvs|en|ett|eller|och|därmed|således|liten|kraftig|stor|tydlig|svag|sammanlagd|total)\\s){0,6}";

    private static final String PART =
            "(?:,\\s|\\s\\(|\\s[–-]\\s|\\s\\|\\s(?=(?:det|detta)\\s)|\\s(?=eller\\s|och\\sdet\\s|vilket\\s))";
    private static final String OF = "(?:\\s\\p{L}[\\p{L}-]*){0,2}";
    private static final String OR_PERCENT = "(?:" + LED
            + "{0,25}?(?:,\\s|\\s)?(?:\\(|eller\\s(?:med\\s)?|alltså\\s|det\\svill\\ssäga\\s|motsvarande\\s|vilket\\s(?:är|motsvarar)\\s)"
            + tal("p", "P") + "(?!\\sav\\s))?";
    private static final String FROM_TO =
            "\\bfrån\\s" + tal("a", "AKPT") + LED + "{0,40}?\\still\\s" + tal("b", "AKPT");

    private static final List<Pattern> FROM_TO_SO_MUCH = List.of(
            monster(FROM_TO + LED + "{0,50}?" + PART + JOINED + CHANGE + "(?:\\s\\p{L}+)?\\s(?:med|på|om)\\s"
                    + tal("d", "AKPET") + OR_PERCENT),
            monster(FROM_TO + LED + "{0,50}?" + PART + JOINED + "med\\s" + tal("d", "AKPET") + OR_PERCENT),
            monster(FROM_TO + LED + "{0,50}?" + PART + JOINED + tal("d", "AKPET") + OF + "\\s" + COMPARED + OR_PERCENT),
            monster(FROM_TO + LED + "{0,50}?\\s\\|\\s" + CHANGE
                    + "\\s(?:är|var|blir|blev|motsvarar|uppgår\\still)\\s(?:alltså\\s|därmed\\s)?" + tal("d", "AKPET")
                    + OR_PERCENT),
            monster("\\b(?:" + VERB + "|" + CHANGE + ")\\b" + LED + "{0,40}?\\s(?:med|på|om)\\s" + tal("d", "AKPET")
                    + OR_PERCENT + "\\)?,?" + LED + "{0,40}?\\s" + FROM_TO));

    private static final String WORDS =
            "(?:\\s(?!(?:och|men|medan|varav|därav|samt|av|med|eller|för|trots|efter|per|där|som|då|när)\\b)\\p{L}[\\p{L}-]*){0,7}?";
    private static final String OTHER = "(?:\\sän)?" + WORDS + "(?:,?\\s(?:då|när|som|där|på|om)" + WORDS + ")?\\s\\(?"
            + tal("b", "AKPT") + "(?!\\sav\\s)";
    private static final Pattern THAN =
            monster(tal("d", "AKPET") + OF + "\\s" + COMPARED + OTHER + "(?:" + LED + "{0,30}?" + PART + JOINED + CHANGE
                    + "(?:\\s\\p{L}+)?\\s(?:med|på|om)\\s" + tal("p", "P") + "(?!\\sav\\s))?");
    private static final Pattern SO = monster(
            "(?:alltså|det\\svill\\ssäga|dvs|vilket\\s(?:är|blir|ger)|skillnad\\p{L}*\\s(?:på|om|är|var|blir))\\s(?:en\\s\\p{L}+\\s(?:på|om)\\s)?"
                    + tal("d", "AKPET") + "(?:" + OF + "\\s" + COMPARED + "(?!\\sän)|(?<=skillnad.{0,14})(?=" + LED
                    + "{0,30}$))");
    private static final Pattern AGAINST = monster(tal("d", "AKPET") + OF + "\\s" + COMPARED + "(?:\\sän" + LED
            + "{0,40})?(?::|,|\\s\\()\\s?" + tal("a", "AKPT") + LED + "{0,25}\\smot\\s" + tal("b", "AKPT"));

    private static final Pattern CHANGED = monster(tal("x", "AKT") + LED + "{0,50}?" + PART + JOINED + CHANGE
            + "(?:\\s\\p{L}+)?\\s(?:med|på|om)\\s" + tal("d", "AKT") + LED
            + "{0,25}?(?:,\\s|\\s)(?:\\(|eller\\s(?:med\\s)?|alltså\\s|det\\svill\\ssäga\\s|motsvarande\\s)"
            + tal("p", "P") + "(?!\\sav\\s)");
    private static final Pattern CHANGED_TO =
            monster("\\b(?:" + VERB + "|" + CHANGE + ")\\b" + LED + "{0,60}?\\smed\\s" + tal("d", "AKT") + LED
                    + "{0,15}?(?:,\\s|\\s)(?:\\(|eller\\s(?:med\\s)?|alltså\\s|det\\svill\\ssäga\\s|motsvarande\\s)"
                    + tal("p", "P") + "[),]{0,2}" + LED + "{0,20}?\\still\\s" + tal("x", "AKT"));

    private static final Pattern THIS = monster("^(?:det|detta)\\s(?:är|var|blir|blev|innebär|motsvarar)\\b");
    private static final Pattern SIGNED = monster("underskott|överskott|resultat|förlust|vinst|minus|−");

    @Override
    public List<Raknefel> fel(Stomme s, List<Mening> tidigare, Underlag underlag) {
        var all = new ArrayList<Raknefel>();
        var read = new ArrayList<Sagt>();
        FROM_TO_SO_MUCH.stream().flatMap(s::finns).forEach(m -> fromTo(s, m, read, all));
        s.finns(THAN).forEach(m -> than(s, m, read, all));
        s.finns(AGAINST).forEach(m -> two(s, s.av(m, "a"), s.av(m, "b"), s.av(m, "d"), read, all));
        s.finns(SO).forEach(m -> so(s, m, read, all));
        Stream.concat(s.finns(CHANGED), s.finns(CHANGED_TO)).forEach(m -> changed(s, m, read, all));
        return all;
    }

    private static void fromTo(Stomme s, Matcher m, List<Sagt> read, List<Raknefel> all) {
        var b = s.av(m, "b");
        var a = likt(s.av(m, "a"), b);
        two(s, a, b, s.av(m, "d"), read, all);
        s.tal(m, "p").ifPresent(p -> two(s, a, b, p, read, all));
    }

    /** {@code från 45 till 48 tkr}: the unit is said once. */
    private static Sagt likt(Sagt a, Sagt b) {
        return a.enhet() == Enhet.ANTAL
                ? new Sagt(a.mening(), a.start(), a.end(), a.tal(), a.decimaler(), b.enhet(), a.noga())
                : a;
    }

    /** Two numbers and what they are said to differ by, in any of three ways. */
    private static void two(Stomme s, Sagt a, Sagt b, Sagt claim, List<Sagt> read, List<Raknefel> all) {
        if (!s.har(claim) || read.contains(claim) || !usable(claim, a, b)) {
            return;
        }
        read.add(claim);
        ways(s, claim, List.of(a), b)
                .filter(ways -> ways.stream().noneMatch(w -> w.sagsSa(claim)))
                .ifPresent(
                        ways -> all.add(new Raknefel(claim, List.of(a, b), difference(a, b, ways.getFirst(), claim))));
    }

    private static boolean usable(Sagt claim, Sagt... from) {
        return claim.noga() != Noga.GRANS && Stream.of(from).allMatch(x -> x.noga() == Noga.PRECIS);
    }

    /** What can come of it, the most likely first; empty when the numbers do not count the same. */
    private static Optional<List<Spann>> ways(Stomme s, Sagt claim, List<Sagt> firsts, Sagt b) {
        var percent = b.enhet() == Enhet.PROCENT;
        if (Stomme.arSlag(claim, 'P')) {
            return percent
                    ? Optional.empty()
                    : Optional.of(firsts.stream().flatMap(a -> shares(s, a, b)).toList())
                            .filter(w -> !w.isEmpty());
        }
        var same = Stomme.arSlag(claim, 'E')
                ? percent
                : !percent && (Stomme.sammaSlag(claim, b) || Stomme.arSlag(b, 'T') && Stomme.arSlag(claim, 'A'));
        return same
                ? Optional.of(firsts.stream().flatMap(a -> differences(s, a, b)).toList())
                : Optional.empty();
    }

    private static Stream<Spann> differences(Stomme s, Sagt a, Sagt b) {
        var first = Spann.av(a);
        var second = Spann.av(b);
        var plain = first.belopp().minus(second.belopp()).belopp();
        return SIGNED.matcher(s.text()).find()
                ? Stream.of(plain, first.minus(second).belopp(), first.belopp().plus(second.belopp()))
                : Stream.of(first.minus(second).belopp());
    }

    private static Stream<Spann> shares(Stomme s, Sagt a, Sagt b) {
        var bases = Stream.of(Spann.av(a).belopp(), Spann.av(b).belopp())
                .filter(Spann::overNoll)
                .toList();
        return differences(s, a, b)
                .flatMap(d -> bases.stream().map(base -> d.genom(base).procent()));
    }

    /** {@code 31 färre än förra året, då 241}: the first is said before. */
    private static void than(Stomme s, Matcher m, List<Sagt> read, List<Raknefel> all) {
        var claim = s.av(m, "d");
        var b = s.av(m, "b");
        var before = s.har(claim) ? s.fore(claim) : List.<Sagt>of();
        var own = before.stream().filter(x -> Stomme.sammaSlag(x, b)).toList();
        var firsts = own.isEmpty() && THIS.matcher(s.egen()).find()
                ? s.forra().stream().filter(x -> Stomme.sammaSlag(x, b)).toList()
                : own;
        if (firsts.isEmpty() || !firsts.stream().allMatch(x -> usable(claim, x, b))) {
            return;
        }
        judge(s, claim, firsts, b, m.group(), read, all);
        s.tal(m, "p").ifPresent(p -> judge(s, p, firsts, b, "", read, all));
    }

    private static void judge(
            Stomme s, Sagt claim, List<Sagt> firsts, Sagt b, String words, List<Sagt> read, List<Raknefel> all) {
        var ways = ways(s, claim, firsts, b);
        if (ways.isEmpty() || read.contains(claim) || claim.noga() == Noga.GRANS) {
            return;
        }
        read.add(claim);
        var right = firsts.stream()
                .filter(a ->
                        ways(s, claim, List.of(a), b).orElseThrow().stream().anyMatch(w -> w.sagsSa(claim)))
                .toList();
        var together = firsts.size() > 1
                && firsts.stream().allMatch(x -> x.enhet() == b.enhet())
                && firsts.stream()
                        .map(Spann::av)
                        .reduce(Spann::plus)
                        .orElseThrow()
                        .minus(Spann.av(b))
                        .belopp()
                        .sagsSa(claim);
        if (right.isEmpty() && !together) {
            firsts.stream()
                    .filter(a -> comparable(a, b))
                    .min(Comparator.comparing(
                            a -> Spann.av(a).minus(Spann.av(b)).belopp().mitt()))
                    .ifPresent(a -> all.add(new Raknefel(
                            claim,
                            List.of(b, a),
                            difference(
                                    a,
                                    b,
                                    ways(s, claim, List.of(a), b).orElseThrow().stream()
                                            .min(Comparator.comparing(w -> w.skiljer(claim)))
                                            .orElseThrow(),
                                    claim))));
        } else if (!right.isEmpty() && !SIGNED.matcher(s.text()).find()) {
            direction(claim, right, b, words, all);
        }
    }

    private static void direction(Sagt claim, List<Sagt> right, Sagt b, String words, List<Raknefel> all) {
        var more = monster("\\s" + MORE + "\\b").matcher(words).find();
        var less = monster("\\s" + LESS + "\\b").matcher(words).find();
        if (more != less
                && right.stream()
                        .allMatch(a -> more
                                ? Spann.av(a).mitt().compareTo(Spann.av(b).mitt()) < 0
                                : Spann.av(a).mitt().compareTo(Spann.av(b).mitt()) > 0)) {
            var a = right.getFirst();
            all.add(new Raknefel(
                    claim,
                    List.of(b, a),
                    "%s är %s än %s, men texten säger %s."
                            .formatted(a.ord(), more ? "mindre" : "mer", b.ord(), more ? "mer" : "mindre")));
        }
    }

    /** Numbers that are of quite other sizes are hardly compared with each other. */
    private static boolean comparable(Sagt a, Sagt b) {
        var first = Spann.av(a).belopp().mitt().doubleValue();
        var second = Spann.av(b).belopp().mitt().doubleValue();
        return b.tal().signum() < 0 || first <= 2 * second && second <= 2 * first;
    }

    /** {@code 63 här och 53 där, alltså tio fler}: the two before, when there are no others. */
    private static void so(Stomme s, Matcher m, List<Sagt> read, List<Raknefel> all) {
        var claim = s.av(m, "d");
        if (s.har(claim)) {
            var two = s.fore(claim).stream()
                    .filter(x -> Stomme.sammaSlag(x, claim) || x.enhet() == Enhet.PROCENT && Stomme.arSlag(claim, 'E'))
                    .toList();
            if (two.size() == 2 && s.fore(claim).getLast() == two.getLast()) {
                two(s, two.getFirst(), two.getLast(), claim, read, all);
            }
        }
    }

    /** {@code 7 717 tkr, en ökning med 874 tkr eller 12,8 procent}: of what it was before. */
    private static void changed(Stomme s, Matcher m, List<Sagt> read, List<Raknefel> all) {
        var p = s.av(m, "p");
        var d = s.av(m, "d");
        var x = s.av(m, "x");
        if (!s.har(p) || read.contains(p) || !usable(p, d) || !Stomme.sammaSlag(d, x)) {
            return;
        }
        read.add(p);
        var known = Stream.concat(Stream.of(x), (s.har(x) ? s.fore(p) : s.forra()).stream())
                .filter(k -> k != d && Stomme.sammaSlag(k, d) && k.noga() == Noga.PRECIS)
                .toList();
        var down = monster(DOWN + "|\\b(?:minska|sänk|sjunk|sjönk|föll|fall|krymp)")
                .matcher(m.group())
                .find();
        BiFunction<Spann, Spann, Spann> before = (now, change) -> down ? now.plus(change) : now.minus(change);
        var change = Spann.av(d).belopp();
        var ways = known.stream()
                .map(Spann::av)
                .flatMap(now -> Stream.of(before.apply(now, change), now))
                .filter(Spann::overNoll)
                .map(base -> change.genom(base).procent())
                .toList();
        if (x.noga() == Noga.PRECIS && !ways.isEmpty() && ways.stream().noneMatch(w -> w.sagsSa(p))) {
            var base = before.apply(Spann.av(x), change);
            if (base.overNoll()) {
                all.add(new Raknefel(
                        p,
                        List.of(d, x),
                        "En %s med %s till %s är %s, inte %s."
                                .formatted(
                                        down ? "minskning" : "ökning",
                                        d.ord(),
                                        x.ord(),
                                        change.genom(base).procent().text(p),
                                        p.medNoga())));
            }
        }
    }

    private static String difference(Sagt a, Sagt b, Spann right, Sagt claim) {
        return "Mellan %s och %s skiljer det %s, inte %s."
                .formatted(a.ord(), b.ord(), right.text(claim), claim.medNoga());
    }
}
