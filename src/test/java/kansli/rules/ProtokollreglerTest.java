package kansli.rules;

import static kansli.Provforbund.forbund;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import kansli.Provforbund;
import kansli.diagnostic.Findings;
import kansli.figures.Ledger;
import kansli.reading.ContentReader;
import org.junit.jupiter.api.Test;

/** What minutes must hold together, in a year that does, with one change at a time. */
class ProtokollreglerTest {

    private static final String FEBRUARI = "sammantraden/2027-02-11-styrelsen/protokoll.yaml";
    private static final String MARS = "sammantraden/2027-03-18-styrelsen/protokoll.yaml";
    private static final String JUNI = "sammantraden/2027-06-03-styrelsen/protokoll.yaml";
    private static final String SEPTEMBER = "sammantraden/2027-09-09-styrelsen/protokoll.yaml";

    @Test
    void aret_ar_utan_anmarkning() {
        assertThat(said(aret())).isEmpty();
    }

    @Test
    void mer_an_halften_ska_delta_i_varje_paragraf() {
        assertThat(said(aret().change(
                                JUNI,
                                "frånvarande: [\"Nadia Farouk, §§ 19–21\"]",
                                "frånvarande: [\"Nadia Farouk, §§ 19–21\", \"Karin Almroth, §§ 20–23\","
                                        + " \"Jonas Ravnå, §§ 21–22\"]")))
                .contains("Vid § 21 deltar tre av sex ledamöter.")
                .doesNotContain("Vid § 22");
    }

    /** Who has jäv has left, so there are fewer of them. */
    @Test
    void den_som_har_jav_raknas_inte() {
        says(
                JUNI,
                "frånvarande: [\"Nadia Farouk, §§ 19–21\"]",
                "frånvarande: [Nadia Farouk, Karin Almroth]",
                "ej-beslutsfor",
                false);
        assertThat(said(aret().change(JUNI, "tjänstgörande: [\"Axel Norling för Birgitta Sund, § 24\"]\n", "")
                        .change(JUNI, "närvarande ersättare: Axel Norling, §§ 19–23 och 25–26\n", "")
                        .change(
                                JUNI,
                                "frånvarande: [\"Nadia Farouk, §§ 19–21\"]",
                                "frånvarande: [Nadia Farouk, Karin Almroth]")))
                .contains("Vid § 24 deltar tre av sex ledamöter.");
    }

    @Test
    void en_ersattare_tjanstgor_nar_ledamoten_inte_gor_det() {
        says(FEBRUARI, "frånvarande: Nadia Farouk\n", "", "ersattare-for-narvarande", true);
        says(FEBRUARI, "§ 4\npå", "§§ 4–5\npå", "ersattare-for-narvarande", true);
        says(
                FEBRUARI,
                "närvarande ersättare: Hassan Yildiz",
                "närvarande ersättare: [Hassan Yildiz, Elin Stråle]",
                "ersattare-tjanstgor-inte",
                false);
        assertThat(said(aret().change(JUNI, "tjänstgörande: [\"Axel Norling för Birgitta Sund, § 24\"]\n", "")
                        .change(JUNI, "Axel Norling, §§ 19–23 och 25–26", "Axel Norling")))
                .contains("Axel Norling är där vid § 24 utan att tjänstgöra, fast Birgitta Sund inte deltar då.");
    }

    @Test
    void den_som_har_jav_gor_inget_i_arendet() {
        says(FEBRUARI, "instämmer: Mats Oderud", "instämmer: Jonas Ravnå", "jav-deltar", true);
        says(
                MARS,
                "    ajournering:",
                "    jäv: Mats Oderud\n    ajournering:",
                "yrkar, röstar och reserverar sig",
                true);
        says(JUNI, "jäv: Birgitta Sund", "jäv: [Birgitta Sund, Gudrun Tellmark]", "är ordförande där", true);
    }

    @Test
    void rosterna_ar_de_beslutandes() {
        says(MARS, "nej: Mats Oderud", "nej: [Mats Oderud, Jonas Ravnå]", "rostar-tva-ganger", true);
        says(MARS, "nej: Mats Oderud", "nej: [Mats Oderud, Peder Lundvik]", "rostar-utan-plats", true);
        says(MARS, "      avstår: Jonas Ravnå\n", "", "roster-summa", true);
        says(
                SEPTEMBER,
                "ja: [Gudrun Tellmark, Karin Almroth, Jonas Ravnå]\n"
                        + "      nej: [Birgitta Sund, Lena Brodin, Nadia Farouk]\n"
                        + "      utslagsröst: ja",
                "ja: 3\n      nej: [Birgitta Sund, Lena Brodin, Nadia Farouk]",
                "lika-roster",
                true);
        says(SEPTEMBER, "ja: [Gudrun Tellmark, Karin Almroth, Jonas Ravnå]", "ja: 2", "roster-summa", true);
    }

    @Test
    void beslutet_ar_det_som_de_flesta_rostade_for() {
        says(
                MARS,
                "ja står för: bifall till förslaget\n      nej står för: avslag",
                "ja står för: avslag\n      nej står för: bifall",
                "roster-mot-beslutet",
                true);
        says(
                SEPTEMBER,
                "ja står för: bifall till förslaget\n      nej står för: avslag",
                "ja står för: avslag\n      nej står för: bifall",
                "Ordförandens röst avgör, och den i § 31",
                true);
        says(
                MARS,
                "ja står för: bifall till förslaget\n      nej står för: avslag",
                "ja står för: bifall till Gudrun Tellmarks yrkande\n      nej står för: återremiss",
                "roster-mot",
                false);
    }

