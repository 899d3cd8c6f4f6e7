package kansli.print;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDPageXYZDestination;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineNode;

/**
 * A bookmark of one paper, as it was before the paper was bound.
 *
 * @param page from 0, in the paper
 */
record Heading(String words, int page, int top, List<Heading> under) {

    /** What is under a paper's title; the title itself is already the paper's own bookmark. */
    static List<Heading> of(PDDocument paper) throws IOException {
        var outline = paper.getDocumentCatalog().getDocumentOutline();
        if (outline == null) {
            return List.of();
        }
        var headings = read(paper, outline);
        return headings.size() == 1 ? headings.getFirst().under() : headings;
    }

    private static List<Heading> read(PDDocument paper, PDOutlineNode node) throws IOException {
        var headings = new ArrayList<Heading>();
        for (PDOutlineItem item : node.children()) {
            if (item.getDestination() instanceof PDPageXYZDestination at) {
                headings.add(new Heading(
                        item.getTitle(), paper.getPages().indexOf(at.getPage()), at.getTop(), read(paper, item)));
            }
        }
        return headings;
    }
}
