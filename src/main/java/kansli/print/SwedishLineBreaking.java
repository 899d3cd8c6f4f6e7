package kansli.print;

import java.util.Locale;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.xhtmlrenderer.css.constants.IdentValue;
import org.xhtmlrenderer.css.style.CalculatedStyle;
import org.xhtmlrenderer.layout.breaker.BreakPoint;
import org.xhtmlrenderer.layout.breaker.BreakPointsProvider;
import org.xhtmlrenderer.layout.breaker.DefaultLineBreakingStrategy;
import org.xhtmlrenderer.layout.breaker.LineBreakingStrategy;

/**
 * Lines break where the engine would break them, and inside long Swedish words. The hyphen is drawn only where a line
 * ends.
 */
public final class SwedishLineBreaking implements LineBreakingStrategy {

    /** U+00AD, which a reader of the PDF leaves out when it puts the word together again. */
    private static final String HYPHEN = "\u00AD";

    /** Letters with nothing but spaces and signs around: not a part of an address, and not of a number. */
    private static final Pattern WORD =
            Pattern.compile("(?<![\\p{L}\\p{N}@./_-])\\p{L}+(?![\\p{L}\\p{N}@/_]|[.-][\\p{L}\\p{N}])");

    /**
     * What is read in one breath: an address of electronic mail, a span of numbers, and a quotation mark that opens
     * with the letter after it. Swedish opens and closes with the same mark, and the engine takes it for closing.
     */
    private static final Pattern TOGETHER =
            Pattern.compile("(?<![^\\s@])[^\\s@]++@[^\\s@]+|(?<!\\d)\\d++(?:\\.\\d+)?–\\d+(?:\\.\\d+)?"
                    + "|(?<![^\\s(\\[/–—-])[”’»\"']+[^\\s”’»\"']");

    private static final Pattern RUN = Pattern.compile("\\s*\\S+\\s*|\\s+");

    private final LineBreakingStrategy plain;
    private final SwedishWords words = new SwedishWords();

    public SwedishLineBreaking() {
        this(new DefaultLineBreakingStrategy());
    }

    SwedishLineBreaking(LineBreakingStrategy plain) {
        this.plain = plain;
    }

    /** The engine asks anew for what is left at each line, and reads only as much of it as fits there. */
    @Override
    public BreakPointsProvider getBreakPointsProvider(String text, String language, CalculatedStyle style) {
        return new Points(
                text,
                plain.getBreakPointsProvider(text, language, style),
                language.startsWith("sv"),
                style != null && style.getWordWrap() == IdentValue.BREAK_WORD);
    }

    /** Found one run of characters at a time, from one space to the next. */
    private final class Points implements BreakPointsProvider {

        private final String text;
        private final BreakPointsProvider between;
        private final boolean divided;

        /** Where words are cut if they are not divided, one that may be a name is better divided. */
        private final boolean narrow;

        private final Matcher run;
        private final TreeMap<Integer, BreakPoint> found = new TreeMap<>();
        private BreakPoint next;

        Points(String text, BreakPointsProvider between, boolean divided, boolean narrow) {
            this.text = text;
            this.between = between;
            this.divided = divided;
            this.narrow = narrow;
            run = RUN.matcher(text);
            next = between.next();
        }

        @Override
        public BreakPoint next() {
            while (found.isEmpty() && run.find()) {
                find(run.start(), run.end());
            }
            return found.isEmpty()
                    ? BreakPoint.getDonePoint()
                    : found.pollFirstEntry().getValue();
        }

        private void find(int start, int end) {
            while (next.getPosition() >= 0 && next.getPosition() <= end) {
                found.put(next.getPosition(), next);
                next = between.next();
            }
            within(TOGETHER, start, end)
                    .forEach(r -> found.subMap(r.start(), false, r.end(), false).clear());
            if (divided) {
                within(WORD, start, end)
                        .forEach(word -> words.places(narrow ? word.group().toLowerCase(Locale.ROOT) : word.group())
                                .forEach(place ->
                                        found.computeIfAbsent(word.start() + place, SwedishLineBreaking::divided)));
            }
        }

        private Stream<MatchResult> within(Pattern pattern, int start, int end) {
            return pattern.matcher(text)
                    .region(start, end)
                    .useTransparentBounds(true)
                    .useAnchoringBounds(false)
                    .results();
        }
    }

    private static BreakPoint divided(int position) {
        var point = new BreakPoint(position);
        point.setHyphen(HYPHEN);
        return point;
    }
}
