package kansli.publicity;

import static kansli.Provforbund.forbund;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import kansli.Provforbund;
import kansli.diagnostic.Diagnostic;
import kansli.document.Audience;
import org.junit.jupiter.api.Test;

/** What is closed at a meeting, or masked in its minutes, is in no byte of what the public gets afterwards. */
class SlutetProtokollTest {

    private static final String MARS = "sammantraden/2027-03-18-styrelsen/";
    private static final String FEBRUARI = "sammantraden/2027-02-11-styrelsen/";
    private static final String MASKAT = "{maskat Kvastholm; 21 kap. 1 § OSL}";

    private static Provforbund lovmarken() {
        return forbund("lovmarken").today("2027-12-30");
    }

    private static void assertDold(Provforbund forbund, String... words) {
        var byggt = forbund.byggUtanTryck();
        for (var path : byggt.paths(Audience.WEBB)) {
            assertThat((path + byggt.file(Audience.WEBB, path).utf8())
                            .replace("&#xad;", "")
                            .replace("\u00ad", "")
                            .toLowerCase(Locale.ROOT))
                    .as(path)
                    .doesNotContain(words);
        }
    }

    @Test
    void ett_slutet_sammantrade_har_ett_slutet_protokoll() {
        assertDold(
                lovmarken()
                        .change(MARS + "kallelse.yaml", "förhinder:", "hemlig: ja\nförhinder:")
                        .change(MARS + "protokoll.yaml", "sekreterare:", "inledning: Kvastholm talar.\nsekreterare:")
                        .change(
                                MARS + "protokoll.yaml",
                                "justerat:",
                                "  - rubrik: Kvastholm\n    beslut: anlita Kvastholm\njusterat:"),
                "kvastholm",
                "fängström");
    }

    @Test
    void en_oppen_paragraf_tar_inget_annat_ur_sitt_slutna_arende() {
        var forbund = lovmarken()
                .change(
                        MARS + "protokoll.yaml",
                        "  - ärende: kommunikationsplan\n",
                        "  - ärende: upphandling-av-flytt\n    offentlig: ja\n    beslut: avbryta upphandlingen\n"
                                + "  - ärende: kommunikationsplan\n");
        assertDold(forbund, "släpvagn", "2027:8", "2027-8");
        var byggt = forbund.byggUtanTryck();
        assertThat(byggt.file(Audience.WEBB, MARS + "protokoll/index.html").utf8())
                .contains("avbryta upphandlingen");
        assertThat(byggt.outcome().diagnostics()).extracting(Diagnostic::code).doesNotContain("dod-lank");
    }

    @Test
    void ett_delegationsbeslut_namns_ingenstans_innan_det_har_anmalts() {
        var rad = "vem: Gudrun Tellmark\n    beslut: yttra sig";
        assertThat(lovmarken().bytes("delegationsbeslut/2027.yaml").utf8()).contains(rad);
        assertDold(lovmarken().today("2027-04-01"), "d 3/2027");
        assertThat(lovmarken()
                        .byggUtanTryck()
                        .file(Audience.WEBB, "diarium/2027-7/index.html")
                        .utf8()
                        .replace("&#xa0;", " "))
                .contains("D 3/2027");
    }

    @Test
    void ett_helt_ar_av_delegationsbeslut_kan_hallas_inne() {
        for (var line : List.of("offentlig: nej\ngrund: 19 kap. 3 § OSL\n", "hemlig: ja\n", "# hemligt\n")) {
            assertDold(
                    lovmarken().change("delegationsbeslut/2027.yaml", "beslut:\n  - ", line + "beslut:\n  - "),
                    "städning",
                    "klarspråk",
                    "yttra sig");
        }
    }

    @Test
    void det_som_nagon_har_forsokt_maska_syns_inte_nagonstans() {
        var febr = FEBRUARI + "protokoll.yaml";
        for (var forbund : List.of(
                lovmarken().change(febr, "  - Mikael Stenfors, ekonom", "  - \"" + MASKAT + ", sökande, § 4\"\n  - M"),
                lovmarken().change(febr, "Jonas Ravnå, ordförande i", "\"Jonas Ravnå, gift med " + MASKAT + "\" #"),
                lovmarken().change("forbund.yaml", "finansieringen gäller under", "\"" + MASKAT + " betalar\" #"),
                lovmarken()
                        .change(
                                "insatser/brygghuset/insats.yaml",
                                "typ: individinsats",
                                "typ: individinsats\nmål:\n  - mål: Nå fler\n    utfall:\n      2027: \"Nått " + MASKAT
                                        + "\""),
                medTabell("\"" + MASKAT + "\";7"),
                medText("```\n" + MASKAT + "\n```\n\n    " + MASKAT + "\n\n`" + MASKAT + "`"),
                medText("{maskat Kvast i ${tal(\"x\")} Kvastholm {och} Kvastholm; 21 kap. 1 § OSL}"),
                medText("{maskat {maskat Kvastholm; a} Kvastholm; b}"))) {
            assertDold(forbund, "kvastholm");
        }
    }

    private static Provforbund medText(String text) {
        return lovmarken().change(MARS + "arenden/04-bokslut-2026.md", "## Ärendet", text + "\n\n## Ärendet");
    }

    private static Provforbund medTabell(String row) {
        return lovmarken()
                .add("rapporter/aret/rapport.yaml", "titel: Året\nslag: Berättelse\ndatum: 2027-03-01\n")
                .add("rapporter/aret/01-ett.md", "---\nrubrik: Ett\n---\n\n${tabell(\"t\")}\n")
                .add(
                        "rapporter/aret/tabeller/t.yaml",
                        "titel: Utfall\nenhet: kr\nkolumner: [2027]\nrader:\n  - data: t.csv\n")
                .add("rapporter/aret/tabeller/t.csv", "Rad;2027\n" + row + "\n");
    }
}
