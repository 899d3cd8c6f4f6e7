package kansli.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The examples are of keys that somebody asks for: those that the handbook lists, which are the readers' own. */
class FelslagTest {

    private static final Pattern KEY = Pattern.compile("`([^`:]+):?`");

    @Test
    void every_key_that_has_an_example_is_in_the_handbook() throws IOException {
        var listed = Files.readString(Path.of("docs/handbok/02-alla-uppgifter.md"))
                .lines()
                .filter(l -> l.startsWith("| `") || l.startsWith("#"))
                .map(l -> l.startsWith("#") ? "`" + l.replaceFirst("#+ ", "") + "`" : l.split("\\|")[1])
                .flatMap(l -> KEY.matcher(l).results().map(m -> m.group(1)))
                .collect(Collectors.toSet());
        assertThat(Felslag.nycklar()).isNotEmpty().isSubsetOf(listed);
    }
}
