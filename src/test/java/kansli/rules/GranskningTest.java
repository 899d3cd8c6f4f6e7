package kansli.rules;

import static kansli.Provforbund.innehallet;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeSet;
import java.util.regex.Pattern;
import kansli.diagnostic.Diagnostic;
import kansli.diagnostic.Severity;
import org.junit.jupiter.api.Test;

/** What {@code docs/granskning.md} tells of the rules is all of them, and what it tells of the example is how it is. */
class GranskningTest {

    private static final Path PAGE = Path.of("docs/granskning.md");
    private static final Pattern CODE = Pattern.compile("findings\\.\\w+\\((?:severity, )?\"([a-z-]+)\"");

    @Test
    void every_rule_is_explained() throws IOException {
        var page = Files.readString(PAGE);
        var codes = new TreeSet<String>();
        try (var files = Files.list(Path.of("src/main/java/kansli/rules"))) {
            for (var file : files.toList()) {
                CODE.matcher(Files.readString(file)).results().forEach(m -> codes.add(m.group(1)));
            }
        }
        assertThat(codes).contains("nummerlucka").allSatisfy(code -> assertThat(page).contains("`" + code + "`"));
    }

    @Test
    void the_example_has_nothing_but_what_the_page_tells_may_stand() throws IOException {
        var page = Files.readString(PAGE);
        var found = innehallet().granska().diagnostics();
        assertThat(found).extracting(Diagnostic::severity).containsOnly(Severity.UPPLYSNING);
        assertThat(found).allSatisfy(d -> assertThat(page).contains("| `" + d.place().file().value().replaceFirst("/insats\\.yaml$", "") + "` |"));
    }
}
