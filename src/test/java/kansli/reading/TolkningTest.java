package kansli.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import kansli.model.Belopp;
import kansli.model.Klockslag;
import kansli.model.Svenska;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TolkningTest {

    @ParameterizedTest
    @ValueSource(strings = {"2021-03-18", "18 mars 2021", "den 18 mars 2021", "18 Mars 2021"})
    void days(String text) {
        assertThat(Tolkning.dag(text)).contains(LocalDate.of(2021, 3, 18));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2021-02-29",
                "2021-13-01",
                "18/3 2021",
                "31 juni 2021",
                "18 mar 2021",
                "2021-3-18",
                "",
                "20210318",
                "0 mars 2021",
                "0000-01-01",
                "0021-03-18"
            })
    void no_days(String text) {
        assertThat(Tolkning.dag(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"09.00–12.30", "9.00-12.30", "kl. 09:00 – 12:30", "kl 09.00–12.30", "klockan 9.00 till 12.30"})
    void times(String text) {
        assertThat(Tolkning.klockslag(text))
                .contains(new Klockslag(LocalTime.of(9, 0), Optional.of(LocalTime.of(12, 30))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"12.00–09.00", "09.00–09.00", "25.00", "09.60", "nio", "9", "09.00–"})
    void no_times(String text) {
        assertThat(Tolkning.klockslag(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"316 000 kronor", "316\u00A0000 kr", "316000 kr", "316 000kr"})
    void amounts(String text) {
        assertThat(Tolkning.belopp(text)).contains(new Belopp(316_000));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"316 000", "316 tkr", "316,50 kr", "-316 kr", "31 60 00 kr", "999999999999999999999 kr", "kr"})
    void no_amounts(String text) {
        assertThat(Tolkning.belopp(text)).isEmpty();
    }

    @Test
    void people() {
        person("Anna Berg (S), ordförande", "Anna Berg", "S", "ordförande");
        person("Gunvor Ståhl, 2:e vice ordförande", "Gunvor Ståhl", null, "2:e vice ordförande");
        person("Nils Öberg-Quist (L)", "Nils Öberg-Quist", "L", null);
        person("Ismail Kaya", "Ismail Kaya", null, null);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "(S) Anna Berg",
                "Anna Berg (S",
                "Anna (S) Berg",
                ", ordförande",
                "Anna Berg (SOCIALDEMOKRATERNA)"
            })
    void no_people(String text) {
        assertThat(Tolkning.person(text)).isEmpty();
    }

    @Test
    void days_are_written_as_the_office_writes_them() {
        assertThat(Svenska.medVeckodag(LocalDate.of(2021, 3, 18))).isEqualTo("torsdag 18 mars 2021");
        assertThat(Svenska.dagOchManad(LocalDate.of(2024, 2, 29))).isEqualTo("29 februari");
        assertThat(Svenska.inne("Förbundsstyrelsen")).isEqualTo("förbundsstyrelsen");
    }

    @Test
    void words_are_listed_and_shortened_as_people_do() {
        assertThat(Ord.upprakning(java.util.List.of("a"))).isEqualTo("a");
        assertThat(Ord.upprakning(java.util.List.of("a", "b", "c"))).isEqualTo("a, b och c");
        assertThat(Ord.kort("a\n  b")).isEqualTo("a b");
        assertThat(Ord.kort("🙂".repeat(100))).isEqualTo("🙂".repeat(59) + "…");
    }

    @Test
    void the_nearest_word_is_near() {
        var known = java.util.List.of("rubrik", "typ", "föredragande", "dnr");
        assertThat(Ord.narmast("Rubrki", known)).contains("rubrik");
        assertThat(Ord.narmast("foredragande", known)).contains("föredragande");
        assertThat(Ord.narmast("plats", known)).isEmpty();
    }

    private static void person(String text, String name, String party, String duty) {
        assertThat(Tolkning.person(text)).hasValueSatisfying(p -> {
            assertThat(p.person().namn()).isEqualTo(name);
            assertThat(p.person().parti()).isEqualTo(Optional.ofNullable(party));
            assertThat(p.uppdrag()).isEqualTo(Optional.ofNullable(duty));
        });
    }
}
