package kansli.source;

import java.util.Optional;
import java.util.regex.Pattern;
import kansli.source.YamlNode.Entry;
import kansli.source.YamlNode.Mapping;
import kansli.source.YamlNode.Scalar;
import kansli.source.YamlNode.Sequence;

/** Finds the line and column of a place when a message needs them. */
final class Places {

    private static final Pattern STEP = Pattern.compile("([^.\\[\\]]+)|\\[(\\d+)]");

    private Places() {}

    static Optional<Position> find(String text, Place place) {
        var key = place.key();
        if (key.isEmpty()) {
            return Optional.empty();
        }
        if (key.startsWith("\"")) {
            return words(text, key.substring(1, key.length() - 1));
        }
        var yaml = place.file().name().endsWith(".md") ? FrontMatter.split(text) : new FrontMatter(text, 0, "", 0);
        return YamlText.parse(yaml.yaml(), yaml.yamlLines()).root().flatMap(root -> walk(root, key));
    }

    private static Optional<Position> words(String text, String words) {
        int at = text.indexOf(words, FrontMatter.split(text).bodyLines() == 0 ? 0 : text.indexOf("\n---"));
        if (at < 0) {
            at = text.indexOf(words);
        }
        return at < 0 ? Optional.empty() : Optional.of(SourceText.positionAt(text, at));
    }

    /** As far along the way as the file goes: a key that is missing is told at the mapping that lacks it. */
    private static Optional<Position> walk(YamlNode root, String key) {
        var steps = STEP.matcher(key);
        YamlNode node = root;
        Position position = root.position();
        while (steps.find()) {
            if (steps.group(1) != null) {
                var name = steps.group(1);
                var entry = node instanceof Mapping m
                        ? m.entries().stream().filter(e -> e.key().text().equals(name)).findFirst()
                        : Optional.<Entry>empty();
                if (entry.isEmpty()) {
                    return Optional.of(position);
                }
                node = entry.get().value();
                position = node instanceof Scalar s && !s.text().isEmpty() ? s.position() : entry.get().key().position();
            } else {
                int index = Integer.parseInt(steps.group(2));
                if (!(node instanceof Sequence list) || index >= list.items().size()) {
                    return Optional.of(position);
                }
                node = list.items().get(index);
                position = node.position();
            }
        }
        return Optional.of(position);
    }
}
