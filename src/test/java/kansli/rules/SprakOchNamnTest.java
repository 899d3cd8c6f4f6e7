package kansli.rules;

import static kansli.Provforbund.forbund;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import kansli.diagnostic.Diagnostic;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is said of one sentence in a matter. */
class SprakOchNamnTest {

    private static final String MATTER = "sammantraden/2024-01-15-styrelsen/arenden/02-riktlinjer.md";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "Edith Moberg leder mötet | namn-avviker",
                "Edit Mobergh leder mötet | namn-avviker",
                "Edit ordf. Moberg leder mötet | namn-avviker",
                "Edit Mobergs förslag bifalls |",
                "Edit och Moberg är två ord |",
                "Edit Berg leder mötet |",
                "Lillå kommuns förslag bifalls |",
                "Lilla kommun har svarat | namn-avviker",
                "Samordningsförbundet i Lillån har svarat | namn-avviker",
                "Samordningsförbundet Lillåns förslag bifalls |",
                "Reg.Ex. Pro har startat | namn-avviker",
                "RegExPro, som har startat, går bra |",
                "Progressionsstöd SFI har startat | namn-avviker",
                "Progressionsteam SFI har startat |",
                "Individer i samverkan får stöd |",
                "Individstöd i samverkan ger stöd |",
                "Stegen i individstödet i samverkan är tre |",
                "Belopp i TSEK | enhetsord",
                "Belopp i tkr och mkr |",
                "Källan skriver ”TSEK” |",
                "Talet (i år är högt | parentes",
                "Talet 1) i år och a) förra året |",
                "En avviksele kom | stavning",
                "En avvikelse kom |",
                "Verksamhetsutveklaren kom | stavning",
                "Verksamhetsutvecklarens plan |",
                "Hon nås på edit.moberg@lillan.example |",
                "Edit Moberg nås på edit.mobreg@lillan.example | epost-och-namn",
                "Edit Moberg nås på info.kansli@lillan.example |",
                "Edit Moberg nås på edit.a.moberg@lillan.example |",
                "Riktlinjerna är bilaga 2 |",
                "Riktlinjerna är bilaga 2.3 | bilaga-hanvisning",
                "Det är enligt 6 kap. 39 § kommunallagen |",
                "Det står under rubriken Ärendet |",
                "Det står under rubriken Avvikelser | rubrik-hanvisning",
                "Det står under rubriken Ärendet i riktlinjerna |",
                "Det står under avsnittet som gäller pengar |",
                "Den som är är den som var var |",
                "Priset står i bilaga 3 till avtalet |",
                "Villkoren i) tid och ii) plats gäller |",
                "Ring 070-174 06 05 | mobilnummer",
                "Telefon till kansliet: 070-174 06 05 |",
                "Kvartal 5 blev dyrt | del-av-aret",
                "Kvartal 3 och 4 2023 blev dyra |",
                "Det tog halvår 3 dagar att svara |",
                "Mötet är i vecka 54 | del-av-aret",
                "Mötet är i vecka 53 |",
                "Nu är tSudien klar | stor-bokstav-i-ord",
                "En iPad och eHälsa är köpta |",
                "En YouTube-film är klar |",
                "Brevet gick till namn@exempelOrd.example |",
                "Under 2026 präglades arbetet av oro | ar-som-inte-varit",
                "Under 2023 präglades arbetet av oro |",
                "Arbetet drevs fram till mars 2026 | ar-som-inte-varit",
                "Styrelsen beslutade att insatsen pågår till 2026 |",
                "Styrelsen fastställde budgeten för 2025 |",
                "Styrelsen fastställde budgeten för 2044 | ar-som-inte-varit",
                "Årsredovisningen för 2026 är klar | ar-som-inte-varit",
                "Årsredovisningen för 2024 ska vara klar i mars |",
                "Målet är ett fossilfritt län 2040 |",
                "Återstoden förs över till 2031 | ar-som-inte-varit",
                "Återstoden förs över till 2025 |",
                "Åren 2018–2023 var bra |",
                "Åren 2018–5023 var bra | orimligt-ar",
                "Numret 222000-9985 är förbundets |",
                "Numret 640823-3235 är inget personnummer |",
            })
    void en_mening(String sentence, String code) {
        assertThat(codes(sentence)).as(sentence).isEqualTo(code == null ? List.of() : List.of(code));
    }

    private static List<String> codes(String sentence) {
        return forbund("minimalt")
                .add(MATTER, "---\nrubrik: Riktlinjer\ntyp: information\n---\n\n## Ärendet\n\n" + sentence + ".\n")
                .add("insatser/regexpro/insats.yaml", "namn: RegExPro\n")
                .add("insatser/sfi/insats.yaml", "namn: Progressionsteam SFI\n")
                .add("insatser/individ/insats.yaml", "namn: Individstöd i samverkan\n")
                .granska()
                .diagnostics()
                .stream()
                .filter(d -> d.place().file().value().equals(MATTER))
                .map(Diagnostic::code)
                .toList();
    }
}
