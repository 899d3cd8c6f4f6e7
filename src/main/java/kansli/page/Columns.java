package kansli.page;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * How wide the columns of a printed table are, in millimetres. The engine gives each what its own words ask for, and
 * lets the last ones run off the page when that is too much; so they are measured here, before it sets them.
 */
final class Columns {

    /** The widest that a column of words asks to be; longer texts take several lines. */
    private static final double WORDS = 62;

    /** A word longer than this is divided. */
    private static final double WORD = 34;

    /** The widest that a heading makes a column of numbers; longer headings take several lines. */
    private static final double HEAD = 25;

    /** So far apart numbers may stand when there is room. */
    private static final double SPREAD = 27;

    /** A heading that is shorter stays on one line, where the columns are few. */
    private static final double SHORT = 20;

    private static final int FEW = 6;

    private static final double MM = 25.4 / 72;
    private static final Lettering CELL = new Lettering(9 * MM);
    private static final Lettering HEADING = new Lettering(8.5 * MM);

    /** Bold letters are a little wider than the semibold ones that are measured. */
    private static final double BOLD = 1.04;

    private final double air;
    private final double[] least;
    private final double[] wanted;
    private final boolean[] numbers;

    /** @param air between two columns */
    Columns(int columns, double air) {
        this.air = air;
        least = new double[columns];
        wanted = new double[columns];
        numbers = new boolean[columns];
    }

    void heading(int column, String words, boolean ofNumbers) {
        numbers[column] = ofNumbers;
        double whole = HEADING.boldWidth(words) * BOLD;
        want(
                column,
                ofNumbers && whole < SHORT && numbers.length <= FEW ? whole : longest(words, true, HEADING),
                Math.min(whole, HEAD));
    }

    /** A number, a date or a state: it stays on one line. */
    void whole(int column, String text, boolean bold, double before) {
        double width = before + (bold ? CELL.boldWidth(text) * BOLD : CELL.width(text));
        want(column, width, width);
    }

    void words(int column, String text, boolean bold) {
        want(
                column,
                Math.min(longest(text, bold, CELL), WORD),
                Math.min(bold ? CELL.boldWidth(text) * BOLD : CELL.width(text), WORDS));
    }

    private void want(int column, double min, double whole) {
        least[column] = Math.max(least[column], min + air);
        wanted[column] = Math.max(wanted[column], Math.max(min, whole) + air);
    }

    private static double longest(String text, boolean bold, Lettering letters) {
        return Arrays.stream(text.split(" "))
                .mapToDouble(w -> bold ? letters.boldWidth(w) * BOLD : letters.width(w))
                .max()
                .orElse(0);
    }

    boolean fit(double room) {
        return sum(least) <= room;
    }

    /**
     * Together as wide as the room. Numbers stand at the same distance from each other when there is room for that, but
     * no farther apart than the eye can follow; what is left is the first column's.
     */
    List<Double> widths(double room) {
        alike(room);
        double asked = sum(wanted) - sum(least);
        double left = room - sum(least);
        var widths = new ArrayList<Double>();
        for (int i = 0; i < least.length; i++) {
            widths.add(
                    left <= 0
                            ? least[i] * room / sum(least)
                            : least[i] + (asked <= 0 ? 0 : (wanted[i] - least[i]) * Math.min(1, left / asked)));
        }
        widths.set(
                0,
                widths.getFirst()
                        + Math.max(0, room - widths.stream().mapToDouble(w -> w).sum()));
        return widths;
    }

    private void alike(double room) {
        double widest = IntStream.range(0, wanted.length)
                .filter(i -> numbers[i])
                .mapToDouble(i -> wanted[i])
                .max()
                .orElse(0);
        double more = IntStream.range(0, wanted.length)
                .filter(i -> numbers[i])
                .mapToDouble(i -> widest - wanted[i])
                .sum();
        double left = room - sum(wanted) - more;
        if (left >= 0) {
            double each = Math.max(
                    widest,
                    Math.min(
                            SPREAD,
                            widest
                                    + left
                                            / Math.max(
                                                    1,
                                                    IntStream.range(0, numbers.length)
                                                            .filter(i -> numbers[i])
                                                            .count())));
            IntStream.range(0, wanted.length).filter(i -> numbers[i]).forEach(i -> wanted[i] = each);
        }
    }

    private static double sum(double[] widths) {
        return Arrays.stream(widths).sum();
    }

    /** As elements of the table, to a tenth of a millimetre. */
    static String of(List<Double> widths) {
        return widths.stream()
                .map(w -> "<col style=\"width: " + Math.floor(w * 10) / 10 + "mm\"/>")
                .collect(Collectors.joining("", "<colgroup>", "</colgroup>"));
    }
}
