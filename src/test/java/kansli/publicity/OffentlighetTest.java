package kansli.publicity;

import static kansli.Provforbund.forbund;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import kansli.Provforbund;
import kansli.Provforbund.Byggt;
import kansli.diagnostic.Diagnostic;
import kansli.diagnostic.Findings;
import kansli.document.Audience;
import kansli.figures.Address;
import kansli.figures.Figures;
import kansli.figures.Ledger;
import kansli.model.Content;
import kansli.print.UddaPdfer;
import kansli.reading.ContentReader;
import kansli.source.ContentPath;
import org.junit.jupiter.api.Test;

/** What is on the web on a day, what is not, and that every number of what is closed is with it. */
class OffentlighetTest {

    private static final String MOTE = "sammantraden/2024-01-15-styrelsen/";
    private static final String SENARE = "sammantraden/2024-03-20-styrelsen/";

    /** A meeting on 20 March with a report, called on the 10th; another report; a slutrapport; minutes. */
    private static Provforbund manga() {
        return forbund("minimalt")
                .add(SENARE + "kallelse.yaml", "datum: 2024-03-10\ntid: 13.00\nplats: Kansliet\n")
                .add(
                        SENARE + "arenden/01-rapporten.md",
                        "---\nrubrik: Rapporten\ntyp: information\nbilagor:\n  - dokument: rapporter/aret\n"
                                + "  - dokument: styrdokument/rutin/2024\n  - rubrik: Kommer\n    fil: kommer.pdf\n"
                                + "---\n\nText.\n")
                .add("rapporter/aret/rapport.yaml", "titel: Året\nslag: Berättelse\ndatum: 2024-03-20\n")
                .add("rapporter/aret/01-ett.md", "---\nrubrik: Ett\n---\n\nText.\n")
                .add("rapporter/annan/rapport.yaml", "titel: En annan\nslag: Lägesbild\ndatum: 2024-02-01\n")
                .add("rapporter/annan/01-ett.md", "---\nrubrik: Ett\n---\n\nText.\n")
                .add("rapporter/odaterad/rapport.yaml", "titel: Odaterad\nslag: PM\n")
                .add("rapporter/odaterad/01-ett.md", "---\nrubrik: Ett\n---\n\nText.\n")
                .add("styrdokument/rutin/2024.md", "---\nrubrik: Rutin\nversion: \"2024\"\n---\n\nText.\n")
                .add("styrdokument/rutin/2020.md", "---\nrubrik: Rutin\nversion: \"2020\"\n---\n\nText.\n")
                .add("insatser/bryggan/insats.yaml", "namn: Bryggan\nperiod: 2023-01-01 – 2023-12-31\n")
                .add("insatser/bryggan/slutrapport.md", "---\ndatum: 2024-02-05\n---\n\nText.\n")
                .add(
                        "sammantraden/2024-02-10-styrelsen/protokoll.yaml",
                        "form: per capsulam\nparagrafer:\n  - nummer: 1\n    rubrik: Ett\n    beslut: godkänna\n"
                                + "justerat: 2024-02-12\n");
    }

    private static List<String> sidor(Provforbund forbund) {
        return sidor(forbund.byggUtanTryck());
    }

    private static List<String> sidor(Byggt byggt) {
        return byggt.paths(Audience.WEBB).stream()
                .filter(p -> p.endsWith("/index.html"))
                .map(p -> p.replace("/index.html", ""))
                .toList();
    }

