package kansli.source;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * What stands before a point in a list, as people type it and as word processors paste it: a dash or a ball, a number
 * or a letter with its full stop or parentheses, a paragraph of a law.
 *
 * @param text as it was written
 * @param form alike for the marks of one list: {@code 0.}, {@code (a)}, {@code § 0}, {@code -}
 * @param words where the words begin after it, in the same text
 * @param tight whether the words stand close to it
 */
public record Punkttecken(String text, String form, int words, boolean tight) {

    /** What makes a number or a letter with a full stop the beginning of a list, and no word of a sentence. */
    private static final Set<String> BEGINNINGS = Set.of("1.2.", "a.b.", "i.ii.", "I.II.");

    private static final Pattern NAME = Pattern.compile("\\d+|\\p{L}");

    private static final String DASHES = "-–—‐‑‒";

    /** Those that stand for nothing else, some of them as the fonts of word processors call them. */
    private static final String BALLS = "•·‣⁃▪▫■●○◦\uF0B7\uF0A7\uF0D8\uF0FC";

    /** Letters that word processors paste for a ball, with a tab after them. */
    private static final String LETTERS_FOR_BALLS = "o§Øü";

    /** The balls of a word processor, a level each, that are not told apart by anything else. */
    private static final List<String> LEVELS = List.of("•·\uF0B7", "o", "§▪\uF0A7");

    private static final String MARK = "[" + DASHES + BALLS + "*+]"
            + "|[" + LETTERS_FOR_BALLS + "](?=\\t)"
            + "|\\d{1,9}[.)]"
            + "|\\d{1,3}(?:\\.\\d{1,3}){1,4}\\.?(?=[\\s\\h])"
            + "|\\(\\d{1,3}\\)"
            + "|(?:\\p{L}|[ivx]{2,5}|[IVX]{2,5})(?:\\)|\\.(?=[\\s\\h]))"
            + "|\\((?:\\p{L}|[ivx]{2,5}|[IVX]{2,5})\\)"
            + "|§\\h?\\d{1,3}(?:\\h?[a-h])?\\.?(?=[\\s\\h])|\\d{1,3}(?:\\h?[a-z])?\\h?§";

    private static final List<String> ROMAN =
            List.of("i ii iii iv v vi vii viii ix x xi xii xiii xiv xv xvi xvii xviii xix xx".split(" "));

    private static final Pattern POINT =
            Pattern.compile("(" + MARK + ")(?:([\\s\\h]+)(?=\\S)|([\\s\\h]*$)|(?=\\p{L}))");

    /** What begins at an index of a line, if it is a mark. */
    public static Optional<Punkttecken> at(CharSequence line, int index) {
        var point = POINT.matcher(line).region(index, line.length()).useTransparentBounds(true);
        if (!point.lookingAt() || point.end() < line.length() && point.group(3) != null) {
            return Optional.empty();
        }
        boolean tight = point.group(2) == null && point.group(3) == null;
        var text = point.group(1);
        return tight && (text.length() == 1 && "*+".contains(text))
                ? Optional.empty()
                : Optional.of(new Punkttecken(text, form(text), point.end(), tight));
    }

    /** Whether it is a ball and can be nothing else. */
    public boolean ball() {
        return (BALLS + LETTERS_FOR_BALLS).contains(text);
    }

    /** Whether a mark is the one that word processors set one level under this, with no indent when it is pasted. */
    public boolean over(Punkttecken below) {
        return depth() >= 0 && depth() < below.depth();
    }

    private int depth() {
        return IntStream.range(0, LEVELS.size())
                .filter(i -> LEVELS.get(i).contains(text))
                .findFirst()
                .orElse(-1);
    }

    /** Whether it only says that here is a point. */
    public boolean unordered() {
        return text.length() == 1;
    }

    /** Whether a mark may be the one after this in the same list. */
    public boolean before(Punkttecken next) {
        return form.equals(next.form) && (unordered() || orderBefore(next));
    }

    /** Whether a sentence may begin or end so, when lines are cut at a width: with a year, or somebody's initial. */
    public boolean doubtful() {
        return text.matches("(?:\\d+|\\p{L}+)\\.");
    }

    /** Whether a mark and the one after it begin a list. */
    public boolean begins(Punkttecken next) {
        return BEGINNINGS.contains(text + next.text);
    }

    private boolean orderBefore(Punkttecken next) {
        var a = name();
        var b = next.name();
        if (Character.isDigit(a.charAt(0))) {
            return Arrays.compare(numbers(a), numbers(b)) < 0;
        }
        return a.length() == 1 && b.length() == 1 && a.compareTo(b) < 0
                || ROMAN.indexOf(a) >= 0 && ROMAN.indexOf(a) < ROMAN.indexOf(b);
    }

    /** Its figures or letters, without what stands round them. */
    private String name() {
        return text.replaceAll("[^\\p{L}\\d.]|\\.$", "").toLowerCase(Locale.ROOT);
    }

    /** The numbers of a name, and the letter after them: {@code 2 a §} stands between {@code 2 §} and {@code 3 §}. */
    private static int[] numbers(String name) {
        return NAME.matcher(name)
                .results()
                .map(MatchResult::group)
                .mapToInt(n -> Character.isDigit(n.charAt(0)) ? Integer.parseInt(n) : n.charAt(0))
                .toArray();
    }

    private static String form(String text) {
        int law = text.indexOf('§');
        return law >= 0 && text.length() > 1
                ? law == 0 ? "§ 0" : "0 §"
                : text.length() == 1
                        ? DASHES.contains(text) ? "-" : text
                        : text.replaceAll("\\p{Ll}+", "a")
                                .replaceAll("\\p{Lu}+", "A")
                                .replaceAll("\\d+", "0")
                                .replaceAll("0(?:\\.0)+", "0.0")
                                .replaceAll("[\\s\\h]", "");
    }
}
