package kansli.reading;

import static kansli.Provforbund.forbund;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import kansli.Provforbund;
import kansli.diagnostic.Diagnostic;
import kansli.diagnostic.Findings;
import kansli.document.Audience;
import kansli.source.Spelling;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Advice is what was written, as it should be: the one who follows it comes to the goal in one step. */
class LederVidareTest {

    private static final String MEETING = "sammantraden/2024-05-16-styrelsen/";
    private static final String MATTER = MEETING + "arenden/03-riktlinjer-for-uppfoljning.md";
    private static final String TABLE = """
        titel: Kostnader
        enhet: tkr
        kolumner: [budget, utfall]
        rader:
          - rad: Lokaler
            värden: [100, 80]
          - rad: Resor
            värden: [50, 60]
          - rad: Allt
            formel: "%s"
        """;

    @Test
    void an_annex_without_a_key_is_told_with_one_and_the_others_keep_their_numbers() {
        var forbund = forbund("litet").change(MATTER, "bilagor:\n", "bilagor:\n  - Ansökan\n");
        assertThat(hints(forbund, "fel-slag"))
                .containsExactly("Skriv - rubrik: Ansökan och på raden under, indraget lika långt, fil:"
                        + " bilagor/03-1-ansokan.pdf.");
        assertThat(forbund.granska().told()).contains("Bilaga 3.3, «Björkrapporten», finns inte än.");
        assertThat(hints(forbund("litet").change(MATTER, "bilagor:\n", "bilagor:\n  - bilagor/plan.pdf\n"), "fel-slag"))
                .singleElement()
                .satisfies(h -> assertThat(h).contains("fil: bilagor/plan.pdf"));
    }