    @Test
    void det_som_inte_ar_offentligt_an_finns_inte() {
        assertThat(sidor(manga().today("2024-01-31")))
                .contains("sammantraden/2024-01-15-styrelsen", "styrdokument/rutin/2020", "insatser/bryggan")
                .doesNotContain(
                        "rapporter/annan",
                        "rapporter/aret",
                        "rapporter/odaterad",
                        "styrdokument/rutin/2024",
                        "insatser/bryggan/slutrapport",
                        "sammantraden/2024-02-10-styrelsen/protokoll",
                        "sammantraden/2024-03-20-styrelsen");
        assertThat(sidor(manga().today("2024-03-09")))
                .contains(
                        "rapporter/annan",
                        "insatser/bryggan/slutrapport",
                        "sammantraden/2024-02-10-styrelsen/protokoll")
                .doesNotContain(
                        "rapporter/aret",
                        "rapporter/odaterad",
                        "styrdokument/rutin/2024",
                        "sammantraden/2024-03-20-styrelsen",
                        "sammantraden/2024-03-20-styrelsen/rapporten");
        assertThat(sidor(manga().today("2024-03-10")))
                .contains(
                        "rapporter/aret",
                        "styrdokument/rutin/2024",
                        "sammantraden/2024-03-20-styrelsen",
                        "sammantraden/2024-03-20-styrelsen/rapporten")
                .doesNotContain("rapporter/odaterad");
    }

    @Test
    void styrelsen_far_allt_vilken_dag_det_an_ar() {
        assertThat(manga().today("2024-01-31").byggUtanTryck().paths(Audience.STYRELSEN))
                .contains("rapporter/aret.pdf", "rapporter/odaterad.pdf", SENARE + "handlingar.pdf");
    }

    @Test
    void en_rapport_som_inte_ar_tagen_ar_ett_forslag() {
        var fore = manga().today("2024-03-10").byggUtanTryck();
        assertThat(fore.file(Audience.WEBB, "rapporter/aret/index.html").utf8())
                .contains("Berättelse, förslag", "Det här är ett förslag inför den");
        assertThat(fore.file(Audience.WEBB, "index.html").utf8()).doesNotContain("Berättelse · 20");
        assertThat(fore.file(Audience.WEBB, "rapporter/index.html").utf8())
                .contains("Berättelse, förslag")
                .doesNotContain("20&#xa0;mars", "20 mars", "20\u00a0mars");
        var efter = manga().today("2024-03-20").byggUtanTryck();
        assertThat(efter.file(Audience.WEBB, "rapporter/aret/index.html").utf8())
                .doesNotContain("örslag");
    }

    @Test
    void en_rapport_utan_dag_sags_till_om_och_ja_oppnar_den() {
        assertThat(manga().granska().diagnostics()).extracting(Diagnostic::code).contains("rapport-utan-dag");
        var oppen = manga().change("rapporter/odaterad/rapport.yaml", "slag: PM\n", "slag: PM\noffentlig: ja\n");
        assertThat(oppen.granska().diagnostics()).extracting(Diagnostic::code).doesNotContain("rapport-utan-dag");
        assertThat(sidor(oppen.today("2024-03-10"))).contains("rapporter/odaterad");
    }

    @Test
    void en_dag_som_inte_gar_att_lasa_stanger() {
        assertThat(sidor(manga().change(SENARE + "kallelse.yaml", "2024-03-10", "10/3 i år")
                        .today("2024-04-01")))
                .doesNotContain("sammantraden/2024-03-20-styrelsen", "rapporter/aret");
        assertThat(sidor(manga().change("rapporter/annan/rapport.yaml", "2024-02-01", "i vår")
                        .today("2024-04-01")))
                .doesNotContain("rapporter/annan");
        assertThat(sidor(manga().change("insatser/bryggan/slutrapport.md", "2024-02-05", "i vår")
                        .today("2024-04-01")))
                .contains("insatser/bryggan")
                .doesNotContain("insatser/bryggan/slutrapport");
        assertThat(sidor(manga().change("sammantraden/2024-02-10-styrelsen/protokoll.yaml", "2024-02-12", "i vår")
                        .today("2024-04-01")))
                .doesNotContain("sammantraden/2024-02-10-styrelsen/protokoll");
    }

