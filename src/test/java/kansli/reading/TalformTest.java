package kansli.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A number that is written in another way is told with the way to write it, and that way is understood. */
class TalformTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        2,5 mnkr        | 2,5 mkr
        2.5 mkr         | 2,5 mkr
        1 550 kkr       | 1 550 tkr
        1 550 tusen kr  | 1 550 tkr
        1 550 000:-     | 1 550 000 kr
        1.550.000 kr    | 1 550 000 kr
        1'550 tkr       | 1 550 tkr
        -1.060,5 tkr    | -1 060,5 tkr
        1550.5 kr.      | 1550,5 kr
        12.5 %          | 12,5 %
        12.5            | 12,5
        """)
    void an_insats_is_told_the_number_with_its_unit(String written, String advice) {
        assertThat(Taltolkning.medEnhet("", written)).isEmpty();
        assertThat(Taltolkning.hur(written, false)).isEqualTo("Skriv %s.".formatted(advice));
        assertThat(Taltolkning.medEnhet("", advice)).isPresent();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        12.5        | Skriv 12,5.
        1.150       | Skriv 1 150 eller 1,150.
        1.150.000   | Skriv 1 150 000.
        12,5 %      | Skriv bara talet, 12,5 om raden räknas i procent. Enheten skrivs en gång, med enhet: för tabellen, kolumnen eller raden.
        """)
    void a_table_has_its_unit_elsewhere(String written, String advice) {
        assertThat(Taltolkning.hur(written, true)).isEqualTo(advice);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        1 973 00
        1 150-
        """)
    void what_can_mean_several_things_is_not_guessed(String written) {
        assertThat(Taltolkning.hur(written, false))
                .startsWith("Skriv med mellanslag mellan tusental")
                .endsWith("Enheterna är kr, tkr, mkr och %.");
        assertThat(Optional.of("1 973 tkr").flatMap(t -> Taltolkning.medEnhet("", t)))
                .isPresent();
    }
}
