package kansli.reading;

import java.util.Optional;
import org.commonmark.node.Link;
import org.commonmark.node.LinkReferenceDefinition;
import org.commonmark.parser.InlineParserContext;
import org.commonmark.parser.beta.LinkInfo;
import org.commonmark.parser.beta.LinkProcessor;
import org.commonmark.parser.beta.LinkResult;
import org.commonmark.parser.beta.Scanner;

/** A link whose address stands elsewhere, and which knows where: what defines no link is words, and is printed. */
final class Hanvisad extends Link {

    private final LinkReferenceDefinition definition;

    private Hanvisad(LinkReferenceDefinition definition) {
        super(definition.getDestination(), definition.getTitle());
        this.definition = definition;
    }

    LinkReferenceDefinition definition() {
        return definition;
    }

    static final class Finder implements LinkProcessor {

        /** Nothing for what is no such link, which the parser then reads as it does by itself. */
        @Override
        public LinkResult process(LinkInfo link, Scanner scanner, InlineParserContext context) {
            if (link.marker() != null || link.destination() != null) {
                return LinkResult.none();
            }
            var label = Optional.ofNullable(link.label()).filter(l -> !l.isEmpty());
            var definition = context.getDefinition(LinkReferenceDefinition.class, label.orElse(link.text()));
            return definition == null
                    ? LinkResult.none()
                    : LinkResult.wrapTextIn(new Hanvisad(definition), scanner.position());
        }
    }
}
