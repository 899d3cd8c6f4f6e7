package kansli;

import static kansli.Provforbund.forbund;
import static org.assertj.core.api.Assertions.assertThat;

import kansli.Provforbund.Byggt;
import kansli.diagnostic.Severity;
import kansli.document.Audience;
import kansli.facit.Facit;
import kansli.print.PdfReading;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * A förbund unlike the others in every way that words allow, which needs nothing but its own content. Its facit are few;
 * {@code mvn test -Dtest=StoralvenTest -Dfacit=skriv} writes them anew.
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
        assertThat(PdfReading.pages(paket)).isEqualTo(84);
        assertThat(PdfReading.pages(pdf(STYRELSEN + "foredragningslista"))).isEqualTo(2);
        facit(STYRELSEN + "handlingar").text("bokmarken.txt", PdfReading.bookmarks(paket));
    }

    @Test
    void foredragningslistan_gar_over_tva_sidor() {
        papper(STYRELSEN + "foredragningslista");
        facit(STYRELSEN + "foredragningslista").image("sida-1.png", PdfReading.image(pdf(STYRELSEN + "foredragningslista"), 1, 60));
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
