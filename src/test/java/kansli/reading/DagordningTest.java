package kansli.reading;

import static kansli.Provforbund.forbund;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import kansli.Provforbund;
import kansli.diagnostic.Findings;
import kansli.document.Audience;
import kansli.model.Arende;
import kansli.model.Content;
import kansli.model.Forlopp;
import org.junit.jupiter.api.Test;

/** The order of the agenda stands in one place, and what a meeting is before and instead of its kallelse. */
class DagordningTest {

    private static final String MOTE = "sammantraden/2024-01-15-styrelsen/";
    private static final String KALLELSE = MOTE + "kallelse.yaml";
    private static final String STADIGA = """
            återkommande:
              först:
                - rubrik: Val av justerare
                  avser: justering
              sist:
                - Delegationsbeslut
                - Övriga frågor
        """;

    private static Provforbund mote() {
        return forbund("minimalt").remove(MOTE + "arenden/01-ovriga-fragor.md");
    }

    private static Provforbund med(Provforbund forbund, String... filer) {
        var all = forbund;
        for (var fil : filer) {
            all = all.add(MOTE + "arenden/" + fil, "---\nrubrik: %s\ntyp: information\n---\n\nText.\n".formatted(fil));
        }
        return all;
    }

    private static Provforbund kallat(Provforbund forbund, String mer) {
        return forbund.change(KALLELSE, "plats: Kansliet", "plats: Kansliet\n" + mer);
    }

    private static Provforbund stadigt(Provforbund forbund, String mer) {
        return forbund.change("forbund.yaml", "    namn: Styrelsen\n", "    namn: Styrelsen\n" + STADIGA + mer);
    }

    private static Content innehall(Provforbund forbund) {
        return new ContentReader()
                .read(forbund.tree(), new Findings(forbund.tree()))
                .orElseThrow();
    }

    private static List<String> dagordning(Provforbund forbund) {
        return innehall(forbund).sammantraden().getFirst().arenden().stream()
                .map(Arende.Skrivet.class::cast)
                .map(a -> a.nummer() + " " + a.huvud().namn())
                .toList();
    }

    private static String webb(Provforbund forbund, String sida) {
        return forbund.byggUtanTryck()
                .file(Audience.WEBB, sida)
                .utf8()
                .replace("&#xa0;", " ")
                .replace("\u00a0", " ");
    }

    @Test
    void utan_dagordning_ar_siffrorna_i_namnet_ordningen_och_numret() {
        assertThat(dagordning(med(mote(), "02-laget.md", "05-taxan.md", "03-bussen.md")))
                .containsExactly("2 laget", "3 bussen", "5 taxan");
    }

    @Test
    void ett_arende_skjuts_in_med_en_rad_och_de_andras_adresser_star_kvar() {
        var fore = kallat(med(mote(), "laget.md", "taxan.md"), "dagordning: [taxan, laget]");
        var efter = kallat(med(mote(), "laget.md", "taxan.md", "bussen.md"), "dagordning: [taxan, bussen, laget]");
        assertThat(dagordning(fore)).containsExactly("1 taxan", "2 laget");
        assertThat(dagordning(efter)).containsExactly("1 taxan", "2 bussen", "3 laget");
    }

    @Test
    void en_rad_i_dagordningen_far_skrivas_som_filen_heter_eller_som_rubriken() {
        assertThat(dagordning(kallat(
                        med(mote(), "03-laget.md", "taxan.md", "arets-buss.md"),
                        "dagordning:\n  - Årets buss\n  - arenden/03-laget.md\n  - 01-taxan")))
                .containsExactly("1 arets-buss", "2 laget", "3 taxan");
    }

    @Test
    void bilagornas_nummer_foljer_dagordningen() {
        var forbund =
                kallat(med(mote(), "laget.md"), "dagordning: [laget, 01-taxan]").add(MOTE + "arenden/01-taxan.md", """
                    ---
                    rubrik: Taxan
                    typ: information
                    bilagor:
                      - rubrik: Förra taxan
                        fil: bilagor/taxan.pdf
                    ---

                    Text.
                    """);
        var taxan = (Arende.Skrivet)
                innehall(forbund).sammantraden().getFirst().arenden().get(1);
        assertThat(taxan.bilagor()).extracting(b -> b.nummer().toString()).containsExactly("2.1");
        forbund.granska().saysCode("nummer-och-plats");
    }

    @Test
    void utan_siffror_och_utan_dagordning_sags_var_ordningen_kan_sta() {
        assertThat(med(mote(), "laget.md").granska().told())
                .contains("03-laget.md. Siffrorna behövs inte om ärendena står i ordning under dagordning:");
    }

