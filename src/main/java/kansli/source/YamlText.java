package kansli.source;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kansli.source.SourceText.Fault;
import kansli.source.SourceText.Kind;
import kansli.source.YamlNode.Entry;
import kansli.source.YamlNode.Mapping;
import kansli.source.YamlNode.Scalar;
import kansli.source.YamlNode.Sequence;
import org.yaml.snakeyaml.DumperOptions.ScalarStyle;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.events.AliasEvent;
import org.yaml.snakeyaml.events.CollectionStartEvent;
import org.yaml.snakeyaml.events.DocumentStartEvent;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.events.ScalarEvent;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/**
 * YAML text made into nodes. Only the plain part of YAML is let in: mappings, lists and text. Anchors, aliases, tags and
 * several documents in one file are faults, so that a file means what it says and nothing can be made to grow.
 *
 * @param root empty when there is nothing, or nothing that can be read
 */
public record YamlText(Optional<YamlNode> root, List<Fault> faults) {

    private static final int DEEPEST = 12;

    /**
     * @param lineOffset how many lines of the file stand above the text
     */
    public static YamlText parse(String text, int lineOffset) {
        var faults = new ArrayList<Fault>();
        try {
            refuseWhatIsNotPlain(text, lineOffset, faults);
            if (!faults.isEmpty()) {
                return new YamlText(Optional.empty(), faults);
            }
            var root = Optional.ofNullable(yaml().compose(new StringReader(text)));
            return new YamlText(root.map(node -> convert(node, lineOffset)), faults);
        } catch (MarkedYAMLException e) {
            faults.add(YamlFault.of(e, lineOffset));
        } catch (YAMLException e) {
            faults.add(new Fault(
                    Kind.YAML,
                    new Position(1 + lineOffset, 1),
                    "Uppgifterna är inkapslade i för många nivåer. Högst %d är tillåtna.".formatted(DEEPEST),
                    "Dra in raderna mindre, eller dela upp uppgiften."));
        }
        return new YamlText(Optional.empty(), faults);
    }

    private static Yaml yaml() {
        var options = new LoaderOptions();
        options.setAllowDuplicateKeys(true);
        options.setNestingDepthLimit(DEEPEST);
        options.setMaxAliasesForCollections(0);
        options.setCodePointLimit(SourceText.MOST_BYTES);
        return new Yaml(options);
    }

    private static void refuseWhatIsNotPlain(String text, int lineOffset, List<Fault> faults) {
        int documents = 0;
        for (Event event : yaml().parse(new StringReader(text))) {
            if (event instanceof DocumentStartEvent && ++documents == 2) {
                faults.add(fault(event, lineOffset, "Här börjar ett nytt dokument med tre streck, mitt i filen.",
                        "Ta bort raden med strecken. En fil är ett dokument."));
            }
            if (event instanceof AliasEvent || anchored(event)) {
                faults.add(fault(event, lineOffset, "Tecknen & och * först i ett värde hänvisar till andra ställen i filen, och det används inte här.",
                        "Skriv ut värdet, eller sätt det inom citattecken om tecknet hör till texten."));
            }
            if (tagged(event)) {
                faults.add(fault(event, lineOffset, "Ett utropstecken först i ett värde betyder något särskilt i YAML, och det används inte här.",
                        "Ta bort det, eller sätt värdet inom citattecken."));
            }
        }
    }

    private static boolean anchored(Event event) {
        return event instanceof ScalarEvent s && s.getAnchor() != null
                || event instanceof CollectionStartEvent c && c.getAnchor() != null;
    }

    private static boolean tagged(Event event) {
        return event instanceof ScalarEvent s && s.getTag() != null
                || event instanceof CollectionStartEvent c && c.getTag() != null;
    }

    private static Fault fault(Event event, int lineOffset, String message, String cure) {
        return new Fault(Kind.YAML, position(event.getStartMark(), lineOffset), message, cure);
    }

    static Position position(Mark mark, int lineOffset) {
        return new Position(mark.getLine() + 1 + lineOffset, mark.getColumn() + 1);
    }

    private static YamlNode convert(Node node, int lineOffset) {
        var position = position(node.getStartMark(), lineOffset);
        return switch (node) {
            case ScalarNode scalar -> new Scalar(scalar.getValue(), position, textStart(scalar, position));
            case SequenceNode list ->
                new Sequence(list.getValue().stream().map(n -> convert(n, lineOffset)).toList(), position);
            case MappingNode mapping ->
                new Mapping(
                        mapping.getValue().stream()
                                .map(t -> new Entry(key(t.getKeyNode(), lineOffset), convert(t.getValueNode(), lineOffset)))
                                .toList(),
                        position);
            default -> throw new IllegalStateException("aliases were refused, yet here is " + node.getNodeId());
        };
    }

    /** A key that is a list or a mapping can only be a slip of the pen: it is taken as text nobody knows. */
    private static Scalar key(Node node, int lineOffset) {
        var position = position(node.getStartMark(), lineOffset);
        return new Scalar(node instanceof ScalarNode s ? s.getValue() : "?", position, position);
    }

    private static Position textStart(ScalarNode node, Position position) {
        return switch (node.getScalarStyle()) {
            case ScalarStyle.LITERAL, ScalarStyle.FOLDED -> new Position(position.line() + 1, indent(node));
            case ScalarStyle.DOUBLE_QUOTED, ScalarStyle.SINGLE_QUOTED -> new Position(position.line(), position.column() + 1);
            default -> position;
        };
    }

    /** A block is indented by as much as its first line; SnakeYAML does not tell, so its snippet is asked. */
    private static int indent(ScalarNode node) {
        var mark = node.getStartMark();
        int[] buffer = mark.getBuffer();
        int i = mark.getPointer();
        while (i < buffer.length && buffer[i] != '\n') {
            i++;
        }
        int start = ++i;
        while (i < buffer.length && buffer[i] == ' ') {
            i++;
        }
        return i - start + 1;
    }
}
