package kansli.reading;

import java.util.ArrayDeque;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.node.Block;
import org.commonmark.node.Code;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.parser.block.AbstractBlockParser;
import org.commonmark.parser.block.AbstractBlockParserFactory;
import org.commonmark.parser.block.BlockContinue;
import org.commonmark.parser.block.BlockStart;
import org.commonmark.parser.block.MatchedBlockParser;
import org.commonmark.parser.block.ParserState;

/**
 * A list with letters, a) b) c), which Markdown does not have and the stadgar of every förbund do. Its points follow
 * each other in the alphabet; a letter out of turn begins another list, so that every letter stays what was written.
 */
final class Bokstavslista extends CustomBlock {

    /** So much farther in a line is verbatim text, where no paragraph or list is open. */
    private static final int VERBATIM = 4;

    /**
     * The parser tries no block on a line that begins with a letter, so while it reads, a letter that may mark a point
     * is a sign that no text has.
     */
    private static final int SIGN = 0xE900;

    private static final Pattern LETTER =
            Pattern.compile("(?m)^([ \\t>]*(?:(?:[-*+]|\\d{1,9}[.)])[ \\t]+){0,24})([a-zA-Z])(?=\\)(?:\\s|$))");
    private static final Pattern SIGNS = Pattern.compile("[\\x{E941}-\\x{E97A}]");
    private static final Pattern MARK = Pattern.compile("([\\x{E941}-\\x{E97A}])\\)(\\s.*|$)");

    private final boolean stor;
    private final int forsta;

    private Bokstavslista(char first) {
        stor = Character.isUpperCase(first);
        forsta = number(first);
    }

    boolean stor() {
        return stor;
    }

    /** One for a. */
    int forsta() {
        return forsta;
    }

    /** A text as long as it was, in which the parser finds lists of letters. */
    static String signed(String markdown) {
        return LETTER.matcher(markdown)
                .replaceAll(m -> Matcher.quoteReplacement(
                        m.group(1) + (char) (SIGN + m.group(2).charAt(0))));
    }

    /** The letters again, wherever they marked no point. */
    static void unsign(Node document) {
        var left = new ArrayDeque<>(Noder.under(document));
        while (!left.isEmpty()) {
            switch (left.pop()) {
                case Text t -> t.setLiteral(letters(t.getLiteral()));
                case Code c -> c.setLiteral(letters(c.getLiteral()));
                case FencedCodeBlock c -> c.setLiteral(letters(c.getLiteral()));
                case IndentedCodeBlock c -> c.setLiteral(letters(c.getLiteral()));
                case HtmlBlock h -> h.setLiteral(letters(h.getLiteral()));
                case HtmlInline h -> h.setLiteral(letters(h.getLiteral()));
                case Node n -> Noder.under(n).forEach(left::push);
            }
        }
    }

    private static String letters(String text) {
        return SIGNS.matcher(text)
                .replaceAll(m -> Character.toString((char) (m.group().charAt(0) - SIGN)));
    }

    private static int number(char letter) {
        return Character.toLowerCase(letter) - 'a' + 1;
    }

    private static final class ListParser extends AbstractBlockParser {

        private final Bokstavslista list;
        private final int indent;
        private char last;

        ListParser(char first, int indent) {
            list = new Bokstavslista(first);
            this.indent = indent;
            last = first;
        }

        /** The letter after the last one, of the same size. */
        boolean takes(char letter, int at) {
            return letter == last + 1 && at < indent + VERBATIM;
        }

        @Override
        public boolean isContainer() {
            return true;
        }

        @Override
        public boolean canContain(Block child) {
            return child instanceof ListItem;
        }

        @Override
        public Block getBlock() {
            return list;
        }

        @Override
        public BlockContinue tryContinue(ParserState state) {
            return BlockContinue.atIndex(state.getIndex());
        }
    }

    private static final class ItemParser extends AbstractBlockParser {

        private final ListItem item = new ListItem();
        private final int indent;

        ItemParser(int indent) {
            this.indent = indent;
        }

        @Override
        public boolean isContainer() {
            return true;
        }

        @Override
        public boolean canContain(Block child) {
            return true;
        }

        @Override
        public Block getBlock() {
            return item;
        }

        /** What is written as far in as the point's own words belongs to it. */
        @Override
        public BlockContinue tryContinue(ParserState state) {
            if (state.isBlank()) {
                return item.getFirstChild() == null
                        ? BlockContinue.none()
                        : BlockContinue.atIndex(state.getNextNonSpaceIndex());
            }
            return state.getIndent() >= indent
                    ? BlockContinue.atColumn(state.getColumn() + indent)
                    : BlockContinue.none();
        }
    }

    static final class Factory extends AbstractBlockParserFactory {

        @Override
        public BlockStart tryStart(ParserState state, MatchedBlockParser matched) {
            var line = state.getLine().getContent();
            var mark = MARK.matcher(line).region(state.getNextNonSpaceIndex(), line.length());
            if (!mark.matches()) {
                return BlockStart.none();
            }
            char letter = (char) (mark.group(1).charAt(0) - SIGN);
            int words = state.getIndent() + 2 + Math.clamp(space(mark.group(2)), 1, VERBATIM);
            var item = new ItemParser(words);
            if (matched.getMatchedBlockParser() instanceof ListParser open && open.takes(letter, state.getIndent())) {
                open.last = letter;
                return BlockStart.of(item).atColumn(state.getColumn() + words);
            }
            var within = !matched.getParagraphLines().isEmpty();
            if (within ? number(letter) > 1 || mark.group(2).isBlank() : state.getIndent() >= VERBATIM) {
                return BlockStart.none();
            }
            return BlockStart.of(new ListParser(letter, state.getIndent()), item)
                    .atColumn(state.getColumn() + words);
        }

        private static int space(String rest) {
            return rest.isBlank() ? 1 : rest.length() - rest.stripLeading().length();
        }
    }
}