    @Test
    void ett_ojusterat_protokoll_ar_offentligt_bara_som_bilaga() {
        var ojusterat =
                manga().change("sammantraden/2024-02-10-styrelsen/protokoll.yaml", "justerat: 2024-02-12\n", "");
        assertThat(sidor(ojusterat.today("2024-04-01"))).doesNotContain("sammantraden/2024-02-10-styrelsen/protokoll");
        assertThat(sidor(ojusterat
                        .change(
                                SENARE + "arenden/01-rapporten.md",
                                "rapporter/aret\n",
                                "rapporter/aret\n  - dokument: sammantraden/2024-02-10-styrelsen/protokoll\n")
                        .today("2024-04-01")))
                .contains("sammantraden/2024-02-10-styrelsen/protokoll");
    }

    /** Nothing lies on the web that no page leads to, and a sheet for what is missing does not lie there at all. */
    @Test
    void blad_for_det_som_saknas_finns_bara_hos_styrelsen() {
        var byggt = manga().today("2024-04-01").byggUtanTryck();
        assertThat(byggt.paths(Audience.STYRELSEN)).contains(SENARE + "bilaga-1-3.pdf");
        assertThat(byggt.paths(Audience.WEBB)).doesNotContain(SENARE + "bilaga-1-3.pdf");
        assertThat(byggt.outcome().diagnostics())
                .extracting(Diagnostic::code)
                .doesNotContain("dod-lank", "olankad-fil");
        assertThat(byggt.file(Audience.WEBB, SENARE + "index.html").utf8()).contains("saknas ännu");
    }

    private static Provforbund medTabell(String arende, String text) {
        return forbund("minimalt")
                .today("2024-01-15")
                .add(MOTE + "tabeller/anbud.yaml", tabell("Anbud", "Hyra", "[120 000]"))
                .add(
                        MOTE + "arenden/02-anbud.md",
                        "---\nrubrik: Anbud\ntyp: information\noffentlig: nej\ngrund: 19 kap. 3 § OSL\n"
                                + "belopp: 5 000 kronor\n---\n\n" + arende + "\n")
                .add(MOTE + "arenden/03-lokaler.md", "---\nrubrik: Lokaler\ntyp: information\n---\n\n" + text + "\n");
    }

    private static String tabell(String titel, String rad, String varden) {
        return "titel: %s\nenhet: kr\nkolumner: [2024]\nrader:\n  - rad: %s\n    värden: %s\n"
                .formatted(titel, rad, varden);
    }

    private static void assertKept(Provforbund forbund, String... pages) {
        var byggt = forbund.byggUtanTryck();
        assertThat(byggt.outcome().diagnostics())
                .extracting(Diagnostic::code)
                .contains("tal-ur-hemligt")
                .doesNotContain("dod-lank", "olankad-fil");
        assertThat(sidor(byggt)).contains("sammantraden/2024-01-15-styrelsen").doesNotContain(pages);
    }

    private static void assertOpen(Provforbund forbund, String... pages) {
        var byggt = forbund.byggUtanTryck();
        assertThat(byggt.outcome().diagnostics()).extracting(Diagnostic::code).doesNotContain("tal-ur-hemligt");
        assertThat(sidor(byggt)).contains(pages);
    }

    @Test
    void tal_ur_det_hemliga_visas_inte_oppet_pa_nagot_satt() {
        var visad = "${tabell(\"anbud\")}";
        for (var text : List.of(
                "Hyran är ${tal(\"anbud.hyra.2024\")}.",
                "- Hyran är **${tal(\"anbud.hyra.2024\")}**.",
                "Hyran är ${andel(\"anbud.hyra.2024\",\"anbud.hyra.2024\")}.",
                "Det är ${antal(\"anbud\")} rad.",
                "Se ${se(\"anbud\")}.")) {
            assertKept(medTabell(visad, text), MOTE + "lokaler");
        }
        assertKept(medTabell("Text.", "Priset är ${tal(\"" + MOTE + "anbud.belopp\")}."), MOTE + "lokaler");
        assertOpen(medTabell(visad, "Hyran är hög."), MOTE + "lokaler");
        assertOpen(medTabell(visad, visad + "\n\nHyran är ${tal(\"anbud.hyra.2024\")}."), MOTE + "lokaler");
    }

