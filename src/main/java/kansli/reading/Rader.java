package kansli.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
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

    static final String TAB = "\t";

    private static final Pattern KEY = Pattern.compile("[*_]{0,2}\\p{Lu}[^:.!?|\\t]{0,40}:[*_]{0,2}\\h+\\S.*");
    private static final Pattern DIVIDER = Pattern.compile("\\|?[\\h:]*-[\\h:|-]*");
    private static final Pattern NUMBER = Pattern.compile("[-−–+]?\\d[\\d\\h.,]*(?:\\h?(?:%|kr|tkr|mkr))?|[-–]|");
    private static final Pattern NEW = Pattern.compile("[*_]{0,3}[\\p{Lu}\\d(].*|[+−–-]\\d.*|§\\h?\\d.*");

    /** A sign before a line of its own: of a note, a box, an arrow, and of what somebody says. */
    private static final Pattern SIGN = Pattern.compile(
            "[^\\p{L}\\p{P}\\d\\h$<=+^`~].*|#.*|/\\h?\\p{Lu}.*|\\\\[-+*#].*|\\*{1,3}\\)?\\h?[^*\\h][^*]*");

    private static final Pattern WORDS = Pattern.compile("[\\p{L}\\d]");
    private static final Pattern SPEECH = Pattern.compile("[–—]\\h.*");
    private static final Pattern SENTENCE = Pattern.compile(".*[.!?][”\"»]?[*_]{0,3}");
    private static final Pattern GOES_ON =
            Pattern.compile(".*[,;–-]|.*\\h(?:och|eller|i|på|av|för|till|med|den|det|att|om|från|hos|vid|samt)");

    /** A line that begins with a small letter, and is no more than a title or a figure with its name. */
    private static final Pattern SMALL = Pattern.compile("\\p{Ll}[^*_`<>\\[\\]]{0,44}");

    /** Words that go on with a sentence. */
    private static final Pattern WITHIN =
            Pattern.compile("(?:och|eller|samt|men|i|på|av|för|till|med|om|från|hos|vid|som"
                + "|att|är|var|har|den|det|de|en|ett|vilket|vilka|inom|under|utan|mot|enligt|så|där|när|kan|ska|inte|sig|sin"
                + "|sitt|sina|blir|bli|får|få|efter|innan|över|genom|mellan)\\b.*");

    private static final Pattern NAMED = Pattern.compile("\\p{L}[^:!?|\\t]{0,40}:\\h+\\S.*");
    private static final Pattern OPEN_CELL = Pattern.compile("(?:.*\\t)?[\"”][^\"”\\t]*");
    private static final Pattern SPACED = Pattern.compile(".*[^\\s.!?:] {2,}\\S.*");
    private static final Pattern ROW = Pattern.compile("\\|.*\\|");
    private static final Pattern FIGURE = Pattern.compile(".*\\d.*");

    /** Stands for what is no plain words and no number. */
    private static final String OTHER = "x";

    /** So short are the lines of an address, and the headings that nobody has marked. */
    private static final int SHORT = 45;

    /** So short is a line that a line with a small letter may stand under, and every line of such a paragraph. */
    private static final int NAME = 30;

    private static final int WRAPPED = 60;

    private final MarkdownPlace place;
    private final Radtext words;

    Rader(MarkdownPlace place, Radtext words) {
        this.place = place;
        this.words = words;
    }

    Text.Block read(Paragraph paragraph) {
        var written = place.sources(paragraph);
        var lines = written.stream().map(String::strip).toList();
        if (lines.size() > 1) {
            for (var mark : new String[] {TAB, "|"}) {
                if (written.stream().allMatch(l -> l.contains(mark))
                        && lines.stream().noneMatch(Rader::divides)) {
                    var rows = rows(paragraph, mark);
                    if (rows.stream().anyMatch(r -> r.size() > 1)) {
                        return cells(paragraph, lines, rows, mark);
                    }
                }
            }
            keep(paragraph, lines);
        } else if (alone(paragraph, lines.getFirst())) {
            tell(
                    paragraph,
                    "Raden står för sig själv, så den blir ingen rad i en tabell.",
                    "Ta bort den tomma raden ovanför om den hör till tabellen där. Skriv den annars utan tabbar och"
                            + " lodräta streck.");
        }
        return new Text.Stycke(words.under(paragraph));
    }

    /** Whether lines that all have a tab are rows of cells, and not only drawn in. */
    static boolean rows(List<String> lines) {
        return lines.stream().anyMatch(l -> l.strip().contains(TAB));
    }

    private boolean alone(Paragraph paragraph, String line) {
        return ROW.matcher(line).matches()
                || line.indexOf(TAB) < line.lastIndexOf(TAB)
                || line.contains(TAB)
                        && paragraph.getPrevious() instanceof Paragraph above
                        && place.sources(above).getLast().strip().contains(TAB);
    }

    private void tell(Paragraph paragraph, String message, String hint) {
        place.tell(Severity.VARNING, "trycks-som-det-star", paragraph, message, hint);
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
        if (even && (columns > 2 || mark.equals("|") || figures(rows) || headed(rows))) {
            return table(paragraph, rows);
        }
        if (!even) {
            tell(
                    paragraph,
                    "Raderna har olika många celler, så de blir ingen tabell utan trycks rad för rad.",
                    "Skriv lika många %s på varje rad, eller lägg raderna i ett kalkylark bredvid en tabell."
                            .formatted(mark.equals("|") ? "lodräta streck" : "tabbar"));
        } else {
            tell(
                    paragraph,
                    "Det syns inte om raderna är en tabell, så de trycks rad för rad med ett mellanrum vid tabben.",
                    "Är det en tabell, skriv kolumnernas rubriker på första raden och lodräta streck i stället för"
                            + " tabbar. Skriv annars kolon och mellanslag: Datum: 12 mars.");
        }
        breakBefore(paragraph, i -> true);
        return new Text.Stycke(words.under(paragraph));
    }

    /** Of two columns it is only known that they are a table, and no letterhead, when the second counts something. */
    private static boolean figures(List<List<Cell>> rows) {
        return rows.size() > 2 && rows.stream().skip(1).allMatch(r -> r.get(1).number());
    }

    /** Or when it has heads: two words without figures, over names or days that are of another kind. */
    private static boolean headed(List<List<Cell>> rows) {
        return rows.getFirst().stream().allMatch(c -> c.words() == 1 && !c.figure())
                && rows.stream().skip(1).map(List::getFirst).allMatch(c -> c.words() > 1 || c.figure());
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
            return NUMBER.matcher(plain()).matches();
        }

        boolean figure() {
            return FIGURE.matcher(plain()).matches();
        }

        int words() {
            var plain = plain().strip();
            return plain.isEmpty() ? 0 : plain.split("\\h+").length;
        }

        private String plain() {
            return nodes.stream()
                    .map(n -> n instanceof org.commonmark.node.Text t ? t.getLiteral() : OTHER)
                    .collect(Collectors.joining());
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
        boolean spaced = lines.stream().allMatch(l -> SPACED.matcher(l).matches());
        if (spaced) {
            tell(
                    paragraph,
                    "Här står flera mellanslag i rad på varje rad. De blir inga kolumner.",
                    "Är det en tabell, skriv lodräta streck mellan cellerna. Skriv annars ett mellanslag.");
        } else if (lines.stream().anyMatch(l -> l.contains(TAB))
                && lines.stream().anyMatch(l -> OPEN_CELL.matcher(l).matches())) {
            tell(
                    paragraph,
                    "En cell går över flera rader, så raderna blir ingen tabell.",
                    "Skriv varje cell på en rad, utan citattecken, eller lägg raderna i ett kalkylark bredvid en"
                            + " tabell.");
        }
        boolean keys = lines.stream().filter(l -> KEY.matcher(l).matches()).count() > 1;
        boolean listed = lines.getFirst().endsWith(":")
                && lines.stream().skip(1).allMatch(l -> NEW.matcher(l).matches());
        boolean wrapped = lines.stream().anyMatch(l -> l.length() > WRAPPED);
        var breaks = new TreeSet<Integer>();
        for (int i = 1; i < lines.size(); i++) {
            var above = lines.get(i - 1);
            var line = lines.get(i);
            boolean small = !wrapped && under(above, line, breaks.contains(i - 1));
            if (spaced
                    || listed
                    || keys && KEY.matcher(line).matches()
                    || small
                    || apart(above, line, breaks.contains(i - 1))) {
                breaks.add(i);
            }
        }
        breakBefore(paragraph, breaks::contains);
    }

    /**
     * Whether a line with a small letter stands under the one above: a title under a name, a figure under the one that
     * it is a part of.
     *
     * @param kept whether the one above stands under another
     */
    private static boolean under(String above, String line, boolean kept) {
        if (!SMALL.matcher(line).matches()
                || WITHIN.matcher(line).matches()
                || GOES_ON.matcher(above).matches()
                || above.length() > SHORT) {
            return false;
        }
        return NAMED.matcher(above).matches() && NAMED.matcher(line).matches()
                || above.length() <= NAME
                        && (alone(above) || kept && brief(above))
                        && !SENTENCE.matcher(line).matches();
    }

    /** Whether a line cannot be the rest of the one above, as far as both can be known by themselves. */
    private static boolean apart(String above, String line, boolean kept) {
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
                && (above.endsWith(":")
                        || alone(above)
                        || kept && brief(above) && alone(line)
                        || alone(line) && sentence);
    }

    /** Short and no sentence: a heading, a name, a line of an address. */
    private static boolean alone(String line) {
        return NEW.matcher(line).matches() && brief(line);
    }

    private static boolean brief(String line) {
        return line.length() <= SHORT
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
