package kansli.document;

import static kansli.Provforbund.forbund;
import static org.assertj.core.api.Assertions.assertThat;

import kansli.Provforbund;
import kansli.print.PdfReading;
import org.junit.jupiter.api.Test;

class JusteringsunderlagTest {

    private static final String MOTE = "sammantraden/2027-03-11-styrelsen/";
    private static final String UNDERLAG = MOTE + "justeringsunderlag.pdf";

    @Test
    void det_ar_bara_styrelsens() {
        var byggt = forbund("justering").today("2027-05-01").bygg();
        assertThat(byggt.paths(Audience.STYRELSEN)).contains(UNDERLAG, MOTE + "protokoll.pdf");
        assertThat(byggt.paths(Audience.WEBB)).doesNotContain(UNDERLAG);
    }

    @Test
    void det_finns_tills_protokollet_ar_justerat() {
        assertThat(protokoll("första paragraf: 12\njusterat: 2027-03-22\n")
                        .bygg()
                        .paths(Audience.STYRELSEN))
                .contains(MOTE + "protokoll.pdf")
                .doesNotContain(UNDERLAG);
    }

    @Test
    void det_sager_om_inget_avviker() {
        assertThat(ord(protokoll("första paragraf: 12\n"))).contains("Alla är som de föreslogs.");
    }

    /** What someone has written anew in the same words is as it was proposed. */
    @Test
    void samma_ord_ar_ingen_avvikelse() {
        assertThat(ord(protokoll("""
            första paragraf: 12
            paragrafer:
              - ärende: stod-till-linden
                beslut: [bevilja Linden 80 000 kronor]
            """))).contains("Alla är som de föreslogs.").doesNotContain("‹bevilja");
    }

    private static Provforbund protokoll(String text) {
        return forbund("justering").add(MOTE + "protokoll.yaml", text);
    }

    private static String ord(Provforbund forbund) {
        return PdfReading.text(forbund.bygg().file(Audience.STYRELSEN, UNDERLAG).toArray())
                .replaceAll("\\s+", " ");
    }
}
