package kansli.diagnostic;

import static kansli.Provforbund.forbund;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import kansli.source.ContentPath;
import kansli.source.Place;
import kansli.source.Position;
import kansli.source.Span;
import org.junit.jupiter.api.Test;

class GodkannandeTest {

    private static final ContentPath FILE = new ContentPath("a.md");
    private static final String TEXT = "Kostnaden för resor\nvar 8\u00A0210 kr och för möten 900 kr.\n";
    private static final Position TRIPS = new Position(2, 5);
    private static final Position MEETINGS = new Position(2, 28);

    @Test
    void another_finding_on_the_line_is_still_told() {
        assertThat(told("resor var 8 210 kr")).containsExactly(Severity.UPPLYSNING, Severity.FEL);
        assertThat(told("möten 900 kr")).containsExactly(Severity.FEL, Severity.UPPLYSNING);
    }

    @Test
    void a_part_of_what_is_marked_is_enough() {
        assertThat(told("210")).containsExactly(Severity.UPPLYSNING, Severity.FEL);
    }

    @Test
    void without_words_all_of_the_code_are_let_stand() {
        assertThat(told("")).containsExactly(Severity.UPPLYSNING, Severity.UPPLYSNING);
    }

    @Test
    void words_that_no_finding_marks_let_nothing_stand() {
        assertThat(told("Kostnaden för")).containsExactly(Severity.FEL, Severity.FEL);
    }

    @Test
    void what_is_marked_to_the_end_of_its_line_holds_the_words() {
        var findings = findings("900 kr");
        findings.add(Severity.FEL, "prov", new Place(FILE, ""), new Position(2, 1), "Så är det.", "Gör så.");
        assertThat(findings.all()).extracting(Diagnostic::severity).containsExactly(Severity.UPPLYSNING);
    }

    private static Findings findings(String words) {
        var findings = new Findings(forbund("tomt").add("a.md", TEXT).tree());
        findings.accept(new Godkannande(new Place(FILE, ""), "prov", words, "Det är rätt."));
        return findings;
    }

    private static List<Severity> told(String words) {
        var findings = findings(words);
        for (var start : List.of(TRIPS, MEETINGS)) {
            findings.add(
                    Severity.FEL,
                    "prov",
                    new Place(FILE, ""),
                    Optional.of(new Span(start, 6)),
                    "Så är det.",
                    "Gör så.");
        }
        return findings.all().stream()
                .filter(d -> d.code().equals("prov"))
                .sorted((a, b) -> a.position().get().compareTo(b.position().get()))
                .map(Diagnostic::severity)
                .toList();
    }
}
