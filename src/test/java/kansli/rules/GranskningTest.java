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
        assertThat(codes).contains("nummerlucka").allSatisfy(code -> assertThat(page).contains("`" + code + "`"));
    }

    @Test
    void the_example_has_what_the_page_tells_may_stand_and_nothing_else() throws IOException {
        var told = ROW.matcher(Files.readString(PAGE)).results().map(m -> m.group(1)).toList();
        var found = innehallet().granska().diagnostics();
        assertThat(found).extracting(Diagnostic::severity).containsOnly(Severity.UPPLYSNING);
        var places = found.stream().map(d -> d.place().file().value()).toList();
        assertThat(places).allMatch(p -> told.stream().anyMatch(p::startsWith));
        assertThat(told).isNotEmpty().allMatch(t -> places.stream().anyMatch(p -> p.startsWith(t)));
    }
}
