package kansli.rules;

import static kansli.Provforbund.forbund;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import kansli.diagnostic.Diagnostic;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Correct prose full of numbers, as a secretary writes it: years, laws, telephones, pages, amounts of others, spans,
 * dates, times, ages, shares and counts. Nothing is said of any of them, until one is made wrong.
 */
class RattProsaTest {

    private static final Pattern NUMBER =
            Pattern.compile("(?iu)(?<![\\p{L}\\d])(?:\\d+(?:[ .,:/–-]?\\d+)*|" + Talord.FLERA + ")(?![\\p{L}\\d])");
    private static final int ENOUGH = 300;

    private static final String ARET = "rapporter/arsredovisning-2024/01-aret.md";
    private static final String EKONOMI = "rapporter/arsredovisning-2024/02-ekonomi.md";
    private static final String TILLAGG = "rapporter/arsredovisning-2024/03-tillagg.md";
    private static final String PLAN = "rapporter/verksamhetsplan-2025/01-plan.md";
    private static final String ARENDE = "sammantraden/2025-03-20-styrelsen/arenden/01-arsredovisning.md";

    @Test
    void nothing_is_said_of_correct_prose() {
        var forbund = forbund("ratt-prosa");
        long numbers = forbund.files().stream()
                .filter(f -> f.endsWith(".md"))
                .mapToLong(
                        f -> NUMBER.matcher(forbund.bytes(f).utf8()).results().count())
                .sum();
        assertThat(numbers).isGreaterThanOrEqualTo(ENOUGH);
        forbund.granska().saysNothing();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                ARET + " | sex ordinarie ledamöter | sju ordinarie ledamöter | antal-ledamoter",
                ARET + " | Förbundet har sex medlemmar | Förbundet har åtta medlemmar | antal-ledamoter",
                ARET + " | alltså 56 %, till arbete | alltså 58 %, till arbete | andel-av-antal",
                ARET + " | 49 %, är under 30 år | 46 %, är under 30 år | andel-av-tabell",
                ARET + " | Fem insatser pågick | Sex insatser pågick | antal-insatser",
                ARET + " | Två startade under året | Tre insatser startade under året | antal-insatser",
                ARET + " | Vägvalet pågick i tre år | Vägvalet pågick i knappt två år | tid-stammer-inte",
                ARET + " | 71 kvinnor och 52 män | 71 kvinnor och 54 män | delar-och-helhet",
                EKONOMI + " | Årets resultat är 61 tkr | Årets resultat är 61 mkr | belopp-i-annan-enhet",
                EKONOMI + " | kostade 4 483 tkr | kostade 4 438 tkr | tal-nastan",
                EKONOMI + " | är 52 % män | är 58 % män | andel-av-tabell",
                EKONOMI + " | kansli och styrelse 1 694 tkr | kansli och styrelse 1 702 tkr | belopp-for-rad",
                EKONOMI + " | Fonden var värd 2 165 522 kronor | Fonden var värd 2 156 522 kronor | tal-nastan",
                EKONOMI + " | löper till 2032 | löper till 2932 | orimligt-ar",
                TILLAGG + " | ökade från 850 till 1 020 | minskade från 850 till 1 020 | riktning-i-text",
                TILLAGG + " | Lördagen den 31 augusti | Söndagen den 31 augusti | veckodag-stammer-inte",
                TILLAGG
                        + " | 32 till arbete och 13 till studier | 32 till arbete och 12 till studier |"
                        + " delar-och-helhet",
                TILLAGG + " | 180 tkr i lön och 120 tkr i lokal | 180 tkr i lön och 130 tkr i lokal | delar-och-helhet",
                TILLAGG + " | pågick tre insatser: Vägvalet | pågick fyra insatser: Vägvalet | antal-insatser",
                TILLAGG
                        + " | Samsyn drevs i två år och tio månader | Samsyn drevs i ett år och tio månader |"
                        + " tid-stammer-inte",
                PLAN + " | tre områden: | fyra områden: | antal-uppraknade",
                PLAN + " | den 4 februari kl. | den 30 februari kl. | datum-finns-inte",
                ARENDE
                        + " | gick 45 till arbete eller studier. Det är 56 % | gick 45 till arbete eller studier. Det"
                        + " är 65 % | andel-av-antal",
                ARENDE + " | 4 483 tkr, 72 % | 4 843 tkr, 72 % | tal-nastan",
            })
    void one_wrong_number_in_it_is_found(String file, String from, String to, String code) {
        var granskat = forbund("ratt-prosa").change(file, from, to).granska();
        assertThat(granskat.diagnostics())
                .as(granskat.told())
                .extracting(Diagnostic::code)
                .contains(code);
    }
}
