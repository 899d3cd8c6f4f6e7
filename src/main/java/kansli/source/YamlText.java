package kansli.source;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
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
import org.yaml.snakeyaml.events.AliasEvent;
import org.yaml.snakeyaml.events.CollectionEndEvent;
import org.yaml.snakeyaml.events.CollectionStartEvent;
import org.yaml.snakeyaml.events.DocumentStartEvent;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.events.ScalarEvent;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/**
 * YAML text made into nodes. Only the plain part of YAML is let in: mappings, lists and text. Anchors, aliases, tags
 * and several documents in one file are faults, so that a file means what it says and nothing can be made to grow.
 *
 * @param root empty when there is nothing, or nothing that can be read
 */
public record YamlText(Optional<YamlNode> root, List<Fault> faults) {

    private static final int DEEPEST = 8;

    /** The time that SnakeYAML takes for a line grows with the square of its length. */
    private static final int LONGEST_LINE = 400_000;

    /** @param linesAbove how many lines of the file stand above the text */
    public static YamlText parse(String text, int linesAbove) {
        return new Parsing(text, linesAbove).result();
    }

    /** One reading of one text. */
    private static final class Parsing {

        private static final Pattern WORD = Pattern.compile("[^\\s,\\]}]+");

        private final String text;
        private final Lines lines;
        private final int linesAbove;
        private final List<Fault> faults = new ArrayList<>();

        /** The text as the parser is given it, and the way back from that to what was written. */
        private final YamlSigns signs;

        private final String yaml;
        private final Lines yamlLines;

        Parsing(String text, int linesAbove) {
            this.text = text;
            this.lines = new Lines(text);
            this.linesAbove = linesAbove;
            refuseLongLines();
            var read = faults.isEmpty() ? YamlHand.read(text, linesAbove) : YamlHand.read("", linesAbove);
            faults.addAll(read.faults());
            this.signs = read.signs();
            this.yaml = signs.yaml();
            this.yamlLines = new Lines(yaml);
        }

        YamlText result() {
            try {
                if (faults.isEmpty()) {
                    refuseWhatIsNotPlain();
                }
                if (faults.isEmpty()) {
                    return new YamlText(
                            Optional.ofNullable(yaml().compose(new StringReader(yaml)))
                                    .map(this::convert),
                            List.of());
                }
            } catch (MarkedYAMLException e) {
                faults.add(YamlFault.of(e, this::word));
            }
            return new YamlText(Optional.empty(), List.copyOf(faults));
        }

        private static Yaml yaml() {
            var options = new LoaderOptions();
            options.setAllowDuplicateKeys(true);
            options.setMaxAliasesForCollections(0);
            options.setCodePointLimit(SourceText.MOST_BYTES);
            return new Yaml(options);
        }

        private void refuseLongLines() {
            for (int i = 1; i <= lines.count(); i++) {
                if (lines.line(i).length() > LONGEST_LINE) {
                    faults.add(new Fault(
                            Kind.YAML,
                            Span.of(new Position(i + linesAbove, 1), ""),
                            "Raden har fler än 400 000 tecken, och så långa rader läses inte.",
                            "Dela upp den på flera rader, eller ta bort det som inte hör hit."));
                    return;
                }
            }
        }

        private void refuseWhatIsNotPlain() {
            int documents = 0;
            int depth = 0;
            for (Event event : yaml().parse(new StringReader(yaml))) {
                depth += event instanceof CollectionStartEvent ? 1 : event instanceof CollectionEndEvent ? -1 : 0;
                if (depth > DEEPEST) {
                    tell(
                            event,
                            "Uppgifterna är inkapslade i varandra i fler än %d nivåer.".formatted(DEEPEST),
                            "Dra in raden mindre. Är det en vanlig text som börjar med [ eller {, sätt den inom"
                                    + " citattecken.");
                    return;
                }
                if (event instanceof DocumentStartEvent && ++documents == 2) {
                    tell(
                            event,
                            "Här står tre streck mitt i filen, och då börjar ett nytt dokument.",
                            "Ta bort raden med strecken. En fil är ett dokument.");
                }
                if (event instanceof AliasEvent || anchored(event)) {
                    tell(
                            event,
                            "Ett värde som börjar med & eller * hänvisar till en annan plats i filen, och det går inte"
                                    + " här.",
                            "Skriv ut värdet. Hör tecknet till texten, sätt hela värdet inom citattecken.");
                } else if (tagged(event)) {
                    tell(
                            event,
                            "Ett värde som börjar med utropstecken betyder något särskilt för datorn, och det går inte"
                                    + " här.",
                            "Ta bort utropstecknet. Hör det till texten, sätt hela värdet inom citattecken.");
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

        private void tell(Event event, String message, String cure) {
            faults.add(new Fault(Kind.YAML, word(event.getStartMark()), message, cure));
        }

        /** The word that begins at a mark. */
        private Span word(Mark mark) {
            var word = WORD.matcher(text).region(index(mark), text.length());
            return Span.of(position(mark), word.lookingAt() ? word.group() : "");
        }

        private int index(Mark mark) {
            return mark.getLine() < yamlLines.count()
                    ? signs.written(yamlLines.index(new Position(mark.getLine() + 1, mark.getColumn() + 1)))
                    : text.length();
        }

        private Position position(Mark mark) {
            var position = lines.at(Math.min(index(mark), text.length()));
            return new Position(position.line() + linesAbove, position.column());
        }

        private YamlNode convert(Node node) {
            return switch (node) {
                case ScalarNode scalar -> scalar(scalar, text(scalar));
                case SequenceNode list ->
                    new Sequence(
                            list.getValue().stream().map(this::convert).toList(),
                            Span.rest(position(node.getStartMark())));
                case MappingNode mapping ->
                    new Mapping(
                            mapping.getValue().stream()
                                    .map(t -> new Entry(key(t.getKeyNode()), convert(t.getValueNode())))
                                    .toList(),
                            Span.rest(position(node.getStartMark())));
                default -> throw new IllegalStateException("aliases were refused, yet here is " + node.getNodeId());
            };
        }

        /** A wave stands for nothing. */
        private static String text(ScalarNode scalar) {
            boolean nothing = scalar.getScalarStyle() == ScalarStyle.PLAIN
                    && scalar.getValue().equals("~");
            return nothing ? "" : YamlSigns.restored(scalar.getValue());
        }

        /** A key that is a list or a mapping can only be a slip of the pen: it is taken as text nobody knows. */
        private Scalar key(Node node) {
            return scalar(node, node instanceof ScalarNode s ? YamlSigns.restored(s.getValue()) : "?");
        }

        private Scalar scalar(Node node, String value) {
            int start = index(node.getStartMark());
            int end = Math.max(start, index(node.getEndMark()));
            int from = start;
            if (node instanceof ScalarNode s) {
                from = switch (s.getScalarStyle()) {
                    case ScalarStyle.LITERAL, ScalarStyle.FOLDED -> Math.min(end, text.indexOf('\n', start) + 1);
                    case ScalarStyle.DOUBLE_QUOTED, ScalarStyle.SINGLE_QUOTED -> start + 1;
                    default -> start;
                };
            }
            var span = Span.of(position(node.getStartMark()), text.substring(start, end));
            return new Scalar(value, span, new Written(lines, text, from, end, linesAbove));
        }
    }
}
