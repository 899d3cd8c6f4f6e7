package kansli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the documentation says of the program is what the program says of itself. */
class DokumentationTest {

    private static final Path ARCHITECTURE = Path.of("docs/arkitektur.md");
    private static final Pattern STEP = Pattern.compile("^\\s*// (\\d\\. .+(?:\\n\\s*//  +.+)*)", Pattern.MULTILINE);
    private static final Pattern LISTED_STEP = Pattern.compile("^(\\d\\. .+)$", Pattern.MULTILINE);
    private static final Pattern MAY_USE =
            Pattern.compile("whereLayer\\(\"(\\w+)\"\\)\\s*\\.mayOnlyAccessLayers\\(([^)]*)\\)");
    private static final Pattern ROW = Pattern.compile("^\\| `(\\w+)` \\|[^|]*\\| ([^|]*) \\|", Pattern.MULTILINE);
    private static final Pattern LIBRARIES =
            Pattern.compile("^\\| `(\\w+)` \\|[^|]*\\|[^|]*\\| ([^|]*)\\|$", Pattern.MULTILINE);
    private static final Pattern IMPORT = Pattern.compile(
            "^import (?:static )?(?!java|kansli\\.|org\\.w3c\\.|org\\.xml\\.)([\\w.]+);", Pattern.MULTILINE);
    private static final Map<String, String> NAMES = Map.ofEntries(
            Map.entry("com.github.difflib", "java-diff-utils"),
            Map.entry("org.yaml.", "SnakeYAML"),
            Map.entry("de.siegmar.", "FastCSV"),
            Map.entry("org.commonmark.", "commonmark-java"),
            Map.entry("com.ezylang.", "EvalEx"),
            Map.entry("freemarker.", "FreeMarker"),
            Map.entry("org.jsoup.", "jsoup"),
            Map.entry("org.xhtmlrenderer.", "Flying Saucer"),
            Map.entry("org.apache.pdfbox.", "PDFBox"),
            Map.entry("org.apache.fontbox.", "PDFBox"),
            Map.entry("org.openpdf.", "OpenPDF"),
            Map.entry("org.apache.batik.", "Batik"),
            Map.entry("org.apache.fop.", "FOP"),
            Map.entry("org.eclipse.jgit.", "JGit"),
            Map.entry("picocli.", "picocli"));
    private static final Pattern CODE = Pattern.compile("^```.*?^```$|`[^`\\n]+`", Pattern.MULTILINE | Pattern.DOTALL);
    private static final Pattern LINK = Pattern.compile("!?\\[[^]]*]\\(([^)#\\s]+)[^)]*\\)");

    @Test
    void the_eight_sentences_are_those_of_the_code() throws IOException {
        var code = Files.readString(Path.of("src/main/java/kansli/build/Build.java"));
        var steps = STEP.matcher(code)
                .results()
                .map(m -> m.group(1).replaceAll("\\n\\s*//\\s*", " "))
                .toList();
        assertThat(steps).hasSize(8);
        assertThat(LISTED_STEP
                        .matcher(Files.readString(ARCHITECTURE))
                        .results()
                        .map(m -> m.group(1))
                        .toList())
                .isEqualTo(steps);
    }

    @Test
    void the_table_of_packages_is_that_of_the_layering() throws IOException {
        var layers = new TreeMap<String, List<String>>();
        MAY_USE.matcher(Files.readString(Path.of("src/test/java/kansli/ArchitectureTest.java")))
                .results()
                .forEach(m -> layers.put(
                        m.group(1),
                        Arrays.stream(m.group(2).split(","))
                                .map(w -> w.replaceAll("[\"\\s]", ""))
                                .toList()));
        layers.put("source", List.of());
        Map<String, List<String>> table = ROW.matcher(Files.readString(ARCHITECTURE))
                .results()
                .collect(Collectors.toMap(m -> m.group(1), m -> words(m.group(2)), (a, b) -> b, TreeMap::new));
        assertThat(table.remove("cli")).containsExactly("alla");
        assertThat(table).isEqualTo(layers);
    }

    @Test
    void the_table_of_packages_names_the_libraries_that_they_use() throws IOException {
        var used = new TreeMap<String, TreeSet<String>>();
        try (var files = Files.walk(Path.of("src/main/java/kansli"))) {
            for (var file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
                var libraries = used.computeIfAbsent(file.subpath(4, 5).toString(), p -> new TreeSet<>());
                IMPORT.matcher(Files.readString(file))
                        .results()
                        .map(m -> library(m.group(1)))
                        .forEach(libraries::add);
            }
        }
        var told = new TreeMap<String, TreeSet<String>>();
        LIBRARIES
                .matcher(Files.readString(ARCHITECTURE))
                .results()
                .forEach(m -> told.put(
                        m.group(1),
                        new TreeSet<>(
                                m.group(2).isBlank()
                                        ? List.of()
                                        : words(m.group(2).strip()))));
        assertThat(used).isNotEmpty().isEqualTo(told);
    }

    private static String library(String imported) {
        return NAMES.entrySet().stream()
                .filter(e -> imported.startsWith(e.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(imported);
    }

    @Test
    void every_link_leads_to_a_file() throws IOException {
        var lost = new ArrayList<String>();
        for (var page : pages()) {
            for (var link : LINK.matcher(CODE.matcher(Files.readString(page)).replaceAll(""))
                    .results()
                    .map(m -> m.group(1))
                    .toList()) {
                if (!link.matches("\\w+:.*") && !Files.exists(page.resolveSibling(link))) {
                    lost.add(page + ": " + link);
                }
            }
        }
        assertThat(lost).isEmpty();
    }

    private static List<String> words(String cell) {
        return cell.equals("–") ? List.of() : Arrays.asList(cell.split(", "));
    }

    private static List<Path> pages() throws IOException {
        try (var docs = Files.walk(Path.of("docs"))) {
            return Stream.concat(
                            Stream.of(Path.of("README.md"), Path.of("content/LAS-MIG.md")),
                            docs.filter(p -> p.toString().endsWith(".md")))
                    .sorted()
                    .toList();
        }
    }
}
