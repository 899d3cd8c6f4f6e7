package kansli.rules;

import static kansli.Provforbund.forbund;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import kansli.Provforbund;
import kansli.model.Regler;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Sentences beside the tables of their report: what is told of them, and what is let be. */
class TextMotTabellTest {

    private static final String REPORT = "rapporter/halvar-2024/";
    private static final Provforbund REPORT_WITH_TABLES = forbund("minimalt")
            .add(REPORT + "rapport.yaml", "titel: Uppföljning 2024\nperiod: 2024-01-01 – 2024-12-31\noffentlig: ja\n")
            .add(REPORT + "tabeller/insatser.yaml", """
                titel: Deltagare i insatserna 2024
                enhet: antal
                kolumner: [Kvinnor, Män, Totalt, Kvar]
                rader:
                  - rad: Bryggan
                    värden: [48, 21, 69, 40]
                  - rad: Steget in
                    värden: [17, 26, 43, 14]
                  - rad: Summa
                    slag: summa
                    värden: [65, 47, 112, 54]
                """)
            .add(REPORT + "tabeller/avslut.yaml", """
                titel: Deltagarnas situation vid avslut
                enhet: antal
                kolumner: [Kvinnor, Män]
                rader:
                  - rad: Arbete
                    värden: [12, 11]
                  - rad: Studier
                    värden: [9, 5]
                  - rad: Rehabilitering
                    värden: [6, 18]
                  - rad: Summa
                    slag: summa
                    värden: [27, 34]
                """)
            .add(REPORT + "tabeller/alder.yaml", """
                titel: Deltagarna efter ålder
                enhet: antal
                kolumner: [Kvinnor, Män, Totalt]
                rader:
                  - rad: 16–24 år
                    värden: [10, 15, 25]
                  - rad: 25–29 år
                    värden: [12, 8, 20]
                  - rad: 30–44 år
                    värden: [23, 14, 37]
                  - rad: 45–64 år
                    värden: [20, 10, 30]
                  - rad: Summa
                    slag: summa
                    värden: [65, 47, 112]
                """)
            .add(REPORT + "tabeller/ekonomi.yaml", """
                titel: Utfall
                enhet: tkr
                kolumner: [2024, 2023]
                rader:
                  - rad: Kompetensutveckling
                    värden: [214, 297]
                  - rad: Kansli
                    värden: [1 328, 1 281]
                """);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Bryggan hade 69 deltagare. |",
                "Bryggan hade 59 deltagare. | antal-for-rad",
                "Bryggan har haft 96 deltagare. | antal-for-rad",
                "I Bryggan deltog 66 personer. | antal-for-rad",
                "Flest deltagare fanns i Bryggan med 79. | antal-for-rad",
                "Störst är Bryggan med 79 deltagare. | antal-for-rad",
                "Bryggan hade 69 deltagare och Steget in 35. | antal-for-rad",
                "Bryggan hade 69 deltagare medan Steget in nådde 45 personer. | antal-for-rad",
                "Bryggan hade 48 kvinnor. |",
                "Bryggan hade 27 fler kvinnor än män. |",
                "Bryggan hade 29 avslutade deltagare. |",
                "Bryggan hade 12 arbetsgivare. |",
                "Bryggan har plats för 80 deltagare. |",
                "Bryggan hade 55 deltagare 2022. |",
                "Bryggan hade 55 deltagare i mars. |",
                "Bryggan och Steget in hade 112 deltagare. |",
                "Bryggan hade cirka 70 deltagare. |",
                "Målet är att Bryggan har 80 deltagare. |",
                "Bryggan har 3 anställda. |"
            })
    void a_number_of_people_that_is_told_of_a_row_is_on_the_row(String sentence, String code) {
        says(sentence, code);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Fler kvinnor än män deltog i Bryggan. |",
                "Fler män än kvinnor deltog i Bryggan. | fler-an",
                "I Steget in är männen fler än kvinnorna. |",
                "I Steget in är männen färre än kvinnorna. | fler-an",
                "I Steget in är kvinnorna fler än männen. | fler-an",
                "Fler män än kvinnor gick till studier. | fler-an",
                "Fler kvinnor än män gick till studier. |",
                "Färre män än kvinnor gick till rehabilitering. | fler-an",
                "Det finns fler kvinnor än män i styrelsen. |",
                "Fler kvinnor än män ville ha fler möten. |",
                "Fler unga än äldre svarade. |"
            })
    void the_greater_of_two_groups_is_so_in_the_table(String sentence, String code) {
        says(sentence, code);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Kostnaden för kompetensutveckling minskade med 83 tkr till 214 tkr. |",
                "Kostnaden för kompetensutveckling ökade med 83 tkr till 214 tkr. | riktning-i-text",
                "Kompetensutveckling sjönk med 83 tkr, till 214 tkr. |",
                "Kansli minskade med 47 tkr till 1 328 tkr. | riktning-i-text",
                "Kansli ökade med 47 tkr och uppgick till 1 328 tkr. |",
                "Kansli ökade med 100 tkr till 1 328 tkr. |"
            })
    void what_rose_is_more_than_it_was(String sentence, String code) {
        says(sentence, code);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "45 deltagare är yngre än 30 år. |",
                "54 deltagare är yngre än 30 år. | antal-i-aldern",
                "Av deltagarna är 54 under 30 år. | antal-i-aldern",
                "Av dem som har fyllt 45 år är 20 kvinnor och 10 män. |",
                "Av dem som har fyllt 45 år är 30 kvinnor. |",
                "Av dem som har fyllt 45 år är 28 kvinnor. | antal-i-aldern",
                "40 procent av deltagarna är yngre än 30 år. |",
                "65 procent är yngre än 30 år. | antal-i-aldern",
                "60 procent är 30 år eller äldre. |",
                "Drygt 70 procent är 30 år eller äldre. | antal-i-aldern",
                "30 deltagare är 24 år eller yngre. | antal-i-aldern",
                "Bland kvinnorna är 22 yngre än 30 år. |",
                "Av de avslutade är 12 yngre än 30 år. |",
                "På Bryggan är 12 deltagare yngre än 30 år. |",
                "33 deltagare är yngre än 26 år. |",
                "12 deltagare under 30 år har barn. |",
                "Av dem som gick till arbete är 12 yngre än 30 år. |",
                "I länet är 20 procent yngre än 30 år. |"
            })
    void the_younger_and_the_older_are_those_of_the_classes(String sentence, String code) {
        says(sentence, code);
    }

    @Test
    void a_list_without_words_is_said_by_nothing() {
        assertThat(new Regler.Ordlista("alla i målgruppen", Map.of(), "").alternativ())
                .satisfies(p -> assertThat("deltagarna").doesNotContainPattern(p));
        REPORT_WITH_TABLES
                .add(
                        "regler.yaml",
                        "ordlistor:\n"
                                + "  - lista: alla i målgruppen\n"
                                + "    utom: [deltagarna, deltagare, målgruppen, de registrerade, de inskrivna,"
                                + " individerna, de avslutade]\n")
                .add(REPORT + "01-aret.md", "---\nrubrik: Året\n---\n\nDe flesta är män.\n")
                .granska()
                .saysOnly("ordforande-saknas");
    }

    private static void says(String sentence, String code) {
        REPORT_WITH_TABLES
                .add(REPORT + "01-aret.md", "---\nrubrik: Året\n---\n\n" + sentence + "\n")
                .granska()
                .saysOnly("ordforande-saknas", code == null ? new String[0] : new String[] {code});
    }
}
