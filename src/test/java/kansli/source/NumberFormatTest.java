package kansli.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a person sees in a cell, in Swedish. */
class NumberFormatTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '¤',
            value = {
                "General|1234.5|1234,5",
                "General|-2|−2",
                "0|2.5|3",
                "000|7|007",
                "0000|-7|−0007",
                "0.00|2.5|2,50",
                "0.0#|2.5|2,5",
                "#.##|0.5|,5",
                "#,##0|1234567|1 234 567",
                "#,##0.00|1234.5|1 234,50",
                "#,##0,|1234567|1 235",
                "0.0,,|1234567|1,2",
                "0%|0.25|25 %",
                "0.0%|0.125|12,5 %",
                "0\\ %|0.25|25 %",
                "#,##0\\ \"kr\"|5000|5 000 kr",
                "#,##0\\ [$kr-41D]|5000|5 000 kr",
                "\"nr \"0|3|nr 3",
                "0_);\\(0\\)|-5|(5)",
                "0;-0;\"inga\"|0|inga",
                "[Red]0|4|4",
                "000000\\-0000|1912121212|191212-1212",
                "000\\ 00|12345|123 45",
                "[>100]0;0.0|7|7",
                "0.00E+00|1234|1234",
                "# ?/?|0.5|0,5",
                ";;;|5|5"
            })
    void numbers(String format, BigDecimal value, String words) {
        assertThat(NumberFormat.of(format).time()).isEmpty();
        assertThat(NumberFormat.of(format).words(value).strip()).isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource({
        "hh:mm, 0.3958333333333333, 09.30",
        "h:mm:ss, 0.3958333333333333, 09.30",
        "h:mm:ss, 0.3958912037037037, 09.30.05",
        "h:mm AM/PM, 0.75, 18.00",
        "yyyy-mm-dd h:mm:ss, 44260.55208333334, 2021-03-05 13.15",
        "yyyy-mm-dd, 44260.9, 2021-03-05",
        "yyyy-mm-dd h:mm, 44260.9999999, 2021-03-06 00.00",
        "m/d/yy, 44260, 2021-03-05",
        "d mmm, 44260, 5 mars",
        "d/m, 44260, 5/3",
        "mmm-yy, 44260, mars 2021",
        "yyyy-mm, 44260, 2021-03",
        "yyyy, 44260, 2021",
        "mmmm, 44260, mars",
        "dddd, 44260, fredag",
        "[h]:mm, 1.5625, 37:30",
        "mm:ss, 0.00390625, 5:38",
    })
    void moments(String format, BigDecimal serial, String words) {
        assertThat(NumberFormat.of(format).time().orElseThrow().words(serial, false))
                .isEqualTo(words);
    }
}
