package kansli.rules;

import static kansli.Provforbund.forbund;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import kansli.Provforbund;
import kansli.diagnostic.Diagnostic;
import kansli.diagnostic.Severity;
import kansli.document.Audience;
import org.junit.jupiter.api.Test;

class RulesTest {

    private static final String MEETING = "sammantraden/2024-05-16-styrelsen/";
    private static final String KALLELSE = MEETING + "kallelse.yaml";
    private static final String MATTER = MEETING + "arenden/03-riktlinjer-for-uppfoljning.md";

    @Test
    void the_one_who_checks_the_minutes_sits_in_the_organ_that_day() {
        says(justerare("Olle Tjärn")); // an ersättare
        says(justerare("Berit Sandmo"), "justerare-ej-ledamot"); // left the seat the month before
        says(justerare("Love Ekdal"), "justerare-ar-ordforande");
        says(justerare("Mirjam Ask"), "justerare-ej-ledamot");
        says(
                forbund("litet").change(KALLELSE, "justering: 2024-05-28", "justering: 2024-05-15"),
                "justering-fore-motet");
        says(forbund("litet").change(KALLELSE, "justering: 2024-05-28", "justering: 2024-05-16"));
    }

    @Test
    void a_list_of_those_who_sit_names_them_all_but_a_seat_where_nobody_is_named() {
        var list = "\n\nDe som var med:\n\n- Love Ekdal\n- Tore Lindmo\n- Gunvor Ståhl\n- Ismail Kaya\n";
        var some = forbund("litet").change(MATTER, "\n## Ärendet\n", "\n## Ärendet\n" + list);
        some.granska().saysCode("ledamot-saknas");
        assertThat(some.change("forbund.yaml", "ordinarie: Hedvig Åkerlind (M)", "ordinarie: \"–\"")
                        .granska()
                        .told())
                .doesNotContain("[ledamot-saknas]");
    }

    @Test
    void a_seat_without_ersattare_is_told_once_however_many_meetings_there_are() {
        var forbund = forbund("storalven");
        assertThat(forbund.files().stream()
                        .filter(f -> f.endsWith("-styrelsen/kallelse.yaml"))
                        .count())
                .isGreaterThan(1);
        assertThat(forbund.granska().diagnostics().stream()
                        .filter(d -> d.code().equals("ersattare-saknas"))
                        .map(Diagnostic::place))
                .isNotEmpty()
                .doesNotHaveDuplicates();
    }

    @Test
    void a_member_has_as_many_seats_as_the_office_has_decided() {
        var decided = "regler:\n  - regel: ledamöter för varje medlem\n    tal: %d\n    källa: Förbundsordningen 5 §\n";
        assertThat(forbund("minimalt").granska().told()).doesNotContain("medlem-utan-plats");
        assertThat(forbund("minimalt")
                        .add("regler.yaml", decided.formatted(2))
                        .granska()
                        .told())
                .contains(
                        "Lillå kommun har en ledamot av två i styrelsen den 15 januari 2024. Källa: Förbundsordningen"
                                + " 5 §.",
                        "[medlem-utan-plats]");
        assertThat(forbund("minimalt")
                        .change("forbund.yaml", "[Lillå kommun]", "[Lillå kommun, Storå kommun, Å]")
                        .change(
                                "forbund.yaml",
                                "        ordinarie: Edit Moberg",
                                "        ordinarie: Edit Moberg\n"
                                        + "      - medlem: Storå kommun\n"
                                        + "        ordinarie: Ada Ek")
                        .granska()
                        .told())
                .contains("Å har ingen ledamot i styrelsen den 15 januari 2024. Källa: Lagen (2003:1210) om finansiell"
                        + " samordning av rehabiliteringsinsatser, 10 och 12 §§.");
    }

    @Test
    void a_key_figure_is_accounted_for_by_some_insats() {
        assertThat(forbund("storalven")
                        .change("forbund.yaml", "  deltagare: deltagare", "  deltagre: deltagare")
                        .granska()
                        .told())
                .contains("Ingen insats redovisar «deltagre».", "Menade du «deltagare»?");
        assertThat(forbund("storalven").granska().told()).doesNotContain("Ingen insats redovisar");
    }

