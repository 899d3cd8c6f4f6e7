package kansli.document;

import static kansli.Provforbund.forbund;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

class InsatsbladTest {

    @Test
    void every_goal_is_on_its_own_sheet_with_how_it_went_last() {
        assertThat(rows("""
            mål:
              - mål: Fler deltar
                utfall:
                  2022: Målet är i fas
                  2023: Målet är uppnått
              - mål: Fler är i arbete
                utfall:
                  helår 2022: Målet är ej uppnått
              - mål: Fler är nöjda
            """))
                .containsExactly(
                        "Målen och hur det gick 2023",
                        "Slag Mål Status",
                        "Mål Fler deltar Målet är uppnått",
                        "Mål Fler är i arbete Målet är ej uppnått helår 2022",
                        "Mål Fler är nöjda");
    }

    @Test
    void goals_are_there_before_anybody_knows_how_they_go() {
        assertThat(rows("mål:\n  - mål: Fler deltar\n")).containsExactly("Målen", "Slag Mål", "Mål Fler deltar");
    }

    @Test
    void of_a_number_that_is_written_twice_the_first_is_shown() {
        var page = page("redovisning:\n  2023:\n    deltagare: 35\n    Deltagare: 44\n");
        assertThat(page).contains("35").doesNotContain("44");
    }

    private static List<String> rows(String facts) {
        return Jsoup.parse(page(facts))
                .select(".malrader caption, .malrader tr")
                .eachText();
    }

    private static String page(String facts) {
        return forbund("minimalt")
                .add("insatser/bron/insats.yaml", "namn: Bron\nperiod: 2022-01-01 – 2023-12-31\n" + facts)
                .bygg()
                .file(Audience.WEBB, "insatser/bron/index.html")
                .utf8();
    }
}