    @Test
    void det_som_star_fel_i_dagordningen_star_i_ett_meddelande() {
        kallat(med(mote(), "laget.md"), "dagordning: [lagt]").granska().saysOnly("ordforande-saknas", "dagordning-rad");
    }

    @Test
    void aterkommande_punkter_star_omkring_motets_egna() {
        assertThat(dagordning(stadigt(med(mote(), "01-laget.md"), "")))
                .containsExactly("1 val-av-justerare", "2 laget", "3 delegationsbeslut", "4 ovriga-fragor");
    }

    @Test
    void en_egen_fil_med_samma_namn_ersatter_punkten_dar_den_star() {
        var egen = stadigt(med(mote(), "02-delegationsbeslut.md", "03-laget.md"), "");
        assertThat(dagordning(egen))
                .containsExactly("1 val-av-justerare", "2 laget", "3 delegationsbeslut", "4 ovriga-fragor");
        assertThat(innehall(egen).sammantraden().getFirst().arenden().get(2)).isInstanceOf(Arende.Information.class);
    }

    @Test
    void en_aterkommande_punkt_som_dagordningen_utelamnar_ar_inte_med() {
        assertThat(dagordning(stadigt(
                        kallat(med(mote(), "laget.md"), "dagordning: [Val av justerare, laget, övriga frågor]"), "")))
                .containsExactly("1 val-av-justerare", "2 laget", "3 ovriga-fragor");
    }

    @Test
    void aterkommande_punkter_galler_fran_sin_forsta_dag() {
        assertThat(dagordning(stadigt(med(mote(), "01-laget.md"), "      från: 2024-02-01\n")))
                .containsExactly("1 laget");
    }

    @Test
    void det_som_utgar_behaller_nummer_och_adress_men_inte_sina_papper() {
        var forbund = med(mote(), "02-laget.md")
                .add(MOTE + "arenden/01-taxan.md", """
                    ---
                    rubrik: Taxan
                    typ: beslut
                    utgår: Sökanden har ändrat sig.
                    förslag:
                      - höja taxan
                    bilagor:
                      - dokument: styrdokument/taxa/2024
                    ---

                    Taxan höjs i hemlighet.
                    """)
                .add("styrdokument/taxa/2024.md", "---\nrubrik: Taxa\nversion: 2024\n---\n\nFem kronor.\n");
        forbund.granska().saysOnly("ordforande-saknas");
        var byggt = forbund.byggUtanTryck();
        assertThat(byggt.paths(Audience.WEBB))
                .contains(MOTE + "taxan/index.html", MOTE + "laget.pdf")
                .doesNotContain(MOTE + "taxan.pdf", "styrdokument/taxa/2024.pdf", "styrdokument/taxa/2024/index.html");
        assertThat(byggt.paths(Audience.STYRELSEN)).doesNotContain(MOTE + "taxan.pdf");
        assertThat(webb(forbund, MOTE + "taxan/index.html"))
                .contains("ärende 1", "Ärendet utgår", "Sökanden har ändrat sig.")
                .doesNotContain("höj");
    }

    @Test
    void det_som_utgar_har_en_paragraf_med_skalet() {
        var forbund = med(mote(), "01-laget.md")
                .add(MOTE + "arenden/02-taxan.md", """
                    ---
                    rubrik: Taxan
                    typ: beslut
                    utgår: Sökanden har ändrat sig.
                    förslag:
                      - höja taxan
                    ---
                    """)
                .add(MOTE + "protokoll.yaml", "justerat: 2024-01-20\n");
        var paragraf = innehall(forbund).protokoll().getFirst().paragrafer().getLast();
        assertThat(paragraf.forlopp().utfall()).isEqualTo(Forlopp.Utfall.UTGAR);
        assertThat(paragraf.beslut()).isEmpty();
        assertThat(paragraf.enligtForslaget()).isFalse();
        assertThat(paragraf.arende().toString()).contains("Ärendet utgår. Sökanden har ändrat sig.");
    }

    @Test
    void ett_protokoll_till_ett_mote_som_ingen_ar_kallad_till_sags_till_om() {
        forbund("minimalt")
                .add(KALLELSE, "planerat: ja\n")
                .add(MOTE + "protokoll.yaml", "justerat: 2024-01-20\n")
                .granska()
                .saysCode("planerat-och-kallat");
    }

