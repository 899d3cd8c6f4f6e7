package kansli.reading;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import kansli.source.Maskord;
import org.commonmark.node.CustomNode;
import org.commonmark.parser.beta.InlineContentParser;
import org.commonmark.parser.beta.InlineContentParserFactory;
import org.commonmark.parser.beta.InlineParserState;
import org.commonmark.parser.beta.ParsedInline;
import org.commonmark.parser.beta.Position;
import org.commonmark.parser.beta.Scanner;

/**
 * Words that the public may not see, {@code {maskat Anna Berg; 21 kap. 1 § OSL}}. What is begun and not ended masks the
 * rest of its paragraph, and a slip in the first word masks as well: neither may publish anything.
 */
final class Maskerad extends CustomNode {

    private static final char OPEN = '{';
    private static final char CLOSE = '}';
    private static final Pattern PARTS = Pattern.compile("(?s)\\s*\\p{L}+[\\s:]*(.*);(.*)");

    private final Optional<String> grund;
    private final String text;
    private final boolean ended;

    private Maskerad(Optional<String> grund, String text, boolean ended) {
        this.grund = grund;
        this.text = text;
        this.ended = ended;
    }

    Optional<String> grund() {
        return grund;
    }

    /** What is not to be seen. */
    String text() {
        return text;
    }

    boolean ended() {
        return ended;
    }

    static final class Finder implements InlineContentParserFactory, InlineContentParser {

        @Override
        public Set<Character> getTriggerCharacters() {
            return Set.of(OPEN);
        }

        @Override
        public InlineContentParser create() {
            return this;
        }

        @Override
        public ParsedInline tryParse(InlineParserState state) {
            var scanner = state.scanner();
            if (scanner.peekPreviousCodePoint() == '$') {
                return ParsedInline.none();
            }
            scanner.next();
            Position start = scanner.position();
            boolean ended = end(scanner);
            var inside = scanner.getSource(start, scanner.position()).getContent();
            if (!Maskord.borjar(OPEN + inside + CLOSE)) {
                return ParsedInline.none();
            }
            if (ended) {
                scanner.next();
            }
            var parts = PARTS.matcher(ended ? inside : "");
            return ParsedInline.of(
                    parts.matches()
                            ? new Maskerad(
                                    Optional.of(words(parts.group(2))).filter(g -> !g.isEmpty()),
                                    words(parts.group(1)),
                                    ended)
                            : new Maskerad(Optional.empty(), words(inside), ended),
                    scanner.position());
        }

        /** Goes to the brace that closes, past those that something inside opens, or to the end of the paragraph. */
        private static boolean end(Scanner scanner) {
            int open = 1;
            while (scanner.hasNext()) {
                open += scanner.peek() == OPEN ? 1 : scanner.peek() == CLOSE ? -1 : 0;
                if (open == 0) {
                    return true;
                }
                scanner.next();
            }
            return false;
        }

        private static String words(String text) {
            return text.strip().replaceAll("\\s+", " ");
        }
    }
}
