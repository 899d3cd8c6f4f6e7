package kansli.print;

import java.io.IOException;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import kansli.document.Document;
import kansli.document.DocumentId;
import kansli.print.Binding.Bound;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionGoTo;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionURI;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDPageXYZDestination;

/** Links between papers lead within the package when both are bound in it; others are seen from where it lies. */
final class PackageLinks {

    private static final Pattern PAGE = Pattern.compile("page=(\\d+)");

    private final PDDocument pdf;
    private final DocumentId home;

    /** First pages by address, the package's own among them. */
    private final Map<String, Integer> firstPages = new HashMap<>();

    PackageLinks(Binding binding, DocumentId home) {
        pdf = binding.pdf();
        this.home = home;
        firstPages.put(address(home), 0);
        binding.papers().forEach(paper -> firstPages.put(address(paper.id()), paper.firstPage()));
    }

    void redirect(Bound paper) throws IOException {
        for (int i = 0; i < paper.pages(); i++) {
            for (var annotation : pdf.getPage(paper.firstPage() + i).getAnnotations()) {
                if (annotation instanceof PDAnnotationLink link && link.getAction() instanceof PDActionURI action) {
                    redirect(link, action, paper.id());
                }
            }
        }
    }

    static PDPageXYZDestination top(PDPage page) {
        var destination = new PDPageXYZDestination();
        destination.setPage(page);
        destination.setLeft(0);
        destination.setTop((int) Math.ceil(page.getCropBox().getUpperRightY()));
        return destination;
    }

    private void redirect(PDAnnotationLink link, PDActionURI action, DocumentId from) {
        var written = uri(action.getURI());
        if (written.isEmpty() || written.get().isAbsolute() || written.get().getRawPath() == null) {
            return;
        }
        var target = URI.create("/" + from).resolve(written.get());
        var page = page(target);
        if (page.isPresent()) {
            var here = new PDActionGoTo();
            here.setDestination(top(pdf.getPage(page.get())));
            link.setAction(here);
        } else {
            action.setURI(seenFrom(home, target));
        }
    }

    private Optional<Integer> page(URI target) {
        var first = firstPages.get(target.getRawPath());
        if (first == null) {
            return Optional.empty();
        }
        var fragment = PAGE.matcher(String.valueOf(target.getFragment()));
        var page = fragment.matches() ? first + Integer.parseInt(fragment.group(1)) - 1 : first;
        return Optional.of(Math.clamp(page, 0, pdf.getNumberOfPages() - 1));
    }

    /** The way from the package's folder: up as many folders as the two do not share, and down again. */
    private static String seenFrom(DocumentId home, URI target) {
        var from = ("/" + home).split("/", -1);
        var to = target.toString().split("/", -1);
        int shared = 0;
        while (shared < from.length - 1 && shared < to.length - 1 && from[shared].equals(to[shared])) {
            shared++;
        }
        var way = "../".repeat(from.length - 1 - shared);
        return way + String.join("/", List.of(to).subList(shared, to.length));
    }

    private static String address(DocumentId id) {
        return "/" + Document.pdf(id);
    }

    private static Optional<URI> uri(String written) {
        try {
            return Optional.of(URI.create(written));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
