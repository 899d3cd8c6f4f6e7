package kansli.print;

import java.nio.charset.StandardCharsets;
import java.util.Map;

/** The table of a font that says which letter each of its codes is, so that text can be searched and read aloud. */
final class LetterTable {

    private static final int MOST_ROWS = 100;

    private LetterTable() {}

    /** @param wide whether a code is two bytes */
    static byte[] of(Map<Integer, String> letters, boolean wide) {
        var text = new StringBuilder("""
            /CIDInit /ProcSet findresource begin
            12 dict begin
            begincmap
            /CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def
            /CMapName /Adobe-Identity-UCS def
            /CMapType 2 def
            1 begincodespacerange
            """);
        text.append(wide ? "<0000> <FFFF>\n" : "<00> <FF>\n").append("endcodespacerange\n");
        var rows = letters.entrySet().stream()
                .map(e -> row(e.getKey(), e.getValue(), wide))
                .toList();
        for (int i = 0; i < rows.size(); i += MOST_ROWS) {
            var some = rows.subList(i, Math.min(i + MOST_ROWS, rows.size()));
            text.append(some.size())
                    .append(" beginbfchar\n")
                    .append(String.join("", some))
                    .append("endbfchar\n");
        }
        return text.append("endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n")
                .toString()
                .getBytes(StandardCharsets.US_ASCII);
    }

    private static String row(int code, String letter, boolean wide) {
        var utf16 = new StringBuilder();
        letter.chars().forEach(c -> utf16.append("%04X".formatted(c)));
        return (wide ? "<%04X> <%s>\n" : "<%02X> <%s>\n").formatted(code, utf16);
    }
}
