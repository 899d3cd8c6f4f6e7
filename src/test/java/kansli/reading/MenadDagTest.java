package kansli.reading;

import static kansli.Provforbund.forbund;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A date that is written in another way is told with the way to write it, and that way is understood. */
class MenadDagTest {

    private static final String KALLELSE = "sammantraden/2024-01-15-styrelsen/kallelse.yaml";

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        4/1 2024            | 2024-01-04
        4.1.2024            | 2024-01-04
        08-01-2024          | 2024-01-08
        20240108            | 2024-01-08
        2024/01/08          | 2024-01-08
        8 jan 2024          | 2024-01-08
        8 jan. 2024         | 2024-01-08
        måndag 8 januari 2024 | 2024-01-08
        """)
    void the_advice_is_a_date(String written, String advice) {
        var before = forbund("minimalt").change(KALLELSE, "datum: 2024-01-08", "datum: " + written);
        var told = before.granska().diagnostics().stream()
                .filter(d -> d.code().equals("datum-form"))
                .toList();
        assertThat(told).hasSize(1);
        assertThat(told.getFirst().hint()).startsWith("Skriv " + advice + ", om det är den ");
        assertThat(forbund("minimalt")
                        .change(KALLELSE, "datum: 2024-01-08", "datum: " + advice)
                        .granska()
                        .diagnostics())
                .noneMatch(d -> d.code().equals("datum-form"));
    }

    @ParameterizedTest
    @CsvSource({"30/2 2024", "i morgon", "2024", "4/2"})
    void what_is_no_day_is_not_guessed(String written) {
        assertThat(forbund("minimalt")
                        .change(KALLELSE, "datum: 2024-01-08", "datum: \"" + written + "\"")
                        .granska()
                        .diagnostics())
                .filteredOn(d -> d.code().equals("datum-form"))
                .singleElement()
                .satisfies(d -> assertThat(d.hint()).isEqualTo("Skriv datumet som 2021-03-18, med en dag som finns."));
    }
}
