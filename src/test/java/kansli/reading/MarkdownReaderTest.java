package kansli.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import kansli.Provforbund;
import kansli.diagnostic.Diagnostic;
import kansli.diagnostic.Findings;
import kansli.model.Text;
import kansli.model.Text.Cell;
import kansli.model.Text.Ord;
import kansli.model.Text.Stycke;
import kansli.source.ContentPath;
import kansli.source.Place;
import org.junit.jupiter.api.Test;

class MarkdownReaderTest {

    private final Findings findings =
            new Findings(Provforbund.forbund("minimalt").tree());

    @Test
    void every_element() {
        assertThat(read("## A").block()).containsExactly(new Text.Rubrik(2, words("A")));
        assertThat(read("a\nb\\\nc").block())
                .containsExactly(new Stycke(List.of(new Ord("a b"), new Text.Radbrytning(), new Ord("c"))));
        assertThat(read("*a* **b** ***c***").block())
                .containsExactly(new Stycke(List.of(
                        new Text.Betoning(words("a")),
                        new Ord(" "),
                        new Text.Stark(words("b")),
                        new Ord(" "),
                        new Text.Betoning(List.of(new Text.Stark(words("c")))))));
        assertThat(read("- a\n- b").block())
                .containsExactly(new Text.Lista(Text.Markering.STRECK, 1, List.of(List.of(p("a")), List.of(p("b")))));
        assertThat(read("3. a").block())
                .containsExactly(new Text.Lista(Text.Markering.TAL, 3, List.of(List.of(p("a")))));
        assertThat(read("> a").block()).containsExactly(new Text.Citat(List.of(p("a"))));
        assertThat(read("***").block()).containsExactly(new Text.Linje());
        assertThat(read("    a\n      b").block()).containsExactly(new Text.Ordagrant("a\n  b"));
        assertThat(read("```\n$ {x}\n```").block()).containsExactly(new Text.Ordagrant("$ {x}"));
        assertThat(read("|a|b|\n|:-:|-:|\n|c|d|").block())
                .containsExactly(new Text.Tabell(
                        List.of(
                                new Cell(Text.Justering.MITTEN, words("a")),
                                new Cell(Text.Justering.HOGER, words("b"))),
                        List.of(List.of(
                                new Cell(Text.Justering.MITTEN, words("c")),
                                new Cell(Text.Justering.HOGER, words("d")))),
                        Place.words(new ContentPath("a.md"), "|a|b|")));
        assertThat(read("[a](https://x.se/å)").block())
                .containsExactly(new Stycke(List.of(new Text.Lank("https://x.se/å", words("a")))));
        assertThat(read("<mailto:a@x.se>").block())
                .containsExactly(new Stycke(List.of(new Text.Lank("mailto:a@x.se", words("mailto:a@x.se")))));
        assertThat(read("\\*a\\* \\[b] \\<c>").block()).containsExactly(p("*a* [b] <c>"));
        assertThat(read("").tom()).isTrue();
        told();
    }

    @Test
    void letters_make_a_list_and_stay_as_they_were_written() {
        assertThat(read("2. Att:\n    a) ett\n    b) två").block())
                .containsExactly(new Text.Lista(
                        Text.Markering.TAL, 2, List.of(List.of(p("Att:"), letters(1, p("ett"), p("två"))))));
        assertThat(read("Att\n    A) ett\n    B) två\n    rad").block())
                .containsExactly(
                        p("Att"),
                        new Text.Lista(
                                Text.Markering.STOR_BOKSTAV, 1, List.of(List.of(p("ett")), List.of(p("två rad")))));
        assertThat(read("c) tre\n\nd) fyra\n\n   mer\nf) sex").block())
                .containsExactly(
                        new Text.Lista(
                                Text.Markering.BOKSTAV, 3, List.of(List.of(p("tre")), List.of(p("fyra"), p("mer")))),
                        letters(6, p("sex")));
        assertThat(read("- a) ett\n- x").block())
                .containsExactly(new Text.Lista(
                        Text.Markering.STRECK, 1, List.of(List.of(letters(1, p("ett"))), List.of(p("x")))));
        told();
    }

    @Test
    void letters_that_mark_no_point_are_words() {
        assertThat(read("Punkt\nb) och `\nc) x`, (a\na) och").block()).first().isEqualTo(p("Punkt b) och  c) x, (a"));
        assertThat(read("a)b\n\n    a) b").block()).containsExactly(p("a)b"), new Text.Ordagrant("a) b"));
        told();
    }

