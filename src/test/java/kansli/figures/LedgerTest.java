package kansli.figures;

import static kansli.Provforbund.forbund;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import kansli.Provforbund;
import kansli.diagnostic.Diagnostic;
import kansli.document.Audience;
import kansli.model.Enhet;
import kansli.source.ContentPath;
import kansli.source.Place;
import kansli.source.Position;
import org.junit.jupiter.api.Test;

class LedgerTest {

    private static final String MEETING = "sammantraden/2024-05-16-styrelsen/";
    private static final String MATTER = MEETING + "arenden/04-stegvis-vidare.md";

    @Test
    void an_amount_is_written_once_and_shown_in_the_text_and_in_the_decision() {
        var page = withAmount("${tal(\"belopp\")}", "${tal(\"belopp\")}")
                .bygg()
                .file(Audience.WEBB, MEETING + "stegvis-vidare/index.html")
                .utf8();
        assertThat(page.split("750&#xa0;000&#xa0;kronor")).hasSizeGreaterThanOrEqualTo(3);
        assertThat(page).doesNotContain("tal(");
    }

    @Test
    void another_matter_is_named_by_its_whole_address() {
        var forbund = withAmount("x", "x")
                .change(
                        MEETING + "arenden/06-ekonomisk-information.md",
                        "Utfallet",
                        "Stegvis vidare får ${tal(\"" + MEETING + "stegvis-vidare.belopp\")}. Utfallet");
        assertThat(forbund.granska().diagnostics()).extracting(Diagnostic::code).containsOnly("bilaga-saknas");
    }

    @Test
    void a_name_that_leads_nowhere_is_told_where_it_stands() {
        var text = withAmount("x", "${tal(\"bellopp\")}").granska().diagnostics().stream()
                .filter(d -> d.code().equals("okant-tal"))
                .findFirst()
                .orElseThrow();
        assertThat(text.position()).hasValueSatisfying(p -> assertThat(p.line()).isGreaterThan(20));
        assertThat(text.hint()).startsWith("Menade du «belopp»?");
        var clause = withAmount("${ tal( \"summan\" ) }", "x").granska().diagnostics().stream()
                .filter(d -> d.code().equals("okant-tal"))
                .findFirst()
                .orElseThrow();
        assertThat(clause.position().map(Position::line)).contains(11);
    }

    @Test
    void an_amount_that_cannot_be_read_is_not_missing_too() {
        var forbund = withAmount("${tal(\"belopp\")}", "${tal(\"belopp\")}")
                .change(MATTER, "belopp: 750 000 kronor", "belopp: mycket");
        assertThat(forbund.granska().diagnostics())
                .extracting(Diagnostic::code)
                .contains("belopp-form")
                .doesNotContain("okant-tal");
    }

    @Test
    void references_are_followed_in_every_text() {
        var forbund = forbund("litet")
                .change(MEETING + "kallelse.yaml", "Kaffe serveras", "Kaffe för ${tal(\"kaffe\")} serveras")
                .change(
                        MEETING + "arenden/04-stegvis-vidare.md",
                        "    från: Almsjö kommun",
                        "    från: Almsjö kommun\n    sammanfattning: Kommunen söker ${tal(\"summa\")}.");
        assertThat(forbund.granska().diagnostics())
                .extracting(Diagnostic::code)
                .filteredOn("okant-tal"::equals)
                .hasSize(2);
    }

    @Test
    void a_fetched_row_stands_where_it_is_asked_for() {
        var table = "titel: Insatser\n"
                + "enhet: tkr\n"
                + "kolumner:\n"
                + "  - rubrik: Utfall\n"
                + "    uppgift: 2024.utfall\n"
                + "rader:\n"
                + "  - med: [2024.utfall]\n"
                + "    insatser: %s\n";
        var forbund = forbund("minimalt")
                .add("insatser/bryggan/insats.yaml", "namn: Bryggan 1)\nredovisning:\n  2024:\n    utfall: 5 tkr\n");
        var file = "sammantraden/2024-01-15-styrelsen/tabeller/insatser.yaml";
        assertThat(forbund.add(file, table.formatted("[bryggan]")).granska().told())
                .contains("  8 │     insatser: [bryggan]\n    │                ^^^^^^^\nMärket 1) har ingen not");
        assertThat(forbund.add(file, table.formatted("alla")).granska().told())
                .contains("  8 │     insatser: alla\n    │               ^^^^\nMärket 1) har ingen not");
    }

