package kansli.source;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static org.assertj.core.api.Assertions.assertThat;

import kansli.source.SourceText.Fault;
import kansli.source.SourceText.Kind;
import org.junit.jupiter.api.Test;

class SourceTextTest {

    @Test
    void plain_utf8_is_left_as_it_is() {
        assertThat(SourceText.decode(Bytes.ofUtf8("Åsa – 3 € 🙂\n")))
                .isEqualTo(new SourceText("Åsa – 3 € 🙂\n", java.util.List.of()));
    }

    @Test
    void a_byte_order_mark_and_windows_line_ends_are_no_faults() {
        assertThat(SourceText.decode(Bytes.ofUtf8("\uFEFFa\r\nb\rc\n")))
                .isEqualTo(new SourceText("a\nb\nc\n", java.util.List.of()));
    }

    @Test
    void an_old_windows_file_is_read_and_told() {
        var text = SourceText.decode(Bytes.of("a\r\nplats: Åsalen i öster".getBytes(ISO_8859_1)));
        assertThat(text.text()).isEqualTo("a\nplats: Åsalen i öster");
        assertThat(only(text))
                .extracting(Fault::kind, f -> f.span().start())
                .containsExactly(Kind.SURELY_WINDOWS, new Position(2, 8));
    }

    @Test
    void a_damaged_letter_does_not_spoil_the_others() {
        var bytes = "föredragande: Åsa xx".getBytes(java.nio.charset.StandardCharsets.UTF_8);
        bytes[bytes.length - 1] = (byte) 0xE5;
        var text = SourceText.decode(Bytes.of(bytes));
        assertThat(text.text()).startsWith("föredragande: Åsa x");
        assertThat(only(text).span()).isEqualTo(new Span(new Position(1, 20), 1));
    }

    @Test
    void utf16_is_read_and_told_once() {
        var text = SourceText.decode(Bytes.of("\uFEFFplats: Åsalen".getBytes(UTF_16LE)));
        assertThat(text.text()).isEqualTo("plats: Åsalen");
        assertThat(only(text).kind()).isEqualTo(Kind.NOT_UTF8);
    }

    @Test
    void hidden_characters_are_taken_away_and_told_once_each() {
        var text = SourceText.decode(Bytes.ofUtf8("a\n🙂b\u200bc\u0000d\u200b \u202ee"));
        assertThat(text.text()).isEqualTo("a\n🙂bcd e");
        assertThat(text.faults())
                .extracting(f -> f.span().start())
                .containsExactly(new Position(2, 3), new Position(2, 4), new Position(2, 6));
        assertThat(text.faults().getFirst().message()).contains("U+200B", "det första av 2");
        assertThat(text.faults().getLast().message()).contains("vänder skrivriktningen");
    }

    @Test
    void a_letter_in_two_parts_becomes_one() {
        var text = SourceText.decode(Bytes.ofUtf8("x\nBa\u030asen A\u030a"));
        assertThat(text.text()).isEqualTo("x\nBåsen Å");
        assertThat(only(text))
                .extracting(Fault::kind, Fault::span)
                .containsExactly(Kind.DECOMPOSED, new Span(new Position(2, 2), 1));
    }

    @Test
    void a_word_document_is_no_text_whatever_it_is_called() {
        var text = SourceText.decode(Bytes.of("PK\u0003\u0004\u0014\u0000\u0006\u0000word".getBytes(ISO_8859_1)));
        assertThat(text.readable()).isFalse();
        assertThat(only(text).kind()).isEqualTo(Kind.NOT_TEXT);
    }

    @Test
    void the_limit_is_a_limit() {
        assertThat(SourceText.decode(Bytes.ofUtf8("x".repeat(SourceText.MOST_BYTES)))
                        .faults())
                .isEmpty();
        assertThat(SourceText.decode(Bytes.ofUtf8("x".repeat(SourceText.MOST_BYTES + 1)))
                        .readable())
                .isFalse();
    }

    @Test
    void lines_count_in_letters_as_people_do() {
        var lines = new Lines("å🙂b\n\n🙂c");
        assertThat(lines.at(3)).isEqualTo(new Position(1, 3));
        assertThat(lines.at(8)).isEqualTo(new Position(3, 2));
        assertThat(lines.index(new Position(3, 2))).isEqualTo(8);
        assertThat(lines.index(new Position(1, 99))).isEqualTo(4);
        assertThat(lines.line(3)).isEqualTo("🙂c");
    }

    private static Fault only(SourceText text) {
        assertThat(text.faults()).hasSize(1);
        return text.faults().getFirst();
    }
}
