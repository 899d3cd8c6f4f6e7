package kansli.figures;

import static kansli.Provforbund.forbund;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import kansli.Provforbund;
import kansli.diagnostic.Diagnostic;
import kansli.diagnostic.Severity;
import kansli.document.Audience;
import org.junit.jupiter.api.Test;

/** A number is written once, and what follows from it is computed. */
class CalculationTest {

    private static final String FOLDER = "sammantraden/2024-01-15-styrelsen/";
    private static final String PAGE = "sammantraden/2024-01-15-styrelsen/ekonomi/index.html";

    private static Provforbund with(String table, String text) {
        return forbund("minimalt")
                .add(FOLDER + "tabeller/utrymme.yaml", table)
                .add(FOLDER + "arenden/02-ekonomi.md", "---\nrubrik: Ekonomi\ntyp: information\n---\n\n" + text + "\n");
    }

    private static String page(Provforbund forbund) {
        return forbund.bygg().file(Audience.WEBB, PAGE).utf8().replace("&#xa0;", " ");
    }

    private static final String TABLE = """
        titel: Utrymme
        enhet: tkr
        kolumner: [2023, 2024]
        rader:
          - grupp: Intäkter
          - rad: Avgifter
            värden: [23 090, 23 500]
          - rad: Överskott
            värden: [5 124, = kvar.2023]
          - rad: Summa
            slag: delsumma
            formel: summa()
            angivet: [28 214, 27 474]
          - grupp: Kostnader
          - rad: Insatser
            värden: [24 240, 7 000]
          - rad: Inget
            värden: [–, –]
          - rad: Kvar
            slag: summa
            formel: summa − summa(kostnader)
        """;

    @Test
    void sums_follow_from_their_rows_and_next_year_from_this() {
        var page = page(with(TABLE, "${tabell(\"utrymme\")}"));
        assertThat(page)
                .contains("<b>Utrymme</b>, tkr")
                .contains(">28 214<")
                .contains(">27 474<")
                .contains(">3 974<")
                .contains(">20 474<");
    }

    @Test
    void nothing_is_a_dash_and_not_a_zero() {
        assertThat(page(with(TABLE, "${tabell(\"utrymme\")}")))
                .contains("Inget</th><td class=\"n\">–</td><td class=\"n\">–</td>");
    }

    @Test
    void prose_takes_its_numbers_from_the_table_in_the_unit_it_wants() {
        assertThat(page(with(
                        TABLE,
                        "Kvar blir ${tal(\"utrymme.kvar.2023\")}, alltså ${tal(\"utrymme.kvar.2023\","
                                + " \"kr\")} eller ${tal(\"utrymme.kvar.2023\", \"mkr\")}.")))
                .contains("Kvar blir 3 974 tkr, alltså 3 974 000 kronor eller 4 mkr.");
    }

    @Test
    void one_changed_amount_changes_all_that_follows_from_it() {
        var changed = with(
                TABLE.replace("24 240", "24 241").replace("    angivet: [28 214, 27 474]\n", ""),
                "${tabell(\"utrymme\")}");
        assertThat(page(changed)).contains(">3 973<").contains(">27 473<").contains(">20 473<");
    }

    @Test
    void a_column_may_follow_from_the_others() {
        var table = """
            titel: Utfall
            enhet: tkr
            kolumner: [budget, utfall, kvar = budget - utfall]
            rader:
              - rad: Lokaler
                värden: [100, 80]
              - rad: Resor
                värden: [50, 60]
              - rad: Summa
                slag: summa
                formel: summa()
            """;
        assertThat(page(with(table, "${tabell(\"utrymme\")}")))
                .contains(">20<")
                .contains(">−10<")
                .contains(">10<");
    }

    /** What is written in the first row, where the other columns are 1 000 and 250. */
    @Test
    void a_written_number_is_compared_with_the_formula_that_it_stands_in_for() {
        var yaml = """
            titel: Andelar
            enhet: antal
            kolumner:
              - Alla
              - Män
              - rubrik: Andel
                formel: andel(man, alla)
                enhet: procent
            rader:
              - rad: Ekudden
                värden: [1 000, 250, %s]
              - rad: Norra
                värden: [–, 250, 40]
            """;
        for (var same : new String[] {"25", "–"}) {
            assertThat(with(yaml.formatted(same), "${tabell(\"utrymme\")}")
                            .granska()
                            .told())
                    .doesNotContain("stammer-inte");
        }
        assertThat(with(yaml.formatted("52"), "${tabell(\"utrymme\")}")
                        .granska()
                        .told())
                .contains("""
                    varning  sammantraden/2024-01-15-styrelsen/tabeller/utrymme.yaml:11:26

                      11 │     värden: [1 000, 250, 52]
                         │                          ^^
                    «Ekudden» för Andel är skrivet till 52 %, men formeln andel(man, alla) ger 25 %.
                    """.replace("52 %", "52\u00A0%").replace("25 %", "25\u00A0%"));
    }

