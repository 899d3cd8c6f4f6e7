package kansli.reading;

import static kansli.Provforbund.forbund;
import static kansli.reading.Arbetsbok.bok;
import static kansli.reading.Arbetsbok.rad;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kansli.diagnostic.Diagnostic;
import kansli.diagnostic.Findings;
import kansli.diagnostic.Telling;
import kansli.figures.Ledger;
import kansli.source.Bytes;
import kansli.source.Workbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever lies beside a table as numbers, it is read or told of in bounded time and memory. */
class HostileDataTest {

    private static final Duration LONGEST = Duration.ofSeconds(20);
    private static final String FOLDER = "sammantraden/2024-01-15-styrelsen/tabeller/";
    private static final String TABLE = "titel: Utfall\n"
            + "enhet: tkr\n"
            + "kolumner: [Budget, Utfall]\n"
            + "rader:\n"
            + "  - data: %s\n"
            + "  - rad: Summa\n"
            + "    slag: summa\n"
            + "    formel: summa()\n";

    private static List<Diagnostic> read(String name, Bytes data) {
        return assertTimeoutPreemptively(LONGEST, () -> {
            var tree = forbund("minimalt")
                    .add(FOLDER + "utfall.yaml", TABLE.formatted(name))
                    .add(FOLDER + name, data)
                    .tree();
            var findings = new Findings(tree);
            new Ledger().compute(new ContentReader().read(tree, findings).orElseThrow(), findings);
            assertThat(new Telling(tree, "").tell(findings.all(), 10)).isNotNull();
            return findings.all();
        });
    }

    private static Stream<String> codes(String name, Bytes data) {
        return read(name, data).stream().map(Diagnostic::code).distinct();
    }

    @Test
    void a_zip_bomb_does_not_go_off() {
        var bomb = bok().blad("A", rad("", "Budget", "Utfall"), rad("x", 1, 2))
                .part("xl/media/bomb.bin", " ".repeat(Workbook.MOST_UNPACKED))
                .bytes();
        assertThat(bomb.size()).isLessThan(200_000);
        assertThat(codes("bok.xlsx", bomb)).contains("data-for-stor");
        assertThat(codes(
                        "bok.xlsx",
                        bok().sheet("A", "visible", " ".repeat(Workbook.MOST_UNPACKED))
                                .bytes()))
                .contains("data-for-stor");
    }

    /** What makes other readers take all memory, or minutes, though the file is small. */
    static Stream<String> sheets() {
        int many = 20_000;
        return Stream.of(
                "<row><c t=\"s\"><v>2000000000</v></c></row>",
                "<row><c r=\"ZZZZZZ1\"><v>1</v></c></row>",
                "<row r=\"99999999999\"><c><v>1</v></c></row>",
                "<row r=\"1\"><c r=\"A1\"><v>1E999999999</v></c></row>",
                "<row r=\"1\"><c r=\"A1\"><v>" + "9".repeat(300) + "e300</v></c><c r=\"B1\"><v>1E-999</v></c></row>",
                IntStream.rangeClosed(1, many)
                        .mapToObj(i -> "<row r=\"%d\"><c r=\"A%d\"><f t=\"shared\" si=\"0\"%s<v>1</v></c></row>"
                                .formatted(
                                        i, i, i == 1 ? " ref=\"A1:A20000\">" + "A1+".repeat(2_700) + "A1</f>" : "/>"))
                        .collect(Collectors.joining()),
                IntStream.rangeClosed(1, 2 * many)
                        .mapToObj(i -> "<row r=\"%d\"><c r=\"A%d\"><f t=\"array\" ref=\"ZZ%d\">1</f><v>1</v></c></row>"
                                .formatted(i, i, i))
                        .collect(Collectors.joining()),
                "<row><c/>".repeat(1_000),
                "<x>".repeat(100_000),
                "<row r=\"1\">" + "<c t=\"inlineStr\"><is><t>x</t></is></c>".repeat(100_000) + "</row>",
                "<row r=\"1\"><c r=\"XFD1\"><v>1</v></c></row>".repeat(1_000),
                "<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is>" + "<t>x</t>".repeat(500_000) + "</is></c></row>",
                "<row r=\"1\"><c r=\"A1\" s=\"9999999\" t=\"d\"><v>igår</v></c></row>",
                "<row r=\"1\"><c r=\"A1\" t=\"?\"><v>&#0;</v></c></row>");
    }