    /** A table that nothing shows belongs to those who fetch from it. */
    @Test
    void en_tabell_som_bara_hamtas_ur_foljer_den_som_hamtar() {
        assertKept(
                medTabell("Hyran är ${tal(\"anbud.hyra.2024\")}.", "Den är ${tal(\"anbud.hyra.2024\")}."),
                MOTE + "lokaler");
        var genom = medTabell("${tabell(\"summor\")}", "Hyran är ${tal(\"anbud.hyra.2024\")}.")
                .add(MOTE + "tabeller/summor.yaml", tabell("Summor", "Allt", "[= anbud.hyra * 2]"));
        assertKept(genom, MOTE + "lokaler");
        assertOpen(
                genom.change(MOTE + "tabeller/anbud.yaml", "enhet: kr\n", "enhet: kr\noffentlig: ja\n"),
                MOTE + "lokaler");
    }

    /** A sum of secret numbers is a secret number, however many tables it goes through. */
    @Test
    void en_tabell_som_raknar_med_det_hemliga_ar_hemlig() {
        var oppen = medTabell("${tabell(\"anbud\")}", "${tabell(\"summor\")}")
                .add(MOTE + "tabeller/mellan.yaml", tabell("Mellan", "Allt", "[= anbud.hyra * 2]"))
                .add(MOTE + "tabeller/summor.yaml", tabell("Summor", "Allt", "[= mellan.allt * 2]"));
        assertKept(oppen, MOTE + "lokaler");
    }

    @Test
    void en_hemlig_insats_syns_inte_i_en_oppen_tabell() {
        var forbund = forbund("minimalt")
                .today("2024-01-15")
                .add(
                        "insatser/bryggan/insats.yaml",
                        "namn: Bryggan\nperiod: 2023-01-01 – 2023-12-31\nredovisning:\n  2023:\n    utfall: 100 tkr\n"
                                + "offentlig: nej\ngrund: 26 kap. 1 § OSL\n")
                .add("rapporter/aret/rapport.yaml", "titel: Året\ndatum: 2024-01-10\n")
                .add(
                        "rapporter/aret/tabeller/alla.yaml",
                        "titel: Alla\nenhet: tkr\nkolumner:\n  - rubrik: Utfall\n    uppgift: 2023.utfall\n"
                                + "rader:\n  - insatser: alla\n")
                .add("rapporter/aret/01-ett.md", "---\nrubrik: Ett\n---\n\n${tabell(\"alla\")}\n");
        assertKept(forbund, "rapporter/aret", "insatser/bryggan");
        assertKept(
                forbund.add(
                        "rapporter/aret/01-ett.md",
                        "---\nrubrik: Ett\n---\n\nDet är ${tal(\"insatser/bryggan.2023.utfall\")}.\n"),
                "rapporter/aret");
        assertOpen(forbund.add("rapporter/aret/01-ett.md", "---\nrubrik: Ett\n---\n\nText.\n"), "rapporter/aret");
    }

    /** The report is an annex that is closed, so its tables are. */
    @Test
    void en_stangd_bilagas_rapport_lanar_inte_ut_sina_tal() {
        var forbund = medTabell("Text.", "Det är ${tal(\"aret/ekonomi.summa.2024\")}.")
                .add("rapporter/aret/rapport.yaml", "titel: Året\ndatum: 2024-01-10\n")
                .add("rapporter/aret/01-ett.md", "---\nrubrik: Ett\n---\n\nText.\n")
                .add("rapporter/aret/tabeller/ekonomi.yaml", tabell("Ekonomi", "Summa", "[7]"));
        assertOpen(forbund, MOTE + "lokaler", "rapporter/aret");
        assertKept(
                forbund.change(
                        MOTE + "arenden/03-lokaler.md",
                        "typ: information\n",
                        "typ: information\nbilagor:\n  - dokument: rapporter/aret\n    offentlig: nej\n"
                                + "    grund: 19 kap. 3 § OSL\n"),
                MOTE + "lokaler",
                "rapporter/aret");
        assertKept(
                forbund.change("rapporter/aret/rapport.yaml", "2024-01-10", "2024-02-10")
                        .today("2024-01-20"),
                MOTE + "lokaler");
    }

