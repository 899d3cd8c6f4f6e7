package kansli.reading;

import java.util.Set;
import org.commonmark.node.Text;
import org.commonmark.parser.beta.InlineContentParser;
import org.commonmark.parser.beta.InlineContentParserFactory;
import org.commonmark.parser.beta.InlineParserState;
import org.commonmark.parser.beta.ParsedInline;

/** An asterisk between numbers multiplies them, {@code 3*1 200*12}, and makes no word stand out. */
final class Ganger implements InlineContentParserFactory, InlineContentParser {

    private static final char MARK = '*';

    @Override
    public Set<Character> getTriggerCharacters() {
        return Set.of(MARK);
    }

    @Override
    public InlineContentParser create() {
        return this;
    }

    @Override
    public ParsedInline tryParse(InlineParserState state) {
        var scanner = state.scanner();
        int before = scanner.peekPreviousCodePoint();
        int marks = scanner.matchMultiple(MARK);
        int after = scanner.peekCodePoint();
        boolean between = Character.isDigit(before) && (Character.isDigit(after) || after == '(')
                || before == ')' && Character.isDigit(after);
        return between
                ? ParsedInline.of(new Text(String.valueOf(MARK).repeat(marks)), scanner.position())
                : ParsedInline.none();
    }
}
