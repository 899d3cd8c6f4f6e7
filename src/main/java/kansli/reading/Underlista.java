package kansli.reading;

import java.util.regex.Pattern;
import org.commonmark.internal.BlockStartImpl;
import org.commonmark.internal.ListBlockParser;
import org.commonmark.internal.ListItemParser;
import org.commonmark.parser.block.AbstractBlockParserFactory;
import org.commonmark.parser.block.BlockContinue;
import org.commonmark.parser.block.BlockStart;
import org.commonmark.parser.block.MatchedBlockParser;
import org.commonmark.parser.block.ParserState;

/**
 * Lists under points of lists. Markdown wants a list under {@code 1.} to begin below the point's first letter, three
 * spaces in; here two are enough under any point, as they are under a dash.
 */
final class Underlista extends AbstractBlockParserFactory {

    private static final int IN = 2;
    private static final Pattern MARKER = Pattern.compile("(?:[-+*]|[\\p{L}\\p{Co}][.)]|\\d{1,9}[.)])\\s.*");

    private final ListBlockParser.Factory lists = new ListBlockParser.Factory();

    @Override
    public BlockStart tryStart(ParserState state, MatchedBlockParser matched) {
        if (!(lists.tryStart(state, matched) instanceof BlockStartImpl start)) {
            return BlockStart.none();
        }
        var parsers = start.getBlockParsers().clone();
        parsers[parsers.length - 1] = new Point(state.getIndent(), start.getNewColumn() - state.getColumn());
        return BlockStart.of(parsers).atColumn(start.getNewColumn());
    }

    private static final class Point extends ListItemParser {

        private final int marker;
        private int content;

        Point(int marker, int content) {
            super(marker, content);
            this.marker = marker;
            this.content = content;
        }

        @Override
        public BlockContinue tryContinue(ParserState state) {
            if (startsUnder(state)) {
                content = Math.min(content, state.getIndent());
            }
            return !state.isBlank() && state.getIndent() >= content
                    ? BlockContinue.atColumn(state.getColumn() + content)
                    : super.tryContinue(state);
        }

        private boolean startsUnder(ParserState state) {
            var line = state.getLine().getContent();
            return !state.isBlank()
                    && state.getIndent() >= marker + IN
                    && MARKER.matcher(line.subSequence(state.getNextNonSpaceIndex(), line.length()))
                            .matches();
        }
    }
}
