package kansli.reading;

import static kansli.Provforbund.forbund;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import kansli.diagnostic.Diagnostic;
import kansli.diagnostic.Findings;
import kansli.model.Tabell;
import org.junit.jupiter.api.Test;

/** A column that was written is there, or it is told why not. */
class KolumnReaderTest {

    private static final String TABLE = "sammantraden/2024-01-15-styrelsen/tabeller/antal.yaml";

    private record Last(List<String> rubriker, List<String> formler, List<Diagnostic> sagt) {}

    private static Last read(String columns) {
        var tree = forbund("minimalt")
                .add(
                        TABLE,
                        "titel: Antal\nenhet: tkr\nkolumner: " + columns + "\nrader:\n  - rad: A\n    värden: [1]\n")
                .tree();
        var findings = new Findings(tree);
        var kolumner = new ContentReader()
                .read(tree, findings).orElseThrow().tabeller().stream()
                        .map(Tabell::kolumner)
                        .flatMap(List::stream)
                        .toList();
        return new Last(
                kolumner.stream().map(Tabell.Kolumn::rubrik).toList(),
                kolumner.stream().flatMap(k -> k.formel().stream()).toList(),
                findings.all().stream()
                        .filter(d -> d.place().file().value().equals(TABLE))
                        .toList());
    }

    @Test
    void parentheses_belong_to_the_heading_however_they_stand() {
        for (var heading : List.of("Antal (personer", "Antal personer)", "Antal (män (unga))", "Antal (a = b) (c")) {
            for (var form : List.of("[\"%s\"]", "\n  - rubrik: \"%s\"")) {
                var last = read(form.formatted(heading));
                assertThat(last.rubriker()).containsExactly(heading);
                assertThat(last.formler()).isEmpty();
                assertThat(last.sagt()).isEmpty();
            }
        }
    }

    @Test
    void the_first_equals_sign_outside_them_begins_the_formula() {
        for (var form : List.of("[Antal, \"%s\"]", "\n  - Antal\n  - rubrik: \"%s\"")) {
            var last = read(form.formatted("Andel (n = 3 (av 4)) = antal / 2"));
            assertThat(last.rubriker()).containsExactly("Antal", "Andel (n = 3 (av 4))");
            assertThat(last.formler()).containsExactly("antal / 2");
            assertThat(last.sagt()).isEmpty();
        }
    }

    @Test
    void a_column_without_heading_is_told_of() {
        for (var columns : List.of("[Antal, = antal * 2]", "[Antal, \"\"]", "\n  - Antal\n  - rubrik: = antal * 2")) {
            assertThat(read(columns).sagt()).extracting(Diagnostic::code).contains("kolumn-utan-rubrik");
        }
        assertThat(read("[Antal, \"\"]").sagt())
                .filteredOn(d -> d.code().equals("kolumn-utan-rubrik"))
                .extracting(Diagnostic::message)
                .containsExactly("Kolumnen har ingen rubrik.");
    }

    @Test
    void a_formula_that_was_never_written_is_told_of() {
        assertThat(forbund("minimalt")
                        .add(
                                TABLE,
                                "titel: A\nenhet: tkr\nkolumner: [Antal, Kvar =]\nrader:\n  - {rad: A, värden: [1]}\n")
                        .granska()
                        .told())
                .contains("antal.yaml:3:");
    }
}
