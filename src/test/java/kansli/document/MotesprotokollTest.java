package kansli.document;

import static kansli.Provforbund.forbund;
import static org.assertj.core.api.Assertions.assertThat;

import kansli.Provforbund;
import kansli.print.PdfReading;
import org.junit.jupiter.api.Test;

/** What the minutes of a meeting say, word for word, of what protokoll.yaml says. */
class MotesprotokollTest {

    private static final String MOTE = "sammantraden/2027-03-11-styrelsen/";

    /** A seat is not its member: Lunda kommun has three here. */
    @Test
    void en_ersattare_sitter_pa_en_plats() {
        var p = protokoll("""
            frånvarande: Bo Ek
            tjänstgörande: Eva Ny för Bo Ek
            paragrafer:
              - ärende: stod-till-linden
                omröstning: {ja: [Maja Lind, Eva Ny], nej: Petra Strand}
            """);
        assertThat(p.granska().told()).doesNotContain("fel  ");
        assertThat(ord(p))
                .containsOnlyOnce("tjänstgörande ersättare för Bo Ek (M)")
                .contains("Med 2 ja mot 1 nej beslutas enligt ja-rösterna.")
                .contains("Frånvarande: Bo Ek (M), Lunda kommun");
    }

    @Test
    void var_och_nar_nagon_var_med() {
        assertThat(ord(protokoll("""
            frånvarande: ["Bo Ek, fr.o.m. § 18"]
            på distans: ["Petra Strand, §§ 15–19", "Bo Ek, § 13"]
            endast ljud: ["Petra Strand, t.o.m. § 14"]
            närvarande ersättare: ["Eva Ny, från § 16"]
            övriga närvarande: ["Tore Brand (MP), insyn, ej § 13"]
            paragrafer:
              - ärende: stod-till-linden
                jäv: Maja Lind, sitter i Lindens styrelse enligt 6 kap. 28 § kommunallagen
            """)))
                .contains("På plats, ej § 14")
                .contains("På plats §§ 12 och 14–17; på distans § 13")
                .contains("På distans, endast ljud §§ 12–14; på distans §§ 15–19")
                .contains("Eva Ny (M), Lunda kommun (§§ 16–19)")
                .contains("Tore Brand (MP), insyn (§§ 12 och 14–19)")
                .contains("på grund av jäv. Skäl: sitter i Lindens styrelse enligt 6 kap. 28 § kommunallagen.");
    }

    @Test
    void det_som_inte_ar_paragrafer_sags() {
        sager("frånvarande: [\"Bo Ek, kl. 10–11\"]\n", "«kl. 10–11» går inte att läsa som paragrafer.");
        sager("frånvarande: [\"Bo Ek, § 14 tjänstgör Eva Ny\"]\n", "går inte att läsa som paragrafer.");
        sager("frånvarande: [\"Bo Ek, § 40\"]\n", "Protokollet har §§ 12–19, så § 40 finns inte i det.");
        sager("frånvarande: [§ 14, Bo Ek]\n", "«§ 14» står här som en egen rad, utan namn.");
    }

    @Test
    void flera_kan_saga_detsamma() {
        assertThat(ord(protokoll("""
            paragrafer:
              - ärende: stod-till-linden
                yrkanden:
                  - vem: [Bo Ek, Petra Strand]
                    yrkande: avslag
                reservationer:
                  - vem: Bo Ek och Petra Strand
            """)))
                .contains("Bo Ek (M) och Petra Strand (L): avslag.")
                .contains("Reservation, Bo Ek (M) och Petra Strand (L)")
                .contains("Bo Ek (M) och Petra Strand (L) reserverar sig mot beslutet.");
    }

    @Test
    void vart_och_nar_ett_arende_kommer_tillbaka() {
        assertThat(ord(protokoll("""
            paragrafer:
              - ärende: stod-till-linden
                utfall: återremitterat
                till: [förvaltningen, 2027-06-10]
              - ärende: natverk
                utfall: bordlagt
                till: 2027-05-20
                beslut: bordlägga ärendet
            """)))
                .contains("återremittera ärendet till förvaltningen")
                .contains("Ärendet tas upp igen den 10 juni 2027.")
                .contains("Ärendet tas upp igen den 20 maj 2027.");
        sager("""
            paragrafer:
              - ärende: stod-till-linden
                utfall: återremitterat
                till: förvaltningen
                beslut: återremittera ärendet till kansliet
            """, "Vart ärendet återremitteras står redan i beslutet.");
    }

