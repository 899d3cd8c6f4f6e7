package kansli.print;

import java.awt.Graphics2D;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.batik.anim.dom.SVGDOMImplementation;
import org.apache.batik.bridge.BridgeContext;
import org.apache.batik.bridge.BridgeException;
import org.apache.batik.bridge.ExternalResourceSecurity;
import org.apache.batik.bridge.FontFamilyResolver;
import org.apache.batik.bridge.GVTBuilder;
import org.apache.batik.bridge.NoLoadExternalResourceSecurity;
import org.apache.batik.bridge.NoLoadScriptSecurity;
import org.apache.batik.bridge.ScriptSecurity;
import org.apache.batik.bridge.UserAgent;
import org.apache.batik.bridge.UserAgentAdapter;
import org.apache.batik.dom.util.DOMUtilities;
import org.apache.batik.gvt.GraphicsNode;
import org.apache.batik.util.ParsedURL;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.Text;

/** An SVG image, ready to be painted. It may hold neither scripts nor anything from outside itself. */
final class Drawing {

    private static final Set<String> FORBIDDEN = Set.of("script", "foreignobject", "image", "handler", "iframe");

    private final GraphicsNode graphics;
    private final double width;
    private final double height;

    private Drawing(GraphicsNode graphics, double width, double height) {
        this.graphics = graphics;
        this.width = width;
        this.height = height;
    }

    /** What Batik may do and ask while it draws. */
    static UserAgent closed() {
        return new Closed();
    }

    static Drawing read(String svg, String address) {
        var drawing = Xml.parse(svg, address);
        Dom.tree(drawing).forEach(node -> failOnForeign(node, address));
        try {
            var context = new BridgeContext(closed());
            context.setDynamic(false);
            var document = DOMUtilities.deepCloneDocument(drawing, SVGDOMImplementation.getDOMImplementation());
            var graphics = new GVTBuilder().build(context, document);
            var size = context.getDocumentSize();
            return new Drawing(graphics, size.getWidth(), size.getHeight());
        } catch (BridgeException | SecurityException e) {
            throw new PrintFault("the drawing %s cannot be drawn: %s".formatted(address, e.getMessage()), e);
        }
    }

    double width() {
        return width;
    }

    double height() {
        return height;
    }

    void paint(Graphics2D canvas) {
        graphics.paint(canvas);
    }

    private static void failOnForeign(Node node, String address) {
        if (node instanceof Element element) {
            if (FORBIDDEN.contains(Dom.name(element))) {
                throw new ForbiddenInDrawing(
                        "the drawing %s holds <%s>, which is not allowed".formatted(address, Dom.name(element)));
            }
            attributes(element).forEach(attribute -> failOnForeignAttribute(attribute, address));
        } else if (node instanceof Text text) {
            failOnForeignText(text, address);
        } else if (node.getNodeType() == Node.PROCESSING_INSTRUCTION_NODE) {
            throw new ForbiddenInDrawing(
                    "the drawing %s has a processing instruction, which is not allowed".formatted(address));
        }
    }

    private static Stream<Node> attributes(Element element) {
        var attributes = element.getAttributes();
        return IntStream.range(0, attributes.getLength()).mapToObj(attributes::item);
    }

    private static void failOnForeignAttribute(Node attribute, String address) {
        if (Foreign.isIn(attribute)) {
            throw new ForbiddenInDrawing("the drawing %s has %s=\"%s\", which is not allowed"
                    .formatted(address, Dom.name(attribute), attribute.getNodeValue()));
        }
    }

    private static void failOnForeignText(Text text, String address) {
        if (Dom.is(text.getParentNode(), "style") && Foreign.isIn(text.getData())) {
            throw new ForbiddenInDrawing("the style of the drawing %s refers outside it".formatted(address));
        }
        if (Dom.upwards(text).anyMatch(e -> Dom.is(e, "text"))) {
            Typefaces.lacks(text.getData()).stream().findFirst().ifPresent(c -> {
                throw new PrintFault("no face has %s (%s) in the drawing %s"
                        .formatted(Typefaces.name(c), Character.getName(c), address));
            });
        }
    }

    /** A drawing that would reach out of itself. */
    private static final class ForbiddenInDrawing extends PrintFault {

        private static final long serialVersionUID = 1L;

        ForbiddenInDrawing(String message) {
            super(message);
        }
    }

    /** The last lock: were something foreign to slip by, Batik still may not fetch it. */
    private static final class Closed extends UserAgentAdapter {

        @Override
        public FontFamilyResolver getFontFamilyResolver() {
            return new DrawingFonts();
        }

        @Override
        public ScriptSecurity getScriptSecurity(String type, ParsedURL script, ParsedURL document) {
            return new NoLoadScriptSecurity(type);
        }

        @Override
        public ExternalResourceSecurity getExternalResourceSecurity(ParsedURL resource, ParsedURL document) {
            return new NoLoadExternalResourceSecurity();
        }

        @Override
        public void displayError(Exception e) {
            throw new PrintFault("a drawing cannot be drawn: " + e.getMessage(), e);
        }
    }
}
