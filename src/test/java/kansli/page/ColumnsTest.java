package kansli.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ColumnsTest {

    private static final double PAGE = 155;

    @Test
    void columns_fill_the_page_and_numbers_stand_alike() {
        var widths = table(3, "Medlemsavgifter", "23 090").widths(PAGE);
        assertThat(sum(widths)).isCloseTo(PAGE, within(0.001));
        assertThat(widths.get(1)).isEqualTo(widths.get(2));
        assertThat(widths.getFirst()).isGreaterThan(widths.getLast());
    }

    @Test
    void long_words_give_way_to_numbers_and_to_their_headings() {
        var columns =
                table(5, "Implementering av en rutin för samverkan mellan flera parter i hela länet", "−22 000 000");
        columns.heading(4, "Förbrukningskvot, %", true);
        assertThat(columns.fit(PAGE)).isTrue();
        var widths = columns.widths(PAGE);
        assertThat(sum(widths)).isCloseTo(PAGE, within(0.001));
        var letters = new Lettering(9 * 25.4 / 72);
        assertThat(widths.subList(1, 5)).allSatisfy(w -> assertThat(w).isGreaterThan(letters.width("−22 000 000")));
        assertThat(widths.get(4)).isGreaterThan(letters.width("Förbrukningskvot,"));
    }

    @Test
    void a_table_that_is_too_wide_does_not_fit() {
        assertThat(table(9, "Summa", "−22 000 000").fit(PAGE)).isFalse();
        assertThat(sum(table(9, "Summa", "−22 000 000").widths(PAGE))).isCloseTo(PAGE, within(0.001));
    }

    private static Columns table(int columns, String name, String number) {
        var table = new Columns(columns, 4);
        table.words(0, name, false);
        IntStream.range(1, columns).forEach(i -> {
            table.heading(i, "2020", true);
            table.whole(i, number, false, 0);
        });
        return table;
    }

    private static double sum(List<Double> widths) {
        return widths.stream().mapToDouble(w -> w).sum();
    }
}
