package kansli.rules;

import static kansli.Provforbund.forbund;

import java.util.Arrays;
import kansli.Provforbund;
import org.junit.jupiter.api.Test;

/** What the rules about tables and registers tell of, and what they let be. */
class TabellreglerTest {

    private static final String TABLES = "sammantraden/2024-01-15-styrelsen/tabeller/";
    private static final String REPORT = "rapporter/arsredovisning-2024/";
    private static final String INSATS = "insatser/bryggan/insats.yaml";

    @Test
    void a_typed_sum_is_that_of_some_rows_above_it() {
        says(table(
                "sum",
                "[2024]",
                "rad: A, värden: [1]",
                "grupp: B",
                "rad: C, värden: [2]",
                "rad: Summa, slag: delsumma, värden: [2]",
                "rad: Totalt, slag: summa, värden: [3]"));
        says(table(
                "sum",
                "[2024]",
                "rad: A, värden: [1]",
                "rad: Summa a, slag: delsumma, värden: [1]",
                "rad: C, värden: [2]",
                "rad: Summa c, slag: delsumma, värden: [2]",
                "rad: Totalt, slag: summa, värden: [3]"));
        says(table(
                "sum",
                "[2024]",
                "rad: A, värden: [−1]",
                "rad: C, värden: [−2]",
                "rad: Summa kostnader, slag: summa, värden: [3]"));
        says(table(
                "sum",
                "[2024]",
                "rad: A, värden: [1]",
                "rad: C, värden: [2]",
                "rad: Årets resultat, slag: summa, värden: [4]"));
        says(
                table(
                        "sum",
                        "[2024]",
                        "rad: A, värden: [1]",
                        "rad: C, värden: [2]",
                        "rad: Summa, slag: summa, värden: [4]"),
                "summa-stammer-inte");
    }

    @Test
    void a_column_of_totals_is_known_by_most_of_its_rows() {
        says(
                table(
                        "a",
                        "[Kvinnor, Män, Totalt]",
                        "rad: A, värden: [1, 2, 3]",
                        "rad: B, värden: [1, 2, 3]",
                        "rad: C, värden: [1, 2, 4]"),
                "radsumma-stammer-inte");
        says(table("a", "[Kvinnor, Män, Totalt]", "rad: A, värden: [1, 2, 3]", "rad: B, värden: [1, 2, 4]"));
        says(table(
                "a", "[Andel, Totalt]", "rad: A, värden: [3, 3]", "rad: B, värden: [4, 4]", "rad: C, värden: [1, 2]"));
    }

    @Test
    void a_total_may_be_of_some_of_the_columns_beside_it() {
        var months = new String[] {
            "rad: Klivet, värden: [34, 29, 63, 26, 44]",
            "rad: Arenan, värden: [22, 31, 53, 21, 39]",
            "rad: Porten, värden: [48, 21, 69, 30, 47]",
            "rad: Unga, värden: [17, 26, 43, 9, 14]"
        };
        says(table("a", "[Kvinnor, Män, Totalt, Nya, Kvar]", months));
        says(
                table("a", "[Kvinnor, Män, Totalt, Nya, Kvar]", with(months, "[34, 29, 63", "[43, 29, 63")),
                "radsumma-stammer-inte");
        says(
                table("a", "[Kvinnor, Män, Samtliga, Nya, Kvar]", with(months, "[22, 31, 53", "[22, 31, 35")),
                "radsumma-stammer-inte");
        says(
                table("a", "[Remitterade, Egen ansökan, Alla, Nya, Kvar]", with(months, "[22, 31, 53", "[22, 31, 35")),
                "radsumma-stammer-inte");
        says(
                table("a", "[Remitterade, Egen ansökan, Summa, Nya, Kvar]", with(months, "21, 69", "12, 69")),
                "radsumma-stammer-inte");
        says(
                table(
                        "a",
                        "[{rubrik: Kvinnor, över: Start}, {rubrik: Män, över: Start}, {rubrik: Totalt, över: Start},"
                                + " Nya, Kvar]",
                        with(months, "21, 69", "12, 69")),
                "radsumma-stammer-inte");
    }

    @Test
    void a_total_of_its_own_is_no_sum_of_what_happens_to_stand_beside_it() {
        says(table(
                "a",
                "[Kvinnor, Män, Totalt, Nya]",
                "rad: A, värden: [34, 29, 70, 26]",
                "rad: B, värden: [22, 31, 53, 21]",
                "rad: C, värden: [48, 21, 80, 30]",
                "rad: D, värden: [17, 26, 51, 9]"));
        says(table(
                "a",
                "[Nya, Avslutade, Totalt, Kvar]",
                "rad: A, värden: [12, 8, 20, 26]",
                "rad: B, värden: [9, 5, 14, 21]",
                "rad: C, värden: [7, 4, 25, 30]",
                "rad: D, värden: [6, 2, 19, 9]",
                "rad: E, värden: [5, 3, 8, 9]"));
        says(table(
                "a",
                "[Kvinnor, Män, Totalt]",
                "rad: A, värden: [34, 29, 63]",
                "rad: B, värden: [22, 31, 53]",
                "rad: C, värden: [48, 21, 69]",
                "rad: Medelålder, värden: [41, 37, 39]"));
        says(table(
                "a",
                "[Kvinnor, Män, Totalt]",
                "rad: A, värden: [34, 29, 63]",
                "rad: B, värden: [22, 31, 53]",
                "rad: C, värden: [48, 21, 69]",
                "rad: I arbete, enhet: procent, värden: [41, 37, 39]"));
        says(table(
                "a",
                "[Kvinnor, Män, Totalt]",
                "rad: A, värden: [34, 29, 63]",
                "rad: B, värden: [22, 31, 53]",
                "rad: C, värden: [48, 21, 69]",
                "rad: Kostnad per deltagare, värden: [31, 27, 29]"));
    }

