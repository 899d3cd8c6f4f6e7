package kansli.reading;

import java.util.Optional;
import java.util.regex.Pattern;
import kansli.source.Punkttecken;
import org.commonmark.node.Block;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.ListItem;
import org.commonmark.parser.block.AbstractBlockParser;
import org.commonmark.parser.block.AbstractBlockParserFactory;
import org.commonmark.parser.block.BlockContinue;
import org.commonmark.parser.block.BlockStart;
import org.commonmark.parser.block.MatchedBlockParser;
import org.commonmark.parser.block.ParserState;

/**
 * A list whose points bear the marks that were written: dashes and numbers as Markdown has them, and what people type
 * and word processors paste, which {@link Tecken} has found. A list under a point begins two spaces in, or farther.
 */
final class Punktlista extends CustomBlock {

    /** So much farther in a line is verbatim text, where no paragraph or list is open. */
    private static final int VERBATIM = 4;

    private static final int UNDER = 2;
    private static final Pattern MARKDOWN = Pattern.compile("([-+*]|\\d{1,9}[.)])(?:[ \\t].*|$)");
    private static final Pattern SUM = Pattern.compile("\\+[ \\t]+\\d.*");

    /** A point, with the mark that it bears in print; a dash or a ball bears none. */
    static final class Punkt extends ListItem {

        private final String marke;

        Punkt(String marke) {
            this.marke = marke;
        }

        String marke() {
            return marke;
        }
    }

    /**
     * @param certain whether it may stand in the midst of a paragraph
     * @param sure whether it is a point however far in it stands
     */
    private record Found(Punkttecken mark, String marke, boolean certain, boolean sure) {}

    private static Optional<Found> at(ParserState state) {
        var line = state.getLine().getContent();
        int from = state.getNextNonSpaceIndex();
        var rest = line.subSequence(from, line.length());
        if (rest.isEmpty() || rule(rest)) {
            return Optional.empty();
        }
        boolean signed = Tecken.signed(rest.charAt(0));
        if (!signed && !MARKDOWN.matcher(rest).matches()) {
            return Optional.empty();
        }
        boolean sure = Tecken.sure(rest.charAt(0));
        boolean sum = SUM.matcher(Tecken.written(rest)).matches();
        return Punkttecken.at(Tecken.written(line), from)
                .map(m -> new Found(
                        m,
                        m.unordered() && !sum ? "" : m.text(),
                        sure
                                || !signed
                                        && m.words() < line.length()
                                        && (m.unordered() || m.text().matches("1[.)]")),
                        sure));
    }

    /** Three signs or more that are a line over the page. */
    private static boolean rule(CharSequence rest) {
        char first = rest.charAt(0);
        return "-*_".indexOf(first) >= 0
                && rest.chars().allMatch(c -> c == first || c == ' ' || c == '\t')
                && rest.chars().filter(c -> c == first).count() > 2;
    }

    private static final class ListParser extends AbstractBlockParser {

        private final Punktlista list = new Punktlista();
        private final int indent;
        private Punkttecken last;

        ListParser(Punkttecken first, int indent) {
            this.indent = indent;
            last = first;
        }

        boolean takes(Punkttecken mark, int at) {
            return mark.form().equals(last.form()) && at < indent + VERBATIM;
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

        private final Punkt point;
        private final Punkttecken mark;
        private final int indent;
        private int words;

        /**
         * @param indent how far in its mark stands
         * @param words how far in its words stand
         */
        ItemParser(Found found, int indent, int words) {
            this.point = new Punkt(found.marke());
            this.mark = found.mark();
            this.indent = indent;
            this.words = words;
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
            return point;
        }

        /** What is written as far in as the point's own words belongs to it, and a list that begins nearer. */
        @Override
        public BlockContinue tryContinue(ParserState state) {
            if (state.isBlank()) {
                return point.getFirstChild() == null
                        ? BlockContinue.none()
                        : BlockContinue.atIndex(state.getNextNonSpaceIndex());
            }
            var found = at(state);
            if (state.getIndent() >= indent
                    && found.filter(f -> mark.over(f.mark())).isPresent()) {
                return BlockContinue.atIndex(state.getIndex());
            }
            if (state.getIndent() >= indent + UNDER && found.isPresent()) {
                words = Math.min(words, state.getIndent());
            }
            return state.getIndent() >= words
                    ? BlockContinue.atColumn(state.getColumn() + words)
                    : BlockContinue.none();
        }
    }

    static final class Factory extends AbstractBlockParserFactory {

        @Override
        public BlockStart tryStart(ParserState state, MatchedBlockParser matched) {
            var found = at(state);
            if (found.isEmpty()) {
                return BlockStart.none();
            }
            var mark = found.get().mark();
            int words = words(state, mark);
            var item = new ItemParser(found.get(), state.getIndent(), words);
            if (matched.getMatchedBlockParser() instanceof ListParser open && open.takes(mark, state.getIndent())) {
                open.last = mark;
                return BlockStart.of(item).atColumn(state.getColumn() + words);
            }
            var within = !matched.getParagraphLines().isEmpty();
            if (within
                    ? !found.get().certain()
                    : state.getIndent() >= VERBATIM && !found.get().sure()) {
                return BlockStart.none();
            }
            return BlockStart.of(new ListParser(mark, state.getIndent()), item).atColumn(state.getColumn() + words);
        }

        /** How far in the words stand; so far that they would be verbatim text, they stand behind one space. */
        private static int words(ParserState state, Punkttecken mark) {
            var line = state.getLine().getContent();
            int after = state.getIndent() + mark.text().length();
            int column = state.getColumn() + after;
            int at = state.getNextNonSpaceIndex() + mark.text().length();
            for (; at < mark.words() && at < line.length(); at++) {
                column += line.charAt(at) == '\t' ? 4 - column % 4 : 1;
            }
            int space = column - state.getColumn() - after;
            return after + (mark.tight() ? 0 : at >= line.length() || space > VERBATIM ? 1 : space);
        }
    }
}