    @Test
    void felet_gar_inte_att_godkanna() {
        var godkant = medTabell("${tabell(\"anbud\")}", "Hyran är ${tal(\"anbud.hyra.2024\")}.")
                .change(
                        MOTE + "arenden/03-lokaler.md",
                        "typ: information\n",
                        "typ: information\ngodkänt:\n  - kod: tal-ur-hemligt\n    skäl: Det gör inget.\n");
        assertThat(godkant.granska().told()).contains("Det kan inte godkännas");
    }

    @Test
    void en_paragraf_om_ett_hemligt_arende_stangs_av_sig_sjalv() {
        for (var paragraf : List.of(
                "rubrik: Anbud",
                "rubrik: Anbud om hyra",
                "rubrik: Lokalfrågan\n    ärende: Enligt anbudet, dnr 2024:17, blir det så.",
                "rubrik: Lokalfrågan\n    beslut: godkänna hyran i kvarteret Ugglan")) {
            var text = webb(medProtokoll(paragraf));
            assertThat(text).as(paragraf).contains("Paragrafen är inte offentlig", "19 kap. 3 §", "Fika");
            assertThat(text).as(paragraf).doesNotContain("Lokalfrågan", "Ugglan", "dnr 2024:17", "om hyra");
        }
        assertThat(webb(medProtokoll("rubrik: Anbud om hyra\n    offentlig: ja")))
                .contains("Anbud om hyra");
        assertThat(webb(medProtokoll("rubrik: Lokalfrågan\n    offentlig: nej\n    grund: 7 kap. 1 § OSL")))
                .contains("7 kap. 1 §")
                .doesNotContain("Lokalfrågan");
    }

    /**
     * What closes a meeting closes what its minutes say of its matters, and what was annexed to it, and nothing else.
     */
    @Test
    void det_som_hor_till_ett_stangt_sammantrade_ar_stangt_overallt() {
        var oppet = medProtokoll("rubrik: Anbud om hyra")
                .change(MOTE + "arenden/02-anbud.md", "offentlig: nej\ngrund: 19 kap. 3 § OSL\n", "")
                .add(
                        MOTE + "arenden/03-rutin.md",
                        "---\nrubrik: Rutinen\ntyp: information\nbilagor:\n  - dokument: styrdokument/rutin/2024\n"
                                + "---\n\nText.\n")
                .add("styrdokument/rutin/2024.md", "---\nrubrik: Rutin\nversion: \"2024\"\n---\n\nText.\n")
                .add(SENARE + "kallelse.yaml", "datum: 2024-01-10\ntid: 13.00\nplats: Kansliet\n")
                .add(
                        SENARE + "arenden/01-rutin.md",
                        "---\nrubrik: Rutinen\ntyp: information\nbilagor:\n  - dokument: styrdokument/rutin/2024\n"
                                + "---\n\nText.\n")
                .add(
                        SENARE + "protokoll.yaml",
                        "form: vid sammanträde\nparagrafer:\n  - nummer: 1\n    rubrik: Anbud om hyra\n"
                                + "justerat: 2024-03-21\n")
                .today("2024-04-01");
        assertThat(webb(oppet)).contains("Anbud om hyra", "Fika");
        for (var kallelse : List.of("sekretess: kanske\ndatum:", "datum: [", "\tdatum:")) {
            var stangt = oppet.change(MOTE + "kallelse.yaml", "datum:", kallelse);
            assertThat(webb(stangt)).as(kallelse).contains("Fika").doesNotContain("Anbud", "hyra");
            assertThat(sidor(stangt))
                    .as(kallelse)
                    .contains("sammantraden/2024-03-20-styrelsen")
                    .doesNotContain("sammantraden/2024-01-15-styrelsen", "styrdokument/rutin/2024");
            assertThat(webb(stangt, SENARE)).as(kallelse).contains("Anbud om hyra");
            assertThat(stangt.granska().diagnostics())
                    .as(kallelse)
                    .extracting(Diagnostic::code)
                    .doesNotContain("paragraf-om-hemligt");
        }
    }

