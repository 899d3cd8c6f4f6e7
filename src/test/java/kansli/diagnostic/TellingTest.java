package kansli.diagnostic;

import static kansli.Provforbund.forbund;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import kansli.source.Bytes;
import kansli.source.ContentPath;
import kansli.source.ContentTree;
import kansli.source.Place;
import kansli.source.Places;
import kansli.source.Position;
import kansli.source.Span;
import org.junit.jupiter.api.Test;

class TellingTest {

    private static final ContentPath FILE = new ContentPath("a.yaml");

    @Test
    void the_caret_stands_under_the_words() {
        assertThat(tell("a: 1\nplats: Åsalen # norra\n", new Span(new Position(2, 8), 6)))
                .isEqualTo("""
                    fel  content/a.yaml:2:8

                      2 │ plats: Åsalen # norra
                        │        ^^^^^^
                    Så är det.
                    Gör så.   [prov]
                    """);
    }

    @Test
    void a_long_line_is_cut_around_the_words() {
        var told = tell("x".repeat(400) + "FEL" + "y".repeat(400), new Span(new Position(1, 401), 3))
                .lines()
                .toList();
        assertThat(told.get(2)).startsWith("  1 │ …x").endsWith("y…").hasSizeLessThan(110);
        assertThat(told.get(2).substring(told.get(3).indexOf('^'), told.get(3).lastIndexOf('^') + 1))
                .isEqualTo("FEL");
    }

    @Test
    void the_end_of_a_long_line_is_shown_without_waste() {
        var told = tell("x".repeat(150) + " FEL", new Span(new Position(1, 152), 3))
                .lines()
                .toList();
        assertThat(told.get(2)).startsWith("  1 │ …x").endsWith(" FEL");
        assertThat(told.get(3)).endsWith("^^^").hasSameSizeAs(told.get(2));
    }

    @Test
    void letters_of_two_units_count_as_one() {
        var told = tell("🙂🙂 FEL", new Span(new Position(1, 4), 3)).lines().toList();
        assertThat(told.get(3)).isEqualTo("    │    ^^^");
    }

    @Test
    void a_tab_is_shown_as_one_space_and_a_position_behind_the_end_has_a_caret() {
        assertThat(tell("a:\tb", new Span(new Position(1, 4), 1))).contains("  1 │ a: b\n    │    ^\n");
        assertThat(tell("a", Span.rest(new Position(1, 9)))).contains("  1 │ a\n    │  ^\n");
        assertThat(tell("a", Span.rest(new Position(9, 9)))).doesNotContain("│");
    }

    @Test
    void what_goes_on_to_the_end_of_the_line_is_marked_to_its_end() {
        var tree = forbund("litet").add("a.yaml", "a: [b, c]").tree();
        var place = new Place(FILE, "a");
        var rest = Optional.of(Span.rest(new Position(1, 4)));
        var told = new Diagnostic(Severity.FEL, "prov", place, rest, "Så är det.", "Gör så.");
        assertThat(new Telling(tree, "content/").rad(told).orElseThrow().markt())
                .isEqualTo("[b, c]");
    }

    @Test
    void ten_are_enough_and_the_rest_are_counted() {
        var tree = tree("a");
        var findings = new Findings(tree);
        for (int i = 0; i < 14; i++) {
            findings.varning("prov", Place.of(FILE), "Det här är nummer %d.".formatted(i), "Gör så.");
        }
        findings.fel("prov", Place.of(FILE), "Det här är värst.", "Gör så.");
        var told = new Telling(tree, "").tell(findings.all(), 10);
        assertThat(told)
                .startsWith("fel  a.yaml\nDet här är värst.")
                .endsWith("… och 5 till. Rätta de här först, eller kör granska --alla.\n");
        assertThat(Telling.count(findings.all())).isEqualTo("1 fel, 14 varningar");
    }