    @Test
    void a_table_in_running_text_adds_up_too() {
        var days = "| Datum | Utbildning | Deltagare |\n"
                + "|---|---|--:|\n"
                + "| 30 januari | Introduktion | 28 |\n"
                + "| 20 mars | Samtal, 187 frågor | 19 |\n"
                + "| 8 april | Nätverksdag | 140 |\n"
                + "| %s | | %s |";
        says(text(days.formatted("Summa", "187")));
        says(text(days.formatted("Summa", "178")), "summa-stammer-inte");
        says(text(days.formatted("**Summa**", "**178**")), "summa-stammer-inte");
        says(text(days.formatted("Totalt", "198")), "summa-stammer-inte");
        says(text(days.formatted("Sammanlagt", "198")));
        says(
                text("- Så här blev det:\n\n"
                        + "  | Beslut | Belopp, kr |\n"
                        + "  |---|--:|\n"
                        + "  | Tolkar | 14 500 |\n"
                        + "  | Förstudie | 40 000 |\n"
                        + "  | Summa | 55 400 |"),
                "summa-stammer-inte");
        says(text(
                "| Post | Belopp |\n|---|--:|\n| Tolkar | 14 500 kr |\n| Förstudie | 40 tkr |\n| Summa | 54 500 kr |"));
        says(
                text("| Post | Belopp |\n"
                        + "|---|--:|\n"
                        + "| Tolkar | 14 500 kr |\n"
                        + "| Återbetalning | −4 000 kr |\n"
                        + "| Hyra | – |\n"
                        + "| Totalsumma | 15 000 kr |"),
                "summa-stammer-inte");
        says(
                text("| År | Beviljat, tkr | Förbrukat, tkr |\n"
                        + "|---|--:|--:|\n"
                        + "| 2023 | 1 100 | 1 020 |\n"
                        + "| 2024 | 2 450 | 2 390 |\n"
                        + "| Summa | 3 550 | 3 140 |"),
                "summa-stammer-inte");
        says(
                text("| Insats | Kvinnor | Män | Totalt |\n"
                        + "|---|--:|--:|--:|\n"
                        + "| A | 34 | 29 | 63 |\n"
                        + "| B | 22 | 31 | 35 |\n"
                        + "| C | 48 | 21 | 69 |"),
                "radsumma-stammer-inte");
    }

    @Test
    void a_table_in_running_text_may_end_with_something_else_than_a_sum() {
        says(text("| Fråga | Andel nöjda |\n|---|--:|\n| Bemötande | 91 % |\n| Tider | 78 % |\n| Totalt | 85 % |"));
        says(text("| Fråga | Snittbetyg |\n|---|--:|\n| Bemötande | 4,1 |\n| Tider | 3,8 |\n| Summa | 4,0 |"));
        says(text("| Enkät | Medel |\n|---|--:|\n| Bemötande | 4,1 |\n| Tider | 3,8 |\n| Totalt | 4,0 |"));
        says(text("| Insats | Deltagare | Kostnad per deltagare, kr |\n"
                + "|---|--:|--:|\n"
                + "| A | 20 | 31 500 |\n"
                + "| B | 30 | 29 000 |\n"
                + "| Totalt | 50 | 30 000 |"));
        says(text("| Ålder | Andel |\n"
                + "|---|--:|\n"
                + "| 16–24 | 33 % |\n"
                + "| 25–44 | 33 % |\n"
                + "| 45–64 | 33 % |\n"
                + "| Summa | 100 % |"));
        says(text("| Insats | Deltagare |\n|---|--:|\n| A | 20 |\n| varav kvinnor | 11 |\n| B | 30 |\n| Summa | 50 |"));
        says(text("| Insats | Deltagare | Nöjda |\n"
                + "|---|--:|--:|\n"
                + "| A | 20 | 3 |\n"
                + "| B | 30 | 4 |\n"
                + "| Totalt i landet | 4 050 | 391 |"));
        says(text("| Insats | Deltagare |\n|---|--:|\n| A | 20 |\n| B | ca 30 |\n| Summa | 60 |"));
        says(text("| Insats | Antal unika |\n|---|--:|\n| A | 20 |\n| B | 30 |\n| Totalt | 45 |"));
    }

