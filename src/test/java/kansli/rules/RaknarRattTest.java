package kansli.rules;

import static kansli.Provforbund.forbund;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import kansli.diagnostic.Diagnostic;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is said of a text that computes with its own numbers. */
class RaknarRattTest {

    private static final String MATTER = "sammantraden/2024-01-15-styrelsen/arenden/02-riktlinjer.md";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                // A difference
                "Vi mötte 228 personer. Det är 13 färre än förra halvåret, då 241 deltog. | 13 | 31",
                "Vi mötte 228 personer, 121 kvinnor och 107 män. Det var 13 personer färre än året före, då det var"
                        + " 241. | 13 | 33",
                "Besöken blev 512, vilket är 46 fler än målet på 466. | 46 | 64",
                "Kostnaden var 30 930 kronor ett år och 27 417 kronor nästa, alltså 3 513 kronor lägre. | 3 513 | 3"
                        + " 315",
                "Kostnaden för revision ökade från 45 tkr till 48 tkr, en ökning med 3 tkr. | 3 tkr. | 5 tkr.",
                "Antalet samtal steg från 212 till 259 under 2023, alltså med 47. | 47 | 74",
                "Antalet samtal ökade med 47, från 212 till 259. | 47 | 57",
                "Kön har minskat från 34 till 27 dagar, det vill säga med sju dagar. | sju | nio",
                "Vi nådde 46 arbetsgivare, 6 över målet på 40. | 6 över | 16 över",
                "Kvinnorna var tio fler än männen: 34 mot 24. | tio | tolv",
                "Insatsen hade 34 kvinnor och 24 män, alltså tio fler kvinnor. | tio | elva",
                "Budgeten är 2 450 tkr, 150 tkr mer än årets budget på 2 300 tkr. | 150 | 510",
                "Prognosen är ett underskott på 255 tkr, vilket är 585 tkr bättre än budget (−840 tkr). | 585 | 558",
                "Medelåldern steg från 34,2 år till 35,1 år, en ökning med 0,9 år. | 0,9 | 1,9",
                // A change in percent and in percentage points
                "Antalet ökade från 301 till 391. Det är en ökning med 90 personer eller 30 procent. | 30 procent | 40"
                        + " procent",
                "Antalet ökade från 301 till 391. Det är en ökning med 90 personer eller 30 procent. | 90 | 80",
                "Bidraget höjs från 400 tkr till 480 tkr, eller med 20 procent. | 20 procent | 40 procent",
                "Kostnaderna var 7 717 tkr, en ökning med 874 tkr eller 12,8 procent jämfört med i fjol. | 12,8 | 18,2",
                "Kostnaderna ökade med 874 tkr, eller 12,8 procent, till 7 717 tkr. | 12,8 | 18,2",
                "Hyran blev 180 tkr, en minskning med 20 tkr (10 procent). | 10 procent | 15 procent",
                "Ansökan gäller 4 050 tkr. Det är 150 tkr mer än årets budget på 3 900 tkr, en ökning med 3,8 procent."
                        + " | 3,8 | 8,3",
                "Andelen som gick till arbete var 44 procent och är fyra procentenheter över målet på 40 procent. |"
                        + " fyra | sex",
                "Andelen har stigit från 36 till 42 procent, en ökning med sex procentenheter. | sex | åtta",
                // A rest
                "Unga vuxna förbrukade 1 188 tkr av 1 300 tkr och lämnar alltså 112 tkr outnyttjade. | 112 | 121",
                "Av anslaget har vi använt 640 tkr av 900 tkr, och 260 tkr är kvar. | 260 | 280",
                "I planen finns 2 050 tkr, varav 800 tkr är bundna. Därmed återstår 1 250 tkr. | 1 250 | 1 520",
                "Av de 23 som fick arbete började nio hos kommunen och de övriga fjorton hos företag. | fjorton |"
                        + " femton",
                "Av budgeten på 500 tkr går 320 tkr till löner och resterande 180 tkr till lokaler. | 180 | 280",
                // A sum
                "Vid årets början fanns 142 deltagare, och 86 nya skrevs in. Tillsammans blir det 228 personer. | 86 |"
                        + " 68",
                "Lönerna kostade 1 551 tkr och lokalerna 198 tkr. Det blir sammanlagt 1 749 tkr. | 1 749 | 1 947",
                "Norra gruppen hade 19 deltagare och södra gruppen 22, tillsammans 41. | 41. | 43.",
                "Unga är 55 personer, och i den gruppen är männen fler än kvinnorna: 31 mot 24. | 31 mot | 34 mot",
                // A mean and a cost for each
                "Vi höll sex utbildningar med sammanlagt 187 deltagare. Det är i genomsnitt 31 per tillfälle. | i"
                        + " genomsnitt 31 | i genomsnitt 41",
                "Nätverket hade fem träffar och 140 besökare, alltså i genomsnitt 28 per träff. | 28 | 38",
                "Under 2023 deltog 118 personer, mot 104 året innan. Insatsen kostade 3 720 tkr under 2023, vilket ger"
                        + " ungefär 31 500 kronor per deltagare. | 31 500 | 35 100",
                "Kostnaden är 1 640 000 kronor. Fördelat på 40 deltagare blir det 41 000 kronor per deltagare. | 41"
                        + " 000 | 44 000",
                "Lokalen kostar 396 tkr om året, alltså 33 tkr i månaden. | 33 | 36",
                // A share
                "Ansökan gäller 4 050 tkr. Av beloppet är 3 402 tkr, eller 84 procent, löner. | 3 402 | 3 204",
                "Vi har använt 640 tkr av 900 tkr, vilket är 71 procent. | 71 | 81",
                "Av utfallet på 1 846 tkr var 1 551 tkr löner (84 procent). | (84 | (48",
                "Bland kvinnorna gick sju av tio vidare (48 av 69). | 48 | 38",
                "Knappt hälften av männen (49 av 107) är under 30 år. | 49 | 59",
                "Var femte deltagare (12 av 60) saknade ersättning. | 12 av | 21 av",
                "Sammanlagt deltog 88 unga. Av dem avslutades 74, och 35 av de avslutade (47 procent) gick vidare. |"
                        + " 47 procent | 57 procent",
            })
    void a_number_must_be_what_the_text_computes_it_from(String sentence, String from, String to) {
        assertThat(codes(sentence)).as(sentence).doesNotContain("raknefel-i-text");
        assertThat(sentence).contains(from);
        assertThat(codes(sentence.replace(from, to)))
                .as(sentence.replace(from, to))
                .contains("raknefel-i-text");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Insatsen hade 63 deltagare och gav stöd i 12 månader, fyra fler än i fjol.",
                "I södra gruppen skrevs 21 in, fem färre än i norra men mer än dubbelt så många som i Åby.",
                "Vi har avtal med 21 arbetsgivare, fyra färre än målet.",
                "Vi mötte 228 personer, 13 färre än i fjol, och 84 avslutades.",
                "Väntetiden har minskat från 34 till 27 dagar men är fortfarande sex dagar längre än de tre veckor som"
                        + " är målet.",
                "Kostnaderna ökade från cirka 400 tkr till 480 tkr, alltså med ungefär 75 tkr.",
                "Kostnaderna ökade från 1 204 tkr till 1 698 tkr, alltså med 500 tkr.",
                "Kostnaderna ökade från 1,2 mkr till 1,7 mkr, en ökning med 460 tkr.",
                "Antalet ökade från 301 till 391, och kostnaderna visar en ökning med 12 procent.",
                "Antalet ökade från 301 till 391. Kostnaderna fick en ökning med 12 procent.",
                "Andelen steg från 36 till 42 procent, en ökning med 17 procent.",
                "Andelen steg från 36 till 42 procent, en ökning med sex procentenheter.",
                "Kansliet sparade 15 tkr på porto, och 12 tkr lades på en ny webbplats.",
                "Årets bidrag är 14 800 tkr. Kansliets kostnader visar en ökning med 70 tkr eller 2,6 procent.",
                "Kostnaderna var 7 717 tkr, en ökning med 874 tkr eller knappt 13 procent.",
                "Unga vuxna förbrukade 1 188 tkr av 1 300 tkr. Resten, drygt 110 tkr, är kvar.",
                "Norra gruppen fick 4 050 tkr och södra gruppen 1 300 tkr. Nu återstår 2 000 tkr.",
                "Av de 84 gick 37 till arbete eller studier, 23 till arbete och 14 till studier; de övriga 47 fick"
                        + " annat stöd.",
                "Klivarna hade 63 deltagare, varav 34 kvinnor. Totalt deltog 70 personer i insatserna.",
                "Klivarna hade 63 deltagare och Stegarna 43. Tillsammans har de 4,5 tjänster.",
                "Elva deltog i norra gruppen och nio i den södra, tillsammans 18 unika personer.",
                "Styrelsen har sju ledamöter och sju ersättare. I genomsnitt deltog elva per möte.",
                "Två av mötena var digitala och fem på plats. I snitt kom 12 till varje möte.",
                "Insatsen kostade 3 720 tkr under 2023, vilket ger 31 500 kronor per deltagare. Under 2022 deltog 104"
                        + " personer.",
                "Under 2022 deltog 104 personer. Insatsen kostade 3 720 tkr under 2023, vilket ger 31 500 kronor per"
                        + " deltagare.",
                "Hyran är 396 tkr om året och telefonen kostar 4 tkr i månaden.",
                "Ansökan gäller 4 050 tkr. Av beloppet är 3 402 tkr, eller drygt 80 procent, löner.",
                "Fyra av fem är nöjda (61 av 75).",
                "Nästan hälften (34 av 69) är män.",
                "Sammanlagt deltog 88 unga. Av dem avslutades 74, och 35 av deltagarna (40 procent) gick vidare.",
                "Ordföranden skrev: ”Antalet ökade från 301 till 391, en ökning med 40 procent.”",
                "Insatsen tar emot personer från 16 till 24 år, högst 20 åt gången.",
                "Styrgruppen har fem ledamöter och träffades tio gånger, två fler än 2022, då den möttes åtta gånger.",
                "Resultatet är −276 tkr, 770 tkr sämre än i fjol, då det var 494 tkr.",
                "Budgeten är 2 450 tkr, eller 150 tkr mer än i fjol.",
                "Unga är 55 personer, och bland dem har kvinnorna fler kontakter: 31 mot 24 i snitt.",
            })
    void nothing_is_said_of_what_is_right_or_not_certain(String sentence) {
        assertThat(codes(sentence))
                .as(sentence)
                .doesNotContain(
                        "raknefel-i-text", "delar-och-helhet", "riktning-i-text", "tid-stammer-inte", "andel-av-antal");
    }

    private static List<String> codes(String sentence) {
        return forbund("minimalt")
                .add(MATTER, "---\nrubrik: Riktlinjer\ntyp: information\n---\n\n## Ärendet\n\n" + sentence + "\n")
                .granska()
                .diagnostics()
                .stream()
                .filter(d -> d.place().file().value().equals(MATTER))
                .map(Diagnostic::code)
                .toList();
    }
}
