package kansli.document;

import static kansli.Provforbund.forbund;
import static org.assertj.core.api.Assertions.assertThat;

import kansli.Provforbund;
import org.junit.jupiter.api.Test;

/** The sheets for those who lead a meeting, and that nobody else gets them. */
class MotesstodTest {

    private static final String MOTE = "sammantraden/2024-01-15-styrelsen/";

    private static Provforbund mote() {
        return forbund("minimalt")
                .change(MOTE + "kallelse.yaml", "tid: 13.00", "tid: 13.00–14.00")
                .add(MOTE + "arenden/01-laget.md", "---\nrubrik: Läget\ntyp: information\ntid: 20\n---\n")
                .add(MOTE + "arenden/02-aspen.md", """
                    ---
                    rubrik: Stöd till Aspen
                    typ: beslut
                    insats: aspen
                    jäv: [Släkten Zetterqvist]
                    tid: 25 min
                    propositionsordning: Först avslag, sedan bifall.
                    förslag:
                      - ge Aspen stöd
                    ---
                    """)
                .add(MOTE + "arenden/03-ovriga-fragor.md", "---\nrubrik: Övriga frågor\ntyp: övrigt\n---\n")
                .remove(MOTE + "arenden/01-ovriga-fragor.md")
                .add("insatser/aspen/insats.yaml", "namn: Aspen\nägare: Lillå kommun\n");
    }

    private static String blad(Provforbund forbund, String namn) {
        return forbund.uppslagUtanTryck()
                .get(Audience.STYRELSEN)
                .papers()
                .get(new DocumentId(MOTE + namn))
                .markup()
                .replace("&#xa0;", " ");
    }

    @Test
    void korschemat_sager_nar_varje_punkt_borjar_och_vad_ordforanden_fragar() {
        assertThat(blad(mote(), "korschema"))
                .contains(
                        "13.00",
                        "13.20",
                        "13.45",
                        "45 minuter",
                        "1 punkt",
                        "Kan informationen antecknas till protokollet?",
                        "Först avslag, sedan bifall.",
                        "ge Aspen stöd");
    }

    @Test
    void korschemat_paminner_om_jav() {
        assertThat(blad(mote(), "korschema"))
                .contains("Jäv? Släkten Zetterqvist", "Jäv? Lillå kommun äger insatsen: Edit Moberg");
    }

    @Test
    void fraserna_kan_vara_forbundets_egna() {
        assertThat(blad(
                        mote().add("fraser.yaml", "fråga information: \"Är {organ} nöjd med informationen?\"\n"),
                        "korschema"))
                .contains("Är styrelsen nöjd med informationen?");
    }

    @Test
    void bladen_ar_bara_styrelsens_och_ingar_inte_i_paketet() {
        var uppslag = mote().uppslagUtanTryck();
        for (var namn : new String[] {"korschema", "narvarolista", "justerarblad"}) {
            assertThat(blad(mote(), namn)).isNotEmpty();
            assertThat(uppslag.get(Audience.WEBB).papers()).doesNotContainKey(new DocumentId(MOTE + namn));
            assertThat(uppslag.get(Audience.STYRELSEN).packages())
                    .allSatisfy(p -> assertThat(p.bound()
                                    .map(part -> part.paper().orElseThrow().value()))
                            .doesNotContain(MOTE + namn));
        }
        uppslag.get(Audience.WEBB).site().files().stream()
                .filter(f -> f.path().endsWith(".html"))
                .forEach(f -> assertThat(f.bytes().utf8()).as(f.path()).doesNotContain("Zetterqvist", "Först avslag"));
    }

    @Test
    void ett_installt_sammantrade_har_inga() {
        var paths = mote().change(MOTE + "kallelse.yaml", "plats:", "inställt: 2024-01-12\nskäl: Snö.\nplats:")
                .byggUtanTryck()
                .paths(Audience.STYRELSEN);
        assertThat(paths).contains(MOTE + "kallelse.pdf").noneMatch(p -> p.contains("korschema"));
    }

    @Test
    void mer_tid_an_sammantradet_har_sags() {
        mote().change(MOTE + "arenden/01-laget.md", "tid: 20", "tid: 40")
                .granska()
                .saysCode("tiden-racker-inte");
    }
}
