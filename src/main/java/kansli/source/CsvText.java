package kansli.source;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Pattern;
import kansli.source.SourceText.Fault;
import kansli.source.SourceText.Kind;

/**
 * Comma separated values, whatever separates them: a semicolon, a tab or a comma, the one that makes most rows as wide
 * as the first.
 *
 * @param grid the rows above the fault, when there is one
 */
public record CsvText(Grid grid, char separator, Optional<Fault> fault) {

    /** The likeliest first: in Swedish, a comma stands in numbers. */
    private static final List<Character> SEPARATORS = List.of(';', '\t', ',');

    private static final int ROWS_TO_JUDGE_BY = 50;

    /** What Excel writes, and reads, to say which it is. */
    private static final Pattern TOLD = Pattern.compile("\"?sep=([;,\t|])\"?\n");

    public static CsvText parse(String text) {
        var told = TOLD.matcher(text);
        if (told.lookingAt()) {
            return new Parsing(text.substring(told.end()), told.group(1).charAt(0), 1).result();
        }
        char best = SEPARATORS.getFirst();
        long most = 0;
        for (char separator : SEPARATORS) {
            long even = even(text, separator);
            if (even > most) {
                most = even;
                best = separator;
            }
        }
        return new Parsing(text, best, 0).result();
    }

    /** How many rows are as wide as the first, when that is wider than one cell. */
    private static long even(String text, char separator) {
        var widths = new ArrayList<Integer>();
        try {
            for (var record : reader(text, separator)) {
                if (record.getFieldCount() > 1 || !record.getField(0).isBlank()) {
                    widths.add(record.getFieldCount());
                }
                if (widths.size() > ROWS_TO_JUDGE_BY) {
                    break;
                }
            }
        } catch (CsvParseException e) {
            // What was read until then is all there is to judge by.
        }
        return widths.isEmpty() || widths.getFirst() == 1
                ? 0
                : widths.stream().filter(widths.getFirst()::equals).count();
    }

    private static CsvReader<CsvRecord> reader(String text, char separator) {
        return CsvReader.builder()
                .fieldSeparator(separator)
                .skipEmptyLines(false)
                .allowUnclosedQuote(false)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .ofCsvRecord(text);
    }

    /** One reading of one text, which also keeps count of where in it everything stands. */
    private static final class Parsing {

        private final String text;
        private final char separator;
        private final int linesAbove;
        private final Lines lines;
        private final List<Grid.Row> rows = new ArrayList<>();

        /** Where the record that is read next begins. */
        private int next;

        Parsing(String text, char separator, int linesAbove) {
            this.text = text;
            this.separator = separator;
            this.linesAbove = linesAbove;
            this.lines = new Lines(text);
        }

        CsvText result() {
            var fault = Optional.<Fault>empty();
            int number = linesAbove;
            try {
                for (var record : reader(text, separator)) {
                    var row = new Grid.Row(++number, false, cells(record));
                    if (!row.cells().stream().allMatch(Grid.Cell::empty)) {
                        rows.add(row);
                    }
                    if (rows.size() > Grid.MOST_ROWS) {
                        break;
                    }
                }
            } catch (CsvParseException e) {
                fault = Optional.of(fault());
            }
            return new CsvText(
                    new Grid(
                            List.copyOf(rows),
                            List.of(),
                            Collections.unmodifiableSortedSet(new TreeSet<>()),
                            List.of()),
                    separator,
                    fault);
        }

        private List<Grid.Cell> cells(CsvRecord record) {
            var cells = new ArrayList<Grid.Cell>();
            for (var field : record.getFields()) {
                int end = quoted(next) ? afterQuote(next) : next + field.length();
                if (cells.size() <= Grid.MOST_COLUMNS) {
                    cells.add(new Grid.Cell(value(field), Optional.of(span(next, end))));
                }
                next = end + 1;
            }
            return List.copyOf(cells);
        }

        private static Grid.Value value(String field) {
            var blank = field.chars().allMatch(c -> Character.isWhitespace(c) || Character.isSpaceChar(c));
            return blank
                    ? new Grid.Empty()
                    : new Grid.Words(field.substring(0, Math.min(field.length(), Grid.LONGEST_TEXT)));
        }

        private boolean quoted(int at) {
            return at < text.length() && text.charAt(at) == '"';
        }

        /** Where a field in quotation marks has ended; -1 when it never does. Two marks inside are one. */
        private int afterQuote(int from) {
            for (int at = text.indexOf('"', from + 1); at >= 0; at = text.indexOf('"', at + 2)) {
                if (!quoted(at + 1)) {
                    return at + 1;
                }
            }
            return -1;
        }

        private Span span(int from, int to) {
            var position = lines.at(from);
            return Span.of(new Position(position.line() + linesAbove, position.column()), text.substring(from, to));
        }

        /**
         * In the record that could not be read: the quotation mark that never ends, or what stands behind one that
         * does.
         */
        private Fault fault() {
            for (int at = next; at < text.length() && (at == next || text.charAt(at - 1) != '\n'); ) {
                int end = quoted(at) ? afterQuote(at) : until(at);
                if (end < 0) {
                    return new Fault(
                            Kind.CSV,
                            span(at, at + 1),
                            "Citattecknet som börjar här slutar aldrig.",
                            "Sätt ett citattecken till där cellen slutar, eller ta bort det här. Ett citattecken inuti"
                                    + " en cell skrivs två gånger.");
                }
                if (end < text.length() && text.charAt(end) != separator && text.charAt(end) != '\n') {
                    return new Fault(
                            Kind.CSV,
                            span(end, until(end)),
                            "Här står något efter citattecknet som avslutar cellen.",
                            "Ett citattecken inuti en cell skrivs två gånger.");
                }
                at = end + 1;
            }
            return new Fault(
                    Kind.CSV,
                    span(next, Math.min(text.length(), next + 1)),
                    "Filen går inte att läsa längre än hit.",
                    "Öppna den i ett kalkylprogram och spara om den som CSV.");
        }

        private int until(int from) {
            int at = from;
            while (at < text.length() && text.charAt(at) != separator && text.charAt(at) != '\n') {
                at++;
            }
            return at;
        }
    }
}