    /** The written number stands, and the rules for sums that are typed speak of sums. */
    @Test
    void a_written_number_stands_where_its_formula_comes_to_nothing_and_rounding_is_no_fault() {
        var share = """
            titel: Andelar
            enhet: antal
            kolumner:
              - Avslutade
              - I arbete
              - rubrik: Andel
                formel: %s
                enhet: procent
            rader:
              - rad: Ekudden
                värden: [0, 0, 0]
            """;
        for (var formula : new String[] {"andel(i_arbete, avslutade)", "andel(okand, avslutade)"}) {
            assertThat(toldOf(share.formatted(formula))).doesNotContain("fel  ", "[stammer-inte]");
        }
        var sum = "titel: Kostnader\nenhet: tkr\ndecimaler: 0\nkolumner: [Utfall, Budget]\nrader:\n"
                + "  - rad: Lokaler\n    värden: [\"10,4\", \"10,4\"]\n"
                + "  - rad: Resor\n    värden: [\"10,4\", \"10,4\"]\n"
                + "  - rad: %s\n    värden: [%s, %s]\n    formel: %s\n";
        assertThat(toldOf(sum.formatted("Summa", 20, 20, "summa()\n    slag: summa")))
                .contains("[summa-stammer-inte]")
                .doesNotContain("[stammer-inte]");
        assertThat(toldOf(sum.formatted("Drift", 20, 21, "lokaler + resor"))).doesNotContain("[stammer-inte]");
        assertThat(toldOf(sum.formatted("Drift", 24, 21, "lokaler + resor"))).containsOnlyOnce("[stammer-inte]");
    }

    private static String toldOf(String table) {
        return with(table, "${tabell(\"utrymme\")}").granska().told();
    }

    @Test
    void decimals_that_nobody_has_spoken_of_are_not_lost_without_a_word() {
        var yaml = "titel: Hyra\nenhet: kr\n%skolumner: [2024]\nrader:\n  - rad: Lokal\n    värden: [\"1 234,56\"]\n";
        assertThat(with(yaml.formatted(""), "${tabell(\"utrymme\")}").granska().told())
                .contains("""
                    varning  sammantraden/2024-01-15-styrelsen/tabeller/utrymme.yaml:6:14

                      6 │     värden: ["1 234,56"]
                        │              ^^^^^^^^^^
                    1234,56 visas utan decimaler, för tabellen säger inte hur många talen har.
                    Lägg till en rad i tabellen: decimaler: 2. Ska talen avrundas, skriv decimaler: 0.   [decimaler-form]
                    """);
        for (var said : new String[] {"decimaler: 0\n", "decimaler: 2\n"}) {
            assertThat(with(yaml.formatted(said), "${tabell(\"utrymme\")}")
                            .granska()
                            .told())
                    .doesNotContain("decimaler-form");
        }
    }

    @Test
    void a_stated_sum_that_does_not_hold_is_told() {
        with(TABLE.replace("28 214", "28 215"), "Text.").granska().saysCode("angivet-stammer-inte");
    }

    @Test
    void what_holds_is_not_told() {
        assertThat(with(TABLE, "${tabell(\"utrymme\")}").granska().diagnostics())
                .extracting(d -> d.code())
                .doesNotContain("angivet-stammer-inte", "rundgang");
    }

    private static final String UNREAD = """
        titel: Utfall
        enhet: kr
        kolumner: [2023, 2024]
        rader:
          - rad: Lokaler
            värden: [12 000, ca 12 000]
          - rad: Resor
            värden: [500, 500]
          - rad: Summa
            slag: summa
            formel: summa()
            angivet: [12 500, 12 500]
          - rad: Halva
            formel: summa / 2
            stämmer med: summa − resor − summa / 2 + resor
        """;

    @Test
    void what_follows_from_a_number_that_cannot_be_read_is_not_known() {
        var forbund = with(
                UNREAD,
                "${tabell(\"utrymme\")}\n\n"
                        + "Halva är ${tal(\"utrymme.halva.2024\")}, ${andel(\"utrymme.resor.2024\","
                        + " \"utrymme.summa.2024\")}.");
        assertThat(forbund.granska().diagnostics())
                .extracting(Diagnostic::code)
                .filteredOn(c -> !c.equals("ordforande-saknas"))
                .containsExactly("tal-form");
        assertThat(page(with(UNREAD, "${tabell(\"utrymme\")}")))
                .contains("Summa</th><td class=\"n\">12 500</td><td class=\"n\">–</td>")
                .contains("Halva</th><td class=\"n\">6 250</td><td class=\"n\">–</td>");
    }

    @Test
    void what_follows_in_another_table_is_not_known_either() {
        var fetched = """
            titel: Nästa
            enhet: kr
            kolumner:
              - 2025
              - rubrik: 2024
                från: utrymme.2024
            rader:
              - rad: Lokaler
                värden: [10]
              - rad: Resor
                värden: [20]
              - rad: Summa
                slag: summa
                värden: [= summa(), = summa()]
                angivet: [30, 12 500]
              - rad: Halva
                värden: [15]
            """;
        assertThat(with(UNREAD, "x")
                        .add(FOLDER + "tabeller/nasta.yaml", fetched)
                        .granska()
                        .diagnostics())
                .extracting(Diagnostic::code)
                .filteredOn(c -> !c.equals("ordforande-saknas"))
                .containsExactly("tal-form");
    }