    /** A slip in its facts opens nothing that it has to do with. */
    @Test
    void en_paragraf_om_ett_arende_som_inte_gar_att_lasa_ar_stangd() {
        for (var fel : List.of("\ttyp: ", "typ ", "[: ")) {
            assertThat(webb(medProtokoll("rubrik: Anbud om hyra").change(MOTE + "arenden/02-anbud.md", "typ: ", fel)))
                    .as(fel)
                    .contains("Paragrafen är inte offentlig", "Fika")
                    .doesNotContain("om hyra");
        }
    }

    /**
     * Without a förbund nobody can tell what is still public, so what was is taken away; the board keeps its papers.
     */
    @Test
    void utan_forbund_ligger_inget_kvar_pa_webben() {
        var byggt = medTabell("Text.", "Text.")
                .add(
                        "Forbund.yaml",
                        forbund("minimalt")
                                .read(new ContentPath("forbund.yaml"))
                                .utf8())
                .remove("forbund.yaml")
                .byggUtanTryck();
        assertThat(byggt.paths(Audience.WEBB)).isEmpty();
        assertThat(byggt.sites()).doesNotContainKey(Audience.STYRELSEN);
    }

    /** A slip in the name of the folder takes nothing away. */
    @Test
    void en_mapp_som_inte_ar_ett_forbunds_andrar_inget() {
        var tree = forbund("minimalt").tree();
        var annan = forbund("minimalt").add("bilder/anteckningar.md", "Text.\n");
        for (var f : tree.files().toList()) {
            annan = annan.remove(f.value());
        }
        var byggt = annan.byggUtanTryck();
        assertThat(byggt.sites()).isEmpty();
        assertThat(byggt.outcome().diagnostics()).extracting(Diagnostic::code).containsExactly("forbund-saknas");
        assertThat(annan.granska().told()).doesNotContain("på webben");
    }

    /** The same bytes are the same paper, whatever it is called and whoever has it as an annex. */
    @Test
    void en_kopia_av_en_stangd_fil_ar_stangd_och_det_sags() {
        var bilaga = "typ: information\nbilagor:\n  - rubrik: Kartan\n    fil: bilagor/";
        var byggt = medTabell("Text.", "Text.")
                .change(MOTE + "arenden/02-anbud.md", "typ: information\n", bilaga + "anbud.pdf\n")
                .change(MOTE + "arenden/03-lokaler.md", "typ: information\n", bilaga + "karta.pdf\n")
                .add(MOTE + "bilagor/anbud.pdf", UddaPdfer.fil("stampel.pdf"));
        var kopia = byggt.add(MOTE + "bilagor/karta.pdf", UddaPdfer.fil("stampel.pdf"))
                .byggUtanTryck();
        assertThat(kopia.paths(Audience.WEBB)).doesNotContain(MOTE + "bilaga-3-1.pdf");
        assertThat(kopia.outcome().diagnostics()).extracting(Diagnostic::code).contains("kopia-av-hemlig");
        var annan = byggt.add(MOTE + "bilagor/karta.pdf", UddaPdfer.fil("avhuggen-10.pdf"))
                .byggUtanTryck();
        assertThat(annan.paths(Audience.WEBB)).contains(MOTE + "bilaga-3-1.pdf");
        assertThat(annan.outcome().diagnostics()).extracting(Diagnostic::code).doesNotContain("kopia-av-hemlig");
    }

