package kansli.reading;

import static kansli.Provforbund.forbund;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import kansli.Provforbund;
import kansli.diagnostic.Diagnostic;
import kansli.diagnostic.Findings;
import kansli.model.Forlopp;
import kansli.model.Forlopp.Utfall;
import kansli.model.Narvaro.Deltagare;
import kansli.model.Person;
import kansli.model.Protokoll;
import org.junit.jupiter.api.Test;

/** Minutes as someone in a hurry writes them: they are read as they were meant, or it is told. §§ 35–41. */
class ProtokollIHastTest {

    private static final String FILE = "sammantraden/2027-12-02-styrelsen/protokoll.yaml";

    @Test
    void flera_namn_i_en_text_ar_flera_personer() {
        var away = protokoll("""
            frånvarande: Nadia Farouk och Jonas Ravnå
            tjänstgörande: Stig Hallander för Nadia Farouk samt Elin Stråle för Jonas Ravnå
            """);
        assertThat(namn(away.mote().orElseThrow().narvaro().franvarande()))
                .containsExactly("Jonas Ravnå", "Nadia Farouk");
        assertThat(namn(serving(away))).containsExactly("Elin Stråle", "Stig Hallander");
    }

    @Test
    void ett_komma_i_en_lista_pa_en_rad_skiljer_inte_namnet_fran_paragraferna() {
        var p = protokoll("""
            frånvarande: [Jonas Ravnå, §§ 38-39, 41]
            tjänstgörande: [Elin Stråle för Jonas Ravnå, §38-39]
            övriga närvarande: [Ylva Rosander, förbundschef, Mikael Stenfors, ekonom, § 36]
            """);
        var narvaro = p.mote().orElseThrow().narvaro();
        assertThat(narvaro.franvarande()).isEmpty();
        assertThat(serving(p).getFirst().paragrafer()).hasToString("[38–39]");
        assertThat(narvaro.beslutande().stream()
                        .filter(d -> d.person().namn().equals("Jonas Ravnå"))
                        .findFirst()
                        .orElseThrow()
                        .paragrafer())
                .hasToString("[35–37, 40]");
        assertThat(narvaro.ovriga())
                .extracting(o -> o.person().namn() + "/" + o.roll().orElse("") + "/" + o.paragrafer())
                .containsExactly("Ylva Rosander/förbundschef/[]", "Mikael Stenfors/ekonom/[36]");
    }

    @Test
    void fran_och_till_en_paragraf_ar_resten() {
        var p = protokoll("""
            frånvarande: Jonas Ravnå fr.o.m. § 39
            tjänstgörande: Elin Stråle från och med § 39
            närvarande ersättare: Elin Stråle t.o.m. § 38
            """);
        assertThat(serving(p).getFirst().paragrafer()).hasToString("[39–41]");
        assertThat(p.mote().orElseThrow().narvaro().ersattare().getFirst().paragrafer())
                .hasToString("[35–38]");
    }

    @Test
    void ett_streck_ar_ingen() {
        assertThat(protokoll("frånvarande: –\npå distans: inga\n")
                        .mote()
                        .orElseThrow()
                        .narvaro()
                        .franvarande())
                .isEmpty();
    }

    @Test
    void jav_skrivs_med_skalet_efter_eller_var_sak_under_sin_nyckel() {
        for (var jav : List.of(
                "Jonas Ravnå, ledamot i Bolaget",
                "[Jonas Ravnå, ledamot i Bolaget]",
                "{vem: Jonas Ravnå, skäl: ledamot i Bolaget}",
                "[{vem: Jonas Ravnå, skäl: ledamot i Bolaget}]")) {
            var skett = kommunikationsplanen("    jäv: " + jav + "\n");
            assertThat(skett.jav()).as(jav).hasSize(1);
            assertThat(skett.jav().getFirst().skal()).as(jav).contains("ledamot i Bolaget");
        }
    }

    @Test
    void roster_kan_raknas_i_ord_och_den_som_reserverar_sig_bara_namnas() {
        var skett = kommunikationsplanen(
                "    omröstning: {ja: fyra röster, nej: 2}\n" + "    reservationer: Lena Brodin och Nadia Farouk\n");
        var votes = skett.overlaggning().omrostning().orElseThrow();
        assertThat(votes.jaroster().antal()).isEqualTo(4);
        assertThat(votes.nejroster().antal()).isEqualTo(2);
        assertThat(skett.reservationer())
                .extracting(r -> r.vem().getFirst().namn())
                .containsExactly("Lena Brodin", "Nadia Farouk");
    }

