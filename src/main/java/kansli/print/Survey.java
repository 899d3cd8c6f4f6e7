package kansli.print;

import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.pdfbox.contentstream.PDFGraphicsStreamEngine;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType3Font;
import org.apache.pdfbox.pdmodel.font.PDVectorFont;
import org.apache.pdfbox.pdmodel.graphics.color.PDColor;
import org.apache.pdfbox.pdmodel.graphics.color.PDPattern;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.graphics.form.PDTransparencyGroup;
import org.apache.pdfbox.pdmodel.graphics.image.PDImage;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.pdmodel.graphics.pattern.PDShadingPattern;
import org.apache.pdfbox.pdmodel.graphics.pattern.PDTilingPattern;
import org.apache.pdfbox.pdmodel.graphics.shading.PDShading;
import org.apache.pdfbox.pdmodel.graphics.state.PDGraphicsState;
import org.apache.pdfbox.pdmodel.graphics.state.PDSoftMask;
import org.apache.pdfbox.util.Matrix;
import org.apache.pdfbox.util.Vector;

/**
 * Goes through a foreign page without painting it: what painting it would cost, and whether any of its letters may be
 * hidden. Steps are counted as a painter would need them, by letters, lengths and surfaces, so that a page which passes
 * here can be painted in bounded time, and one that does not is never painted.
 */
final class Survey extends PDFGraphicsStreamEngine {

    /** What filling the sheet once with something that must be computed costs, in steps. */
    private static final long SHEET = 3_000;

    /** Paler than this may be the paper's own colour; what is fainter than half may not be seen. */
    private static final double PALE = 0.7;

    /** In points as they are seen; smaller letters may be dust. */
    private static final float DUST = 1.5f;

    private static final int CELL = 12;

    /** In one surface: as many as are as large as a point on half a sheet. */
    private static final double MOST_TILES = 250_000;

    private final Layers layers;
    private final Budget painting;
    private final Budget parts;
    private final Rectangle2D seen;
    private final float scale;
    private final int columns;
    private final boolean[] written;
    private final Path2D.Float path = new Path2D.Float();
    private final Map<PDGraphicsState, Rectangle2D> clips = new IdentityHashMap<>();
    private final Map<PDFont, Map<Integer, Outline>> outlines = new IdentityHashMap<>();
    private final Map<COSBase, Long> masks = new IdentityHashMap<>();
    private final Set<COSBase> open = Collections.newSetFromMap(new IdentityHashMap<>());
    private boolean anyWritten;
    private boolean clipping;
    private int hidden;
    private double pictures;
    private boolean doubtful;
    private boolean heavy;
    private boolean fine;

    private Survey(ForeignPdf file, int index, Budget painting, Budget parts) {
        super(file.page(index));
        layers = new Layers(file.pdf());
        this.painting = painting;
        this.parts = parts;
        var box = file.box(index);
        seen = new Rectangle2D.Float(
                box.seen().getLowerLeftX(),
                box.seen().getLowerLeftY(),
                box.seen().getWidth(),
                box.seen().getHeight());
        scale = box.scale() * box.unit();
        columns = (int) (seen.getWidth() * scale / CELL) + 1;
        written = new boolean[columns * ((int) (seen.getHeight() * scale / CELL) + 1)];
    }

    /**
     * @param doubtful whether some letters may not be seen
     * @param scanned whether pictures cover most of the page
     * @param heavy whether painting the page is more work than it is worth
     * @param fine whether a surface is tiled so finely that others' programs never finish it
     */
    record Found(boolean doubtful, boolean scanned, boolean heavy, boolean fine) {}

    /**
     * @param painting what the page may cost here
     * @param parts how many parts it may have, which every program must go through one by one
     * @throws Budget.Exhausted when it has more parts than that
     */
    static Found of(ForeignPdf file, int index, Budget painting, Budget parts) {
        var survey = new Survey(file, index, painting, parts);
        try {
            survey.processPage(file.page(index));
        } catch (IOException e) {
            // What cannot be read is not painted either.
        }
        var surface = survey.seen.getWidth() * survey.seen.getHeight();
        return new Found(survey.doubtful, survey.pictures > surface / 2, survey.heavy, survey.fine);
    }

