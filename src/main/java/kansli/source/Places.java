package kansli.source;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kansli.source.YamlNode.Mapping;
import kansli.source.YamlNode.Scalar;
import kansli.source.YamlNode.Sequence;

/**
 * Where places are in the files of a tree: line and column, for a message. A file is taken apart once, however many
 * messages are about it.
 */
public final class Places {

    private static final Pattern STEP = Pattern.compile("([^.\\[\\]]+)|\\[(\\d{1,9})]");

    /** After a sign of a reference any spaces may stand, and one is as many as several. */
    private static final Pattern SPACES = Pattern.compile("(?<=[${}()\"]) +|(?<= ) +");

    private static final Pattern ROW = Pattern.compile("rad (\\d{1,7})(?:\"(.*)\")?");

    private final ContentTree tree;
    private final Map<ContentPath, Apart> files = new HashMap<>();

    public Places(ContentTree tree) {
        this.tree = tree;
    }

    /** Empty when the place is a whole file or is not there. */
    public Optional<Span> find(Place place) {
        return tree.has(place.file()) && !place.key().isEmpty() ? find(apart(place.file()), place) : Optional.empty();
    }

    /** The text of a file that the tree has. */
    public String text(ContentPath file) {
        return apart(file).text;
    }

    private Apart apart(ContentPath file) {
        return files.computeIfAbsent(
                file, f -> new Apart(f, SourceText.decode(tree.read(f)).text()));
    }

    /** A text with its lines and its halves; the facts in it are read only when one of them is asked for. */
    private static final class Apart {

        private final String text;
        private final Lines lines;
        private final FrontMatter halves;
        private Optional<Optional<YamlNode>> facts = Optional.empty();

        Apart(ContentPath file, String text) {
            this.text = text;
            lines = new Lines(text);
            halves = file.name().endsWith(".md")
                    ? FrontMatter.split(text)
                    : new FrontMatter(FrontMatter.Form.WHOLE, text, 0, "", 0);
        }

        Optional<YamlNode> facts() {
            if (facts.isEmpty()) {
                facts = Optional.of(
                        YamlText.parse(halves.yaml(), halves.yamlLines()).root());
            }
            return facts.get();
        }
    }

    private static Optional<Span> find(Apart file, Place place) {
        var key = place.key();
        var row = ROW.matcher(key);
        if (row.matches()) {
            return row(file, place.file(), Integer.parseInt(row.group(1)), Optional.ofNullable(row.group(2)));
        }
        if (key.startsWith("\"")) {
            return words(file, key.substring(1, key.length() - 1));
        }
        int words = key.indexOf('"');
        var way = words < 0 ? key : key.substring(0, words);
        return file.facts()
                .flatMap(root -> walk(root, way))
                .map(found -> words < 0 ? found.span() : found.words(key.substring(words + 1, key.length() - 1)));
    }

    /** In a text, some words on the row, or where its first cell begins; in a workbook, the row by its number. */
    private static Optional<Span> row(Apart apart, ContentPath file, int number, Optional<String> words) {
        if (!file.name().endsWith(".csv")) {
            return Optional.of(new Span(new Position(number, 1), 1));
        }
        var text = apart.text;
        var lines = apart.lines;
        var rows = CsvText.parse(text).grid().rows();
        return first(rows.stream().filter(r -> r.number() == number))
                .map(first -> words.flatMap(told -> {
                            int end = first(rows.stream().filter(r -> r.number() > number))
                                    .map(next -> lines.index(next.start()))
                                    .orElse(text.length());
                            var matcher = Pattern.compile(loosely(told))
                                    .matcher(text)
                                    .region(lines.index(first.start()), end);
                            return matcher.find()
                                    ? Optional.of(Span.of(lines.at(matcher.start()), matcher.group()))
                                    : Optional.<Span>empty();
                        })
                        .orElse(first));
    }

    private static Optional<Span> first(Stream<Grid.Row> rows) {
        return rows.flatMap(r -> r.cell(0).span().stream()).findFirst();
    }