    @Test
    void a_chart_is_drawn_in_the_unit_of_its_rows() {
        var page = charted("  - {rad: Bryggan, enhet: mkr, värden: [5]}\n  - {rad: Framsteget, värden: [2 000]}\n", "")
                .bygg()
                .file(Audience.WEBB, "sammantraden/2024-01-15-styrelsen/ekonomi/index.html")
                .utf8();
        assertThat(page).contains("Utfall, mkr", "Störst är 5&#xa0;mkr (Bryggan), minst 2&#xa0;mkr (Framsteget).");
    }

    @Test
    void a_chart_has_one_scale() {
        var rows = "  - {rad: Bryggan, värden: [5]}\n  - {rad: Andel, enhet: procent, värden: [5]}\n";
        assertThat(charted(rows, "").granska().told())
                .contains(
                        "Diagrammet ritar tal som räknas i tkr, men «Andel», utfall, räknas i procent.",
                        "[blandade-enheter]");
        assertThat(charted(rows, "  rader: [Bryggan]\n").granska().diagnostics())
                .extracting(Diagnostic::code)
                .doesNotContain("blandade-enheter");
    }

    private static Provforbund charted(String rows, String drawn) {
        return forbund("minimalt")
                .add(
                        "sammantraden/2024-01-15-styrelsen/arenden/02-ekonomi.md",
                        "---\nrubrik: Ekonomi\ntyp: information\n---\n\n${diagram(\"utfall\")}\n")
                .add(
                        "sammantraden/2024-01-15-styrelsen/tabeller/utfall.yaml",
                        "titel: Utfall\nenhet: tkr\nkolumner: [Utfall]\nrader:\n" + rows
                                + "diagram:\n  rubrik: Det gick bra\n  serier: [Utfall]\n" + drawn);
    }

    @Test
    void a_table_lies_in_a_folder_for_tables_and_in_no_other() {
        var table = "titel: Utfall\nenhet: tkr\nkolumner: [2024]\nrader:\n  - {rad: Kassa, värden: [5]}\n";
        var folder = "sammantraden/2024-01-15-styrelsen/";
        assertThat(forbund("minimalt")
                        .add(folder + "tabeller/aldre/utfall.yaml", table)
                        .granska()
                        .told())
                .doesNotContain("okand-fil");
        assertThat(forbund("minimalt")
                        .add(folder + "aldre-tabeller/utfall.yaml", table)
                        .granska()
                        .told())
                .contains("aldre-tabeller", "[okand-fil]");
    }

    @Test
    void amounts_are_grouped_by_thousands() {
        assertThat(tal(0)).isEqualTo("0 kronor");
        assertThat(tal(999)).isEqualTo("999 kronor");
        assertThat(tal(316_000)).isEqualTo("316 000 kronor");
        assertThat(tal(-1_234_567)).isEqualTo("−1 234 567 kronor");
    }

    private static String tal(long kronor) {
        var place = Place.of(new ContentPath("a.md"));
        return new Tal(Address.of("a", "belopp"), BigDecimal.valueOf(kronor), Enhet.KR, 0, place, Tal.Origin.TYPED)
                .text()
                .replace('\u00a0', ' ');
    }

    private static Provforbund withAmount(String inClause, String inText) {
        return forbund("litet")
                .change(MATTER, "dnr: 2024:12", "dnr: 2024:12\nbelopp: 750 000 kronor")
                .change(MATTER, "högst 750 000 kronor", "högst " + inClause)
                .change(MATTER, "på 50 % var.", "på 50 % var, för " + inText + ".");
    }
}
