package kansli;

import static kansli.Provforbund.forbund;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import kansli.Provforbund.Byggt;
import kansli.diagnostic.Severity;
import kansli.document.Audience;
import kansli.facit.Facit;
import kansli.print.PdfReading;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PageMode;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * A förbund unlike the others in every way that words allow, which needs nothing but its own content. Its facit are
 * few; {@code mvn test -Dtest=StoralvenTest -Dfacit=skriv} writes them anew.
 */
class StoralvenTest {

    private static final String STYRELSEN = "sammantraden/2025-02-20-styrelsen/";
    private static final String ARBETSUTSKOTTET = "sammantraden/2025-02-06-arbetsutskottet/";

    private static Byggt byggt;

    @BeforeAll
    static void bygg() {
        byggt = forbund("storalven").bygg();
    }

    @Test
    void inget_ar_fel() {
        assertThat(byggt.outcome().diagnostics()).noneMatch(d -> d.severity() == Severity.FEL);
    }

    @Test
    void paketet_har_alla_handlingar_och_bokmarken() {
        var paket = pdf(STYRELSEN + "handlingar");
        assertThat(PdfReading.pages(paket)).isEqualTo(83);
        assertThat(PdfReading.pages(pdf(STYRELSEN + "foredragningslista"))).isEqualTo(2);
        facit(STYRELSEN + "handlingar").text("bokmarken.txt", PdfReading.bookmarks(paket));
    }

    @Test
    void foredragningslistan_gar_over_tva_sidor() {
        papper(STYRELSEN + "foredragningslista");
        facit(STYRELSEN + "foredragningslista")
                .image("sida-1.png", PdfReading.image(pdf(STYRELSEN + "foredragningslista"), 1, 60));
    }

    @Test
    void en_lang_handling_med_noter_och_listor_i_fyra_led() {
        papper(STYRELSEN + "gemensam-dag");
    }

    @Test
    void en_bred_tabell_ryms_pa_bladet() {
        var rapport = pdf(STYRELSEN + "ekonomisk-rapport");
        int page = PdfReading.firstPageWith(rapport, "Andel i arbete");
        facit(STYRELSEN + "ekonomisk-rapport").image("sida-" + page + ".png", PdfReading.image(rapport, page, 60));
    }

    @Test
    void arbetsutskottet_kallas_av_sin_egen_ordforande() {
        papper(ARBETSUTSKOTTET + "kallelse");
    }

    @Test
    void det_som_kom_sent_och_det_som_utgar_star_pa_sin_plats() {
        papper("sammantraden/2025-03-20-beredningsgruppen/foredragningslista");
    }

    @Test
    void ett_meddelande_ligger_dar_kallelsen_till_det_installda_lag() {
        papper("sammantraden/2025-03-27-arbetsutskottet/kallelse");
        facit("sammantraden/2025-03-27-arbetsutskottet/handlingar")
                .text("bokmarken.txt", PdfReading.bookmarks(pdf("sammantraden/2025-03-27-arbetsutskottet/handlingar")));
    }

    @Test
    void forra_arets_kolumn_ar_forra_arets_fil() {
        assertThat(ord("rapporter/arsredovisning-2023")).contains("Årets resultat 2 692 650");
        assertThat(ord("rapporter/arsredovisning-2024"))
                .contains("Årets resultat 607 360 2 692 650", "mot 2 693 tkr året före");
    }

    @Test
    void den_som_skriver_under_satt_i_styrelsen_pa_rapportens_dag() {
        assertThat(ord("rapporter/arsredovisning-2023"))
                .contains("Anna-Stina von Ekensparre", "Zoë Wikström", "Nils-Anders Blind");
        assertThat(ord("rapporter/delarsrapport-2025"))
                .contains("Göran Müller", "Per-Olof Stål", "Inga Tuorda")
                .doesNotContain("Ekensparre", "Zoë Wikström", "Nils-Anders Blind");
    }

    @Test
    void en_forlangd_insats_har_den_period_som_gallde_da() {
        assertThat(ord("rapporter/arsredovisning-2024")).contains("1 april 2024 – 31 mars 2025");
        assertThat(ord("rapporter/delarsrapport-2025")).contains("1 april 2024 – 31 mars 2028");
    }

