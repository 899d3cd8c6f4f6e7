package kansli.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import kansli.model.Enhet;
import kansli.source.Almanacka;

/**
 * A sentence, and the one before it, with a sign for each number, so that a pattern tells how the numbers stand to each
 * other: {@code från ⟨A⟩ till ⟨A⟩ personer | Det är en ökning med ⟨A⟩}. What says how exact a number is belongs to its
 * sign, and other figures than a number of something are not there to be read.
 *
 * @param forsta how many of the numbers are said in the sentence before
 */
record Stomme(Mening mening, String text, List<Sagt> tal, int forsta) {

    /** A part of a pattern: what stands between two numbers in one part of a sentence. */
    static final String INOM = "[^⟨⟩|.;:()¤]";

    /** The same, as far as a comma. */
    static final String LED = "[^⟨⟩|.;:()¤,]";

    private static final char FIRST = '\uE000';
    private static final String HEDGES = Noga.ord(Noga.DRYGT, Noga.KNAPPT, Noga.OVER, Noga.UNDER, Noga.OMKRING);
    private static final Pattern HEDGE = Pattern.compile("(?iU)(?<!\\p{L})(?!i\\ssnitt)(?:" + HEDGES + ")\\s+(?=⟨)");
    private static final Pattern HALF = Pattern.compile("(?iU)^\\soch\\s(?:en\\shalv|ett\\shalvt)");
    private static final Pattern POINTS = Pattern.compile("(?iU)^\\sprocentenhet");
    private static final Pattern MEASURED = Pattern.compile(
            "(?iU)^\\s(år|månad|veck|dag|dygn|timm|minut|mil|kilometer|km|kvm|kvadratmeter|kg|grader|euro|poäng)\\p{L}*");
    private static final Pattern YEAR = Pattern.compile("(?U)\\b(?:19|20)\\d{2}\\b");
    private static final Pattern DAY =
            Pattern.compile("(?iU)\\b\\d{1,2}(?=\\s(?:" + String.join("|", Almanacka.MANADER) + ")\\b)");
    private static final Pattern END = Pattern.compile("[.!?…]+$");

    static Stomme av(Optional<Mening> before, Mening mening, Underlag underlag) {
        var numbers = new ArrayList<Sagt>();
        var text = before.map(b -> skeleton(b, numbers, underlag) + " | ").orElse("");
        int first = numbers.size();
        return new Stomme(mening, text + skeleton(mening, numbers, underlag), List.copyOf(numbers), first);
    }

    private static String skeleton(Mening mening, List<Sagt> numbers, Underlag underlag) {
        var text = new StringBuilder();
        int at = 0;
        for (var s : underlag.ocksaMatt(mening)) {
            text.append(plain(mening.text().substring(at, s.start())));
            if (HALF.matcher(s.efter()).find()) {
                text.append('¤');
            } else {
                text.append('⟨')
                        .append(slag(s))
                        .append((char) (FIRST + numbers.size()))
                        .append('⟩');
                numbers.add(s);
            }
            at = s.end();
        }
        text.append(plain(mening.text().substring(at)));
        return HEDGE.matcher(END.matcher(text.toString().strip()).replaceFirst(""))
                .replaceAll("");
    }

    private static String plain(String text) {
        return DAY.matcher(YEAR.matcher(text.replace('\u00A0', ' ')).replaceAll("å"))
                .replaceAll("å")
                .replaceAll("\\d+", "¤");
    }

    /** What it counts: a number of something, money, percent, percentage points, or something measured. */
    private static char slag(Sagt s) {
        return s.enhet().pengar()
                ? 'K'
                : s.enhet() == Enhet.PROCENT
                        ? 'P'
                        : POINTS.matcher(s.efter()).find()
                                ? 'E'
                                : MEASURED.matcher(s.efter()).find() ? 'T' : 'A';
    }

    /** A pattern of such parts, in whatever letters. */
    static Pattern monster(String pattern) {
        return Pattern.compile("(?iU)" + pattern);
    }

    /** A part of a pattern: a number of some kinds, by a name. */
    static String tal(String name, String kinds) {
        return "⟨[" + kinds + "](?<" + name + ">[\uE000-\uF8FF])⟩";
    }

    Stream<Matcher> finns(Pattern pattern) {
        var found = new ArrayList<Matcher>();
        var matcher = pattern.matcher(text);
        for (int from = 0; from <= text.length() && matcher.find(from); from = matcher.start() + 1) {
            var one = pattern.matcher(text);
            one.find(from);
            found.add(one);
        }
        return found.stream();
    }

    /** The number that a pattern has found by its name; empty when it was not there. */
    Optional<Sagt> tal(Matcher found, String name) {
        return Optional.ofNullable(found.group(name)).map(g -> tal.get(g.charAt(0) - FIRST));
    }

    Sagt av(Matcher found, String name) {
        return tal(found, name).orElseThrow();
    }

    /** Whether a number is said in the sentence itself. */
    boolean har(Sagt s) {
        return s.mening() == mening;
    }

    /** The numbers of the sentence before one of them. */
    List<Sagt> fore(Sagt s) {
        return tal.subList(forsta, tal.indexOf(s));
    }

    /** The numbers of the sentence before. */
    List<Sagt> forra() {
        return tal.subList(0, forsta);
    }

    /** The sentence itself. */
    String egen() {
        return text.substring(text.indexOf('|') + 1).strip();
    }

    /** The sentence before, or nothing. */
    String foregaende() {
        return text.contains("|") ? text.substring(0, text.indexOf('|')).strip() : "";
    }

    /** Whether two numbers count the same kind of thing. */
    static boolean sammaSlag(Sagt a, Sagt b) {
        return slag(a) == slag(b) && (slag(a) != 'T' || matt(a).equals(matt(b)));
    }

    static boolean arSlag(Sagt s, char kind) {
        return slag(s) == kind;
    }

    private static String matt(Sagt s) {
        var unit = MEASURED.matcher(s.efter());
        return unit.find() ? unit.group(1).toLowerCase(Locale.ROOT) : "";
    }
}
