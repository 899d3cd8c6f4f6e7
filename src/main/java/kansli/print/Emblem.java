package kansli.print;

import java.awt.BasicStroke;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.PathIterator;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kansli.print.Logotype.Fault;
import kansli.print.Logotype.Refused;
import org.apache.batik.anim.dom.SVGDOMImplementation;
import org.apache.batik.bridge.BridgeContext;
import org.apache.batik.bridge.BridgeException;
import org.apache.batik.bridge.CSSUtilities;
import org.apache.batik.bridge.GVTBuilder;
import org.apache.batik.bridge.PaintServer;
import org.apache.batik.bridge.TextNode;
import org.apache.batik.css.engine.SVGCSSEngine;
import org.apache.batik.dom.util.DOMUtilities;
import org.apache.batik.gvt.CompositeGraphicsNode;
import org.apache.batik.gvt.CompositeShapePainter;
import org.apache.batik.gvt.GraphicsNode;
import org.apache.batik.gvt.ShapeNode;
import org.apache.batik.gvt.ShapePainter;
import org.apache.batik.gvt.StrokeShapePainter;
import org.w3c.dom.Attr;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.Text;

/**
 * A mark that is drawn, written anew with only the shapes that are known here. Its letters become outlines, so that it
 * looks the same on paper and in every browser; comments, notes of the program that made it and all else are left out.
 */
final class Emblem {

    private static final String SVG = SVGDOMImplementation.SVG_NAMESPACE_URI;

    private static final Set<String> SHAPES = Set.of(
            "svg",
            "g",
            "defs",
            "symbol",
            "use",
            "path",
            "rect",
            "circle",
            "ellipse",
            "line",
            "polyline",
            "polygon",
            "text",
            "tspan",
            "linearGradient",
            "radialGradient",
            "stop",
            "clipPath",
            "mask",
            "marker",
            "style");

    /** What says something about the drawing and is not seen. */
    private static final Set<String> NOTES = Set.of("title", "desc", "metadata");

    /** What must be computed dot by dot. */
    private static final Set<String> COMPUTED = Set.of("filter", "pattern");

    private static final Pattern COMPUTED_STYLE = Pattern.compile("(?i)filter\\s*:\\s*url");
    private static final Pattern REFERENCE = Pattern.compile("#([^)\"'\\s]+)");

    private static final int MOST_PARTS = 20_000;
    private static final int MOST_DASHES = 20_000;
    private static final int DEEPEST = 200;

    private final Document document;
    private final BridgeContext context = new BridgeContext(Drawing.closed());
    private final GraphicsNode graphics;
    private final double width;
    private final double height;
    private Optional<String> lettering = Optional.empty();
    private final String markup;

    private Emblem(String svg) throws Refused {
        var parsed = Xml.parse(svg, "logotyp.svg");
        check(parsed.getDocumentElement(), 0);
        weigh(parsed.getDocumentElement());
        document = DOMUtilities.deepCloneDocument(parsed, SVGDOMImplementation.getDOMImplementation());
        context.setDynamicState(BridgeContext.INTERACTIVE);
        try {
            graphics = new GVTBuilder().build(context, document);
        } catch (BridgeException | SecurityException e) {
            throw new Refused(Fault.BROKEN, String.valueOf(e.getMessage()));
        }
        width = context.getDocumentSize().getWidth();
        height = context.getDocumentSize().getHeight();
        if (!(width > 0 && height > 0 && width < 1e6 && height < 1e6)) {
            throw new Refused(Fault.EMPTY, "%s × %s".formatted(width, height));
        }
        weighStrokes(graphics);
        var out = new StringBuilder();
        write(document.getDocumentElement(), out);
        markup = out.append('\n').toString();
    }

    static Emblem of(String svg) throws Refused {
        return new Emblem(svg);
    }

    String markup() {
        return markup;
    }

    /** The typeface that its text asks for, when it is not ours. */
    Optional<String> lettering() {
        return lettering;
    }

    /** Painted so large, on nothing. */
    BufferedImage trial(int side) {
        var scale = side / Math.max(width, height);
        var image = new BufferedImage(
                Math.max(1, (int) Math.ceil(width * scale)),
                Math.max(1, (int) Math.ceil(height * scale)),
                BufferedImage.TYPE_INT_ARGB);
        var pen = image.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.scale(scale, scale);
        graphics.paint(pen);
        pen.dispose();
        return image;
    }

    /** What is looked at is what is drawn and written: without comments, and a style in one piece. */
    private static void clean(Element element) {
        for (var attribute : attributes(element).toList()) {
            var cleaned = Foreign.withoutComments(attribute.getNodeValue());
            if (!cleaned.equals(attribute.getNodeValue())) { // one that is set counts as written in the file
                attribute.setNodeValue(cleaned);
            }
        }
        if (Dom.is(element, "style")) {
            element.setTextContent(Foreign.withoutComments(element.getTextContent()));
        }
    }

