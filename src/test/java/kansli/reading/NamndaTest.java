package kansli.reading;

import static kansli.Provforbund.forbund;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import kansli.Provforbund;
import kansli.diagnostic.Findings;
import kansli.source.Bytes;
import kansli.source.ContentPath;
import org.junit.jupiter.api.Test;

/** Papers and documents that something closed names are known, however they are named and whatever else is wrong. */
class NamndaTest {

    private static final String MOTE = "sammantraden/2024-01-15-styrelsen/";
    private static final String ARENDE = MOTE + "arenden/02-aspdungen.md";
    private static final ContentPath RITNING = new ContentPath(MOTE + "bilagor/02-2-ritning.pdf");
    private static final ContentPath KARTA = new ContentPath(MOTE + "bilagor/02-3-ritning.pdf");
    private static final ContentPath RUTIN = new ContentPath("styrdokument/rutin/2024");
    private static final ContentPath POLICY = new ContentPath("styrdokument/policy/2024");

    private static Provforbund hemligt() {
        return forbund("minimalt")
                .add(ARENDE, """
                    ---
                    rubrik: Om aspdungen
                    typ: information
                    offentlig: nej
                    grund: 19 kap. 3 § OSL
                    bilagor:
                      - rubrik: Policy
                        dokument: styrdokument/rutin/2024
                      - rubrik: Ritning
                        fil: bilagor/02-2-ritning.pdf
                    ---

                    Jämför styrdokument/policy/2024.
                    """)
                .add("styrdokument/rutin/2024.md", "---\nrubrik: Rutin\nversion: Första\n---\n\nText.\n")
                .add("styrdokument/policy/2024.md", "---\nrubrik: Policy\nversion: Första\n---\n\nText.\n")
                .add(RITNING.value(), "%PDF-1.4\n")
                .add(KARTA.value(), "%PDF-1.4 Karta\n");
    }

    private static Set<ContentPath> slutna(Provforbund forbund) {
        return new ContentReader()
                .read(forbund.tree(), new Findings(forbund.tree()))
                .orElseThrow()
                .slutna()
                .keySet();
    }

    @Test
    void en_fil_ar_stangd_hur_dess_namn_an_skrivs() {
        for (var namn : List.of(
                "bilagor/02-2-ritning.pdf",
                "./bilagor/02-2-ritning.pdf",
                "bilagor/02-2-ritning",
                "Bilagor/02-2-Ritning.PDF",
                "bilagor\\02-2-ritning.pdf",
                "bilagor//02-2-ritning.pdf",
                "02-2-ritning.pdf",
                "C:\\Kansli\\" + MOTE.replace('/', '\\') + "bilagor\\02-2-ritning.pdf",
                "/home/anna/" + MOTE + "bilagor/02-2-ritning.pdf",
                "../2024-01-15-styrelsen/bilagor/02-2-ritning.pdf",
                "file:///C:/bilagor/02-2-ritning.pdf#page=2",
                "bilagor/02%2D2-ritning.pdf",
                "bilagor/02-2-ritning.pdf.pdf",
                "bilagor/02-2-ritning.docx",
                "bilagor/02-2-ritnings.pdf",
                "bilagor/02-2 ritning.pdf",
                "bilagor/02-2_ritning.pdf",
                "[bilagor/02-2-ritning.pdf]",
                "<bilagor/02-2-ritning.pdf>",
                "'[Ritning](bilagor/02-2-ritning.pdf)'",
                "bilagor/02-2-ritning.pdf (sidan 1–4)")) {
            assertThat(slutna(hemligt().change(ARENDE, "bilagor/02-2-ritning.pdf", namn)))
                    .as(namn)
                    .containsExactlyInAnyOrder(RITNING, RUTIN);
        }
    }

    @Test
    void ett_dokument_ar_stangt_hur_dess_namn_an_skrivs() {
        for (var namn : List.of(
                "styrdokument/rutin/2024",
                "./styrdokument/rutin/2024.md",
                "/styrdokument/rutin/2024/",
                "content/styrdokument/rutin/2024.md",
                "../../styrdokument/rutin/2024",
                "Styrdokument\\Rutin\\2024",
                "styrdokument/rutn/2024",
                "styrdokument/rutin",
                "rutin/2024")) {
            assertThat(slutna(hemligt().change(ARENDE, "styrdokument/rutin/2024", namn)))
                    .as(namn)
                    .containsExactlyInAnyOrder(RITNING, RUTIN);
        }
    }

    @Test
    void bilagan_kan_sta_hur_som_helst() {
        var rad = "    fil: bilagor/02-2-ritning.pdf\n";
        for (var skrivet : List.of(
                "    fill: bilagor/02-2-ritning.pdf\n",
                "    filer: [bilagor/02-2-ritning.pdf]\n",
                "    dokument: bilagor/02-2-ritning.pdf\n",
                "    papper: bilagor/02-2-ritning.pdf\n",
                "    fil:bilagor/02-2-ritning.pdf\n",
                "  - bilagor/02-2-ritning.pdf\n",
                rad + "    dokument: styrdokument/rutin/2024\n")) {
            assertThat(slutna(hemligt().change(ARENDE, rad, skrivet)))
                    .as(skrivet)
                    .containsExactlyInAnyOrder(RITNING, RUTIN);
        }
    }

    @Test
    void det_som_gar_att_lasa_ur_ett_huvud_som_inte_gar_att_lasa_galler() {
        var hemligt = hemligt();
        for (var trasigt : List.of(
                hemligt.change(ARENDE, "typ: ", "\ttyp: "),
                hemligt.change(ARENDE, "typ: ", "typ "),
                hemligt.change(ARENDE, "rubrik: Om", "rubrik: \"Om"),
                hemligt.change(ARENDE, "bilagor:", "bilgor:"),
                hemligt.change(ARENDE, "bilagor:", "papper:"))) {
            assertThat(slutna(trasigt))
                    .as(trasigt.read(new ContentPath(ARENDE)).utf8())
                    .containsExactlyInAnyOrder(RITNING, RUTIN);
        }
    }

