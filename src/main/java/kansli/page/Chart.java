package kansli.page;

/** A chart being drawn. Measures are in em, times the size of the letters. */
abstract class Chart {

    /** Between the end of a bar and its number. */
    static final double BESIDE = 0.45;

    /** How much of the width the names of rows may take. */
    static final double NAMES = 0.38;

    final Diagram d;
    final Surface surface;
    final Lettering letters;
    final Svg svg;
    final double em;

    Chart(Diagram d, Surface surface) {
        this.d = d;
        this.surface = surface;
        letters = surface.letters();
        svg = new Svg(surface);
        em = surface.em();
    }

    static Chart of(Diagram d, Surface surface) {
        return switch (d.visas()) {
            case LIGGANDE, GRUPPERADE -> new BarChart(d, surface);
            case STAPLADE -> new StackedChart(d, surface);
            case PYRAMID -> new PyramidChart(d, surface);
            case LINJE -> new LineChart(d, surface);
        };
    }

    /** Draws all of it, and tells how high it became. */
    abstract double draw();

    Svg svg() {
        return svg;
    }

    /**
     * Whether a tick would cross the number at a bar's end. Then all numbers of the chart stand in a column at its
     * edge, so that none can be taken for the tick's. Distances from zero.
     */
    boolean crossed(double end, double width, double tick) {
        double begins = end + BESIDE * em;
        return tick > begins - 0.3 * em && tick < begins + width + 0.3 * em;
    }
}