    /** In the running text first: what stands in an att-sats is often said there again. Never in a comment. */
    private static Optional<Span> words(Apart file, String told) {
        var halves = file.halves;
        var lines = file.lines;
        var words = told.replace(Character.toString(Place.AGAIN), "");
        int before = told.length() - words.length();
        int meant = words.indexOf(Place.MEANT);
        int after = words.indexOf(Place.MEANT, meant + 1);
        var pattern = Pattern.compile(loosely(words.substring(0, Math.max(0, meant))) + "("
                + loosely(words.substring(meant + 1, after < 0 ? words.length() : after)) + ")"
                + (after < 0 ? "" : "(?=" + loosely(words.substring(after + 1)) + ")"));
        var matcher = pattern.matcher(file.text);
        int body = halves.bodyLines() < lines.count() ? lines.index(new Position(halves.bodyLines() + 1, 1)) : 0;
        for (int from : new int[] {body, 0}) {
            for (var found = matcher.find(from); found; found = matcher.find()) {
                var start = lines.at(matcher.start(1));
                boolean comment =
                        !(start.line() > halves.bodyLines() && !halves.body().isEmpty())
                                && lines.line(start.line()).stripLeading().startsWith("#");
                if (!comment && before-- == 0) {
                    return Optional.of(Span.of(start, matcher.group(1)));
                }
            }
        }
        return Optional.empty();
    }

    /**
     * Words on any lines, and a reference with any spaces and marks of quotation. Each run of spaces is read in one way
     * only: otherwise a long one would be tried in all.
     */
    private static String loosely(String words) {
        return SPACES.matcher(words)
                .replaceAll("")
                .codePoints()
                .mapToObj(c -> switch (c) {
                    case ' ' -> "\\s++";
                    case Place.BORDER -> "[^|\\n]*\\|[*_ \\t]*";
                    case '"' -> "\\s*+[\"”]\\s*+";
                    case '$', '{', '}', '(', ')' -> "\\" + Character.toString(c) + "\\s*+";
                    default -> Pattern.quote(Character.toString(c));
                })
                .collect(Collectors.joining());
    }

    /**
     * A key that is missing in a list's item is told at that item; one that is missing in the file has no place in it.
     */
    private static Optional<Found> walk(YamlNode root, String key) {
        var steps = STEP.matcher(key);
        YamlNode node = root;
        var found = Optional.<Found>empty();
        while (steps.find()) {
            if (steps.group(1) != null) {
                var name = Spelling.folded(steps.group(1));
                var entry = node instanceof Mapping m
                        ? m.entries().stream()
                                .filter(e -> Spelling.folded(e.key().text()).equals(name))
                                .findFirst()
                        : Optional.<YamlNode.Entry>empty();
                if (entry.isEmpty()) {
                    return found;
                }
                node = entry.get().value();
                found = Optional.of(new Found(
                        node,
                        node instanceof Scalar s && !s.text().isEmpty()
                                ? s.span()
                                : entry.get().key().span()));
            } else {
                int index = Integer.parseInt(steps.group(2));
                if (index == 0 && found.isPresent() && !(node instanceof Sequence)) {
                    continue; // what is alone may be written without a list
                }
                if (!(node instanceof Sequence list) || index >= list.items().size()) {
                    return found;
                }
                node = list.items().get(index);
                found = Optional.of(new Found(node, first(node)));
            }
        }
        return found;
    }

    /** A value, and what of it is marked. */
    private record Found(YamlNode node, Span span) {

        /** Where some words in it begin, or in an item of a list; all of it when they are not there. */
        Span words(String words) {
            var pattern = Pattern.compile(loosely(words));
            return texts().flatMap(s -> pattern.matcher(s.text())
                            .results()
                            .map(m -> Span.of(s.positions().apply(m.start()), m.group())))
                    .findFirst()
                    .orElse(span);
        }

        private Stream<Scalar> texts() {
            var nodes = node instanceof Sequence list ? list.items() : List.of(node);
            return nodes.stream().filter(Scalar.class::isInstance).map(Scalar.class::cast);
        }
    }

    /** Of an item with facts, its first key. */
    private static Span first(YamlNode node) {
        return node instanceof Mapping m && !m.entries().isEmpty()
                ? m.entries().getFirst().key().span()
                : node.span();
    }
}
