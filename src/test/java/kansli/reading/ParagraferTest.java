package kansli.reading;

import static org.assertj.core.api.Assertions.assertThat;

import kansli.model.Narvaro.Spann;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ParagraferTest {

    private static final Spann MOMENT = new Spann(1, 9);

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        Bo Ek, § 3                          | §  3
        Bo Ek §3                            | §  3
        Bo Ek, §§ 3-5                       | §§ 3–5
        Bo Ek, §3–5                         | §§ 3–5
        Bo Ek (§§ 3 – 5)                    | §§ 3–5
        Bo Ek, § 3, § 5 och § 7             | §§ 3, 5 och 7
        Bo Ek, §§ 2–3 samt 7                | §§ 2–3 och 7
        Bo Ek, fr.o.m. § 7                  | §§ 7–9
        Bo Ek fr. o. m. § 7                 | §§ 7–9
        Bo Ek, fr o m § 7                   | §§ 7–9
        Bo Ek, från § 7                     | §§ 7–9
        Bo Ek från och med § 7              | §§ 7–9
        Bo Ek, t.o.m. § 2                   | §§ 1–2
        Bo Ek till och med § 2              | §§ 1–2
        Bo Ek, från § 3 till § 5            | §§ 3–5
        Bo Ek, fr.o.m. § 3 t.o.m. § 5       | §§ 3–5
        Bo Ek, ej § 3                       | §§ 1–2 och 4–9
        Bo Ek, utom §§ 3–5                  | §§ 1–2 och 6–9
        Bo Ek, fr.o.m. § 5, utom § 7        | §§ 5–6 och 8–9
        Bo Ek, endast vid § 4               | §  4
        """)
    void paragrafer_efter_ett_namn(String line, String expected) {
        var parted = Paragrafer.Rad.av(line);
        assertThat(parted.fore()).isEqualTo("Bo Ek");
        assertThat(Paragrafer.av(parted.slut()).map(p -> Spann.ord(p.inom(MOMENT))))
                .contains(expected.replace("  ", " "));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "§ 3 kl. 10",
                "§§ 5–3",
                "§§ 3–",
                "§ 3 tjänstgör Jan Holm",
                "§§ 31–33, fr.o.m. § 34 tjänstgör Jan Holm",
                "från § 3 från § 4 ej",
                "§ 3 5"
            })
    void ord_som_inte_ar_paragrafer(String words) {
        assertThat(Paragrafer.av(words)).isEmpty();
    }

    @Test
    void ett_tal_utan_paragraftecken_ar_inga_paragrafer() {
        assertThat(Paragrafer.Rad.av("Bo Ek, kl. 10–11").slut()).isEmpty();
        assertThat(Paragrafer.Rad.av("Mona Berg från Björke, 6 kap. 28 § kommunallagen")
                        .slut())
                .isEmpty();
    }
}
