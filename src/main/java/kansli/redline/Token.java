package kansli.redline;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import kansli.model.Text;
import kansli.model.Text.Inline;
import kansli.source.Almanacka;
import kansli.source.ContentPath;

/**
 * The least that is struck or put in: a word, a punctuation mark, and whole what is read as one thing: an amount, a
 * day, a section of a law, a name, something that is fetched.
 *
 * @param key what it is known by: equal keys are the same word
 * @param leaf as it is shown
 * @param around emphasis and links around it, outermost first and empty
 * @param spaced whether a space stands before it
 */
record Token(Object key, Inline leaf, List<Inline> around, boolean spaced) {

    private static final String SPACE = "[ \u00A0\u202F]";
    private static final String NUMBER = "\\d{1,3}(?:" + SPACE + "\\d{3}){1,6}(?:,\\d+)?|\\d+(?:[.,:/–-]\\d+){0,8}";

    private static final int FETCHED = 6;
    private static final int NUMBER_WEIGHT = 3;

    /** Every repetition has an end, for a text may be anything. */
    private static final Pattern TOKEN = Pattern.compile(String.join(
            "|",
            "(?:https?://|mailto:|www\\.)[^\\s]*[^\\s.,;:!?)]",
            "[^\\s@,;:()]{1,64}+@[^\\s@,;:()]*[^\\s@,;:().!?]",
            "§§?" + SPACE + "?\\d+(?:[–-]\\d+)?",
            "\\d+(?:[–-]\\d+)?" + SPACE + "(?:[a-z]" + SPACE + ")?§§?",
            "\\d{1,2}" + SPACE + "(?:" + String.join("|", Almanacka.MANADER) + ")(?:" + SPACE
                    + "\\d{4})?(?![\\p{L}\\p{N}])",
            "(?:(?<![\\p{L}\\p{N}])[-−])?(?:" + NUMBER + ")(?:" + SPACE + "?[%‰])?(?![\\p{L}\\p{N}])",
            "\\p{Lu}[\\p{L}\\p{M}’'-]*(?:" + SPACE + "\\p{Lu}[\\p{L}\\p{M}’'-]*){1,5}",
            "[\\p{L}\\p{N}\\p{M}]+(?:[-’'.:/][\\p{L}\\p{N}\\p{M}]+){0,20}",
            "\\S"));

    private static final Pattern SPACES = Pattern.compile("\\s|\u00A0|\u202F");
    private static final Pattern DASHES = Pattern.compile("[–−]");
    private static final Pattern QUOTES = Pattern.compile("[“”„]");

    static List<Token> of(List<Inline> inline, Optional<ContentPath> fil) {
        var tokens = new ArrayList<Token>();
        new Reader(fil, tokens).read(inline, List.of());
        return tokens;
    }

    /**
     * How much it means that two texts have it in common: short words and marks say little, and a number is what often
     * changes in what is otherwise the same.
     */
    int weight() {
        if (!(key instanceof String word)) {
            return FETCHED;
        }
        int letters = (int) word.codePoints().filter(Character::isLetterOrDigit).count();
        return isNumber(word) ? Math.min(NUMBER_WEIGHT, letters) : letters;
    }

    private static boolean isNumber(String word) {
        return word.chars().anyMatch(Character::isDigit);
    }

    /** Whether it is lost in what is changed around it: a mark or a short word, never a number. */
    boolean isSlight() {
        return key instanceof String word && weight() <= 4 && !isNumber(word);
    }

    boolean isMark() {
        return weight() == 0;
    }

    Token spaced(boolean space) {
        return new Token(key, leaf, around, space);
    }

    /** Signs that are set alike on a page are the same sign. */
    private static String same(String word) {
        var spaces = SPACES.matcher(word).replaceAll(" ");
        var dashes = DASHES.matcher(spaces).replaceAll("-");
        return QUOTES.matcher(dashes).replaceAll("\"").replace('’', '\'');
    }

    private static final class Reader {

        private final Optional<ContentPath> fil;
        private final List<Token> tokens;
        private boolean space;

        Reader(Optional<ContentPath> fil, List<Token> tokens) {
            this.fil = fil;
            this.tokens = tokens;
        }

        void read(List<Inline> inline, List<Inline> around) {
            for (var next : inline) {
                switch (next) {
                    case Text.Ord o -> words(o.text(), around);
                    case Text.Betoning b -> read(b.inline(), inside(around, new Text.Betoning(List.of())));
                    case Text.Stark s -> read(s.inline(), inside(around, new Text.Stark(List.of())));
                    case Text.Lank l -> read(l.inline(), inside(around, new Text.Lank(l.till(), List.of())));
                    case Text.Tillagt t -> read(t.inline(), around);
                    case Text.Struket s -> {}
                    case Text.Maskat m -> add(m, m, around);
                    case Text.Radbrytning r -> add("\n", r, around);
                    case Text.Notreferens n -> add(Text.Notreferens.class, n, around);
                    default -> add(List.of(fil, next), next, around);
                }
            }
        }

        private static List<Inline> inside(List<Inline> around, Inline next) {
            return Stream.concat(around.stream(), Stream.of(next)).toList();
        }

        private void words(String text, List<Inline> around) {
            var word = TOKEN.matcher(text);
            int end = 0;
            while (word.find()) {
                space |= word.start() > end;
                end = word.end();
                add(same(word.group()), new Text.Ord(word.group()), around);
            }
            space |= end < text.length();
        }

        private void add(Object key, Inline leaf, List<Inline> around) {
            var link = around.stream().filter(Text.Lank.class::isInstance).findFirst();
            tokens.add(new Token(link.isPresent() ? List.of(key, link.get()) : key, leaf, around, space));
            space = false;
        }
    }
}
