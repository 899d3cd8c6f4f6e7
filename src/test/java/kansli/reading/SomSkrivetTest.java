package kansli.reading;

import static kansli.Provforbund.forbund;
import static org.assertj.core.api.Assertions.assertThat;

import kansli.document.Audience;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Nothing that an author wrote is joined, moved or dropped without a word. */
class SomSkrivetTest {

    private static final String MEETING = "sammantraden/2024-01-15-styrelsen/";

    @Test
    void the_agenda_keeps_its_order_whatever_comes_last() {
        var page = forbund("minimalt")
                .add(MEETING + "arenden/02-avslutning.md", "---\nrubrik: Mötet avslutas\ntyp: formalia\n---\n")
                .bygg()
                .file(Audience.WEBB, MEETING + "index.html")
                .utf8();
        assertThat(page.indexOf("Övriga frågor")).isPositive().isLessThan(page.indexOf("Mötet avslutas"));
    }

    @Test
    void facts_above_a_text_that_has_none_are_told_and_not_printed() {
        assertThat(forbund("minimalt")
                        .add("insatser/bron/insats.yaml", "namn: Bron\n")
                        .add("insatser/bron/om.md", "---\nrubrik: Bron\nansvarig: Eva\n---\n\nEn insats.\n")
                        .granska()
                        .told())
                .contains("om.md:2:1", "om.md:3:1", "«ansvarig» är ingen uppgift som hör hemma här.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"\n  bevilja bidraget\n  godkänna rapporten", " |\n  bevilja bidraget\n\n  godkänna rapporten"})
    void lines_without_dashes_may_be_one_decision_or_several(String lines) {
        assertThat(decision(lines)).contains("att-sats-form").contains("Här står flera rader utan streck");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\n  - bevilja bidraget\n    godkänna rapporten",
                "\n  - notera läget\n  - bevilja bidraget\n    till Bron\n    b) godkänna rapporten",
            })
    void a_line_that_hides_below_a_point_is_told(String lines) {
        assertThat(decision(lines)).contains("att-sats-form").contains("Raden hör till att-satsen ovanför");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\n  - bevilja bidraget och\n    godkänna rapporten",
                "\n  - efter samråd med kommunerna\n    fastställa planen",
            })
    void one_decision_may_take_several_lines_below_its_dash(String lines) {
        assertThat(decision(lines)).doesNotContain("att-sats-form");
    }

    @ParameterizedTest
    @ValueSource(strings = {" bevilja bidraget", "\n  - bevilja bidraget\n    till Bron\n  - godkänna rapporten"})
    void a_line_of_its_own_or_a_dash_says_which(String lines) {
        assertThat(decision(lines)).doesNotContain("att-sats-form");
    }

    private static String decision(String lines) {
        return forbund("minimalt")
                .add(
                        MEETING + "arenden/02-bidrag.md",
                        "---\nrubrik: Bidrag\ntyp: beslut\nförslag:" + lines + "\n---\n\nText.\n")
                .granska()
                .told();
    }
}