    @Test
    void the_example_is_of_the_keys_own_kind() {
        assertThat(hints(kallelse("plats: [Kansliet, Ågatan 1]"), "fel-slag"))
                .containsExactly("Skriv texten efter kolonet, utan streck och klamrar: plats: Kansliet, Ågatan 1.");
        assertThat(hints(insats("redovisning: 1 550 tkr"), "fel-slag"))
                .containsExactly("Skriv dem på var sin rad under, indragna två mellanslag: 2020:.");
        assertThat(hints(insats("mål:\n  mål: Fler i arbete"), "fel-slag"))
                .containsExactly("Sätt streck och mellanslag före den första raden, - mål: Fler i arbete, och dra in de"
                        + " andra lika långt.");
        assertThat(hints(insats("mål:\n  - Fler i arbete"), "fel-slag"))
                .containsExactly("Skriv vad det är före texten, med kolon och mellanslag: - mål: Fler i arbete.");
        assertThat(hints(insats("förlängningar: 2025-08-31"), "fel-slag"))
                .containsExactly(
                        "Skriv en punkt för varje på raderna under. Skriv vad det är före texten, med kolon och"
                                + " mellanslag: - till: 2025-08-31.");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        Uppnått                     | Menade du «Målet är uppnått»?
        uppnåt. 80 % är i arbete    | Menade du «Målet är uppnått»?
        Delvis uppnått              | Menade du «Målet är delvis uppnått»?
        Inte mätt                   | Menade du «För tidigt att mäta»?
        I fas                       | Menade du «Målet är i fas»?
        """)
    void a_status_that_is_nearly_one_is_told_which(String written, String advice) {
        assertThat(hints(insats("mål:\n  - mål: Fler\n    utfall:\n      2024: " + written), "okand-malstatus"))
                .singleElement()
                .satisfies(h -> assertThat(h).startsWith(advice));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        Se ${tabell("kostnader")} här.     | Skriv den på en egen rad, med en tom rad före och efter: ${tabell("kostnader")}.
        ${tabell(kostnader)}               | Skriv den på en egen rad, med en tom rad före och efter: ${tabell("kostnader")}.
        Det kostar ${tal(belopp)}.         | Skriv ${tal("belopp")}.
        Det kostar ${tal(t hyra)}.         | Skriv ${tal("t.hyra")}.
        Det kostar ${Tall("belopp")}.      | Skriv ${tal("belopp")}.
        Det kostar ${tal("belopp" tkr)}.   | Skriv ${tal("belopp", "tkr")}.
        Det kostar ${belopp}.              | Ett tal hämtas med ${tal("belopp")}.
        """)
    void what_is_fetched_is_told_as_it_is_written(String written, String advice) {
        assertThat(hints(
                        forbund("litet").change(MATTER, "\n## Ärendet\n", "\n## Ärendet\n\n" + written + "\n"),
                        "okand-hanvisning"))
                .singleElement()
                .satisfies(h -> assertThat(h).startsWith(advice));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        =SUMMA(B2:B5)       | Rader och kolumner heter här efter sina rubriker, inte B2. Skriv lokaler + resor
        MEDEL(lokaler)      | Det som går att räkna är summa(grupp), summa(), andel(del, hela), +, −, * och /, men inte «MEDEL».
        lokaler * 10 %      | Ett tal i procent räknas som talet före procenttecknet
        lokaler; resor      | Skriv namn med +, −, * eller / mellan, som lokaler + resor
        """)
    void a_formula_out_of_a_spreadsheet_is_told_as_it_is_here(String formula, String advice) {
        assertThat(hints(forbund("litet").add(MEETING + "tabeller/t.yaml", TABLE.formatted(formula)), "formel-form"))
                .allSatisfy(h -> assertThat(h).startsWith(advice))
                .isNotEmpty();
    }

    @Test
    void a_name_that_looks_like_a_cell_is_a_name() {
        var table = TABLE.replace("Lokaler", "Q1").replace("Resor", "Q2");
        assertThat(hints(
                        forbund("litet").add(MEETING + "tabeller/t.yaml", table.formatted("q1 + q2 +")), "formel-form"))
                .allSatisfy(h -> assertThat(h).startsWith("Skriv namn med +, −, * eller / mellan, som q1 + q2"))
                .isNotEmpty();
    }

    @Test
    void a_person_is_known_by_whole_words() {
        var known = List.of("Jan Ek", "Rut Ask");
        assertThat(Spelling.person("Jan Ekberg-Lindström", known)).isEmpty();
        assertThat(Spelling.person("Jan Ek, ordförande", known)).contains("Jan Ek");
        assertThat(Spelling.person(" R. Ask ", known)).contains("Rut Ask");
        assertThat(Spelling.person("_", known)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"=SUMMA()", "Summa()", "sum()", "= lokaler + resor", "lokaler × 1 + resor"})
    void what_can_only_mean_one_thing_is_worked_out(String formula) {
        var table = TABLE.formatted(formula) + "    angivet: [150, 140]\n";
        assertThat(forbund("litet")
                        .add(MEETING + "tabeller/t.yaml", table)
                        .granska()
                        .diagnostics())
                .noneMatch(d -> d.place().file().name().equals("t.yaml"));
    }

    @Test
    void documents_that_are_not_written_are_named() {
        var three = """
            bilagor:
              - {rubrik: Policy, dokument: styrdokument/policy/2024}
              - {rubrik: Plan, dokument: rapporter/verksamhetsplan-2025}
              - {rubrik: Slutrapport, dokument: insatser/kastanjen/slutrapport}
              - {rubrik: Karta, dokument: bilagor/karta.pdf}
            """;
        var told = forbund("minimalt")
                .change(
                        "sammantraden/2024-01-15-styrelsen/arenden/01-ovriga-fragor.md",
                        "typ: övrigt\n",
                        "typ: information\n" + three)
                .granska()
                .told();
        assertThat(told)
                .contains(
                        "Skriv styrdokument/policy/2024, rapporter/verksamhetsplan-2025 och"
                                + " insatser/kastanjen/slutrapport i innehållet",
                        "Skriv fil: i stället för dokument:");
    }

    @Test
    void one_annex_one_person_and_several_who_decide_are_told_so() {
        assertThat(hints(forbund("litet").change(MATTER, "bilagor:\n", "bilagor: bilagor/plan.pdf\nx:\n"), "fel-slag"))
                .containsExactly(
                        "Skriv en punkt för varje på raderna under. Skriv - rubrik: Ansökan och på raden under,"
                                + " indraget lika långt, fil: bilagor/plan.pdf.");
        assertThat(hints(kallelse("plats: Salen\nförhinder: [Edit Moberg, Rut Ask]"), "fel-slag"))
                .containsExactly("Här kan det bara stå en: förhinder: Edit Moberg.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Love Ekdal och Ismail Kayya", "Love Ekdal, Ismail Kayya", "[Love Ekdal, Ismail Kayya]"})
    void who_decide_are_told_apart_and_nobody_else_is_put_in_their_place(String written) {
        var minutes = "form: per capsulam\nbeslutande: %s\njusterat: 2024-05-21\nparagrafer:\n  - nummer: 1\n"
                + "    rubrik: Lån\n";
        var forbund =
                forbund("litet").add("sammantraden/2024-05-20-styrelsen/protokoll.yaml", minutes.formatted(written));
        assertThat(hints(forbund, "okand-beslutande"))
                .containsExactly("Menade du «Ismail Kaya»? Annars: lägg till personen under organ i forbund.yaml.");
        assertThat(new ContentReader()
                        .read(forbund.tree(), new Findings(forbund.tree()))
                        .orElseThrow()
                        .protokoll())
                .filteredOn(p -> p.dag().toString().equals("2024-05-20"))
                .singleElement()
                .satisfies(p -> assertThat(p.beslutande())
                        .extracting(b -> b.ordinarie().namn())
                        .containsExactly("Love Ekdal"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"[Ismail Kaya, Petra Hed]", "Ismail Kaya och Petra Hed", "Ismail Kaya, Petra Hed"})
    void several_may_check_the_minutes(String written) {
        var forbund =
                forbund("litet").change(MEETING + "kallelse.yaml", "justerare: Ismail Kaya", "justerare: " + written);
        assertThat(forbund.granska().diagnostics())
                .filteredOn(d -> d.place().key().startsWith("justerare"))
                .isEmpty();
        assertThat(forbund.byggUtanTryck()
                        .file(Audience.WEBB, MEETING + "index.html")
                        .utf8())
                .contains("Ismail Kaya och Petra Hed (förslag)");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "[]"})
    void an_empty_list_or_mapping_is_no_value(String empty) {
        var forbund = kallelse("plats: %1$s\njusterare: %1$s\njustering: 2024-01-20".formatted(empty));
        assertThat(hints(forbund, "saknad-uppgift"))
                .containsExactly("Skriv värdet efter kolonet.", "Skriv värdet efter kolonet.");
        assertThat(hints(forbund, "fel-slag")).isEmpty();
        assertThat(hints(insats("skrivs också: [%s]".formatted(empty)), "fel-slag"))
                .containsExactly("Skriv vad det är, eller ta bort det.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"datum", "tid"})
    void what_is_far_too_long_is_not_searched_for_a_meaning(String key) {
        assertThat(hints(kallelse("plats: Salen\n" + key + ": a" + " b".repeat(30_000)), key + "-form"))
                .allMatch(h -> h.equals("Texten är på 60 001 tecken. Skriv bara själva uppgiften."));
    }

    @Test
    void names_and_numbers_in_one_text_are_told_as_a_list() {
        var table = "titel: Kostnader\n"
                + "enhet: tkr\n"
                + "kolumner: Budget, Utfall\n"
                + "rader:\n"
                + "  - rad: Lokaler\n"
                + "    värden: 100, 80\n";
        assertThat(hints(forbund("litet").add(MEETING + "tabeller/t.yaml", table), "fel-slag"))
                .extracting(h -> h.split("\\. Eller")[0])
                .containsExactly(
                        "Sätt klamrar omkring: kolumner: [Budget, Utfall]", "Sätt klamrar omkring: värden: [100, 80]");
        assertThat(forbund("litet")
                        .add(MEETING + "tabeller/t.yaml", table)
                        .granska()
                        .told())
                .doesNotContain("[antal-varden]", "[rad-utan-tal]");
        var one = forbund("minimalt")
                .change("forbund.yaml", "medlemmar: [Lillå kommun]", "medlemmar: Lillå kommun, Byn och Region Ån");
        assertThat(hints(one, "fel-slag"))
                .singleElement()
                .satisfies(h -> assertThat(h).contains("[Lillå kommun, Byn, Region Ån]"));
        assertThat(one.granska().told()).doesNotContain("[okand-medlem]");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        240 tkr        | Skriv 240 000 kronor.
        240.000 kr     | Skriv 240 000 kronor.
        1,2 mkr        | Skriv 1 200 000 kronor.
        240000         | Skriv 240 000 kronor.
        240 000:-      | Skriv 240 000 kronor.
        240,50 kr      | Skriv det i hela kronor, utan decimaler: 316 500 kronor.
        """)
    void an_amount_is_told_in_kronor(String written, String advice) {
        assertThat(hints(
                        forbund("litet")
                                .change(MATTER, "typ: beslut\n", "typ: beslut\nbelopp: \"%s\"\n".formatted(written)),
                        "belopp-form"))
                .containsExactly(advice);
    }