    /** A column with another form than the others is one cause, however many rows the table has. */
    @Test
    void many_of_a_kind_are_told_once_with_where_the_others_are() {
        var tree = tree("x\n".repeat(99));
        var findings = new Findings(tree);
        for (int i = 1; i <= 60; i++) {
            findings.add(
                    Severity.FEL,
                    "prov",
                    Place.of(FILE),
                    new Position(i, 1),
                    "«%d x» är inget tal på rad %d.".formatted(i, i),
                    "Gör så.");
        }
        findings.fel("prov", Place.of(FILE), "Något annat.", "Gör så.");
        var telling = new Telling(tree, "");
        assertThat(telling.tell(findings.all(), 10, f -> "Ett papper"))
                .contains("«1 x» är inget tal på rad 1.", "Något annat.")
                .contains("Likadant på 59 ställen till i filen, raderna 2, 3, 4, 5, 6, 7, 8, 9 … 60.\n")
                .doesNotContain("«2 x»", "till. Rätta");
        assertThat(telling.tell(findings.all(), Integer.MAX_VALUE, f -> "Ett papper"))
                .contains("«2 x»", "«60 x»")
                .doesNotContain("Likadant");
    }

    @Test
    void a_key_is_found_however_it_is_spelled() {
        var tree = tree("Kansli:\n  - namn: A\n  - namn: B\n    ROLL: c\n");
        assertThat(new Places(tree).find(new Place(FILE, "kansli[1].roll"))).contains(new Span(new Position(4, 11), 1));
        assertThat(new Places(tree).find(new Place(FILE, "kansli[1].e-post")))
                .contains(new Span(new Position(3, 5), 4));
        assertThat(new Places(tree).find(new Place(FILE, "organ"))).isEmpty();
    }

    @Test
    void words_are_found_in_the_text_before_they_are_found_among_the_facts() {
        var file = new ContentPath("a.md");
        var tree = forbund("minimalt")
                .add("a.md", "---\nrubrik: tolv insatser\n---\n\nDet är tolv\ninsatser, ${tal( \"x\" )}.\n")
                .tree();
        assertThat(new Places(tree).find(Place.words(file, "tolv insatser")))
                .map(Span::start)
                .contains(new Position(5, 8));
        assertThat(new Places(tree).find(Place.words(file, "${tal(\"x\")}")))
                .contains(new Span(new Position(6, 11), 13));
    }

    @Test
    void a_file_is_read_once_however_many_messages_are_about_it() {
        var reads = new AtomicInteger();
        var tree = tree("namn: A");
        var findings = new Findings(counting(tree, reads));
        for (int i = 0; i < 100; i++) {
            findings.varning("prov", new Place(FILE, "namn"), "Det här är nummer %d.".formatted(i), "Gör så.");
        }
        assertThat(findings.all()).hasSize(100);
        assertThat(reads).hasValue(1);
    }

    private static ContentTree counting(ContentTree tree, AtomicInteger reads) {
        return new ContentTree() {
            @Override
            public Stream<ContentPath> files() {
                return tree.files();
            }

            @Override
            public boolean has(ContentPath path) {
                return tree.has(path);
            }

            @Override
            public Bytes read(ContentPath path) {
                reads.incrementAndGet();
                return tree.read(path);
            }

            @Override
            public Stream<Refused> refused() {
                return tree.refused();
            }

            @Override
            public Optional<LocalDate> today() {
                return tree.today();
            }
        };
    }

    @Test
    void what_is_lost_is_doubted_in_it_and_around_it() {
        var findings = new Findings(tree("a"));
        findings.lost(new Place(FILE, "organ.styrelsen"));
        assertThat(findings.doubts(new Place(FILE, "organ"))).isTrue();
        assertThat(findings.doubts(new Place(FILE, "organ.styrelsen.ledamöter[2]")))
                .isTrue();
        assertThat(findings.doubts(new Place(FILE, "organ.styrelsen2"))).isFalse();
        assertThat(findings.doubts(new Place(new ContentPath("b.yaml"), "organ")))
                .isFalse();
    }

    private static ContentTree tree(String text) {
        return forbund("minimalt").add("a.yaml", text).tree();
    }

    private static String tell(String text, Span span) {
        return new Telling(tree(text), "content/")
                .tell(new Diagnostic(Severity.FEL, "prov", Place.of(FILE), Optional.of(span), "Så är det.", "Gör så."));
    }
}
