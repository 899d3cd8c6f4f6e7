package kansli.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import kansli.diagnostic.Severity;
import kansli.model.Text;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;

/**
 * A paragraph of lines that were meant to stand under each other, as they are pasted from a spreadsheet, a letter or a
 * notice. Markdown sets them after each other in one line; here rows of cells become a table, and what begins with a
 * word and a colon, or is as short as an address, keeps its lines.
 */
final class Rader {

    private static final Pattern KEY = Pattern.compile("[*_]{0,2}\\p{Lu}[^:.!?|\\t]{0,40}:[*_]{0,2}\\h+\\S.*");
    private static final Pattern DIVIDER = Pattern.compile("\\|?[\\h:]*-[\\h:|-]*");
    private static final Pattern NUMBER = Pattern.compile("[-−–+]?\\d[\\d\\h.,]*(?:\\h?(?:%|kr|tkr|mkr))?|[-–]|");
    private static final Pattern NEW = Pattern.compile("[*_]{0,3}[\\p{Lu}\\d(].*|[+−–-]\\d.*");

    /** A sign before a line of its own: of a note, a box, an arrow, and of what somebody says. */
    private static final Pattern SIGN =
            Pattern.compile("[^\\p{L}\\p{P}\\d\\h$<=+^`~].*|#.*|\\\\[-+*#].*|\\*{1,3}\\)?\\h?[^*\\h][^*]*");

    private static final Pattern WORDS = Pattern.compile("[\\p{L}\\d]");
    private static final Pattern SPEECH = Pattern.compile("[–—]\\h.*");
    private static final Pattern SENTENCE = Pattern.compile(".*[.!?][”\"»]?[*_]{0,3}");
    private static final Pattern GOES_ON =
            Pattern.compile(".*[,;–-]|.*\\h(?:och|eller|i|på|av|för|till|med|den|det|att|om|från|hos|vid|samt)");

    /** Stands for what is no plain words and no number. */
    private static final String OTHER = "x";

    /** So short are the lines of an address, and the headings that nobody has marked. */
    private static final int SHORT = 45;

    private final MarkdownPlace place;
    private final Radtext words;

    Rader(MarkdownPlace place, Radtext words) {
        this.place = place;
        this.words = words;
    }

    Text.Block read(Paragraph paragraph) {
        var lines = place.sources(paragraph).stream().map(String::strip).toList();
        if (lines.size() > 1) {
            for (var mark : new String[] {"\t", "|"}) {
                if (lines.stream().allMatch(l -> l.contains(mark))
                        && lines.stream().noneMatch(Rader::divides)) {
                    var rows = rows(paragraph, mark);
                    if (rows.stream().anyMatch(r -> r.size() > 1)) {
                        return cells(paragraph, lines, rows, mark);
                    }
                }
            }
            keep(paragraph, lines);
        }
        return new Text.Stycke(words.under(paragraph));
    }

    private static boolean divides(String line) {
        return DIVIDER.matcher(line).matches();
    }

    private Text.Block cells(Paragraph paragraph, List<String> lines, List<List<Cell>> rows, String mark) {
        int columns = rows.getFirst().size();
        boolean even = rows.size() == lines.size()
                && rows.stream().allMatch(r -> r.size() == columns)
                && lines.stream().noneMatch(l -> l.contains("\\|"))
                && !Storlek.forStor(lines.size(), columns);
        if (even && (columns > 2 || mark.equals("|") || figures(rows))) {
            return table(paragraph, rows);
        }
        if (!even) {
            place.tell(
                    Severity.VARNING,
                    "trycks-som-det-star",
                    paragraph,
                    "Raderna har olika många celler, så de blir ingen tabell utan trycks rad för rad.",
                    "Skriv lika många %s på varje rad, eller lägg raderna i ett kalkylark bredvid en tabell."
                            .formatted(mark.equals("|") ? "lodräta streck" : "tabbar"));
        }
        breakBefore(paragraph, i -> true);
        return new Text.Stycke(words.under(paragraph));
    }

    /** Of two columns it is only known that they are a table, and no letterhead, when the second counts something. */
    private static boolean figures(List<List<Cell>> rows) {
        return rows.size() > 2 && rows.stream().skip(1).allMatch(r -> r.get(1).number());
    }

    private Text.Tabell table(Paragraph paragraph, List<List<Cell>> rows) {
        var sides = IntStream.range(0, rows.getFirst().size())
                .mapToObj(c -> rows.stream().skip(1).allMatch(r -> r.get(c).number())
                        ? Text.Justering.HOGER
                        : Text.Justering.VANSTER)
                .toList();
        var set = rows.stream()
                .map(r -> IntStream.range(0, r.size())
                        .mapToObj(c ->
                                new Text.Cell(sides.get(c), words.under(r.get(c).outOf(paragraph))))
                        .toList())
                .toList();
        return new Text.Tabell(set.getFirst(), set.subList(1, set.size()), place.line(paragraph));
    }

