package kansli.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A tilde stands for a space that does not break. */
class TypographyTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        316 000 kronor                      | 316~000~kronor
        1 973 000 kr                        | 1~973~000~kr
        -1 060 tkr                          | −1~060~tkr
        läget är -5 procent                 | läget är −5~procent
        3:e februari -27                    | 3:e februari -27
        10 -15 tkr                          | 10 -15~tkr
        -70-talet                           | -70-talet
        den 18 mars 2021                    | den 18~mars~2021
        55 % av dem                         | 55~% av dem
        enligt 12 § och 3-5 §§              | enligt 12~§ och 3–5~§§
        19 kap. 3 § lagen                   | 19~kap.~3~§ lagen
        § 12 och §§ 3                       | §~12 och §§~3
        kvartal 3 och 4 2020                | kvartal~3~och~4~2020
        Kv. 1 mot kv. 2                     | Kv.~1 mot kv.~2
        se bilaga 3.1                       | se bilaga~3.1
        åren 2018-2020                      | åren 2018–2020
        vänta ...                           | vänta …
        insatsen - som är ny - går          | insatsen – som är ny – går
        1:e vice ordförande                 | 1:e~vice ordförande
        222000-2576 och 2021-03-18          | 222000-2576 och 2021-03-18
        2021 fick 12 personer plats         | 2021 fick 12~personer plats
        """)
    void what_belongs_together_stays_together(String written, String set) {
        assertThat(Typography.polish(written).replace('\u00A0', '~')).isEqualTo(set);
    }
}