    @Test
    void forbundets_egna_ord_for_status_och_period() {
        assertThat(ord("rapporter/arsredovisning-2024")).contains("Nått till 77 procent", "Går inte att bedöma än");
        assertThat(ord("rapporter/delarsrapport-2025")).contains(" 2025, våren Slag", "Nått till 90 procent", "På väg");
        assertThat(ord("rapporter/lagesbild-hosten-2024")).contains("Alla fem insatser", "Åtgärdas", "Under uppsikt");
    }

    @Test
    void ett_marke_i_en_tabell_leder_till_sin_not_och_noten_tillbaka() {
        int noter = 0;
        for (var path : byggt.paths(Audience.WEBB)) {
            if (!path.endsWith(".html")) {
                continue;
            }
            var sida = Jsoup.parse(byggt.file(Audience.WEBB, path).utf8());
            assertThat(sida.select("[id]").eachAttr("id")).as(path).doesNotHaveDuplicates();
            for (var not : sida.select(".not.noter")) {
                var tillbaka = not.selectFirst("a.notnr");
                var marke = sida.getElementById(tillbaka.attr("href").substring(1));
                assertThat(marke.attr("href")).as(path).isEqualTo("#" + not.id());
                assertThat(marke.attr("aria-label")).startsWith("Not " + marke.text() + " till tabellen ");
                assertThat(tillbaka.attr("aria-label"))
                        .startsWith("Tillbaka till ")
                        .endsWith(", not " + marke.text());
                noter++;
            }
        }
        assertThat(noter).isPositive();
    }

    @Test
    void en_rapport_oppnas_med_bokmarkena_framme() throws IOException {
        try (var pdf = Loader.loadPDF(
                byggt.file(Audience.WEBB, "rapporter/arsredovisning-2024.pdf").toArray())) {
            assertThat(pdf.getDocumentCatalog().getDocumentOutline()).isNotNull();
            assertThat(pdf.getDocumentCatalog().getPageMode()).isEqualTo(PageMode.USE_OUTLINES);
        }
    }

    @Test
    void siffror_ur_ett_kalkylark_och_en_textfil() {
        assertThat(ord("rapporter/arsredovisning-2024"))
                .contains("Kuratorslots 46 25 71", "Summa 137 91 228", "30–39 41 25 36", "Summa 137 91 119");
    }

    @Test
    void en_grupps_rubrik_galler_bara_gruppens_rader_pa_webben() {
        var sida = byggt.file(Audience.WEBB, "rapporter/arsredovisning-2024/index.html")
                .utf8();
        var insatserna = sida.substring(sida.indexOf("<b>Insatserna 2024</b>"));
        var kroppar = insatserna.substring(0, insatserna.indexOf("</table>")).split("<tbody>");
        assertThat(kroppar).hasSize(5);
        assertThat(kroppar[1])
                .contains("rowgroup", "Insatser för enskilda", "Verkstaden")
                .doesNotContain("Kuratorslots");
        assertThat(kroppar[2]).contains("rowgroup", "Insatser för samverkan", "Kuratorslots");
        assertThat(kroppar[4]).contains("class=\"summa\"").doesNotContain("rowgroup");
    }

    @Test
    void omslaget_ryms_pa_ett_blad_med_texten_under_bilden() {
        assertThat(PdfReading.firstPageWith(
                        pdf("rapporter/arsredovisning-2024"), "Varje blad är en av årets 137 kvinnor"))
                .isEqualTo(1);
    }

    @Test
    void avstamningen_sager_inte_att_det_skrivna_ar_raknat() {
        assertThat(ord("rapporter/arsredovisning-2024/avstamning"))
                .contains("Lika med det angivna", "Inget angivet att jämföra med")
                .doesNotContain("deltagare.csv Räknas fram");
    }

    private static String ord(String namn) {
        return PdfReading.text(pdf(namn)).replaceAll("[\\s\u00A0]+", " ");
    }

    private static void papper(String namn) {
        facit(namn).text("text.txt", PdfReading.text(pdf(namn)));
    }

    private static byte[] pdf(String namn) {
        return byggt.file(Audience.STYRELSEN, namn + ".pdf").toArray();
    }

    private static Facit facit(String namn) {
        return Facit.of("storalven/" + namn);
    }
}
