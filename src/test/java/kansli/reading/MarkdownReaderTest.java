package kansli.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

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
        assertThat(read("- a\n- b").block()).containsExactly(list("", p("a"), p("b")));
        assertThat(read("3. a").block()).containsExactly(list("3.", p("a")));
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
                .containsExactly(list("2.", p("Att:"), list("a) b)", p("ett"), p("två"))));
        assertThat(read("Att\n    A) ett\n    B) två\n    rad").block())
                .containsExactly(p("Att"), list("A) B)", p("ett"), p("två rad")));
        assertThat(read("c) tre\n\nd) fyra\n\n   mer\nf) sex").block())
                .containsExactly(new Text.Lista(List.of(
                        new Text.Punkt("c)", List.of(p("tre"))),
                        new Text.Punkt("d)", List.of(p("fyra"), p("mer"))),
                        new Text.Punkt("f)", List.of(p("sex"))))));
        assertThat(read("- a) ett\n- x").block())
                .containsExactly(new Text.Lista(List.of(
                        new Text.Punkt("", List.of(list("a)", p("ett")))), new Text.Punkt("", List.of(p("x"))))));
        told();
    }

    /** What stands before the points, {@code ¶} between the lines, what was meant: marks, or nothing for balls. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '⇒',
            value = {
                "1. x¶3. x¶4. x ⇒ 1. 3. 4.",
                "1) x¶2) x ⇒ 1) 2)",
                "(1) x¶(2) x ⇒ (1) (2)",
                "1.x¶2.x ⇒ 1. 2.",
                "1.\tx¶2.\tx ⇒ 1. 2.",
                "1.1 x¶1.2 x¶1.10 x ⇒ 1.1 1.2 1.10",
                "a. x¶b. x ⇒ a. b.",
                "(a) x¶(b) x ⇒ (a) (b)",
                "a)x¶b)x ⇒ a) b)",
                "I. x¶II. x¶III. x ⇒ I. II. III.",
                "i) x¶ii) x¶iv) x ⇒ i) ii) iv)",
                "§ 1 x¶§ 2 x ⇒ § 1|§ 2",
                "1 § x¶2 § x ⇒ 1 §|2 §",
                "§ 1 x¶§ 1 a x¶§ 2. x ⇒ § 1|§ 1 a|§ 2.",
                "2 a § x¶3 a § x ⇒ 2 a §|3 a §",
                "2 § x¶2 a § x¶2b § x¶10 § x ⇒ 2 §|2 a §|2b §|10 §",
                "09.00 x¶10.30 x ⇒ 09.00 10.30",
                "+ 5 kr¶+ 6 kr ⇒ + +",
                "• x¶• x ⇒ ∅ ∅",
                "•x¶•x ⇒ ∅ ∅",
                "•\tx¶•\tx ⇒ ∅ ∅",
                "o\tx¶o\tx ⇒ ∅ ∅",
                "· x¶· x ⇒ ∅ ∅",
                "– x¶– x ⇒ ∅ ∅",
                "— x¶- x¶– x ⇒ ∅ ∅ ∅",
                "-x¶-x ⇒ ∅ ∅",
                "-~x¶-~x ⇒ ∅ ∅",
                "~~• x¶~~• x ⇒ ∅ ∅",
            })
    void lines_are_points_as_people_type_them(String lines, String marks) {
        var written = lines.strip().replace('¶', '\n').replace("\\t", "\t").replace('~', '\u00A0');
        for (var above : new String[] {"", "Vi ska\n", "Vi ska:\n"}) {
            var block = read(above + written).block();
            assertThat(block.getLast()).as(above + written).isInstanceOf(Text.Lista.class);
            var points = ((Text.Lista) block.getLast()).punkter();
            assertThat(points.stream().map(Text.Punkt::marke).toList())
                    .as(above + written)
                    .containsExactly(marks.replace("∅", "").split(marks.contains("|") ? "\\|" : " ", -1));
            assertThat(points.stream().flatMap(p -> p.block().stream()).toList())
                    .allSatisfy(b -> assertThat(((Ord) ((Stycke) b).inline().getFirst()).text())
                            .matches("x|[56] kr"));
        }
        told();
    }

    @Test
    void lines_that_all_begin_with_marks_are_points_however_they_are_mixed() {
        assertThat(read("1) x\n2. x\n(3) x\n- x\niv) x").block())
                .containsExactly(
                        list("1)", p("x")),
                        list("2.", p("x")),
                        list("(3)", p("x")),
                        list("", p("x")),
                        list("iv)", p("x")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "samverkan\n– en lägesbild – som håller",
                "den\n3. mars och\n2. april",
                "se bilaga\nb) och c)",
                "t.ex. ett\nt.o.m. två",
                "en ökning på\n-5 procent",
                "IT- och\n-samordnare",
                "Arbetet leddes av\nA. Berg och\nB. Ek under\nhösten",
                "S. 3 och\nS. 4 samt",
                "Avtalet gäller från\n2019. Sedan dess\n2021. har",
            })
    void lines_that_only_happen_to_begin_so_are_words(String lines) {
        assertThat(read(lines).block()).hasSize(1).first().isInstanceOf(Stycke.class);
    }

    /** Lines, {@code ¶} between them, and what stands in the first block: breaks as {@code /}, cells in brackets. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '⇒',
            value = {
                "När: 12 mars¶Var: Kommunhuset ⇒ När: 12 mars/Var: Kommunhuset",
                "**När:** 12 mars¶**Var:** Salen,¶två trappor ⇒ När: 12 mars/Var: Salen, två trappor",
                "Anna Berg¶Storgatan 1¶123 45 Ekudden ⇒ Anna Berg/Storgatan 1/123 45 Ekudden",
                "Vi möts i Ekudden och¶Norra. ⇒ Vi möts i Ekudden och Norra.",
                "Med:¶Anna Berg, ordförande¶Bo Ek ⇒ Med:/Anna Berg, ordförande/Bo Ek",
                "Mål 1¶Fler platser till hösten.¶Mål 2¶Färre köer. ⇒ Mål 1/Fler platser till hösten./Mål 2/Färre köer.",
                "12 500 kr*¶*exklusive moms ⇒ 12 500 kr*/*exklusive moms",
                "✓ Klart¶✓ Snart ⇒ ✓ Klart/✓ Snart",
                "”Bra”, säger Anna.¶– Ja, säger Bo. ⇒ ”Bra”, säger Anna./– Ja, säger Bo.",
                "Läget:¶+12 platser¶-3 platser ⇒ Läget:/+12 platser/-3 platser",
                "Vi talade med¶Anna Berg om det. ⇒ Vi talade med Anna Berg om det.",
                "Mötet öppnas.¶Listan godkänns. ⇒ Mötet öppnas. Listan godkänns.",
                "Namn›Roll¶Karin Dahl›förbundschef ⇒ [Namn][Roll]/[Karin Dahl][förbundschef]",
                "Datum›Beslut¶2027-03-11›Styrelsen godkänner ⇒ [Datum][Beslut]/[2027-03-11][Styrelsen godkänner]",
                "Namn›Ring›Mejla›Klart¶Anna›ja››¶Bo››ja› ⇒ "
                        + "[Namn][Ring][Mejla][Klart>]/[Anna][ja][][>]/[Bo][][ja][>]",
                "Karin Dahl¶förbundschef¶Tallmons förbund ⇒ Karin Dahl/förbundschef/Tallmons förbund",
                "Antal avslutade: 14¶  varav till arbete: 5¶  varav till studier: 3 ⇒ "
                        + "Antal avslutade: 14/varav till arbete: 5/varav till studier: 3",
                "Kl. 10–11: Möte¶kl. 11–12: lunch ⇒ Kl. 10–11: Möte/kl. 11–12: lunch",
                "Förbundet har under året gett stöd till fler insatser än någonsin¶tidigare, och det märks.¶Ja tack ⇒"
                    + " Förbundet har under året gett stöd till fler insatser än någonsin tidigare, och det märks./Ja"
                    + " tack",
                "§ 1 Syfte¶Riktlinjerna gäller alla insatser. ⇒ § 1 Syfte/Riktlinjerna gäller alla insatser.",
                "Ort›Antal¶Ekudden›12¶Norra›9 ⇒ [Ort][Antal>]/[Ekudden][12>]/[Norra][9>]",
                "›2019›2020¶Avgifter›−5›3 000 ⇒ [][2019>][2020>]/[Avgifter][−5>][3 000>]",
                "Ort›**Antal**›¶Ekudden›12›x ⇒ [Ort][Antal>][]/[Ekudden][12>][x]",
                "| Ort | Antal |¶| Ekudden | 12 | ⇒ [Ort][Antal>]/[Ekudden][12>]",
                "Ort | Antal¶Ekudden | 12 ⇒ [Ort][Antal>]/[Ekudden][12>]",
                "Ort | Antal~~¶Ekudden | 12~~¶Norra | 9 ⇒ [Ort][Antal>]/[Ekudden][12>]/[Norra][9>]",
                "En **ny** ort | Antal¶Ekudden | 12 ⇒ [En ny ort][Antal>]/[Ekudden][12>]",
                "`a|b` | c¶d | e ⇒ [a|b][c]/[d][e]",
                "`a|b`¶`c|d` ⇒ a|b c|d",
                "**En lång¶fet text**, `och¶kod`¶som fortsätter¶Datum: 3 maj¶Plats: salen ⇒ "
                        + "En lång fet text, och kod som fortsätter/Datum: 3 maj/Plats: salen",
                "Deltagare¶i tabellen: 12¶| 12 |¶| 13 |¶eller så ⇒ Deltagare i tabellen: 12/| 12 |/| 13 |/eller så",
                "**Närvarande**¶Anna Berg¶**Frånvarande**¶Eva Ask ⇒ Närvarande/Anna Berg/Frånvarande/Eva Ask",
                "\\* vikt¶\\- streck ⇒ * vikt/- streck",
                "[Se¶kartan](¶https://x.se)¶Datum: 3 maj¶Plats: salen ⇒ Se kartan/Datum: 3 maj/Plats: salen",
            })
    void lines_that_were_meant_to_stand_under_each_other_do(String lines, String meant) {
        var block = read(lines.strip().replace('¶', '\n').replace('›', '\t').replace('~', ' '))
                .block();
        assertThat(block).hasSize(1);
        assertThat(shown(block.getFirst()).replace('\t', '›')).isEqualTo(meant);
        told();
    }

    /** As above, with {@code ‖} between the blocks. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '⇒',
            value = {
                "Se tabellen:¶Ort›Ring›Mejla¶Anna›ja›¶Bo››ja ⇒ Se tabellen:‖[Ort][Ring][Mejla]/[Anna][ja][]/[Bo][][ja]",
                "A›B›C¶1›2›3¶Summan är preliminär. ⇒ [A>][B>][C>]/[1>][2>][3>]‖Summan är preliminär.",
                "Före¶rad två¶A›B›C¶1›2›3¶efter ⇒ Före/rad två‖[A>][B>][C>]/[1>][2>][3>]‖efter",
            })
    void a_table_of_tabs_stands_apart_from_the_text_tight_about_it(String lines, String meant) {
        assertThat(read(lines.strip().replace('¶', '\n').replace('›', '\t')).block().stream()
                        .map(MarkdownReaderTest::shown)
                        .collect(Collectors.joining("‖")))
                .isEqualTo(meant);
        told();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '⇒',
            value = {
                "Datum›12 mars¶Plats›Salen ⇒ Datum›12 mars/Plats›Salen",
                "Namn    Roll¶Anna    ordförande ⇒ Namn    Roll/Anna    ordförande",
                "Kvinnor›5›6 ⇒ Kvinnor›5›6",
                "| Kvinnor | 5 | ⇒ | Kvinnor | 5 |",
                "”Hur gick det?¶Bra?”›”Ja, mycket” ⇒ ”Hur gick det?/Bra?”›”Ja, mycket”",
            })
    void what_may_be_a_table_is_told(String lines, String meant) {
        var block = read(lines.strip().replace('¶', '\n').replace('›', '\t').replace('”', '"'))
                .block();
        assertThat(shown(block.getFirst()).replace('\t', '›').replace('"', '”')).isEqualTo(meant);
        told("11:1 trycks-som-det-star");
    }

    @Test
    void the_answer_below_a_quotation_is_no_part_of_it() {
        assertThat(read("> Kan du komma?\n> /Jonas\nHälsn\nAnna").block().stream()
                        .map(b -> b instanceof Text.Citat c
                                ? "> " + shown(c.block().getFirst())
                                : shown(b)))
                .containsExactly("> Kan du komma?//Jonas", "Hälsn/Anna");
        told();
    }

    @Test
    void a_lone_figure_with_a_sign_is_no_quotation_and_a_lone_minus_is_told() {
        assertThat(read("> 65 år: 3 personer").block()).containsExactly(p("> 65 år: 3 personer"));
        assertThat(read("< 25 år: 4 personer").block()).containsExactly(p("< 25 år: 4 personer"));
        told();
        read("- 5 000 kr avser hyra");
        told("11:1 trycks-som-det-star");
    }

    @Test
    void the_lower_ball_of_a_word_processor_makes_a_list_under_the_point() {
        assertThat(read("•\tA\no\tB\no\tB2\n•\tC").block())
                .containsExactly(new Text.Lista(List.of(
                        new Text.Punkt("", List.of(p("A"), list("", p("B"), p("B2")))),
                        new Text.Punkt("", List.of(p("C"))))));
        told();
    }

    @Test
    void a_line_tight_below_a_list_is_told() {
        read("Anmäl\n- om du deltar\n- om du deltar på distans\nsenast den 4/3 till kansliet.");
        told("13:3 trycks-som-det-star");
        read("- om du deltar\n  på distans");
        told();
    }

    private static String shown(Text.Block block) {
        return switch (block) {
            case Stycke s -> s.inline().stream().map(MarkdownReaderTest::shown).collect(Collectors.joining());
            case Text.Tabell t ->
                Stream.concat(Stream.of(t.huvud()), t.rader().stream())
                        .map(r -> r.stream()
                                .map(c -> "["
                                        + c.inline().stream()
                                                .map(MarkdownReaderTest::shown)
                                                .collect(Collectors.joining())
                                        + (c.justering() == Text.Justering.HOGER ? ">]" : "]"))
                                .collect(Collectors.joining()))
                        .collect(Collectors.joining("/"));
            default -> block.toString();
        };
    }

    private static String shown(Text.Inline word) {
        return switch (word) {
            case Ord o -> o.text();
            case Text.Radbrytning b -> "/";
            case Text.Lank l ->
                l.inline().stream().map(MarkdownReaderTest::shown).collect(Collectors.joining());
            case Text.Stark s ->
                s.inline().stream().map(MarkdownReaderTest::shown).collect(Collectors.joining());
            default -> word.toString();
        };
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '⇒',
            value = {
                "a›b›c¶d›e ⇒ a›b›c/d›e",
                "a | **b | c**¶d | e | f ⇒ a | b | c/d | e | f",
                "`a|b` | c¶d | e | f ⇒ a|b | c/d | e | f",
                "Namn | [Antal | x](https://x.se)¶Eva | 3 | y ⇒ Namn | Antal | x/Eva | 3 | y",
                "Namn | **Antal¶Bo** | 3 ⇒ Namn | Antal/Bo | 3",
            })
    void rows_of_uneven_cells_keep_their_lines_and_are_told(String lines, String meant) {
        var block = read(lines.strip().replace('¶', '\n').replace('›', '\t')).block();
        assertThat(shown(block.getFirst()).replace('\t', '›')).isEqualTo(meant);
        told("11:1 trycks-som-det-star");
    }

    /** Fonts of word processors have signs that are no letters anywhere else. */
    @ParameterizedTest
    @ValueSource(strings = {"\uE200 a", "a \uE041 b\uE7FF", "- \uE02D\uE42D", "\uD83D\uDE00 a\n\uD83D\uDC41\uFE0F b"})
    void signs_of_any_font_are_themselves(String text) {
        var block = read(text).block();
        assertThat(block).hasSize(1);
        var first = block.getFirst() instanceof Text.Lista l
                ? l.punkter().getFirst().block().getFirst()
                : block.getFirst();
        assertThat(shown(first)).isEqualTo(text.replaceFirst("^- ", "").replace('\n', '/'));
    }

    @Test
    void half_a_sign_is_unknown() {
        assertThat(read("a \uDC41b \uD800 c").block()).containsExactly(p("a \uFFFDb \uFFFD c"));
    }

    @Test
    void a_lone_point_below_a_table_with_an_asterisk_is_its_note() {
        var table = "| a | b |\n|---|---|\n| c | 2* |\n";
        for (var space : new String[] {"", "\n"}) {
            assertThat(shown(read(table + space + "* Siffror\n** d").block().getLast()))
                    .isEqualTo("* Siffror/** d");
        }
        assertThat(read(table + "* a\n* b").block().getLast()).isInstanceOf(Text.Lista.class);
        assertThat(read(table.replace("*", "") + "* a").block().getLast()).isInstanceOf(Text.Lista.class);
        told();
    }

    @Test
    void what_defines_no_link_that_there_is_is_printed() {
        assertThat(read("[1]: protokoll.pdf\n[Bilaga]: x\n\n[a]: https://x.se\n\n[a]")
                        .block())
                .containsExactly(
                        p("[1]: protokoll.pdf"),
                        p("[Bilaga]: x"),
                        new Stycke(List.of(new Text.Lank("https://x.se", words("a")))));
        assertThat(read("[Foo], [b][foo] och [foo][]\n\n[foo]: https://x.se\n[foo]:\n  https://y.se\n  \"Andra\"\n")
                        .block())
                .containsExactly(
                        new Stycke(List.of(
                                new Text.Lank("https://x.se", words("Foo")),
                                new Ord(", "),
                                new Text.Lank("https://x.se", words("b")),
                                new Ord(" och "),
                                new Text.Lank("https://x.se", words("foo")))),
                        p("[foo]: https://y.se \"Andra\""));
        assertThat(read("- [c]: https://x.se\n\n[c]").block().getFirst()).isEqualTo(list("", p("[c]: https://x.se")));
        told();
    }

    @Test
    void a_line_of_dashes_is_a_line_and_makes_no_heading_of_the_words_above() {
        var block = read("Summa 5\n---\nAnna\n--\nBo\n===").block();
        assertThat(block).hasSize(3).startsWith(p("Summa 5"), new Text.Linje());
        assertThat(shown(block.getLast())).isEqualTo("Anna/--/Bo/===");
        assertThat(shown(read("Summa 5\n    ---").block().getFirst())).isEqualTo("Summa 5/---");
        assertThat(read("- - -\n* * *").block()).containsExactly(new Text.Linje(), new Text.Linje());
        told("16:1 trycks-som-det-star");
    }

    @Test
    void the_signs_of_a_path_are_its_own() {
        assertThat(read("C:\\temp\\*.doc, \\\\srv\\_x\\*.doc och `C:\\*`").block())
                .containsExactly(p("C:\\temp\\*.doc, \\\\srv\\_x\\*.doc och C:\\*"));
        assertThat(read("C:\\Mina filer\\[1]\\").block()).containsExactly(p("C:\\Mina filer\\[1]\\"));
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

    /** @param marks one for each point; a list among the points lies under the one before it */
    private static Text.Lista list(String marks, Text.Block... points) {
        var all = new java.util.ArrayList<Text.Punkt>();
        var left = new java.util.ArrayDeque<>(List.of(marks.split(" ")));
        for (var point : points) {
            if (point instanceof Text.Lista under && !all.isEmpty()) {
                var above = all.removeLast();
                all.add(new Text.Punkt(above.marke(), List.of(above.block().getFirst(), under)));
            } else {
                all.add(new Text.Punkt(left.isEmpty() ? "" : left.pop(), List.of(point)));
            }
        }
        return new Text.Lista(List.copyOf(all));
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
        var expected = list("1. 2.", p("a"), list("", p("b"), p("c")), p("d"));
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
                + "n **o ** p ==q==\n\nr\n: s\n\n| t | u |\n|---|\n| v | w |\n\nx\n-y\n\n#Z å\n\n#z");
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
                "26:1 trycks-som-det-star",
                "30:1 trycks-som-det-star",
                "32:1 trycks-som-det-star");
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
    void a_heading_is_set_one_level_under_the_one_above_whatever_it_skips() {
        assertThat(read("#### a\n\n#### b\n\n## c\n\n##### d\n\n### e").block().stream()
                        .map(b -> ((Text.Rubrik) b).niva()))
                .containsExactly(2, 2, 2, 3, 3);
    }

    @Test
    void nesting_without_end_is_cut_and_does_not_overflow() {
        assertThat(read(">".repeat(10_000) + " a").block()).hasSize(1);
        assertThat(read("- ".repeat(10_000) + " a").block()).hasSize(1);
        assertThat(read("*a _b ".repeat(10_000) + "c_ d*".repeat(10_000)).block())
                .hasSize(1);
        assertThat(read("C:\\" + "a".repeat(50_000) + " a\\".repeat(30_000)).block())
                .hasSize(1);
        assertThat(read("(a) x\n1 x\n".repeat(10_000) + "- - ".repeat(10_000)).block())
                .isNotEmpty();
        assertThat(read("a\tb\n".repeat(5_000)).block()).hasSize(1);
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
