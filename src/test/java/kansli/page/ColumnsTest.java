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
        assertThat(table(11, "Summa", "−22 000 000").fit(PAGE)).isFalse();
        assertThat(sum(table(11, "Summa", "−22 000 000").widths(PAGE))).isCloseTo(PAGE, within(0.001));
    }

    @Test
    void the_page_turns_before_letters_shrink_and_they_shrink_before_words_are_cut_and_columns_parted() {
        assertThat(table(4, "Summa", "22 000").fit()).isEqualTo(new Fit(false, Fit.Size.WHOLE, false, all(4)));
        assertThat(table(9, "Summa", "22 000").fit()).isEqualTo(new Fit(false, Fit.Size.WHOLE, false, all(9)));
        assertThat(table(14, "Summa", "22 000").fit()).isEqualTo(new Fit(true, Fit.Size.WHOLE, false, all(14)));
        assertThat(table(14, "Arbetsmarknadsinsatser", "1 234 567").fit())
                .isEqualTo(new Fit(true, Fit.Size.SMALL, false, all(14)));
        assertThat(words(12, "Rehabiliteringsinsatserna").fit().divided()).isTrue();
        var parted = table(40, "Summa", "1 234 567").fit();
        assertThat(parted.split()).isTrue();
        assertThat(parted.parts()).allSatisfy(p -> assertThat(p.getFirst()).isZero());
        assertThat(parted.parts().stream().flatMap(List::stream).filter(c -> c > 0))
                .containsExactlyElementsOf(IntStream.range(1, 40).boxed().toList());
    }

    @Test
    void a_column_that_is_narrower_than_its_longest_word_cuts_it() {
        var columns = words(12, "Rehabiliteringsinsatserna");
        var fit = columns.fit();
        assertThat(columns.measures(fit, fit.parts().getFirst()).cuts()).containsOnly(true);
        var roomy = words(2, "Rehabiliteringsinsatserna");
        assertThat(roomy.measures(roomy.fit(), List.of(0, 1)).cuts()).containsOnly(false);
    }

    @Test
    void only_a_row_that_takes_much_of_a_page_may_be_divided() {
        for (int times : new int[] {40, 2_000}) {
            var answer = "ord ".repeat(times);
            var columns = words(2, "ord");
            columns.words(1, answer, false);
            var measures = columns.measures(columns.fit(), List.of(0, 1));
            assertThat(measures.high(List.of("ord", answer))).isEqualTo(times > 40);
        }
    }

    private static List<List<Integer>> all(int columns) {
        return List.of(IntStream.range(0, columns).boxed().toList());
    }

    private static Columns words(int columns, String word) {
        var table = new Columns(columns);
        IntStream.range(0, columns).forEach(i -> table.words(i, word, false));
        return table;
    }

    private static Columns table(int columns, String name, String number) {
        var table = new Columns(columns);
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
