package kansli.page;

import kansli.document.Format;

/**
 * A chart in its place in a text: its title in words, what its numbers are, and the picture. The table stands below.
 */
final class DiagramXhtml {

    private DiagramXhtml() {}

    /** On paper the picture is {@link #image}, which travels with the page; on the web it is part of the page. */
    static String of(Diagram d, Format format, String id) {
        var forklaring = new Bildtext(d).forklaring();
        return "<figure class=\"diagram\"><figcaption><b>" + TextXhtml.escape(d.rubrik()) + "</b>"
                + (forklaring.isEmpty() ? "" : "<br/><span>" + TextXhtml.escape(forklaring) + "</span>")
                + "</figcaption>"
                + picture(d, format, id) + "</figure>";
    }

    /** The name by which a page shows the image. */
    static String image(String id) {
        return id + ".svg";
    }

    private static String picture(Diagram d, Format format, String id) {
        return switch (format) {
            case PDF -> "<img src=\"" + image(id) + "\" alt=\"" + TextXhtml.escape(new Bildtext(d).alt()) + "\"/>";
            case WEBB -> DiagramSvg.web(d, id);
        };
    }
}
