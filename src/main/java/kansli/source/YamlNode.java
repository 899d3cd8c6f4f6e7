package kansli.source;

import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;

/** YAML as it was written: every value is text, and everything knows where it stands. */
public sealed interface YamlNode {

    /** What a message marks: a text as far as it goes on its line; of a list or a mapping its first line. */
    Span span();

    default Position position() {
        return span().start();
    }

    /** @param written how the text was written, from its first character to its last */
    record Scalar(String text, Span span, Written written) implements YamlNode {

        /** Where each character of the text stands in the file. */
        public IntFunction<Position> positions() {
            return written.positions(text);
        }
    }

    record Sequence(List<YamlNode> items, Span span) implements YamlNode {}

    record Mapping(List<Entry> entries, Span span) implements YamlNode {
        public Optional<YamlNode> get(String key) {
            return entries.stream()
                    .filter(e -> e.key().text().equals(key))
                    .map(Entry::value)
                    .findFirst();
        }
    }

    record Entry(Scalar key, YamlNode value) {}
}
