package kansli.print;

import java.awt.Rectangle;
import java.awt.Shape;
import java.awt.geom.Point2D;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Optional;
import kansli.print.Painting.Area;
import kansli.print.Painting.Mark;
import kansli.print.Painting.Part;
import kansli.print.Painting.Spot;
import org.openpdf.text.pdf.PdfContentByte;
import org.openpdf.text.pdf.PdfDictionary;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfNumber;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xhtmlrenderer.css.constants.CSSName;
import org.xhtmlrenderer.css.style.CalculatedStyle;
import org.xhtmlrenderer.css.style.CalculatedStyle.Edge;
import org.xhtmlrenderer.extend.FSImage;
import org.xhtmlrenderer.pdf.ITextFSFont;
import org.xhtmlrenderer.pdf.ITextOutputDevice;
import org.xhtmlrenderer.render.BlockBox;
import org.xhtmlrenderer.render.Box;
import org.xhtmlrenderer.render.InlineLayoutBox;
import org.xhtmlrenderer.render.InlineText;
import org.xhtmlrenderer.render.JustificationInfo;
import org.xhtmlrenderer.render.RenderingContext;

/**
 * Paints a page so that every operator lies in marked content: either as the content of an element, or as an artifact.
 * Operators that follow each other and belong together share one mark. A mark never spans a saved graphics state.
 */
final class TaggingDevice extends ITextOutputDevice {

    /** Whose the next operators are: a part of an element, or decoration of some kind. */
    private sealed interface Owner {}

    private record Content(Node node, Part part) implements Owner {}

    private enum Artifact implements Owner {
        LAYOUT,
        HEADER,
        FOOTER
    }

    private final Painting painting;
    private final ListMarkers listMarkers = new ListMarkers();
    private final Map<Object, Integer> firstPages = new IdentityHashMap<>();
    private final Map<Element, CalculatedStyle> generatedBefore = new IdentityHashMap<>();

    private Box root;
    private PdfContentByte canvas;
    private float pageHeight;
    private int page = -1;
    private int marksOnPage;
    private Owner open;
    private Owner textOwner;
    private String wordEnd = "";
    private Owner shapeOwner = Artifact.LAYOUT;
    private ITextFSFont font;

    TaggingDevice(float dotsPerPoint, Painting painting) {
        super(dotsPerPoint);
        this.painting = painting;
    }

    @Override
    public void setRoot(Box root) {
        super.setRoot(root);
        this.root = root;
    }

    @Override
    public void initializePage(PdfContentByte canvas, float height) {
        super.initializePage(canvas, height);
        this.canvas = canvas;
        pageHeight = height;
        page++;
        marksOnPage = 0;
    }

    @Override
    public void finishPage() {
        close();
        super.finishPage();
    }

    @Override
    public void setClip(Shape shape) {
        close();
        super.setClip(shape);
    }

    @Override
    public void clip(Shape shape) {
        close();
        super.clip(shape);
    }

    @Override
    public void fill(Shape shape) {
        open(shapeOwner);
        super.fill(shape);
    }

    @Override
    public void draw(Shape shape) {
        open(shapeOwner);
        super.draw(shape);
    }

    @Override
    public void drawImage(FSImage image, int x, int y) {
        open(shapeOwner);
        super.drawImage(image, x, y);
    }

    @Override
    public void setFont(ITextFSFont font) {
        this.font = font;
        super.setFont(font);
    }

    @Override
    public void drawText(RenderingContext c, InlineText text) {
        var line = text.getParent();
        if (!line.isContainedInMarginBox() && !onPage(line.getAbsY() + line.getBaseline())) {
            return;
        }
        textOwner = owner(text);
        wordEnd = endsWordAtLineEnd(text) ? " " : "";
        super.drawText(c, text);
        if (textOwner instanceof Content content && !text.isEmpty()) {
            var height = line.getContentAreaEdge(line.getAbsX(), line.getAbsY(), c);
            rememberLink(
                    content.node(),
                    new Rectangle(line.getAbsX() + text.getX(), height.y, text.getWidth(), height.height));
        }
        textOwner = null;
        wordEnd = "";
    }

    @Override
    public void drawString(String text, float x, float y, JustificationInfo info) {
        if (text.isEmpty()) {
            return;
        }
        failOnMissingGlyphs(text);
        if (textOwner == null) { // a list marker: the engine would thicken it to the weight of the text before it
            setFontSpecification(null);
        }
        open(textOwner != null ? textOwner : ownerOfMarker(x, y));
        super.drawString(text + wordEnd, x, y, info);
    }

