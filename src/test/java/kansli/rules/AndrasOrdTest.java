package kansli.rules;

import static kansli.Provforbund.forbund;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kansli.Provforbund;
import kansli.diagnostic.Diagnostic;
import kansli.document.Audience;
import kansli.page.Page;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What is said of one sentence in the words of one office or another: in a report of half a year, in a plan, and in a
 * matter.
 */
class AndrasOrdTest {

    private static final String MEETING = "sammantraden/2024-05-16-styrelsen/arenden/";
    private static final String MATTER = MEETING + "11-prov.md";
    private static final String REPORT = "rapporter/halvaret/";
    private static final String CHAPTER = REPORT + "01-halvaret.md";
    private static final String PLAN = "rapporter/plan/";
    private static final String PLANNED = PLAN + "01-gang.md";
    private static final Pattern TOLD = Pattern.compile(
            "(?ms)^(?:fel|varning|upplysning)  (?<file>\\S+?):(?<line>\\d+):\\d+$.*?\\[(?<code>[a-z-]+)\\]$");

    @Test
    void a_day_without_a_year_is_in_that_of_its_document() {
        each(
                AndrasOrdTest::plan,
                PLANNED,
                "Sammanträde torsdagen den 26 mars |",
                "Ledamöterna möts fredag 24 april på internat |",
                "Ansökningarna bereds onsdagen den 9 september |",
                "Förra planen antogs torsdagen den 18 september |",
                "Nätverksdagen hölls onsdagen den 24 april 2024, och dagen efter, torsdagen den 25 april, var det"
                        + " utbildning |",
                "Styrelsen träffas söndagen den 26 mars | veckodag-stammer-inte",
                "Styrelsen träffas tisdag 4 juni | veckodag-stammer-inte",
                "Ansökan ska vara inne lördagen den 31 augusti 2026 | veckodag-stammer-inte",
                "Nätverket möts tisdagen den 22 april och lördagen den 10 juni | veckodag-stammer-inte",
                "Beredningen börjar måndag den 9 september | veckodag-stammer-inte",
                "Redovisningen lämnas den 31 juni | datum-finns-inte",
                "Redovisningen lämnas den 29 februari | datum-finns-inte",
                "Redovisningen för 2024 lämnas den 29 februari |",
                "Det följer av lagen (2003:1210), och samrådet är måndagen den 9 september | veckodag-stammer-inte");
    }

    @Test
    void a_year_that_does_not_stand_there_is_told() {
        assertThat(plan("Styrelsen träffas söndagen den 26 mars").granska().told())
                .contains(
                        "Den 26 mars är en onsdag 2025 och en torsdag 2026, inte en söndag.",
                        "Är det ett annat år som menas, skriv ut året.");
    }

    @Test
    void insatser_are_counted_in_the_reports_own_time() {
        each(
                AndrasOrdTest::report,
                CHAPTER,
                "Förbundet har sedan dess finansierat 34 insatser |",
                "Genom åren har förbundet finansierat 34 insatser |",
                "Åren 2018–2024 finansierade förbundet 19 insatser |",
                "Hittills har förbundet finansierat 34 insatser |",
                "Sedan 2011 har förbundet finansierat 40 insatser |",
                "Totalt sedan starten har förbundet finansierat 34 insatser |",
                "Under halvåret finansierade förbundet två insatser |",
                "Under halvåret finansierade förbundet fem insatser | antal-insatser",
                "Förbundet har finansierat sju insatser under halvåret | antal-insatser",
                "Nio insatser pågick | antal-insatser",
                "Fyra insatser avslutades under perioden | antal-insatser",
                "Under första halvåret 2025 startade tre insatser | antal-insatser");
    }

    @Test
    void insatser_are_listed_by_their_short_names() {
        assertThat(report("Nio insatser pågick").granska().told()).contains("Trädgården och Vägen vidare.");
    }

