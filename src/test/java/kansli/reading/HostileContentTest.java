package kansli.reading;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;
import static kansli.Provforbund.forbund;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kansli.Provforbund;
import kansli.Provforbund.Granskat;
import kansli.diagnostic.Diagnostic;
import kansli.diagnostic.Findings;
import kansli.diagnostic.Telling;
import kansli.document.Audience;
import kansli.figures.Ledger;
import kansli.rules.Rules;
import kansli.rules.Skede;
import kansli.source.Bytes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is in the content folder, it gives findings or a build, in bounded time, and nothing outside it is read. */
class HostileContentTest {

    private static final Duration LONGEST = Duration.ofSeconds(60);
    private static final String MEETING = "sammantraden/2024-05-16-styrelsen/";
    private static final String MATTER = MEETING + "arenden/03-riktlinjer-for-uppfoljning.md";
    private static final String KALLELSE = MEETING + "kallelse.yaml";

    static List<String> files() {
        return forbund("litet").files();
    }

    @ParameterizedTest
    @MethodSource("files")
    void a_file_may_be_missing(String file) {
        check(forbund("litet").remove(file));
    }

    @ParameterizedTest
    @MethodSource("files")
    void a_file_may_end_anywhere(String file) {
        var random = new Random(file.hashCode());
        var bytes = forbund("litet").bytes(file).toArray();
        for (int i = 0; i < 6; i++) {
            read(forbund("litet").add(file, Bytes.of(java.util.Arrays.copyOf(bytes, random.nextInt(bytes.length)))));
        }
    }

    @ParameterizedTest
    @MethodSource("files")
    void a_file_may_hold_random_bytes(String file) throws IOException {
        var random = new Random(file.hashCode());
        var bytes = forbund("litet").bytes(file).toArray();
        for (int i = 0; i < 6; i++) {
            var strange = new byte[1 + random.nextInt(20)];
            random.nextBytes(strange);
            read(forbund("litet").add(file, with(bytes, random.nextInt(bytes.length), strange)));
        }
    }

    @ParameterizedTest
    @MethodSource("files")
    void a_file_may_hold_strange_lines(String file) throws IOException {
        var lines = List.of(
                "---",
                "- - - -",
                "x: {",
                "? [a, b]",
                "&a [*a]",
                "%TAG ! x",
                "\t\t:",
                "'",
                "\"\\x",
                "| |\n|-|",
                "[^1]: [^1]",
                "```",
                "<script>",
                "${",
                "typ: {a: b}",
                "bilagor: [[], {}, x]",
                "organ: [x]",
                "...",
                "!!java.lang.Runtime x",
                ": : :",
                "~",
                "\u0000",
                "\u202e",
                "[](x){#y}",
                "![[[[(((",
                "> - 1. > - 1. x");
        var random = new Random(file.hashCode());
        var bytes = forbund("litet").bytes(file).toArray();
        for (int i = 0; i < 8; i++) {
            var line = "\n" + " ".repeat(random.nextInt(5)) + lines.get(random.nextInt(lines.size())) + "\n";
            read(forbund("litet").add(file, with(bytes, random.nextInt(bytes.length), line.getBytes(UTF_8))));
        }
    }

    private static Bytes with(byte[] bytes, int at, byte[] more) throws IOException {
        var out = new ByteArrayOutputStream();
        out.write(bytes, 0, at);
        out.write(more);
        out.write(bytes, at, bytes.length - at);
        return Bytes.of(out.toByteArray());
    }

    private static Granskat check(Provforbund forbund) {
        return assertTimeoutPreemptively(LONGEST, () -> {
            var granskat = forbund.granska();
            assertThat(granskat.told()).isNotNull();
            return granskat;
        });
    }

    /** Everything but pages. */
    private static List<Diagnostic> read(Provforbund forbund) {
        return assertTimeoutPreemptively(LONGEST, () -> {
            var findings = new Findings(forbund.tree());
            new ContentReader()
                    .read(forbund.tree(), findings)
                    .ifPresent(content -> Rules.alla(Skede.ARBETE)
                            .check(content, new Ledger().compute(content, findings), Optional.empty(), findings));
            assertThat(new Telling(forbund.tree(), "content/").tell(findings.all(), 10))
                    .isNotNull();
            return findings.all();
        });
    }

