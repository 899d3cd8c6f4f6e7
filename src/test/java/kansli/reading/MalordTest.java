package kansli.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import kansli.Provforbund;
import kansli.diagnostic.Diagnostic;
import kansli.diagnostic.Findings;
import kansli.model.Insats.Utfall;
import kansli.model.Malstatus;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A goal is marked as its status says, and never as the beginning of what it says. */
class MalordTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '⇒',
            value = {
                "Målet är uppnått ⇒ UPPNATT",
                "målet är uppnått. ⇒ UPPNATT",
                "Målet är uppnått. Till 88 % av deltagarna, ändå. ⇒ UPPNATT",
                "Målet är uppnått till 88 % ⇒ DELVIS",
                "Målet är uppnått till 88% ⇒ DELVIS",
                "Målet är uppnått till 88,5\u00A0% ⇒ DELVIS",
                "Målet är uppnått till 88.5 % ⇒ DELVIS",
                "Målet är uppnått till 88 procent ⇒ DELVIS",
                "Målet är uppnått till 88 procent. Fler väntas. ⇒ DELVIS",
                "Målet är uppnått till 100 % ⇒ UPPNATT",
                "Målet är uppnått till 100 procent. ⇒ UPPNATT",
                "Målet är ej uppnått ⇒ EJ_UPPNATT",
            })
    void a_status_is_known_however_its_number_is_written(String written, Malstatus status) {
        assertThat(read(written).status()).contains(status);
        assertThat(told).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '⇒',
            value = {
                "Målet är uppnått till hälften ⇒ Målet är uppnått",
                "Målet är uppnått delvis ⇒ Målet är uppnått",
                "Målet är uppnått, delvis ⇒ Målet är uppnått",
                "Målet är uppnått (till hälften) ⇒ Målet är uppnått",
                "Målet är uppnått – nästan ⇒ Målet är uppnått",
                "Målet är uppnått till 88 % av kvinnorna ⇒ Målet är uppnått till 88 %",
                "Målet är uppnått i stort sett ⇒ Målet är uppnått",
            })
    void what_goes_on_in_the_same_sentence_is_another_status(String written, String begun) {
        assertThat(read(written)).isEqualTo(new Utfall(written, Optional.empty(), Optional.empty()));
        assertThat(told)
                .contains("okand-malstatus")
                .contains("Är det som står efter «" + begun + "» en kommentar, sätt punkt emellan.");
    }

    private String told = "";

    private Utfall read(String status) {
        var tree = Provforbund.forbund("minimalt")
                .add(
                        "insatser/bron/insats.yaml",
                        "namn: Bron\nmål:\n  - mål: Fler\n    utfall:\n      2023: \"" + status + "\"\n")
                .tree();
        var findings = new Findings(tree);
        var content = new ContentReader().read(tree, findings).orElseThrow();
        told = String.join(
                "\n",
                findings.all().stream()
                        .filter(d -> d.code().equals("okand-malstatus"))
                        .map((Diagnostic d) -> d.code() + " " + d.hint())
                        .toList());
        return content.insatser().getFirst().mal().getFirst().utfall().get("2023");
    }
}
