package kansli.page;

/**
 * What the line of a series looks like. Those that follow each other differ in lightness, in dashes and in their
 * points.
 */
enum Stroke {
    WHOLE("accent", "accent", 0.2),
    DASHED("tint-70", "bg", 0.2, 0.6, 0.35),
    DOTTED("text", "text", 0.16, 0.18, 0.3),
    THIN("text-2", "bg", 0.1),
    MIXED("accent", "tint-40", 0.16, 0.8, 0.3, 0.2, 0.3),
    PALE("tint-70", "tint-70", 0.28),
    /** What the series are compared with. */
    COMPARED("text-2", "bg", 0.1, 0.35, 0.25);

    private final String token;
    private final String inside;
    private final double width;
    private final double[] dashes;

    Stroke(String token, String inside, double width, double... dashes) {
        this.token = token;
        this.inside = inside;
        this.width = width;
        this.dashes = dashes;
    }

    /** The line of a series, by its place. */
    static Stroke of(int serie) {
        return values()[serie % COMPARED.ordinal()];
    }

    void line(Svg svg, String path, double em) {
        var lengths = new StringBuilder();
        for (var dash : dashes) {
            lengths.append(lengths.isEmpty() ? "" : " ").append(Svg.n(dash * em));
        }
        svg.path(path, token, width * em, lengths.toString());
    }

    /** A small mark around a place on the line. What is only compared with has none. */
    void point(Svg svg, double x, double y, double em) {
        double r = 0.28 * em;
        var path = switch (this) {
            case WHOLE, MIXED -> disc(x, y, r);
            case DASHED, PALE ->
                Svg.move(x - r, y - r) + "h" + Svg.n(2 * r) + "v" + Svg.n(2 * r) + "h" + Svg.n(-2 * r) + "z";
            case DOTTED ->
                Svg.line(x, y - 1.2 * r, x + 1.2 * r, y + r) + "L" + Svg.n(x - 1.2 * r) + " " + Svg.n(y + r) + "z";
            case THIN ->
                Svg.line(x, y - 1.3 * r, x + 1.3 * r, y) + "L" + Svg.n(x) + " " + Svg.n(y + 1.3 * r) + "L"
                        + Svg.n(x - 1.3 * r) + " " + Svg.n(y) + "z";
            case COMPARED -> "";
        };
        if (!path.isEmpty()) {
            svg.shape(path, inside, token, 0.12 * em);
        }
    }

    private static String disc(double x, double y, double r) {
        var half = "a" + Svg.n(r) + " " + Svg.n(r) + " 0 1 0 ";
        return Svg.move(x - r, y) + half + Svg.n(2 * r) + " 0" + half + Svg.n(-2 * r) + " 0z";
    }
}