    @Test
    void den_som_justerar_och_den_som_leder_var_dar() {
        says(
                JUNI,
                "frånvarande: [\"Nadia Farouk, §§ 19–21\"]",
                "frånvarande: [\"Nadia Farouk, §§ 19–21\", Jonas Ravnå]",
                "Jonas Ravnå ska justera protokollet men var inte på sammanträdet.",
                true);
        says(
                MARS,
                "frånvarande: [\"Gudrun",
                "frånvarande: [\"Nadia Farouk, § 10\", \"Gudrun",
                "Ingen justerare var med vid § 10.",
                true);
        says(
                MARS,
                "\"Karin Almroth, §§ 16–18\"",
                "\"Karin Almroth, §§ 15–18\"",
                "Både Gudrun Tellmark och Karin Almroth står som ordförande vid § 15.",
                true);
        says(
                MARS,
                "\"Karin Almroth, §§ 16–18\"",
                "\"Karin Almroth, §§ 17–18\"",
                "Ingen står som ordförande vid § 16.",
                true);
        says(
                MARS,
                "ordförande: [\"Gudrun Tellmark, §§ 10–15\", \"Karin Almroth, §§ 16–18\"]\n",
                "",
                "Gudrun Tellmark är ordförande men frånvarande vid §§ 16–18.",
                true);
    }

    @Test
    void beslutet_foljer_av_forslaget_och_yrkandena() {
        says(
                FEBRUARI,
                "bevilja Brygghuset 400 000 kronor",
                "bevilja Brygghuset 410 000 kronor",
                "Beslutet i § 4 säger 410 000 kronor, men yrkandena säger 400 000 kronor.",
                true);
        says(
                FEBRUARI,
                "bevilja Brygghuset 400 000 kronor",
                "bevilja Brygghuset 480 000 kronor",
                "Utfallet i § 4 är ändrat, men beslutet är som förslaget.",
                true);
        says(
                FEBRUARI,
                "utfall: ändrat",
                "utfall: bifall",
                "Utfallet i § 4 är bifall, men beslutet har andra ord än förslaget.",
                true);
        says(
                "sammantraden/2027-03-04-arbetsutskottet/protokoll.yaml",
                "utfall: utgår",
                "utfall: utgår\n    beslut: lägga arbetsordningen till handlingarna",
                "Ärendet i § 10 utgår, men här står ett beslut.",
                true);
        says(
                FEBRUARI,
                "    beslut: uppdra åt kansliet att ordna ett studiebesök under våren",
                "    yrkanden: [{vem: Mats Oderud, yrkande: att styrelsen åker}]",
                "beslut-saknas",
                true);
    }

    @Test
    void paragraferna_foljer_aret_igenom() {
        says(MARS, "sekreterare:", "första paragraf: 9\nsekreterare:", "paragraf-foljd", true);
        says(MARS, "sekreterare:", "första paragraf: 12\nsekreterare:", "paragraf-foljd", true);
        says(MARS, "sekreterare:", "första paragraf: 10\nsekreterare:", "paragraf-foljd", false);
    }

    @Test
    void det_som_bordlagts_kommer_tillbaka() {
        var borta = "sammantraden/2027-09-09-styrelsen/arenden/05-riktlinjer-for-styrgrupper.md";
        assertThat(said(aret().change(borta, "dnr: 2027:15", "dnr: 2027:25"))).doesNotContain("vilande-arende");
        says(JUNI, "utfall: bordlagt\n    till: 2027-09-09", "utfall: bordlagt", "vilande", false);
        says(
                SEPTEMBER,
                "utfall: avslag",
                "utfall: bordlagt",
                "«Mötesplatsen i Tallmo» bordlades den 9 september 2027",
                true);
    }

    @Test
    void en_tom_fil_ar_ett_helt_protokoll() {
        assertThat(said(aret().add(
                                "sammantraden/2027-12-02-styrelsen/protokoll.yaml", "# Allt gick som föreslaget.\n")))
                .isEmpty();
    }

    /** A name that nobody knows is told, and not what follows when it is left out. */
    @Test
    void ett_okant_namn_ger_ett_meddelande() {
        assertThat(said(aret().change(MARS, "nej: Mats Oderud", "nej: Mats Oderut"))
                        .lines())
                .singleElement()
                .asString()
                .endsWith("[okand-beslutande]");
    }

    private static Provforbund aret() {
        return forbund("lovmarken").today("2027-12-08");
    }

    private static void says(String file, String from, String to, String what, boolean told) {
        var said = said(aret().change(file, from, to));
        if (told) {
            assertThat(said).contains(what);
        } else {
            assertThat(said).doesNotContain(what);
        }
    }

    /** What is said of the year when it is read and asked, but not made into pages; not of days that are near. */
    private static String said(Provforbund forbund) {
        var tree = forbund.tree();
        var findings = new Findings(tree);
        var content = new ContentReader().read(tree, findings).orElseThrow();
        var figures = new Ledger().compute(content, findings);
        Rules.alla(Skede.ARBETE).check(content, figures, tree.today(), findings);
        return findings.all().stream()
                .filter(d -> !d.code().equals("dag-nara"))
                .map(d -> "%s [%s]".formatted(d.message(), d.code()))
                .collect(Collectors.joining("\n"));
    }
}
