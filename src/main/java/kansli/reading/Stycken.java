package kansli.reading;

import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;

/** Paragraphs that Markdown makes one of, and that were written as several. */
final class Stycken {

    private Stycken() {}

    /** Lets a table of rows with tabs stand apart from the lines that stand tight above and below it. */
    static void cutRows(Paragraph paragraph, MarkdownPlace place) {
        var lines = place.sources(paragraph);
        int from = 0;
        while (from < lines.size() && !lines.get(from).contains(Rader.TAB)) {
            from++;
        }
        int to = from;
        while (to < lines.size() && lines.get(to).contains(Rader.TAB)) {
            to++;
        }
        if (to - from > 1 && Rader.rows(lines.subList(from, to))) {
            cut(paragraph, to, paragraph);
            cut(paragraph, from, paragraph);
        }
    }

    /** Ends a quotation where the lines have its sign no more: there begins the answer to it. */
    static void cutAnswer(Node quotation, MarkdownPlace place) {
        var last = quotation;
        while (last != null && !(last instanceof Paragraph)) {
            last = last.getLastChild();
        }
        if (last instanceof Paragraph paragraph) {
            var before = place.before(paragraph);
            for (int i = 1; i < before.size(); i++) {
                if (before.get(0).contains(">") && !before.get(i).contains(">")) {
                    cut(paragraph, i, quotation);
                    return;
                }
            }
        }
    }

    /** Moves what begins with one of its lines to a paragraph of its own, where no emphasis or link goes over it. */
    private static void cut(Paragraph paragraph, int line, Node after) {
        var spans = paragraph.getSourceSpans();
        if (line <= 0 || line >= spans.size()) {
            return;
        }
        int at = 0;
        for (var node : Noder.under(paragraph)) {
            if (node instanceof SoftLineBreak || node instanceof HardLineBreak) {
                at++;
                if (at == line) {
                    var rest = new Paragraph();
                    rest.setSourceSpans(spans.subList(line, spans.size()));
                    while (node.getNext() != null) {
                        rest.appendChild(node.getNext());
                    }
                    node.unlink();
                    paragraph.setSourceSpans(spans.subList(0, line));
                    after.insertAfter(rest);
                    return;
                }
            } else if (!node.getSourceSpans().isEmpty()) {
                at = Math.max(
                        at,
                        node.getSourceSpans().getLast().getLineIndex()
                                - spans.getFirst().getLineIndex());
            }
        }
    }
}