    @Test
    void the_one_who_presents_is_known_that_day() {
        says(foredragande("Jonna Frid"));
        says(foredragande("Hedvig Åkerlind"));
        says(foredragande("Eskil Bohm"), "okand-foredragande"); // left the kansli in March
        says(foredragande("Saga Wik"), "okand-foredragande");
        assertThat(foredragande("Saga Wik").granska().told()).contains("Menade du «Saga Wiik»?");
        for (var both : new String[] {"Saga Wiik (Bron), Jonna Frid (Fyren)", "Saga Wiik / Jonna Frid"}) {
            assertThat(foredragande(both).granska().told()).contains("föredragande: [Saga Wiik, Jonna Frid].");
        }
    }

    @Test
    void several_may_present_a_matter() {
        for (var two :
                List.of("[Saga Wiik, Jonna Frid]", "Saga Wiik och Jonna Frid", "\n  - Saga Wiik\n  - Jonna Frid")) {
            says(foredragande(two));
            assertThat(foredragande(two)
                            .uppslagUtanTryck()
                            .get(Audience.STYRELSEN)
                            .papers()
                            .values())
                    .anyMatch(p -> p.markup().contains("<td>Saga Wiik och Jonna Frid</td>"));
        }
        says(foredragande("Saga Wiik, Jonna Frid och Hedvig Åkerlind"));
    }

    @Test
    void one_of_several_who_is_unknown_is_told_alone() {
        assertThat(foredragande("[Saga Wiik, Jonna Fridd]").granska().told())
                .contains(
                        "Jonna Fridd finns varken",
                        "Menade du «Jonna Frid»?",
                        "│                           ^^^^^^^^^^^\n");
        assertThat(foredragande("Saga Wiik och Jonna Fridd").granska().told())
                .contains("Jonna Fridd finns varken", "│                             ^^^^^^^^^^^\n");
        assertThat(foredragande("Saga Wiik, förbundschef").granska().told()).contains("Menade du «Saga Wiik»?");
        assertThat(foredragande("S. Wiik").granska().told()).contains("Menade du «Saga Wiik»?");
    }

    @Test
    void the_agenda_is_numbered_without_gaps() {
        says(forbund("litet").remove(MEETING + "arenden/02-foredragningslistan.md"), "nummerlucka");
        var renumbered = forbund("litet").add(MEETING + "arenden/00-x.md", "---\nrubrik: x\ntyp: övrigt\n---\n");
        says(renumbered, "nummerlucka");
    }

    @Test
    void the_organ_has_a_chair_that_day() {
        says(
                forbund("litet")
                        .change(
                                "forbund.yaml",
                                "ordinarie: Love Ekdal (C), ordförande\n        ersättare",
                                "ordinarie: Love Ekdal (C)\n        ersättare"),
                "ordforande-saknas");
    }

    @Test
    void an_annex_may_be_late_while_one_writes_and_not_when_one_sends() {
        assertThat(forbund("litet").granska(Skede.ARBETE).diagnostics())
                .extracting(Diagnostic::code, Diagnostic::severity)
                .isNotEmpty()
                .containsOnly(org.assertj.core.groups.Tuple.tuple("bilaga-saknas", Severity.VARNING));
        assertThat(forbund("litet").granska(Skede.UTSKICK).diagnostics())
                .extracting(Diagnostic::severity)
                .containsOnly(Severity.FEL);
    }

    @Test
    void late_annexes_of_a_matter_are_told_together_as_spans() {
        var many = new StringBuilder("---\nrubrik: x\ntyp: information\nbilagor:\n");
        for (int i = 1; i <= 7; i++) {
            many.append("  - rubrik: Bilaga\n    fil: b%d.pdf\n".formatted(i));
            if (i == 4) {
                many.append("  - rubrik: Egen\n    dokument: rapporter/x\n");
            }
        }
        var told = forbund("minimalt")
                .add("sammantraden/2024-01-15-styrelsen/arenden/02-x.md", many + "---\n\nText.\n")
                .granska()
                .told();
        assertThat(told)
                .contains("7 bilagor, 2.1–2.4 och 2.6–2.8, finns inte än.")
                .contains("b1.pdf, b2.pdf, b3.pdf, b4.pdf, b5.pdf och så vidare")
                .contains("Bilaga 2.5, «Egen», är något som Kansli gör");
    }

    private static Provforbund justerare(String name) {
        return forbund("litet").change(KALLELSE, "justerare: Ismail Kaya", "justerare: " + name);
    }

    private static Provforbund foredragande(String name) {
        return forbund("litet").change(MATTER, "föredragande: Saga Wiik", "föredragande: " + name);
    }

    private static void says(Provforbund forbund, String... codes) {
        forbund.granska().saysOnly("bilaga-saknas", codes);
    }
}
