package kansli.print;

import java.awt.Point;
import org.xhtmlrenderer.layout.LayoutContext;
import org.xhtmlrenderer.pdf.ITextOutputDevice;
import org.xhtmlrenderer.pdf.ITextReplacedElement;
import org.xhtmlrenderer.render.BlockBox;
import org.xhtmlrenderer.render.RenderingContext;

/** A drawing at its place on a page, painted as vectors. */
final class PlacedDrawing implements ITextReplacedElement {

    /** In the engine's dots. */
    record Size(int width, int height) {}

    private final Drawing drawing;
    private final Size size;
    private Point location = new Point();

    PlacedDrawing(Drawing drawing, Size size) {
        this.drawing = drawing;
        this.size = size;
    }

    @Override
    public void paint(RenderingContext c, ITextOutputDevice device, BlockBox box) {
        var place = device.createLocalTargetArea(c, box);
        var canvas = device.getCurrentPage();
        var width = (float) drawing.width();
        var height = (float) drawing.height();
        var template = canvas.createTemplate(width, height);
        var graphics = template.createGraphicsShapes(width, height);
        drawing.paint(graphics);
        graphics.dispose();
        canvas.addTemplate(
                template,
                place.getWidth() / width,
                0,
                0,
                place.getHeight() / height,
                place.getLeft(),
                place.getBottom());
    }

    @Override
    public int getIntrinsicWidth() {
        return size.width();
    }

    @Override
    public int getIntrinsicHeight() {
        return size.height();
    }

    @Override
    public Point getLocation() {
        return location;
    }

    @Override
    public void setLocation(int x, int y) {
        location = new Point(x, y);
    }

    @Override
    public void detach(LayoutContext c) {}

    @Override
    public boolean isRequiresInteractivePaint() {
        return false;
    }

    @Override
    public boolean hasBaseline() {
        return false;
    }

    @Override
    public int getBaseline() {
        return 0;
    }
}
