package kansli.rules;

import static kansli.Provforbund.forbund;
import static org.assertj.core.api.Assertions.assertThat;

import kansli.diagnostic.Diagnostic;
import kansli.diagnostic.Severity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What is right but easily taken for wrong: sums of sums and of groups, people counted in two ways, marks of several
 * stars, what was decided later, amounts in kronor and tkr, shorter titles, abbreviations and compounds, words that
 * meet over a border, and what a file makes its author repeat. Beside each a fault that is near it.
 */
class RattOvrigtTest {

    private static final String R = "rapporter/arsredovisning-2024/";
    private static final String M = "sammantraden/2025-03-20-styrelsen/arenden/";

    @Test
    void nothing_is_said_of_it() {
        forbund("ratt-ovrigt").granska().saysNothing();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                // Sums of what stands above.
                R + "01-summor.md | `Summa kansli | 1 671` | `Summa kansli | 1 617` | summa-stammer-inte",
                R + "01-summor.md | `Summa lokal | 356` | `Summa lokal | 365` | summa-stammer-inte",
                R + "01-summor.md | `eget kapital och skulder | 2 517` | `eget kapital och skulder | 2 571` |"
                        + " summa-stammer-inte",
                R + "01-summor.md | `Summa möten och brev | 405` | `Summa möten och brev | 450` | summa-stammer-inte",
                R + "01-summor.md | `Totalt | 783` | `Totalt | 738` | summa-stammer-inte",
                R + "01-summor.md | `Summa norr och söder | 95 | 96` | `Summa norr och söder | 95 | 69` |"
                        + " summa-stammer-inte",
                R + "01-summor.md | `insatser och kansli | 4 251` | `insatser och kansli | 4 521` | summa-stammer-inte",
                R + "01-summor.md | `30–64 år | 35 |\n| Totalt` | `30–64 år | 53 |\n| Totalt` | summa-stammer-inte",
                R + "01-summor.md | `Högskola | 11 | 12` | `Högskola | 11 | 21` | summa-stammer-inte",
                R + "01-summor.md | `Summa bidrag | 2 100` | `Summa bidrag | 1 200` | summa-stammer-inte",
                R + "01-summor.md | `Summa | 84 | 105` | `Summa | 84 | 150` | summa-stammer-inte",
                // Marks and notes.
                R + "tabeller/avgifter.yaml | `Bergsland **` | `Bergsland` | not-utan-marke",
                R + "tabeller/besok.yaml | `Ekby***` | `Ekby**` | not-utan-marke",
                R + "tabeller/besok.yaml | `\"*** Bara` | `\"Bara` | marke-utan-not",
                R + "tabeller/avgifter.yaml | `Bergsland **` | `Bergsland ***` | marke-utan-not",
                R + "tabeller/avgifter.yaml | `Staten 12)` | `Staten 2)` | marke-utan-not",
                R + "tabeller/oppettider.yaml | `Öppettider **` | `Öppettider 2)` | marke-utan-not",
                R + "02-marken.md | `42 \\*\\*\\*` | `24 \\*\\*\\*` | summa-stammer-inte",
                // What was decided when.
                "insatser/ljuspunkten/insats.yaml | `beslutad: 2025-05-15` | `beslutad: 2024-05-15` | antal-insatser",
                "insatser/ljuspunkten/insats.yaml | `beslutad: 2025-05-15` | `beslutad: 2025-03-19` |"
                        + " angivet-stammer-inte",
                R + "03-dagar.md | `Två insatser avslutades` | `Tre insatser avslutades` | antal-insatser",
                R + "03-dagar.md | `två pågående insatser` | `tre pågående insatser` | antal-insatser",
                R + "03-dagar.md | `pågick i tre år` | `pågick i fem år` | tid-stammer-inte",
                R + "tabeller/perioder.yaml | `hamnplan: [2024-11-30` | `hamnplan: [2024-06-30` | angivet-stammer-inte",
                // Rounding.
                R + "04-avrundning.md | `1 650 741 kr` | `1 652 741 kr` | summa-stammer-inte",
                R + "04-avrundning.md | `1 230 tkr` | `1 233 tkr` | summa-stammer-inte",
                R + "04-avrundning.md | `4 170 tkr` | `4 710 tkr` | summa-stammer-inte",
                R + "04-avrundning.md | `3,6 mkr` | `3,8 mkr` | summa-stammer-inte",
                R + "tabeller/blandat.yaml | `1 649 680]` | `1 694 680]` | summa-stammer-inte",
                R + "tabeller/kronor.yaml | `12 060, 410, 12 470` | `12 060, 410, 14 270` | radsumma-stammer-inte",
                // Titles.
                M + "01-arsredovisning.md | `rubrik: Årsredovisningen\nförslag` | `rubrik: Årsredovisning"
                        + " 2023\nförslag` | angivet-i-listan",
                M + "02-riktlinjer.md | `  rubrik: Riktlinjerna` | `  rubrik: Uppföljning` | angivet-i-listan",
                M + "03-verksamhetsplan.md | `  rubrik: Verksamhetsplan` | `  rubrik: Verksamhetsberättelse` |"
                        + " angivet-i-listan",
                M + "04-budget.md | `  rubrik: Budget 2026` | `  rubrik: Budgetuppföljning 2026` | angivet-i-listan",
                M + "05-omvarld.md | `  rubrik: Omvärlden` | `  rubrik: Information från kansliet` | angivet-i-listan",
                M + "07-avtal.md | `  rubrik: Avtal med kommunen` | `  rubrik: Avtal med regionen` | angivet-i-listan",
                // Names.
                R + "05-ord.md | `| Farid Nazari | Arbetsförmedlingen |\n` | `` | ledamot-saknas",
                // Words.
                R + "05-ord.md | `EUUUP` | `förbunndet` | stavning",
                R + "05-ord.md | `verksamhetsrevisorer` | `verksamehtsrevisorer` | stavning",
                R + "05-ord.md | `Förbrukningsmaterial` | `Förburkningsmaterial` | stavning",
                R + "05-ord.md | `riktlinjebeslut` | `riktilnjebeslut` | stavning",
                R + "05-ord.md | `informatörerna` | `kommmunerna` | stavning",
                R + "05-ord.md | `möten om våren` | `möten paralellt` | stavning",
                R + "05-ord.md | `NNNSF` | `VERKSAMHTEN` | stavning",
                // Words that meet, and numbers of papers.
                R + "05-ord.md | `Ljuspunkten är en insats` | `Ljuspunkten är en insats insats` | dubbelt-ord",
                R + "05-ord.md | `är besöksadressen` | `är besöksadressen\nbesöksadressen` | dubbelt-ord",
                R + "05-ord.md | `Bergsgatan är lång` | `Bergsgatan Bergsgatan är lång` | dubbelt-ord",
                R + "05-ord.md | `slutade i november` | `slutade slutade i november` | dubbelt-ord",
                R + "05-ord.md | `följer RFC 5322` | `följdes år 5322` | orimligt-ar",
                R + "05-ord.md | `gjordes efter EN 2045` | `gjordes 2045` | ar-som-inte-varit",
                R + "05-ord.md | `lagen (2099:41)` | `planen som kom 2099` | orimligt-ar",
                // What is written again.
                "styrdokument/riktlinjer/2025.md | `när riktlinjerna antas.` | `när riktlinjerna antas.\n\nRiktlinjerna"
                        + " gäller alla insatser som förbundet betalar, också de som redan pågår när riktlinjerna"
                        + " antas.` | upprepat-stycke",
                "sammantraden/2025-02-11-styrelsen/protokoll.yaml | `Styrelsen har fattat beslut via e-post.` |"
                        + " `Styrelsen har fattat fattat beslut.` | dubbelt-ord",
            })
    void a_fault_that_is_near_it_is_found(String file, String from, String to, String code) {
        var granskat = forbund("ratt-ovrigt")
                .change(file, text(from), to == null ? "" : text(to))
                .granska();
        assertThat(granskat.diagnostics())
                .as(granskat.told())
                .extracting(Diagnostic::code)
                .contains(code);
    }

    private static String text(String cell) {
        return cell.replace("\\n", "\n");
    }

    /** Amounts may have been rounded before they were added; people are not. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "04-avrundning.md | `Utfall i tkr | 2 931` | `Utfall i tkr | 2 932` | UPPLYSNING",
                "04-avrundning.md | `Utfall i tkr | 2 931` | `Utfall i tkr | 2 933` | FEL",
                "04-avrundning.md | `1 650 741 kr` | `1 651 322 kr` | FEL",
                "04-avrundning.md | `4 170 tkr` | `4 260 tkr` | FEL",
                "tabeller/kronor.yaml | `45 120, 1 203, 46 323` | `45 120, 1 203, 46 324` | UPPLYSNING",
                "tabeller/kronor.yaml | `45 120, 1 203, 46 323` | `45 120, 1 203, 46 332` | FEL",
                "01-summor.md | `Summa personal | 1 294` | `Summa personal | 1 295` | FEL",
                "02-marken.md | `Summa | 490` | `Summa | 491` | FEL",
            })
    void one_unit_is_an_upplysning_when_it_is_money(String file, String from, String to, Severity severity) {
        var granskat = forbund("ratt-ovrigt").change(R + file, from, to).granska();
        assertThat(granskat.diagnostics())
                .as(granskat.told())
                .filteredOn(d -> d.code().endsWith("summa-stammer-inte"))
                .extracting(Diagnostic::severity)
                .containsOnly(severity);
    }

    @ParameterizedTest
    @CsvSource({
        "Farid Nazari, Fared Nazari",
        "Farid Nazari, Farid Nazzari",
        "Birgitta Hedlund, Birgita Hedlund",
        "Torbjörn Aspelin, Torbjörn Asplin",
        "Torbjörn Aspelin, Torbjorn Aspelin",
        "Margit Stenhammar, Margit Stenhamar",
        "Margit Stenhammar, Margit von Stenhammar",
    })
    void a_misspelt_member_is_told_once_and_is_not_missing(String name, String misspelt) {
        var granskat = forbund("ratt-ovrigt")
                .change(R + "05-ord.md", "| " + name + " |", "| " + misspelt + " |")
                .granska();
        assertThat(granskat.diagnostics()).extracting(Diagnostic::code).containsExactly("namn-avviker");
    }
}
