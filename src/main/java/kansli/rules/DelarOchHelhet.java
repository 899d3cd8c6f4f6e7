package kansli.rules;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import kansli.diagnostic.Findings;
import kansli.figures.Siffror;
import kansli.model.Enhet;
import kansli.model.Svenska;

/**
 * Parts that should make up a whole: {@code 404, varav 281 … och 120 övriga}, {@code sex möten, fyra digitala och två
 * fysiska}, {@code 12 seminarier och en utbildning, sammanlagt 13}; and parts whose shares make a hundred.
 */
final class DelarOchHelhet implements Rule {

    private static final BigDecimal SMALL = BigDecimal.valueOf(12);
    private static final Pattern OF_WHICH = Pattern.compile("(?iU)^[^.;:()\\d]{0,80},\\s(?:varav|därav)\\s");
    private static final Pattern NAMELY =
            Pattern.compile("(?iU)^[^.;:()\\d]{0,80}?(?::\\s|\\s\\(|,\\s(?:nämligen|fördelat på|fördelade på)\\s)");
    private static final Pattern COMMA = Pattern.compile("(?iU)^\\s[^.,;:()\\d]{2,60},\\s");
    private static final Pattern IN_LIST = Pattern.compile("[:,(]\\s?$");
    private static final Pattern TOGETHER = Pattern.compile(
            "(?iU),\\s(?:(?:alltså|det vill säga|dvs\\.)\\s)?(?:sammanlagt|tillsammans|totalt|summa)\\s$");
    private static final Pattern BETWEEN = Pattern.compile(
            "(?iU)(?:,\\s(?:och\\s|samt\\s)?|\\s(?:och|samt)\\s)(?=\\d|(?:en|ett|" + Talord.FLERA + ")\\s)");
    private static final Pattern ONE = Pattern.compile("(?iU)^(?:en|ett)\\s");
    private static final Pattern AND = Pattern.compile("(?iU)(?:och|samt)\\s$");
    private static final Pattern BORDER = Pattern.compile("[.;:)]|$");
    private static final Pattern SHORT = Pattern.compile("(?iU)^\\s\\p{L}[\\p{L}-]*(?:\\s\\p{L}[\\p{L}-]*)?$");
    /** Each of several has so many: what they are together is not said. */
    private static final Pattern EACH = Pattern.compile(
            "(?iU)\\b(?:varje|vardera|respektive|per|var och en|var sin|varsin|var sitt|varsitt|en var|ett var)\\b");

    /** What is counted by how much of it there is, and not by heads. */
    private static final Pattern WORKED = Pattern.compile(
            "(?iU)^\\s(?:\\p{L}+\\s)?(?:\\p{L}*tjänst|årsarbet|årsverk|heltid|halvtid|timm|årsanställ)\\p{L}*");

    private static final Pattern AT_WORK = Pattern.compile("(?iU)\\b(?:heltid|halvtid|deltid|kvartstid|procent)\\b|%");
    private static final Pattern DISTINCT = Pattern.compile("(?iU)^\\s(?:unik|olik)(?:a|t)?\\b");
    private static final Pattern OF_ALL = Pattern.compile("(?iU)^(?:av|bland)\\s[^.,;:()]*$");
    private static final Pattern REST =
            Pattern.compile("(?iU)\\b(?:övriga|resten|resterande|de andra|andra skäl|andra orsaker|återstående)\\b");

    @Override
    public void check(Underlag underlag, Findings findings) {
        underlag.meningar().forEach(m -> check(m, underlag, findings));
        underlag.avsnitt().forEach(a -> shares(a, underlag, findings));
    }

    private static void check(Mening m, Underlag underlag, Findings findings) {
        var numbers = underlag.sagda(m);
        for (int i = 0; i < numbers.size(); i++) {
            var whole = numbers.get(i);
            if (whole.noga() == Noga.PRECIS && whole.enhet() != Enhet.PROCENT) {
                ofWhich(whole, numbers, findings);
                all(whole, numbers, NAMELY, false, findings);
                if (!IN_LIST.matcher(whole.fore()).find() && !isPart(whole, numbers)) {
                    all(whole, numbers, COMMA, true, findings);
                }
                together(whole, numbers, findings);
            }
        }
    }