    @Test
    void informationen_antecknas_fast_det_star_vad_som_sades() {
        assertThat(ord(protokoll("""
            paragrafer:
              - ärende: laget-i-insatserna
                text: Sara Holm berättar.
            """))).contains("Sara Holm berättar. Informationen antecknas till protokollet.");
        assertThat(ord(protokoll("""
            paragrafer:
              - ärende: laget-i-insatserna
                text: Styrelsen lägger det till protokollet.
            """))).doesNotContain("antecknas");
    }

    @Test
    void det_som_hor_till_en_paragraf() {
        var p = protokoll("""
            bilagor: Deltagarlista
            paragrafer:
              - ärende: stod-till-linden
                skäl: Linden har visat resultat.
                deltar inte: Petra Strand
                omröstning: {ja: 1, nej: 1, utslagsröst: ja}
                bilagor: [Reservation av Bo Ek]
                omedelbar justering: ja
              - ärende: natverk
                bilagor: [Årsredovisning]
            """);
        assertThat(p.granska().told()).doesNotContain("fel  ", "lika-roster");
        assertThat(ord(p))
                .contains("Petra Strand (L) deltar inte i beslutet. Paragrafen justeras omedelbart.")
                .contains("Skäl för beslutet Linden har visat resultat.")
                .contains("Med 1 ja mot 1 nej är rösterna lika. Ordförandens utslagsröst avgör.")
                .contains("Bilagor till protokollet Bilaga 1: Reservation av Bo Ek Bilaga 2: Årsredovisning Bilaga 3:"
                        + " Deltagarlista");
    }

    @Test
    void det_som_star_pa_fel_plats_far_sitt_rad() {
        sager("ajournering: 10.10–10.25\n", "Skriv den i en punkt under paragrafer");
        sager("paragrafer:\n  - ärende: natverk\n    reservationer: [{vem: (S)-gruppen}]\n", "Skriv namnen på dem");
        sager("paragrafer:\n  - ärende: natverk\n    bilaga: Karta\n", "Menade du «bilagor»?");
        sager(
                "paragrafer:\n  - ärende: natverk\n    jäv: [Bo Ek, Lunden ägs av honom]\n",
                "sätt citattecken om hela raden");
        assertThat(protokoll("paragrafer:\n  - ärende: natverk\n    vad sägs: x\n")
                        .granska()
                        .told())
                .containsPattern("Här kan stå rubrik[^\\n]* Ska paragrafen hållas inne");
    }

    private static void sager(String text, String what) {
        assertThat(protokoll(text).granska().told()).contains(what);
    }

    private static Provforbund protokoll(String text) {
        return forbund("justering")
                .change("forbund.yaml", """
                          - medlem: Lunda kommun
                            ordinarie: Maja Lind, ordförande
                          - medlem: Ekuddens kommun
                            ordinarie: Bo Ek
                          - medlem: Region Lunden
                            ordinarie: Petra Strand
                    """, """
                          - medlem: Lunda kommun
                            ordinarie: Maja Lind (S), ordförande
                            ersättare: Ulla Ny (S)
                          - medlem: Lunda kommun
                            ordinarie: Bo Ek (M)
                            ersättare: Eva Ny (M)
                          - medlem: Lunda kommun
                            ordinarie: Petra Strand (L)
                    """)
                .add(MOTE + "protokoll.yaml", "första paragraf: 12\n" + text);
    }

    private static String ord(Provforbund forbund) {
        return PdfReading.text(forbund.bygg()
                        .file(Audience.STYRELSEN, MOTE + "protokoll.pdf")
                        .toArray())
                .replace("\u00ad\n", "")
                .replaceAll("[\\s\u00a0]+", " ");
    }
}
