package kansli.document;

import static kansli.Provforbund.forbund;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kansli.Provforbund;
import kansli.Provforbund.Uppslag;
import kansli.diagnostic.Diagnostic;
import kansli.source.ContentPath;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;

/**
 * However it is written that something is secret, and wherever: it is nowhere in the public edition, and what was not
 * understood is told.
 */
class SekretessTest {

    private static final String MOTE = "sammantraden/2024-01-15-styrelsen/";
    private static final String ARENDE = MOTE + "arenden/02-aspdungen.md";
    private static final String PROTOKOLL = "sammantraden/2024-01-10-styrelsen/protokoll.yaml";
    private static final String INSATS = "insatser/tallmon/";
    private static final String RAPPORT = "rapporter/aret/";

    /** Where a line is put in, at an anchor and with an indentation, and the words that must go. */
    private record Plats(String file, String anchor, String indent, List<String> words) {}

    private static final List<Plats> PLATSER = List.of(
            new Plats(ARENDE, "typ: information\n", "", List.of("aspdungen", "almskogen", "björkhagen")),
            new Plats(ARENDE, "    dokument: styrdokument/rutin/2024\n", "    ", List.of("björkhagen", "bokskogen")),
            new Plats("styrdokument/rutin/2024.md", "version: Första\n", "", List.of("bokskogen")),
            new Plats(PROTOKOLL, "form: per capsulam\n", "", List.of("lindallén", "granåsen")),
            new Plats(PROTOKOLL, "  - nummer: 1\n", "    ", List.of("lindallén")),
            new Plats(INSATS + "insats.yaml", "ort: Lillå\n", "", List.of("tallmon", "kornvägen", "hasselbacken")),
            new Plats(INSATS + "insats.yaml", "  - mål: Nå kornvägen\n", "    ", List.of("tallmon", "kornvägen")),
            new Plats(INSATS + "slutrapport.md", "datum: 2024-01-12\n", "", List.of("hasselbacken")),
            new Plats(RAPPORT + "rapport.yaml", "datum: 2024-01-11\n", "", List.of("pilevallen", "videkärret")),
            new Plats(RAPPORT + "01-ett.md", "rubrik: Videkärret\n", "", List.of("pilevallen", "videkärret")),
            new Plats(RAPPORT + "tabeller/slantal.yaml", "enhet: kr\n", "", List.of("slånbuske", "videkärret")),
            new Plats(RAPPORT + "tabeller/slantal.yaml", "  - rad: Slånbuske\n", "    ", List.of("slånbuske")),
            new Plats("verksamhetsmal/2024.yaml", "  - mål: Nå oxelbo\n", "    ", List.of("oxelbo")),
            new Plats(MOTE + "kallelse.yaml", "plats: Enebacken\n", "", List.of("enebacken", "aspdungen")));

    /** A matter, an annex and a paragraph. */
    private static final List<Plats> SJALVSTANDIGA = List.of(PLATSER.get(0), PLATSER.get(1), PLATSER.get(4));

    /** Where nothing can be kept back for itself: then nothing at all is public. */
    private static final Plats LEDAMOT =
            new Plats("forbund.yaml", "        ordinarie: Edit Moberg\n", "        ", List.of("moberg", "aspdungen"));

