package kansli.reading;

import static kansli.Provforbund.forbund;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.OptionalInt;
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
        2024-1-8            | 2024-01-08
        240108              | 2024-01-08
        8/1-24              | 2024-01-08
        8 januari           | 2024-01-08
        Jan 8, 2024         | 2024-01-08
        8/1                 | 2024-01-08
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
    @CsvSource(delimiter = '|', textBlock = """
        2024-02-30      | Februari 2024 har 29 dagar. Rätta datumet.
        30/2 2024       | Februari 2024 har 29 dagar. Rätta datumet.
        31 november     | November 2024 har 30 dagar. Rätta datumet.
        0/5 2027        | Det finns ingen dag 0. Rätta datumet.
        2024-13-01      | Det finns ingen månad 13: först skrivs året, sedan månaden och dagen. Rätta datumet.
        """)
    void a_day_that_no_year_has_is_told_as_that(String written, String advice) {
        assertThat(MenadDag.av(written, OptionalInt.of(2024)).orElseThrow().rad())
                .isEqualTo(advice);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        2024-1-15-styrelsen        | Ska den heta 2024-01-15-styrelsen?
        20240115-styrelsen         | Ska den heta 2024-01-15-styrelsen?
        2024-01-15 Styrelsen       | Ska den heta 2024-01-15-styrelsen?
        styrelsen-2024-01-15       | Ska den heta 2024-01-15-styrelsen?
        styrelsen 15 januari 2024  | Ska den heta 2024-01-15-styrelsen?
        2024-01-15                 | Ska den heta 2024-01-15-styrelsen?
        2024-06-31-styrelsen       | Juni 2024 har 30 dagar. Rätta datumet.
        varens-mote                | Döp mappen efter dagen och organet: 2021-03-18-styrelsen.
        """)
    void a_meetings_folder_is_told_its_name(String folder, String advice) {
        assertThat(forbund("minimalt")
                        .add(
                                "sammantraden/" + folder + "/kallelse.yaml",
                                "datum: 2024-01-08\ntid: 09.00\nplats: Salen\n")
                        .granska()
                        .diagnostics())
                .filteredOn(d -> d.code().equals("sammantrade-namn"))
                .singleElement()
                .satisfies(d -> assertThat(d.hint()).isEqualTo(advice));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        2024-01-01-2024-12-31         | Skriv 2024-01-01 – 2024-12-31.
        1/1-31/12 2024                | Skriv 2024-01-01 – 2024-12-31.
        2024-01-01 till 2024-12-31    | Skriv 2024-01-01 – 2024-12-31.
        2023-2024                     | Skriv 2023-01-01 – 2024-12-31.
        2024-01 – 2024-06             | Skriv 2024-01-01 – 2024-06-30.
        2024-12-31 – 2024-01-01       | Den första dagen kommer efter den sista. Byt plats på dem, eller rätta året.
        helår 2024                    | Skriv 2024, om det är hela året.
        2024-01-01 – pågår            | Skriv den sista dagen som är beslutad. Blir det längre, skriv det under förlängningar.
        våren 2024                    | Skriv den första dagen, ett streck och den sista dagen: 2020-01-01 – 2020-12-31.
        """)
    void a_period_is_told_as_it_is_written(String written, String advice) {
        assertThat(forbund("minimalt")
                        .add("insatser/bryggan/insats.yaml", "namn: Bryggan\nperiod: %s\n".formatted(written))
                        .granska()
                        .diagnostics())
                .filteredOn(d -> d.code().equals("period-form"))
                .singleElement()
                .satisfies(d -> assertThat(d.hint()).isEqualTo(advice));
    }

    @ParameterizedTest
    @CsvSource({"29 februari", "1/5", "8 jan"})
    void a_day_without_its_year_is_told_to_have_one_where_no_meeting_says_which(String written) {
        assertThat(forbund("litet")
                        .add(
                                "styrdokument/riktlinjer/2027.md",
                                "---\nrubrik: Riktlinjer\nversion: 2027\nantaget: %s\n---\n".formatted(written))
                        .granska()
                        .diagnostics())
                .filteredOn(d -> d.code().equals("datum-form"))
                .singleElement()
                .satisfies(d -> assertThat(d.hint()).isEqualTo("Skriv året också: 2021-03-18."));
    }

    @ParameterizedTest
    @CsvSource({"i morgon", "2024", "april 2024"})
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