    private static void check(Node node, int depth) throws Refused {
        if (depth > DEEPEST) {
            throw new Refused(Fault.HEAVY, "shapes in shapes without end");
        }
        if (node instanceof Element element && isDrawn(element)) {
            var name = element.getLocalName();
            if (COMPUTED.contains(name)) {
                throw new Refused(Fault.HEAVY, "<" + name + ">");
            }
            if (!SHAPES.contains(name)) {
                throw new Refused(Fault.FORBIDDEN, "<" + name + ">");
            }
            clean(element);
            for (var attribute : attributes(element).toList()) {
                checkValue(attribute);
            }
        } else if (node instanceof Text text && Dom.is(text.getParentNode(), "style") && Foreign.isIn(text.getData())) {
            throw new Refused(Fault.FORBIDDEN, "a style that refers outside");
        } else if (node.getNodeType() == Node.PROCESSING_INSTRUCTION_NODE) {
            throw new Refused(Fault.FORBIDDEN, "a processing instruction");
        }
        for (var child = node.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (!(child instanceof Element e) || isDrawn(e)) {
                check(child, depth + 1);
            }
        }
    }

    /** Programs leave notes in the drawing, in namespaces of their own. */
    private static boolean isDrawn(Element element) {
        return (element.getNamespaceURI() == null || SVG.equals(element.getNamespaceURI()))
                && !NOTES.contains(element.getLocalName());
    }

    private static void checkValue(Node attribute) throws Refused {
        var name = String.valueOf(attribute.getLocalName()).toLowerCase(Locale.ROOT);
        var value = attribute.getNodeValue();
        if (Foreign.isIn(attribute)) {
            throw new Refused(Fault.FORBIDDEN, "%s=\"%s\"".formatted(name, value));
        }
        if (name.equals("filter") && !value.equals("none")
                || name.equals("style") && COMPUTED_STYLE.matcher(value).find()) {
            throw new Refused(Fault.HEAVY, "a filter");
        }
    }

    private static boolean isKept(Node attribute) {
        return attribute.getNamespaceURI() == null && !attribute.getNodeName().startsWith("xmlns");
    }

    private static Stream<Node> attributes(Element element) {
        var attributes = element.getAttributes();
        return IntStream.range(0, attributes.getLength()).mapToObj(attributes::item);
    }

    /** A shape that is used in many places, and they in many others, is drawn in all of them. */
    private static void weigh(Element root) throws Refused {
        var byId = new HashMap<String, Element>();
        Dom.tree(root.getOwnerDocument())
                .filter(Element.class::isInstance)
                .map(Element.class::cast)
                .filter(e -> e.hasAttribute("id"))
                .forEach(e -> byId.put(e.getAttribute("id"), e));
        if (weight(root, byId, new HashMap<>(), new HashSet<>()) > MOST_PARTS) {
            throw new Refused(Fault.HEAVY, "too many shapes");
        }
    }

