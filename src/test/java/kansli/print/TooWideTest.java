package kansli.print;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Nothing is drawn beyond its line, and nothing is lost, however long its words are. */
class TooWideTest {

    private static final float MM = 72 / 25.4f;
    private static final String CSS = Sample.CSS + "@page { size: A4; margin: 30mm } body { font-size: 10.5pt }"
            + " h1 { font-size: 40pt; max-width: 140mm } .smal { width: 30mm } .celler { display: table }"
            + " .celler div { display: table-cell } .fast { width: 100mm; table-layout: fixed }";
    private static final String WORD = "Samverkansfinansieringsöverenskommelse";
    private static final String FILE = "Budget_2027_samordningsförbundet_version_3_reviderad_efter_möte_med_ekonomerna"
            + "_och_revisorerna_i_mars_samma_år.xlsx";
    private static final String LETTERS = "qwrtpsdfghjklzxcvbnm".repeat(8);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<h1>{} mellan medlemmarna</h1>",
                "<h1>Uppföljning av <em>{}</em> mellan medlemmarna</h1>",
                "<p>Se filen {} mellan medlemmarna.</p>",
                "<ul><li>{} mellan medlemmarna</li></ul>",
                "<p class='smal'>{} mellan medlemmarna</p>",
                "<p>Före <b>fetstil</b>en ”{}”, <a href='https://prov.example'>mellan</a> medlemmarna</p>",
                "<table><caption>{} mellan medlemmarna</caption><tr><th>{}</th><td>mellan"
                        + " medlemmarna</td></tr></table>",
                "<div class='celler'><div>{} mellan</div><div>{}</div><div>medlemmarna</div></div>",
                "<table class='fast'><tr><td>{} mellan</td><td>{}</td><td>medlemmarna</td></tr></table>",
                "<blockquote><p>{} mellan medlemmarna</p></blockquote>",
            })
    void a_word_wider_than_its_line_goes_on_on_the_next(String body) throws IOException {
        for (var word : new String[] {WORD, "rehabiliteringssamordningsverksamheten", FILE, LETTERS}) {
            var printer = new FlyingSaucerPrinter(new SwedishLineBreaking());
            var printed = printer.print(Sample.page("prov", Sample.markup(CSS, body.replace("{}", word)), Map.of()))
                    .bytes()
                    .toArray();
            assertThat(letters(new Edge().read(printed)))
                    .as(body)
                    .isEqualTo(letters(body.replace("{}", word).replaceAll("<[^>]+>", "")));
        }
    }

    /** Each of them, whatever the order in which they are drawn. */
    private static String letters(String text) {
        return text.codePoints()
                .filter(c -> Character.isLetterOrDigit(c) || c == '_')
                .sorted()
                .mapToObj(Character::toString)
                .collect(Collectors.joining());
    }

    private static final class Edge extends PDFTextStripper {

        String read(byte[] bytes) throws IOException {
            try (var pdf = Loader.loadPDF(bytes)) {
                return getText(pdf);
            }
        }

        @Override
        protected void processTextPosition(TextPosition text) {
            assertThat(text.getXDirAdj() + text.getWidthDirAdj())
                    .as(text.getUnicode())
                    .isLessThan((210 - 30) * MM + 1.5f);
            super.processTextPosition(text);
        }
    }
}
