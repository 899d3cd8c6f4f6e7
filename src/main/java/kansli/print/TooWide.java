package kansli.print;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xhtmlrenderer.css.constants.IdentValue;
import org.xhtmlrenderer.css.style.CalculatedStyle;
import org.xhtmlrenderer.layout.LayoutContext;
import org.xhtmlrenderer.layout.breaker.BreakPoint;
import org.xhtmlrenderer.layout.breaker.BreakPointsProvider;
import org.xhtmlrenderer.layout.breaker.LineBreakingStrategy;
import org.xhtmlrenderer.layout.breaker.ListBreakPointsProvider;
import org.xhtmlrenderer.newtable.TableBox;
import org.xhtmlrenderer.pdf.ITextFSFont;
import org.xhtmlrenderer.pdf.ITextFontContext;
import org.xhtmlrenderer.pdf.ITextTextRenderer;
import org.xhtmlrenderer.render.BlockBox;
import org.xhtmlrenderer.render.Box;
import org.xhtmlrenderer.render.InlineLayoutBox;
import org.xhtmlrenderer.render.InlineText;
import org.xhtmlrenderer.render.LineBox;

/**
 * Words that no line of theirs has room for. When the first word of a line does not fit on it, the engine lays all the
 * rest of the text on that line, beyond the edge of the paper. How wide a line is only the engine knows, and a
 * {@link LineBreakingStrategy} is not told; so a page is laid out, what stuck out is noted, and it is laid out anew
 * with more places to break in just those words: first where a word may be divided, then anywhere.
 */
final class TooWide implements LineBreakingStrategy {

    /** After the language of an element that holds such words. */
    private static final String HOLDER = ";";

    private static final Pattern RUN = Pattern.compile("\\S+");

    /** In names of files and the like. */
    private static final Pattern AFTER_SIGN = Pattern.compile("(?<=[\\p{L}\\p{N}][_.@=&])(?=[\\p{L}\\p{N}])");

    /** What the engine may round off, in its dots. */
    private static final int ROUNDING = 30;

    private final ITextTextRenderer measure = new ITextTextRenderer();
    private final LineBreakingStrategy lines;
    private final Set<Element> holders = new HashSet<>();
    private final Map<String, String> languages = new TreeMap<>();
    private final Set<String> cut = new HashSet<>();

    /** What has made its box too wide: the engine measures a box without saying which element it is of. */
    private final Set<String> everywhere = new HashSet<>();

    TooWide(LineBreakingStrategy lines) {
        this.lines = lines;
    }

    /** The language of an element, for the engine to ask with. */
    String language(Element element, String language) {
        return holders.contains(element) ? language + HOLDER : language;
    }

    @Override
    public BreakPointsProvider getBreakPointsProvider(String text, String language, CalculatedStyle style) {
        var plain = language.replace(HOLDER, "");
        boolean holder = !plain.equals(language);
        var wide = holder ? languages.keySet() : everywhere;
        var between = lines.getBreakPointsProvider(text, plain, style);
        if (wide.isEmpty()) {
            return between;
        }
        var points = new TreeMap<Integer, BreakPoint>();
        read(between).forEach(p -> points.put(p.getPosition(), p));
        RUN.matcher(text)
                .results()
                .forEach(run -> whole(wide, run)
                        .ifPresent(word -> within(word, run.group(), style).forEach(p -> {
                            p.setPosition(run.start() + p.getPosition());
                            points.putIfAbsent(p.getPosition(), p);
                        })));
        return new ListBreakPointsProvider(List.copyOf(points.values()));
    }

    /** The wide word that this is, or is the end of: what is left of a word begins a line. */
    private static Optional<String> whole(Set<String> wide, MatchResult run) {
        return wide.contains(run.group())
                ? Optional.of(run.group())
                : wide.stream()
                        .filter(word -> run.start() == 0 && word.endsWith(run.group()))
                        .findFirst();
    }

