package kansli.build;

import static kansli.Provforbund.forbund;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import kansli.Provforbund;
import kansli.diagnostic.Findings;
import kansli.document.Audience;
import kansli.document.Document;
import kansli.document.DocumentId;
import kansli.document.Format;
import kansli.page.Page;
import kansli.reading.Arbetsbok;
import kansli.source.Bytes;
import kansli.source.ContentPath;
import kansli.source.ContentTree;
import org.junit.jupiter.api.Test;

/** What cannot be printed is told once a word, where it was written. */
class GlyphsTest {

    private static final String FOLDER = "sammantraden/2024-01-15-styrelsen/";
    private static final String MATTER = FOLDER + "arenden/02-namn.md";

    private static Provforbund matter(String text) {
        return forbund("minimalt").add(MATTER, "---\nrubrik: Namn\ntyp: information\n---\n\n" + text + "\n");
    }

    @Test
    void a_word_is_told_once_and_not_each_of_its_letters() {
        assertThat(told(matter("Hon heter مريم محمد, och مريم محمد bor här.\n\nFråga مريم محمد.")))
                .contains("02-namn.md:6:11", "«مريم محمد» kan inte tryckas, för 5 av tecknen finns inte i typsnittet.")
                .contains("Det står på 2 ställen till.")
                .containsOnlyOnce("[tecken-saknas]");
        assertThat(told(matter("Mötet hölls i 好Stad.")))
                .contains("«好Stad» kan inte tryckas, för tecknet «好» (U+597D) finns inte i typsnittet.");
    }

    @Test
    void a_word_in_a_note_to_oneself_is_not_where_it_is() {
        var told = told(matter("好").change(FOLDER + "kallelse.yaml", "plats:", "# 好\nplats:"));
        assertThat(told)
                .contains("02-namn.md:6:1")
                .doesNotContain("kallelse.yaml:")
                .doesNotContain("till.");
    }

    @Test
    void a_word_in_a_spreadsheet_is_told_at_its_cell() {
        var table = "titel: Namn\nkolumner:\n  - rubrik: Namn\n    innehåll: ord\nrader:\n  - data: ";
        var book = Arbetsbok.bok()
                .blad("Blad1", Arbetsbok.rad("", "Namn"), Arbetsbok.rad("Ett", "שלום"), Arbetsbok.rad("Två", "מחמד"))
                .bytes();
        var told = told(matter("${tabell(\"namn\")}")
                .add(FOLDER + "tabeller/namn.yaml", table + "namn.xlsx\n")
                .add(FOLDER + "tabeller/namn.xlsx", book));
        assertThat(told)
                .contains(
                        "fel  " + FOLDER + "tabeller/namn.xlsx\n",
                        "På bladet «Blad1», rad 2, kolumn B: «שלום» kan inte tryckas",
                        "På bladet «Blad1», rad 3, kolumn B: «מחמד» kan inte tryckas")
                .doesNotContain("templates/");
        assertThat(told.split("tecken-saknas", -1)).hasSize(3);
        assertThat(told(matter("${tabell(\"namn\")}")
                        .add(FOLDER + "tabeller/namn.yaml", table + "namn.csv\n")
                        .add(FOLDER + "tabeller/namn.csv", ";Namn\nEtt;שלום\n")))
                .contains("namn.csv:2:5")
                .containsOnlyOnce("[tecken-saknas]");
    }

    @Test
    void a_spreadsheet_that_breaks_what_reads_it_hides_no_other_file() {
        var forbund = matter("好").add(FOLDER + "tabeller/gammal.xlsx", Bytes.ofUtf8("x"));
        var tree = new ContentTree() {
            @Override
            public Stream<ContentPath> files() {
                return forbund.tree().files();
            }

            @Override
            public boolean has(ContentPath path) {
                return forbund.tree().has(path);
            }

            @Override
            public Bytes read(ContentPath path) {
                if (path.name().endsWith(".xlsx")) {
                    throw new StackOverflowError();
                }
                return forbund.tree().read(path);
            }

            @Override
            public Stream<Refused> refused() {
                return Stream.of();
            }

            @Override
            public Optional<LocalDate> today() {
                return Optional.empty();
            }
        };
        var findings = new Findings(tree);
        var page = new Page(
                new Document(
                        new DocumentId("a"), "A", LocalDate.EPOCH, "arende", null, Set.of(Audience.WEBB), Format.WEBB),
                "<p>好</p>",
                false,
                Map.of());
        assertThat(new Glyphs(tree, findings).printable(page).markup()).isEqualTo("<p>?</p>");
        assertThat(findings.all()).extracting(d -> d.place().file().value()).containsExactly(MATTER);
    }

    private static String told(Provforbund forbund) {
        return forbund.granska().told();
    }
}
