package kansli.rules;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import kansli.model.Summaord;

/**
 * Whether two Swedish words are forms of the same word, or one a compound with the other, as far as can be seen without
 * a dictionary.
 */
final class Ordform {

    private static final Pattern WORD = Pattern.compile("[\\p{L}]+(?:-[\\p{L}]+)*|\\d+(?:[–-]\\d+)?");
    private static final Pattern YEAR = Pattern.compile("(?:19|20)\\d{2}");
    private static final List<String> ENDINGS = List.of(
            "ningarnas",
            "arnas",
            "ernas",
            "ornas",
            "ningarna",
            "arna",
            "erna",
            "orna",
            "ens",
            "ets",
            "ena",
            "ade",
            "en",
            "et",
            "na",
            "or",
            "ar",
            "er",
            "n",
            "t",
            "a",
            "e",
            "s");

    /** Words that name nothing by themselves in a heading. */
    private static final Set<String> EMPTY = Set.of(
            "av",
            "och",
            "eller",
            "i",
            "på",
            "till",
            "från",
            "för",
            "med",
            "utan",
            "den",
            "det",
            "de",
            "en",
            "ett",
            "som",
            "har",
            "om",
            "inom",
            "per",
            "vid",
            "hos",
            "under",
            "över",
            "än",
            "mer",
            "därav",
            "varav",
            "antal",
            "andel",
            "belopp",
            "utfall",
            "budget",
            "år",
            "årets",
            "året",
            "tidigare",
            "övriga",
            "övrigt",
            "andra",
            "annan",
            "annat",
            "förändring",
            "skillnad",
            "diff",
            "hela",
            "form",
            "någon",
            "något",
            "ej",
            "inte",
            "tkr",
            "kr",
            "mkr",
            "procent",
            "varje",
            "alla",
            "sin",
            "sina",
            "upp",
            "högst",
            "minst",
            "är",
            "mot",
            "mellan",
            "nya",
            "ny",
            "nytt",
            "personer",
            "deltagare",
            "deltagarna",
            "kostnader",
            "kostnad",
            "intäkter",
            "genom",
            "efter",
            "före",
            "enligt",
            "samt",
            "både",
            "varit",
            "var",
            "in",
            "ut",
            "insatser",
            "insatserna",
            "insats",
            "verksamhetens",
            "verksamhet",
            "medel",
            "pengar");

    private static final int LEAST = 4;
    private static final Set<String> SUMS = Set.of("belopp", "utfall", "budget");

    /** Words that mean the same to one who reads a report. */
    private static final List<Set<String>> SAME = List.of(
            Set.of("män", "männen", "männens", "mannen", "man"),
            Set.of("pågår", "pågående", "pågick", "igång"),
            Set.of("avslutade", "avslutats", "avslutades", "avslutad", "avslutar", "utskrivna", "avslut"),
            Set.of("studier", "studerar", "studerande", "studierna"),
            Set.of("arbetssökande", "arbetssök", "arbetssökare"),
            Set.of(
                    "förlust",
                    "förluster",
                    "minskning",
                    "minskningen",
                    "minskningar",
                    "nedgång",
                    "värdeminskning",
                    "värdeminskningen"),
            Set.of("vinst", "vinster", "vinsten", "ökning", "ökningen", "uppgång", "värdeökning", "värdeökningen"),
            Set.of(
                    "mål",
                    "målet",
                    "målen",
                    "resultatmål",
                    "resultatmålet",
                    "effektmål",
                    "effektmålet",
                    "insatsmål",
                    "insatsmålet"),
            Set.of("resultat", "resultatet", "underskott", "underskottet", "överskott", "överskottet"));

    private Ordform() {}

    /** Every word of a text, in small letters. */
    static List<String> ord(String text) {
        return WORD.matcher(text.toLowerCase(Locale.ROOT).replaceAll("(\\p{L}+)-/(\\p{L}+)", "$1 $2"))
                .results()
                .map(r -> r.group())
                .toList();
    }

    /** The words of a heading that name something, or when it has none, all but the least of them. */
    static List<String> namnEllerOrd(String heading) {
        var name = namn(heading);
        return name.isEmpty()
                ? ord(heading).stream()
                        .filter(w -> w.length() > LEAST && !SUMS.contains(w) && !Summaord.ORD.contains(w))
                        .toList()
                : name;
    }

    /** The words of a heading that name something. */
    static List<String> namn(String heading) {
        return ord(heading.replaceAll("\\*+|\\d\\)$", "")).stream()
                .filter(w -> !EMPTY.contains(w)
                        && !Summaord.ORD.contains(w)
                        && !YEAR.matcher(w).matches())
                .toList();
    }

    /** Whether a word of a text says a word of a name. It may say more, {@code deltagarantal}, but not less. */
    static boolean samma(String a, String b) {
        if (a.equals(b) || SAME.stream().anyMatch(s -> s.contains(a) && s.contains(b))) {
            return true;
        }
        if (Character.isDigit(a.charAt(0)) || Character.isDigit(b.charAt(0))) {
            return false;
        }
        var first = stam(a);
        var second = stam(b);
        var shorter = first.length() <= second.length() ? first : second;
        var longer = shorter.equals(first) ? second : first;
        return shorter.length() >= 4
                        && longer.startsWith(shorter)
                        && (longer.length() - shorter.length() <= 2 || shorter.length() >= 6)
                || first.length() >= 4 && second.endsWith(first) && second.length() - first.length() >= 4;
    }

    /** Whether two words are the same but for how they end: {@code riktlinjer} and {@code riktlinjerna}. */
    static boolean bojning(String a, String b) {
        return a.equals(b)
                || IntStream.rangeClosed(LEAST, Math.min(a.length(), b.length()))
                        .anyMatch(
                                n -> a.regionMatches(0, b, 0, n) && andelse(a.substring(n)) && andelse(b.substring(n)));
    }

    /** Whether some letters, or none, are an ending that a word may have. */
    static boolean andelse(String letters) {
        return letters.isEmpty() || ENDINGS.contains(letters);
    }

    /**
     * Whether a word is another one in the plural, or the same: {@code utbildningar} and {@code utbildning},
     * {@code beslut} and {@code beslut}.
     */
    static boolean plural(String plural, String word) {
        var many = plural.toLowerCase(Locale.ROOT);
        var one = word.toLowerCase(Locale.ROOT);
        var stem = one.replaceFirst("[ae]$", "");
        return many.equals(one)
                || Set.of("ar", "er", "or", "r", "n").stream()
                        .anyMatch(e -> many.equals(one + e) || e.length() == 2 && many.equals(stem + e));
    }

    /** How many of the words of a name are among other words. */
    static int gemensamma(List<String> name, List<String> words) {
        return (int) name.stream()
                .filter(n -> words.stream().anyMatch(w -> samma(n, w)))
                .count();
    }

    static boolean namns(List<String> name, List<String> words) {
        return !name.isEmpty() && gemensamma(name, words) == name.size();
    }

    private static String stam(String word) {
        return ENDINGS.stream()
                .filter(e -> word.endsWith(e) && word.length() - e.length() >= 4)
                .findFirst()
                .map(e -> word.substring(0, word.length() - e.length()))
                .orElse(word);
    }

    static boolean har(String text, String... words) {
        return Arrays.stream(words)
                .anyMatch(w -> Pattern.compile("(?iU)(?<!\\p{L})(?:" + w + ")(?!\\p{L})")
                        .matcher(text)
                        .find());
    }
}
