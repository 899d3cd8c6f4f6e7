package kansli.page;

import java.util.function.UnaryOperator;

/**
 * What a chart is drawn on.
 *
 * @param width in the drawing's own units, which are points on paper
 * @param em the size of its letters, in the same units; all other measures follow from it
 * @param tallest the height that must not be passed
 * @param colours how the colour of a token is written
 */
record Surface(double width, double em, double tallest, UnaryOperator<String> colours) {

    /** The type area is 155 mm wide. A chart leaves room for its own title and caption on the page. */
    static Surface paper(Tokens tokens) {
        return new Surface(439, 8.5, 580, token -> tokens.colour(token).hex());
    }

    /**
     * As narrow as a telephone, so that letters stay readable there. The browser knows the colours, in light and in
     * dark.
     */
    static Surface web() {
        return new Surface(360, 14, Double.MAX_VALUE, token -> "var(--" + token + ")");
    }

    Lettering letters() {
        return new Lettering(em);
    }
}