    /**
     * A line at the top of a page reaches a little over its edge, so the engine draws it on the page before too,
     * clipped away.
     */
    private boolean onPage(float baseline) {
        var clip = getClip();
        return clip == null
                || clip.getBounds2D().getMinY() <= baseline
                        && baseline <= clip.getBounds2D().getMaxY();
    }

    @Override
    public void paintReplacedElement(RenderingContext c, BlockBox box) {
        var image = box.getElement();
        close();
        shapeOwner = owner(box);
        open(shapeOwner);
        super.paintReplacedElement(c, box);
        close();
        if (shapeOwner instanceof Content) {
            var edge = box.getContentAreaEdge(box.getAbsX(), box.getAbsY(), c);
            painting.image(image, area(edge));
            rememberLink(image, edge);
        }
        shapeOwner = Artifact.LAYOUT;
    }

    /** Where things begin is known only when all pages are made. Links and bookmarks are written by others. */
    @Override
    public void finish(RenderingContext c, Box root) {
        rememberSpots(c, root);
        getSharedContext().getIdMap().forEach((id, box) -> spot(c, box).ifPresent(spot -> painting.id(id, spot)));
    }

    private void open(Owner owner) {
        if (owner.equals(open)) {
            return;
        }
        close();
        var properties = new PdfDictionary();
        switch (owner) {
            case Artifact artifact -> {
                properties.put(PdfName.TYPE, new PdfName(artifact == Artifact.LAYOUT ? "Layout" : "Pagination"));
                if (artifact != Artifact.LAYOUT) {
                    properties.put(PdfName.SUBTYPE, new PdfName(artifact == Artifact.HEADER ? "Header" : "Footer"));
                }
                canvas.beginMarkedContentSequence(new PdfName("Artifact"), properties, true);
            }
            case Content content -> {
                var mark = new Mark(page, marksOnPage++);
                properties.put(PdfName.MCID, new PdfNumber(mark.id()));
                var name = new PdfName(Dom.is(content.node(), "img") ? "Figure" : "P");
                canvas.beginMarkedContentSequence(name, properties, true);
                painting.mark(content.node(), content.part(), mark);
            }
        }
        open = owner;
    }

    private void close() {
        if (open != null) {
            canvas.endMarkedContentSequence();
            open = null;
        }
    }

    private Owner owner(InlineText text) {
        var box = text.getParent();
        if (box.isContainedInMarginBox()) {
            return marginArtifact(box.getAbsY());
        }
        var isGenerated = text.getTextNode() == null;
        var node = isGenerated ? elementOf(box) : text.getTextNode();
        var isBlank = !isGenerated && Dom.isInEmptyBlock(node);
        if (node == null || isBlank || isRepeated(text) || isLeader(text) || isHidden(node)) {
            return Artifact.LAYOUT;
        }
        return new Content(node, node instanceof Element element ? generatedPart(element, box) : Part.CONTENT);
    }

    /** Text of the style sheet comes before or after an element; of two, the first painted is before. */
    private Part generatedPart(Element element, Box box) {
        if (!hasGeneratedBefore(element)) {
            return Part.AFTER;
        }
        var before = generatedBefore.computeIfAbsent(element, e -> box.getStyle());
        return before == box.getStyle() ? Part.BEFORE : Part.AFTER;
    }

    private boolean hasGeneratedBefore(Element element) {
        var style = getSharedContext().getCss().getPseudoElementStyle(element, "before");
        return style != null && style.hasProperty(CSSName.CONTENT);
    }

    private Owner owner(BlockBox box) {
        if (box.isContainedInMarginBox()) {
            return marginArtifact(box.getAbsY());
        }
        var isDecoration = isHidden(box.getElement())
                || box.getElement().getAttribute("alt").isEmpty();
        return isDecoration || isRepeated(box) ? Artifact.LAYOUT : new Content(box.getElement(), Part.CONTENT);
    }

    private Owner ownerOfMarker(float x, float y) {
        var item = listMarkers.at(root, x, y);
        return item == null || isHidden(item) ? Artifact.LAYOUT : new Content(item, Part.MARKER);
    }

