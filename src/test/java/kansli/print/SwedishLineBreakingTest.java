package kansli.print;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xhtmlrenderer.layout.breaker.DefaultLineBreakingStrategy;
import org.xhtmlrenderer.layout.breaker.LineBreakingStrategy;

class SwedishLineBreakingTest {

    @ParameterizedTest
    @CsvSource({
        "ska ”aa arbetet” räknas, ska |”aa |arbetet” |räknas|",
        "ska (”aa”) räknas, ska |(”aa”) |räknas|",
        "ska »aa» räknas, ska |»aa» |räknas|",
        "till ann-berg@ekudden.example i dag, till |ann-berg@ekudden.example |i |dag|",
        "unga 16–29 år, unga |16–29 |år|",
        "i styrdokumentet här, i |styr|dokumentet |här|",
    })
    void what_is_read_in_one_breath_stays_on_one_line(String text, String lines) {
        var divided = new StringBuilder(text);
        var points = new SwedishLineBreaking().getBreakPointsProvider(text, "sv", null);
        var places = new ArrayList<Integer>();
        for (var p = points.next(); p.getPosition() >= 0; p = points.next()) {
            places.add(p.getPosition());
        }
        places.reversed().forEach(p -> divided.insert(p, "|"));
        assertThat(divided.toString()).isEqualTo(lines);
    }

    /** The engine asks about all that is left of a paragraph at each of its lines. */
    @Test
    void a_line_costs_what_is_on_it_however_long_the_paragraph_is() {
        var asked = new AtomicInteger();
        LineBreakingStrategy counting = (text, language, style) -> {
            var points = new DefaultLineBreakingStrategy().getBreakPointsProvider(text, language, style);
            return () -> {
                asked.incrementAndGet();
                return points.next();
            };
        };
        var points = new SwedishLineBreaking(counting).getBreakPointsProvider("ord ".repeat(25_000), "sv", null);
        for (int i = 0; i < 12; i++) {
            points.next();
        }
        assertThat(asked.get()).isLessThan(20);
    }
}
