package kansli.klocka;

import static kansli.Provforbund.forbund;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.stream.Collectors;
import kansli.Provforbund;
import kansli.diagnostic.Findings;
import kansli.reading.ContentReader;
import org.junit.jupiter.api.Test;

/** Every day of a small förbund, and what is said of those that are near or gone. */
class KlockaTest {

    private static final String PROTOKOLL = "sammantraden/2024-02-06-styrelsen/protokoll.yaml";

    @Test
    void a_meeting_has_its_days_before_and_after() {
        assertThat(days(forbund("minimalt"), "2024-01-10")).isEqualTo("""
            2024-01-10 SENAST KLART Kallelsen till styrelsen den 15 januari 2024 skickas
            2024-01-15 DAGEN KOMMER Styrelsen sammanträder
            2024-01-29 SENAST KOMMER Protokollet från styrelsen den 15 januari 2024 justeras
            2024-01-31 SENAST KOMMER Protokollet från styrelsen den 15 januari 2024 anslås
            2024-02-22 TIDIGAST KOMMER Anslaget om protokollet från styrelsen den 15 januari 2024 tas ned
            2025-03-31 SENAST KOMMER Årsredovisningen för 2024 upprättas
            """);
    }

    @Test
    void what_was_done_moves_what_follows() {
        assertThat(days(decision("justerat: 2024-02-08\nanslaget: 2024-02-09\n"), "2024-03-02"))
                .contains("""
                    2024-02-10 SENAST KLART Protokollet från besluten av styrelsen den 6 februari 2024 anslås
                    2024-02-20 SENAST KLART Protokollet från besluten av styrelsen den 6 februari 2024 justeras
                    """)
                .contains("""
                    2024-03-02 TIDIGAST FAR_GORAS Anslaget om protokollet från besluten av styrelsen den 6 februari 2024 tas ned
                    """);
    }

    @Test
    void the_time_to_appeal_is_the_foerbunds_own_rule() {
        var decided = decision("justerat: 2024-02-08\nanslaget: 2024-02-09\n");
        assertThat(days(decided, "2024-03-02")).doesNotContain("överklaga");
        var said = decided.add("regler.yaml", """
            regler:
              - regel: överklagas inom dagar
                tal: 21
                källa: Förbundsordningen 14 §
            """);
        assertThat(days(said, "2024-03-02"))
                .contains("2024-03-01 DAGEN FORBI Tiden att överklaga besluten i protokollet från besluten av styrelsen"
                        + " den 6 februari 2024 går ut");
    }

    @Test
    void a_budget_and_a_delarsrapport_have_days_only_when_the_foerbund_says_so() {
        assertThat(days(forbund("minimalt"), "2024-01-10")).doesNotContain("Budget", "Delårs");
        var said = forbund("minimalt").add("regler.yaml", """
            regler:
              - regel: budget senast månad
                tal: 11
                källa: Förbundsordningen 9 §
              - regel: delårsrapport senast månad
                tal: 9
                från: 2025-01-01
                källa: Förbundsordningen 10 §
            """);
        assertThat(days(said, "2024-12-01"))
                .contains("2024-11-30 SENAST FORSENAT Budgeten för 2025 beslutas")
                .doesNotContain("Delårs");
        var done = said.add("rapporter/budget-2025/rapport.yaml", """
            titel: Budget 2025
            slag: Verksamhetsplan
            period: 2025-01-01 – 2025-12-31
            datum: 2024-11-20
            """);
        assertThat(days(done, "2024-12-01")).contains("2024-11-30 SENAST KLART Budgeten för 2025 beslutas");
    }

    @Test
    void seats_that_end_want_someone_who_takes_over() {
        var ends = forbund("minimalt")
                .change(
                        "forbund.yaml",
                        "ordinarie: Edit Moberg",
                        "ordinarie: Edit Moberg\n" + "        till: 2024-03-31");
        var wanted = "2024-03-31 SENAST %s Ledamöter i styrelsen från den 1 april 2024 för Lillå kommun utses";
        assertThat(days(ends, "2024-01-10")).contains(wanted.formatted("KOMMER"));
        assertThat(days(ends, "2024-04-01")).contains(wanted.formatted("FORSENAT"));
        var followed = ends.change(
                "forbund.yaml",
                "        till: 2024-03-31",
                "        till: 2024-03-31\n"
                        + "      - medlem: Lillå kommun\n        ordinarie: Bo Ek\n        från: 2024-04-01");
        assertThat(days(followed, "2024-04-01")).contains(wanted.formatted("KLART"));
    }

    @Test
    void an_insats_ends_and_its_slutrapport_is_due_only_by_a_rule() {
        var ends =
                forbund("minimalt").add("insatser/bron/insats.yaml", "namn: Bron\nperiod: 2023-01-01 – 2024-02-29\n");
        assertThat(days(ends, "2024-01-10"))
                .contains("2024-02-29 DAGEN KOMMER Insatsen Bron slutar")
                .doesNotContain("Slutrapport");
        assertThat(days(ends.add("regler.yaml", """
            regler:
              - regel: slutrapport inom dagar
                tal: 60
                källa: Riktlinjerna 7 §
            """), "2024-05-01"))
                .contains("2024-04-29 SENAST FORSENAT Slutrapporten för Bron lämnas");
    }

    @Test
    void nothing_is_late_when_nobody_has_said_what_day_it_is() {
        assertThat(decision("").granska().told()).doesNotContain("dag-har-gatt", "dag-nara");
        assertThat(decision("").today("2024-03-01").granska().told()).contains("[dag-har-gatt]");
    }

    /** What nobody did for a quarter stands in the klocka only. */
    @Test
    void what_is_long_gone_is_not_told_at_every_build() {
        assertThat(decision("").today("2024-06-30").granska().told()).doesNotContain("dag-har-gatt");
    }

    @Test
    void a_last_day_on_a_day_off_is_told_with_the_day_to_work_by() {
        var told =
                decision("justerat: 2024-03-28\n").today("2024-03-28").granska().told();
        assertThat(told)
                .contains("ska anslås senast lördag 30 mars 2024, om 2 dagar. Det är ingen arbetsdag (lördag).")
                .contains("Sista arbetsdagen före är torsdag 28 mars 2024.");
    }

    private static Provforbund decision(String days) {
        return forbund("minimalt").add(PROTOKOLL, """
            form: per capsulam
            inledning: Beslutet togs via e-post.
            paragrafer:
              - nummer: 1
                rubrik: Val till nätverket
                beslut: nominera Edit Moberg
            """ + days);
    }

    private static String days(Provforbund forbund, String today) {
        var day = LocalDate.parse(today);
        var content = new ContentReader()
                .read(forbund.tree(), new Findings(forbund.tree()))
                .orElseThrow();
        return Klocka.dagar(content, day).stream()
                .map(d -> "%s %s %s %s %s\n".formatted(d.dag(), d.art(), d.lage(day), d.sak(), d.gors()))
                .collect(Collectors.joining());
    }
}