    @Test
    void a_table_larger_than_can_be_set_is_told_at_its_line_and_is_not_there() {
        assertThat(read("Före\n\n|" + "a|".repeat(101) + "\n|" + "-|".repeat(101)
                                + ("\n|" + "1|".repeat(101)).repeat(99))
                        .block())
                .containsExactly(p("Före"));
        told("13:1 tabell-for-stor");
    }

    private static Text.Lista letters(int first, Stycke... points) {
        return new Text.Lista(
                Text.Markering.BOKSTAV,
                first,
                java.util.Arrays.stream(points).map(p -> List.<Text.Block>of(p)).toList());
    }

    @Test
    void notes_are_numbered_as_they_are_referred_to_and_follow_the_text() {
        assertThat(read("a[^y] b[^X] c[^Y]\n\n[^x]: ett\n[^y]: två[^z]\n[^z]: tre")
                        .block())
                .containsExactly(
                        new Stycke(List.of(
                                new Ord("a"),
                                new Text.Notreferens(1),
                                new Ord(" b"),
                                new Text.Notreferens(2),
                                new Ord(" c"),
                                new Text.Notreferens(1))),
                        new Text.Not(1, List.of(new Stycke(List.of(new Ord("två"), new Text.Notreferens(3))))),
                        new Text.Not(2, List.of(p("ett"))),
                        new Text.Not(3, List.of(p("tre"))));
        told();
    }

    @Test
    void notes_of_a_report_are_numbered_through_its_chapters() {
        var tree = Provforbund.forbund("minimalt")
                .add("rapporter/aret/rapport.yaml", "titel: Året\noffentlig: ja\n")
                .add("rapporter/aret/01-forst.md", "---\nrubrik: Först\n---\na[^x] b[^y]\n\n[^x]: ett\n[^y]: två\n")
                .add("rapporter/aret/02-sist.md", "---\nrubrik: Sist\n---\nc[^x]\n\n[^x]: tre\n")
                .tree();
        var rapport = new ContentReader()
                .read(tree, new Findings(tree))
                .orElseThrow()
                .rapporter()
                .getFirst();
        assertThat(rapport.kapitel().getLast().text().block())
                .containsExactly(
                        new Stycke(List.of(new Ord("c"), new Text.Notreferens(3))), new Text.Not(3, List.of(p("tre"))));
    }

    @Test
    void notes_that_refer_to_each_other_end() {
        assertThat(read("[^1]\n\n[^1]: a[^2]\n[^2]: b[^1]").block()).hasSize(3);
        told();
    }

    @Test
    void notes_without_a_fellow_are_told_at_their_marks() {
        read("a [^1] och [^1]\n\n[^2]: b[^2]");
        told("11:3 not-saknas", "11:12 not-saknas", "13:1 not-utan-hanvisning");
    }

    @Test
    void figures_by_address() {
        assertThat(read("högst ${tal(\"belopp\")} och ${ tal( ”belopp” ) }.").block())
                .containsExactly(new Stycke(List.of(
                        new Ord("högst "),
                        new Text.Tal("belopp", Optional.empty(), Optional.empty()),
                        new Ord(" och "),
                        new Text.Tal("belopp", Optional.empty(), Optional.empty()),
                        new Ord("."))));
        told();
        assertThat(read("a ${belopp} **b ${x** c").block().getFirst()).isInstanceOf(Stycke.class);
        told("11:3 okand-hanvisning", "11:17 okand-hanvisning");
    }

    @Test
    void nothing_is_fetched_where_text_is_shown_as_written() {
        read("```\na ${tal(\"b\")}\n```\n\n    c\n    ${d}\n\n<div>${e}</div>");
        told("12:3 inget-hamtas-har", "16:5 inget-hamtas-har", "18:1 html-i-text", "18:6 okand-hanvisning");
    }

    @Test
    void asterisks_between_numbers_multiply() {
        assertThat(read("3*1 200*12 och 2*3*4 och 2**3*4**5").block())
                .containsExactly(p("3*1 200*12 och 2*3*4 och 2**3*4**5"));
        assertThat(read("(1+2)*3*(4+5)").block()).containsExactly(p("(1+2)*3*(4+5)"));
        assertThat(read("*3*4* **12**, o*till*gänglig").block())
                .containsExactly(new Stycke(List.of(
                        new Text.Betoning(words("3*4")),
                        new Ord(" "),
                        new Text.Stark(words("12")),
                        new Ord(", o"),
                        new Text.Betoning(words("till")),
                        new Ord("gänglig"))));
        told();
    }

