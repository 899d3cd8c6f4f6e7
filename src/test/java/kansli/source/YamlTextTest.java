package kansli.source;

import static org.assertj.core.api.Assertions.assertThat;

import kansli.source.SourceText.Fault;
import kansli.source.YamlNode.Mapping;
import kansli.source.YamlNode.Scalar;
import org.junit.jupiter.api.Test;

class YamlTextTest {

    @Test
    void every_value_is_text() {
        var root = mapping("a: no\nb: 12:30\nc: 01234\nd: 2021-03-18\ne: ~\n");
        assertThat(root.entries())
                .extracting(e -> ((Scalar) e.value()).text())
                .containsExactly("no", "12:30", "01234", "2021-03-18", "");
    }

    @Test
    void nothing_and_only_notes_are_nothing() {
        assertThat(YamlText.parse("", 0)).isEqualTo(YamlText.parse("# bara en anteckning\n", 0));
        assertThat(YamlText.parse("", 0).root()).isEmpty();
        assertThat(YamlText.parse("", 0).faults()).isEmpty();
    }

    @Test
    void a_key_that_stands_twice_is_kept_twice_for_the_reader_to_tell() {
        assertThat(mapping("a: 1\na: 2\n").entries()).hasSize(2);
    }

    @Test
    void what_is_not_plain_is_refused_where_it_stands() {
        says("a: &x 1\nb: *x\n", "1:4", "hänvisar till en annan plats");
        says("a: !!java.lang.Runtime x\n", "1:4", "utropstecken");
        says("a: 1\n---\nb: 2\n", "2:1", "nytt dokument");
        says("a: *x\n", "1:4", "hänvisar till en annan plats");
        says("a: [[[[[[[[[[x]]]]]]]]]]\n", "1:11", "inkapslade");
    }

    @Test
    void faults_are_told_in_words_of_the_office() {
        says("plats: Kansliet: norra\n", "1:16", "ett kolon till");
        says("a: 1\n\tb: 2\n", "2:1", "tabb");
        says("a: 'x\nb: 2\n", "1:4", "citattecken öppnas");
        says("a: [1, 2\nb: 3\n", "1:4", "klamrar");
        says("a: 1\n  b: 2\n", "2:3", "redan har ett värde");
        says("a:\n    b: 1\n  c: 2\n", "3:3", "indragen");
        says("a: 1\nbara ord\nb: 2\n", "2:1", "inget kolon");
        says("a: \"\\q\"\n", "1:6", "omvänt snedstreck");
    }

    @Test
    void lines_above_are_counted() {
        assertThat(YamlText.parse("a: 'x\n", 10).faults())
                .extracting(f -> f.span().start())
                .containsExactly(new Position(11, 4));
    }

    @Test
    void each_character_of_a_text_knows_where_it_was_written() {
        var root = mapping(
                "plain: ett två\n  tre\nfolded: >\n  ett\n  två\nblock: |\n    ett\n    två\nquoted: 'ett ''två'''\n");
        stands(root, "plain", "tre", 2, 3);
        stands(root, "folded", "två", 5, 3);
        stands(root, "block", "två", 8, 5);
        stands(root, "quoted", "två", 9, 16);
    }

    private static void stands(Mapping root, String key, String word, int line, int column) {
        var scalar = (Scalar) root.get(key).orElseThrow();
        assertThat(scalar.positions().apply(scalar.text().indexOf(word)))
                .as(key)
                .isEqualTo(new Position(line, column));
    }

    private static void says(String yaml, String where, String words) {
        var parsed = YamlText.parse(yaml, 0);
        assertThat(parsed.root()).isEmpty();
        assertThat(parsed.faults()).as(yaml).isNotEmpty();
        Fault first = parsed.faults().getFirst();
        assertThat(first.span().start().line() + ":" + first.span().start().column())
                .as(yaml + first.message())
                .isEqualTo(where);
        assertThat(first.message()).as(yaml).contains(words);
    }

    private static Mapping mapping(String yaml) {
        var parsed = YamlText.parse(yaml, 0);
        assertThat(parsed.faults()).isEmpty();
        return (Mapping) parsed.root().orElseThrow();
    }
}
