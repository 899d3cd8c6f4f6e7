package kansli.publicity;

import static kansli.Provforbund.forbund;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import kansli.Provforbund;
import kansli.diagnostic.Diagnostic;
import kansli.document.Audience;
import org.junit.jupiter.api.Test;

/** A name or a passage that is masked is in no byte of what the public gets, wherever it stands, and leaves a mark. */
class MaskningTest {

    private static final String MOTE = "sammantraden/2024-01-15-styrelsen/";
    private static final String MASKAT = "{maskat Signe Berglöf; 21 kap. 1 § OSL}";

    private static Provforbund med(String text) {
        return forbund("minimalt")
                .add(
                        MOTE + "arenden/02-arvode.md",
                        "---\nrubrik: Arvode\ntyp: beslut\nförslag:\n  - betala %s för uppdraget\n---\n\n%s\n"
                                .formatted(MASKAT, text))
                .add(MOTE + "protokoll.yaml", """
                    paragrafer:
                      - ärende: arvode
                        text: |
                          %1$s redogör.
                        yrkanden:
                          - vem: Edit Modig
                            yrkande: att %1$s inte betalas.
                        reservationer:
                          - vem: Edit Modig
                            text: "%1$s har inte utfört uppdraget."
                        delbeslut:
                          - rubrik: Ordning
                            beslut: höra %1$s först
                    justerat: 2024-01-20
                    """.formatted(MASKAT))
                .add("styrdokument/rutin/2024.md", "---\nrubrik: Rutin\nversion: \"2024\"\n---\n\n" + text + "\n")
                .add(
                        "insatser/bryggan/insats.yaml",
                        "namn: Bryggan\nmål:\n  - mål: \"Att %s får hjälp\"\n".formatted(MASKAT))
                .add("insatser/bryggan/om.md", text)
                .add("rapporter/aret/rapport.yaml", "titel: Året\nslag: Berättelse\ndatum: 2024-01-20\n")
                .add("rapporter/aret/01-ett.md", "---\nrubrik: Ett\n---\n\n" + text + "\n")
                .today("2024-02-01");
    }

    @Test
    void det_som_ar_maskat_finns_inte_i_det_offentliga() {
        var text = """
            Enligt %1$s är det **så %1$s sa**.

            - en punkt om %1$s
            > ett citat av %1$s

            | Vem | Vad |
            |---|---|
            | %1$s | Arvode |

            ## Om %1$s
            """.formatted(MASKAT);
        var byggt = med(text).byggUtanTryck();
        assertThat(byggt.paths(Audience.WEBB))
                .contains(MOTE + "protokoll/index.html", "rapporter/aret/index.html", "insatser/bryggan/index.html");
        for (var path : byggt.paths(Audience.WEBB)) {
            var bytes = byggt.file(Audience.WEBB, path).utf8();
            assertThat(bytes).as(path).doesNotContain("Signe", "Berglöf");
        }
        for (var path : List.of(
                MOTE + "protokoll/index.html",
                MOTE + "arvode/index.html",
                "rapporter/aret/index.html",
                "styrdokument/rutin/2024/index.html",
                "insatser/bryggan/index.html")) {
            assertThat(byggt.file(Audience.WEBB, path).utf8().replace("&#xa0;", " "))
                    .as(path)
                    .contains("<span class=\"maskat\">[maskat: 21 kap. 1 § OSL]</span>");
        }
        assertThat(byggt.outcome().diagnostics()).extracting(Diagnostic::code).doesNotContain("maskat-star-oppet");
    }

    @Test
    void ett_fel_i_maskningen_doljer_anda() {
        for (var text : List.of(
                "Enligt {maskat: Signe Berglöf} är det så.",
                "Enligt {maskat Signe Berglöf} är det så.",
                "Enligt {maskad Signe Berglöf; 21 kap. 1 §} är det så.",
                "Enligt {Maskerat Signe Berglöf; 21 kap. 1 §} är det så.",
                "Enligt { maskat Signe\nBerglöf; 21 kap. 1 §} är det så.",
                "Enligt {maskat Signe\n\nBerglöf; 21 kap. 1 §} är det så.\n\n- Berglöf",
                "Enligt {maskta Signe Berglöf; 21 kap. 1 §} är det så.",
                "Enligt {maskat Signe Berglöf; 21 kap. 1 § är det så, och **Berglöf** igen.")) {
            var byggt = med(text).byggUtanTryck();
            for (var path : byggt.paths(Audience.WEBB)) {
                assertThat(byggt.file(Audience.WEBB, path).utf8())
                        .as(text + " " + path)
                        .doesNotContain("Berglöf");
            }
        }
    }

    @Test
    void i_en_uppgift_gar_inget_att_maska_men_inget_syns() {
        var byggt = med("Text.")
                .change(MOTE + "arenden/02-arvode.md", "rubrik: Arvode", "rubrik: \"Arvode till " + MASKAT + "\"")
                .byggUtanTryck();
        assertThat(byggt.outcome().diagnostics()).extracting(Diagnostic::code).contains("maskning-form");
        for (var path : byggt.paths(Audience.WEBB)) {
            assertThat(byggt.file(Audience.WEBB, path).utf8()).as(path).doesNotContain("Berglöf");
        }
    }

    @Test
    void det_som_ocksa_star_oppet_sags() {
        var said =
                med("Enligt Signe Berglöf är det så.").byggUtanTryck().outcome().diagnostics();
        assertThat(said).extracting(Diagnostic::code).contains("maskat-star-oppet");
    }
}