    private static void compute(Provforbund forbund) {
        assertTimeoutPreemptively(LONGEST, () -> {
            var findings = new Findings(forbund.tree());
            var content = new ContentReader().read(forbund.tree(), findings).orElseThrow();
            assertThat(new Ledger().compute(content, findings).tables()).isNotNull();
        });
    }

    static Stream<String> bombs() {
        int much = 300_000;
        return Stream.of(
                "[".repeat(much),
                "{a: ".repeat(much),
                "- ".repeat(much),
                "- ".repeat(much / 2) + "\n",
                "a: &a [x]\n".repeat(much / 10),
                "? ".repeat(much),
                "'" + "x".repeat(much),
                "a: |\n" + "  x\n".repeat(much),
                "\n".repeat(much * 5),
                "a:\n".repeat(much),
                "# x\n".repeat(much),
                "a: \u200b\n".repeat(much / 2),
                "\u0007x\n".repeat(much / 30),
                "a\u0323\u0307".repeat(much / 2) + "\u0300\u0316".repeat(much / 10),
                "x".repeat(much * 6),
                "kansli:\n" + "  - nann: x\n".repeat(much / 20),
                "medlemmar: [" + "x, ".repeat(much / 10) + "x]",
                ("o" + "x".repeat(100) + ":\n").repeat(much / 100));
    }

    @ParameterizedTest(name = "{index}")
    @MethodSource("bombs")
    void yaml_bombs_do_not_go_off(String bomb) {
        check(forbund("litet").add("forbund.yaml", bomb));
        read(forbund("litet").add(KALLELSE, bomb));
    }

    static Stream<String> markdownBombs() {
        int much = 100_000;
        return Stream.of(
                ">".repeat(much),
                "> ".repeat(much),
                "- ".repeat(much),
                "*".repeat(much),
                "*a **b ".repeat(much / 5),
                "[".repeat(much),
                "![".repeat(much),
                "[a](".repeat(much / 5),
                "[a](" + "b ".repeat(much / 2),
                "${tabell(" + " ".repeat(much) + "x",
                "<a ".repeat(much / 3),
                "[^".repeat(much),
                "${".repeat(much),
                "${tal(\"".repeat(much / 5),
                "`".repeat(much),
                "`a``b".repeat(much / 5),
                "_a ".repeat(much),
                nested(10_000),
                "|a".repeat(2_000) + "|\n" + "|-".repeat(2_000) + "|\n" + "|b|\n".repeat(20),
                "[^1]\n\n[^1]: [^2]\n[^2]: [^1]\n",
                notes(500),
                "[^x] ".repeat(2_000),
                "<b>".repeat(5_000),
                "#".repeat(much),
                "# x\n".repeat(5_000),
                "&#x".repeat(much / 3),
                "\\".repeat(much),
                "~~~\n".repeat(much),
                "1. ".repeat(much),
                "<".repeat(much));
    }

    private static String nested(int levels) {
        var text = new StringBuilder();
        for (int i = 0; i < levels; i++) {
            text.append(" ".repeat(2 * Math.min(i, 60))).append("- a\n");
        }
        return text.toString();
    }

    private static String notes(int notes) {
        var text = new StringBuilder();
        for (int i = 0; i < notes; i++) {
            text.append("[^n").append(i).append("]: not [^n").append(i + 1).append("]\n\n");
        }
        return "Se [^n0].\n\n" + text;
    }

    @ParameterizedTest(name = "{index}")
    @MethodSource("markdownBombs")
    void markdown_bombs_do_not_go_off(String bomb) {
        check(forbund("litet").add(MATTER, "---\nrubrik: Prov\ntyp: information\n---\n\n" + bomb));
    }

    /** What nobody can read is looked through for what it closes. */
    @Test
    void a_matter_that_cannot_be_read_may_be_long() {
        for (var part : List.of(" ", "\n", "- \n", ".pdf", "fil: a\n", "fil: ", "a ", "{", "rubrik: ", "\u2028-")) {
            var text = part.repeat(100_000 / part.length());
            read(forbund("litet").add(MATTER, text + "x"));
            read(forbund("litet").add(MATTER, "rubrik: a" + text + "x\n"));
        }
    }

