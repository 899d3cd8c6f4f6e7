package kansli.reading;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;
import kansli.diagnostic.Findings;
import kansli.diagnostic.Severity;
import kansli.source.ContentPath;
import kansli.source.Place;
import kansli.source.Position;
import kansli.source.Span;
import org.commonmark.node.Node;
import org.commonmark.node.SourceSpan;

/** Where one Markdown text stands in its file, so that a message can mark the right words. */
final class MarkdownPlace {

    /** So much of a line tells it from others. */
    private static final int LINE = 80;

    private final Findings findings;
    private final Place place;
    private final String markdown;
    private final IntFunction<Position> positions;
    private final Map<String, Integer> lines = new HashMap<>();
    private Node lastNode;
    private int lastEnd;

    /** @param positions where in the file each character of the text stands */
    MarkdownPlace(Findings findings, Place place, String markdown, IntFunction<Position> positions) {
        this.findings = findings;
        this.place = place;
        this.markdown = markdown;
        this.positions = positions;
    }

    ContentPath file() {
        return place.file();
    }

    /** Marks all of a node that stands on its first line. */
    void tell(Severity severity, String code, Node node, String message, String hint) {
        var span = node.getSourceSpans().stream()
                .findFirst()
                .map(s -> Span.of(
                        positions.apply(s.getInputIndex()),
                        markdown.substring(s.getInputIndex(), s.getInputIndex() + s.getLength())
                                .stripTrailing()));
        findings.add(severity, code, place, span.or(() -> Optional.of(Span.rest(positions.apply(0)))), message, hint);
    }

    /** Marks some words in a node; words that come again are marked where they come again. */
    void tell(Severity severity, String code, Node node, String words, String message, String hint) {
        int start = start(node);
        int at = markdown.indexOf(words, node == lastNode ? Math.max(start, lastEnd) : start);
        if (at < 0) {
            tell(severity, code, node, message, hint);
            return;
        }
        lastNode = node;
        lastEnd = at + words.length();
        findings.add(severity, code, place, Optional.of(Span.of(positions.apply(at), words)), message, hint);
    }

    /** Where something without a name stands: by its first line. */
    Place line(Node node) {
        var line = source(node).strip();
        var words = line.substring(0, Math.min(LINE, line.length())).strip();
        return Place.words(place.file(), words).again(lines.merge(words, 1, Integer::sum));
    }

    /** A node's first line, as it was written. */
    String source(Node node) {
        return sources(node).stream().findFirst().orElse("");
    }

    /** A node's lines, as they were written. */
    List<String> sources(Node node) {
        return node.getSourceSpans().stream()
                .map(s -> markdown.substring(s.getInputIndex(), s.getInputIndex() + s.getLength()))
                .toList();
    }

    /** What stands on each of a node's lines before it. */
    List<String> before(Node node) {
        return node.getSourceSpans().stream()
                .map(s -> markdown.substring(markdown.lastIndexOf('\n', s.getInputIndex() - 1) + 1, s.getInputIndex()))
                .toList();
    }

    /** Whether some words of a node were written just so, with no backslash before them. */
    boolean written(Node node, String words) {
        int at = markdown.indexOf(words, start(node));
        return at == 0 || at > 0 && markdown.charAt(at - 1) != '\\';
    }

    private int start(Node node) {
        return node.getSourceSpans().stream()
                .mapToInt(SourceSpan::getInputIndex)
                .min()
                .orElse(0);
    }
}
