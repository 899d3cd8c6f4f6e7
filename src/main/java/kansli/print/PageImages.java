package kansli.print;

import java.util.IdentityHashMap;
import java.util.Map;
import org.w3c.dom.Element;
import org.xhtmlrenderer.extend.ReplacedElement;
import org.xhtmlrenderer.extend.UserAgentCallback;
import org.xhtmlrenderer.layout.LayoutContext;
import org.xhtmlrenderer.pdf.ITextOutputDevice;
import org.xhtmlrenderer.pdf.ITextReplacedElementFactory;
import org.xhtmlrenderer.render.BlockBox;

/** Puts images in place: drawings as vectors, photographs as they are. */
final class PageImages extends ITextReplacedElementFactory {

    private final PageResources resources;
    private final Map<Element, Drawing> drawings = new IdentityHashMap<>();

    PageImages(ITextOutputDevice device, PageResources resources) {
        super(device);
        this.resources = resources;
    }

    @Override
    public ReplacedElement createReplacedElement(
            LayoutContext c, BlockBox box, UserAgentCallback agent, int width, int height) {
        var element = box.getElement();
        if (element == null || !Dom.is(element, "img")) {
            return null;
        }
        if (!element.hasAttribute("alt")) {
            throw new PrintFault("the image %s has no alt".formatted(element.getAttribute("src")));
        }
        var address = element.getAttribute("src");
        if (!address.endsWith(".svg")) {
            return super.createReplacedElement(c, box, agent, width, height);
        }
        var drawing = drawings.computeIfAbsent(
                element, e -> Drawing.read(resources.image(address).utf8(), address));
        return new PlacedDrawing(
                drawing, size(drawing, width, height, c.getSharedContext().getDotsPerPixel()));
    }

    /** The size of the style sheet, in proportion if it gives only one side; else the drawing's own, in pixels. */
    private static PlacedDrawing.Size size(Drawing drawing, int width, int height, int dotsPerPixel) {
        var proportion = drawing.width() / drawing.height();
        if (width > 0 && height > 0) {
            return new PlacedDrawing.Size(width, height);
        }
        if (width > 0) {
            return new PlacedDrawing.Size(width, (int) (width / proportion));
        }
        if (height > 0) {
            return new PlacedDrawing.Size((int) (height * proportion), height);
        }
        return new PlacedDrawing.Size((int) (drawing.width() * dotsPerPixel), (int) (drawing.height() * dotsPerPixel));
    }
}
