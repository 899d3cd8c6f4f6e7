package kansli.reading;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import kansli.source.Bytes;
import kansli.source.Grid;

/**
 * A workbook as a spreadsheet program saves it. {@code bok().blad("Utfall", rad("", "2023"), rad("Lokaler",
 * 80)).bytes()}.
 */
public final class Arbetsbok {

    private static final String MAIN = "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"";
    private static final String RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final List<String> FORMATS = List.of(
            "General",
            "yyyy\\-mm\\-dd",
            "0%",
            "#,##0,",
            "#,##0\\ \"kr\"",
            "[h]:mm",
            "hh:mm:ss",
            "yyyy-mm-dd h:mm:ss",
            "000",
            "0.0%",
            "d-mmm");

    private final Map<String, String> parts = new LinkedHashMap<>();
    private final List<String> tabs = new ArrayList<>();
    private final List<String> shared = new ArrayList<>();
    private boolean from1904;

    /** @param style its number among {@link #FORMATS} */
    public record Cell(String type, int style, String formula, String value) {}

    public record Rad(boolean dold, List<Object> celler) {}

    public static Arbetsbok bok() {
        return new Arbetsbok();
    }

    public static Rad rad(Object... cells) {
        return new Rad(false, List.of(cells));
    }

    public static Rad dold(Object... cells) {
        return new Rad(true, List.of(cells));
    }

    /** A formula and the value it had when the file was saved; none when it is empty. */
    public static Cell formel(String formula, String value) {
        return new Cell("n", 0, formula, value);
    }

    public static Cell textformel(String formula, String value) {
        return new Cell("str", 0, formula, value);
    }

    public static Cell raknefel(String value) {
        return new Cell("e", 0, "B1/0", value);
    }

    public static Cell dag(String day) {
        return new Cell("n", 1, null, "" + ChronoUnit.DAYS.between(LocalDate.of(1899, 12, 30), LocalDate.parse(day)));
    }

    public static Cell procent(String value) {
        return new Cell("n", 2, null, value);
    }

    public static Cell tusental(String value) {
        return new Cell("n", 3, null, value);
    }

    public static Cell kronor(String value) {
        return new Cell("n", 4, null, value);
    }

    /** A number in one of the formats above. */
    public static Cell visat(String value, String format) {
        return new Cell("n", FORMATS.indexOf(format), null, value);
    }

    public static Cell tal(String value) {
        return new Cell("n", 0, null, value);
    }

    public Arbetsbok fran1904() {
        from1904 = true;
        return this;
    }

    public Arbetsbok blad(String name, Rad... rows) {
        return blad(name, "visible", "", "", rows);
    }

    /**
     * @param before XML before the cells, {@code <cols>…</cols>}
     * @param after XML after them, {@code <mergeCells>…</mergeCells>}
     */
    public Arbetsbok blad(String name, String state, String before, String after, Rad... rows) {
        var xml = new StringBuilder();
        for (int i = 0; i < rows.length; i++) {
            xml.append("<row r=\"%d\"%s>".formatted(i + 1, rows[i].dold() ? " hidden=\"1\"" : ""));
            for (int k = 0; k < rows[i].celler().size(); k++) {
                xml.append(cell(Grid.letters(k) + (i + 1), rows[i].celler().get(k)));
            }
            xml.append("</row>");
        }
        return sheet(name, state, before + "<sheetData>" + xml + "</sheetData>" + after);
    }

    /** A sheet with XML of one's own. */
    public Arbetsbok sheet(String name, String state, String xml) {
        int number = tabs.size() + 1;
        tabs.add("<sheet name=\"%s\" sheetId=\"%d\" state=\"%s\" r:id=\"rId%d\"/>"
                .formatted(name, number, state, number));
        parts.put("xl/worksheets/sheet%d.xml".formatted(number), "<worksheet " + MAIN + ">" + xml + "</worksheet>");
        return this;
    }

    public Arbetsbok part(String name, String xml) {
        parts.put(name, xml);
        return this;
    }