    @Test
    void people_and_things_are_what_the_registers_say() {
        each(
                AndrasOrdTest::matter,
                MATTER,
                "Kontakta Saga Wiik, ekonom, för frågor | annat-i-registret",
                "Frågor besvaras av förbundschefen Jonna Frid | annat-i-registret",
                "Saga Wiik är förbundets administratör | annat-i-registret",
                "Kontakt: Mirjam Ask, förbundschef, mirjam.ask@norran.example | annat-i-registret",
                "Förfrågningar till Mirjam Ask (ekonom) | annat-i-registret",
                "Ansvarig är Jonna Frid, förbundschef Saga Wiik kontrasignerar |",
                "Kontakta Saga Wiik, förbundschef, eller Jonna Frid, ekonom |",
                "Eskil Bohm, ekonom till och med mars, har slutat |",
                "Mirjam Ask, tf ekonom, svarar |",
                "Saga Wiik är ekonom i grunden |",
                "Mirjam Ask var tidigare ekonom i förbundet |",
                "Med Saga Wiik, förbundschef, Jonna Frid, ekonom och Mirjam Ask |",
                "Kansliet ligger på Bryggvägen 6 i Norrå | annat-i-registret",
                "Besöksadress: Bryggvägen 14 | annat-i-registret",
                "Kansliet finns nu på Bryggvägen 4 B |",
                "Kansliet finns centralt på Bryggvägen 4 i Norrå |",
                "Utbildningen hölls på Bryggvägen 9 |",
                "Kansliet har flyttat från Bryggvägen 2 |",
                "Kommunhuset ligger på Bryggvägen 1 |",
                "Samordningsförbundet Almsjö bildades 2009 | annat-i-registret",
                "Styrelsen för Samordningsförbundet Norrå har antagit planen | annat-i-registret",
                "Samordningsförbundet Norrån bildades 2009 |",
                "Samordningsförbundet Almsjö gick upp i förbundet 2009 |",
                "Samordningsförbundet Almsjö Södra är ett annat förbund |",
                "Samordningsförbundet Östra Tunabro har svarat |",
                "Förbundet bildades i Almsjö 2009 |",
                "Trädgården ägs av Norrå kommun | annat-i-registret",
                "Insatsägare för Trädgården är Region Norrån | annat-i-registret",
                "Trädgården ägs av Almsjö kommun |",
                "Trädgården ägs av Almsjö kommun och Region Norrån |",
                "Trädgården ska ägas av Norrå kommun |",
                "Huset som Trädgården hyr ägs av Norrå kommun |",
                "Styrelsen har valt Hedvig Åkerlund till ny ledamot i styrgruppen | namn-avviker",
                "Utskottet utser Nils Öberg-Qvist att leda mötet | namn-avviker",
                "Styrelsen föreslår att Berit Sandman väljs till vice ordförande | namn-avviker",
                "Styrelsen utser Tore Bergkvist till vice ordförande |",
                "Styrelsen utser Hedvig Åkerlind att leda mötet |",
                "Styrelsen utser Petra Hedberg att leda mötet |",
                "Berit Sandman är handläggare i Almsjö |",
                "Styrelsen utser Ismail Demir att leda mötet |",
                "Vi tackar Försäkringskasan för stödet | namn-avviker",
                "Enligt Försäkringkassan är det klart | namn-avviker",
                "Försäkringskassans lokal och Försäkringskassa är ord |",
                "Alla arbetsförmedlingar och försäkringskassor är med |",
                "Försäkringskassorna fanns förr i varje län |",
                "Det gäller hela samordningsförbunet | stavning",
                "Deltagarna på Skogspunkten trivs | namn-avviker",
                "Skogspunkten är störst, följd av Trädgården | namn-avviker",
                "Deltagarna på Skogsportens kurs trivs |",
                "Deltagarna på Skogsverket trivs |",
                "Skogsrundan är störst, följd av Trädgården |");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "Trädgården förlängs | bevilja Norrå kommun högst 300 000 kronor | Almsjö kommun | annat-i-registret",
                "Mer stöd | bevilja Region Norrån medel för Trädgården | Almsjö kommun | annat-i-registret",
                "Ny insats | bevilja Norrå kommun högst 300 000 kronor | Almsjö kommun | annat-i-registret",
                "Ny insats | bevilja Försäkringskassan upp till 300 000 kronor | Almsjö kommun | annat-i-registret",
                "Trädgården | bevilja Norrå kommun stöd med 300 000 kronor | Almsjö kommun | annat-i-registret",
                "Trädgården förlängs | bevilja Almsjö kommun högst 300 000 kronor | Almsjö kommun |",
                "Trädgården förlängs | bevilja Arbetsförmedlingen högst 300 000 kronor | Almsjö kommun |",
                "Trädgården förlängs | bevilja Norrå kommun högst 300 000 kronor | Norrå kommun |",
                "Ny insats | bevilja Almsjö kommun högst 300 000 kronor | Almsjö kommun |",
                "Ny insats | bevilja Norrå kommun högst 300 000 kronor | Rehabteamet |",
                "Ny insats | bevilja Region Norrån högst 300 000 kronor | Almsjö kommun |",
            })
    void money_goes_to_the_one_who_owns_what_it_is_for(String heading, String clause, String sender, String code) {
        var granted = insatser()
                .add(
                        MATTER,
                        "---\nrubrik: %s\ntyp: beslut\nföredragande: Saga Wiik\ndatum: 2024-05-08\nförslag: %s\nundertecknas: Saga Wiik\nbilagor:\n  - rubrik: Ansökan\n    fil: bilagor/03-1-riktlinjer.pdf\n    från: %s\n---\n\nRegion Norrån står för lokalen.\n"
                                .formatted(heading, clause, sender));
        assertThat(codes(granted, MATTER))
                .as(clause)
                .filteredOn(c -> !c.startsWith("bilaga-"))
                .isEqualTo(code == null ? List.of() : List.of(code));
    }

    @Test
    void minutes_and_agendas_and_tables_have_the_numbers_that_are_told() {
        each(
                AndrasOrdTest::withMinutes,
                MATTER,
                "Protokollet §§ 14–18 är justerat | paragraf-hanvisning",
                "Uppdraget i § 19 är utfört den 3 maj | paragraf-hanvisning",
                "Styrelsens protokoll från den 12 mars 2024 är justerat | protokoll-annan-dag",
                "Protokoll den 10 mars, §§ 14–16, är anslaget | protokoll-annan-dag",
                "Besluten i §§ 14 och 21 är verkställda | paragraf-hanvisning",
                "Protokollet från den 11 mars 2024, §§ 14–16, är justerat |",
                "Uppdraget i § 15 är utfört den 3 maj |",
                "Enligt § 12 i förbundsordningen ska styrelsen följa upp |",
                "Det följer av 7 § lagen (2003:1210) och av 2 kap. 15 § |",
                "Arbetsutskottets protokoll, § 3, är också justerat |",
                "Protokollet från den 14 december 2023, § 44, är sedan länge justerat |",
                "Delegationsordningens § 4 gäller |",
                "Frågan tas upp i ärende 14 | arende-hanvisning",
                "Det behandlas i ärende 4 och 13 | arende-hanvisning",
                "Se ärende nr 17 | arende-hanvisning",
                "Besluten fattas i ärendena 5–12 | arende-hanvisning",
                "Det hör ihop med ärende 99, som är nytt | arende-hanvisning",
                "Det behandlas i ärende 4 och 5 |",
                "Vid sammanträdet den 5 juni var det ärende 14 |",
                "Det var ärende 14 i föregående kallelse |",
                "Styrelsen har haft 14 ärenden i år |",
                "Diariet har ärende 14/2024 som öppet |");
        each(
                AndrasOrdTest::numbered,
                CHAPTER,
                "Det visas i tabell 3 | tabell-hanvisning",
                "I tabellerna 1–4 visas allt | tabell-hanvisning",
                "Som framgår av tabell 12 är det få | tabell-hanvisning",
                "Se tabell nr 5 | tabell-hanvisning",
                "Tabell 2 och 3 visar samma sak | tabell-hanvisning",
                "Det visas i tabell 1 |",
                "I tabell 1 och 2 visas allt |",
                "Det visas i tabell 14 i bilagan |",
                "I den nationella tabell 14 är talen högre |",
                "Det är tabell 7 i SCB:s rapport |");
        each(AndrasOrdTest::report, CHAPTER, "I tabell 15 visas allt |");
    }

    @Test
    void an_insats_begins_and_ends_when_its_period_does() {
        each(
                AndrasOrdTest::report,
                CHAPTER,
                "Trädgården startade den 1 augusti 2024 | tid-stammer-inte",
                "Vägen vidare inleddes den 1 juni 2024 efter samråd | tid-stammer-inte",
                "Trädgården avslutades den 31 maj 2025 | tid-stammer-inte",
                "Vägen vidare pågår till och med den 31 mars 2028 | tid-stammer-inte",
                "Det sades att Trädgården upphörde den 30 juni 2024 och sedan var stängd | tid-stammer-inte",
                "Trädgården startade den 1 augusti 2023 och avslutades den 30 juni 2025 |",
                "Vägen vidare startade den 17 april 2024 med den första gruppen |",
                "Trädgården avslutades i förtid den 31 maj 2025 |",
                "En kurs på Trädgården startade den 1 september 2024 |",
                "Vägen vidare ska förlängas och upphör den 31 mars 2029 |",
                "Kursen på Vägen vidare avslutades den 31 mars 2025 |");
        assertThat(report("Vägen vidare har pågått i 21 månader").granska().told())
                .contains("Vägen vidare började den 1 april 2024 och hade den 30 juni 2025 pågått i ett år och tre"
                        + " månader (insatser/vagen/insats.yaml:4).");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "Gruppen har beslutat om fyra åtgärder för att korta väntetiden: | - | antal-uppraknade",
                "Parterna har enats om fyra frågor inom ramen för samverkan: | - | antal-uppraknade",
                "Rapporten tar upp två delar med stöd av enkäten: | - | antal-uppraknade",
                "Planen har fyra mål för det kommande året: | - | antal-uppraknade",
                "Styrgruppen prövar fem vägar för att nå fler unga i länet: | - | antal-uppraknade",
                "Gruppen har beslutat om tre åtgärder för att korta väntetiden: | - |",
                "Fyra personer för arbetet framåt med följande: | - |",
                "Kansliet har fyra anställda för att sköta följande uppgifter: | - |",
                "Av de fyra målen är det viktigaste för nästa år: | - |",
                "Det finns fyra parter som har kommit med synpunkter på delarna nedan: | - |",
                "Chefen har fattat fyra beslut, tillsammans 96 500 kronor: | Beslut | antal-uppraknade",
                "Förbundet har hållit två kurser. Flest kom i maj. | Kurs | antal-uppraknade",
                "Vi ordnade fyra seminarier om samverkan. | Seminarium |",
                "Kommunen har haft fyra öppna träffar under våren. | Träff | antal-uppraknade",
                "Under våren hölls fyra möten. | Möte | antal-uppraknade",
                "Chefen har fattat tre beslut, tillsammans 96 500 kronor: | Beslut |",
                "Förbundet har hållit fem kurser, bland annat dessa. | Kurs |",
                "Förbundet har hållit tre kurser. De två kurser som gavs i maj var störst. | Kurs |",
                "Förbundet har hållit två kurser om SUS. | Kostnad |",
                "Förbundet har hållit ytterligare två kurser. | Kurs |",
            })
    void a_list_or_a_table_has_as_many_as_is_told(String sentence, String head, String code) {
        var below = head.equals("-")
                ? "- bättre rum\n- fler möten\n- kortare brev"
                : "| Dag | %s | Belopp |\n|---|---|--:|\n| maj | första | 10 |\n| juni | andra | 20 |\n| juli | tredje | 30 |\n| Summa | | 60 |"
                        .formatted(head);
        assertThat(codes(
                        forbund("minimalt")
                                .add(
                                        "styrdokument/prov/2024.md",
                                        "---\nrubrik: Prov\nversion: 2024\n---\n\n" + sentence + "\n\n" + below + "\n"),
                        "styrdokument/prov/2024.md"))
                .as(sentence)
                .isEqualTo(code == null ? List.of() : List.of(code));
    }

    @Test
    void a_remark_on_the_agenda_has_the_right_weekday() {
        var remark = forbund("litet")
                .add(
                        MATTER,
                        "---\n"
                                + "rubrik: Nästa gång\n"
                                + "typ: övrigt\n"
                                + "anmärkning: Torsdagen den 20 november 2025 kl. 13.00\n"
                                + "---\n");
        assertThat(codes(remark, MATTER)).isEmpty();
        assertThat(codes(remark.change(MATTER, "Torsdagen", "Fredagen"), MATTER))
                .containsExactly("veckodag-stammer-inte");
        assertThat(codes(remark.change(MATTER, "20 november 2025", "20 november"), MATTER))
                .isEmpty();
    }

    @Test
    void an_annex_has_the_title_that_is_told() {
        each(
                AndrasOrdTest::withPapers,
                MATTER,
                "Enkätundersökningen finns i bilaga 12.1 | bilaga-annan",
                "Hela enkätundersökningen läggs som bilaga 12.1 | bilaga-annan",
                "Undersökningen redovisas i sin helhet i bilaga 12.1 | bilaga-annan",
                "Enkätundersökningen återfinns i bilaga 12.1 | bilaga-annan",
                "Enkätundersökningen ligger som bilaga 12.1 | bilaga-annan",
                "Enkätundersökningen finns i bilaga 11.1 |",
                "Verksamhetsplanen finns i bilaga 12.1 |",
                "Resonemanget finns i bilaga 12.1 |",
                "Underlaget redovisas i bilaga 12.1 |",
                "Enkätundersökningen nämns i bilaga 12.1 |");
    }

    private static Provforbund withMinutes(String sentences) {
        return forbund("litet")
                .add(
                        "sammantraden/2024-03-11-styrelsen/protokoll.yaml",
                        "form: per capsulam\nparagrafer:\n"
                                + String.join(
                                        "",
                                        Stream.of(14, 15, 16)
                                                .map(n ->
                                                        "  - nummer: %d\n    rubrik: Fråga %d\n    beslut: godkänna förslaget\n"
                                                                .formatted(n, n))
                                                .toList()))
                .add(
                        MATTER,
                        "---\n"
                                + "rubrik: Justerat\n"
                                + "typ: information\n"
                                + "föredragande: Saga Wiik\n"
                                + "bilagor:\n"
                                + "  - rubrik: Justerat protokoll\n"
                                + "    dokument: sammantraden/2024-03-11-styrelsen/protokoll\n"
                                + "---\n\n"
                                + sentences + ".\n");
    }

    private static Provforbund withPapers(String sentences) {
        return forbund("litet")
                .add("styrdokument/enkat/2024.md", "---\nrubrik: Enkätundersökning\nversion: 2024\n---\n\nText.\n")
                .add("styrdokument/plan/2024.md", "---\nrubrik: Verksamhetsplan\nversion: 2024\n---\n\nText.\n")
                .add(
                        MATTER,
                        "---\n"
                                + "rubrik: Enkäten\n"
                                + "typ: information\n"
                                + "föredragande: Saga Wiik\n"
                                + "bilagor:\n"
                                + "  - rubrik: Enkätundersökning\n"
                                + "    dokument: styrdokument/enkat/2024\n"
                                + "---\n\n"
                                + sentences + ".\n")
                .add(
                        MEETING + "12-planen.md",
                        "---\n"
                                + "rubrik: Planen\n"
                                + "typ: information\n"
                                + "föredragande: Saga Wiik\n"
                                + "bilagor:\n"
                                + "  - rubrik: Verksamhetsplan\n"
                                + "    dokument: styrdokument/plan/2024\n"
                                + "---\n\n"
                                + "Planen antas i mars.\n");
    }

    private static Provforbund numbered(String sentences) {
        var table = "titel: %s\nenhet: tkr\nkolumner: [2024]\nrader:\n  - rad: Kassa\n    värden: [12]\n";
        return report(sentences + ".\n\n${tabell(\"kassan\")}\n\n${tabell(\"banken\")}\n\nTabellerna är korta")
                .change(
                        REPORT + "rapport.yaml",
                        "titel: Halvårsrapport\n",
                        "titel: Halvårsrapport\nnumrera tabeller: ja\n")
                .add(REPORT + "tabeller/kassan.yaml", table.formatted("Kassan"))
                .add(REPORT + "tabeller/banken.yaml", table.formatted("Banken"));
    }

    @Test
    void an_ersattare_who_served_took_part_in_the_decision() {
        var minutes = "sammantraden/2024-05-20-styrelsen/protokoll.yaml";
        var taken = forbund("litet")
                .add(
                        minutes,
                        "form: per telefon\n"
                                + "beslutande: [Love Ekdal, Amina Rahimi, Gunvor Ståhl]\n"
                                + "paragrafer:\n"
                                + "  - nummer: 1\n"
                                + "    rubrik: Arvode\n"
                                + "    beslut: godkänna arvodet\n");
        assertThat(codes(taken, minutes)).isEmpty();
        assertThat(codes(taken.change(minutes, "Amina Rahimi", "Amina Rahimo"), minutes))
                .containsExactly("okand-beslutande");
        assertThat(codes(taken.change(minutes, "Amina Rahimi", "Saga Wiik"), minutes))
                .containsExactly("okand-beslutande");
        assertThat(taken.uppslagUtanTryck().get(Audience.STYRELSEN).papers().values())
                .extracting(Page::markup)
                .anySatisfy(page -> assertThat(page)
                        .contains(
                                "Love Ekdal (C)</b>, ordförande",
                                "Amina Rahimi (S)</b>, tjänstgörande ersättare",
                                "Gunvor Ståhl"));
    }

    /** Every sentence is a block of its own, and is told of once, with the code after the bar, or not at all. */
    private static void each(Function<String, Provforbund> where, String file, String... rows) {
        var sentences = Stream.of(rows).map(r -> r.split("\\|")[0].strip()).toList();
        var text = where.apply(String.join(".\n\n", sentences));
        var lines = text.bytes(file).utf8().lines().toList();
        var told = TOLD.matcher(text.granska().told())
                .results()
                .filter(r -> r.group("file").endsWith(file))
                .collect(Collectors.groupingBy(
                        r -> lines.get(Integer.parseInt(r.group("line")) - 1),
                        Collectors.mapping(r -> r.group("code"), Collectors.joining(", "))));
        assertThat(sentences.stream()
                        .map(s -> s + " | " + told.getOrDefault(s + ".", ""))
                        .map(String::strip))
                .containsExactly(Stream.of(rows).map(String::strip).toArray(String[]::new));
    }

    private static Provforbund matter(String sentences) {
        return insatser()
                .add(
                        MATTER,
                        "---\nrubrik: Prov\ntyp: information\nföredragande: Saga Wiik\n---\n\n## Ärendet\n\n"
                                + sentences + ".\n");
    }

    private static List<String> codes(Provforbund forbund, String file) {
        return forbund.granska().diagnostics().stream()
                .filter(d -> d.place().file().value().equals(file))
                .map(Diagnostic::code)
                .toList();
    }

    private static Provforbund plan(String sentence) {
        return forbund("litet")
                .add(
                        PLAN + "rapport.yaml",
                        "titel: Verksamhetsplan 2026\nperiod: 2026-01-01 – 2026-12-31\ndatum: 2025-09-18\n")
                .add(PLANNED, "---\nrubrik: Gången\n---\n\n" + sentence + ".\n");
    }

    private static Provforbund report(String sentence) {
        return insatser()
                .add(
                        REPORT + "rapport.yaml",
                        "titel: Halvårsrapport\nperiod: 2025-01-01 – 2025-06-30\ndatum: 2025-09-04\n")
                .add(CHAPTER, "---\nrubrik: Halvåret\n---\n\n" + sentence + ".\n");
    }

    /** One insats that has ended when the half year is over, and one that goes on. */
    private static Provforbund insatser() {
        return forbund("litet")
                .add(
                        "insatser/tradgarden/insats.yaml",
                        "namn: Trädgården\n"
                                + "ort: Almsjö\n"
                                + "ägare: Almsjö kommun\n"
                                + "parter: [Arbetsförmedlingen]\n"
                                + "period: 2023-08-01 – 2025-06-30\n")
                .add("insatser/skogen/insats.yaml", "namn: Skogsporten\nperiod: 2018-01-01 – 2019-12-31\n")
                .add(
                        "insatser/vagen/insats.yaml",
                        "namn: Vägen vidare\nort: Norrå\nägare: Norrå kommun\nperiod: 2024-04-01 – 2027-03-31\n");
    }
}
