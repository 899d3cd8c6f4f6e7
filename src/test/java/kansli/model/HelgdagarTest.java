package kansli.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The Swedish days off, year by year. */
class HelgdagarTest {

    /** The full moons of spring that the church's tables have had since 1900, and have until 2199. */
    private static final List<String> MOONS = List.of(
            "04-14", "04-03", "03-23", "04-11", "03-31", "04-18", "04-08", "03-28", "04-16", "04-05", "03-25", "04-13",
            "04-02", "03-22", "04-10", "03-30", "04-17", "04-07", "03-27");

    @Test
    void paskdagen_foljer_fullmanen_i_trehundra_ar() {
        for (int year = 1900; year < 2200; year++) {
            var sunday = LocalDate.parse(year + "-" + MOONS.get(year % 19)).plusDays(1);
            while (sunday.getDayOfWeek() != DayOfWeek.SUNDAY) {
                sunday = sunday.plusDays(1);
            }
            assertThat(Helgdagar.paskdagen(year)).isEqualTo(sunday);
        }
    }

    @ParameterizedTest
    @CsvSource({"1818-03-22", "1943-04-25", "2008-03-23", "2011-04-24", "2021-04-04", "2024-03-31", "2027-03-28"})
    void paskdagen_nagra_ar(LocalDate easter) {
        assertThat(Helgdagar.paskdagen(easter.getYear())).isEqualTo(easter);
        assertThat(Helgdagar.helgdag(easter)).contains("påskdagen");
    }

    @Test
    void aret_2027() {
        assertThat(holidays(2027)).isEqualTo("""
            2027-01-01 nyårsdagen
            2027-01-06 trettondedag jul
            2027-03-26 långfredagen
            2027-03-28 påskdagen
            2027-03-29 annandag påsk
            2027-05-01 första maj
            2027-05-06 Kristi himmelsfärdsdag
            2027-05-16 pingstdagen
            2027-06-06 nationaldagen
            2027-06-25 midsommarafton
            2027-06-26 midsommardagen
            2027-11-06 alla helgons dag
            2027-12-24 julafton
            2027-12-25 juldagen
            2027-12-26 annandag jul
            2027-12-31 nyårsafton
            """);
    }

    @Test
    void fore_2005_var_annandag_pingst_ledig_och_nationaldagen_inte() {
        assertThat(Helgdagar.helgdag(LocalDate.of(2004, 5, 31))).contains("annandag pingst");
        assertThat(Helgdagar.ledig(LocalDate.of(2003, 6, 6))).isEmpty();
        assertThat(Helgdagar.ledig(LocalDate.of(2005, 6, 6))).contains("nationaldagen");
        assertThat(Helgdagar.ledig(LocalDate.of(2005, 5, 16))).isEmpty();
    }

    /** Midsommardagen is the Saturday of 20–26 June, alla helgons dag that of 31 October–6 November. */
    @ParameterizedTest
    @CsvSource({
        "2020, 2020-06-20, 2020-10-31",
        "2021, 2021-06-26, 2021-11-06",
        "2022, 2022-06-25, 2022-11-05",
        "2025, 2025-06-21, 2025-11-01"
    })
    void lordagarna(int year, LocalDate midsommar, LocalDate helgon) {
        assertThat(holidays(year))
                .contains(midsommar + " midsommardagen", helgon + " alla helgons dag")
                .contains(midsommar.minusDays(1) + " midsommarafton");
        assertThat(holidays(year).lines()).hasSizeBetween(15, 16);
    }

    @Test
    void sista_arbetsdagen_fore() {
        assertThat(Helgdagar.ledig(LocalDate.of(2027, 5, 22))).contains("lördag");
        assertThat(Helgdagar.arbetsdagSenast(LocalDate.of(2027, 5, 20))).isEqualTo("2027-05-20");
        assertThat(Helgdagar.arbetsdagSenast(LocalDate.of(2027, 3, 29))).isEqualTo("2027-03-25");
        assertThat(Helgdagar.arbetsdagSenast(LocalDate.of(2027, 1, 2))).isEqualTo("2026-12-30");
    }

    private static String holidays(int year) {
        return IntStream.rangeClosed(1, LocalDate.of(year, 12, 31).getDayOfYear())
                .mapToObj(day -> LocalDate.ofYearDay(year, day))
                .flatMap(day -> Helgdagar.helgdag(day).map(name -> day + " " + name + "\n").stream())
                .collect(Collectors.joining());
    }
}