    @ParameterizedTest(name = "{index}")
    @MethodSource("sheets")
    void a_sheet_may_hold_anything(String rows) {
        assertThat(codes(
                        "bok.xlsx",
                        bok().sheet("A", "visible", "<sheetData>" + rows + "</sheetData>")
                                .bytes()))
                .filteredOn(c -> c.startsWith("data-"))
                .isNotEmpty();
    }

    @Test
    void nothing_is_declared_or_fetched() {
        var secret = "<!DOCTYPE x [<!ENTITY f SYSTEM \"file:///etc/passwd\"><!ENTITY a \"lol\">%s]>"
                .formatted(IntStream.range(0, 30)
                        .mapToObj(i -> "<!ENTITY %s%d \"&%s;&%s;\">"
                                .formatted("e", i + 1, i == 0 ? "a" : "e" + i, i == 0 ? "a" : "e" + i))
                        .collect(Collectors.joining()));
        for (var entity : List.of("&f;", "&e30;", "&a;")) {
            var book = bok().part("xl/worksheets/sheet1.xml", "")
                    .sheet("A", "visible", "")
                    .part(
                            "xl/worksheets/sheet1.xml",
                            secret + "<worksheet><sheetData><row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>" + entity
                                    + "</t></is></c></row></sheetData></worksheet>")
                    .bytes();
            assertThat(read("bok.xlsx", book).toString())
                    .doesNotContain("root:", "lol")
                    .contains("data-");
        }
    }

    @Test
    void a_workbook_may_be_damaged_anywhere() {
        var random = new Random(7);
        var whole = bok().blad("A", rad("", "Budget", "Utfall"), rad("Lokaler", 1, 2), rad("Resor", "x", "y"))
                .bytes()
                .toArray();
        for (int i = 0; i < 400; i++) {
            var damaged = Arrays.copyOf(whole, i % 2 == 0 ? whole.length : random.nextInt(whole.length));
            for (int k = 0; k < 3 && damaged.length > 0; k++) {
                damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
            }
            read("bok.xlsx", Bytes.of(damaged));
        }
    }

    @Test
    void the_xml_of_a_workbook_may_be_damaged_anywhere() {
        var random = new Random(8);
        for (int i = 0; i < 300; i++) {
            var xml = new StringBuilder(
                    "<worksheet><cols><col min=\"1\" max=\"9\" hidden=\"1\"/></cols><sheetData><row r=\"1\"><c"
                            + " r=\"B1\" t=\"str\"><v>Budget</v></c></row><row r=\"2\"><c r=\"A2\""
                            + " t=\"str\"><f>A1</f><v>x</v></c><c r=\"B2\""
                            + " s=\"1\"><v>12.5</v></c></row></sheetData><mergeCells><mergeCell"
                            + " ref=\"A1:B2\"/></mergeCells></worksheet>");
            for (int k = 0; k < 2; k++) {
                xml.setCharAt(random.nextInt(xml.length()), "<>/\"=&;A1 9-:\u0000é".charAt(random.nextInt(15)));
            }
            read(
                    "bok.xlsx",
                    bok().sheet("A", "visible", "")
                            .part("xl/worksheets/sheet1.xml", xml.toString())
                            .bytes());
        }
    }

