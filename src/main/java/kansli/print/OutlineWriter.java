package kansli.print;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.stream.Stream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDDocumentOutline;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineNode;

/** Bookmarks from the headings of the first three levels, nested as they are. */
final class OutlineWriter {

    private record Level(int depth, PDOutlineNode node) {}

    private OutlineWriter() {}

    static void write(PDDocument pdf, Tag document, Painting painting) {
        var outline = new PDDocumentOutline();
        Deque<Level> around = new ArrayDeque<>();
        around.push(new Level(0, outline));
        headings(document).forEach(heading -> {
            var spot = painting.spot(heading.element);
            if (spot == null) {
                return;
            }
            var depth = heading.role.charAt(1) - '0';
            while (around.peek().depth() >= depth) {
                around.pop();
            }
            var item = new PDOutlineItem();
            item.setTitle(Dom.words(heading.element));
            item.setDestination(LinkWriter.destination(pdf, spot));
            around.peek().node().addLast(item);
            around.push(new Level(depth, item));
        });
        if (outline.hasChildren()) {
            pdf.getDocumentCatalog().setDocumentOutline(outline);
        }
    }

    private static Stream<Tag> headings(Tag tag) {
        var inner = tag.kids().stream()
                .filter(Tag.class::isInstance)
                .map(Tag.class::cast)
                .flatMap(OutlineWriter::headings);
        return tag.role.matches("H[123]") ? Stream.concat(Stream.of(tag), inner) : inner;
    }
}
