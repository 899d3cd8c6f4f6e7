package kansli;

import static org.assertj.core.api.Assertions.assertThat;

import com.palantir.javaformat.java.Formatter;
import com.palantir.javaformat.java.FormatterException;
import com.palantir.javaformat.java.JavaFormatterOptions;
import com.palantir.javaformat.java.JavaFormatterOptions.Style;
import com.palantir.javaformat.java.StringWrapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Every Java file is laid out by Palantir's formatter, 120 columns wide. It is run here and not by a plugin, since it
 * reads with the compiler of the JDK it runs in, and Maven itself may be started by one that is older than the code.
 */
class FormatTest {

    private static final Formatter FORMATTER = Formatter.createFormatter(JavaFormatterOptions.builder()
            .style(Style.PALANTIR)
            .formatJavadoc(true)
            .build());

    @Test
    void varje_fil_ar_formaterad() throws IOException, FormatterException {
        var other = new ArrayList<Path>();
        for (var file : javaFiles()) {
            var text = Files.readString(file);
            var formatted = formatted(text);
            if (!formatted.equals(text)) {
                if ("skriv".equals(System.getProperty("format"))) {
                    Files.writeString(file, formatted);
                } else {
                    other.add(file);
                }
            }
        }
        assertThat(other)
                .as("mvn test -Dtest=FormatTest -Dformat=skriv formaterar dem")
                .isEmpty();
    }

    private static String formatted(String text) throws FormatterException {
        var formatted = new StringBuilder(FORMATTER.formatSourceAndFixImports(text));
        StringWrapper.getReflowReplacements(120, formatted.toString())
                .asDescendingMapOfRanges()
                .forEach((range, lines) -> formatted.replace(range.lowerEndpoint(), range.upperEndpoint(), lines));
        return formatted.toString();
    }

    private static List<Path> javaFiles() throws IOException {
        try (var files = Files.walk(Path.of("src"))) {
            return files.filter(f -> f.toString().endsWith(".java")).sorted().toList();
        }
    }
}
