package kansli.print;

import static kansli.Provforbund.forbund;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import kansli.Provforbund;
import kansli.document.Audience;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.pdmodel.documentinterchange.markedcontent.PDMarkedContent;
import org.apache.pdfbox.text.PDFMarkedContentExtractor;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Tables of any shape, drawn at random, are whole on paper: every word of every cell is there, inside the margins, and
 * no cell is printed over another.
 */
class TabelltryckTest {

    private static final String MOTE = "sammantraden/2024-01-15-styrelsen";

    /** The margin beside a page that is turned, in points; an upright one has more. */
    private static final double MARGIN = 70;

    /** Signs reach a little outside what they take on a line. */
    private static final double SLACK = 0.6;

    /** @param page from 0 */
    private record Glyph(int page, String cell, String text, double x, double right, double top, double bottom) {

        boolean overprints(Glyph other) {
            return page == other.page
                    && !cell.equals(other.cell)
                    && Math.min(right, other.right) - Math.max(x, other.x) > SLACK
                    && Math.min(bottom, other.bottom) - Math.max(top, other.top) > SLACK;
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void every_word_is_on_the_page_and_none_is_over_another(long seed) throws IOException {
        var drawn = new Drawn(new Random(seed));
        var forbund = drawn.into(forbund("minimalt"));
        var bytes = paper(forbund, "prov");
        VeraPdf.assertConforms(bytes);
        try (var pdf = Loader.loadPDF(bytes)) {
            var glyphs = glyphs(pdf);
            var cells = glyphs.stream()
                    .collect(Collectors.groupingBy(Glyph::cell, Collectors.mapping(Glyph::text, Collectors.joining())));
            var missing = new ArrayList<>(
                    drawn.expected.stream().map(TabelltryckTest::bare).toList());
            missing.removeAll(cells.values().stream().map(TabelltryckTest::bare).toList());
            assertThat(missing).isEmpty();
            for (var glyph : glyphs) {
                var box = pdf.getPage(glyph.page).getMediaBox();
                assertThat(glyph.x).as("%s", glyph).isGreaterThan(MARGIN);
                assertThat(glyph.right).as("%s", glyph).isLessThan(box.getWidth() - MARGIN);
                assertThat(glyph.bottom).as("%s", glyph).isLessThan(box.getHeight() - MARGIN / 2);
            }
            assertThat(overprinted(glyphs)).isEmpty();
        }
    }

    @Test
    void a_heading_turns_with_its_table_and_no_page_is_empty() throws IOException {
        var columns = IntStream.rangeClosed(1, 14).mapToObj(i -> "Kolumn " + i).collect(Collectors.joining(", "));
        var values = IntStream.rangeClosed(1, 14).mapToObj(i -> "100").collect(Collectors.joining(", "));
        var rows = IntStream.rangeClosed(1, 60)
                .mapToObj(i -> "  - rad: Rad %d\n    värden: [%s]\n".formatted(i, values))
                .collect(Collectors.joining());
        var forbund = forbund("minimalt")
                .add(MOTE + "/tabeller/hog.yaml", "titel: Hög\nenhet: kr\nkolumner: [" + columns + "]\nrader:\n" + rows)
                .add(MOTE + "/arenden/02-prov.md", arende("Före.\n\n## Över\n\n${tabell(\"hog\")}\n\nEfter."));
        var pages = PdfReading.text(paper(forbund, "prov")).split("(?m)^== sida \\d+ ==$");
        assertThat(pages).hasSizeGreaterThan(4);
        assertThat(pages[1]).contains("Före.").doesNotContain("Över", "Rad 1");
        assertThat(pages[2]).contains("Över", "Rad 1");
        assertThat(pages[pages.length - 1]).contains("Efter.");
    }

    /** A word with a capital may be a name and is not divided, but a hyphen is better than a cut. */
    @Test
    void a_word_in_a_column_that_is_too_narrow_for_it_is_divided_where_it_is_read() throws IOException {
        var row = "|" + " Rehabiliteringsinsatserna |".repeat(12);
        var forbund = forbund("minimalt")
                .add(MOTE + "/arenden/02-prov.md", arende(row + "\n|" + "---|".repeat(12) + "\n" + row));
        try (var pdf = Loader.loadPDF(paper(forbund, "prov"))) {
            var words = glyphs(pdf).stream().map(Glyph::text).collect(Collectors.joining());
            assertThat(words.split("Rehabilite\u00ADringsinsat\u00ADserna", -1)).hasSize(12 * 2 + 1);
        }
    }

    /** Judged by what is printed, not by the clock: the row is divided where the page ends. */
    @Test
    void a_cell_taller_than_a_page_is_divided_between_pages() throws IOException {
        var answer = IntStream.rangeClosed(1, 140)
                .mapToObj(i -> "Det här är mening %d i ett långt svar som står i en enda ruta.".formatted(i))
                .collect(Collectors.joining(" "));
        var forbund = forbund("minimalt")
                .add(MOTE + "/arenden/02-prov.md", arende("| Fråga | Svar |\n|---|---|\n| Varför? | " + answer + " |"));
        var pages = PdfReading.text(paper(forbund, "prov")).split("(?m)^== sida \\d+ ==$");
        assertThat(pages[1]).contains("mening 1 i", "mening 20 i");
        assertThat(String.join("", pages)).contains("mening 140 i");
    }

    private static byte[] paper(Provforbund forbund, String arende) {
        var built = forbund.bygg();
        var path = built.paths(Audience.STYRELSEN).stream()
                .filter(p -> p.contains(arende) && p.endsWith(".pdf"))
                .findFirst()
                .orElseThrow();
        return built.file(Audience.STYRELSEN, path).toArray();
    }

    private static String arende(String text) {
        return "---\nrubrik: Prov\ntyp: information\ndatum: 2024-01-10\n---\n\n" + text + "\n";
    }

    private static String bare(String text) {
        return text.replaceAll("[\\s\\u00A0\\u00AD]", "");
    }

    private static List<String> overprinted(List<Glyph> glyphs) {
        var found = new ArrayList<String>();
        var byPage = glyphs.stream().collect(Collectors.groupingBy(Glyph::page)).values();
        for (var page : byPage) {
            var sorted = page.stream()
                    .sorted(java.util.Comparator.comparingDouble(Glyph::top))
                    .toList();
            for (int i = 0; i < sorted.size(); i++) {
                for (int j = i + 1; j < sorted.size() && sorted.get(j).top < sorted.get(i).bottom; j++) {
                    if (sorted.get(i).overprints(sorted.get(j))) {
                        found.add(sorted.get(i) + " / " + sorted.get(j));
                    }
                }
            }
        }
        return found;
    }

    /** The signs of all cells, each with the cell that it belongs to by the tags of the file. */
    private static List<Glyph> glyphs(PDDocument pdf) throws IOException {
        var owners = new HashMap<COSDictionary, Map<Integer, String>>();
        owners(pdf.getDocumentCatalog().getStructureTreeRoot(), "", owners);
        var glyphs = new ArrayList<Glyph>();
        for (int page = 0; page < pdf.getNumberOfPages(); page++) {
            var extractor = new PDFMarkedContentExtractor();
            extractor.processPage(pdf.getPage(page));
            var marks = owners.getOrDefault(pdf.getPage(page).getCOSObject(), Map.of());
            for (var content : extractor.getMarkedContents()) {
                collect(content, page, marks, glyphs);
            }
        }
        return glyphs;
    }

    private static void collect(PDMarkedContent content, int page, Map<Integer, String> marks, List<Glyph> glyphs) {
        for (var inside : content.getContents()) {
            if (inside instanceof PDMarkedContent inner) {
                collect(inner, page, marks, glyphs);
            } else if (inside instanceof TextPosition t
                    && marks.containsKey(content.getMCID())
                    && !t.getUnicode().isBlank()) {
                double size = t.getFontSizeInPt();
                glyphs.add(new Glyph(
                        page,
                        marks.get(content.getMCID()),
                        t.getUnicode(),
                        t.getXDirAdj(),
                        t.getXDirAdj() + t.getWidthDirAdj(),
                        t.getYDirAdj() - 0.7 * size,
                        t.getYDirAdj() + 0.2 * size));
            }
        }
    }

    private static void owners(PDStructureNode node, String cell, Map<COSDictionary, Map<Integer, String>> owners) {
        for (var kid : node.getKids()) {
            if (kid instanceof PDStructureElement element) {
                var isCell = element.getStructureType().matches("TH|TD");
                var inside = isCell
                        ? cell + "/"
                                + owners.values().stream().mapToInt(Map::size).sum()
                        : cell;
                if (!inside.isEmpty()) {
                    marks(element.getCOSObject(), inside, owners);
                }
                owners(element, inside, owners);
            }
        }
    }

    private static void marks(COSDictionary element, String cell, Map<COSDictionary, Map<Integer, String>> owners) {
        var kids = element.getDictionaryObject(COSName.K);
        if (kids instanceof COSArray several) {
            for (int i = 0; i < several.size(); i++) {
                mark(several.getObject(i), element, cell, owners);
            }
        } else {
            mark(kids, element, cell, owners);
        }
    }

    private static void mark(
            COSBase kid, COSDictionary element, String cell, Map<COSDictionary, Map<Integer, String>> owners) {
        if (kid instanceof COSInteger id) {
            owners.computeIfAbsent(element.getCOSDictionary(COSName.PG), p -> new HashMap<>())
                    .put(id.intValue(), cell);
        } else if (kid instanceof COSDictionary mark && mark.containsKey(COSName.MCID)) {
            owners.computeIfAbsent(mark.getCOSDictionary(COSName.PG), p -> new HashMap<>())
                    .put(mark.getInt(COSName.MCID), cell);
        }
    }

    /** Tables in text and tables in files, by turns, and what is to be read in their cells. */
    private static final class Drawn {

        private static final int TABLES = 8;
        private static final String[] SYLLABLES =
                "sam ord ning för bund ar bets in sats re ha bi li te ring kom mun re gi on stöd vux en".split(" ");

        private final List<String> expected = new ArrayList<>();
        private final Random random;
        private int number;

        Drawn(Random random) {
            this.random = random;
        }

        Provforbund into(Provforbund forbund) {
            var text = new StringBuilder();
            var with = forbund;
            for (int i = 0; i < TABLES; i++) {
                text.append("\n\n## Rubrik ").append(word(2)).append("\n\n");
                int columns = 2 + random.nextInt(random.nextBoolean() ? 6 : 24);
                int rows = 1 + random.nextInt(6);
                if (i % 2 == 0) {
                    text.append(markdown(columns, rows));
                } else {
                    text.append("${tabell(\"t").append(i).append("\")}");
                    with = with.add(MOTE + "/tabeller/t" + i + ".yaml", yaml(columns, rows));
                }
            }
            return with.add(MOTE + "/arenden/02-prov.md", arende(text.toString()));
        }

        private String markdown(int columns, int rows) {
            int longest = 1 + random.nextInt(14);
            var right = random.ints(columns, 0, 2).toArray();
            var table = new StringBuilder("|");
            for (int c = 0; c < columns; c++) {
                table.append(cell(word(1 + random.nextInt(longest)))).append('|');
            }
            table.append("\n|");
            for (int c = 0; c < columns; c++) {
                table.append(right[c] == 1 ? "--:|" : "---|");
            }
            for (int r = 0; r < rows; r++) {
                table.append("\n|");
                for (int c = 0; c < columns; c++) {
                    table.append(cell(random.nextInt(3) == 0 ? amount() : words(longest)))
                            .append('|');
                }
            }
            return table.toString();
        }

        private String yaml(int columns, int rows) {
            int longest = 1 + random.nextInt(10);
            var heads = IntStream.range(0, columns)
                    .mapToObj(c -> cell(word(1 + random.nextInt(longest))))
                    .toList();
            var table = new StringBuilder(
                    "titel: " + word(3) + "\nenhet: kr\nkolumner: [" + String.join(", ", heads) + "]\nrader:\n");
            for (int r = 0; r < rows; r++) {
                table.append("  - rad: ")
                        .append(cell(word(longest) + " " + word(longest)))
                        .append("\n    värden: [")
                        .append(IntStream.range(0, columns)
                                .mapToObj(c -> cell(amount()))
                                .collect(Collectors.joining(", ")))
                        .append("]\n");
            }
            return table.toString();
        }

        private String cell(String text) {
            expected.add(text);
            return text;
        }

        private String words(int longest) {
            int count = random.nextInt(12) == 0 ? 250 : 1 + random.nextInt(5);
            return IntStream.range(0, count)
                    .mapToObj(i -> word(1 + random.nextInt(longest)))
                    .collect(Collectors.joining(" "));
        }

        /** No two are alike. */
        private String word(int syllables) {
            var word = IntStream.range(0, syllables)
                    .mapToObj(i -> SYLLABLES[random.nextInt(SYLLABLES.length)])
                    .collect(Collectors.joining());
            var mark = new StringBuilder();
            for (int n = ++number; n > 0; n /= 26) {
                mark.append((char) ('a' + n % 26));
            }
            return word + mark;
        }

        private String amount() {
            var digits = new StringBuilder(String.valueOf(1 + random.nextLong(999_999_999L)));
            for (int at = digits.length() - 3; at > 0; at -= 3) {
                digits.insert(at, ' ');
            }
            return digits.toString();
        }
    }
}
