package kansli.rules;

import static kansli.Provforbund.forbund;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import kansli.Provforbund;
import kansli.diagnostic.Diagnostic;
import kansli.document.Audience;
import kansli.page.Page;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is said of one sentence in the words of one office or another: in a report of half a year, in a plan, and in a matter. */
class AndrasOrdTest {

    private static final String MEETING = "sammantraden/2024-05-16-styrelsen/arenden/";
    private static final String MATTER = MEETING + "11-prov.md";
    private static final String REPORT = "rapporter/halvaret/";
    private static final String CHAPTER = REPORT + "01-halvaret.md";
    private static final String PLAN = "rapporter/plan/";
    private static final String PLANNED = PLAN + "01-gang.md";

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "Sammanträde torsdagen den 26 mars |",
        "Ledamöterna möts fredag 24 april på internat |",
        "Ansökningarna bereds onsdagen den 9 september |",
        "Förra planen antogs torsdagen den 18 september |",
        "Nätverksdagen hölls onsdagen den 24 april 2024, och dagen efter, torsdagen den 25 april, var det utbildning |",
        "Styrelsen träffas söndagen den 26 mars | veckodag-stammer-inte",
        "Styrelsen träffas tisdag 4 juni | veckodag-stammer-inte",
        "Ansökan ska vara inne lördagen den 31 augusti 2026 | veckodag-stammer-inte",
        "Nätverket möts tisdagen den 22 april och lördagen den 10 juni | veckodag-stammer-inte",
        "Beredningen börjar måndag den 9 september | veckodag-stammer-inte",
        "Redovisningen lämnas den 31 juni | datum-finns-inte",
        "Redovisningen lämnas den 29 februari | datum-finns-inte",
        "Redovisningen för 2024 lämnas den 29 februari |",
        "Det följer av lagen (2003:1210), och samrådet är måndagen den 9 september | veckodag-stammer-inte",
    })
    void a_day_without_a_year_is_in_that_of_its_document(String sentence, String code) {
        assertThat(planned(sentence)).as(sentence).isEqualTo(code == null ? List.of() : List.of(code));
    }

    @Test
    void a_year_that_does_not_stand_there_is_told() {
        assertThat(plan("Styrelsen träffas söndagen den 26 mars").granska().told())
                .contains("Den 26 mars är en onsdag 2025 och en torsdag 2026, inte en söndag.", "Är det ett annat år som menas, skriv ut året.");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
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
        "Under första halvåret 2025 startade tre insatser | antal-insatser",
    })
    void insatser_are_counted_in_the_reports_own_time(String sentence, String code) {
        assertThat(reported(sentence)).as(sentence).isEqualTo(code == null ? List.of() : List.of(code));
    }

    @Test
    void insatser_are_listed_by_their_short_names() {
        assertThat(report("Nio insatser pågick").granska().told()).contains("Trädgården och Vägen vidare.");
    }

    @Test
    void an_ersattare_who_served_took_part_in_the_decision() {
        var minutes = "sammantraden/2024-05-20-styrelsen/protokoll.yaml";
        var taken = forbund("litet").add(minutes, "form: per capsulam\nbeslutande: [Love Ekdal, Amina Rahimi, Gunvor Ståhl]\nparagrafer:\n  - nummer: 1\n    rubrik: Arvode\n    beslut: godkänna arvodet\n");
        assertThat(codes(taken, minutes)).isEmpty();
        assertThat(codes(taken.change(minutes, "Amina Rahimi", "Amina Rahimo"), minutes)).containsExactly("okand-beslutande");
        assertThat(codes(taken.change(minutes, "Amina Rahimi", "Saga Wiik"), minutes)).containsExactly("okand-beslutande");
        assertThat(taken.uppslagUtanTryck().get(Audience.STYRELSEN).papers().values()).extracting(Page::markup)
                .anySatisfy(page -> assertThat(page).contains("Love Ekdal (C)</b>, ordförande", "Amina Rahimi (S)</b>, tjänstgörande ersättare", "Gunvor Ståhl"));
    }

    private static List<String> planned(String sentence) {
        return codes(plan(sentence), PLANNED);
    }

    private static List<String> reported(String sentence) {
        return codes(report(sentence), CHAPTER);
    }

    private static List<String> codes(Provforbund forbund, String file) {
        return forbund.granska().diagnostics().stream().filter(d -> d.place().file().value().equals(file)).map(Diagnostic::code).toList();
    }

    private static Provforbund plan(String sentence) {
        return forbund("litet").add(PLAN + "rapport.yaml", "titel: Verksamhetsplan 2026\nperiod: 2026-01-01 – 2026-12-31\ndatum: 2025-09-18\n")
                .add(PLANNED, "---\nrubrik: Gången\n---\n\n" + sentence + ".\n");
    }

    private static Provforbund report(String sentence) {
        return insatser().add(REPORT + "rapport.yaml", "titel: Halvårsrapport\nperiod: 2025-01-01 – 2025-06-30\ndatum: 2025-09-04\n")
                .add(CHAPTER, "---\nrubrik: Halvåret\n---\n\n" + sentence + ".\n");
    }

    /** One insats that has ended when the half year is over, and one that goes on. */
    private static Provforbund insatser() {
        return forbund("litet")
                .add("insatser/tradgarden/insats.yaml", "namn: Trädgården\nort: Almsjö\nägare: Almsjö kommun\nperiod: 2023-08-01 – 2025-06-30\n")
                .add("insatser/vagen/insats.yaml", "namn: Vägen vidare\nort: Norrå\nägare: Norrå kommun\nperiod: 2024-04-01 – 2027-03-31\n");
    }
}
