package kansli.source;

import static org.assertj.core.api.Assertions.assertThat;

import kansli.source.FrontMatter.Form;
import org.junit.jupiter.api.Test;

class FrontMatterTest {

    @Test
    void the_first_two_lines_of_hyphens_part_the_file() {
        assertThat(FrontMatter.split("---\na: 1\n---\ntext\n\n---\nmer\n"))
                .isEqualTo(new FrontMatter(Form.WHOLE, "a: 1", 1, "text\n\n---\nmer\n", 3));
    }

    @Test
    void a_file_without_hyphens_is_all_text() {
        assertThat(FrontMatter.split("a: 1\n---\n"))
                .extracting(FrontMatter::form, FrontMatter::body)
                .containsExactly(Form.NONE, "a: 1\n---\n");
        assertThat(FrontMatter.split("").form()).isEqualTo(Form.NONE);
    }

    @Test
    void facts_that_never_end_are_told_from_an_empty_text() {
        assertThat(FrontMatter.split("---\na: 1\n").form()).isEqualTo(Form.OPEN);
        assertThat(FrontMatter.split("---\na: 1\n---")).isEqualTo(new FrontMatter(Form.WHOLE, "a: 1", 1, "", 3));
        assertThat(FrontMatter.split("---\na: x---\n").form()).isEqualTo(Form.OPEN);
    }

    @Test
    void facts_that_go_on_below_the_hyphens_are_told_from_a_text() {
        assertThat(FrontMatter.split("---\na: 1\n---\noffentlig: nej\n---\nText\n"))
                .extracting(FrontMatter::form, FrontMatter::bodyLines)
                .containsExactly(Form.DIVIDED, 3);
        assertThat(FrontMatter.split("---\na: 1\n---\n\njusteras av:\n  - x\n").form())
                .isEqualTo(Form.DIVIDED);
        assertThat(FrontMatter.split("---\na: 1\n---\nObs: det gäller\n---\n").form())
                .isEqualTo(Form.WHOLE);
        assertThat(FrontMatter.split("---\na: 1\n---\nse https://exempel.se\n").form())
                .isEqualTo(Form.WHOLE);
    }

    @Test
    void blank_lines_above_make_no_difference() {
        assertThat(FrontMatter.split("\n \n---\na: 1\n---\ntext\n"))
                .isEqualTo(new FrontMatter(Form.WHOLE, "a: 1", 3, "text\n", 5));
    }

    @Test
    void windows_line_ends_make_no_difference() {
        var text = SourceText.decode(Bytes.ofUtf8("---\r\na: 1\r\n---\r\ntext\r\n"))
                .text();
        assertThat(FrontMatter.split(text)).isEqualTo(new FrontMatter(Form.WHOLE, "a: 1", 1, "text\n", 3));
    }
}