    /** What is too heavy to paint is gone through to its end, for its parts. */
    private void spend(long steps) {
        try {
            if (!heavy) {
                painting.spend(steps);
            }
        } catch (Budget.Exhausted e) {
            heavy = true;
        }
    }

    @Override
    protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
        parts.spendOn(operator);
        spend(1);
        if (operator.getName().equals("Do") && ForeignImage.isUnread(getResources(), operands)) {
            picture();
            return;
        }
        super.processOperator(operator, operands);
    }

    /** What cannot be painted costs nothing, and is told where it is missed. */
    @Override
    protected void operatorException(Operator operator, List<COSBase> operands, IOException e) {}

    @Override
    protected void showFontGlyph(Matrix place, PDFont font, int code, Vector step) throws IOException {
        glyph(place, font, code, step);
    }

    @Override
    protected void showType3Glyph(Matrix place, PDType3Font font, int code, Vector step) throws IOException {
        glyph(place, font, code, step);
        super.showType3Glyph(place, font, code, step);
    }

    private void glyph(Matrix place, PDFont font, int code, Vector step) throws IOException {
        var height = Math.hypot(place.getShearX(), place.getScalingFactorY()) * scale;
        parts.spend(1);
        spend(1 + outline(font, code).cost(height) + mask());
        var letter = font.toUnicode(code);
        if (letter != null && letter.isBlank()) {
            return;
        }
        pattern(getGraphicsState().getNonStrokingColor(), seen);
        var middle = place.transformPoint(step.getX() / 2, 0.3f);
        doubtful |= hidden > 0 || height < DUST || !clip().contains(middle.x, middle.y) || isFaint();
        var cell = cell(middle.x, middle.y);
        if (cell >= 0) {
            written[cell] = true;
            anyWritten = true;
        }
    }

    private boolean isFaint() {
        var state = getGraphicsState();
        var mode = state.getTextState().getRenderingMode();
        if (!mode.isFill() && !mode.isStroke() || state.getSoftMask() != null) {
            return true;
        }
        return mode.isFill()
                ? state.getNonStrokeAlphaConstant() < 0.5 || isPale(state.getNonStrokingColor())
                : state.getAlphaConstant() < 0.5 || isPale(state.getStrokingColor());
    }

    private static boolean isPale(PDColor colour) {
        if (colour.isPattern() || colour.getColorSpace() instanceof PDPattern) {
            return true;
        }
        try {
            int rgb = colour.toRGB();
            return 0.30 * (rgb >> 16 & 0xff) + 0.59 * (rgb >> 8 & 0xff) + 0.11 * (rgb & 0xff) > PALE * 255;
        } catch (IOException | RuntimeException e) {
            return true;
        }
    }

    /** How much there is to draw in a letter, per point of its size. */
    private record Outline(int pieces, double length) {
        private static final Outline NONE = new Outline(0, 0);

        long cost(double height) {
            return (long) (pieces / 4.0 + length * height / 10 + height * height / 1000);
        }
    }

    private Outline outline(PDFont font, int code) {
        return outlines.computeIfAbsent(font, f -> new TreeMap<>()).computeIfAbsent(code, c -> {
            try {
                return font instanceof PDVectorFont drawn
                        ? new Outline(
                                Contour.pieces(drawn.getNormalizedPath(c)),
                                Contour.length(drawn.getNormalizedPath(c)) / 1000)
                        : Outline.NONE;
            } catch (IOException | RuntimeException e) {
                return Outline.NONE;
            }
        });
    }

    @Override
    public void beginMarkedContentSequence(COSName tag, COSDictionary properties) {
        if (hidden > 0 || COSName.OC.equals(tag) && layers.isOff(properties)) {
            hidden++;
        }
        super.beginMarkedContentSequence(tag, properties);
    }

    @Override
    public void endMarkedContentSequence() {
        hidden = Math.max(0, hidden - 1);
        super.endMarkedContentSequence();
    }

    @Override
    public void showForm(PDFormXObject form) throws IOException {
        int before = hidden;
        hidden += layers.mayHide(form.getCOSObject()) ? 1 : 0;
        super.showForm(form);
        hidden = before;
    }

    @Override
    public void appendRectangle(Point2D a, Point2D b, Point2D c, Point2D d) {
        path.moveTo(a.getX(), a.getY());
        path.lineTo(b.getX(), b.getY());
        path.lineTo(c.getX(), c.getY());
        path.lineTo(d.getX(), d.getY());
        path.closePath();
    }

    @Override
    public void moveTo(float x, float y) {
        path.moveTo(x, y);
    }

    @Override
    public void lineTo(float x, float y) {
        begin(x, y);
        path.lineTo(x, y);
    }

    @Override
    public void curveTo(float x1, float y1, float x2, float y2, float x3, float y3) {
        begin(x1, y1);
        path.curveTo(x1, y1, x2, y2, x3, y3);
    }

    private void begin(float x, float y) {
        if (path.getCurrentPoint() == null) {
            path.moveTo(x, y);
        }
    }

    @Override
    public Point2D getCurrentPoint() {
        return path.getCurrentPoint();
    }

    @Override
    public void closePath() {
        if (path.getCurrentPoint() != null) {
            path.closePath();
        }
    }

    @Override
    public void clip(int rule) {
        clipping = true;
    }

    @Override
    public void endPath() {
        if (clipping) {
            long pieces = Contour.pieces(path);
            spend(10 + pieces * pieces / 200);
            clips.put(getGraphicsState(), clip().createIntersection(path.getBounds2D()));
        }
        clipping = false;
        path.reset();
    }

    @Override
    public void saveGraphicsState() {
        var clip = clip();
        super.saveGraphicsState();
        clips.put(getGraphicsState(), clip);
    }

    /** A drawing in the drawing begins without one, which only makes fewer letters doubtful. */
    private Rectangle2D clip() {
        return clips.getOrDefault(getGraphicsState(), seen);
    }

    @Override
    public void fillPath(int rule) throws IOException {
        fill();
        endPath();
    }

    @Override
    public void strokePath() throws IOException {
        stroke();
        endPath();
    }

    @Override
    public void fillAndStrokePath(int rule) throws IOException {
        fill();
        stroke();
        endPath();
    }

    private void fill() throws IOException {
        var state = getGraphicsState();
        var bounds = shown(path.getBounds2D());
        spend(contour() + surface(bounds) + mask());
        pattern(state.getNonStrokingColor(), bounds);
        cover(bounds);
    }

    private void stroke() throws IOException {
        var state = getGraphicsState();
        double width = Math.max(0.5, transformWidth(state.getLineWidth()));
        var length = Math.min(1e12, Contour.length(path));
        spend(4 * contour() + (long) (length * width * scale * scale / 250) + mask());
        double period = 0;
        for (float part : state.getLineDashPattern().getDashArray()) {
            period += transformWidth(part);
        }
        if (period > 0) {
            parts.spend((long) (3 * length / period));
        }
        pattern(state.getStrokingColor(), shown(path.getBounds2D()));
        if (width > 3) {
            var line = path.getBounds2D();
            line.add(line.getMinX() - width / 2, line.getMinY() - width / 2);
            line.add(line.getMaxX() + width / 2, line.getMaxY() + width / 2);
            cover(shown(line));
        }
    }

    private void pattern(PDColor colour, Rectangle2D bounds) throws IOException {
        if (colour.getColorSpace() instanceof PDPattern space && colour.getPatternName() != null) {
            spend(SHEET);
            switch (space.getPattern(colour)) {
                case PDTilingPattern tiles -> {
                    fine |= bounds.getWidth() * bounds.getHeight() > MOST_TILES * surface(tiles);
                    tile(tiles, colour, space);
                }
                case PDShadingPattern shades ->
                    computed(shades.getCOSObject(), shades.getShading(), shades.getMatrix());
                case null -> {}
                default -> spend(SHEET);
            }
        }
    }

    private static double surface(PDTilingPattern tile) {
        return Math.abs((double) tile.getXStep()
                * tile.getYStep()
                * tile.getMatrix().createAffineTransform().getDeterminant());
    }

    /** The library that paints would not find the end of one that is tiled with itself. */
    private void tile(PDTilingPattern tile, PDColor colour, PDPattern space) throws IOException {
        if (!open.add(tile.getCOSObject())) {
            throw new IllegalStateException("a pattern in itself");
        }
        if (getLevel() < 8) {
            increaseLevel();
            processTilingPattern(tile, colour, space.getUnderlyingColorSpace());
            decreaseLevel();
        }
        open.remove(tile.getCOSObject());
    }

    @Override
    public void shadingFill(COSName name) throws IOException {
        var shading = getResources().getShading(name);
        if (shading == null) {
            spend(SHEET);
        } else {
            computed(shading.getCOSObject(), shading, getGraphicsState().getCurrentTransformationMatrix());
        }
        cover(shown(clip()));
    }

    private void computed(COSDictionary written, PDShading shading, Matrix place) throws IOException {
        spend(SHEET * (1 + Formulas.size(written) / 500));
        var toDots =
                AffineTransform.getScaleInstance(Photograph.DOTS_PER_POINT * scale, Photograph.DOTS_PER_POINT * scale);
        var sheet = toDots.createTransformedShape(seen).getBounds2D();
        toDots.concatenate(place.createAffineTransform());
        Mesh.count(shading, toDots, sheet, this::spend);
    }

    @Override
    public void showTransparencyGroup(PDTransparencyGroup group) throws IOException {
        spend(SHEET + mask());
        int before = hidden;
        hidden += layers.mayHide(group.getCOSObject()) ? 1 : 0;
        super.showTransparencyGroup(group);
        hidden = before;
    }

    /** A soft mask is painted again for everything that is painted through it. */
    private long mask() throws IOException {
        PDSoftMask mask = getGraphicsState().getSoftMask();
        if (mask == null || mask.getGroup() == null) {
            return 0;
        }
        var key = mask.getGroup().getCOSObject();
        if (!masks.containsKey(key)) {
            if (!open.add(key)) {
                throw new IllegalStateException("a mask in itself");
            }
            long before = painting.left();
            processSoftMask(mask.getGroup());
            masks.put(key, SHEET + before - painting.left());
            open.remove(key);
        }
        return masks.get(key);
    }

    @Override
    public void drawImage(PDImage image) throws IOException {
        var pixels = (long) image.getWidth() * image.getHeight();
        if (pixels > Photograph.MOST_PIXELS) {
            throw new Budget.Exhausted();
        }
        spend(1 + pixels / 1000 + mask());
        if (!(image instanceof PDImageXObject drawn && layers.mayHide(drawn.getCOSObject()))) {
            picture();
        }
    }

    private void picture() throws IOException {
        var square = getGraphicsState()
                .getCurrentTransformationMatrix()
                .createAffineTransform()
                .createTransformedShape(new Rectangle2D.Float(0, 0, 1, 1))
                .getBounds2D();
        var bounds = shown(square);
        pictures += bounds.getWidth() * bounds.getHeight();
        spend(surface(bounds));
        cover(bounds);
    }

    private Rectangle2D shown(Rectangle2D bounds) {
        var shown = clip().createIntersection(bounds);
        return shown.getWidth() > 0 && shown.getHeight() > 0 ? shown : new Rectangle2D.Float();
    }

    private long surface(Rectangle2D bounds) {
        var dots = Photograph.DOTS_PER_POINT * scale;
        return (long) (bounds.getWidth() * bounds.getHeight() * dots * dots / 1000);
    }

    private long contour() {
        return (long)
                (Contour.pieces(path) + Math.min(1e12, Contour.length(path)) * Photograph.DOTS_PER_POINT * scale / 10);
    }

    /** What lies over letters may hide them. */
    private void cover(Rectangle2D bounds) {
        if (!anyWritten || doubtful || heavy || bounds.isEmpty()) {
            return;
        }
        var step = CELL / scale;
        spend((long) (bounds.getWidth() * bounds.getHeight() / step / step / 50));
        for (double y = bounds.getMinY() + step / 2; y < bounds.getMaxY() && !doubtful; y += step) {
            for (double x = bounds.getMinX() + step / 2; x < bounds.getMaxX() && !doubtful; x += step) {
                var cell = cell(x, y);
                doubtful = cell >= 0 && written[cell];
            }
        }
    }

    private int cell(double x, double y) {
        if (!seen.contains(x, y)) {
            return -1;
        }
        return (int) ((y - seen.getMinY()) * scale / CELL) * columns + (int) ((x - seen.getMinX()) * scale / CELL);
    }
}
