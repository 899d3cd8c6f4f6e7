package kansli.source;

import java.math.BigDecimal;
import java.math.MathContext;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kansli.source.Grid.Area;
import kansli.source.Grid.Cell;
import kansli.source.Grid.Row;
import kansli.source.Grid.Value;
import kansli.source.Workbook.Fault;
import kansli.source.Workbook.Unreadable;

/** Reads the cells of one sheet of a workbook, by ECMA-376 part 1, 18.3. */
final class SheetText {

    private static final Pattern ADDRESS = Pattern.compile("([A-Z]{1,3})(\\d{1,7})");
    private static final Pattern ESCAPED = Pattern.compile("_x(\\p{XDigit}{4})_");
    private static final Pattern MOMENT =
            Pattern.compile("(\\d{4}-\\d{2}-\\d{2})?(?:T?(\\d{2}:\\d{2})(?::\\d{2}(?:\\.\\d+)?)?Z?)?");
    private static final Pattern AREA = Pattern.compile("([A-Z]{1,3}\\d{1,7}):([A-Z]{1,3}\\d{1,7})");

    /**
     * A spreadsheet shows no more digits than these, and counts with noise behind them: 0,1 + 0,2 is
     * 0,30000000000000004.
     */
    private static final MathContext DIGITS = new MathContext(15);

    private static final int GREATEST_EXPONENT = 30;
    private static final long LAST_DAY = 2_958_465;

    /** As they are shown in Swedish. */
    private static final Map<String, String> FAILURES = Map.of(
            "#REF!",
            "#REFERENS!",
            "#DIV/0!",
            "#DIVISION/0!",
            "#N/A",
            "#SAKNAS!",
            "#NAME?",
            "#NAMN?",
            "#NULL!",
            "#SKÄRNING!",
            "#NUM!",
            "#OGILTIGT!",
            "#VALUE!",
            "#VÄRDEFEL!");

    private final List<String> shared;
    private final NumberFormats formats;
    private final boolean from1904;
    private final List<Grid.Sign> hiddenSigns = new ArrayList<>();

    /** The cell that is read. */
    private int row;

    private int column;

    /** @param shared the texts that cells refer to by number */
    SheetText(List<String> shared, NumberFormats formats, boolean from1904) {
        this.shared = shared;
        this.formats = formats;
        this.from1904 = from1904;
    }

    /** The texts that the sheets of a workbook have in common. How a word is pronounced is no part of it. */
    static List<String> shared(XmlPart part) throws Unreadable {
        var all = new ArrayList<String>();
        while (part.next()) {
            if (part.begins("si")) {
                all.add(runs(part, "si"));
            }
        }
        return all;
    }

    private static String runs(XmlPart part, String element) throws Unreadable {
        var text = new StringBuilder();
        while (part.next() && !part.ends(element)) {
            if (part.begins("rPh")) {
                part.text("rPh", 0);
            } else if (part.begins("t")) {
                text.append(part.text("t", Grid.LONGEST_TEXT - Math.min(text.length(), Grid.LONGEST_TEXT)));
            }
        }
        return text.toString();
    }

    Grid read(XmlPart sheet) throws Unreadable {
        var rows = new ArrayList<Row>();
        var merged = new ArrayList<Area>();
        var hidden = new TreeSet<Integer>();
        while (sheet.next() && rows.size() <= Grid.MOST_ROWS) {
            if (sheet.begins("col") && sheet.truth("hidden")) {
                int last = Math.min(sheet.number("max").orElse(0), Grid.MOST_COLUMNS);
                for (int column = sheet.number("min").orElse(1); column <= last; column++) {
                    hidden.add(column - 1);
                }
            } else if (sheet.begins("row")) {
                row = sheet.number("r").orElse(row + 1);
                var cells = new Row(row, sheet.truth("hidden"), cells(sheet));
                if (!cells.cells().isEmpty()) {
                    rows.add(cells);
                }
            } else if (sheet.begins("mergeCell") && merged.size() < Grid.MOST_ROWS) {
                sheet.attribute("ref").flatMap(SheetText::area).ifPresent(merged::add);
            }
        }
        return new Grid(
                List.copyOf(rows),
                List.copyOf(merged),
                Collections.unmodifiableSortedSet(hidden),
                List.copyOf(hiddenSigns));
    }

    /** Those of a row, as far as the last in which something stands. */
    private List<Cell> cells(XmlPart sheet) throws Unreadable {
        var cells = new ArrayList<Cell>();
        column = -1;
        while (sheet.next() && !sheet.ends("row")) {
            if (sheet.begins("c")) {
                var address = sheet.attribute("r");
                column = address.isPresent() ? column(address.get()) : column + 1;
                var value = value(sheet);
                if (!(value instanceof Grid.Empty)) {
                    int at = Math.min(column, Grid.MOST_COLUMNS);
                    while (cells.size() <= at) {
                        cells.add(Row.NOTHING);
                    }
                    cells.set(at, new Cell(value, Optional.empty()));
                }
            }
        }
        return List.copyOf(cells);
    }