    @Test
    void a_share_of_others_or_of_another_time_is_no_share_of_the_table() {
        for (var right : new String[] {
            "Sex månader efter avslut är 81 procent av dem som gick till arbete fortfarande i arbete.",
            "Tre år efter avslut hade 52 procent av deltagarna arbete.",
            "Vid uppföljningen i maj var 70 procent av deltagarna i arbete.",
            "Enligt den nationella statistiken gick 38 procent av deltagarna till arbete.",
            "I grannförbunden gick 61 procent av deltagarna till arbete.",
            "Av deltagarna gick 61 procent till arbete. Andelen gäller de 30 som började i maj.",
            "Av deltagarna gick 61 procent (av dem som svarat) till arbete.",
            "Av deltagarna gick 44 procent till arbete eller studier.",
            "Av deltagarna gick 28 procent till arbete eller praktik.",
            "Av deltagarna är 55 procent kvinnor.",
            "Av deltagarna är 53 procent kvinnor."
        }) {
            says(shares(right));
        }
        for (var wrong : new String[] {
            "Av deltagarna gick 81 procent till arbete.",
            "Av deltagarna gick 64 procent till arbete eller studier.",
            "Av deltagarna gick 45 procent till arbete och studier.",
            "38 procent av deltagarna gick till arbete.",
            "Av deltagarna är 58 procent kvinnor."
        }) {
            says(shares(wrong), "andel-av-tabell");
        }
    }

    private static Provforbund shares(String sentence) {
        return chapter("Året")
                .change(REPORT + "01-aret.md", "Kassan är oförändrad.", sentence)
                .add(
                        REPORT + "tabeller/avslut.yaml",
                        "titel: Vid avslut\n"
                                + "enhet: antal\n"
                                + "kolumner: [Kvinnor, Män, Totalt]\n"
                                + "rader:\n"
                                + "  - {rad: Arbete, värden: [12, 11, 23]}\n"
                                + "  - {rad: Studier, värden: [9, 5, 14]}\n"
                                + "  - {rad: Annat, värden: [25, 22, 47]}\n"
                                + "  - {rad: Summa, slag: summa, värden: [46, 38, 84]}\n")
                .add(
                        REPORT + "tabeller/alder.yaml",
                        "titel: Ålder\n"
                                + "enhet: antal\n"
                                + "kolumner: [Kvinnor, Män, Totalt]\n"
                                + "rader:\n"
                                + "  - {rad: 16–29 år, värden: [43, 49, 92]}\n"
                                + "  - {rad: 30–64 år, värden: [78, 58, 136]}\n"
                                + "  - {rad: Summa, slag: summa, värden: [121, 107, 228]}\n");
    }

    @Test
    void a_part_of_a_rows_amount_is_not_the_row() {
        var drift = chapter("Året")
                .add(
                        REPORT + "tabeller/drift.yaml",
                        "titel: Drift\n"
                                + "enhet: tkr\n"
                                + "kolumner: [Budget, Utfall]\n"
                                + "rader:\n"
                                + "  - {rad: Klivet, värden: [3 900, 1 846]}\n"
                                + "  - {rad: Kansli, värden: [2 710, 1 328]}\n");
        var from = "Kassan är oförändrad.";
        says(drift.change(
                REPORT + "01-aret.md",
                from,
                "Av Klivets utfall på 1 846 tkr var 1 551 tkr löner (84 procent), 198 tkr lokaler och 97 tkr övrigt."));
        says(drift.change(REPORT + "01-aret.md", from, "Av kansliets kostnader på 1 328 tkr är 1 102 tkr löner."));
        says(drift.change(REPORT + "01-aret.md", from, "Klivet kostade 1 515 tkr."), "belopp-for-rad");
        says(drift.change(REPORT + "01-aret.md", from, "Kansliet kostade 1 382 tkr."), "tal-nastan");
    }

    @Test
    void what_a_row_must_answer_to_is_not_asked_of_a_quotient() {
        var rows = new String[] {
            "rad: Intäkter, värden: [100, 50]",
            "rad: Kostnader, värden: [90, 48]",
            "rad: Resultat, värden: [10, 2], stämmer med: intakter − kostnader"
        };
        says(table(
                "a", "[Budget, Utfall, {rubrik: Förbrukat, enhet: procent, formel: \"andel(utfall, budget)\"}]", rows));
        says(table("a", "[Budget, Utfall, {rubrik: Snitt, formel: utfall / 2}]", rows));
        says(
                table(
                        "a",
                        "[Budget, Utfall, {rubrik: Förbrukat, enhet: procent, formel: \"andel(utfall, budget)\"}]",
                        with(rows, "[10, 2]", "[10, 3]")),
                "stammer-inte");
    }

    private static String[] with(String[] rows, String from, String to) {
        return Arrays.stream(rows).map(r -> r.replace(from, to)).toArray(String[]::new);
    }

    private static Provforbund text(String markdown) {
        return chapter("Året")
                .change(
                        REPORT + "01-aret.md",
                        "Kassan är oförändrad.",
                        "Det samlade 178 eller 187 personer.\n\n" + markdown);
    }

    @Test
    void a_year_begins_with_what_the_year_before_ended_with() {
        says(table(
                "a", "[2024, 2023]", "rad: Ingående kapital, värden: [5, 1]", "rad: Utgående kapital, värden: [7, 5]"));
        says(
                table(
                        "a",
                        "[2023-12-31, 2024-12-31]",
                        "rad: Ingående kapital, värden: [1, 6]",
                        "rad: Utgående kapital, värden: [5, 7]"),
                "ingaende-annat-an-utgaende");
        says(table(
                "a", "[2024, 2023]", "rad: Ingående kapital, värden: [6, 1]", "rad: Utgående skulder, värden: [7, 5]"));
        says(table(
                "a", "[2024, 2022]", "rad: Ingående kapital, värden: [6, 1]", "rad: Utgående kapital, värden: [7, 5]"));
        says(table(
                "a",
                "[Utfall 2024, Budget 2023]",
                "rad: Ingående kapital, värden: [6, 1]",
                "rad: Utgående kapital, värden: [7, 5]"));
    }