    private static final List<String> SKRIVNA = List.of(
            "offentlig: nej\ngrund: 19 kap. 3 § OSL",
            "offentlig: nej",
            "offentlig:",
            "offentlig: #nej",
            "offentlig: nje",
            "offentlig: kanske",
            "offentlig: false",
            "offentlig: [nej]",
            "Offentlig : NEJ",
            "OFFENTLIG: Nej.",
            "'offentlig': nej",
            "offentlig: ja\noffentlig: nej",
            "offentlig: nej\noffentlig: ja",
            "offentligt: nej",
            "offentliga: nej",
            "ofentlig: nej",
            "offentlgi: nej",
            "ej offentlig: ja",
            "ej_offentlig: ja",
            "inte offentlig:",
            "är offentlig: nej",
            "sekretess: OSL 25:1",
            "sekretess:",
            "sekretess: ja",
            "sekretes: ja",
            "Sekretessbelagd: ja",
            "hemlig: ja",
            "hemligt: x",
            "hemlg: ja",
            "konfidentiell: ja",
            "konfidentiellt: ja",
            "publik: nej",
            "publicera: nej",
            "skyddad: ja",
            "intern: ja",
            "internt: ja",
            "webb: nej",
            "osl: 25 kap. 1 §",
            "grund: 25 kap. 1 § OSL",
            "gund: 25 kap. 1 § OSL",
            "hemlig: ja\noffentlig: ja",
            "offentlig; nej",
            "offentlig nej",
            "offentlig:nej",
            "hemlig",
            "# offentlig: nej",
            "#hemlig",
            "# EJ OFFENTLIG",
            "övrigt: hemligt",
            "övrigt:\n  hemlig: ja",
            "övrigt: [hemlig]",
            "övrigt: Ej offentlig, 25 kap. 1 § OSL",
            "\u200boffentlig: nej",
            "offentlig\u00a0: nej",
            "offentlig: \u201cnej\u201d",
            "\toffentlig: nej",
            "ofentlg: nej",
            "offenlgit: nej",
            "offentlligtt: nej",
            "sekrettes: ja",
            "offent\u00adlig: nej",
            "\u043effentlig: nej",
            "\uff4fffentlig: nej",
            "o f f e n t l i g: nej",
            "off-entlig: nej",
            "# offentlig: nej, upphandling pågår",
            "# offentlig: nej tills vidare",
            "# offentlig: \"nej\"",
            "# offentlig nej",
            "# hemligt ärende",
            "# Lagrum: 19 kap. 3 § OSL",
            "# Offentlig handling: nej",
            "# Känslig: ja",
            "# SEKRETESS enligt 19 kap. 3 § OSL",
            "# ej offentlig, upphandling",
            "# Ej för webben, innehåller namn",
            "# endast styrelsen",
            "# OBS! Sekretess",
            "övrigt: Hemlig enligt 19 kap. 3 § OSL",
            "övrigt: Hemlig skrivelse",
            "övrigt: Avtal (sekretess)",
            "godkänt:\n  - kod: lang-mening\n    offentlig: nej",
            "text: |\n  Ord.\n  offentlig: nej",
            "text: >\n  Ord.\n  offentlig: nej",
            "noter: [\"offentlig: nej\"]",
            "förslag:\n  - \"offentlig: nej\"",
            "känslig: ja",
            "förtrolig: ja",
            "stängd: ja",
            "sluten: ja",
            "öppen: nej",
            "inte på webben: ja",
            "visa på webben: nej",
            "får visas: nej",
            "sekretessmarkering: ja",
            "hemligstämpel: ja",
            "lagrum: OSL 19:3",
            "grund:");

    /** Facts that nobody knows, on the things that can be secret: what they mean only their author knows. */
    private static final List<String> OKANDA = List.of(
            "åtkomst: endast styrelsen",
            "webbpublicering: nej",
            "får spridas: nej",
            "tystnadsplikt: ja",
            "begränsad: ja",
            "klassning: k3",
            "läsare: bara styrelsen",
            "ska inte ut: ja",
            "gdpr: ja",
            "personuppgifter: ja",
            "lämnas ut: ej",
            "nivå: 3",
            "arbetsmaterial: ja",
            "kapitel: 25",
            "skäl: 19 kap. 3 § OSL",
            "göm: ja",
            "får läsas av: styrelsen",
            "<<: {offentlig: nej}",
            "offentlig? nej",
            "!offentlig: nej");

    /** Running text, by its file and a line in it, and the words that must go. */
    private static final List<Plats> TEXTER = List.of(
            new Plats(ARENDE, "Texten om almskogen.\n", "", List.of("aspdungen", "almskogen")),
            new Plats("styrdokument/rutin/2024.md", "Texten om bokskogen.\n", "", List.of("bokskogen")),
            new Plats(INSATS + "slutrapport.md", "Texten om hasselbacken.\n", "", List.of("hasselbacken")),
            new Plats(RAPPORT + "01-ett.md", "${tabell(\"slantal\")}\n", "", List.of("pilevallen", "videkärret")));

