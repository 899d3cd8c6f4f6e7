package kansli.page;

/**
 * A vector drawing in the making. Lengths are written with at most one decimal, so the same drawing is the same text
 * everywhere.
 */
final class Svg {

    /** Which end of the words stands at the given place. */
    enum Anchor {
        START,
        MIDDLE,
        END
    }

    private final Surface surface;
    private final StringBuilder shapes = new StringBuilder();

    Svg(Surface surface) {
        this.surface = surface;
    }

    /** A surface of one colour. */
    void rect(double x, double y, double width, double height, String token) {
        element("rect", box(x, y, width, height) + attribute("fill", colour(token)));
    }

    /** A line along the inside of an edge. */
    void frame(double x, double y, double width, double height, String token, double stroke) {
        element(
                "rect",
                box(x + stroke / 2, y + stroke / 2, Math.max(0, width - stroke), Math.max(0, height - stroke))
                        + attribute("fill", "none")
                        + stroke(token, stroke));
    }

    void path(String path, String token, double stroke) {
        path(path, token, stroke, "");
    }

    /** @param dashes lengths of strokes and gaps, or nothing for a line that is whole */
    void path(String path, String token, double stroke, String dashes) {
        if (!path.isEmpty()) {
            element(
                    "path",
                    attribute("d", path)
                            + attribute("fill", "none")
                            + stroke(token, stroke)
                            + (dashes.isEmpty() ? "" : attribute("stroke-dasharray", dashes)));
        }
    }

    /** A closed shape with an edge. */
    void shape(String path, String fill, String edge, double stroke) {
        element("path", attribute("d", path) + attribute("fill", colour(fill)) + stroke(edge, stroke));
    }

    void text(double x, double y, Anchor anchor, String token, String words) {
        markup(x, y, anchor, token, TextXhtml.escape(words));
    }

    void bold(double x, double y, Anchor anchor, String token, String words) {
        markup(x, y, anchor, token, strong(words));
    }

    /** A number, and then the name of what it is. */
    void named(double x, double y, Anchor anchor, String words, String name) {
        markup(x, y, anchor, "text", TextXhtml.escape(words) + " " + strong(name));
    }

    private void markup(double x, double y, Anchor anchor, String token, String markup) {
        var side = switch (anchor) {
            case START -> "";
            case MIDDLE -> attribute("text-anchor", "middle");
            case END -> attribute("text-anchor", "end");
        };
        shapes.append("<text")
                .append(attribute("x", n(x)))
                .append(attribute("y", n(y)))
                .append(side)
                .append(token.equals("text") ? "" : attribute("fill", colour(token)))
                .append('>')
                .append(markup)
                .append("</text>\n");
    }

    /** What has been drawn, as an image of its own with its size in points. */
    String image(double height) {
        return "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"%1$spt\" height=\"%2$spt\" viewBox=\"0 0 %1$s %2$s\" font-family=\"Open Sans\" font-size=\"%3$s\" fill=\"%4$s\">\n%5$s</svg>\n"
                .formatted(n(surface.width()), n(height), n(surface.em()), colour("text"), shapes);
    }

    /** What has been drawn, as a part of a web page, with a title and a description for those who do not see it. */
    String inline(double height, String id, String title, String description) {
        return "<svg viewBox=\"0 0 %s %s\" font-size=\"%s\" fill=\"%s\" role=\"img\" aria-labelledby=\"%5$s-titel %5$s-text\">\n<title id=\"%5$s-titel\">%6$s</title>\n<desc id=\"%5$s-text\">%7$s</desc>\n%8$s</svg>\n"
                .formatted(
                        n(surface.width()),
                        n(height),
                        n(surface.em()),
                        colour("text"),
                        id,
                        TextXhtml.escape(title),
                        TextXhtml.escape(description),
                        shapes);
    }

    static String move(double x, double y) {
        return "M" + n(x) + " " + n(y);
    }

    static String line(double x, double y, double toX, double toY) {
        return move(x, y) + "L" + n(toX) + " " + n(toY);
    }

    /** With one decimal, unless it is zero. */
    static String n(double length) {
        long tenths = Math.round(length * 10);
        long rest = Math.abs(tenths % 10);
        return (tenths < 0 ? "-" : "") + Math.abs(tenths / 10) + (rest == 0 ? "" : "." + rest);
    }

    private static String strong(String words) {
        return "<tspan font-weight=\"600\">" + TextXhtml.escape(words) + "</tspan>";
    }

    private static String box(double x, double y, double width, double height) {
        return attribute("x", n(x))
                + attribute("y", n(y))
                + attribute("width", n(width))
                + attribute("height", n(height));
    }

    private String stroke(String token, double width) {
        return attribute("stroke", colour(token)) + attribute("stroke-width", n(width));
    }

    private void element(String name, String attributes) {
        shapes.append('<').append(name).append(attributes).append("/>\n");
    }

    private String colour(String token) {
        return surface.colours().apply(token);
    }

    private static String attribute(String name, String value) {
        return " " + name + "=\"" + value + "\"";
    }
}