    @Test
    void a_budget_begins_with_what_the_forecast_ends_with() {
        var capital = new String[] {
            "rad: Ingående kapital, värden: [3 412, 3 157]", "rad: Utgående kapital, värden: [3 157, 2 422]"
        };
        says(table("a", "[Prognos 2025, Budget 2026]", capital));
        says(
                table("a", "[Prognos 2025, Budget 2026]", with(capital, "3 157]", "3 175]")),
                "ingaende-annat-an-utgaende");
        says(
                table("a", "[Helårsprognos 2025, Plan 2026]", with(capital, "3 157]", "3 175]")),
                "ingaende-annat-an-utgaende");
        says(
                table("a", "[Budget 2025, Flerårsplan 2026]", with(capital, "3 157]", "3 175]")),
                "ingaende-annat-an-utgaende");
        says(
                table("a", "[Bokslut 2024, Prognos 2025]", with(capital, "3 157]", "3 175]")),
                "ingaende-annat-an-utgaende");
        says(table("a", "[2024, Utfall 2025]", with(capital, "3 157]", "3 175]")), "ingaende-annat-an-utgaende");
        says(
                text("| Post | Prognos 2025 | Budget 2026 |\n"
                        + "|---|--:|--:|\n"
                        + "| Ingående kapital | 3 412 | 3 175 |\n"
                        + "| Årets resultat | −255 | −735 |\n"
                        + "| Utgående kapital | 3 157 | 2 440 |"),
                "ingaende-annat-an-utgaende");
        says(table("a", "[Utfall 2024, Budget 2025]", with(capital, "3 157]", "3 175]")));
        says(table("a", "[Jan–juni 2024, Jan–juni 2025]", with(capital, "3 157]", "3 175]")));
        says(table("a", "[2024-06-30, 2025-06-30]", with(capital, "3 157]", "3 175]")));
        says(table("a", "[Prognos mars 2025, Budget 2026]", with(capital, "3 157]", "3 175]")));
        says(table("a", "[Prognos 2025, Avvikelse 2026]", with(capital, "3 157]", "3 175]")));
    }

    @Test
    void what_follows_from_others_everywhere_follows_from_them_here() {
        var people = new String[] {
            "rad: Ingång, värden: [112, 131, 126, 140]",
            "rad: Nya, värden: [96, 88, 103, 91]",
            "rad: Avslutade, värden: [77, 93, 89, 84]",
            "rad: Kvar, värden: [131, 126, 140, 147]"
        };
        says(table("a", "[2021, 2022, 2023, 2024]", people));
        says(table("a", "[2021, 2022, 2023, 2024]", with(people, "140, 147]", "104, 147]")), "samband-bryts");
        says(table("a", "[2021, 2022, 2023, 2024]", with(people, "[96, 88", "[96, 98")), "samband-bryts");
        var result = new String[] {
            "rad: Intäkter, värden: [7 412, 7 508, 7 603]",
            "rad: Kostnader, värden: [7 391, 7 644, 7 580]",
            "rad: Resultat, värden: [21, −136, 23]"
        };
        says(table("a", "[2021, 2022, 2023]", result));
        says(table("a", "[2021, 2022, 2023]", with(result, "−136", "−163")), "samband-bryts");
        says(table("a", "[2021, 2022, 2023]", with(result, "7 644", "7 464")), "samband-bryts");
        says(
                table(
                        "a",
                        "[Budget, Utfall, Avvikelse]",
                        "rad: Löner, värden: [5 120, 4 987, 133]",
                        "rad: Lokaler, värden: [812, 799, 13]",
                        "rad: Resor, värden: [145, 172, −72]",
                        "rad: Revision, värden: [118, 96, 22]"),
                "samband-bryts");
        says(
                text("| Insats | Budget | Utfall | Kvar |\n"
                        + "|---|--:|--:|--:|\n"
                        + "| A | 480 | 458 | 22 |\n"
                        + "| B | 405 | 341 | 64 |\n"
                        + "| C | 330 | 224 | 160 |\n"
                        + "| D | 255 | 181 | 74 |"),
                "samband-bryts");
        says(
                table(
                        "a",
                        "[2023, 2024]",
                        "rad: Ingående kapital, värden: [3 412, 3 157]",
                        "rad: Årets resultat, värden: [−255, −735]",
                        "rad: Utgående kapital, värden: [3 157, 2 242]"),
                "samband-bryts");
    }