    /**
     * The engine takes away the space at which it broke a line, and there is none before a {@code <br/>}. In a tagged
     * PDF words end only with a space (ISO 32000-1, 14.8.2.5), which here costs nothing: nobody sees it.
     */
    private static boolean endsWordAtLineEnd(InlineText text) {
        var whole = text.getMasterText();
        var end = text.getEnd();
        if (end < whole.length()) {
            return whole.charAt(end) == '\n' || whole.charAt(end) == ' ';
        }
        return text.getTextExportText().endsWith(" ") && !text.getSubstring().endsWith(" ")
                || text.getTextNode() != null && Dom.isBeforeBreak(text.getTextNode());
    }

    private Artifact marginArtifact(int y) {
        var fromTop = getTransform().transform(new Point2D.Double(0, y), null).getY();
        return fromTop < pageHeight / 2 ? Artifact.HEADER : Artifact.FOOTER;
    }

    /** The head of a table is painted anew on each page, from the same boxes: only the first is content. */
    private boolean isRepeated(Object painted) {
        return firstPages.computeIfAbsent(painted, p -> page) != page;
    }

    private static boolean isLeader(InlineText text) {
        return text.isDynamicFunction() && text.getFunctionData().getFunction().is("leader");
    }

    private static boolean isHidden(Node node) {
        return Dom.upwards(node).anyMatch(e -> e.getAttribute("aria-hidden").equals("true"));
    }

    private static Element elementOf(Box box) {
        var around = box;
        while (around != null && around.getElement() == null) {
            around = around.getParent();
        }
        return around == null ? null : around.getElement();
    }

    private void failOnMissingGlyphs(String text) {
        var face = font.getFontDescription().getFont().getPostscriptFontName();
        Typefaces.lacks(text, face).stream().findFirst().ifPresent(c -> {
            throw new PrintFault(
                    "%s has no %s (%s) in «%s»".formatted(face, Typefaces.name(c), Character.getName(c), text));
        });
    }

    private void rememberLink(Node content, Rectangle edge) {
        Dom.upwards(content)
                .filter(e -> Dom.is(e, "a") && e.hasAttribute("href"))
                .findFirst()
                .ifPresent(link -> painting.link(link, area(edge)));
    }

    private Area area(Rectangle r) {
        var upper = getTransform().transform(new Point2D.Double(r.x, r.y), null);
        var lower = getTransform().transform(new Point2D.Double(r.x + r.width, r.y + r.height), null);
        return new Area(
                page,
                (float) upper.getX(),
                pageHeight - (float) lower.getY(),
                (float) lower.getX(),
                pageHeight - (float) upper.getY());
    }

    private void rememberSpots(RenderingContext c, Box box) {
        if (box.getElement() != null) {
            spot(c, box).ifPresent(spot -> painting.spot(box.getElement(), spot));
        }
        for (int i = 0; i < box.getChildCount(); i++) {
            rememberSpots(c, box.getChild(i));
        }
    }

    private Optional<Spot> spot(RenderingContext c, Box box) {
        int y = box instanceof InlineLayoutBox line ? line.getAbsY() + line.getBaseline() : box.getAbsY();
        var on = root.getLayer().getPage(c, y);
        if (on == null) {
            return Optional.empty();
        }
        int fromTop = box.getAbsY() - on.getTop() + on.getMarginBorderPadding(c, Edge.TOP);
        return Optional.of(new Spot(on.getPageNo(), (on.getHeight(c) - fromTop) / getDotsPerPoint()));
    }

    /** The engine paints a list marker without saying whose it is, so it is found by where it stands. */
    private static final class ListMarkers {

        private Map<Point2D, Element> items;

        Element at(Box root, float x, float y) {
            if (items == null) {
                items = new HashMap<>();
                collect(root);
            }
            return items.get(new Point2D.Float(x, y));
        }

        private void collect(Box box) {
            if (box instanceof BlockBox block
                    && block.getMarkerData() != null
                    && block.getMarkerData().getTextMarker() != null) {
                items.put(position(block), block.getElement());
            }
            for (int i = 0; i < box.getChildCount(); i++) {
                collect(box.getChild(i));
            }
            if (box instanceof InlineLayoutBox line) {
                line.getInlineChildren().stream()
                        .filter(Box.class::isInstance)
                        .map(Box.class::cast)
                        .forEach(this::collect);
            }
        }

        private static Point2D position(BlockBox block) {
            var marker = block.getMarkerData();
            var line = marker.getReferenceLine();
            var left = line != null ? line.getAbsX() : block.getAbsX();
            var top = line != null ? line.getAbsY() : block.getAbsY() + block.getTy();
            return new Point2D.Float(
                    left - marker.getTextMarker().getLayoutWidth(),
                    top + marker.getStructMetrics().getBaseline());
        }
    }
}