    @Test
    void two_spaces_are_enough_for_a_list_under_a_point() {
        var under = new Text.Lista(Text.Markering.STRECK, 1, List.of(List.of(p("b")), List.of(p("c"))));
        var expected = new Text.Lista(Text.Markering.TAL, 1, List.of(List.of(p("a"), under), List.of(p("d"))));
        assertThat(read("1. a\n  - b\n  - c\n2. d").block()).containsExactly(expected);
        assertThat(read("1. a\n   - b\n   - c\n2. d").block()).containsExactly(expected);
        assertThat(read("1. a\n     - b\n     - c\n2. d").block()).containsExactly(expected);
        assertThat(read("-   a\n  - b").block()).isEqualTo(read("- a\n  - b").block());
        assertThat(read("10. a\n  1. b\n    - c").block())
                .isEqualTo(read("10. a\n    1. b\n       - c").block());
        assertThat(read("1. a\n 2. b").block()).isEqualTo(read("1. a\n2. b").block());
        told();
    }

    @Test
    void what_is_printed_as_it_stands_is_told() {
        read("- [x] a\n- [ ] b ~~c~~ d\n- [e](https://x.se/en fil.pdf)\n- [f][g] h^[i] [[j]]\n\n##k\n\n## l {#m}\n\n"
                + "n **o ** p ==q==\n\nr\n: s\n\n| t | u |\n|---|\n| v | w |");
        told(
                "11:3 trycks-som-det-star",
                "12:3 trycks-som-det-star",
                "12:9 trycks-som-det-star",
                "13:3 trycks-som-det-star",
                "14:3 trycks-som-det-star",
                "14:11 trycks-som-det-star",
                "14:16 trycks-som-det-star",
                "16:1 trycks-som-det-star",
                "18:6 trycks-som-det-star",
                "20:3 trycks-som-det-star",
                "20:12 trycks-som-det-star",
                "23:1 trycks-som-det-star",
                "26:1 trycks-som-det-star");
    }

    @Test
    void what_is_meant_to_be_seen_is_not_told() {
        read("\\~\\~a\\~\\~ `~~b~~` \\[x] [c] a [d] #e ~5 # f a ** b\n\n\\##g\n\n- \\[ ] h\n\ni: j, 12:30 (k) [l] (m)");
        told();
    }

    @Test
    void a_cell_that_no_head_stands_over_is_told() {
        read("| a | b |\n|---|---|\n| `c | d` | e |\n| f | 3 | g |\n| h \\| i | j |\n| k |");
        told("13:13 kommer-inte-med", "14:11 kommer-inte-med");
    }

    @Test
    void html_is_shown_and_told_once_a_tag() {
        assertThat(read("a <b>b</b> c").block()).containsExactly(p("a <b>b</b> c"));
        told("11:3 html-i-text");
        assertThat(read("<script>\nalert(1)\n</script>").block()).containsExactly(p("<script>\nalert(1)\n</script>"));
        told("11:1 html-i-text");
    }

    @Test
    void links_that_lead_astray_become_words() {
        assertThat(read("x [a](javascript:b) [c](data:text/html,d) [](https://x.se) ![e](f.png)")
                        .block())
                .containsExactly(p("x a c  e"));
        told("11:3 osaker-lank", "11:21 osaker-lank", "11:43 tom-lank", "11:60 bild-i-text");
    }

    @Test
    void headings_keep_their_levels_in_order() {
        read("# a\n\n## b\n\n#### c\n\n##");
        told("11:1 rubrik-niva", "15:1 rubrik-niva", "17:1 tom-rubrik");
    }

    @Test
    void nesting_without_end_is_cut_and_does_not_overflow() {
        assertThat(read(">".repeat(10_000) + " a").block()).hasSize(1);
        assertThat(read("- ".repeat(10_000) + " a").block()).hasSize(1);
        assertThat(read("*a _b ".repeat(10_000) + "c_ d*".repeat(10_000)).block())
                .hasSize(1);
        assertThat(read("[".repeat(10_000) + "a" + "](https://x.se)".repeat(10_000))
                        .block())
                .hasSize(1);
    }

    private Text read(String markdown) {
        return new MarkdownReader(findings).block(new ContentPath("a.md"), markdown, 10);
    }

    /** What has been told since it was asked last, by its place. */
    private void told(String... expected) {
        var all = findings.all().stream()
                .sorted(java.util.Comparator.comparing(
                        (Diagnostic d) -> d.position().orElseThrow()))
                .map(d -> d.position().get().line() + ":" + d.position().get().column() + " " + d.code())
                .toList();
        seen.forEach(s -> assertThat(all).contains(s));
        assertThat(all.stream().filter(d -> !seen.contains(d))).containsExactly(expected);
        seen.addAll(all);
    }

    private final java.util.Set<String> seen = new java.util.HashSet<>();

    private static List<Text.Inline> words(String text) {
        return List.of(new Ord(text));
    }

    private static Stycke p(String text) {
        return new Stycke(words(text));
    }
}