    private List<BreakPoint> within(String word, String run, CalculatedStyle style) {
        var lower = run.toLowerCase(Locale.ROOT);
        var points = new ArrayList<BreakPoint>();
        if (lower.length() == run.length()) {
            points.addAll(read(lines.getBreakPointsProvider(lower, languages.get(word), style)));
        }
        AFTER_SIGN.matcher(run).results().forEach(sign -> points.add(new BreakPoint(sign.start())));
        if (cut.contains(word) || cut.contains(run) || points.stream().allMatch(p -> p.getPosition() == run.length())) {
            var letters = BreakIterator.getCharacterInstance(Locale.ROOT);
            letters.setText(run);
            for (int p = letters.next(); p != BreakIterator.DONE; p = letters.next()) {
                points.add(new BreakPoint(p));
            }
        }
        return points;
    }

    private static List<BreakPoint> read(BreakPointsProvider points) {
        return Stream.generate(points::next)
                .takeWhile(p -> p.getPosition() != BreakIterator.DONE)
                .toList();
    }

    /** Notes what sticks out of pages that are laid out, and tells whether there is anything new to break. */
    boolean note(Box pages, LayoutContext engine) {
        return note(pages, right(pages), engine);
    }

    /** @param edge the rightmost edge of all that the box is in */
    private boolean note(Box box, int edge, LayoutContext engine) {
        boolean noted = box instanceof BlockBox && right(box) > edge + ROUNDING && noteBox(box, edge, engine);
        int within = box.isAnonymous() ? edge : Math.max(edge, right(box));
        for (var child : children(box)) {
            if (child instanceof Box inside) {
                noted |= note(inside, within, engine);
            } else if (child instanceof InlineText text && sticksOut(text)) {
                noted |= !note(text, text.getSubstring(), block(text).getContentWidth(), engine)
                        .isEmpty();
            }
        }
        return noted;
    }

    /** A table that is too wide has words wider than their share of it; padding takes something too. */
    private boolean noteBox(Box box, int edge, LayoutContext engine) {
        int columns = box instanceof TableBox table ? Math.max(1, table.numEffCols()) : 1;
        int room = (edge - box.getAbsX()) / columns * 3 / 4;
        var seen = new HashSet<Node>();
        var words = texts(box)
                .filter(text -> text.getTextNode() != null && seen.add(text.getTextNode()))
                .flatMap(text -> note(text, text.getTextNode().getData(), room, engine).stream())
                .toList();
        everywhere.addAll(words);
        return !words.isEmpty();
    }

    private static Stream<InlineText> texts(Box box) {
        return children(box).stream().flatMap(child -> switch (child) {
            case InlineText text -> Stream.of(text);
            case Box inside -> texts(inside);
            default -> Stream.of();
        });
    }

    /** The words of a text that are wider than its room and can be broken further than they were. */
    private List<String> note(InlineText text, String words, int room, LayoutContext engine) {
        var style = text.getParent().getStyle();
        if (text.getTextNode() == null
                || !(text.getTextNode().getParentNode() instanceof Element holder)
                || style.getWhitespace() == IdentValue.NOWRAP) {
            return List.of();
        }
        var font = (ITextFSFont) style.getFSFont(engine);
        return RUN.matcher(words)
                .results()
                .map(MatchResult::group)
                .filter(run -> measure.getWidth(new ITextFontContext(), font, run) > room)
                .filter(run -> isNews(run, holder))
                .toList();
    }

    /** A word that is wide in an element for the first time is to be divided, and then cut. */
    private boolean isNews(String word, Element holder) {
        boolean isNew = languages.putIfAbsent(word, Dom.languageOf(holder)) == null;
        return holders.add(holder) || isNew || cut.add(word);
    }

    private static boolean sticksOut(InlineText text) {
        var block = block(text);
        return text.getWidth() > block.getContentWidth() + ROUNDING
                || text.getParent().getAbsX() + text.getX() + text.getWidth() > right(block) + ROUNDING;
    }

    private static Box block(InlineText text) {
        Box box = text.getParent();
        while (!(box instanceof BlockBox)) {
            box = box.getParent();
        }
        return box;
    }

    private static int right(Box box) {
        return box.getAbsX() + box.getLeftMBP() + box.getContentWidth();
    }

    private static List<?> children(Box box) {
        return switch (box) {
            case InlineLayoutBox inline -> inline.getInlineChildren();
            case LineBox line ->
                Stream.concat(line.getChildren().stream(), line.getNonFlowContent().stream())
                        .toList();
            default -> box.getChildren();
        };
    }
}
