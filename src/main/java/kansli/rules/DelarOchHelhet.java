package kansli.rules;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import kansli.diagnostic.Findings;
import kansli.figures.Figures;
import kansli.figures.Siffror;
import kansli.model.Content;
import kansli.model.Enhet;
import kansli.model.Svenska;
import kansli.rules.Sagt.Noga;

/**
 * Parts that should make up a whole: {@code 404, varav 281 … och 120 övriga}, {@code sex möten, fyra digitala och två
 * fysiska}, {@code 12 seminarier och en utbildning, sammanlagt 13}; and parts whose shares make a hundred.
 */
final class DelarOchHelhet implements Rule {

    private static final BigDecimal SMALL = BigDecimal.valueOf(12);
    private static final String ONE = "(?:\\d{1,3}(?:[ \\u00A0]\\d{3})+|\\d+|en|ett|" + Talord.FLERA + ")";
    private static final String HEDGE = "(?:drygt|knappt|cirka|omkring|ungefär|minst|högst|över|nästan)\\s";

    /** What follows the whole must be all of it: each part in a word or two, and then the end. */
    private static final Pattern OF_WHICH = Pattern.compile("(?iu)(?<![\\p{L}\\d,.])(?<h>" + ONE + ")\\s(?<n>[^,.:;()]{2,60}),\\s(?:varav|därav|nämligen|fördelat på|fördelade på)\\s(?<p>" + ONE + "\\s[^.:;]+)");
    private static final Pattern KINDS = Pattern.compile("(?iu)(?<![\\p{L}\\d,.])(?<h>" + ONE + ")\\s(?<n>[^,.:;()\\d]{2,40})(?:,|:|\\s\\()\\s?(?<p>" + ONE + "\\s(?:\\p{L}+[a]|kvinnor|män|flickor|pojkar)(?:,\\s" + ONE + "\\s\\p{L}+)*\\soch\\s" + ONE + "\\s(?:\\p{L}+[a]|kvinnor|män|flickor|pojkar))(?=[.,;)]|$)");
    private static final Pattern TOGETHER = Pattern.compile("(?iu)(?<p>(?<![\\p{L}\\d,.])" + ONE + "\\s[^,.:;\\d]{2,50}(?:,\\s" + ONE + "\\s[^,.:;\\d]{2,50})*\\soch\\s" + ONE + "\\s[^,.:;\\d]{2,50}),\\s(?:(?:alltså|det vill säga|dvs\\.)\\s)?(?:sammanlagt|tillsammans|totalt|summa)\\s(?<h>" + ONE + ")");
    private static final Pattern PART = Pattern.compile("(?iu)(?:^|,\\s(?:och\\s)?(?:varav\\s)?|\\soch\\s(?:varav\\s)?)(?<x>" + HEDGE + ")?(?<d>" + ONE + ")\\s(?<o>\\p{L}+)(?![\\p{L}])");
    private static final Pattern REST = Pattern.compile("(?iu)\\b(?:övriga|resten|resterande|de andra|andra skäl|andra orsaker|återstående)\\b");

    @Override
    public void check(Content content, Figures figures, Findings findings) {
        Prosa.meningar(content, figures).forEach(m -> {
            ofWhich(m, findings);
            all(m, KINDS, findings);
            all(m, TOGETHER, findings);
        });
        Avsnitt.av(content, figures).forEach(a -> shares(a, findings));
    }

    /** With two parts or more that come near to the whole or name the rest; fewer may leave something out. */
    private static void ofWhich(Mening m, Findings findings) {
        var found = OF_WHICH.matcher(m.text());
        while (found.find()) {
            var parts = parts(found.group("p"));
            var whole = number(found.group("h"));
            var sum = parts.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
            var rest = REST.matcher(found.group("p")).find() && parts.size() > 1;
            if (sum.compareTo(whole) > 0 && !found.group("p").matches("(?iu).*\\bvarav\\b.*") || rest && sum.compareTo(whole) != 0) {
                tell(m, found.start("h"), found.end("h"), whole, parts, findings);
            }
        }
    }