    /** Lines in running text that can be nothing but facts, or stamps. */
    private static final List<String> I_TEXT = List.of(
            "## Hemlig handling",
            "Hemlig handling\n---",
            "offentlig: nej\n===",
            "<!-- hemligt: får inte ut -->",
            "| A | B |\n|---|---|\n| offentlig: nej | |",
            "Ord.[^1]\n\n[^1]: Hemlig handling",
            "offentlig: nej",
            "offentlig: \"nej\"",
            "`offentlig: nej`",
            "offentlig: nej, upphandling",
            "offentlig: nej (upphandling)",
            "Offentlig: nej – upphandling",
            "OFFENTLIG: NEJ!!!",
            "offentlig = nej",
            "<!-- offentlig: nej -->",
            "Lagrum: 19 kap. 3 § OSL",
            "Offentlig handling: nej",
            "Offentlig bilaga: nej",
            "Känslig: ja",
            "Synlig: nej",
            "**Sekretess enligt 19 kap. 3 § OSL**",
            "Hemlig handling");

    /** What is no secret, though the words are there. */
    private static final List<String> OM_ANNAT = List.of(
            "Offentlig sektor i almskogen.",
            "Sekretess enligt 19 kap. 3 § gäller för anbud tills de har öppnats.",
            "Offentligheten: nejderna håller öppet hus.",
            "Öppet:",
            "Öppet: nej",
            "Synlig: ja",
            "Offentlig: ja",
            "- Sekretess\n- Närvaro",
            "## Sekretess",
            "Sekretess\n---------",
            "Här gäller sekretess: den som vet tiger.",
            "**Sekretess**",
            "Grund: avtalet från 2019",
            "Skyddat boende: ja",
            "Hemlig lista: nej",
            "| Fråga | Svar |\n|---|---|\n| Sekretess | nej |");

    /** The word is what a heading or a row is about. */
    private static final List<Plats> AMNEN = List.of(
            new Plats(ARENDE, "rubrik: Om aspdungen", "rubrik: Sekretess", List.of("almskogen")),
            new Plats(PROTOKOLL, "rubrik: Lindallén", "rubrik: Sekretess", List.of("lindallén")),
            new Plats(RAPPORT + "rapport.yaml", "titel: Pilevallen", "titel: Sekretess", List.of("videkärret")),
            new Plats(RAPPORT + "01-ett.md", "rubrik: Videkärret", "rubrik: Sekretess", List.of("pilevallen")),
            new Plats(RAPPORT + "tabeller/slantal.yaml", "rad: Slånbuske", "rad: Sekretess", List.of("videkärret")),
            new Plats(RAPPORT + "tabeller/slantal.yaml", "titel: Buskar", "titel: Sekretess", List.of("slånbuske")),
            new Plats(RAPPORT + "tabeller/slantal.yaml", "[2023]", "[Sekretess]", List.of("slånbuske")));

    /** Slips in keys of a matter, an annex and a paragraph, and words that only look like words of secrecy. */
    private static final List<List<String>> SLARV = List.of(
            List.of("dnrr: 2024/1", "föredragnde: Edit Moberg", "belop: 10 kronor", "datun: 2024-01-02"),
            List.of("samanfattning: En ordentlig rutin", "frn: Väsentliga AB", "sidr: 4"),
            List.of("ärnde: En ordentlig och väsentlig fråga.", "besult: röja"));

    private static final List<String> ORD = List.of("offentlig", "sekretess", "hemlig", "konfidentiell");

