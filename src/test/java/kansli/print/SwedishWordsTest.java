package kansli.print;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SwedishWordsTest {

    private final SwedishWords words = new SwedishWords();

    @ParameterizedTest
    @CsvSource({
        "styrdokument, styr-dokument",
        "flerpartssamverkan, flerparts-samverkan",
        "kassaflödesanalysen, kassaflödes-analysen",
        "Samordningsförbundet, Samordnings-förbundet",
        "finansieringen, finan-sie-ringen",
    })
    void a_word_is_divided_where_it_is_read(String word, String divided) {
        assertThat(divided(word)).isEqualTo(divided);
    }

    @ParameterizedTest
    @CsvSource({"Krispinsson", "Margaretha", "kallelse", "nätverk"})
    void names_and_short_words_stay_whole(String word) {
        assertThat(words.places(word)).isEmpty();
    }

    @Test
    void four_letters_at_least_stand_first_and_last() {
        for (var word : new String[] {"verksamhetsutvecklare", "jämställdhetsperspektiv", "medlemsorganisationerna"}) {
            assertThat(words.places(word).getFirst()).isGreaterThanOrEqualTo(4);
            assertThat(word.length() - words.places(word).getLast()).isGreaterThanOrEqualTo(4);
        }
    }

    @Test
    void what_is_longer_than_any_word_is_left_alone() {
        assertThat(words.places("samordning".repeat(11))).isEmpty();
    }

    private String divided(String word) {
        var divided = new StringBuilder(word);
        words.places(word).reversed().forEach(place -> divided.insert(place, "-"));
        return divided.toString();
    }
}
