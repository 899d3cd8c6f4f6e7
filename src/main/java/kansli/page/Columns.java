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

    /** So much a word may stick out into the air after it: columns are set to a tenth of a millimetre. */
    private static final double ROUNDING = 0.1;

    /** Millimetres: an upright page, and one that is turned. */
    private static final double UPRIGHT = 155;

    private static final double TURNED = 247;

    /** So many columns stand closer together. */
    private static final int MANY = 8;

    /** Between two columns, and where they are many. */
    private static final double AIR = 4;

    private static final double LITTLE_AIR = 3;

    /** A word that has to be cut is not cut into smaller pieces than this. */
    private static final double PIECE = 13;

    private static final double LEADING = 1.36;

    /** A row that is higher may be divided between pages. */
    private static final double HIGH = 90;

    /** Lines are seldom filled to their end. */
    private static final double RAGGED = 1.15;

    private static final double MM = 25.4 / 72;
    private static final Lettering CELL = new Lettering(9 * MM);
    private static final Lettering HEADING = new Lettering(8.5 * MM);

    /** Bold letters are a little wider than the semibold ones that are measured. */
    private static final double BOLD = 1.04;

    private final double air;
    private final double[] least;
    private final double[] wanted;
    private final boolean[] numbers;

    /** The longest word of each column, and the least that it can be when words are cut. */
    private final double[] longest;

    private final double[] cut;

    Columns(int columns) {
        this(columns, many(columns) ? LITTLE_AIR : AIR);
    }

    private Columns(int columns, double air) {
        this.air = air;
        least = new double[columns];
        wanted = new double[columns];
        numbers = new boolean[columns];
        longest = new double[columns];
        cut = new double[columns];
    }

    static boolean many(int columns) {
        return columns >= MANY;
    }

    void heading(int column, String words, boolean ofNumbers) {
        numbers[column] = ofNumbers;
        double whole = HEADING.boldWidth(words) * BOLD;
        double longest = longest(words, true, HEADING);
        want(
                column,
                longest,
                ofNumbers && whole < SHORT && numbers.length <= FEW ? whole : longest,
                Math.min(whole, HEAD));
    }

    /** A number, a date or a state: it stays on one line. */
    void whole(int column, String text, boolean bold, double before) {
        double width = before + (bold ? CELL.boldWidth(text) * BOLD : CELL.width(text));
        want(column, width, width, width);
        cut[column] = Math.max(cut[column], width);
    }

    void words(int column, String text, boolean bold) {
        double longest = longest(text, bold, CELL);
        want(
                column,
                longest,
                Math.min(longest, WORD),
                Math.min(bold ? CELL.boldWidth(text) * BOLD : CELL.width(text), WORDS));
    }

    private void want(int column, double word, double min, double whole) {
        longest[column] = Math.max(longest[column], word);
        cut[column] = Math.max(cut[column], Math.min(word, PIECE));
        least[column] = Math.max(least[column], min + air);
        wanted[column] = Math.max(wanted[column], Math.max(min, whole) + air);
    }

    /**
     * Upright, or on a turned page, or with smaller letters, or with words cut as well; and what is too wide for all of
     * that as several tables.
     */
    Fit fit() {
        var all = IntStream.range(0, least.length).boxed().toList();
        if (fit(UPRIGHT)) {
            return new Fit(false, Fit.Size.WHOLE, false, List.of(all));
        }
        for (var divided : new boolean[] {false, true}) {
            for (var size : Fit.Size.values()) {
                var fit = new Fit(true, size, divided, List.of(all));
                if ((!divided || size != Fit.Size.WHOLE) && of(fit, all).fit(TURNED)) {
                    return fit;
                }
            }
        }
        return new Fit(true, Fit.Size.SMALL, true, parts());
    }

    /** As many columns as there is room for, and then as many again, each time after the first one. */
    private List<List<Integer>> parts() {
        var narrow = of(
                new Fit(true, Fit.Size.SMALL, true, List.of()),
                IntStream.range(0, least.length).boxed().toList());
        var parts = new ArrayList<List<Integer>>();
        double room = 0;
        for (int i = 1; i < least.length; i++) {
            if (parts.isEmpty() || room < narrow.least[i]) {
                parts.add(new ArrayList<>(List.of(0)));
                room = TURNED - Math.max(narrow.least[0], Math.min(narrow.wanted[0], WORDS));
            }
            parts.getLast().add(i);
            room -= narrow.least[i];
        }
        return parts.isEmpty() ? List.of(List.of(0)) : parts;
    }

    /** Some of the columns, at the size and with the words that they are set with. */
    private Columns of(Fit fit, List<Integer> part) {
        double scale = fit.size().scale();
        var of = new Columns(part.size(), air * scale);
        for (int i = 0; i < part.size(); i++) {
            int from = part.get(i);
            of.longest[i] = longest[from] * scale;
            of.cut[i] = cut[from] * scale;
            of.least[i] = fit.divided() ? (cut[from] + air) * scale : least[from] * scale;
            of.wanted[i] = Math.max(of.least[i], wanted[from] * scale);
            of.numbers[i] = numbers[from];
        }
        if (fit.split()) {
            of.least[0] = Math.max(of.least[0], Math.min(of.wanted[0], WORDS)); // it is read again in each of them
        }
        return of;
    }

    /** A part of a table, measured: how wide its columns are, and which of them cut words. */
    record Measures(List<Double> widths, List<Boolean> cuts, double scale, double air, boolean natural) {

        /** How high a cell is, in millimetres. */
        private double height(int column, String words) {
            double lines = CELL.width(words) * scale * RAGGED / Math.max(1, widths.get(column) - air);
            return Math.ceil(lines) * 9 * MM * LEADING * scale;
        }

        /** Whether a row may be divided between pages: else much of a page would be empty, or it fits on none. */
        boolean high(List<String> row) {
            return IntStream.range(0, Math.min(row.size(), widths.size())).anyMatch(i -> height(i, row.get(i)) > HIGH);
        }
    }

    Measures measures(Fit fit, List<Integer> part) {
        var of = of(fit, part);
        double whole = sum(of.longest) + part.size() * of.air;
        double room = fit.turned() ? TURNED : UPRIGHT;
        if (whole <= room) {
            IntStream.range(0, part.size()).forEach(i -> of.least[i] = Math.max(of.least[i], of.longest[i] + of.air));
            IntStream.range(0, part.size()).forEach(i -> of.wanted[i] = Math.max(of.wanted[i], of.least[i]));
        }
        var widths = of.widths(room);
        var cuts = IntStream.range(0, part.size())
                .mapToObj(i -> widths.get(i) - of.air + ROUNDING < of.longest[i])
                .toList();
        return new Measures(widths, cuts, fit.size().scale(), of.air, false);
    }

    /** Whether an upright page has room for it as it is, with its longest words and so much air beside each column. */
    boolean natural(List<Double> airs) {
        return sum(longest) + airs.stream().mapToDouble(a -> a).sum() <= UPRIGHT;
    }

    /** A table of which that is so; the engine gives each column what it asks for. */
    Measures upright() {
        var all = IntStream.range(0, least.length).boxed().toList();
        var measures = measures(new Fit(false, Fit.Size.WHOLE, false, List.of(all)), all);
        return new Measures(measures.widths, all.stream().map(i -> false).toList(), 1, air, true);
    }

    private static double longest(String text, boolean bold, Lettering letters) {
        return Arrays.stream(Typography.polish(text).split(" "))
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
