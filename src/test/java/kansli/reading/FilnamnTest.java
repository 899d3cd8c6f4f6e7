package kansli.reading;

import static kansli.Provforbund.forbund;
import static org.assertj.core.api.Assertions.assertThat;

import kansli.Provforbund;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A file whose name is not quite right is told with the name that it should have. */
class FilnamnTest {

    private static final String MEETING = "sammantraden/2024-05-16-styrelsen/";

    @ParameterizedTest
    @CsvSource({
        "arenden/09-ny-plan.md.txt, Ska den heta 09-ny-plan.md? Windows döljer",
        "arenden/09-Ny plan.MD, Ska den heta 09-ny-plan.md?",
        "arenden/09-ny-plan.markdown, Ska den heta 09-ny-plan.md?",
        "arenden/09-ny-plan.docx, som heter 09-ny-plan.md",
        "arenden/nionde.md, utan å, ä och ö: 03-nionde.md.",
        "arenden/9-Ny plan.md, Ska den heta 09-ny-plan.md?",
        "Arenden/09-ny-plan.md, Ska mappen Arenden heta arenden?",
        "tabeller/ny.yml, Ska den heta ny.yaml?",
        "tabeller/ny.yaml.txt, Ska den heta ny.yaml? Windows döljer",
        "Tabeller/ny.yaml, Ska mappen Tabeller heta tabeller?",
        "Protokoll.YAML, Ska den heta protokoll.yaml?",
        "protokoll.docx, som heter protokoll.yaml",
        "arenden/karta.jpg, skriv under bilagor i sitt ärende: fil: bilagor/karta.pdf.",
        "arenden/09-ny-plan.txt, skrivs uppgifterna: minst rubrik: och typ:.",
        "Anteckningar från mötet.docx, spara den som PDF i sammanträdets mapp bilagor",
        "bilagor/Ansökan.docx, fil: bilagor/ansokan.pdf.",
        "arenden/Ny plan.txt, Byt namn på den till 01-ny-plan.md.",
        "arenden/план.txt, Byt namn på den till 01-namn.md.",
        "bilagor/план.docx, fil: bilagor/namn.pdf.",
        "bilagor/karta.jpg, fil: bilagor/karta.pdf.",
    })
    void in_a_meeting(String name, String advice) {
        assertThat(told(forbund("litet").add(MEETING + name, "x"), name)).contains(advice);
    }

    @ParameterizedTest
    @CsvSource({
        "regler.yml, Ska den heta regler.yaml?",
        "Regler.yaml, Ska den heta regler.yaml?",
        "styrdokument/plan.md.txt, Ska den heta plan.md?",
        "styrdokument/plan.docx, som heter plan.md",
        "styrdokument/Vår plan/2024.md, Ska den heta styrdokument/var-plan/2024.md?",
        "rapporter/aret/1 Inledning.md, Ska den heta 01-inledning.md?",
        "verksamhetsmal/2024.yml, Ska den heta 2024.yaml?",
        "verksamhetsmal/Mål 2025.docx, Skriv målen i en textfil som heter efter året",
        "styrdokument/policy.pdf, lägg det som PDF bland bilagorna",
        "insatser/Bryggan.docx, Kopiera texten till en textfil som heter om.md.",
        "insatser/bryggan/foto.jpg, En insats har inga bilder.",
        "insatser/bryggan/slutrapport.docx, som heter slutrapport.md",
        "rapporter/aret/Inledning.docx, Kopiera texten till en textfil som heter 01-inledning.md.",
        "rapporter/aret/02-ekonomi.txt, Byt namn på den till 02-ekonomi.md.",
        "rapporter/aret/Ekonomi.txt, Byt namn på den till 01-ekonomi.md.",
        "styrdokument/Plan.txt, Byt namn på den till plan.md.",
        "Årsplan.docx, Kopiera texten till en textfil där den hör hemma",
        "foto.jpg, fil: bilagor/foto.pdf.",
        "rapporter/aret/diagram.png, Bilder kan inte stå i en rapport.",
    })
    void elsewhere(String name, String advice) {
        var forbund = forbund("litet")
                .add("insatser/bryggan/insats.yaml", "namn: Bryggan\n")
                .add("rapporter/aret/rapport.yaml", "titel: Året\n");
        assertThat(told(forbund.add(name, "x"), name)).contains(advice);
    }

    @Test
    void a_kallelse_that_is_called_otherwise_is_pointed_out() {
        for (var name : new String[] {"kallelse.yml", "kallelse.yaml.txt", "Kallelse.yaml"}) {
            assertThat(forbund("minimalt")
                            .remove("sammantraden/2024-01-15-styrelsen/kallelse.yaml")
                            .add("sammantraden/2024-01-15-styrelsen/" + name, "datum: 2024-01-08\n")
                            .granska()
                            .told())
                    .contains("Ska %s heta kallelse.yaml?".formatted(name));
        }
    }

    @Test
    void an_annex_may_be_named_as_windows_names_it_and_one_of_another_case_is_pointed_out() {
        var matter = MEETING + "arenden/03-riktlinjer-for-uppfoljning.md";
        var fil = "    fil: bilagor/03-1";
        assertThat(forbund("litet")
                        .change(matter, fil, "    fil: bilagor\\03-1")
                        .granska()
                        .told())
                .isEqualTo(forbund("litet").granska().told());
        assertThat(forbund("litet")
                        .change(matter, fil, "    fil: Bilagor/03-1")
                        .granska()
                        .told())
                .contains("finns inte under det namnet.", "Menade du «bilagor/03-1")
                .doesNotContain("okand-fil");
    }

    /** What is said of one file. */
    private static String told(Provforbund forbund, String name) {
        var told = forbund.granska().told();
        int at = told.indexOf(name);
        assertThat(at).as(told).isNotNegative();
        return told.substring(at, Math.min(told.length(), at + 500)).split("\n(?=fel|varning|upplysning)")[0];
    }
}