    /** {@code Av de fjorton går sex här, fem där och tre någon annanstans}: six is one of the parts. */
    private static boolean isPart(Sagt number, List<Sagt> numbers) {
        return numbers.stream()
                .anyMatch(n ->
                        n.end() <= number.start() && OF_ALL.matcher(n.fore()).matches());
    }

    /** Something may be left out, unless the rest is named. */
    private static void ofWhich(Sagt whole, List<Sagt> numbers, Findings findings) {
        var after = OF_WHICH.matcher(whole.efter());
        if (after.find()) {
            var parts = parts(whole, whole.end() + after.end(), numbers, false);
            var rest = parts.size() > 1 && REST.matcher(whole.efter()).find();
            if (!parts.isEmpty()
                    && (sum(parts).compareTo(whole.tal()) > 0
                            || rest && sum(parts).compareTo(whole.tal()) != 0)) {
                tell(whole, whole.tal(), parts, findings);
            }
        }
    }

    private static void all(Sagt whole, List<Sagt> numbers, Pattern before, boolean shortParts, Findings findings) {
        var after = before.matcher(whole.efter());
        if (after.find()) {
            compare(whole, parts(whole, whole.end() + after.end(), numbers, shortParts), findings);
        }
    }

    private static void together(Sagt whole, List<Sagt> numbers, Findings findings) {
        var before = TOGETHER.matcher(whole.fore());
        if (before.find()
                && !DISTINCT.matcher(whole.efter()).find()
                && !(WORKED.matcher(whole.efter()).find()
                        && AT_WORK.matcher(whole.fore()).find())) {
            numbers.stream()
                    .filter(n -> n.end() < before.start() && n.enhet() == whole.enhet())
                    .findFirst()
                    .ifPresent(first -> compare(
                            whole,
                            parts(whole, first.start(), numbers.subList(0, numbers.indexOf(whole)), false),
                            findings));
        }
    }

    private static void compare(Sagt whole, List<BigDecimal> parts, Findings findings) {
        if (parts.size() > 1 && sum(parts).compareTo(whole.tal()) != 0 && near(sum(parts), whole)) {
            tell(whole, whole.tal(), parts, findings);
        }
    }

    /** A list that comes to something else altogether does not tell all. */
    private static boolean near(BigDecimal sum, Sagt whole) {
        var near = whole.enhet().pengar()
                ? whole.tal().movePointLeft(1)
                : whole.tal().divide(BigDecimal.valueOf(4)).max(BigDecimal.TWO);
        return sum.subtract(whole.tal()).abs().compareTo(near) <= 0;
    }

    /**
     * What is listed from a place, as far as the item after {@code och}; nothing when an item does not begin with a
     * number.
     */
    private static List<BigDecimal> parts(Sagt whole, int from, List<Sagt> numbers, boolean shortParts) {
        var text = whole.mening().text();
        var border = BORDER.matcher(text);
        int to = border.find(from) ? border.start() : text.length();
        if (EACH.matcher(text.substring(from, to)).find()) {
            return List.of();
        }
        var parts = new ArrayList<BigDecimal>();
        var last = false;
        var between = BETWEEN.matcher(text).region(from, to);
        int at = from;
        for (var more = true; more; ) {
            more = between.find();
            int end = more ? between.start() : to;
            var value = part(text.substring(at, end), at, whole, numbers, shortParts);
            if (value.isEmpty()) {
                return List.of();
            }
            parts.add(value.get());
            if (last) {
                return parts;
            }
            last = more && AND.matcher(between.group()).find();
            at = more ? between.end() : to;
        }
        return parts.size() == 1 ? parts : List.of();
    }