    private static long weight(Element element, Map<String, Element> byId, Map<Element, Long> known, Set<Element> above)
            throws Refused {
        if (known.containsKey(element)) {
            return known.get(element);
        }
        if (!above.add(element)) {
            throw new Refused(Fault.BROKEN, "a shape in itself");
        }
        long weight = 1;
        for (var attribute : attributes(element).toList()) {
            weight += attribute.getNodeValue().length() / 100;
            var reference = REFERENCE.matcher(attribute.getNodeValue());
            var refers = attribute.getNodeName().endsWith("href")
                    || attribute.getNodeValue().contains("url(");
            while (refers && weight <= MOST_PARTS && reference.find()) {
                var target = byId.get(reference.group(1));
                weight += target == null ? 0 : weight(target, byId, known, above);
            }
        }
        for (var child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element inner) {
                weight = Math.min(MOST_PARTS + 1L, weight + weight(inner, byId, known, above));
            }
        }
        above.remove(element);
        known.put(element, weight);
        return weight;
    }

    /** A stroke in dashes is as many shapes as it has dashes. */
    private static void weighStrokes(GraphicsNode node) throws Refused {
        double dashes = 0;
        var left = new ArrayList<GraphicsNode>(List.of(node));
        while (!left.isEmpty()) {
            switch (left.removeLast()) {
                case CompositeGraphicsNode several -> {
                    for (var inner : several.getChildren()) {
                        left.add((GraphicsNode) inner);
                    }
                }
                case ShapeNode one
                when one.getShape() != null -> dashes += dashes(one.getShapePainter(), one.getShape());
                default -> {}
            }
        }
        if (!(dashes <= MOST_DASHES)) {
            throw new Refused(Fault.HEAVY, dashes + " dashes");
        }
    }

    private static double dashes(ShapePainter painter, Shape shape) {
        return switch (painter) {
            case CompositeShapePainter several -> {
                double dashes = 0;
                for (int i = 0; i < several.getShapePainterCount(); i++) {
                    dashes += dashes(several.getShapePainter(i), shape);
                }
                yield dashes;
            }
            case StrokeShapePainter one
            when one.getStroke() instanceof BasicStroke stroke && stroke.getDashArray() != null ->
                length(shape) / period(stroke);
            case null, default -> 0;
        };
    }

    private static double period(BasicStroke stroke) {
        double period = 0;
        for (float dash : stroke.getDashArray()) {
            period += dash;
        }
        return period / stroke.getDashArray().length;
    }

    private static double length(Shape shape) {
        double length = 0;
        var to = new double[6];
        double x = 0;
        double y = 0;
        for (var path = shape.getPathIterator(null, 1); !path.isDone(); path.next()) {
            if (path.currentSegment(to) == PathIterator.SEG_LINETO) {
                length += Math.hypot(to[0] - x, to[1] - y);
            }
            x = to[0];
            y = to[1];
        }
        return length;
    }

    private void write(Element element, StringBuilder out) throws Refused {
        if (element.getLocalName().equals("text") && isShown(element)) {
            if (Dom.upwards(element).anyMatch(e -> Dom.is(e, "defs") || Dom.is(e, "symbol"))) {
                throw new Refused(Fault.HEAVY, "letters that are drawn in several places");
            }
            writeOutline(element, out);
            return;
        }
        out.append('<').append(element.getLocalName());
        if (element == document.getDocumentElement()) {
            out.append(" xmlns=\"").append(SVG).append("\" xmlns:xlink=\"http://www.w3.org/1999/xlink\"");
        }
        attributes(element)
                .filter(a -> ((Attr) a).getSpecified())
                .sorted(Comparator.comparing(Node::getNodeName))
                .forEach(a -> writeAttribute(a, out));
        out.append('>');
        for (var child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element inner && isDrawn(inner)) {
                write(inner, out);
            } else if (child instanceof Text text && element.getLocalName().equals("style")) {
                out.append(escaped(text.getData()));
            }
        }
        out.append("</").append(element.getLocalName()).append('>');
    }

    private static void writeAttribute(Node attribute, StringBuilder out) {
        if (isKept(attribute) && !attribute.getNodeName().startsWith("data-")) {
            writeAttribute(attribute.getNodeName(), attribute.getNodeValue(), out);
        } else if ("href".equals(attribute.getLocalName())) {
            writeAttribute("xlink:href", attribute.getNodeValue(), out);
        }
    }

    private static void writeAttribute(String name, String value, StringBuilder out) {
        out.append(' ').append(name).append("=\"").append(escaped(value)).append('"');
    }

    private static boolean isShown(Element text) {
        return !text.getTextContent().isBlank();
    }

    /** Its letters as they are drawn, in the colours that they have. */
    private void writeOutline(Element text, StringBuilder out) throws Refused {
        if (PaintServer.convertStroke(text) instanceof BasicStroke stroke && stroke.getDashArray() != null) {
            throw new Refused(Fault.HEAVY, "letters in dashes");
        }
        if (!(context.getGraphicsNode(text) instanceof TextNode drawn) || drawn.getOutline() == null) {
            return; // a shape that is only used elsewhere, or not shown
        }
        noteLettering(text);
        out.append("<path");
        writeAttribute("d", path(drawn.getOutline()), out);
        for (var property : List.of(
                SVGCSSEngine.FILL_INDEX,
                SVGCSSEngine.FILL_OPACITY_INDEX,
                SVGCSSEngine.STROKE_INDEX,
                SVGCSSEngine.STROKE_OPACITY_INDEX,
                SVGCSSEngine.STROKE_WIDTH_INDEX,
                SVGCSSEngine.OPACITY_INDEX,
                SVGCSSEngine.VISIBILITY_INDEX,
                SVGCSSEngine.CLIP_PATH_INDEX)) {
            var name = ((org.apache.batik.anim.dom.SVGOMDocument) document)
                    .getCSSEngine()
                    .getPropertyName(property);
            var value = CSSUtilities.getComputedStyle(text, property).getCssText();
            if (!value.contains("url(") || text.hasAttribute(name)) {
                writeAttribute(name, value.contains("url(") ? text.getAttribute(name) : value, out);
            }
        }
        if (text.hasAttribute("transform")) {
            writeAttribute("transform", text.getAttribute("transform"), out);
        }
        out.append("/>");
    }

    private void noteLettering(Element text) {
        var asked = CSSUtilities.getComputedStyle(text, SVGCSSEngine.FONT_FAMILY_INDEX)
                .getCssText()
                .replaceAll("[\"']", "")
                .split(",")[0]
                .strip();
        if (!asked.equalsIgnoreCase("Open Sans") && lettering.isEmpty()) {
            lettering = Optional.of(asked);
        }
    }

    private static String path(Shape outline) {
        var path = new StringBuilder();
        var to = new double[6];
        for (var pieces = outline.getPathIterator(null); !pieces.isDone(); pieces.next()) {
            int kind = pieces.currentSegment(to);
            path.append("MLQCZ".charAt(kind));
            int numbers = new int[] {2, 2, 4, 6, 0}[kind];
            for (int i = 0; i < numbers; i++) {
                path.append(i > 0 ? " " : "")
                        .append(String.format(Locale.ROOT, "%.3f", to[i]).replaceAll("\\.?0+$", ""));
            }
        }
        return path.toString();
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
    }
}
