package kansli.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import kansli.model.Enhet;
import kansli.model.Summaord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The words by which a sentence or a heading says what a number is. */
class NogaTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            ignoreLeadingAndTrailingWhitespace = false,
            value = {
                "Insatsen kostade lite över |DRYGT",
                "Insatsen kostade över |OVER",
                "Insatsen kostade ca. |OMKRING",
                "Insatsen kostade strax under de |KNAPPT",
                "Insatsen får kosta upp till |GRANS",
                "Insatsen kostade |PRECIS",
                "Insatsen är nära, och kostade |PRECIS",
            })
    void how_exact_a_number_is_stands_before_it(String before, Noga noga) {
        assertThat(Noga.fore(before)).isEqualTo(noga);
    }

    @Test
    void a_hedge_is_known_by_its_word_and_said_by_its_first() {
        assertThat(Noga.av("Cirka")).isEqualTo(Noga.OMKRING);
        assertThat(Noga.av("hela")).isEqualTo(Noga.PRECIS);
        assertThat(Noga.OMKRING.fore()).isEqualTo("omkring ");
        assertThat("drygt").matches(Noga.ord(Noga.DRYGT, Noga.KNAPPT));
        assertThat("över").doesNotMatch(Noga.ord(Noga.DRYGT, Noga.KNAPPT));
    }

    @Test
    void a_unit_is_known_in_any_letters() {
        assertThat(Enhet.efter("TKR")).contains(Enhet.TKR);
        assertThat(Enhet.efter("miljoner kronor")).contains(Enhet.MKR);
        assertThat(Enhet.efter("st")).isEqualTo(Optional.empty());
    }

    @Test
    void a_sum_is_called_so_first_or_somewhere() {
        assertThat(Summaord.forst("Totalt 2024")).isTrue();
        assertThat(Summaord.forst("Summan av allt")).isFalse();
        assertThat(Summaord.forst("Antal totalt")).isFalse();
        assertThat(Summaord.nagonstans("Antal totalt")).isTrue();
        assertThat(Summaord.forst("Samtliga")).isFalse();
        assertThat(Summaord.forstEllerAlla("Samtliga")).isTrue();
    }

    @Test
    void a_year_is_no_part_of_a_longer_number() {
        assertThat(Artal.i("2019–2020, 20210, 1820 och 1999")).containsExactly("2019", "2020", "1999");
    }
}
