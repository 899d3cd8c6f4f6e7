package kansli.page;

/** The mark of what a bar is compared with: last year, or the budget. */
final class Tick {

    /** In em. */
    static final double WIDTH = 0.18;

    private static final double BEYOND = 0.25;
    private static final double HALO = 0.1;

    private Tick() {}

    /** Across bars from y and as high as they are, a little higher. Its pale edge shows it on a dark bar too. */
    static void draw(Svg svg, double x, double y, double height, double em) {
        svg.rect(x - (WIDTH / 2 + HALO) * em, y, (WIDTH + 2 * HALO) * em, height, "bg");
        svg.rect(x - WIDTH * em / 2, y - BEYOND * em, WIDTH * em, height + 2 * BEYOND * em, "text");
    }
}