    @Test
    void a_person_an_address_and_an_organ_are_told_as_they_are_written() {
        assertThat(Tolkning.menadPerson("(M) Petra Strand")).contains("Petra Strand (M)");
        assertThat(Tolkning.menadPerson("(M) Petra Strand, ordförande")).contains("Petra Strand (M), ordförande");
        assertThat(Tolkning.menadPerson("Maja Lind (S) ordförande")).contains("Maja Lind (S), ordförande");
        assertThat(Tolkning.menadPerson("Maja Lind")).isEmpty();
        var forbund = forbund("minimalt")
                .change(
                        "forbund.yaml",
                        "e-post: kansli@lillan.example",
                        "e-post: kansli (at) lillan.example\nwebb: https://lillan.example/om");
        assertThat(hints(forbund, "epost-form")).containsExactly("Skriv kansli@lillan.example.");
        assertThat(hints(forbund, "webb-form")).containsExactly("Skriv bara namnet: lillan.example.");
        assertThat(hints(forbund("litet").change(MATTER, "typ: beslut\n", "typ: beslutsärende\n"), "okant-val"))
                .singleElement()
                .satisfies(h -> assertThat(h).startsWith("Menade du «beslut»?"));
    }

    @Test
    void a_folder_is_told_its_address_and_a_person_what_else_is_said_of_her() {
        assertThat(hints(forbund("minimalt").add("insatser/Björken/insats.yml", "namn: Björken\n"), "mapp-namn"))
                .singleElement()
                .satisfies(h -> assertThat(h).startsWith("Ska den heta bjorken?"));
        assertThat(hints(forbund("minimalt").add("insatser/Björken/insats.yml", "namn: Björken\n"), "uppgifter-saknas"))
                .containsExactly("Ska insats.yml heta insats.yaml?");
        assertThat(hints(forbund("minimalt").change("forbund.yaml", "organ:", "kansli: [Rut Ask]\norgan:"), "fel-slag"))
                .containsExactly("Skriv - namn: Rut Ask och på raden under, indraget lika långt, roll: förbundschef.");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        9-11.30              | Skriv 09.00–11.30.
        kl 13 till 15        | Skriv 13.00–15.00.
        0900                 | Skriv 09.00.
        13.00–09.00          | Sluttiden kommer inte efter starttiden. Rätta den ena.
        på förmiddagen       | Skriv tiden som 09.00–12.00 eller 09.00, med början före slutet.
        """)
    void a_time_is_told_as_it_is_written(String written, String advice) {
        assertThat(hints(
                        kallelse("plats: Salen")
                                .change(
                                        "sammantraden/2024-01-15-styrelsen/kallelse.yaml",
                                        "tid: 13.00",
                                        "tid: " + written),
                        "tid-form"))
                .containsExactly(advice);
    }

    private static Provforbund kallelse(String line) {
        return forbund("minimalt")
                .add(
                        "sammantraden/2024-01-15-styrelsen/kallelse.yaml",
                        "datum: 2024-01-08\ntid: 13.00\n" + line + "\n");
    }

    private static Provforbund insats(String facts) {
        return forbund("minimalt").add("insatser/bryggan/insats.yaml", "namn: Bryggan\n" + facts + "\n");
    }

    private static List<String> hints(Provforbund forbund, String code) {
        return forbund.granska().diagnostics().stream()
                .filter(d -> d.code().equals(code))
                .map(Diagnostic::hint)
                .toList();
    }
}