    /** What is closed only because something else names it is told, once, where it is named. */
    @Test
    void det_som_namns_i_nagot_hemligt_ar_stangt_och_det_sags() {
        var bilaga = "typ: information\nbilagor:\n  - rubrik: Kartan\n    fil: \"bilagor/Karta (ny).pdf\"\n";
        var byggt = medTabell("Text.", "Text.")
                .add(MOTE + "bilagor/Karta (ny).pdf", UddaPdfer.fil("stampel.pdf"))
                .change(
                        MOTE + "arenden/02-anbud.md",
                        "typ: information\n",
                        bilaga + "  - rubrik: Rutin\n    dokument: styrdokument/rutin/2024\n")
                .add("styrdokument/rutin/2024.md", "---\nrubrik: Rutin\nversion: Första\n---\n\nText.\n");
        var ensam = byggt.byggUtanTryck();
        assertThat(ensam.paths(Audience.WEBB)).noneMatch(p -> p.startsWith("styrdokument/rutin/2024"));
        assertThat(namnda(ensam)).containsExactly("bilagor[1].dokument");
        var delad = byggt.change(MOTE + "arenden/03-lokaler.md", "typ: information\n", bilaga)
                .byggUtanTryck();
        assertThat(delad.paths(Audience.WEBB)).doesNotContain(MOTE + "bilaga-3-1.pdf");
        assertThat(namnda(delad)).containsExactlyInAnyOrder("bilagor[0].fil", "bilagor[1].dokument");
        var stangt = byggt.change("styrdokument/rutin/2024.md", "version:", "offentlig: nej\ngrund: x\nversion:")
                .byggUtanTryck();
        assertThat(namnda(stangt)).isEmpty();
    }

    private static List<String> namnda(Byggt byggt) {
        return byggt.outcome().diagnostics().stream()
                .filter(d -> d.code().equals("namns-i-hemligt"))
                .map(d -> d.place().key())
                .toList();
    }

    /** It is not known to everyone before the day when it was decided. */
    @Test
    void en_insats_forlangning_syns_fran_den_dag_den_beslutas() {
        var forbund = forbund("minimalt")
                .add(
                        "insatser/bryggan/insats.yaml",
                        "namn: Bryggan\nperiod: 2023-01-01 – 2023-12-31\nförlängningar:\n  - till: 2025-06-30\n"
                                + "    beslutad: 2024-02-10\n");
        assertThat(bryggan(forbund.today("2024-02-09"))).contains("2023").doesNotContain("2025");
        assertThat(bryggan(forbund.today("2024-02-10"))).contains("2025");
    }

    /** Nor from a table of a report without a day, or of a meeting that has not been yet. */
    @Test
    void en_insats_forlangning_syns_inte_heller_i_tabeller_fore_sin_dag() {
        var tabell = "titel: Alla\nkolumner:\n  - rubrik: Slut\n    uppgift: slut\n    innehåll: ord\n"
                + "rader:\n  - insatser: alla\n";
        var forbund = forbund("minimalt")
                .add(
                        "insatser/bryggan/insats.yaml",
                        "namn: Bryggan\nperiod: 2023-01-01 – 2023-12-31\nförlängningar:\n  - till: 2025-06-30\n"
                                + "    beslutad: 2024-02-10\n")
                .add("rapporter/aret/rapport.yaml", "titel: Året\noffentlig: ja\n")
                .add("rapporter/aret/tabeller/alla.yaml", tabell)
                .add("rapporter/aret/01-ett.md", "---\nrubrik: Ett\n---\n\n${tabell(\"alla\")}\n");
        assertThat(aret(forbund.today("2024-02-09"))).contains("2023-12-31").doesNotContain("2025");
        assertThat(aret(forbund.today("2024-02-10"))).contains("2025-06-30");
    }