    @Test
    void ett_hemligt_arende_som_utgar_sager_inget_om_varfor() {
        var forbund = med(mote(), "02-laget.md")
                .add(
                        MOTE + "arenden/01-taxan.md",
                        "---\nrubrik: Taxan\ntyp: information\nutgår: Sökanden har ändrat sig.\nsent: 2024-01-10\n"
                                + "offentlig: nej\ngrund: 19 kap. 3 § OSL\n---\n");
        forbund.byggUtanTryck().sites().get(Audience.WEBB).files().stream()
                .filter(f -> f.path().endsWith(".html"))
                .forEach(f -> assertThat(f.bytes().utf8())
                        .as(f.path())
                        .doesNotContain("Sökanden", "Taxan", "10 januari", "10&#xa0;januari", "10\u00a0januari"));
        assertThat(webb(forbund, MOTE + "index.html")).contains("19 kap.");
    }

    @Test
    void det_som_kom_sent_star_med_sin_dag() {
        var forbund = med(mote(), "01-laget.md").change(MOTE + "arenden/01-laget.md", "typ:", "sent: 2024-01-11\ntyp:");
        assertThat(webb(forbund, MOTE + "index.html")).contains("Kom 11 januari");
        forbund.change(MOTE + "arenden/01-laget.md", "2024-01-11", "2024-01-16")
                .granska()
                .saysCode("arende-datum");
    }

    @Test
    void ett_planerat_sammantrade_ar_en_dag_och_inget_mer() {
        var forbund = med(forbund("minimalt"))
                .add("sammantraden/2024-03-20-styrelsen/kallelse.yaml", "planerat: ja\ntid: 13.00\n")
                .add("sammantraden/2024-03-20-styrelsen/arenden/01-taxan.md", """
                    ---
                    rubrik: Taxan
                    typ: information
                    bilagor:
                      - dokument: styrdokument/taxa/2024
                    ---

                    Ett utkast.
                    """)
                .add("styrdokument/taxa/2024.md", "---\nrubrik: Taxa\nversion: 2024\n---\n\nFem kronor.\n")
                .today("2024-02-01");
        forbund.today("2024-01-10").granska().saysOnly("ordforande-saknas");
        for (var audience : Audience.values()) {
            assertThat(forbund.byggUtanTryck().paths(audience)).noneMatch(p -> p.startsWith("sammantraden/2024-03-20"));
        }
        assertThat(forbund.byggUtanTryck().paths(Audience.WEBB)).noneMatch(p -> p.contains("taxa"));
        assertThat(webb(forbund, "sammantraden/index.html"))
                .contains("Planerat", "20 mars 2024", "13.00")
                .doesNotContain("Taxan");
        assertThat(webb(forbund, "index.html"))
                .contains("Nästa sammanträde", "20 mars 2024", "Sammanträdet är planerat");
        assertThat(webb(forbund.today("2024-03-21"), "sammantraden/index.html")).doesNotContain("20 mars 2024");
    }

    @Test
    void en_kallelse_utan_dag_ar_fortfarande_ett_fel_och_inget_planerat() {
        var forbund =
                forbund("minimalt").change(KALLELSE, "datum: 2024-01-08\n", "").today("2024-01-10");
        forbund.granska().saysCode("saknad-uppgift");
        assertThat(webb(forbund, "sammantraden/index.html")).doesNotContain("15 januari 2024");
    }

    @Test
    void ett_installt_sammantrade_har_ett_meddelande_dar_kallelsen_lag() {
        var forbund =
                kallat(forbund("minimalt"), "inställt: 2024-01-12\nskäl: Snö.").today("2024-01-12");
        forbund.granska().saysOnly("ordforande-saknas");
        assertThat(forbund.uppslagUtanTryck().get(Audience.WEBB).papers().values())
                .filteredOn(p -> p.document().id().value().equals(MOTE + "kallelse"))
                .singleElement()
                .satisfies(p -> assertThat(p.document().title()).startsWith("Inställt sammanträde"))
                .satisfies(p -> assertThat(p.markup()).contains("Snö."));
        assertThat(webb(forbund, MOTE + "index.html")).contains("Sammanträdet är inställt", "Snö.");
        assertThat(webb(forbund, "sammantraden/index.html")).contains("Inställt:", "Snö.");
        assertThat(webb(forbund, "index.html")).contains("Inget sammanträde är utlyst.");
    }

    @Test
    void ett_sammantrade_som_stalls_in_fore_kallelsen_har_ingen_sida() {
        var forbund = forbund("minimalt")
                .change(KALLELSE, "datum: 2024-01-08\n", "inställt: 2024-01-02\nskäl: Snö.\n")
                .today("2024-01-02");
        forbund.granska().saysNothing();
        assertThat(forbund.byggUtanTryck().paths(Audience.WEBB)).noneMatch(p -> p.startsWith(MOTE));
        assertThat(webb(forbund, "sammantraden/index.html")).contains("15 januari 2024", "Inställt:");
    }
}
