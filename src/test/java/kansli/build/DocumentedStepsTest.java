package kansli.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** docs/arkitektur.md tells the eight steps in the words of the program. */
class DocumentedStepsTest {

    @Test
    void arkitekturen_beskriver_bygget_med_byggets_ord() throws IOException {
        var program = sentences(Files.readString(Path.of("src/main/java/kansli/build/Build.java")), "(?m)^\\s*// (\\d)\\. (.*(?:\\n\\s*// (?!\\d\\.).*)*)");
        var document = sentences(Files.readString(Path.of("docs/arkitektur.md")), "(?m)^(\\d)\\. (.*(?:\\n +\\S.*)*)");
        assertThat(program.lines()).hasSize(8);
        assertThat(document.lines().limit(8).collect(Collectors.joining("\n"))).isEqualTo(program);
    }

    private static String sentences(String text, String pattern) {
        return Pattern.compile(pattern).matcher(text).results()
                .map(r -> r.group(1) + ". " + r.group(2).replaceAll("\\s*\\n\\s*(// )?", " ").strip())
                .collect(Collectors.joining("\n"));
    }
}
