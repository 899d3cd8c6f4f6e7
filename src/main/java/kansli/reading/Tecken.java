package kansli.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import kansli.source.Lines;
import kansli.source.Position;
import kansli.source.Punkttecken;
import org.commonmark.node.Code;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Text;

/**
 * Signs that an office writes and Markdown reads as something else, or not at all. While the parser reads, each has a
 * stand-in that no text has, as long as itself: half of a sign that takes two. So are read the first sign of a point in
 * a list, so that the parser finds it, and the signs of a path, {@code C:\temp\*.doc}, so that it does not.
 */
final class Tecken {

    /** What may be the first sign of a point where no paragraph is open, and what is one wherever it stands. */
    private static final int MAYBE = 0xDC00;

    private static final int SURE = 0xDE00;
    private static final int END = 0xE000;

    /** Signs beyond the first 256, in the order of their stand-ins. */
    private static final String OTHERS = "–—‐‑‒•‣⁃▪▫■●○◦\uF0B7\uF0A7\uF0D8\uF0FC";

    /** Half a sign, which only a number in YAML can make: it says nothing. */
    private static final Pattern HALF = Pattern.compile("\\p{Cs}");

    private static final String UNKNOWN = "\uFFFD";

    private static final Pattern NESTED = Pattern.compile("(?:[-+*]|\\d{1,9}[.)])[ \\t]+");
    private static final Pattern PATH = Pattern.compile(
            "(?:\\b[A-Za-z]:\\\\|\\\\\\\\[\\w.-]++\\\\)(?:[^\\s\"”<>|`]|[ ](?=[^\\s\\\\\"”<>|`]*+\\\\))*+");

    /** More than a number, where no quotation goes on. */
    private static final Pattern MORE = Pattern.compile(" {0,3}> ?\\d");

    private static final Pattern QUOTE = Pattern.compile(" {0,3}>");
    private static final Pattern SPECIAL = Pattern.compile("[!-/:-@\\[-`{-~]");

    private final StringBuilder signs;
    private final Lines lines;

    /** @param open whether no line of a paragraph stands above it */
    private record Candidate(int at, Punkttecken mark, boolean open) {}

    private Tecken(String markdown) {
        signs = new StringBuilder(HALF.matcher(markdown).replaceAll(UNKNOWN));
        lines = new Lines(markdown);
    }

    /** A text as long as it was. */
    static String signed(String markdown) {
        var tecken = new Tecken(markdown);
        tecken.points();
        PATH.matcher(markdown)
                .results()
                .forEach(p ->
                        SPECIAL.matcher(p.group()).results().forEach(s -> tecken.sign(p.start() + s.start(), MAYBE)));
        return tecken.signs.toString();
    }

    static boolean signed(char sign) {
        return sign >= MAYBE && sign < END;
    }

    static boolean sure(char sign) {
        return sign >= SURE && sign < END;
    }

    static String written(CharSequence signed) {
        var written = new StringBuilder(signed);
        for (int i = 0; i < written.length(); i++) {
            char c = written.charAt(i);
            if (signed(c) && (i == 0 || !Character.isHighSurrogate(written.charAt(i - 1)))) {
                int sign = (c - MAYBE) % (SURE - MAYBE);
                written.setCharAt(i, sign < 256 ? (char) sign : OTHERS.charAt(sign - 256));
            }
        }
        return written.toString();
    }

    /** The signs that were written, wherever they marked no point. */
    static void unsign(Node document) {
        Noder.within(document).forEach(node -> {
            switch (node) {
                case Text t -> t.setLiteral(written(t.getLiteral()));
                case Code c -> c.setLiteral(written(c.getLiteral()));
                case FencedCodeBlock c -> c.setLiteral(written(c.getLiteral()));
                case IndentedCodeBlock c -> c.setLiteral(written(c.getLiteral()));
                case HtmlBlock h -> h.setLiteral(written(h.getLiteral()));
                case HtmlInline h -> h.setLiteral(written(h.getLiteral()));
                case Link l -> l.setDestination(written(l.getDestination()));
                default -> {}
            }
        });
    }

