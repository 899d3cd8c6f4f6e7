package kansli.source;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kansli.source.Workbook.Unreadable;

/**
 * How a workbook shows its numbers, by the number of a cell's style.
 *
 * @param formats for each style, in order
 */
record NumberFormats(List<NumberFormat> formats) {

    static final NumberFormats NONE = new NumberFormats(List.of());

    /**
     * The formats that have a number and no words of their own, ECMA-376 part 1, 18.8.30, as Swedish programs show
     * them.
     */
    private static final Map<Integer, String> BUILT_IN = Map.ofEntries(
            Map.entry(1, "0"),
            Map.entry(2, "0.00"),
            Map.entry(3, "#,##0"),
            Map.entry(4, "#,##0.00"),
            Map.entry(9, "0%"),
            Map.entry(10, "0.00%"),
            Map.entry(15, "d mmm yy"),
            Map.entry(16, "d mmm"),
            Map.entry(17, "mmm yy"),
            Map.entry(18, "h:mm"),
            Map.entry(19, "h:mm:ss"),
            Map.entry(20, "h:mm"),
            Map.entry(21, "h:mm:ss"),
            Map.entry(22, "yyyy-mm-dd h:mm"),
            Map.entry(37, "#,##0"),
            Map.entry(38, "#,##0"),
            Map.entry(39, "#,##0.00"),
            Map.entry(40, "#,##0.00"),
            Map.entry(45, "mm:ss"),
            Map.entry(46, "[h]:mm:ss"),
            Map.entry(47, "mm:ss"));

    static NumberFormats of(XmlPart styles) throws Unreadable {
        Map<Integer, String> own = new HashMap<>();
        var formats = new ArrayList<NumberFormat>();
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
                formats.add(NumberFormat.of(own.containsKey(format) ? own.get(format) : builtIn(format)));
            }
        }
        return new NumberFormats(List.copyOf(formats));
    }

    NumberFormat of(int style) {
        return style < formats.size() ? formats.get(style) : NumberFormat.GENERAL;
    }

    /** Those between have to do with days in other scripts. */
    private static String builtIn(int format) {
        boolean day = format == 14 || format >= 27 && format <= 36 || format >= 50 && format <= 58;
        return day ? "yyyy-mm-dd" : BUILT_IN.getOrDefault(format, "General");
    }
}
