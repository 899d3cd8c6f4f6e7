package kansli.print;

import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.Text;

/** Questions to an XHTML tree. */
final class Dom {

    private Dom() {}

    static String name(Node node) {
        var name = node.getLocalName() == null ? node.getNodeName() : node.getLocalName();
        return name.toLowerCase(Locale.ROOT);
    }

    static boolean is(Node node, String... names) {
        return node instanceof Element && List.of(names).contains(name(node));
    }

    static Stream<Node> children(Node parent) {
        Iterable<Node> siblings = () -> new Iterator<>() {
            private Node next = parent.getFirstChild();

            @Override
            public boolean hasNext() {
                return next != null;
            }

            @Override
            public Node next() {
                var node = next;
                next = node.getNextSibling();
                return node;
            }
        };
        return StreamSupport.stream(siblings.spliterator(), false);
    }

    static Stream<Element> elements(Node parent) {
        return children(parent).filter(Element.class::isInstance).map(Element.class::cast);
    }

    static Optional<Element> child(Node parent, String name) {
        return elements(parent).filter(e -> is(e, name)).findFirst();
    }

    /** The node and all under it, in the order in which they are read. */
    static Stream<Node> tree(Node root) {
        return Stream.concat(Stream.of(root), children(root).flatMap(Dom::tree));
    }

    /** The element itself and those around it, innermost first. */
    static Stream<Element> upwards(Node from) {
        return Stream.iterate(from, n -> n != null, Node::getParentNode)
                .filter(Element.class::isInstance)
                .map(Element.class::cast);
    }

    /** Whether a {@code <br/>} is the next thing after a node, perhaps at the end of what is around it. */
    static boolean isBeforeBreak(Node node) {
        var last = node;
        while (last.getNextSibling() == null && is(last.getParentNode(), "a", "b", "em", "i", "span", "strong")) {
            last = last.getParentNode();
        }
        return is(last.getNextSibling(), "br");
    }

    static boolean hasClass(Element element, String name) {
        return List.of(element.getAttribute("class").split("\\s+")).contains(name);
    }

    static Optional<String> attribute(Element element, String name) {
        return element.hasAttribute(name) ? Optional.of(element.getAttribute(name)) : Optional.empty();
    }

    static Optional<String> language(Element element) {
        return attribute(element, "lang")
                .or(() -> attribute(element, "xml:lang"))
                .filter(lang -> !lang.isBlank());
    }

    /** What its words are written in: its own language, or that of what it stands in. */
    static String languageOf(Element element) {
        return upwards(element).flatMap(e -> language(e).stream()).findFirst().orElse("");
    }

    /** Whether a node stands in a paragraph, a cell or the like that says nothing, {@code <p>&nbsp;</p>}. */
    static boolean isInEmptyBlock(Node node) {
        return upwards(node)
                .filter(e -> is(e, "p", "div", "td", "th", "li", "dt", "dd", "h1", "h2", "h3", "h4", "h5", "h6"))
                .findFirst()
                .map(e -> words(e).replace('\u00A0', ' ').isBlank())
                .orElse(false);
    }

    /** What is said of an element: its words, and its images' descriptions. */
    static String words(Node node) {
        var words = new StringBuilder();
        tree(node).forEach(n -> {
            if (n instanceof Text text) {
                words.append(text.getData());
            } else if (is(n, "img")) {
                words.append(' ').append(((Element) n).getAttribute("alt")).append(' ');
            } else if (is(n, "br")) {
                words.append(' ');
            }
        });
        return words.toString().replaceAll("\\s+", " ").strip();
    }
}
