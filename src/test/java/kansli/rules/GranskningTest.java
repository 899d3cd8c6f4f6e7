package kansli.rules;

import static kansli.Provforbund.innehallet;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import kansli.diagnostic.Diagnostic;
import kansli.diagnostic.Severity;
import org.junit.jupiter.api.Test;

/** What {@code docs/granskning.md} tells of the rules is all of them, and what it tells of the example is how it is. */
class GranskningTest {

    private static final Path PAGE = Path.of("docs/granskning.md");
    private static final Pattern CODE = Pattern.compile("findings\\s*\\.\\w+\\(\\s*(?:severity,\\s*)?\"([a-z-]+)\"");

    /** A number or a list of words that rules go by. */
    private static final Pattern NAMED = Pattern.compile("(?m)^ *- (?:regel|lista): (.+)$");

    private static final Pattern RULE = Pattern.compile("- regel: (.+)\n *tal: (\\d+)");

    /** A file or a folder that something may stand in. */
    private static final Pattern ROW = Pattern.compile("(?m)^\\| `((?:insatser|rapporter|sammantraden)/[^`]+)` \\|");

    @Test
    void every_rule_is_explained() throws IOException {
        var page = Files.readString(PAGE);
        var codes = new TreeSet<String>();
        try (var files = Files.list(Path.of("src/main/java/kansli/rules"))) {
            for (var file : files.toList()) {
                CODE.matcher(Files.readString(file)).results().forEach(m -> codes.add(m.group(1)));
            }
        }
        assertThat(codes)
                .contains("nummerlucka")
                .allSatisfy(code -> assertThat(page).contains("`" + code + "`"));
    }

    /** A number, a text or a list that nothing reads would be set without a word, and nothing would come of it. */
    @Test
    void every_number_and_every_list_is_read() throws IOException {
        var code = new StringBuilder();
        for (var room : List.of("rules", "klocka", "model")) {
            try (var files = Files.walk(Path.of("src/main/java/kansli", room))) {
                for (var file : files.filter(Files::isRegularFile).toList()) {
                    code.append(Files.readString(file));
                }
            }
        }
        var names = new TreeSet<String>();
        try (var files = Files.list(Path.of("src/main/resources/kansli/reading"))) {
            for (var file : files.toList()) {
                NAMED.matcher(Files.readString(file)).results().forEach(m -> names.add(m.group(1)));
            }
        }
        assertThat(names)
                .contains("justering inom dagar", "egna ord", "stavning")
                .allSatisfy(name -> assertThat(code).contains("\"" + name + "\""));
    }

    @Test
    void every_list_is_explained() throws IOException {
        var page = Files.readString(PAGE);
        for (var file : List.of("ordlistor.yaml", "stavning.yaml")) {
            var lists = NAMED.matcher(Files.readString(Path.of("src/main/resources/kansli/reading", file)))
                    .results()
                    .map(m -> "`" + m.group(1) + "`")
                    .toList();
            assertThat(lists).isNotEmpty().allSatisfy(list -> assertThat(page).contains(list));
        }
    }

    @Test
    void the_handbook_names_every_number() throws IOException {
        var page = Files.readString(Path.of("docs/handbok/02-alla-uppgifter.md"));
        var rules = RULE.matcher(Files.readString(Path.of("src/main/resources/kansli/reading/regler.yaml")))
                .results()
                .map(r -> "`%s` (%s)".formatted(r.group(1), r.group(2)))
                .toList();
        assertThat(rules).isNotEmpty().allSatisfy(rule -> assertThat(page).contains(rule));
    }

    @Test
    void the_example_has_what_the_page_tells_may_stand_and_nothing_else() throws IOException {
        var told = ROW.matcher(Files.readString(PAGE))
                .results()
                .map(m -> m.group(1))
                .toList();
        var found = innehallet().granska().diagnostics();
        assertThat(found).extracting(Diagnostic::severity).containsOnly(Severity.UPPLYSNING);
        var places = found.stream().map(d -> d.place().file().value()).toList();
        assertThat(places).allMatch(p -> told.stream().anyMatch(p::startsWith));
        assertThat(told).isNotEmpty().allMatch(t -> places.stream().anyMatch(p -> p.startsWith(t)));
    }
}
