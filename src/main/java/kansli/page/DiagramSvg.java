package kansli.page;

/**
 * A chart as vectors: the same on paper and on the web, but for the size of letters and for how colours are written.
 */
final class DiagramSvg {

    private DiagramSvg() {}

    /** An image for paper, with every colour written out. */
    static String paper(Diagram d, Tokens tokens) {
        var chart = Chart.of(d, Surface.paper(tokens));
        double height = chart.draw();
        return chart.svg().image(height);
    }

    /**
     * An element for a web page. Its colours are those of the page, so it is dark where the page is.
     *
     * @param id which no other chart on the page has
     */
    static String web(Diagram d, String id) {
        var chart = Chart.of(d, Surface.web());
        double height = chart.draw();
        return chart.svg().inline(height, id, d.rubrik(), new Bildtext(d).beskrivning());
    }
}