    @Test
    void what_is_divided_everywhere_is_divided_here() {
        var years = new String[] {
            "rad: Deltagare, enhet: antal, värden: [301, 338, 362, 391]",
            "rad: Avslutade, enhet: antal, värden: [142, 155, 171, 186]",
            "rad: Till arbete, enhet: antal, värden: [51, 59, 70, 78]",
            "rad: Andel till arbete, enhet: procent, värden: [36, 38, 41, 42]",
            "rad: Kostnad, värden: [9 310, 9 870, 10 240, 10 720]",
            "rad: Kostnad per deltagare, enhet: kr, värden: [30 930, 29 201, 28 287, 27 417]"
        };
        says(table("a", "[2021, 2022, 2023, 2024]", years));
        says(table("a", "[2021, 2022, 2023, 2024]", with(years, "28 287", "28 827")), "samband-bryts");
        says(table("a", "[2021, 2022, 2023, 2024]", with(years, "[36, 38", "[36, 35")), "samband-bryts");
        says(
                table(
                        "a",
                        "[2021, 2022, 2023, 2024]",
                        with(
                                with(years, "rad: Andel till arbete", "rad: \"Till arbete, procent\""),
                                "[36, 38",
                                "[36, 83")),
                "samband-bryts");
        says(
                text("| Insats | Kvinnor | Alla | Andel kvinnor |\n"
                        + "|---|--:|--:|--:|\n"
                        + "| A | 34 | 63 | 54 % |\n"
                        + "| B | 22 | 53 | 42 % |\n"
                        + "| C | 48 | 69 | 90 % |\n"
                        + "| D | 17 | 43 | 40 % |"),
                "samband-bryts");
        says(
                text("| Ålder | Antal | Andel |\n"
                        + "|---|--:|--:|\n"
                        + "| 16–24 | 55 | 24 % |\n"
                        + "| 25–29 | 37 | 16 % |\n"
                        + "| 30–44 | 71 | 13 % |\n"
                        + "| 45–64 | 65 | 29 % |\n"
                        + "| Summa | 228 | 100 % |"),
                "summa-stammer-inte",
                "samband-bryts");
        says(
                table(
                        "a",
                        "[Budget, Utfall, {rubrik: Förbrukat, enhet: procent}]",
                        "rad: Löner, värden: [5 120, 2 487, 49]",
                        "rad: Lokaler, värden: [812, 399, 49]",
                        "rad: Resor, värden: [145, 82, 65]",
                        "rad: Revision, värden: [118, 46, 39]"),
                "samband-bryts");
    }

    @Test
    void what_breaks_in_one_place_may_be_right() {
        var result = new String[] {
            "rad: Intäkter, värden: [7 412, 7 508, 7 603, 7 700]",
            "rad: Kostnader, värden: [7 391, 7 644, 7 580, 7 600]",
            "rad: Räntor, värden: [–, –, –, 12]",
            "rad: Resultat, värden: [21, −136, 23, 112]"
        };
        says(table("a", "[2021, 2022, 2023, 2024]", result));
        says(table(
                "a",
                "[2021, 2022, 2023, 2024]",
                "rad: Intäkter, värden: [7 412, 7 508, 7 603, 7 700]",
                "rad: Kostnader, värden: [7 391, 7 644, 7 580, 7 600]",
                "rad: Resultat, värden: [21, −136, 23, 101]"));
        says(table(
                "a",
                "[2021, 2022, 2023]",
                "rad: A, värden: [2, 3, 4]",
                "rad: B, värden: [1, 2, 3]",
                "rad: C, värden: [3, 5, 8]"));
        says(table(
                "a",
                "[2021, 2022, 2023]",
                "rad: Medlemsavgifter, värden: [100, 200, 300]",
                "rad: Bidrag, värden: [100, 100, 200]",
                "rad: Reserv, värden: [200, 300, 400]"));
        says(table(
                "a",
                "[2021, 2022, 2023, 2024]",
                "rad: Kostnad, enhet: tkr, värden: [9 310, 9 870, 10 240, 10 720]",
                "rad: Deltagare, enhet: antal, värden: [301, 338, 362, 391]",
                "rad: Kostnad per deltagare, enhet: kr, värden: [30 930, 29 201, 28 288, 27 417]"));
        says(table(
                "a",
                "[2021, 2022, 2023, 2024]",
                "rad: Deltagare, enhet: antal, värden: [301, 338, 362, 391]",
                "rad: Nöjda enligt enkät, enhet: procent, värden: [81, 91, 84, 86]",
                "rad: Svar, enhet: antal, värden: [262, 308, 217, 344]"));
        says(table(
                "a",
                "[2022, 2023, 2024]",
                "rad: Nya, värden: [96, 88, 103]",
                "rad: Avslutade, värden: [77, 93, 89]",
                "rad: Kvar, värden: [131, 126, 147]"));
    }

    @Test
    void a_row_may_count_something_of_its_own() {
        says(table(
                "a",
                "[2024, 2023]",
                "rad: Ingående kapital, enhet: mkr, värden: [5, 1]",
                "rad: Utgående kapital, värden: [7, 5 000]"));
        says(
                table(
                        "a",
                        "[2024, 2023]",
                        "rad: Ingående kapital, enhet: mkr, värden: [6, 1]",
                        "rad: Utgående kapital, värden: [7, 5 000]"),
                "ingaende-annat-an-utgaende");
        says(spent("rad: Bryggan, värden: [100, 97 000]", "Budgeten för Bryggan är använd till 97 %."));
        says(
                spent("rad: Bryggan, värden: [100, 97 000]", "Budgeten för Bryggan är använd till 95 %."),
                "andel-av-tabell");
        says(spent("rad: Bryggan, enhet: procent, värden: [100, 98]", "Budgeten för Bryggan är använd till 95 %."));
        says(
                table(
                        "a",
                        "[{rubrik: Kvinnor, enhet: antal}, {rubrik: Män, enhet: antal}]",
                        "rad: Klara, värden: [3, 9]"),
                "sma-tal");
        says(table(
                "a",
                "[{rubrik: Kvinnor, enhet: antal}, {rubrik: Män, enhet: antal}]",
                "rad: Andel klara, enhet: procent, värden: [3, 9]"));
    }

