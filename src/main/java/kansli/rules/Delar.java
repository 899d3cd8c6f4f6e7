package kansli.rules;

import static kansli.rules.Stomme.LED;
import static kansli.rules.Stomme.monster;
import static kansli.rules.Stomme.tal;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import kansli.figures.Siffror;

/**
 * A share of what the text says itself: of an amount, of those that it has just told of, or as a fraction with its
 * numbers beside it.
 */
final class Delar implements Rakning {

    private static final String JOINED =
            "(?:eller\\s|alltså\\s|det\\svill\\ssäga\\s|dvs\\s|det\\sär\\s|vilket\\s(?:är|var|motsvarar|blir)\\s|motsvarande\\s)?";
    private static final String BESIDE = LED + "{0,25}?(?:,\\s|\\s\\(|\\s(?=eller\\s))" + JOINED + tal("p", "P")
            + "(?!\\s(?:av|mer|mindre|fler|färre|högre|lägre)\\b)";
    private static final Pattern OF_MONEY = monster(tal("a", "K") + LED + "{0,30}?\\sav\\s" + LED + "{0,30}?"
            + tal("b", "K") + LED + "{0,60}?(?:,\\s|\\s\\(|\\s(?=eller\\s))" + JOINED + tal("p", "P")
            + "(?!\\s(?:av|mer|mindre|fler|färre|högre|lägre)\\b)");
    private static final Pattern OF_MONEY_AFTER = monster(tal("p", "P") + LED + "{0,60}?\\s\\((?:\\p{L}+\\s)?"
            + tal("a", "K") + "\\sav\\s" + LED + "{0,20}?" + tal("b", "K"));
    private static final Pattern OF_MONEY_FIRST =
            monster("(?:^|\\|\\s)av\\s" + LED + "{0,40}?" + tal("b", "K") + "[^⟨⟩|;¤]{0,60}?" + tal("a", "K") + BESIDE);
    private static final Pattern OF_THE_AMOUNT =
            monster("(?:^|\\|\\s)av\\s(?:beloppet|summan|anslaget|bidraget|detta|det)\\b" + LED + "{0,30}?"
                    + tal("a", "K") + BESIDE);
    private static final Pattern OF_THEM =
            monster(tal("a", "A") + "(?:\\s\\p{L}+)?\\sav\\s(?:de|dem\\ssom|de\\ssom)\\s(?<vilka>\\p{L}{5,})" + BESIDE);

    private static final Map<String, Double> FRACTIONS = Map.of(
            "hälften",
            1 / 2.0,
            "en tredjedel",
            1 / 3.0,
            "en fjärdedel",
            1 / 4.0,
            "en femtedel",
            1 / 5.0,
            "en tiondel",
            1 / 10.0);
    private static final String HEDGE =
            "(?:(?<h>" + Noga.ord(Noga.DRYGT, Noga.KNAPPT, Noga.OVER, Noga.UNDER, Noga.OMKRING) + ")\\s)?";
    private static final String NUMBERS =
            "\\((?:\\p{L}+\\s)?" + tal("c", "A") + "\\sav\\s(?:de\\s|totalt\\s)?" + tal("d", "A");
    private static final Pattern FRACTION = monster("(?<!\\p{L})" + HEDGE
            + "(?<f>hälften|en\\s(?:tredjedel|fjärdedel|femtedel|tiondel))\\b" + LED + "{0,50}?\\s" + NUMBERS);
    private static final Pattern SO_MANY_OF =
            monster(tal("a", "A") + "\\sav\\s" + tal("b", "A") + "(?!⟨)" + LED + "{0,50}?\\s" + NUMBERS);
    private static final Pattern EVERY = monster("(?<!\\p{L})" + HEDGE
            + "var\\s?(?<f>tredje|fjärde|femte|sjätte|sjunde|åttonde|tionde)\\b" + LED + "{0,50}?\\s" + NUMBERS);
    private static final List<String> ORDINALS =
            List.of("tredje", "fjärde", "femte", "sjätte", "sjunde", "åttonde", "nionde", "tionde");

    private static final double NEAR = 0.05;
    private static final double ROUGH = 0.1;

    @Override
    public List<Raknefel> fel(Stomme s, List<Mening> tidigare, Underlag underlag) {
        var all = new ArrayList<Raknefel>();
        Stream.of(OF_MONEY, OF_MONEY_AFTER, OF_MONEY_FIRST)
                .flatMap(s::finns)
                .forEach(m -> share(s, s.av(m, "p"), s.av(m, "a"), List.of(s.av(m, "b")), all));
        s.finns(OF_THE_AMOUNT)
                .forEach(m -> share(
                        s,
                        s.av(m, "p"),
                        s.av(m, "a"),
                        tidigare.stream()
                                .flatMap(t -> underlag.ocksaMatt(t).stream())
                                .filter(x -> x.enhet().pengar())
                                .toList(),
                        all));
        s.finns(OF_THEM).forEach(m -> ofThem(s, m, all));
        Stream.of(FRACTION, EVERY).flatMap(s::finns).forEach(m -> fraction(s, m, all));
        s.finns(SO_MANY_OF).forEach(m -> soManyOf(s, m, all));
        return all;
    }

