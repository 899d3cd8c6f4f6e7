package kansli.print;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class LiangTest {

    @Test
    void an_odd_digit_divides_and_an_even_one_forbids() {
        assertThat(new Liang(Stream.of("a1b", "b1a")).places("abab", 1)).containsExactly(1, 2, 3);
        assertThat(new Liang(Stream.of("a1b", "ba2b")).places("abab", 1)).containsExactly(1);
    }

    @Test
    void the_largest_digit_holds_and_a_full_stop_is_the_edge_of_the_word() {
        assertThat(new Liang(Stream.of("a1b", ".a2b", "ab3ab")).places("abab", 1))
                .containsExactly(2, 3);
        assertThat(new Liang(Stream.of("a1b", "a4b.")).places("abab", 1)).containsExactly(1);
    }

    @Test
    void so_many_letters_stand_before_and_after() {
        assertThat(new Liang(Stream.of("a1")).places("aaaaaa", 2)).containsExactly(2, 3, 4);
    }
}