    /** A text about a row of a table whose columns count thousands and whole kronor. */
    private static Provforbund spent(String row, String sentence) {
        return chapter("Året")
                .change(REPORT + "01-aret.md", "Kassan är oförändrad.", sentence)
                .add(
                        REPORT + "tabeller/utfall.yaml",
                        "titel: Drift\nenhet: tkr\nkolumner: [Budget, {rubrik: Utfall, enhet: kr}]\nrader:\n  - {" + row
                                + "}\n");
    }

    @Test
    void an_answer_may_be_written_in_small_letters_and_with_a_full_stop() {
        says(answered("Nej.", "På Bryggan var en tjänst som förbundet betalar vakant."), "svar-och-text");
        says(answered("JA", "På Bryggan var ingen tjänst som förbundet betalar vakant."), "svar-och-text");
        says(answered("ja", "På Bryggan var en tjänst som förbundet betalar vakant."));
        says(answered("Ja.", "Ingen insats har en vakant tjänst som förbundet betalar."), "svar-och-text");
        says(answered("Ja, delvis", "På Bryggan var ingen tjänst som förbundet betalar vakant."));
    }

    private static Provforbund answered(String answer, String sentence) {
        return chapter("Året")
                .change(REPORT + "01-aret.md", "Kassan är oförändrad.", sentence)
                .add(
                        INSATS,
                        "namn: Bryggan\nperiod: 2024-01-01 – 2024-12-31\nredovisning:\n  2024:\n    vakans förbundet: "
                                + answer + "\n")
                .add(
                        REPORT + "tabeller/svar.yaml",
                        "titel: Svar\n"
                                + "kolumner:\n"
                                + "  - rubrik: Vakans\n"
                                + "    innehåll: ord\n"
                                + "    uppgift: 2024.vakans förbundet\n"
                                + "rader:\n"
                                + "  - insatser: alla\n");
    }

    @Test
    void an_office_has_words_of_its_own() {
        var spent = spent("rad: Bryggan, värden: [100, 97 000]", "Budgeten för Bryggan är använd till 95 %.")
                .change(REPORT + "tabeller/utfall.yaml", "Utfall", "Spenderat");
        says(spent);
        says(with("ord för utfall", "[spenderat]", spent), "andel-av-tabell");
        var answered = answered("Nej", "På Bryggan fanns en lucka i mars för en tjänst som förbundet betalar.");
        says(answered);
        says(with("andra ord för frågan", "{lucka: vakans}", answered), "svar-och-text");
        var share =
                chapter("Året").change(REPORT + "01-aret.md", "Kassan är oförändrad.", "Det gäller 120 % av brukare.");
        says(share);
        says(with("de som andelar är av", "[bruka]", share), "andel-over-hela");
        var number = chapter("Året").change(REPORT + "01-aret.md", "Kassan är oförändrad.", "Vi läser blankett 2987.");
        says(number, "orimligt-ar");
        says(with("det som har långa nummer", "[blankett]", number));
        var column = table("a", "[{rubrik: Utförare, innehåll: ord}]", "rad: Bryggan, värden: [Lillå]");
        says(column);
        says(with("organisationer i kolumner", "[utförare]", column), "organisation-namn");
    }

    @Test
    void an_office_has_a_word_of_its_own_for_those_whom_it_helps() {
        var sexes = "titel: Kön\n"
                + "enhet: antal\n"
                + "kolumner: [Kvinnor, Män, Totalt]\n"
                + "rader:\n"
                + "  - {rad: Unga, värden: [30, 20, 50]}\n"
                + "  - {rad: Äldre, värden: [30, 20, 50]}\n"
                + "  - {rad: Summa, slag: summa, värden: [60, 40, 100]}\n";
        var said = chapter("Året")
                .change(REPORT + "01-aret.md", "Kassan är oförändrad.", "Av brukarna är 45 % kvinnor.")
                .add(REPORT + "tabeller/kon.yaml", sexes);
        says(said);
        says(with("alla i målgruppen", "[brukarna]", said), "andel-av-tabell");
    }

    private static Provforbund with(String list, String words, Provforbund forbund) {
        return forbund.add("regler.yaml", "ordlistor:\n  - lista: " + list + "\n    ord: " + words + "\n");
    }

    @Test
    void numbers_are_compared_as_they_are_shown() {
        var kronor = table("kronor", "[2024]", "rad: Kassa, enhet: kr, värden: [1 499 600]");
        says(add(kronor, "tusental", "[2024]", "rad: Kassa, värden: [1 500], stämmer med: kronor.kassa"));
        says(
                add(kronor, "tusental", "[2024]", "rad: Kassa, värden: [1 499], stämmer med: kronor.kassa"),
                "stammer-inte");
        says(add(kronor, "tusental", "[2024]", "rad: Kassa, värden: [1 501], minst: kronor.kassa"));
        says(add(kronor, "tusental", "[2024]", "rad: Kassa, värden: [1 501], högst: kronor.kassa"), "stammer-inte");
    }

    @Test
    void nothing_is_compared_with_what_is_not_there() {
        says(table("a", "[2023, 2024]", "rad: A, värden: [1, –]", "rad: B, värden: [1, 5], stämmer med: a"));
        says(
                table("a", "[2023, 2024]", "rad: A, värden: [1, –]", "rad: B, värden: [2, –], stämmer med: a"),
                "stammer-inte");
        says(table("a", "[2023, 2024]", "rad: A, värden: [1, 2]", "rad: B, värden: [1, 5], stämmer med: [a, –]"));
        says(table(
                "a",
                "[Började, Slutade, {rubrik: Kvar, stämmer med: borjade − slutade}]",
                "rad: A, värden: [5, –, 4]",
                "rad: B, värden: [5, 1, 4]"));
        says(table("a", "[2024]", "rad: A, värden: [1], stämmer med: b"), "okant-tal");
    }