    @Test
    void a_workbook_may_refer_to_itself_or_to_nothing() {
        for (var target : List.of(
                "../../../etc/passwd",
                "workbook.xml",
                "",
                "/",
                "sheet9.xml",
                "file:///etc/passwd",
                "http://exempel.se/")) {
            read(
                    "bok.xlsx",
                    bok().sheet("A", "visible", "")
                            .part(
                                    "xl/_rels/workbook.xml.rels",
                                    "<Relationships><Relationship Id=\"rId1\" Type=\"x/worksheet\" Target=\"" + target
                                            + "\"/></Relationships>")
                            .bytes());
            read(
                    "bok.xlsx",
                    bok().sheet("A", "visible", "")
                            .part(
                                    "_rels/.rels",
                                    "<Relationships><Relationship Id=\"rId1\" Type=\"x/officeDocument\" Target=\""
                                            + target + "\"/></Relationships>")
                            .bytes());
        }
    }

    static Stream<String> files() {
        int much = 1_900_000;
        return Stream.of(
                ";".repeat(much),
                ",".repeat(much),
                "\"".repeat(much),
                "\"\"".repeat(much / 2),
                "\"\n".repeat(much / 2),
                "a;1;2\n".repeat(much / 6),
                "\n".repeat(much),
                "x".repeat(much),
                "Rad;Budget;Utfall\n" + "a;x;y\n".repeat(1_999),
                "Rad;" + "Budget;".repeat(much / 7),
                "Rad;Budget\n\"" + "x\n".repeat(much / 2 - 20),
                "sep=;\n".repeat(much / 6),
                "1.".repeat(much / 2),
                "1 ".repeat(much / 2),
                "Rad;Budget;Utfall\nx;" + "1 000".repeat(100_000) + ";" + "9".repeat(1_000_000),
                "#".repeat(much),
                "a\t\"b\"c\n".repeat(much / 8));
    }

    @ParameterizedTest(name = "{index}")
    @MethodSource("files")
    void a_text_file_may_hold_anything(String text) {
        assertThat(codes("siffror.csv", Bytes.ofUtf8(text))).isNotEmpty();
    }

    @Test
    void a_text_file_may_hold_random_bytes() {
        var random = new Random(9);
        var pieces = List.of(
                ";", ",", "\t", "\"", "\n", "\"\"", "a", "1", " ", "å", "\u00A0", "1 000", "-5,5", "\r", "=A1", "#REF!",
                "\uFEFF", "𝟙", "sep=,\n");
        for (int i = 0; i < 400; i++) {
            var text = new StringBuilder(i % 2 == 0 ? "Rad;Budget;Utfall\n" : "");
            for (int k = 0; k < 40; k++) {
                text.append(pieces.get(random.nextInt(pieces.size())));
            }
            read("siffror.csv", Bytes.ofUtf8(text.toString()));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../siffror.csv",
                "/etc/passwd",
                "//x",
                "a/../../b.csv",
                "C:\\x.csv",
                "https://exempel.se/x.csv",
                "file:///etc/passwd",
                ".",
                "..",
                "a//b.csv",
                "\"\\0\"",
                "\"\\n\""
            })
    void nothing_outside_is_read(String name) {
        var tree = forbund("minimalt")
                .add(FOLDER + "utfall.yaml", TABLE.formatted(name.startsWith("\"") ? name : "'" + name + "'"))
                .tree();
        var findings = new Findings(tree);
        new ContentReader().read(tree, findings);
        assertThat(findings.all())
                .extracting(Diagnostic::code)
                .containsAnyOf("data-utanfor", "saknad-uppgift", "yaml-form", "osynligt-tecken");
    }

    @Test
    void the_largest_table_is_read() {
        var rows = IntStream.range(0, 1_999)
                .mapToObj(i -> "Rad %d;%d;%d".formatted(i, i, i))
                .collect(Collectors.joining("\n"));
        assertThat(codes("siffror.csv", Bytes.ofUtf8("Rad;Budget;Utfall\n" + rows)))
                .isEmpty();
        assertThat(codes("siffror.csv", Bytes.ofUtf8("Rad;Budget;Utfall\n" + rows + "\nen till;1;2")))
                .contains("data-for-stor");
    }
}