    /** Where the facts end is not known, so all of the file is looked through. */
    @Test
    void utan_streck_galler_hela_filen() {
        var hemligt = hemligt();
        for (var trasigt : List.of(
                hemligt.change(ARENDE, "\n---\n\nJämför", "\n\nJämför"),
                hemligt.change(ARENDE, "---\nrubrik: Om", "rubrik: Om"),
                hemligt.add(
                        ARENDE,
                        Bytes.of(hemligt.read(new ContentPath(ARENDE)).utf8().getBytes(StandardCharsets.UTF_16))),
                hemligt.add(
                                MOTE + "arenden/Ett ärende.md",
                                hemligt.read(new ContentPath(ARENDE)).utf8())
                        .remove(ARENDE))) {
            assertThat(slutna(trasigt)).contains(RITNING, RUTIN);
        }
    }

    @Test
    void en_stangd_bilaga_stanger_det_som_den_namner_och_inget_annat() {
        var oppet = hemligt().change(ARENDE, "offentlig: nej\ngrund: 19 kap. 3 § OSL\n", "");
        assertThat(slutna(oppet)).isEmpty();
        assertThat(slutna(oppet.change(ARENDE, "    fil: ", "    offentlig: nej\n    grund: x\n    fil: ./")))
                .containsExactly(RITNING);
    }

    @Test
    void alla_bilagor_till_ett_stangt_sammantrade_ar_stangda() {
        var oppet = hemligt().change(ARENDE, "offentlig: nej\ngrund: 19 kap. 3 § OSL\n", "");
        assertThat(slutna(oppet.change(MOTE + "kallelse.yaml", "datum:", "sekretess: ja\ndatum:")))
                .containsExactlyInAnyOrder(RITNING, RUTIN);
    }

    /** Blanks and signs in a name are no end of it, whether the facts can be read or not. */
    @Test
    void ett_namn_med_mellanslag_ar_ett_namn() {
        for (var namn : List.of("Anbud slutligt.pdf", "Anbud (slutligt).pdf", "Anbud, slutligt.pdf")) {
            var paper = new ContentPath(MOTE + "bilagor/" + namn);
            var forbund = hemligt().add(paper.value(), "%PDF-1.4 Anbud\n");
            for (var skrivet : List.of(
                    "    fil: bilagor/" + namn,
                    "    fil: \"bilagor/" + namn + "\"",
                    "    fil: 'bilagor/" + namn + "'",
                    "    fil: >\n      bilagor/" + namn,
                    "    fil: 'bilagor/" + namn + " (sidan 1–4)'",
                    "  - {rubrik: Anbud, fil: \"bilagor/" + namn + "\"}")) {
                var med = forbund.change(ARENDE, "    fil: bilagor/02-2-ritning.pdf", skrivet);
                for (var an : List.of(med, med.change(ARENDE, "typ: ", "\ttyp: "))) {
                    assertThat(slutna(an))
                            .as(an.read(new ContentPath(ARENDE)).utf8())
                            .containsExactlyInAnyOrder(paper, RUTIN);
                }
            }
        }
        var paper = new ContentPath(MOTE + "bilagor/Anbud slutligt.pdf");
        var flode = hemligt()
                .add(paper.value(), "%PDF-1.4 Anbud\n")
                .change(ARENDE, "bilagor:\n", "papper: [{rubrik: X, fil: bilagor/Anbud slutligt.pdf}]\nbilagor:\n");
        for (var an : List.of(flode, flode.change(ARENDE, "typ: ", "\ttyp: "))) {
            assertThat(slutna(an)).contains(paper);
        }
    }

    /** What is only mentioned in running text may be for all, though the file that mentions it cannot be read. */
    @Test
    void en_mening_i_en_fil_som_inte_gar_att_lasa_stanger_inget() {
        for (var text : List.of(
                "Talen står i rapporter/aret.",
                "Se: rapporter/aret",
                "Vi jämför med styrdokument/policy/2024 och bilagor/02-2-ritning.pdf",
                "- Talen finns i styrdokument/policy/2024")) {
            assertThat(slutna(hemligt().add(ARENDE, "# Talen\n\n" + text + "\n")))
                    .as(text)
                    .isEmpty();
        }
        for (var rad : List.of(
                "dokument: styrdokument/policy/2024",
                "- styrdokument/policy/2024",
                "fil:\n  styrdokument/policy/2024",
                "papper: styrdokument/policy/2024.md",
                "\u2028- dokument: styrdokument/policy/2024",
                "rubrik: Policy, dokument: styrdokument/policy/2024")) {
            assertThat(slutna(hemligt().add(ARENDE, "# Talen\n\n" + rad + "\n")))
                    .as(rad)
                    .containsExactly(POLICY);
        }
    }

    @Test
    void en_pdf_overst_bland_allt_ar_ingen_bilaga() {
        assertThat(slutna(hemligt().add("ritning.pdf", "%PDF-1.4\n").add("sammantraden/ritning.pdf", "%PDF-1.4\n")))
                .containsExactlyInAnyOrder(RITNING, RUTIN);
    }

    /** A figure makes it another paper, and a word in a heading is no name. */
    @Test
    void det_som_bara_liknar_ar_inte_stangt() {
        assertThat(slutna(hemligt().change(ARENDE, "02-2-ritning.pdf", "02-4-ritning.pdf")))
                .containsExactly(RUTIN);
    }
}