    private String cell(String address, Object value) {
        return switch (value) {
            case String s when s.isEmpty() -> "<c r=\"%s\" s=\"4\"/>".formatted(address);
            case String s -> {
                shared.add(s.replace("&", "&amp;").replace("<", "&lt;"));
                yield "<c r=\"%s\" t=\"s\"><v>%d</v></c>".formatted(address, shared.size() - 1);
            }
            case Boolean b -> "<c r=\"%s\" t=\"b\"><v>%d</v></c>".formatted(address, b ? 1 : 0);
            case Cell c ->
                "<c r=\"%s\" t=\"%s\" s=\"%d\">%s%s</c>"
                        .formatted(
                                address,
                                c.type(),
                                c.style(),
                                c.formula() == null ? "" : "<f>" + c.formula() + "</f>",
                                c.value().isEmpty() && c.type().equals("n") ? "" : "<v>" + c.value() + "</v>");
            default -> "<c r=\"%s\"><v>%s</v></c>".formatted(address, value);
        };
    }

    public Bytes bytes() {
        var all = new LinkedHashMap<String, String>();
        all.put(
                "[Content_Types].xml",
                "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"/>");
        all.put(
                "_rels/.rels",
                relations("<Relationship Id=\"rId1\" Type=\"" + RELATIONS
                        + "/officeDocument\" Target=\"xl/workbook.xml\"/>"));
        var targets = new StringBuilder();
        for (int i = 1; i <= tabs.size(); i++) {
            targets.append("<Relationship Id=\"rId%d\" Type=\"%s/worksheet\" Target=\"%s\"/>"
                    .formatted(
                            i,
                            RELATIONS,
                            i % 2 == 1
                                    ? "worksheets/sheet%d.xml".formatted(i)
                                    : "/xl/worksheets/sheet%d.xml".formatted(i)));
        }
        all.put(
                "xl/_rels/workbook.xml.rels",
                relations(targets
                        + "<Relationship Id=\"rIdS\" Type=\"%s/sharedStrings\" Target=\"sharedStrings.xml\"/><Relationship Id=\"rIdF\" Type=\"%s/styles\" Target=\"styles.xml\"/>"
                                .formatted(RELATIONS, RELATIONS)));
        all.put(
                "xl/workbook.xml",
                "<workbook %s xmlns:r=\"%s\"><workbookPr date1904=\"%d\"/><sheets>%s</sheets></workbook>"
                        .formatted(MAIN, RELATIONS, from1904 ? 1 : 0, String.join("", tabs)));
        all.put(
                "xl/sharedStrings.xml",
                "<sst " + MAIN + ">"
                        + String.join(
                                "",
                                shared.stream()
                                        .map(s -> "<si><t xml:space=\"preserve\">" + s + "</t></si>")
                                        .toList())
                        + "</sst>");
        all.put("xl/styles.xml", styles());
        all.putAll(parts);
        return zip(all);
    }

    private static String relations(String inner) {
        return "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">" + inner
                + "</Relationships>";
    }

    private static String styles() {
        var formats = new StringBuilder();
        var cells = new StringBuilder();
        for (int i = 0; i < FORMATS.size(); i++) {
            formats.append("<numFmt numFmtId=\"%d\" formatCode=\"%s\"/>"
                    .formatted(164 + i, FORMATS.get(i).replace("\"", "&quot;")));
            cells.append("<xf numFmtId=\"%d\"/>".formatted(164 + i));
        }
        return "<styleSheet %s><numFmts>%s</numFmts><cellStyleXfs><xf numFmtId=\"14\"/></cellStyleXfs><cellXfs>%s</cellXfs></styleSheet>"
                .formatted(MAIN, formats, cells);
    }

    static Bytes zip(Map<String, String> parts) {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            for (var part : parts.entrySet()) {
                var entry = new ZipEntry(part.getKey());
                entry.setTime(0);
                zip.putNextEntry(entry);
                zip.write(part.getValue().getBytes(UTF_8));
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Bytes.of(out.toByteArray());
    }
}
