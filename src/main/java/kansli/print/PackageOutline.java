package kansli.print;

import java.util.Iterator;
import java.util.List;
import kansli.document.Handlingar;
import kansli.document.Handlingar.Part;
import kansli.print.Binding.Bound;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDPageXYZDestination;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDDocumentOutline;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineNode;

/** The bookmarks of a package: its parts in order, and under a long paper the paper's own headings. */
final class PackageOutline {

    /** Shorter papers are found at a glance. */
    private static final int LONG_PAPER = 4;

    private final PDDocument pdf;
    private final PDPage agenda;
    private final Iterator<Bound> papers;

    private PackageOutline(Binding binding, PDPage agenda) {
        this.pdf = binding.pdf();
        this.agenda = agenda;
        this.papers = binding.papers().iterator();
    }

    static void write(Handlingar handlingar, Binding binding) {
        var agenda = binding.papers().stream()
                .filter(paper -> paper.id().equals(handlingar.agenda()))
                .findFirst()
                .map(Bound::firstPage)
                .orElse(0);
        var outline = new PDDocumentOutline();
        var writer = new PackageOutline(binding, binding.pdf().getPage(agenda));
        handlingar.parts().forEach(part -> writer.add(part, outline));
        binding.pdf().getDocumentCatalog().setDocumentOutline(outline);
    }

    /** Parts are met in the order in which their papers were bound. */
    private void add(Part part, PDOutlineNode around) {
        if (part.paper().isEmpty()) {
            var item = bookmark(part.bookmark(), PackageLinks.top(agenda), around);
            part.parts().forEach(inner -> add(inner, item));
            return;
        }
        var paper = papers.next();
        var item = bookmark(part.bookmark(), PackageLinks.top(pdf.getPage(paper.firstPage())), around);
        if (paper.pages() >= LONG_PAPER) {
            headings(paper.headings(), paper, item);
        }
        part.parts().forEach(inner -> add(inner, item));
    }

    private void headings(List<Heading> headings, Bound paper, PDOutlineNode around) {
        headings.forEach(heading -> {
            var destination = PackageLinks.top(pdf.getPage(paper.firstPage() + heading.page()));
            destination.setTop(heading.top());
            headings(heading.under(), paper, bookmark(heading.words(), destination, around));
        });
    }

    private static PDOutlineItem bookmark(String words, PDPageXYZDestination to, PDOutlineNode around) {
        var item = new PDOutlineItem();
        item.setTitle(words);
        item.setDestination(to);
        around.addLast(item);
        return item;
    }
}