    @Test
    void a_known_conflict_is_told_once() {
        says(
                table(
                        "a",
                        "[2024]",
                        "rad: A, värden: [1]",
                        "rad: B, värden: [2], stämmer med: a, källkonflikt: {anges: Den ena, men: den andra, skäl:"
                                + " Okänt.}"),
                "kallkonflikt");
    }

    @Test
    void a_note_comes_to_what_its_rows_come_to() {
        var note = forbund("minimalt")
                .add(
                        TABLES + "not1.yaml",
                        "not: 1\n"
                                + "titel: Personal\n"
                                + "enhet: kr\n"
                                + "kolumner: [2024]\n"
                                + "rader:\n"
                                + "  - {rad: Löner, värden: [1 499 600]}\n"
                                + "  - {rad: Resor, värden: [500]}\n"
                                + "  - {rad: Summa, slag: summa, formel: summa()}\n");
        says(add(note, "rakning", "[2024]", "rad: Kostnader, not: 1, värden: [−1 500]"));
        says(add(
                note, "rakning", "[2024]", "rad: Löner, not: 1, värden: [1 400]", "rad: Resor, not: 1, värden: [100]"));
        says(
                add(
                        note,
                        "rakning",
                        "[2024]",
                        "rad: Löner, not: 1, värden: [1 400]",
                        "rad: Resor, not: 1, värden: [99]"),
                "not-stammer-inte");
        says(add(note, "rakning", "[2023]", "rad: Kostnader, not: 1, värden: [7]"));
    }

    @Test
    void compounds_are_taken_for_each_other_and_their_parts_are_not() {
        var note = forbund("minimalt")
                .add(
                        TABLES + "not1.yaml",
                        "not: 1\n"
                                + "titel: Kortfristiga skulder\n"
                                + "enhet: tkr\n"
                                + "kolumner: [2024]\n"
                                + "rader:\n"
                                + "  - {rad: Löner, värden: [1]}\n");
        says(add(note, "rakning", "[2024]", "rad: Skulder, not: 1, värden: [1]"));
        says(add(note, "rakning", "[2024]", "rad: Summa kortfristiga skulder, not: 1, värden: [1]"));
        says(add(note, "rakning", "[2024]", "rad: Leverantörsskulder, not: 1, värden: [1]"));
        says(add(note, "rakning", "[2024]", "rad: Långfristiga skulder, not: 1, värden: [1]"), "not-annat-namn");
    }

    @Test
    void a_heading_may_name_a_day_that_nothing_ends_with() {
        says(chapter("Läget den 30 juni 2024"));
        says(chapter("Ställning per 2024-12-31"));
        says(chapter("Balansräkning per 2023-12-31"));
        says(chapter("Balansräkning den 30 juni 2024"), "rubrik-annan-period");
        says(chapter("Balansräkning per 30 juni 2024"), "rubrik-annan-period");
        says(chapter("Balansräkning per 30 juni 2024").change(REPORT + "rapport.yaml", "2024-12-31", "2024-06-30"));
    }

    @Test
    void a_title_names_the_part_of_the_year_that_the_report_is_about() {
        says(titled("Halvårsuppföljning 2024", "2024-01-01 – 2024-06-30"));
        says(titled("Delårsrapport 2024", "2024-01-01 – 2024-08-31"));
        says(titled("Uppföljning kvartal 3–4 2024", "2024-07-01 – 2024-12-31"));
        says(titled("Uppföljning kvartal 2–4 2024", "2024-07-01 – 2024-12-31"), "rubrik-annan-period");
        says(titled("Uppföljning av andra halvåret 2024", "2024-01-01 – 2024-06-30"), "rubrik-annan-period");
    }

    private static Provforbund titled(String title, String period) {
        return chapter("Läget")
                .change(REPORT + "rapport.yaml", "Årsredovisning 2024", title)
                .change(REPORT + "rapport.yaml", "2024-01-01 – 2024-12-31", period);
    }

    @Test
    void an_earlier_document_knows_of_fewer_extensions() {
        var insats = "namn: Bryggan\n"
                + "parter: [Regionen, Lillå kommun]\n"
                + "period: 2023-01-01 – 2023-12-31\n"
                + "förlängningar:\n"
                + "  - till: 2024-12-31\n"
                + "    beslutad: 2023-11-20\n"
                + "angivet:\n"
                + "  - i: Ansökan\n"
                + "    parter: [Lillå kommun, Regionen]\n"
                + "    period: %s\n";
        says(forbund("minimalt").add(INSATS, insats.formatted("2023-01-01 – 2023-12-31")));
        says(forbund("minimalt").add(INSATS, insats.formatted("2023-01-01 – 2024-12-31")));
        says(forbund("minimalt").add(INSATS, insats.formatted("2023-01-01 – 2025-12-31")), "insats-anges-olika");
    }