    private static void all(Mening m, Pattern pattern, Findings findings) {
        var found = pattern.matcher(m.text());
        while (found.find()) {
            var parts = parts(found.group("p"));
            var whole = number(found.group("h"));
            var sum = parts.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
            if (parts.size() > 1 && sum.compareTo(whole) != 0 && near(sum, whole)) {
                tell(m, found.start("h"), found.end("h"), whole, parts, findings);
            }
        }
    }

    private static boolean near(BigDecimal sum, BigDecimal whole) {
        return sum.subtract(whole).abs().compareTo(whole.divide(BigDecimal.valueOf(4)).max(BigDecimal.TWO)) <= 0;
    }

    private static List<BigDecimal> parts(String text) {
        var parts = new ArrayList<BigDecimal>();
        var part = PART.matcher(text);
        while (part.find()) {
            if (part.group("x") == null && !part.group("o").matches("(?iu)år|procent|kr|tkr|mkr|månader|gånger")) {
                parts.add(number(part.group("d")));
            }
        }
        return parts;
    }

    private static BigDecimal number(String words) {
        return Talord.tal(words.replaceAll("[ \\u00A0]", "")).orElseThrow();
    }

    private record Del(Sagt antal, Sagt andel) {}

    /** Parts that are said with their shares: shares that make a hundred belong to parts that make the whole. */
    private static void shares(Avsnitt a, Findings findings) {
        var parts = new ArrayList<Del>();
        var wholes = new ArrayList<BigDecimal>();
        for (var m : a.meningar()) {
            var numbers = Sagda.i(m);
            numbers.stream().filter(s -> s.enhet() == Enhet.ANTAL).forEach(s -> wholes.add(s.tal()));
            numbers.stream().filter(s -> s.enhet() == Enhet.PROCENT && s.noga() != Noga.GRANS)
                    .forEach(s -> AndelAvAntal.part(s, numbers, a).ifPresent(part -> parts.add(new Del(part, s))));
        }
        for (int i = 0; i < parts.size(); i++) {
            for (int k = i + 1; k < parts.size(); k++) {
                pair(parts.get(i), parts.get(k), wholes, findings);
            }
        }
    }

    private static void pair(Del first, Del second, List<BigDecimal> wholes, Findings findings) {
        var hundred = first.andel.tal().add(second.andel.tal()).subtract(BigDecimal.valueOf(100)).abs();
        var sum = first.antal.tal().add(second.antal.tal());
        var whole = wholes.stream().filter(w -> of(first, w) && of(second, w)).findFirst();
        if (hundred.compareTo(BigDecimal.ONE) <= 0 && second.antal.skrivet() && whole.isPresent() && sum.compareTo(whole.get()) != 0 && !wholes.contains(sum)) {
            tell(second.antal.mening(), second.antal.start(), second.antal.end(), whole.get(), List.of(first.antal.tal(), second.antal.tal()), findings);
        }
    }

    /** Whether a part has about the share of a whole that it is said to have. */
    private static boolean of(Del part, BigDecimal whole) {
        return Andel.delAv(part.antal.tal(), whole).map(Andel::procent).filter(s -> s.subtract(part.andel.tal()).abs().compareTo(BigDecimal.ONE) <= 0).isPresent();
    }

    /** {@code två} or {@code 281}. */
    private static String tal(BigDecimal number) {
        return number.compareTo(SMALL) <= 0 ? Svenska.antal(number.intValueExact()) : Siffror.text(number, 0);
    }

    private static void tell(Mening m, int start, int end, BigDecimal whole, List<BigDecimal> parts, Findings findings) {
        if (!m.skrivet(start, end)) {
            return;
        }
        var sum = parts.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        findings.fel("delar-och-helhet", m.plats(start, end),
                "Delarna %s är tillsammans %s, inte %s.".formatted(Svenska.upprakning(parts.stream().map(DelarOchHelhet::tal).toList()), tal(sum), tal(whole)),
                "Rätta delarna eller helheten, eller säg vad som inte är med. Hämtas talen med ${tal(…)} stämmer de med tabellen.");
    }
}