    private static Provforbund oppet() {
        return forbund("minimalt")
                .add(MOTE + "kallelse.yaml", "datum: 2024-01-08\ntid: 13.00\nplats: Enebacken\n")
                .add(ARENDE, """
                    ---
                    rubrik: Om aspdungen
                    typ: information
                    bilagor:
                      - rubrik: Rutin i björkhagen
                        dokument: styrdokument/rutin/2024
                    ---

                    Texten om almskogen.
                    """)
                .add("styrdokument/rutin/2024.md", "---\nrubrik: Rutin\nversion: Första\n---\n\nTexten om bokskogen.\n")
                .add(PROTOKOLL, """
                    form: per capsulam
                    paragrafer:
                      - nummer: 1
                        rubrik: Lindallén
                        beslut: röja lindallén
                      - nummer: 2
                        rubrik: Granåsen
                        beslut: röja granåsen
                    justerat: 2024-01-12
                    """)
                .add(INSATS + "insats.yaml", """
                    namn: Tallmon
                    ort: Lillå
                    period: 2023-01-01 – 2023-12-31
                    mål:
                      - mål: Nå kornvägen
                        utfall:
                          2023: Målet är uppnått
                    """)
                .add(INSATS + "slutrapport.md", "---\ndatum: 2024-01-12\n---\n\nTexten om hasselbacken.\n")
                .add(
                        RAPPORT + "rapport.yaml",
                        "titel: Pilevallen\ndatum: 2024-01-11\nperiod: 2023-01-01 – 2023-12-31\n")
                .add(
                        RAPPORT + "01-ett.md",
                        "---\nrubrik: Videkärret\n---\n\n${tabell(\"slantal\")}\n\n${verksamhetsmal(\"2024\")}\n")
                .add(
                        RAPPORT + "tabeller/slantal.yaml",
                        "titel: Buskar\nenhet: kr\nkolumner: [2023]\nrader:\n  - rad: Slånbuske\n    värden: [7]\n")
                .add("verksamhetsmal/2024.yaml", "mål:\n  - mål: Nå oxelbo\n");
    }

    private static Provforbund med(Plats plats, String skrivet) {
        var lines = skrivet.lines().map(l -> plats.indent() + l + "\n").collect(Collectors.joining());
        return oppet().change(plats.file(), plats.anchor(), plats.anchor() + lines);
    }

    @Test
    void utan_nagot_om_sekretess_ar_allt_pa_webben() {
        var uppslag = oppet().uppslagUtanTryck();
        for (var plats : PLATSER) {
            assertThat(text(uppslag, Audience.WEBB)).contains(plats.words());
        }
    }

    @Test
    void ett_stangt_arende_delar_inte_en_grupp_i_tva() {
        var meeting = "sammantraden/2024-05-16-styrelsen/";
        for (var name : List.of("01-val-av-justerare", "02-foredragningslistan", "05-avtal-om-kastanjen")) {
            var file = meeting + "arenden/" + name + ".md";
            var litet = forbund("litet");
            var closed = litet.bytes(file).utf8().contains("offentlig: nej")
                    ? litet
                    : litet.change(file, "\ntyp: ", "\noffentlig: nej\ngrund: OSL 19 kap. 3 §\ntyp: ");
            var page = closed.byggUtanTryck()
                    .file(Audience.WEBB, meeting + "index.html")
                    .utf8();
            assertThat(page.split("<h3>Formalia</h3>|<h3>Ärenden</h3>"))
                    .as(name)
                    .hasSize(3);
        }
    }

    @Test
    void en_rad_i_texten_som_ar_en_uppgift_stanger_och_en_mening_gor_det_inte() {
        for (var line : I_TEXT) {
            assertThat(text(medText(line).uppslagTrotsFel(), Audience.WEBB))
                    .as(line)
                    .doesNotContain("almskogen");
        }
        for (var line : OM_ANNAT) {
            assertThat(medText(line).granska().diagnostics())
                    .as(line)
                    .extracting(Diagnostic::code)
                    .doesNotContain("sekretess-oklar");
        }
    }

