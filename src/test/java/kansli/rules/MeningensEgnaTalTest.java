package kansli.rules;

import static kansli.Provforbund.forbund;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import kansli.diagnostic.Diagnostic;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Parts, directions, shares and times that one sentence in a matter tells all of. */
class MeningensEgnaTalTest {

    private static final String MATTER = "sammantraden/2024-01-15-styrelsen/arenden/02-riktlinjer.md";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "Gruppen har åtta personer: två från varje myndighet, två från regionen och två från kommunerna. |",
                "Gruppen har åtta personer: fyra från staten, två från regionen och en från kommunen. |"
                        + " delar-och-helhet",
                "Styrgruppen har sex ledamöter (två från kommunen, två från regionen och en från vardera myndigheten)."
                        + " |",
                "Styrgruppen har sex ledamöter (två från kommunen, två från regionen och en från staten). |"
                        + " delar-och-helhet",
                "Av de fjorton som studerar går sex på komvux, fem på folkhögskola och tre på yrkeshögskola. |",
                "Bland de tio som slutade gick fyra till arbete, tre till studier och en till annat. |",
                "Två språkpedagoger anställs på heltid och en arbetskonsulent på 75 procent, tillsammans 2,75"
                        + " tjänster. |",
                "Två coacher på heltid och två handledare på halvtid, sammanlagt tre tjänster. |",
                "Två kurser och tre föreläsningar, sammanlagt sex träffar. | delar-och-helhet",
                "Projektet fick två lokaler, en i norr och en i söder. |",
                "Antalet minskade från 319 år 2021 till 301 år 2023. |",
                "Antalet ökade från 319 år 2021 till 301 år 2023. | riktning-i-text",
                "Antalet deltagare har ökat varje år sedan 2021, från 391 till 301 år 2023. | riktning-i-text",
                "Vi ser en ökning från 48 tkr till 45 tkr. | riktning-i-text",
                "Anslaget sänks från 480 tkr till 500 tkr. | riktning-i-text",
                "Insatsen pågick från den 1 augusti 2021 till den 30 juni 2023, det vill säga i 23 månader. |",
                "Insatsen pågick från den 1 augusti 2021 till den 30 juni 2023, det vill säga i 25 månader. |"
                        + " tid-stammer-inte",
                "Tjänsten var vakant från den 1 mars till den 31 maj 2023, i tre månader. |",
                "Tjänsten var vakant från den 1 mars till den 31 maj 2023, i fem månader. | tid-stammer-inte",
                "Stödet gavs den 1 januari 2021 – 31 december 2023 (två år). | tid-stammer-inte",
                "Verksamheten fortsätter i tolv månader, från den 1 januari till den 31 december 2023. |",
                "Verksamheten fortsätter i arton månader, från den 1 januari till den 31 december 2023. |"
                        + " tid-stammer-inte",
                "Den startade den 1 januari 2020 och har medel till och med den 31 december 2023, det vill säga i tre"
                        + " år. | tid-stammer-inte",
                "Den startade den 1 januari 2020 och har medel till och med den 31 december 2023, alltså i fyra år. |",
                "Bland kvinnorna var andelen 46 procent (21 av 46) och bland männen 42 procent (16 av 38). |",
                "Bland kvinnorna var andelen 46 procent (12 av 46) och bland männen 42 procent (16 av 38). |"
                        + " andel-av-antal",
            })
    void parts_directions_and_times_are_read_in_the_sentence_itself(String sentence, String code) {
        var rules = List.of("delar-och-helhet", "riktning-i-text", "tid-stammer-inte", "andel-av-antal");
        assertThat(codes(sentence).stream().filter(rules::contains).toList())
                .as(sentence)
                .isEqualTo(code == null ? List.of() : List.of(code));
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
