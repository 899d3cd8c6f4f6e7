package kansli.reading;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StampelTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "## Hemlig handling",
                "### HEMLIGT",
                "## offentlig: nej",
                "## **HEMLIG HANDLING**",
                "- Hemlig handling",
                "1. Hemlig handling",
                "| Hemlig handling |",
                "| offentlig: nej | |",
                "| Offentlig | nej |",
                "SEKRETESS enligt OSL 39:2",
                "OBS! Sekretess!",
                "OBS SEKRETESS: namnen på de sökande får inte spridas.",
                "Sekretessmarkerad",
                "STRÄNGT FÖRTROLIGT",
                "HEMLIG HEMLIG HEMLIG",
                "ARBETSMATERIAL – EJ OFFENTLIG",
                "Får ej publiceras på webben!",
                "Inte för webben",
                "Internt arbetsmaterial, sprids ej",
                "*Internt material, ej för webben.*",
                "OBS: hemligt",
                "Ej offentlig handling",
                "Arbetsmaterial – ej offentlig handling",
                "Strikt konfidentiellt",
                "Endast för styrelsens ledamöter.",
                "Sekretess enl. 19 kap. 3 § OSL",
                "Sekretess jml OSL 25:1",
                "Hemlig enl. OSL 19:3",
                "Hemlig med stöd av 19 kap. 3 § OSL",
                "Sekretessbelagd enligt OSL 19:3",
                "Hemligt t.o.m. 2030",
                "Sekr.",
                "# HEMLIGT",
                "## Ej offentligt",
                "## Sekretess enligt 19 kap. 3 § OSL",
                "## Offentlig: nej",
                "[^1]: offentlig: nej",
                "Status: hemlig",
                "Är ärendet offentligt? Nej",
                "Ärendet är hemligt.",
                "Detta ärende är hemligt.",
                "Handlingen är sekretessbelagd.",
                "Handlingen omfattas av sekretess enligt 19 kap. 3 § OSL.",
                "Sekretess råder enligt 19 kap. 3 § OSL.",
                "Ärendet ska inte publiceras på webben.",
                "Får inte läggas ut på webben",
                "Ska inte ut på webben",
                "Ej för publicering",
                "Ej för spridning",
                "Publiceras inte",
                "<!-- ska inte ut på webben -->",
                "lägg inte ut det här på webben",
                "endast styrelsen",
                "bara för styrelsen",
                "Sekretes enligt OSL",
                "SEKRETESS – det här är bara för dem som beslutar",
            })
    void a_line_that_says_nothing_else_is_a_stamp(String line) {
        assertThat(Stampel.arHela(line)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Sekretess",
                "## Sekretess",
                "**Sekretess**",
                "| Sekretess |",
                "## Sekretess och tystnadsplikt",
                "SEKRETESS OCH TYSTNADSPLIKT",
                "Ej offentliga arbetsgivare som partner",
                "Privat: ja, 12 personer",
                "- Sekretess: ja, det är ett hinder",
                "Sekretess är ett hinder för samverkan.",
                "Parterna bryter sekretessen med samtycke.",
                "Handläggarna har olika sekretess.",
                "Hemlig lista: nej",
                "Skyddat boende: ja",
                "Synlig: ja",
                "Sekretess: nej",
                "Inte hemligt",
                "sekretess behandlas i ärende 5",
                "Grund: 4 §",
                "Offentlig: ja",
                "Offentlig sektor: nej",
                "Öppet: nej",
                "Det här är inte klart.",
                "Ärendet delas ut på mötet.",
                "Styrelsen beslutar enligt förslaget.",
                "Bara styrelsen kan besluta om det.",
                "En intern utbildning hölls.",
                "Intern kontroll",
                "Material till mötet den 3 mars.",
                "Webbplatsen är inte klar.",
                "Planen publiceras på webben.",
            })
    void a_line_on_something_is_none(String line) {
        assertThat(Stampel.arHela(line)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Avtal – SEKRETESS",
                "Avtal, sekretess",
                "Avtal (sekretess enligt 19 kap. 3 § OSL)",
                "Avtal - hemligt",
                "Avtal *hemligt*",
                "Sekretessärende",
                "Avtal (hemligt)",
                "HEMLIGT: Avtal",
                "[SEKRETESS] Avtal",
                "HEMLIG – Fråga åtta",
                "Sekretess, delas ut på mötet",
                "Hemligt, delas ut på mötet",
                "Ärendet är sekretessbelagt",
                "Hemligstämplat",
                "Konfidentiellt material",
                "Kvalificerat hemlig",
                "Läggs inte ut på webben",
                "Publiceras ej",
                "Internt",
                "offentlig nej",
                "Ej för webben, har namn i sig",
                "HEMLIG-avtal.pdf",
                "B (hemlig)",
                "Stöd till enskild (offentlig: nej)",
                "hemlig, får inte ut",
            })
    void a_part_of_a_heading_or_a_remark_may_be_one(String text) {
        assertThat(Stampel.arDel(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Sekretess", "Sekretess och samtycke", "Samverkan, sekretess och tystnadsplikt",
                        "Intern kontroll, plan",
                "Rutin för sekretess", "Offentlig upphandling – avtal", "Ej klart, kommer senare", "Hemliga fonder",
                "Webben, ny form", "Information om offentlighetsprincipen", "Avtal (inte klart)",
            })
    void and_the_rest_is_what_it_is_about(String text) {
        assertThat(Stampel.arDel(text)).isFalse();
    }
}
