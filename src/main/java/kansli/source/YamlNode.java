package kansli.source;

import java.util.List;
import java.util.Optional;

/** YAML as it was written: every value is text, and everything knows where it stands. */
public sealed interface YamlNode {

    Position position();

    /**
     * @param textStart where the text itself begins: on the next line for a block after {@code |}
     */
    record Scalar(String text, Position position, Position textStart) implements YamlNode {}

    record Sequence(List<YamlNode> items, Position position) implements YamlNode {}

    record Mapping(List<Entry> entries, Position position) implements YamlNode {
        public Optional<YamlNode> get(String key) {
            return entries.stream()
                    .filter(e -> e.key().text().equals(key))
                    .map(Entry::value)
                    .findFirst();
        }
    }

    record Entry(Scalar key, YamlNode value) {}
}
