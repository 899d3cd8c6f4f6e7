package kansli.reading;

import java.util.regex.Pattern;
import org.commonmark.internal.HeadingParser;
import org.commonmark.internal.ThematicBreakParser;
import org.commonmark.parser.block.AbstractBlockParserFactory;
import org.commonmark.parser.block.BlockStart;
import org.commonmark.parser.block.MatchedBlockParser;
import org.commonmark.parser.block.ParserState;

/**
 * A heading is a line that begins with signs of number. Markdown also makes headings of words with dashes below, which
 * is how others draw a line under a sum, above a signature or between two letters: here it is that line.
 */
final class Rubrikrad extends AbstractBlockParserFactory {

    private static final Pattern LINE = Pattern.compile("-+\\h*|=+\\h*");
    private static final String RULE = "---";

    /** So far in, signs below words are more words. */
    private static final int VERBATIM = 4;

    private final HeadingParser.Factory headings = new HeadingParser.Factory();

    @Override
    public BlockStart tryStart(ParserState state, MatchedBlockParser matched) {
        var line = state.getLine().getContent();
        var rest = line.subSequence(state.getNextNonSpaceIndex(), line.length()).toString();
        if (matched.getParagraphLines().isEmpty() || !LINE.matcher(rest).matches()) {
            return headings.tryStart(state, matched);
        }
        return rest.startsWith(RULE) && state.getIndent() < VERBATIM
                ? BlockStart.of(new ThematicBreakParser(rest)).atIndex(line.length())
                : BlockStart.none();
    }
}