    private void points() {
        var chunk = new ArrayList<Candidate>();
        var rows = new ArrayList<String>();
        String before = "";
        for (int line = 1; line <= lines.count() + 1; line++) {
            var text = line <= lines.count() ? lines.line(line) : "";
            boolean below =
                    line < lines.count() && QUOTE.matcher(lines.line(line + 1)).lookingAt();
            if (MORE.matcher(text).lookingAt()
                    && !below
                    && !QUOTE.matcher(before).lookingAt()) {
                sign(lines.index(new Position(line, 1 + text.indexOf('>'))), MAYBE);
            }
            if (text.isBlank()) {
                company(chunk);
                if (chunk.size() == rows.size()
                        && !chunk.stream().allMatch(c -> c.mark().doubtful())) {
                    chunk.stream().filter(c -> !c.mark().unordered()).forEach(c -> sign(c.at(), SURE));
                }
                if (chunk.isEmpty()) {
                    cells(line - rows.size(), rows);
                }
                chunk.clear();
                rows.clear();
            } else {
                point(lines.index(new Position(line, 1)), text, before, chunk);
                rows.add(text);
            }
            before = text;
        }
    }

    /** Tabs between cells, of which one may stand first in the line where Markdown would take it for an indent. */
    private void cells(int first, List<String> rows) {
        for (int from = 0; from < rows.size(); from++) {
            int to = from;
            while (to < rows.size() && rows.get(to).contains(Rader.TAB)) {
                to++;
            }
            if (to - from > 1 && Rader.rows(rows.subList(from, to))) {
                for (int i = from; i < to; i++) {
                    int start = lines.index(new Position(first + i, 1));
                    IntStream.range(start, start + rows.get(i).length())
                            .filter(at -> signs.charAt(at) == '\t')
                            .forEach(at -> sign(at, MAYBE));
                }
            }
            from = to;
        }
    }

    private void point(int start, String line, String before, List<Candidate> chunk) {
        int from = 0;
        while (from < line.length() && (blank(line.charAt(from)) || line.charAt(from) == '>')) {
            from++;
        }
        int at = nested(line, from);
        var mark = Punkttecken.at(line, at);
        if (mark.isEmpty()) {
            return;
        }
        for (int i = 0; i < from; i++) {
            if (line.charAt(i) != '\t' && line.charAt(i) != '>') {
                signs.setCharAt(start + i, ' ');
            }
        }
        var m = mark.get();
        boolean colon = before.stripTrailing().endsWith(":");
        var candidate = new Candidate(start + at, m, colon || before.isBlank());
        if (m.ball() || colon) {
            sign(candidate.at(), SURE);
        } else if (m.form().equalsIgnoreCase("a)") && !m.tight()) {
            sign(candidate.at(), m.text().equalsIgnoreCase("a)") ? SURE : MAYBE);
        }
        chunk.add(candidate);
    }

    /** Past dashes and numbers that Markdown knows, to a mark that it does not. */
    private static int nested(String line, int from) {
        var nested = NESTED.matcher(line).region(from, line.length());
        int at = from;
        for (int deep = 0; deep < 24 && nested.lookingAt(); deep++) {
            if (Punkttecken.at(line, nested.end()).isEmpty()) {
                break;
            }
            at = nested.end();
            nested.region(at, line.length());
        }
        return at;
    }

    /** Lines that begin alike, and with what follows on each other, are points; one alone may be words. */
    private void company(List<Candidate> chunk) {
        for (int i = 0; i < chunk.size(); i++) {
            var of = i;
            fellow(chunk.subList(i + 1, chunk.size()), chunk.get(of)).ifPresent(next -> {
                sign(chunk.get(of).at(), SURE);
                sign(next.at(), SURE);
            });
        }
    }

    private Optional<Candidate> fellow(List<Candidate> after, Candidate first) {
        return after.stream()
                .filter(c -> c.mark().form().equals(first.mark().form()))
                .findFirst()
                .filter(c -> first.mark().before(c.mark()))
                .filter(c -> begun(first) || first.mark().begins(c.mark()));
    }

    /** Whether it may be the first point of a list, or has been found to be one. */
    private boolean begun(Candidate point) {
        return point.open() || !point.mark().doubtful() || sure(signs.charAt(point.at()));
    }

    private void sign(int at, int base) {
        char written = signs.charAt(at);
        if (signed(written)) {
            written = written((String.valueOf(written))).charAt(0);
        }
        int other = OTHERS.indexOf(written);
        if (written < 256 || other >= 0) {
            signs.setCharAt(at, (char) (base + (other < 0 ? written : 256 + other)));
        }
    }

    private static boolean blank(char c) {
        return c == '\t' || Character.isSpaceChar(c);
    }
}