    /** Any of the wholes may be meant. */
    private static void share(Stomme s, Sagt share, Sagt part, List<Sagt> wholes, List<Raknefel> all) {
        var of = wholes.stream()
                .filter(w -> w != part
                        && Stomme.sammaSlag(w, part)
                        && w.noga() == Noga.PRECIS
                        && Spann.av(w).overNoll()
                        && Spann.av(w).mitt().compareTo(Spann.av(part).mitt()) >= 0)
                .toList();
        if (!s.har(share)
                || share.noga() == Noga.GRANS
                || part.noga() != Noga.PRECIS
                || of.isEmpty()
                || wholes.stream().anyMatch(w -> w.noga() != Noga.PRECIS)) {
            return;
        }
        if (of.stream().noneMatch(w -> share(part, w).sagsSa(share))) {
            var whole = of.stream()
                    .min(Comparator.comparing(w -> share(part, w).skiljer(share)))
                    .orElseThrow();
            all.add(new Raknefel(
                    share,
                    List.of(part, whole),
                    "%s av %s är %s, inte %s."
                            .formatted(
                                    part.ord(), whole.ord(), share(part, whole).text(share), share.medNoga())));
        }
    }

    private static Spann share(Sagt part, Sagt whole) {
        return Spann.av(part).genom(Spann.av(whole)).procent();
    }

    /** {@code avslutades 74, och 35 av de avslutade (47 procent)}: the word says which number is the whole. */
    private static void ofThem(Stomme s, Matcher m, List<Raknefel> all) {
        var share = s.av(m, "p");
        var part = s.av(m, "a");
        if (!s.har(part)) {
            return;
        }
        var which = m.group("vilka").toLowerCase(Locale.ROOT);
        var whole = Stream.concat(s.fore(part).reversed().stream(), s.forra().reversed().stream())
                .filter(w -> Stomme.arSlag(w, 'A') && beside(w).stream().anyMatch(word -> Ordform.samma(word, which)))
                .toList();
        var others = Stream.concat(s.fore(part).stream(), s.forra().stream())
                .filter(w -> Stomme.arSlag(w, 'A'))
                .toList();
        if (whole.size() == 1
                && others.stream().allMatch(w -> w.noga() == Noga.PRECIS)
                && others.stream()
                        .filter(w -> w.tal().compareTo(part.tal()) >= 0)
                        .noneMatch(w -> share(part, w).sagsSa(share))) {
            share(s, share, part, whole, all);
        }
    }

    private static List<String> beside(Sagt s) {
        var before = Ordform.ord(s.fore());
        return Stream.concat(
                        before.reversed().stream().limit(1),
                        Ordform.ord(s.efter()).stream().limit(2))
                .toList();
    }

    private static void fraction(Stomme s, Matcher m, List<Raknefel> all) {
        var words = m.group("f").toLowerCase(Locale.ROOT);
        int ordinal = ORDINALS.indexOf(words);
        var hedge = Optional.ofNullable(m.group("h")).map(Noga::av).orElse(Noga.PRECIS);
        if (ordinal >= 0) {
            judge(s, m, 1.0 / (ordinal + 3), hedge, "var " + words, all);
        } else {
            judge(s, m, FRACTIONS.get(words), hedge, hedge.fore() + words, all);
        }
    }

    private static void soManyOf(Stomme s, Matcher m, List<Raknefel> all) {
        var some = s.av(m, "a");
        var of = s.av(m, "b");
        if (of.tal().compareTo(BigDecimal.TEN) <= 0 && of.tal().compareTo(some.tal()) >= 0) {
            judge(
                    s,
                    m,
                    some.tal().doubleValue() / of.tal().doubleValue(),
                    some.noga(),
                    some.medNoga() + " av " + of.ord(),
                    all);
        }
    }

    private static void judge(Stomme s, Matcher m, double fraction, Noga hedge, String words, List<Raknefel> all) {
        var part = s.av(m, "c");
        var whole = s.av(m, "d");
        if (!s.har(whole)
                || part.noga() != Noga.PRECIS
                || whole.tal().signum() <= 0
                || part.tal().compareTo(whole.tal()) > 0) {
            return;
        }
        double is = part.tal().doubleValue() / whole.tal().doubleValue();
        var right = switch (hedge) {
            case DRYGT -> is >= fraction && is < fraction + ROUGH;
            case KNAPPT -> is <= fraction && is > fraction - ROUGH;
            case OVER -> is > fraction;
            case UNDER -> is < fraction;
            case OMKRING -> Math.abs(is - fraction) <= ROUGH;
            case GRANS -> true;
            case PRECIS -> Math.abs(is - fraction) <= NEAR;
        };
        if (!right) {
            var percent = Spann.av(part).genom(Spann.av(whole)).procent().mitt();
            all.add(new Raknefel(
                    part,
                    List.of(whole),
                    "%s av %s är %s\u00A0%%, och inte %s."
                            .formatted(part.ord(), whole.ord(), Siffror.text(percent, 0), words)));
        }
    }
}