    @Test
    void utfallet_far_bojas() {
        assertThat(kommunikationsplanen("    utfall: återremiss\n").utfall()).isEqualTo(Utfall.ATERREMITTERAT);
        assertThat(kommunikationsplanen("    utfall: bordlagd\n").utfall()).isEqualTo(Utfall.BORDLAGT);
        assertThat(kommunikationsplanen("    utfall: avslås\n").utfall()).isEqualTo(Utfall.AVSLAG);
    }

    @Test
    void det_som_beslutades_med_forslagets_ord_ar_bifall() {
        assertThat(kommunikationsplanen("    beslut: anta kommunikationsplanen\n")
                        .utfall())
                .isEqualTo(Utfall.BIFALL);
        assertThat(kommunikationsplanen("    beslut: anta planen\n").utfall()).isEqualTo(Utfall.ANDRAT);
    }

    @Test
    void ett_arende_namns_ocksa_med_filens_hela_namn_eller_sin_rubrik() {
        for (var name : List.of(
                "ärende: 04-kommunikationsplan.md", "ärende: Kommunikationsplan", "rubrik: Kommunikationsplan")) {
            var p = protokoll("paragrafer:\n  - " + name + "\n    text: En diskussion.\n");
            assertThat(p.paragrafer()).as(name).hasSize(7);
            assertThat(p.paragrafer().get(3).arende().tom()).as(name).isFalse();
        }
    }

    @Test
    void ett_annat_nummer_an_det_som_raknas_sags() {
        assertThat(told("paragrafer:\n  - nummer: 39\n    rubrik: Kommunikationsplan\n"))
                .containsExactly("paragraf-foljd");
        assertThat(told("paragrafer:\n  - nummer: 38\n    rubrik: Kommunikationsplan\n"))
                .isEmpty();
    }

    @Test
    void det_som_inte_gar_att_mena_sags() {
        assertThat(told("frånvarande: Jonas Ravnå, §§ 1–3\n")).containsExactly("narvaro-oklar");
        assertThat(told("frånvarande: Elin Stråle\n")).containsExactly("narvaro-oklar");
        assertThat(told("tjänstgörande: Jonas Ravnå\n")).containsExactly("narvaro-oklar");
        assertThat(told("tjänstgörande: Elin Stråle för Axel Norling\n")).containsExactly("narvaro-oklar");
        assertThat(told("endast ljud: Axel Norling\n")).containsExactly("narvaro-oklar");
        assertThat(told("närvarande: [Lena Brodin]\n")).containsExactly("narvaro-oklar");
        assertThat(told("frånvarande: Petra Strand och Jonas Ravnå\n")).containsExactly("okand-beslutande");
    }

    private static Provforbund med(String text) {
        return forbund("lovmarken").today("2027-12-08").add(FILE, text);
    }

    /** What is written can be read without a word. */
    private static Protokoll protokoll(String text) {
        var tree = med(text).tree();
        var findings = new Findings(tree);
        var content = new ContentReader().read(tree, findings).orElseThrow();
        assertThat(findings.all()).as(text).isEmpty();
        return content.protokoll().stream()
                .filter(p -> p.path().value().equals(FILE))
                .findFirst()
                .orElseThrow();
    }

    private static Forlopp kommunikationsplanen(String text) {
        return protokoll("paragrafer:\n  - ärende: kommunikationsplan\n" + text)
                .paragrafer()
                .get(3)
                .forlopp();
    }

    private static List<Deltagare> serving(Protokoll p) {
        return p.mote().orElseThrow().narvaro().beslutande().stream()
                .filter(d -> d.ersatter().isPresent())
                .toList();
    }

    private static List<String> namn(List<Deltagare> all) {
        return all.stream().map(Deltagare::person).map(Person::namn).toList();
    }

    private static List<String> told(String text) {
        return med(text).granska().diagnostics().stream()
                .map(Diagnostic::code)
                .filter(code -> !code.equals("dag-nara"))
                .distinct()
                .toList();
    }
}
