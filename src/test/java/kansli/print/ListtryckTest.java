package kansli.print;

import static kansli.Provforbund.forbund;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import kansli.document.Audience;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.Test;

/** The numbers and letters of a list are whole on paper, and a screen reader is told what they are. */
class ListtryckTest {

    private static final String MOTE = "sammantraden/2024-01-15-styrelsen";

    /** An upright page's inner margin, in points: what is outside it is cut off. */
    private static final float MARGIN = 30 / 25.4f * 72;

    @Test
    void numbers_of_any_length_stand_inside_the_margin() throws IOException {
        var points =
                IntStream.rangeClosed(998, 1001).mapToObj(i -> i + ". Punkt\n").collect(Collectors.joining());
        try (var pdf = Loader.loadPDF(paper("1. Först\n    9. Under\n    10. Under\n\nText.\n\n" + points))) {
            var outermost = new float[] {Float.MAX_VALUE};
            var stripper = new PDFTextStripper() {
                @Override
                protected void processTextPosition(TextPosition text) {
                    outermost[0] = Math.min(outermost[0], text.getXDirAdj());
                    super.processTextPosition(text);
                }
            };
            assertThat(stripper.getText(pdf)).contains("1. ", "9. ", "10. ", "998. ", "1001. ");
            assertThat(outermost[0]).isGreaterThan(MARGIN - 0.5f);
        }
    }

    /** The engine makes a face bolder by a line around its letters. What stands before these is the page's number. */
    @Test
    void numbers_are_no_bolder_than_their_words_whatever_stands_before_them() throws IOException {
        try (var pdf = Loader.loadPDF(paper("", "1. Ett\n2. Två\n"));
                var content = pdf.getPage(0).getContents()) {
            assertThat(new String(content.readAllBytes(), StandardCharsets.ISO_8859_1))
                    .contains(" Tf")
                    .doesNotContain(" Tr");
        }
    }

    @Test
    void letters_label_their_points() {
        var pdf = paper(
                "1. Ändamålet är att\n    a) stödja\n    b) samordna\n\n       på sikt\n\nC) Tredje\nD) Fjärde\n");
        assertThat(StructureDump.of(pdf))
                .contains("""
                    L ListNumbering="LowerAlpha"
                    """.strip(), "Lbl  a)", "LBody  stödja", "Lbl  b)", """
                        L ListNumbering="UpperAlpha"
                        """.strip(), "Lbl  C)", "Lbl  D)");
        VeraPdf.assertConforms(pdf);
    }

    private static byte[] paper(String text) {
        return paper("datum: 2024-01-10\n", text);
    }

    private static byte[] paper(String facts, String text) {
        var built = forbund("minimalt")
                .add(MOTE + "/arenden/02-prov.md", "---\nrubrik: Prov\ntyp: information\n" + facts + "---\n\n" + text)
                .bygg();
        return built.paths(Audience.STYRELSEN).stream()
                .filter(p -> p.contains("prov") && p.endsWith(".pdf"))
                .findFirst()
                .map(p -> built.file(Audience.STYRELSEN, p).toArray())
                .orElseThrow();
    }
}
