package kansli.source;

import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kansli.source.YamlNode.Mapping;
import kansli.source.YamlNode.Scalar;
import kansli.source.YamlNode.Sequence;

/** Finds the line and column of a place when a message needs them. */
final class Places {

    private static final Pattern STEP = Pattern.compile("([^.\\[\\]]+)|\\[(\\d{1,9})]");

    private static final Pattern ROW = Pattern.compile("rad (\\d{1,7})(?:\"(.*)\")?");

    private Places() {}

    static Optional<Span> find(String text, Place place) {
        var key = place.key();
        if (key.isEmpty()) {
            return Optional.empty();
        }
        var row = ROW.matcher(key);
        if (row.matches()) {
            return row(text, place.file(), Integer.parseInt(row.group(1)), Optional.ofNullable(row.group(2)));
        }
        var markdown = place.file().name().endsWith(".md");
        var halves = markdown ? FrontMatter.split(text) : new FrontMatter(FrontMatter.Form.WHOLE, text, 0, "", 0);
        if (key.startsWith("\"")) {
            return words(text, halves, key.substring(1, key.length() - 1));
        }
        int words = key.indexOf('"');
        var way = words < 0 ? key : key.substring(0, words);
        return YamlText.parse(halves.yaml(), halves.yamlLines())
                .root()
                .flatMap(root -> walk(root, way))
                .map(found -> words < 0 ? found.span() : found.words(key.substring(words + 1, key.length() - 1)));
    }

    /** In a text, some words on the row, or where its first cell begins; in a workbook, the row by its number. */
    private static Optional<Span> row(String text, ContentPath file, int number, Optional<String> words) {
        if (!file.name().endsWith(".csv")) {
            return Optional.of(new Span(new Position(number, 1), 1));
        }
        var rows = CsvText.parse(text).grid().rows();
        return first(rows.stream().filter(r -> r.number() == number))
                .map(first -> words.flatMap(told -> {
                            var lines = new Lines(text);
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
    private static Optional<Span> words(String text, FrontMatter halves, String told) {
        var words = told.replace(Character.toString(Place.AGAIN), "");
        int before = told.length() - words.length();
        var lines = new Lines(text);
        int meant = words.indexOf(Place.MEANT);
        int after = words.indexOf(Place.MEANT, meant + 1);
        var pattern = Pattern.compile(loosely(words.substring(0, Math.max(0, meant))) + "("
                + loosely(words.substring(meant + 1, after < 0 ? words.length() : after)) + ")"
                + (after < 0 ? "" : "(?=" + loosely(words.substring(after + 1)) + ")"));
        var matcher = pattern.matcher(text);
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

    /** Words on any lines, and a reference with any spaces and marks of quotation. */
    private static String loosely(String words) {
        return words.codePoints()
                .mapToObj(c -> switch (c) {
                    case ' ' -> "\\s+";
                    case Place.BORDER -> "[^|\\n]*\\|[*_ \\t]*";
                    case '"' -> "\\s*[\"”]\\s*";
                    case '$', '{', '}', '(', ')' -> "\\" + Character.toString(c) + "\\s*";
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

        /** Where some words in it begin; all of it when they are not there. */
        Span words(String words) {
            if (!(node instanceof Scalar s)) {
                return span;
            }
            var matcher = Pattern.compile(loosely(words)).matcher(s.text());
            return matcher.find() ? Span.of(s.positions().apply(matcher.start()), matcher.group()) : span;
        }
    }

    /** Of an item with facts, its first key. */
    private static Span first(YamlNode node) {
        return node instanceof Mapping m && !m.entries().isEmpty()
                ? m.entries().getFirst().key().span()
                : node.span();
    }
}