    /** What stands between two marks: nodes that are still in their paragraph, and the parts of those that are cut. */
    private record Cell(List<Node> nodes) {

        boolean number() {
            return NUMBER.matcher(nodes.stream()
                            .map(n -> n instanceof org.commonmark.node.Text t ? t.getLiteral() : OTHER)
                            .collect(Collectors.joining()))
                    .matches();
        }

        Paragraph outOf(Paragraph paragraph) {
            var cell = new Paragraph();
            cell.setSourceSpans(paragraph.getSourceSpans());
            nodes.forEach(cell::appendChild);
            return cell;
        }
    }

    /** The cells of each line. */
    private static List<List<Cell>> rows(Paragraph paragraph, String mark) {
        var rows = new ArrayList<List<Cell>>(List.of(new ArrayList<>(List.of(new Cell(new ArrayList<>())))));
        for (var node : Noder.under(paragraph)) {
            var row = rows.getLast();
            switch (node) {
                case SoftLineBreak b -> rows.add(new ArrayList<>(List.of(new Cell(new ArrayList<>()))));
                case HardLineBreak b -> rows.add(new ArrayList<>(List.of(new Cell(new ArrayList<>()))));
                case org.commonmark.node.Text t -> {
                    var parts = t.getLiteral().split(Pattern.quote(mark), -1);
                    for (int i = 0; i < parts.length; i++) {
                        if (i > 0) {
                            row.add(new Cell(new ArrayList<>()));
                        }
                        part(t, parts[i], i > 0, i < parts.length - 1)
                                .ifPresent(row.getLast().nodes()::add);
                    }
                }
                default -> row.getLast().nodes().add(node);
            }
        }
        if (mark.equals("|")) {
            rows.forEach(Rader::withoutEdges);
        }
        return rows;
    }

    /** A part of some words, without the space beside a mark before or after it. */
    private static Optional<Node> part(org.commonmark.node.Text words, String part, boolean after, boolean before) {
        var bare = after ? part.stripLeading() : part;
        var node = new org.commonmark.node.Text(before ? bare.stripTrailing() : bare);
        node.setSourceSpans(words.getSourceSpans());
        return Optional.<Node>of(node).filter(n -> !node.getLiteral().isEmpty());
    }

    private static void withoutEdges(List<Cell> row) {
        for (var edge : List.of(row.getFirst(), row.getLast())) {
            if (row.size() > 1 && edge.nodes().isEmpty()) {
                row.remove(edge);
            }
        }
    }

    private void keep(Paragraph paragraph, List<String> lines) {
        boolean keys = lines.stream().filter(l -> KEY.matcher(l).matches()).count() > 1;
        boolean listed = lines.getFirst().endsWith(":")
                && lines.stream().skip(1).allMatch(l -> NEW.matcher(l).matches());
        breakBefore(
                paragraph,
                i -> listed || keys && KEY.matcher(lines.get(i)).matches() || apart(lines.get(i - 1), lines.get(i)));
    }

    /** Whether a line cannot be the rest of the one above, as far as both can be known by themselves. */
    private static boolean apart(String above, String line) {
        if (above.startsWith("|")
                || !WORDS.matcher(above).find()
                || !WORDS.matcher(line).find()) {
            return true;
        }
        boolean sentence = SENTENCE.matcher(above).matches();
        if (SIGN.matcher(line).matches() || SPEECH.matcher(line).matches() && sentence) {
            return true;
        }
        return NEW.matcher(line).matches()
                && !GOES_ON.matcher(above).matches()
                && (above.endsWith(":") || alone(above) || alone(line) && sentence);
    }

    /** Short and no sentence: a heading, a name, a line of an address. */
    private static boolean alone(String line) {
        return line.length() <= SHORT
                && NEW.matcher(line).matches()
                && !SENTENCE.matcher(line).matches()
                && !GOES_ON.matcher(line).matches();
    }

    /** Makes breaks that stay of those before some of the lines, in emphasis and links as well. */
    private static void breakBefore(Paragraph paragraph, Predicate<Integer> line) {
        breakBefore(paragraph, paragraph.getSourceSpans().getFirst().getLineIndex(), 0, line);
    }

    /**
     * @param first where in the text the paragraph begins
     * @param at how far in the paragraph a node begins
     * @return how far in it ends; code and addresses go on to the next line without a break
     */
    private static int breakBefore(Node parent, int first, int at, Predicate<Integer> line) {
        for (Node node : Noder.under(parent)) {
            if (node instanceof SoftLineBreak || node instanceof HardLineBreak) {
                at++;
                if (node instanceof SoftLineBreak && line.test(at)) {
                    node.insertAfter(new HardLineBreak());
                    node.unlink();
                }
            } else {
                var spans = node.getSourceSpans();
                int end = spans.isEmpty() ? at : spans.getLast().getLineIndex() - first;
                at = Math.max(breakBefore(node, first, at, line), end);
            }
        }
        return at;
    }
}
