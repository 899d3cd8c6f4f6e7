package kansli.print;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import kansli.document.View;
import kansli.page.Page;
import kansli.source.Bytes;
import kansli.source.Fingerprint;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PageMode;
import org.openpdf.text.pdf.PdfWriter;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xhtmlrenderer.css.constants.CSSName;
import org.xhtmlrenderer.layout.LayoutContext;
import org.xhtmlrenderer.layout.SharedContext;
import org.xhtmlrenderer.layout.breaker.DefaultLineBreakingStrategy;
import org.xhtmlrenderer.layout.breaker.LineBreakingStrategy;
import org.xhtmlrenderer.pdf.ITextFontContext;
import org.xhtmlrenderer.pdf.ITextRenderer;
import org.xhtmlrenderer.pdf.ITextTextRenderer;

/**
 * Prints with Flying Saucer, marking what it paints, and then writes the structure and all else that PDF/UA-1 and
 * PDF/A-2a ask for. Holds no state, so any number of pages may be printed at once.
 *
 * <p>A {@link LineBreakingStrategy} that divides words must give U+00AD as its hyphen: in a tagged PDF that is what
 * tells a hyphen at the end of a line from one that belongs to the word (ISO 32000-1, 14.8.2.2.3).
 */
public final class FlyingSaucerPrinter implements Printer {

    private static final float DOTS_PER_POINT = ITextRenderer.DEFAULT_DOTS_PER_POINT;
    private static final int DOTS_PER_PIXEL = ITextRenderer.DEFAULT_DOTS_PER_PIXEL;

    private final LineBreakingStrategy lines;

    public FlyingSaucerPrinter() {
        this(new DefaultLineBreakingStrategy());
    }

    public FlyingSaucerPrinter(LineBreakingStrategy lines) {
        this.lines = lines;
    }

    @Override
    public Fingerprint recipe() {
        return Recipe.FINGERPRINT;
    }

    @Override
    public Pdf print(Page page) {
        var xhtml = Xml.parse(
                withoutSoftHyphens(page.markup()), "the page " + page.document().id());
        var metadata = Metadata.of(xhtml);
        failOnUndrawable(xhtml);
        var painting = new Painting();
        var device = new TaggingDevice(DOTS_PER_POINT, painting);
        try (var pdf = Loader.loadPDF(paint(xhtml, page, device))) {
            var tags = TagTree.of(xhtml, painting, new PageStyles(device.getSharedContext()));
            StructureWriter.write(pdf, tags, painting, new LinkWriter(pdf, painting));
            OutlineWriter.write(pdf, tags, painting);
            openAtBookmarks(pdf, page);
            Conformance.complete(pdf, metadata, Fingerprint.of(page.fingerprint(), recipe()));
            return new Pdf(Bytes.of(bytes(pdf)), pdf.getNumberOfPages());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A report is long enough to be found in by its bookmarks; a paper of a page or two is not. */
    private static void openAtBookmarks(PDDocument pdf, Page page) {
        var isReport = page.document().view() instanceof View.Rapport
                || page.document().view() instanceof View.Slutrapport;
        if (isReport && pdf.getDocumentCatalog().getDocumentOutline() != null) {
            pdf.getDocumentCatalog().setPageMode(PageMode.USE_OUTLINES);
        }
    }

    /** The engine would draw each of them, also where no line ends. */
    private static String withoutSoftHyphens(String markup) {
        return markup.replace("\u00AD", "").replaceAll("&(shy|#173|#[xX]0*[aA][dD]);", "");
    }

    /** The engine leaves out a word that has no width before it is painted, so this is seen only beforehand. */
    private static void failOnUndrawable(Document xhtml) {
        var words = Dom.child(xhtml.getDocumentElement(), "body")
                .map(Node::getTextContent)
                .orElse("");
        Typefaces.allLack(words).stream().findFirst().ifPresent(c -> {
            throw new PrintFault("no face has %s (%s)".formatted(Typefaces.name(c), Character.getName(c)));
        });
    }

    private byte[] paint(Document xhtml, Page page, TaggingDevice device) {
        var resources = new PageResources(page.images(), device, DOTS_PER_PIXEL);
        var renderer = new ITextRenderer(
                DOTS_PER_POINT,
                DOTS_PER_PIXEL,
                device,
                resources,
                new EmbeddedFonts(),
                new PageImages(device, resources),
                new ITextTextRenderer());
        var tooWide = new TooWide(lines);
        renderer.getSharedContext().setLineBreakingStrategy(tooWide);
        renderer.setPDFVersion(PdfWriter.VERSION_1_7);
        renderer.setDocument(xhtml, "", new Namespace(tooWide));
        do {
            renderer.layout();
        } while (tooWide.note(renderer.getRootBox(), measure(renderer)));
        var painted = new ByteArrayOutputStream();
        renderer.createPDF(painted);
        resources.failIfRefused();
        return painted.toByteArray();
    }

    private static LayoutContext measure(ITextRenderer renderer) {
        return renderer.getSharedContext().newLayoutContextInstance(new ITextFontContext());
    }

    private static byte[] bytes(PDDocument pdf) throws IOException {
        var bytes = new ByteArrayOutputStream();
        pdf.save(bytes);
        return bytes.toByteArray();
    }

    /** What the engine has made of the style sheet. */
    private record PageStyles(SharedContext engine) implements TagTree.Styles {

        @Override
        public boolean isBlock(Element element) {
            var style = engine.getStyle(element);
            return !style.isInline() && !style.isInlineBlock() && !style.isInlineTable();
        }

        @Override
        public String listStyle(Element list) {
            return engine.getStyle(list).getIdent(CSSName.LIST_STYLE_TYPE).asString();
        }
    }
}