    @Test
    void an_insats_may_account_for_very_many_facts() {
        var facts = IntStream.range(0, 3_000).mapToObj("    fakta%d: 1\n"::formatted);
        compute(forbund("litet")
                .add("insatser/manga/insats.yaml", "namn: Många\nredovisning:\n  2023:\n" + facts.collect(joining())));
    }

    @Test
    void a_table_may_have_very_many_sums() {
        var rows = IntStream.range(0, 300)
                .mapToObj(i -> "  - {rad: R%1$d, värden: [%1$d]}\n  - {rad: Summa %1$d, slag: summa, värden: [%2$d]}\n"
                        .formatted(i, i + 0x9000000 % (i + 7)));
        read(forbund("litet")
                .add(
                        MEETING + "tabeller/manga.yaml",
                        "titel: Många\nenhet: tkr\nkolumner: [Antal]\nrader:\n" + rows.collect(joining())));
    }

    @Test
    void a_heading_may_be_long() {
        var heading = "a".repeat(50_000);
        for (var columns : List.of("[" + heading + "]", "[{rubrik: " + heading + "}]")) {
            compute(forbund("litet")
                    .add(
                            MEETING + "tabeller/lang.yaml",
                            "titel: Lång\nenhet: tkr\nkolumner: " + columns + "\nrader:\n  - {rad: R, värden: [1]}\n"));
        }
    }

    @Test
    void aliases_cannot_grow() {
        var bomb = new StringBuilder("a0: &a0 [x, x]\n");
        for (int i = 1; i < 40; i++) {
            bomb.append("a%d: &a%d [*a%d, *a%d]\n".formatted(i, i, i - 1, i - 1));
        }
        check(forbund("litet").add(KALLELSE, bomb.toString())).saysCode("yaml-form");
    }

    @Test
    void ten_megabytes_are_refused_before_they_are_read_as_text() {
        var told = check(forbund("litet").add(KALLELSE, "plats: " + "x".repeat(10_000_000)));
        assertThat(told.diagnostics())
                .extracting(Diagnostic::code)
                .contains("fil-for-stor")
                .doesNotContain("saknad-uppgift");
        assertThat(told.told()).hasSizeLessThan(20_000);
    }