    @Test
    void en_rubrik_om_sekretess_stanger_inget() {
        for (var amne : AMNEN) {
            var named = oppet().change(amne.file(), amne.anchor(), amne.indent());
            assertThat(text(named.uppslagUtanTryck(), Audience.WEBB))
                    .as(amne.indent())
                    .contains(amne.words());
        }
        for (var stampel : List.of("SEKRETESS", "Avtal (sekretess)", "Sekretess enligt 19 kap. 3 § OSL")) {
            assertThat(text(oppet().change(ARENDE, "Om aspdungen", stampel).uppslagTrotsFel(), Audience.WEBB))
                    .as(stampel)
                    .doesNotContain("almskogen");
        }
    }

    @Test
    void ett_slarvfel_i_en_annan_uppgift_stanger_inget() {
        for (int i = 0; i < SJALVSTANDIGA.size(); i++) {
            for (var slarv : SLARV.get(i)) {
                assertThat(text(med(SJALVSTANDIGA.get(i), slarv).uppslagTrotsFel(), Audience.WEBB))
                        .as(slarv)
                        .contains(SJALVSTANDIGA.get(i).words());
            }
        }
    }

    @Test
    void en_okand_uppgift_stanger_och_det_sags_hur_det_skrivs() {
        assertThat(med(PLATSER.getFirst(), "läsare: bara styrelsen").granska().told())
                .contains(
                        "«läsare» är ingen uppgift som hör hemma här. Därför är ärendet inte på webben.",
                        "Ska ärendet hållas inne, skriv offentlig: nej och på nästa rad grund:");
        assertThat(text(med(PLATSER.getFirst(), "läsare: alla\noffentlig: ja").uppslagTrotsFel(), Audience.WEBB))
                .contains(PLATSER.getFirst().words());
    }

    @Test
    void en_fil_som_inte_gar_att_lasa_sags_vara_innehallen() {
        assertThat(oppet().change(ARENDE, "typ: ", "\ttyp: ").granska().told())
                .contains("Därför är inget av filen på webben.");
    }

    /** One annex needs no list. */
    @Test
    void en_ensam_bilaga_utan_streck_ar_en_bilaga() {
        var ensam = oppet().change(
                        ARENDE,
                        "  - rubrik: Rutin i björkhagen\n    dokument:",
                        "  rubrik: Rutin i björkhagen\n  dokument:");
        assertThat(text(ensam.uppslagUtanTryck(), Audience.WEBB)).contains("björkhagen", "bokskogen");
        assertThat(text(
                        ensam.change(ARENDE, "  dokument:", "  offentlig: nej\n  grund: x\n  dokument:")
                                .uppslagUtanTryck(),
                        Audience.WEBB))
                .contains("aspdungen")
                .doesNotContain("björkhagen", "bokskogen");
    }

    /** Rows are not kept back one by one, so one that should be closes its table. */
    @Test
    void en_kolumn_om_sekretess_i_ett_kalkylark_stanger_tabellen() {
        for (var stangd : List.of("Offentlig;nej", "sekretess;ja", "SEKRETESS;JA", "Hemlig;x", "Publik;nej")) {
            var byggt = text(ark(stangd).uppslagTrotsFel(), Audience.WEBB);
            assertThat(byggt).as(stangd).doesNotContain("slånbuske");
            assertThat(ark(stangd).granska().told())
                    .as(stangd)
                    .contains("Därför är hela tabellen inte på webben.")
                    .doesNotContain("data-kolumn-okand");
        }
        for (var oppen : List.of(
                "Offentlig;ja",
                "Sekretess;nej",
                "Sekretessärenden;4",
                "Hemlig;",
                "Sekretess;0",
                "Öppet;nej",
                "Internat;ja")) {
            assertThat(text(ark(oppen).uppslagTrotsFel(), Audience.WEBB))
                    .as(oppen)
                    .contains("slånbuske");
        }
    }

    /** The same in a table that is typed. */
    @Test
    void en_skriven_kolumn_om_sekretess_stanger_tabellen() {
        for (var stangd : List.of("Offentlig;nej", "Sekretess;ja")) {
            assertThat(text(skriven(stangd).uppslagTrotsFel(), Audience.WEBB))
                    .as(stangd)
                    .doesNotContain("slånbuske");
            assertThat(skriven(stangd).granska().told())
                    .as(stangd)
                    .contains("Därför är hela tabellen inte på webben.")
                    .doesNotContain("tal-form");
        }
        for (var oppen : List.of("Offentlig;ja", "Öppet;nej")) {
            assertThat(text(skriven(oppen).uppslagTrotsFel(), Audience.WEBB))
                    .as(oppen)
                    .contains("slånbuske");
        }
    }

