package kansli.source;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import kansli.source.Grid.Shown;
import kansli.source.Workbook.Unreadable;

/**
 * How a workbook shows its numbers, by the number of a cell's style. Only what makes a person see another number than
 * the one in the cell is known here: a date, a percentage, thousands.
 *
 * @param shown for each style, in order; empty for a day
 */
record NumberFormats(List<Optional<Shown>> shown) {

    static final NumberFormats NONE = new NumberFormats(List.of());

    /** The formats that have a number and no words of their own, ECMA-376 part 1, 18.8.30. */
    private static final Set<Integer> DAYS = days();

    private static final Set<Integer> PERCENTAGES = Set.of(9, 10);

    /**
     * What stands for itself in a format: words in quotation marks, a character behind a backslash, the width of one,
     * colours.
     */
    private static final Pattern LITERAL =
            Pattern.compile("\"[^\"]*\"?|[\\\\_*].|\\[(?!(?:h+|m+|s+)])[^\\]]*]", Pattern.CASE_INSENSITIVE);

    private static final Pattern PART_OF_DAY = Pattern.compile("[ymdhs]", Pattern.CASE_INSENSITIVE);
    private static final Pattern DIVIDED = Pattern.compile("[0#?],+(?![0#?,])");

    private static Set<Integer> days() {
        var days = new HashSet<Integer>();
        for (int[] range : new int[][] {{14, 22}, {27, 36}, {45, 47}, {50, 58}}) {
            for (int i = range[0]; i <= range[1]; i++) {
                days.add(i);
            }
        }
        return Set.copyOf(days);
    }

    static NumberFormats of(XmlPart styles) throws Unreadable {
        Map<Integer, String> own = new HashMap<>();
        var shown = new ArrayList<Optional<Shown>>();
        boolean ofCells = false;
        while (styles.next()) {
            if (styles.begins("numFmt")) {
                own.put(
                        styles.number("numFmtId").orElse(-1),
                        styles.attribute("formatCode").orElse(""));
            } else if (styles.begins("cellXfs") || styles.ends("cellXfs")) {
                ofCells = styles.begins("cellXfs");
            } else if (ofCells && styles.begins("xf")) {
                int format = styles.number("numFmtId").orElse(0);
                shown.add(own.containsKey(format) ? shown(own.get(format)) : builtIn(format));
            }
        }
        return new NumberFormats(List.copyOf(shown));
    }

    /** @return empty for a day */
    Optional<Shown> of(int style) {
        return style < shown.size() ? shown.get(style) : Optional.of(Shown.AS_IT_IS);
    }

    private static Optional<Shown> builtIn(int format) {
        return DAYS.contains(format)
                ? Optional.empty()
                : Optional.of(PERCENTAGES.contains(format) ? Shown.PERCENT : Shown.AS_IT_IS);
    }

    /** The first part of a format is the one for positive numbers. */
    private static Optional<Shown> shown(String format) {
        if (format.equalsIgnoreCase("General") || format.length() > 255) {
            return Optional.of(Shown.AS_IT_IS);
        }
        var plain = LITERAL.matcher(format).replaceAll("").split(";", 2)[0];
        if (PART_OF_DAY.matcher(plain.replaceAll("(?i)general", "")).find()) {
            return Optional.empty();
        }
        return Optional.of(
                plain.contains("%") ? Shown.PERCENT : DIVIDED.matcher(plain).find() ? Shown.THOUSANDS : Shown.AS_IT_IS);
    }
}
