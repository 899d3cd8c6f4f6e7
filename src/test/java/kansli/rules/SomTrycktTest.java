package kansli.rules;

import static kansli.Provforbund.forbund;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import kansli.Provforbund.Granskat;
import kansli.diagnostic.Diagnostic;
import kansli.source.Lines;
import kansli.source.SourceText;
import kansli.source.YamlNode;
import kansli.source.YamlNode.Mapping;
import kansli.source.YamlNode.Scalar;
import kansli.source.YamlNode.Sequence;
import kansli.source.YamlText;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * The papers as they were printed, with their known errors: is each of them found where it stands? What is known is
 * {@code fel.yaml}; where each is to be found is {@code som-tryckt.yaml}.
 */
class SomTrycktTest {

    private static final Path KNOWN = Path.of("src/test/resources/kansli/fel.yaml");
    private static final Path EXPECTED = Path.of("src/test/resources/kansli/som-tryckt.yaml");

    /** What nobody can type, such as the page numbers of a list that the program makes. */
    private static final int MOST_IMPOSSIBLE = 10;

    private static Map<String, String> known;
    private static Map<String, Answer> expected;
    private static Granskat printed;

    /** Where an error is to be found, or why it cannot be made. */
    private sealed interface Answer {
        record Found(String code, String file, String text) implements Answer {}

        record Impossible(String reason) implements Answer {}
    }

    @BeforeAll
    static void read() {
        known = new TreeMap<>();
        for (var item : ((Sequence) mapping(KNOWN).get("fel").orElseThrow()).items()) {
            known.put(
                    text((Mapping) item, "id").orElseThrow(),
                    text((Mapping) item, "art").orElseThrow());
        }
        expected = new TreeMap<>();
        for (var entry : mapping(EXPECTED).entries()) {
            expected.put(entry.key().text(), answer((Mapping) entry.value()));
        }
        printed = forbund("som-tryckt-2021").granska();
    }

    @Test
    void what_is_to_be_found_is_found_where_it_stands() {
        var missed = new ArrayList<String>();
        expected.forEach((number, answer) -> {
            if (answer instanceof Answer.Found f && finding(f).isEmpty()) {
                missed.add("%s: %s in %s at «%s», but there is %s".formatted(number, f.code, f.file, f.text, near(f)));
            }
        });
        assertThat(missed).as(String.join("\n", missed)).isEmpty();
    }

    @Test
    void every_proven_error_is_found_or_cannot_be_made() {
        var unanswered = new TreeSet<>(known.keySet());
        unanswered.removeIf(number -> !known.get(number).equals("fel") || expected.containsKey(number));
        var impossible = expected.values().stream()
                .filter(Answer.Impossible.class::isInstance)
                .count();
        tell(unanswered, impossible);
        assertThat(known.keySet()).containsAll(expected.keySet());
        assertThat(impossible).isLessThanOrEqualTo(MOST_IMPOSSIBLE);
        assertThat(unanswered).isEmpty();
    }

    private static void tell(TreeSet<String> unanswered, long impossible) {
        var proven = known.values().stream().filter("fel"::equals).count();
        var found = expected.entrySet().stream()
                .filter(e -> known.get(e.getKey()).equals("fel")
                        && e.getValue() instanceof Answer.Found f
                        && finding(f).isPresent())
                .count();
        System.out.printf(
                "%d proven errors: %d found, %d impossible, %d missed %s%n",
                proven, found, impossible, proven - found - impossible, unanswered);
        expected.forEach((number, answer) -> System.out.printf(
                "  %s %-9s %s%n",
                number,
                known.get(number),
                switch (answer) {
                    case Answer.Found f ->
                        finding(f)
                                .map(d -> "%s %s %s:%d"
                                        .formatted(
                                                d.severity().word(),
                                                d.code(),
                                                d.place().file(),
                                                d.position().orElseThrow().line()))
                                .orElse("MISSED " + f);
                    case Answer.Impossible i -> "impossible: " + i.reason;
                }));
    }

    private static Optional<Diagnostic> finding(Answer.Found f) {
        return printed.diagnostics().stream()
                .filter(d -> d.code().equals(f.code)
                        && d.place().file().value().equals(f.file)
                        && marked(d).contains(f.text))
                .findFirst();
    }

    private static String near(Answer.Found f) {
        var there = printed.diagnostics().stream()
                .filter(d -> d.place().file().value().equals(f.file))
                .map(d -> d.code() + " «" + marked(d) + "»")
                .toList();
        return there.isEmpty() ? "nothing in that file" : String.join(", ", there);
    }

    /** What the terminal underlines. */
    private static String marked(Diagnostic d) {
        if (d.span().isEmpty()) {
            return "";
        }
        var span = d.span().get();
        var letters = new Lines(
                        SourceText.decode(printed.tree().read(d.place().file())).text())
                .line(span.start().line())
                .codePoints()
                .toArray();
        int start = Math.min(letters.length, span.start().column() - 1);
        return new String(letters, start, Math.min(letters.length - start, span.width()));
    }

    private static Answer answer(Mapping answer) {
        return text(answer, "omöjligt")
                .<Answer>map(Answer.Impossible::new)
                .orElseGet(() -> new Answer.Found(
                        text(answer, "kod").orElseThrow(),
                        text(answer, "fil").orElseThrow(),
                        text(answer, "text").orElse("")));
    }

    private static Optional<String> text(Mapping mapping, String key) {
        return mapping.get(key).map(n -> ((Scalar) n).text());
    }

    private static Mapping mapping(Path file) {
        try {
            var yaml = YamlText.parse(Files.readString(file), 0);
            assertThat(yaml.faults()).as(file.toString()).isEqualTo(List.<YamlNode>of());
            return (Mapping) yaml.root().orElseThrow();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