    private static Provforbund skriven(String kolumn) {
        var delar = kolumn.split(";");
        return oppet().change(RAPPORT + "tabeller/slantal.yaml", "[2023]", "[2023, %s]".formatted(delar[0]))
                .change(RAPPORT + "tabeller/slantal.yaml", "[7]", "[7, %s]".formatted(delar[1]));
    }

    @Test
    void en_fil_som_inte_ar_text_sags_vara_innehallen() {
        assertThat(oppet().add(ARENDE, "\0\1\2\3\4\5").granska().told())
                .contains("Filen är ingen textfil, även om namnet säger det. Därför är inget av filen på webben.");
    }

    private static Provforbund ark(String kolumn) {
        var delar = kolumn.split(";", -1);
        return oppet().change(
                        RAPPORT + "tabeller/slantal.yaml",
                        "  - rad: Slånbuske\n    värden: [7]\n",
                        "  - data: slantal.csv\n")
                .add(RAPPORT + "tabeller/slantal.csv", "rad;2023;%s\nSlånbuske;7;%s\n".formatted(delar[0], delar[1]));
    }

    private static Provforbund medText(String line) {
        return oppet().change(ARENDE, "Texten om almskogen.\n", "Texten om almskogen.\n\n" + line + "\n");
    }

    /** What stands among the annexes and is none of them is about the matter. */
    @Test
    void det_som_star_bland_bilagorna_och_inte_ar_nagon_stanger_arendet() {
        for (var skrivet : List.of("  - offentlig: nej\n", "  - hemlig\n")) {
            assertThat(text(
                            oppet().change(ARENDE, "bilagor:\n", "bilagor:\n" + skrivet)
                                    .uppslagTrotsFel(),
                            Audience.WEBB))
                    .as(skrivet)
                    .doesNotContain("aspdungen");
        }
    }

    @Test
    void ett_styrdokument_vars_dag_inte_gar_att_lasa_ar_inte_pa_webben() {
        for (var dag : List.of("antaget: 2028-13-01", "antagen: 2028-01-01", "antas: 2028-01-01")) {
            assertThat(text(med(PLATSER.get(2), dag).uppslagTrotsFel(), Audience.WEBB))
                    .as(dag)
                    .doesNotContain("bokskogen");
        }
    }

    /** A heading may be about secrecy; of a report that has told that it is for all, so may any line. */
    @Test
    void ett_kapitel_om_sekretess_i_en_offentlig_rapport_stanger_inget() {
        var open = med(PLATSER.get(8), "offentlig: ja")
                .change(RAPPORT + "01-ett.md", "\n---\n\n", "\n---\n\n**Sekretess**\n\n");
        assertThat(text(open.uppslagUtanTryck(), Audience.WEBB)).contains("videkärret");
    }

    @Test
    void forbundets_namn_pa_uppgifter_stanger_inget() {
        var named = oppet();
        named = named.add(
                "forbund.yaml",
                named.read(new ContentPath("forbund.yaml")).utf8()
                        + "\nuppgifter:\n  skyddat arbete: Skyddat arbete\n");
        assertThat(named.granska().diagnostics()).extracting(Diagnostic::code).doesNotContain("sekretess-oklar");
    }

    /** Places and spellings, drawn for LeakTest. */
    static Stream<DynamicTest> dragna() {
        long seed = Long.getLong("sekretess", System.nanoTime());
        System.out.println("LeakTest: -Dsekretess=" + seed);
        var random = new Random(seed);
        return Stream.generate(() -> draget(random)).limit(Integer.getInteger("sekretess.antal", 40));
    }