    @Test
    void what_cannot_be_read_can_be_neither_switched_off_nor_accepted() {
        assertThat(with(UNREAD, "x")
                        .add("regler.yaml", "nivåer:\n  tal-form: av\n")
                        .granska()
                        .diagnostics())
                .filteredOn(d -> d.code().equals("tal-form"))
                .singleElement()
                .satisfies(d -> assertThat(d.severity()).isEqualTo(Severity.FEL))
                .extracting(Diagnostic::hint)
                .asString()
                .endsWith("Det kan inte få en annan nivå i regler.yaml, bara rättas.");
        assertThat(with(UNREAD + "godkänt:\n  - kod: tal-form\n    skäl: Ungefär.\n", "x")
                        .granska()
                        .diagnostics())
                .filteredOn(d -> d.code().equals("tal-form") || d.code().equals("godkannande-utan-fynd"))
                .singleElement()
                .satisfies(d -> assertThat(d.severity()).isEqualTo(Severity.FEL))
                .extracting(Diagnostic::hint)
                .asString()
                .endsWith("Det kan inte godkännas (" + FOLDER + "tabeller/utrymme.yaml:17), bara rättas.");
    }

    @Test
    void too_few_values_leave_the_whole_row_unknown() {
        assertThat(with(UNREAD.replace("12 000, ca 12 000", "12 000"), "x")
                        .granska()
                        .diagnostics())
                .extracting(Diagnostic::code)
                .filteredOn(c -> !c.equals("ordforande-saknas"))
                .containsExactly("antal-varden");
    }

    private static String told(String rows) {
        return with(
                        "titel: T\nenhet: kr\nkolumner: [2023]\nrader:\n  - rad: A\n    värden: [10]\n" + rows,
                        "${tabell(\"utrymme\")}")
                .granska()
                .diagnostics()
                .stream()
                .filter(d -> d.code().equals("formel-form"))
                .map(d -> d.message())
                .findFirst()
                .orElse("");
    }

    @Test
    void units_are_asked_about_term_by_term() {
        var rows = "  - rad: N\n"
                + "    enhet: antal\n"
                + "    värden: [3]\n"
                + "  - rad: AN\n"
                + "    värden: [7]\n"
                + "  - rad: B\n"
                + "    formel: '%s'\n";
        assertThat(codes(rows.formatted("a * 1 + n"))).contains("blandade-enheter");
        assertThat(codes(rows.formatted("(a + n) / 2")))
                .as("inside a parenthesis")
                .contains("blandade-enheter");
        assertThat(codes(rows.formatted("an / 2 + n")))
                .as("a name that stands within another")
                .contains("blandade-enheter");
        assertThat(codes(rows.formatted("a / n + a"))).doesNotContain("blandade-enheter");
        assertThat(codes(rows.formatted("a * (n / (n + n)) − 1"))).doesNotContain("blandade-enheter");
        assertThat(codes(rows.formatted("andel(a, n)"))).doesNotContain("blandade-enheter");
    }

    private static List<String> codes(String rows) {
        return with(
                        "titel: T\nenhet: kr\nkolumner: [2023]\nrader:\n  - rad: A\n    värden: [10]\n" + rows,
                        "${tabell(\"utrymme\")}")
                .granska()
                .diagnostics()
                .stream()
                .map(Diagnostic::code)
                .toList();
    }

    @Test
    void a_formula_is_arithmetic_and_nothing_else() {
        for (var formula : new String[] {"a > 5", "a = 10", "a && 1", "!a", "a % 3", "a ^ 99999999 ^ 9"}) {
            assertThat(told("  - rad: B\n    formel: '%s'\n".formatted(formula)))
                    .as(formula)
                    .isEqualTo("«%s» går inte att förstå som en uträkning.".formatted(formula));
        }
        assertThat(told("  - rad: B\n    formel: '(a − 1.5) * 2 / (3 + a) · a – 1'\n"))
                .isEmpty();
    }

    @Test
    void a_number_that_grows_without_end_is_told_before_it_is_shown() {
        var rows = new StringBuilder("  - rad: R0\n    formel: a * a\n");
        for (int i = 1; i < 30; i++) {
            rows.append("  - rad: R%d\n    formel: r%d * r%d\n".formatted(i, i - 1, i - 1));
        }
        assertThat(told(rows.toString())).endsWith("ett tal med fler än 40 siffror.");
    }

    @Test
    void a_long_chain_of_formulas_is_told_and_does_not_stop_the_program() {
        var rows = new StringBuilder();
        for (int i = 0; i < 3000; i++) {
            rows.append("  - rad: R%d\n    formel: r%d + 1\n".formatted(i, i + 1));
        }
        assertThat(told(rows + "  - rad: R3000\n    värden: [1]\n")).startsWith("Uträkningen är för lång");
    }
}
