package kansli.page;

import java.util.List;

/**
 * How a table stands on paper so that all of it is there.
 *
 * @param turned whether its page is
 * @param divided whether words are cut where they do not fit
 * @param parts the columns of each of the tables that it is set as, each part with the first one
 */
record Fit(boolean turned, Size size, boolean divided, List<List<Integer>> parts) {

    /** The size of the letters: as they are, or as small as can still be read. */
    enum Size {
        WHOLE(1, ""),
        SMALL(8 / 9d, " liten"),
        LEAST(7 / 9d, " minst");

        private final double scale;
        private final String sort;

        Size(double scale, String sort) {
            this.scale = scale;
            this.sort = sort;
        }

        double scale() {
            return scale;
        }

        /** What the style sheet knows it by. */
        String sort() {
            return sort;
        }
    }

    boolean split() {
        return parts.size() > 1;
    }

    /** Whether the reader meets anything else than the table as it was written. */
    boolean strained() {
        return split() || divided || size != Size.WHOLE;
    }
}
