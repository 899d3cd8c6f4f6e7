package kansli.print;

import java.util.TreeMap;
import java.util.regex.Pattern;
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

    /** What is read in one breath: an address of electronic mail, and a span of numbers. */
    private static final Pattern TOGETHER = Pattern.compile("[^\\s@]+@[^\\s@]+|\\d+(?:\\.\\d+)?–\\d+(?:\\.\\d+)?");

    private final LineBreakingStrategy plain = new DefaultLineBreakingStrategy();
    private final SwedishWords words = new SwedishWords();

    @Override
    public BreakPointsProvider getBreakPointsProvider(String text, String language, CalculatedStyle style) {
        var points = new TreeMap<Integer, BreakPoint>();
        var between = plain.getBreakPointsProvider(text, language, style);
        for (var point = between.next(); point.getPosition() >= 0; point = between.next()) {
            points.put(point.getPosition(), point);
        }
        TOGETHER.matcher(text)
                .results()
                .forEach(r -> points.subMap(r.start(), false, r.end(), false).clear());
        if (language.startsWith("sv")) {
            divide(text, points);
        }
        var next = points.values().iterator();
        return () -> next.hasNext() ? next.next() : BreakPoint.getDonePoint();
    }

    private void divide(String text, TreeMap<Integer, BreakPoint> points) {
        var word = WORD.matcher(text);
        while (word.find()) {
            for (int place : words.places(word.group())) {
                points.computeIfAbsent(word.start() + place, SwedishLineBreaking::divided);
            }
        }
    }

    private static BreakPoint divided(int position) {
        var point = new BreakPoint(position);
        point.setHyphen(HYPHEN);
        return point;
    }
}
