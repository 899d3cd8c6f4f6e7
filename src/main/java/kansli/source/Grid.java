package kansli.source;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;

/**
 * Cells in rows and columns, from a CSV file or from a sheet of a workbook, as a person sees them there.
 *
 * @param rows those in which something stands, downwards; never many more than {@link #MOST_ROWS}
 * @param merged cells that are shown as one, of which only the first can hold anything
 * @param hiddenColumns counted from 0
 * @param hiddenSigns characters that no reader can see, which are not in the words of their cells
 */
public record Grid(List<Row> rows, List<Area> merged, SortedSet<Integer> hiddenColumns, List<Sign> hiddenSigns) {

    /** More than any table that is set on paper. */
    public static final int MOST_ROWS = 2_000;

    public static final int MOST_COLUMNS = 200;

    /** A cell's words are cut here: longer than any cell of a table, short enough that a hostile file costs nothing. */
    static final int LONGEST_TEXT = 1_000;

    /** Whether there is more than a table can hold. What is beyond is not here. */
    public boolean tooLarge() {
        return rows.size() > MOST_ROWS || rows.stream().anyMatch(r -> r.cells().size() > MOST_COLUMNS);
    }

    /**
     * @param number as it stands to the left of the row, from 1
     * @param cells from the first column to the last in which something stands
     */
    public record Row(int number, boolean hidden, List<Cell> cells) {

        static final Cell NOTHING = new Cell(new Empty(), Optional.empty());

        /** @param column counted from 0; beyond the last cell there is nothing */
        public Cell cell(int column) {
            return column < cells.size() ? cells.get(column) : NOTHING;
        }
    }

    /** @param span where it stands, in a file of text */
    public record Cell(Value value, Optional<Span> span) {

        public boolean empty() {
            return value instanceof Empty;
        }
    }

    /**
     * A character in a cell.
     *
     * @param row as {@link Row#number}
     */
    public record Sign(int row, int column, int sign) {}

    /** Some cells, rows counted from 1 and columns from 0, both ends included. */
    public record Area(int top, int left, int bottom, int right) {

        public boolean meets(Area other) {
            return top <= other.bottom && other.top <= bottom && left <= other.right && other.left <= right;
        }

        /** {@code B3:C4}. */
        @Override
        public String toString() {
            return letters(left) + top + ":" + letters(right) + bottom;
        }
    }

    public sealed interface Value {}

    public record Empty() implements Value {}

    public record Words(String text) implements Value {}

    /** @param words what a person sees in the cell, perhaps with fewer figures than there are */
    public record Number(BigDecimal value, Shown shown, String words) implements Value {}

    /**
     * A day, a time or both.
     *
     * @param day whether a day is shown, or some part of one
     */
    public record Moment(String words, boolean day) implements Value {}

    public record Truth(boolean value) implements Value {}

    /** A formula that went wrong, by the words that are shown instead of a value: {@code #DIVISION/0!}. */
    public record Failed(String words) implements Value {}

    /** A formula whose value was never saved. */
    public record Uncomputed() implements Value {}

    /** How a number is shown. */
    public enum Shown {
        AS_IT_IS,
        /** A hundredth as {@code 1 %}. */
        PERCENT,
        /** A thousand, or a million, as {@code 1}. */
        THOUSANDS
    }

    /** What a column is called: {@code A}, {@code Z}, {@code AA}. */
    public static String letters(int column) {
        return (column < 26 ? "" : letters(column / 26 - 1)) + (char) ('A' + column % 26);
    }
}
