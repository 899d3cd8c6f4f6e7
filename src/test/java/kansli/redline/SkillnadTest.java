package kansli.redline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kansli.model.Text;
import kansli.reading.Prosatext;
import kansli.source.ContentPath;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Struck words stand in [brackets], those put in in {braces}. */
class SkillnadTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\0', textBlock = """
        godkänna rapporten                           | godkänna rapporten                         | godkänna rapporten
        godkänna rapporten                           | godkänna rapporten.                        | godkänna rapporten{.}
        bevilja Kastanjen 150 000 kronor för 2027    | bevilja Kastanjen 200 000 kronor för 2027  | bevilja Kastanjen [150 000] {200 000} kronor för 2027
        bevilja Eken 1 150 000,50 kr                 | bevilja Eken 1 150 000,75 kr               | bevilja Eken [1 150 000,50] {1 150 000,75} kr
        bevilja 200 000 kronor                       | bevilja 200~000 kronor                     | bevilja 200~000 kronor
        öka med 3,5 % till år 2028                   | öka med 4 % till år 2028                   | öka med [3,5 %] {4 %} till år 2028
        enligt § 14 i förbundsordningen              | enligt § 15 i förbundsordningen            | enligt [§ 14] {§ 15} i förbundsordningen
        enligt 7 a § lagen om samordning             | enligt 7 b § lagen om samordning           | enligt [7 a §] {7 b §} lagen om samordning
        mötet den 2027-03-11 kl. 09.00–11.45         | mötet den 2027-03-12 kl. 09.00–12.00       | mötet den [2027-03-11 kl. 09.00–11.45] {2027-03-12 kl. 09.00–12.00}
        utse Petra Strand att justera protokollet    | utse Petra Lind att justera protokollet    | utse [Petra Strand] {Petra Lind} att justera protokollet
        godkänna budgeten och planen                 | godkänna budgeten, planen och bilagan      | godkänna budgeten [och] {,} planen {och bilagan}
        lägga rapporten till handlingarna            | lägga rapporten till handlingarna och tacka för den | lägga rapporten till handlingarna {och tacka för den}
        bevilja Eken 100 000 kronor och Linden 50 000 kronor | bevilja Eken 120 000 kronor och Linden 60 000 kronor | bevilja Eken [100 000] {120 000} kronor och Linden [50 000] {60 000} kronor
        fördela 100 000 och 200 000 kronor           | fördela 150 000 och 250 000 kronor         | fördela [100 000 och 200 000] {150 000 och 250 000} kronor
        Bo Ek utses. Mötet avslutas.                 | Bo Ek utses. Maja Lind tackar. Mötet avslutas. | Bo Ek utses. {Maja Lind tackar.} Mötet avslutas.
        Bo Ek utses. Maja Lind tackar. Mötet avslutas. | Bo Ek utses. Mötet avslutas.             | Bo Ek utses. [Maja Lind tackar.] Mötet avslutas.
        Styrelsen godkänner rapporten.               | Enhälligt godkänner styrelsen rapporten.   | [Styrelsen] {Enhälligt} godkänner {styrelsen} rapporten.
        godkänna **budgeten** för 2027               | godkänna **budgeten** för *2028*           | godkänna **budgeten** för [2027] {*2028*}
        godkänna budgeten för 2027                   | godkänna **budgeten för 2027**             | godkänna **budgeten för 2027**
        se [kartan](https://a.se/1) här              | se [kartan](https://a.se/2) här            | se [<https://a.se/1>kartan] {<https://a.se/2>kartan} här
        kostar ${tal("a")} kronor                    | kostar ${tal("b")} kronor                  | kostar [${a}] {${b}} kronor
        kostar ${tal("a")} kronor i år               | kostar ${tal("a")} kronor                  | kostar ${a} kronor [i år]
        avslå ansökan från Kastanjen                 | bevilja Eken stöd                          | [avslå ansökan från Kastanjen]¶{bevilja Eken stöd}
        frågor besvaras av anna@eken.se              | frågor besvaras av bo@eken.se              | frågor besvaras av [anna@eken.se] {bo@eken.se}
        """)
    void words(String before, String after, String marked) {
        assertThat(shown(Skillnad.mellan(text(before), text(after.replace('~', '\u00A0')))))
                .isEqualTo(marked.replace('~', '\u00A0'));
    }

    @Test
    void blocks_that_are_alike_pair_up_though_another_is_put_between() {
        assertThat(shown(Skillnad.mellan(text("""
            ## Bakgrund

            Förbundet har haft stödet i tre år.

            Det slutar i maj 2027.

            - Eken
            - Linden
            - Alen
            """), text("""
                ## Bakgrund

                Förbundet har haft stödet i fyra år.

                Sju kommuner är med.

                Det slutar i juni 2027.

                - Eken
                - Björken
                - Alen
                """)))).isEqualTo("""
                    Bakgrund¶Förbundet har haft stödet i [tre] {fyra} år.¶{Sju kommuner är med.}¶\
                    Det slutar i [maj] {juni} 2027.¶• Eken¶• [Linden]¶• {Björken}¶• Alen\
                    """);
    }

    @Test
    void tables_differ_cell_by_cell() {
        assertThat(shown(Skillnad.mellan(text("""
            | Insats | 2027 | Not |
            |---|--:|---|
            | Eken | 100 | ja |
            | Linden | 50 | nej |
            """), text("""
                | Insats | 2027 | 2028 | Not |
                |---|--:|--:|---|
                | Eken | 120 | 10 | ja |
                | Björken | 70 | | nej |
                | Linden | 50 | 5 | ja |
                """)))).isEqualTo("""
                    Insats | 2027 | {2028} | Not¶\
                    Eken | [100] {120} | {10} | ja¶\
                    {Björken} | {70} |  | {nej}¶\
                    Linden | 50 | {5} | [nej] {ja}\
                    """);
    }

    @Test
    void whole_clauses_are_put_in_and_taken_out() {
        assertThat(Skillnad.mellan(
                                List.of(
                                        text("godkänna budgeten för 2027"),
                                        text("bevilja Eken 100 000 kronor"),
                                        text("paragrafen justeras omedelbart")),
                                List.of(
                                        text("godkänna budgeten för 2028"),
                                        text("uppdra åt Sara Holm att ta fram en plan"),
                                        text("paragrafen justeras omedelbart")))
                        .stream()
                        .map(SkillnadTest::shown))
                .containsExactly(
                        "godkänna budgeten för [2027] {2028}",
                        "[bevilja Eken 100 000 kronor]",
                        "{uppdra åt Sara Holm att ta fram en plan}",
                        "paragrafen justeras omedelbart");
    }

    /** The same address means another figure in another file. */
    @Test
    void what_is_fetched_is_the_same_when_its_file_is() {
        var one = new Text(text("kostar ${tal(\"a\")} kronor").block(), Optional.of(new ContentPath("a.md")));
        var other = new Text(one.block(), Optional.of(new ContentPath("b.md")));
        assertThat(shown(Skillnad.mellan(one, one))).isEqualTo("kostar ${a} kronor");
        assertThat(shown(Skillnad.mellan(one, other))).isEqualTo("kostar [${a}] {${a}} kronor");
        assertThat(Skillnad.mellan(one, other).inline()).hasSize(5);
    }

    @Test
    void what_has_no_words_is_named() {
        assertThat(shown(Skillnad.mellan(
                        text("Text.\n\n${tabell(\"a\")}\n\n***\n"), text("Text.\n\n${tabell(\"b\")}\n\n    kod\n"))))
                .isEqualTo("Text.¶[→a]¶{→b}¶Visning¶{kod}");
    }

    /** Without what is struck it is the later wording, and without what is put in the earlier one. */
    @Test
    void nothing_is_lost() {
        var words = List.of("att", "och", "1 200", "Bo Ek", "budgeten", "planen", ".", ",", "**stöd**", "i", "§ 4");
        var random = new Random(7);
        for (int i = 0; i < 300; i++) {
            var before = new ArrayList<String>();
            random.ints(random.nextInt(1, 30), 0, words.size()).forEach(w -> before.add(words.get(w)));
            var after = new ArrayList<>(before);
            for (int changes = random.nextInt(1, 6); changes > 0; changes--) {
                int place = random.nextInt(after.size() + 1);
                if (place < after.size() && random.nextBoolean()) {
                    after.remove(place);
                }
                after.add(Math.min(place, after.size()), words.get(random.nextInt(words.size())));
            }
            var marked =
                    shown(Skillnad.mellan(text("a " + String.join(" ", before)), text("a " + String.join(" ", after))));
            assertThat(plain(marked.replaceAll("\\[[^]]*]", ""))).isEqualTo(plain("a" + String.join("", after)));
            assertThat(plain(marked.replaceAll("\\{[^}]*}", ""))).isEqualTo(plain("a" + String.join("", before)));
        }
    }

    private static String plain(String marked) {
        return marked.replaceAll("[\\[\\]{}¶ *]", "");
    }

    /** A paragraph as long as a book is struck and put in whole, where comparing it would never end. */
    @Test
    void what_is_too_long_was_written_anew() {
        var before =
                IntStream.range(1, 20_000).mapToObj(i -> "ord" + i * 7 % 1000).collect(Collectors.joining(" "));
        var after =
                IntStream.range(1, 20_000).mapToObj(i -> "ord" + i * 11 % 1000).collect(Collectors.joining(" "));
        var marked = shown(Skillnad.mellan(text("x " + before + " y"), text("x " + after + " y")));
        assertThat(marked.equals("x [" + before + "] {" + after + "} y")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"-", "A ", "1.", "a-", "100 ", "@", "§ ", "a.", "1", "a", "www.", "Å"})
    void any_text_is_compared(String again) {
        var text = new Text(
                List.of(new Text.Stycke(
                        List.of(new Text.Ord(again.repeat(50_000).strip())))),
                Optional.empty());
        assertThat(Skillnad.mellan(text("x"), text).block()).hasSize(2);
        assertThat(Skillnad.mellan(text, text).equals(text)).isTrue();
    }

    /** Longer than where everything is compared with everything. */
    @Test
    void long_texts_are_compared_too() {
        var before = IntStream.range(0, 2_000).mapToObj(i -> "ord" + i).collect(Collectors.joining(" "));
        var after = before.replace("ord100 ", "nytt ").replace("ord1900 ", "");
        assertThat(shown(Skillnad.mellan(text(before), text(after)))
                        .equals(before.replace("ord100 ", "[ord100] {nytt} ").replace("ord1900", "[ord1900]")))
                .isTrue();
    }

    private static Text text(String markdown) {
        return Prosatext.av(markdown);
    }

    private static String shown(Text text) {
        return blocks(text.block());
    }

    private static String blocks(List<Text.Block> blocks) {
        return blocks.stream()
                .map(b -> switch (b) {
                    case Text.Rubrik r -> line(r.inline());
                    case Text.Stycke s -> line(s.inline());
                    case Text.Lista l ->
                        l.punkter().stream().map(p -> "• " + blocks(p.block())).collect(Collectors.joining("¶"));
                    case Text.Tabell t ->
                        Stream.concat(Stream.of(t.huvud()), t.rader().stream())
                                .map(r -> r.stream().map(c -> line(c.inline())).collect(Collectors.joining(" | ")))
                                .collect(Collectors.joining("¶"));
                    default -> b.getClass().getSimpleName();
                })
                .collect(Collectors.joining("¶"));
    }

    private static String line(List<Text.Inline> inline) {
        return inline.stream()
                .map(i -> switch (i) {
                    case Text.Ord o -> o.text();
                    case Text.Betoning b -> "*" + line(b.inline()) + "*";
                    case Text.Stark s -> "**" + line(s.inline()) + "**";
                    case Text.Lank l -> "<" + l.till() + ">" + line(l.inline());
                    case Text.Tal t -> "${" + t.adress() + "}";
                    case Text.Maskat m -> "#" + m.text();
                    case Text.Se s -> "→" + s.tabell();
                    case Text.Tillagt t -> "{" + line(t.inline()) + "}";
                    case Text.Struket s -> "[" + line(s.inline()) + "]";
                    default -> i.toString();
                })
                .collect(Collectors.joining());
    }
}