    @Test
    void a_fact_may_be_long_without_its_message_being_so() {
        assertThat(check(forbund("litet").change(KALLELSE, "sal Bryggan", "x".repeat(300_000)))
                        .saysCode("for-lang")
                        .told())
                .hasSizeLessThan(20_000);
        assertThat(check(forbund("litet").change(KALLELSE, "13.00–15.30", "x".repeat(300_000)))
                        .saysCode("tid-form")
                        .told())
                .hasSizeLessThan(20_000);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../../../forbund.yaml",
                "/etc/passwd",
                "bilagor/../../x.pdf",
                "https://exempel.se/x.pdf",
                "file:///etc/passwd",
                "C:\\x.pdf",
                "./x.pdf",
                "a//b.pdf"
            })
    void a_file_outside_is_never_an_annex(String named) {
        assertThat(read(forbund("litet")
                        .change(MATTER, "fil: bilagor/03-1-riktlinjer.pdf", "fil: '" + named + "'")
                        .change(MATTER, "dokument: rapporter/uppfoljning-2023", "dokument: '" + named + "'")
                        .change("forbund.yaml", "logotyp: logotyp.svg", "logotyp: '" + named + "'")))
                .extracting(Diagnostic::code)
                .contains("logotyp-saknas")
                .filteredOn("bilaga-utanfor"::equals)
                .hasSize(2);
    }

    @Test
    void links_out_of_the_folder_are_not_followed(@TempDir Path temp) throws IOException {
        var secret = Files.writeString(temp.resolve("hemligt.yaml"), "plats: Hemliga huset\n");
        var folder = Files.createDirectories(temp.resolve("content/" + MEETING));
        Files.writeString(
                temp.resolve("content/forbund.yaml"),
                forbund("litet").bytes("forbund.yaml").utf8());
        Files.createSymbolicLink(folder.resolve("kallelse.yaml"), secret);
        Files.createSymbolicLink(folder.resolve("arenden"), temp);
        var told = Provforbund.of(temp.resolve("content")).granska();
        assertThat(told.diagnostics())
                .filteredOn(d -> d.code().equals("fil-utanfor"))
                .hasSize(2);
        assertThat(told.told()).doesNotContain("Hemliga");
    }

    @Test
    void the_template_language_in_content_is_only_words() {
        var evil = "${\"freemarker.template.utility.Execute\"?new()(\"id\")}";
        var byggt = forbund("litet")
                .change(
                        KALLELSE,
                        "Kommunhuset i Norrå, sal Bryggan",
                        "'" + evil + " <#include \"/etc/passwd\"> <script>alert(1)</script>'")
                .change(MATTER, "## Bedömning", evil + "\n\n## Bedömning")
                .bygg();
        assertThat(byggt.outcome().diagnostics())
                .extracting(Diagnostic::code)
                .contains("okand-hanvisning")
                .doesNotContain("mall");
        var page = byggt.file(Audience.WEBB, MEETING + "index.html").utf8();
        assertThat(page)
                .contains("freemarker.template.utility.Execute")
                .contains("&lt;script&gt;alert(1)")
                .doesNotContain("<script>alert(1)")
                .doesNotContain("uid=");
    }

    @Test
    void a_name_is_shown_as_it_is_written_and_never_as_markup() {
        var byggt = forbund("litet")
                .change("forbund.yaml", "Petra Hed", "Petra <img src=x onerror=alert(1)> Hed")
                .change(
                        MATTER,
                        "rubrik: Riktlinjer för uppföljning",
                        "rubrik: 'Riktlinjer </title><script>alert(2)</script>'")
                .bygg();
        byggt.sites().get(Audience.WEBB).files().stream()
                .filter(f -> f.path().endsWith(".html"))
                .forEach(f -> assertThat(f.bytes().utf8())
                        .as(f.path())
                        .doesNotContain("<img src=x")
                        .doesNotContain("<script>alert"));
    }

    @Test
    void links_with_odd_addresses_are_told_and_not_followed() {
        var addresses = List.of(
                "https://exempel.se/{a}",
                "https://exempel.se/a|b",
                "https://[x/",
                "https://",
                "javascript:alert(1)",
                "data:text/html,x",
                "JAVASCRIPT:x",
                "//exempel.se",
                "https:exempel.se",
                "https://exempel.se/%zz",
                "vbscript:x",
                "/etc/passwd",
                "../x");
        var text = addresses.stream()
                .map(a -> "Se [kartan](<" + a + ">).\n\n")
                .collect(java.util.stream.Collectors.joining());
        assertThat(read(forbund("litet").add(MATTER, "---\nrubrik: Prov\ntyp: information\n---\n\n" + text)))
                .extracting(Diagnostic::code)
                .filteredOn("osaker-lank"::equals)
                .hasSize(addresses.size());
    }

    @Test
    void what_the_förbund_calls_its_site_and_mail_cannot_break_a_page() {
        for (var value :
                List.of("x\" onclick=\"alert(1)", "a b", "<x>", "javascript:alert(1)", "{x}", "%zz", "x@y@z.se")) {
            assertThat(read(forbund("litet")
                            .change("forbund.yaml", "webb: norran.example", "webb: '" + value + "'")
                            .change("forbund.yaml", "e-post: saga.wiik@norran.example", "e-post: '" + value + "'")))
                    .extracting(Diagnostic::code)
                    .contains("webb-form", "epost-form");
        }
    }

    @Test
    void hidden_files_are_not_content(@TempDir Path temp) throws IOException {
        Files.writeString(Files.createDirectories(temp.resolve(".hemlig")).resolve("forbund.yaml"), "namn: x");
        Files.writeString(temp.resolve(".forbund.yaml"), "namn: x");
        assertThat(Provforbund.of(temp).files()).isEmpty();
        assertThat(Optional.of(
                        Provforbund.of(temp).granska().diagnostics().getFirst().code()))
                .contains("forbund-saknas");
    }
}