    @Test
    void an_insats_without_a_budget_anywhere_needs_none() {
        var drift = forbund("minimalt")
                .add(
                        INSATS,
                        "namn: Bryggan\nperiod: 2024-01-01 – 2024-12-31\nredovisning:\n  2024:\n    utfall: 5 tkr\n")
                .add(
                        "insatser/framsteget/insats.yaml",
                        "namn: Framsteget\n"
                                + "period: 2024-01-01 – 2024-12-31\n"
                                + "redovisning:\n"
                                + "  2024:\n"
                                + "    budget: 6 tkr\n"
                                + "    utfall: 5 tkr\n");
        var columns = "[{rubrik: Budget, uppgift: 2024.budget}, {rubrik: Utfall, uppgift: 2024.utfall}, {rubrik: Kvot,"
                + " enhet: procent, uppgift: \"andel(2024.utfall, 2024.budget)\"}]";
        says(add(drift, "drift", columns, "insatser: alla"));
    }

    @Test
    void what_is_stated_of_a_row_that_is_not_there_is_told() {
        var insats = forbund("minimalt").add(INSATS, "namn: Bryggan\nperiod: 2024-01-01 – 2024-12-31\n");
        says(add(
                insats,
                "start",
                "[{rubrik: Start, uppgift: start}]",
                "insatser: alla, angivet: {bryggan: [2024-01-01]}"));
        says(
                add(
                        insats,
                        "start",
                        "[{rubrik: Start, uppgift: start}]",
                        "insatser: alla, angivet: {brygga: [2024-01-01]}"),
                "okand-insats");
        says(add(insats, "start", "[{rubrik: Start, uppgift: start}]", "insatser: [brygga]"), "okand-insats");
    }

    @Test
    void classes_follow_each_other() {
        says(table(
                "alder",
                "[Antal]",
                "rad: 15–19, värden: [1]",
                "rad: 20-24, värden: [1]",
                "rad: Summa, formel: summa()",
                "rad: 10–12, värden: [1]"));
        says(table("alder", "[Antal]", "rad: 16–31 mars, värden: [1]", "rad: 1–15 april, värden: [1]"));
        says(table("alder", "[Antal]", "rad: 2018–2019, värden: [1]", "rad: 2022–2023, värden: [1]"));
        says(
                table(
                        "alder",
                        "[Antal]",
                        "rad: 15–19, värden: [1]",
                        "rad: 24–20, värden: [1]",
                        "rad: 25–29, värden: [1]"),
                "klass-lucka");
    }

    @Test
    void a_year_may_be_history_or_a_plan_and_four_digits_may_be_a_number() {
        says(table(
                "a",
                "[Budget 2030, Utfall 1998, \"1500 kr eller mer\", Läget 2024-01-01]",
                "rad: A, värden: [1, 2, 3, 4]"));
        says(table("a", "[Budget 2204]", "rad: A, värden: [1]"), "orimligt-ar");
        says(table("a", "[Antal]", "rad: 2204, värden: [1]"), "orimligt-ar");
    }

    @Test
    void a_column_may_say_to_what_year_something_goes() {
        var insats = forbund("minimalt")
                .add(
                        INSATS,
                        "namn: Bryggan\nperiod: 2024-01-01 – 2024-12-31\nredovisning:\n  2024:\n    kvar: 5 tkr\n");
        says(add(insats, "kvar", "[{rubrik: Överfört till 2025, uppgift: 2024.kvar}]", "insatser: alla"));
        says(
                add(insats, "kvar", "[{rubrik: Kvar, över: Hela 2023, uppgift: 2024.kvar}]", "insatser: alla"),
                "kolumn-annat-ar");
    }

    @Test
    void the_last_report_is_written_near_the_end() {
        var insats = forbund("minimalt").add(INSATS, "namn: Bryggan\nperiod: 2024-01-01 – 2024-12-31\n");
        says(insats.add("insatser/bryggan/slutrapport.md", "---\ndatum: 2024-10-01\n---\n\nInsatsen slutar.\n"));
        says(
                insats.add("insatser/bryggan/slutrapport.md", "---\ndatum: 2024-09-29\n---\n\nInsatsen slutar.\n"),
                "slutrapport-fore-slutet");
        says(insats.add("insatser/bryggan/slutrapport.md", "---\ndatum: 2024-09-29\n---\n\nInsatsen slutar.\n")
                .add(
                        "regler.yaml",
                        "regler:\n  - regel: slutrapport dagar före slutet\n    tal: 100\n    källa: Riktlinjerna\n"));
    }

    private static Provforbund chapter(String heading) {
        return forbund("minimalt")
                .add(
                        REPORT + "rapport.yaml",
                        "titel: Årsredovisning 2024\nperiod: 2024-01-01 – 2024-12-31\noffentlig: ja\n")
                .add(REPORT + "01-aret.md", "---\nrubrik: Året\n---\n\n## " + heading + "\n\nKassan är oförändrad.\n");
    }

    private static Provforbund table(String name, String columns, String... rows) {
        return add(forbund("minimalt"), name, columns, rows);
    }

    private static Provforbund add(Provforbund forbund, String name, String columns, String... rows) {
        var text = new StringBuilder("titel: En tabell\nenhet: tkr\nkolumner: " + columns + "\nrader:\n");
        for (var row : rows) {
            text.append("  - {").append(row).append("}\n");
        }
        return forbund.add(TABLES + name + ".yaml", text.toString());
    }

    private static void says(Provforbund forbund, String... codes) {
        forbund.granska().saysOnly("ordforande-saknas", codes);
    }
}