    private static DynamicTest draget(Random random) {
        return switch (random.nextInt(6)) {
            case 0 -> stangt(av(SJALVSTANDIGA, random), av(OKANDA, random));
            case 1 -> stangt(av(TEXTER, random), "\n" + av(I_TEXT, random));
            case 2 -> stangt(av(PLATSER, random), felskrivet(random));
            default -> stangt(av(PLATSER, random), av(SKRIVNA, random));
        };
    }

    private static <T> T av(List<T> all, Random random) {
        return all.get(random.nextInt(all.size()));
    }

    private static DynamicTest stangt(Plats plats, String skrivet) {
        return dynamicTest(
                plats.file() + " efter «" + plats.anchor().strip() + "»: " + skrivet.strip(),
                () -> assertClosed(plats, skrivet));
    }

    /** A word with one letter wrong. */
    private static String felskrivet(Random random) {
        var word = new StringBuilder(ORD.get(random.nextInt(ORD.size())));
        int at = random.nextInt(word.length() - 1);
        char letter = (char) ('a' + random.nextInt(26));
        switch (random.nextInt(4)) {
            case 0 -> word.deleteCharAt(at);
            case 1 -> word.insert(at, letter);
            case 2 -> word.setCharAt(at, letter);
            default -> word.insert(at, word.charAt(at + 1)).deleteCharAt(at + 2);
        }
        return word + List.of(": nej", ":", ": OSL").get(random.nextInt(3));
    }

    private static void assertClosed(Plats plats, String skrivet) {
        var closed = med(plats, skrivet);
        var uppslag = closed.uppslagTrotsFel();
        assertThat(text(uppslag, Audience.WEBB)).doesNotContain(plats.words());
        assertThat(closed.granska().diagnostics())
                .as("what was not understood is told")
                .anyMatch(d -> d.place().file().value().equals(plats.file())
                        || skrivet.equals("offentlig: nej\ngrund: 19 kap. 3 § OSL"));
    }

    private static String text(Map<Audience, Uppslag> uppslag, Audience audience) {
        var all = new ArrayList<String>();
        var edition = uppslag.get(audience);
        edition.papers()
                .values()
                .forEach(p -> all.add(p.document().id() + p.document().title() + p.markup()));
        edition.packages().forEach(p -> all.add(p.toString()));
        edition.site().files().stream()
                .filter(f -> !f.path().endsWith(".woff2"))
                .forEach(f -> all.add(f.path() + f.bytes().utf8()));
        return String.join("\n", all).replace("\u00ad", "").toLowerCase(java.util.Locale.ROOT);
    }

    @Test
    void en_skyddad_ledamot_ar_inte_pa_webben() {
        assertClosed(LEDAMOT, "skyddad identitet: ja");
        assertThat(med(LEDAMOT, "sekretess: ja").byggUtanTryck().paths(Audience.WEBB))
                .isEmpty();
    }

    @Test
    void det_sags_att_det_halls_inne_och_hur_det_skrivs() {
        assertThat(med(PLATSER.get(1), "ofentlig: nej").granska().told())
                .contains(
                        "«ofentlig» kan handla om sekretess, men så skrivs det inte. Därför är bilagan inte på webben.",
                        "skriv offentlig: nej och på nästa rad grund:");
    }

    /**
     * What is understood, and says that all may see it, opens; words elsewhere do not close what is about other things.
     */
    @Test
    void det_som_inte_handlar_om_sekretess_stanger_inget() {
        for (var skrivet : List.of("offentlig: ja", "offentlig: JA", "# mer om det här i rutinen")) {
            assertThat(text(med(PLATSER.getFirst(), skrivet).uppslagUtanTryck(), Audience.WEBB))
                    .contains(PLATSER.getFirst().words());
        }
        var text = oppet().change(
                        ARENDE,
                        "Texten om almskogen.",
                        "Offentlig sektor i almskogen.\n\n## Sekretess\n\nHär gäller sekretess: den som vet tiger.");
        assertThat(text.granska().diagnostics()).extracting(Diagnostic::code).doesNotContain("sekretess-oklar");
    }
}