    private Value value(XmlPart sheet) throws Unreadable {
        var type = sheet.attribute("t").orElse("n");
        int style = sheet.number("s").orElse(0);
        boolean formula = false;
        var written = Optional.<String>empty();
        while (sheet.next() && !sheet.ends("c")) {
            if (sheet.begins("f")) {
                formula = true;
                sheet.text("f", 0);
            } else if (sheet.begins("v")) {
                written = Optional.of(sheet.text("v", Grid.LONGEST_TEXT));
            } else if (sheet.begins("is")) {
                written = Optional.of(runs(sheet, "is"));
            }
        }
        if (written.isEmpty() || written.get().isEmpty() && type.equals("n")) {
            return formula ? new Grid.Uncomputed() : new Grid.Empty();
        }
        return value(type, style, written.get());
    }

    private Value value(String type, int style, String written) throws Unreadable {
        return switch (type) {
            case "s" -> words(sharedText(written));
            case "b" -> new Grid.Truth(written.equals("1"));
            case "e" -> new Grid.Failed(FAILURES.getOrDefault(written, written));
            case "d" -> moment(written);
            case "n" -> number(written, style);
            default -> words(written);
        };
    }

    /** Letters composed, and no character that a reader cannot see, as in a file of text. */
    private Value words(String written) {
        var text = new StringBuilder(written.length());
        unescaped(written).codePoints().forEach(c -> {
            if (!SourceText.isHidden(c)) {
                text.appendCodePoint(c);
            } else if (hiddenSigns.size() < Grid.MOST_ROWS) {
                hiddenSigns.add(new Grid.Sign(row, column, c));
            }
        });
        var words = Normalizer.normalize(text, Normalizer.Form.NFC);
        return words.isBlank() ? new Grid.Empty() : new Grid.Words(words);
    }

    /** What XML cannot hold is written with a number, 22.9.2.19; a line ends with one character or two. */
    private static String unescaped(String written) {
        return ESCAPED.matcher(written)
                .replaceAll(e -> Matcher.quoteReplacement(Character.toString(Integer.parseInt(e.group(1), 16))))
                .replace("\r\n", "\n")
                .replace('\r', '\n');
    }

    private String sharedText(String number) throws Unreadable {
        if (!number.matches("\\d{1,9}") || Integer.parseInt(number) >= shared.size()) {
            throw new Unreadable(Fault.DAMAGED);
        }
        return shared.get(Integer.parseInt(number));
    }

    /** A moment in words, {@code 2021-03-05T13:15:00}; midnight is the day alone. */
    private Value moment(String written) {
        var parts = MOMENT.matcher(written);
        if (written.isEmpty() || !parts.matches()) {
            return words(written);
        }
        var clock = parts.group(2) == null
                        || parts.group(1) != null && parts.group(2).equals("00:00")
                ? ""
                : parts.group(2).replace(':', '.');
        var day = Optional.ofNullable(parts.group(1));
        return new Grid.Moment((day.orElse("") + " " + clock).strip(), day.isPresent());
    }

    private Value number(String written, int style) {
        if (!written.matches("[-+]?(?:\\d{1,320}(?:\\.\\d{0,320})?|\\.\\d{1,320})(?:[eE][-+]?\\d{1,3})?")) {
            return words(written);
        }
        var exact = new BigDecimal(written).round(DIGITS).stripTrailingZeros();
        if (exact.precision() - exact.scale() > GREATEST_EXPONENT) {
            return new Grid.Words(written);
        }
        var value = exact.setScale(Math.clamp(exact.scale(), 0, GREATEST_EXPONENT), java.math.RoundingMode.HALF_UP);
        var format = formats.of(style);
        boolean moment = format.time().isPresent()
                && value.signum() >= 0
                && value.compareTo(BigDecimal.valueOf(LAST_DAY + 1)) < 0;
        return moment
                ? new Grid.Moment(
                        format.time().get().words(value, from1904),
                        format.time().get().day())
                : new Grid.Number(value, format.shown(), format.words(value));
    }

    private static int column(String address) throws Unreadable {
        var parts = ADDRESS.matcher(address);
        if (!parts.matches()) {
            throw new Unreadable(Fault.DAMAGED);
        }
        return column(parts.group(1).chars());
    }

    private static int column(java.util.stream.IntStream letters) {
        return letters.reduce(0, (sum, c) -> sum * 26 + c - 'A' + 1) - 1;
    }

    private static Optional<Area> area(String written) {
        var ends = AREA.matcher(written);
        if (!ends.matches()) {
            return Optional.empty();
        }
        var from = ADDRESS.matcher(ends.group(1));
        var to = ADDRESS.matcher(ends.group(2));
        return from.matches() && to.matches()
                ? Optional.of(new Area(
                        Integer.parseInt(from.group(2)),
                        column(from.group(1).chars()),
                        Integer.parseInt(to.group(2)),
                        column(to.group(1).chars())))
                : Optional.empty();
    }
}
