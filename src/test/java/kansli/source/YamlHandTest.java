package kansli.source;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import kansli.source.YamlNode.Mapping;
import kansli.source.YamlNode.Scalar;
import kansli.source.YamlNode.Sequence;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What somebody types who writes as in a word processor is read as it was meant, or told where it stands. */
class YamlHandTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '⇒',
            quoteCharacter = '¤',
            value = {
                "bifalla motion #14 om fler platser ⇒ bifalla motion #14 om fler platser",
                "#14 först ⇒ #14 först",
                "#1F4E5F ⇒ #1F4E5F",
                "#abc ⇒ #abc",
                "C# och F# ⇒ C# och F#",
                "[Brådskande] Beslut ⇒ [Brådskande] Beslut",
                "{utkast} Budget ⇒ {utkast} Budget",
                "'Anna's ärende' ⇒ Anna's ärende",
                "'Anna''s ärende' ⇒ Anna's ärende",
                "\"Bron\" – ett projekt ⇒ \"Bron\" – ett projekt",
                "\"Bron\" och \"Tåget\" ⇒ \"Bron\" och \"Tåget\"",
                "\"Hon sa \"nej\" till det\" ⇒ Hon sa \"nej\" till det",
                "”Budget: en sak” ⇒ Budget: en sak",
                "“Budget # ett” ⇒ Budget # ett",
                "”Budget\" ⇒ Budget",
                "’Annas budget’ ⇒ Annas budget",
                "’Anna’s budget’ ⇒ Anna’s budget",
                "»Budget« ⇒ Budget",
                "”Bron” och ”Tåget” ⇒ ”Bron” och ”Tåget”",
                "”C:\\Mapp, \"A\"” ⇒ C:\\Mapp, \"A\"",
                "@kansliet ⇒ @kansliet",
                "%-sats ⇒ %-sats",
                "`kod` ⇒ `kod`",
                "*viktigt* beslut ⇒ *viktigt* beslut",
                "**Viktigt** ⇒ **Viktigt**",
                "& Co ⇒ & Co",
                "! Obs ⇒ ! Obs",
                "> 18 år ⇒ > 18 år",
                ">5 ⇒ >5",
                "| streck ⇒ | streck",
                "? Frågan ⇒ ? Frågan",
                "] x ⇒ ] x",
                ", x ⇒ , x",
                "500:- ⇒ 500:-",
                "kl. 09:30 ⇒ kl. 09:30"
            })
    void a_value_is_the_text_that_was_meant(String written, String meant) {
        assertThat(text("rubrik: " + written + "\ntyp: beslut\n")).isEqualTo(meant);
        assertThat(items("förslag:\n  - " + written + "\n  - två\n")).isEqualTo(meant + "|två");
    }

    @Test
    void a_wave_alone_is_nothing() {
        assertThat(text("rubrik: ~\n")).isEmpty();
        assertThat(text("rubrik: ~5 km\n")).isEqualTo("~5 km");
        assertThat(text("rubrik: \"~\"\n")).isEqualTo("~");
    }

    @ParameterizedTest
    @CsvSource({
        "'  -bevilja¶  -godkänna'",
        "'  - bevilja¶  -godkänna'",
        "'-bevilja¶-godkänna'",
        "'– bevilja¶– godkänna'",
        "'  — bevilja¶  - godkänna'",
        "'  • bevilja¶  • godkänna'",
        "'  * bevilja¶  * godkänna'",
        "'  •bevilja¶  –godkänna'",
        "'  -\u00A0bevilja¶  -\tgodkänna'",
        "'\u00A0\u00A0- bevilja\u00A0¶\u00A0\u00A0- godkänna'",
    })
    void a_list_is_a_list_whatever_its_dashes(String lines) {
        assertThat(items("förslag:\n" + lines.replace('¶', '\n') + "\ntyp: beslut\n"))
                .isEqualTo("bevilja|godkänna");
    }

    @Test
    void a_dash_that_is_a_minus_or_goes_on_is_none() {
        assertThat(text("rubrik: Samverkan\n  – en lägesbild\n")).isEqualTo("Samverkan – en lägesbild");
        assertThat(text("saldo: -\n")).isEqualTo("-");
        assertThat(text("saldo: -5\n")).isEqualTo("-5");
        assertThat(text("saldo:\n  -5\n")).isEqualTo("-5");
        says("värden:\n  - 5\n  -6\n", "3:3", "minus");
    }

    @Test
    void a_space_after_the_colon_may_be_of_any_kind_or_missing_among_other_keys() {
        for (var blank : new String[] {" ", "\u00A0", "\t", "  ", ""}) {
            assertThat(text("rubrik:" + blank + "Budget\ntyp: beslut\n")).isEqualTo("Budget");
            assertThat(((Scalar) mapping("typ: beslut\nrubrik:" + blank + "Budget\n")
                                    .get("rubrik")
                                    .orElseThrow())
                            .position())
                    .isEqualTo(new Position(2, 8 + blank.length()));
        }
        assertThat(text("länk: https://exempel.se\n")).isEqualTo("https://exempel.se");
    }

    @Test
    void marks_of_quotation_in_a_list_on_one_line() {
        assertThat(items("a: [”x, y”, “z”]\n")).isEqualTo("x, y|z");
        assertThat(items("a: [motion #14, två]\n")).isEqualTo("motion #14|två");
        assertThat(items("a: [ett,\n  två\n]\n")).isEqualTo("ett|två");
        says("a: [1,5, 2]\n", "1:5", "tal med decimaler");
    }

    @Test
    void what_follows_a_sign_of_number_is_never_left_out() {
        says("a: 1\nrubrik: Budget # tio miljoner\n", "2:16", "nummertecknet");
        says("förslag:\n  - bevilja # kolla\n", "2:13", "nummertecknet");
        says("rubrik: # tio\ntyp: x\n", "1:9", "nummertecknet");
        says("rubrik: Budget\n  som # fortsätter\n", "2:7", "nummertecknet");
        says("offentlig: nej # eller?\n", "1:16", "nummertecknet");
        assertThat(mapping("# överst\na: b\n  # emellan\nc: d\n").entries()).hasSize(2);
        assertThat(mapping("organ: # våra\n  styrelsen: x\n").entries()).hasSize(1);
        assertThat(text("rubrik: \"x\" # efter citattecken\n")).isEqualTo("x");
        assertThat(text("text: |\n  rad # som den står\n")).isEqualTo("rad # som den står\n");
    }

    @Test
    void a_quotation_that_is_not_closed_is_told_where_it_opens() {
        says("a: \"Budget\nb: x\nc: \"y\"\n", "1:4", "citattecken öppnas");
        says("a: 'Anna's ärende\nb: x\n", "1:4", "citattecken öppnas");
        says("a:\n  - '90-talet\n  - x's\n", "2:5", "citattecken öppnas");
        assertThat(text("a: \"en text\n  på två rader\"\nb: x\n")).isEqualTo("en text på två rader");
    }

    @Test
    void lines_that_would_be_put_together_are_told() {
        says("förslag:\n  att bevilja\n  att godkänna\n", "3:3", "egen punkt i en lista");
        says("förslag: att bevilja\n  att godkänna\n", "2:3", "egen punkt i en lista");
        says("förslag:\n  1. bevilja\n  2. godkänna\n", "3:3", "egen punkt i en lista");
        says("förslag:\n  a) bevilja\n  b) godkänna\n", "3:3", "egen punkt i en lista");
        says("förslag: bevilja\n  - godkänna\n", "2:3", "En lista kan inte börja här");
        says("förslag: bevilja\n- godkänna\n", "2:1", "En lista kan inte börja här");
        assertThat(text("rubrik: att bevilja\n  och godkänna\n")).isEqualTo("att bevilja och godkänna");
    }

    @Test
    void lines_that_hang_loose_are_told_where_they_stand() {
        says("rubrik: En lång rubrik som\nfortsätter här\ntyp: x\n", "2:1", "inget kolon");
        says("förslag:\n  - bevilja för\n  styrelsen\n  - två\n", "3:3", "inget kolon");
        says("rubrik: Samverkan\n  mål: ett\n", "2:3", "redan har ett värde");
        says("a: x\n...\nb: y\n", "2:1", "avslutar filen");
    }

    @Test
    void every_line_that_is_unclear_is_told_at_once() {
        assertThat(YamlText.parse("a: x # ett\nb: Kansliet: norra\nc: \"y\nd:\n\te: z\n", 0)
                        .faults())
                .extracting(f -> f.span().start().line())
                .containsExactly(1, 2, 3, 5);
    }

    @Test
    void a_hostile_file_costs_no_more_than_it_is_long() {
        for (var line :
                new String[] {"-a", "a:b", "a: [", "a: \"x", " - [x", "’a’a", "- - -", "a: # x", "> x", "a: ’"}) {
            var yaml = IntStream.range(0, 30_000).mapToObj(i -> line).collect(Collectors.joining("\n"));
            YamlHand.read(yaml, 0);
            YamlHand.read(
                    yaml.replace("\n", "")
                            .substring(
                                    0, Math.min(60_000, yaml.replace("\n", "").length())),
                    0);
            assertThat(YamlHand.read("a:\n " + yaml.replace("\n", "\n "), 0)
                            .signs()
                            .yaml()
                            .getBytes(UTF_8))
                    .hasSizeGreaterThan(30_000);
        }
    }

    private static String text(String yaml) {
        return ((Scalar) mapping(yaml).entries().getFirst().value()).text();
    }

    private static String items(String yaml) {
        return ((Sequence) mapping(yaml).entries().getFirst().value())
                .items().stream().map(i -> ((Scalar) i).text()).collect(Collectors.joining("|"));
    }

    private static Mapping mapping(String yaml) {
        var parsed = YamlText.parse(yaml, 0);
        assertThat(parsed.faults()).as(yaml).isEmpty();
        return (Mapping) parsed.root().orElseThrow();
    }

    private static void says(String yaml, String where, String words) {
        var faults = YamlText.parse(yaml, 0).faults();
        assertThat(faults).as(yaml).hasSize(1);
        var start = faults.getFirst().span().start();
        assertThat(start.line() + ":" + start.column()).as(yaml).isEqualTo(where);
        assertThat(faults.getFirst().message()).as(yaml).contains(words);
    }
}