    /** A number and what it counts. */
    private static Optional<BigDecimal> part(String words, int at, Sagt whole, List<Sagt> numbers, boolean shortParts) {
        var said = numbers.stream()
                .filter(n -> n.start() == at && n.end() <= at + words.length())
                .findFirst();
        var after = said.map(s -> words.substring(s.end() - at))
                .orElseGet(() -> ONE.matcher(words).replaceFirst(" "));
        if (shortParts && !SHORT.matcher(after.replaceFirst(",.*", "")).matches()) {
            return Optional.empty();
        }
        return said.isPresent() ? said.filter(s -> s.enhet() == whole.enhet()).map(Sagt::tal) : one(words, whole);
    }

    private static Optional<BigDecimal> one(String words, Sagt whole) {
        return whole.enhet() == Enhet.ANTAL && ONE.matcher(words).find()
                ? Optional.of(BigDecimal.ONE)
                : Optional.empty();
    }

    private record Del(Sagt antal, Sagt andel) {}

    /** Parts that are said with their shares: shares that make a hundred belong to parts that make the whole. */
    private static void shares(Avsnitt a, Underlag underlag, Findings findings) {
        var parts = new ArrayList<Del>();
        var wholes = new ArrayList<BigDecimal>();
        for (var m : a.meningar()) {
            var numbers = underlag.sagda(m);
            numbers.stream().filter(s -> s.enhet() == Enhet.ANTAL).forEach(s -> wholes.add(s.tal()));
            numbers.stream()
                    .filter(s -> s.enhet() == Enhet.PROCENT && s.noga() != Noga.GRANS)
                    .forEach(s ->
                            AndelAvAntal.part(s, numbers, a, underlag).ifPresent(part -> parts.add(new Del(part, s))));
        }
        for (int i = 0; i < parts.size(); i++) {
            for (int k = i + 1; k < parts.size(); k++) {
                pair(parts.get(i), parts.get(k), wholes, findings);
            }
        }
    }

    private static void pair(Del first, Del second, List<BigDecimal> wholes, Findings findings) {
        var hundred = first.andel
                .tal()
                .add(second.andel.tal())
                .subtract(BigDecimal.valueOf(100))
                .abs();
        var parts = List.of(first.antal.tal(), second.antal.tal());
        var whole =
                wholes.stream().filter(w -> isOf(first, w) && isOf(second, w)).findFirst();
        if (hundred.compareTo(BigDecimal.ONE) <= 0
                && whole.isPresent()
                && sum(parts).compareTo(whole.get()) != 0
                && !wholes.contains(sum(parts))) {
            tell(second.antal, whole.get(), parts, findings);
        }
    }

    /** Whether a part has about the share of a whole that it is said to have. */
    private static boolean isOf(Del part, BigDecimal whole) {
        return Andel.delAv(part.antal.tal(), whole)
                .filter(a -> a.procent().subtract(part.andel.tal()).abs().compareTo(BigDecimal.ONE) <= 0)
                .isPresent();
    }

    private static BigDecimal sum(List<BigDecimal> parts) {
        return parts.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** {@code två} or {@code 281}. */
    private static String tal(BigDecimal number) {
        return number.scale() <= 0 && number.compareTo(SMALL) <= 0
                ? Svenska.antal(number.intValueExact())
                : Siffror.text(number, Math.max(0, number.scale()));
    }

    private static void tell(Sagt at, BigDecimal whole, List<BigDecimal> parts, Findings findings) {
        if (at.skrivet()) {
            findings.fel(
                    "delar-och-helhet",
                    at.mening().plats(at.start(), at.end()),
                    "Delarna %s är tillsammans %s, inte %s."
                            .formatted(
                                    Svenska.upprakning(parts.stream()
                                            .map(DelarOchHelhet::tal)
                                            .toList()),
                                    tal(sum(parts)),
                                    tal(whole)),
                    "Rätta delarna eller helheten, eller säg vad som inte är med. Hämtas talen med ${tal(…)} stämmer"
                            + " de med tabellen.");
        }
    }
}