    private static String aret(Provforbund forbund) {
        return forbund.byggUtanTryck()
                .file(Audience.WEBB, "rapporter/aret/index.html")
                .utf8();
    }

    private static String bryggan(Provforbund forbund) {
        return forbund.byggUtanTryck()
                .file(Audience.WEBB, "insatser/bryggan/index.html")
                .utf8();
    }

    /** The uses are gone through once, however many tables there are and however they take from each other. */
    @Test
    void anvandningen_gas_igenom_en_gang() {
        var kedja = medTabell("${tabell(\"t9\")}", "Text.");
        for (int i = 0; i < 10; i++) {
            kedja = kedja.add(
                    MOTE + "tabeller/t%d.yaml".formatted(i),
                    tabell("T" + i, "Hyra", i == 0 ? "[120 000]" : "[= t%d.hyra * 2]".formatted(i - 1)));
        }
        var findings = new Findings(kedja.tree());
        var content = new ContentReader().read(kedja.tree(), findings).orElseThrow();
        var f = new Ledger().compute(content, findings);
        var uses = new Raknad(f.anvandning());
        var offentligt = Offentlighet.av(
                content,
                new Figures(f.tal(), f.tables(), f.organ(), f.hem(), uses),
                kedja.tree(),
                LocalDate.parse("2024-02-01"),
                findings);
        assertThat(content.tabeller()).hasSize(11);
        assertThat(offentligt.figures().tables()).isEmpty();
        assertThat(uses.times).isEqualTo(1);
    }

    /** Counts how often it is gone through. */
    private static final class Raknad extends TreeMap<Address, SortedSet<ContentPath>> {

        private int times;

        Raknad(Map<Address, SortedSet<ContentPath>> all) {
            super(all);
        }

        @Override
        public Set<Map.Entry<Address, SortedSet<ContentPath>>> entrySet() {
            times++;
            return super.entrySet();
        }

        @Override
        public void forEach(BiConsumer<? super Address, ? super SortedSet<ContentPath>> action) {
            times++;
            super.forEach(action);
        }
    }

    private static Provforbund medProtokoll(String paragraf) {
        return forbund("minimalt")
                .add(
                        MOTE + "arenden/02-anbud.md",
                        "---\nrubrik: Anbud\ntyp: beslut\ndnr: 2024:17\noffentlig: nej\ngrund: 19 kap. 3 § OSL\n"
                                + "förslag: godkänna hyran i kvarteret Ugglan\n---\n\nText.\n")
                .add(
                        MOTE + "protokoll.yaml",
                        "form: vid sammanträde\nparagrafer:\n  - nummer: 1\n    rubrik: Fika\n  - nummer: 2\n    "
                                + paragraf + "\njusterat: 2024-01-16\n");
    }

    private static String webb(Provforbund forbund) {
        return webb(forbund, MOTE);
    }

    private static String webb(Provforbund forbund, String mote) {
        return forbund.byggUtanTryck()
                .file(Audience.WEBB, mote + "protokoll/index.html")
                .utf8()
                .replace("&#xa0;", " ")
                .replace("\u00a0", " ")
                .replace("\u00ad", "");
    }

    /** What is put beside the documents is made of what everyone may know, too. */
    @Test
    void webbplatsens_delar_far_bara_det_offentliga() {
        var seen = new ArrayList<Content>();
        medTabell("Ugglan", "Text.")
                .add("rapporter/aret/rapport.yaml", "titel: Ugglan\noffentlig: nej\ngrund: x\n")
                .byggMed((edition, printed) -> {
                    if (edition.audience() == Audience.WEBB) {
                        seen.add(edition.content());
                    }
                    return java.util.stream.Stream.empty();
                });
        assertThat(seen).hasSize(1);
        assertThat(Arrays.toString(seen.toArray()))
                .contains("Lokaler")
                .doesNotContain("Ugglan", "Hyra", "120000", "5000");
    }
}
