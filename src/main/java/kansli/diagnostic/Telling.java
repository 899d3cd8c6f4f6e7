package kansli.diagnostic;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import kansli.source.Antal;
import kansli.source.ContentPath;
import kansli.source.ContentTree;
import kansli.source.Lines;
import kansli.source.Position;
import kansli.source.SourceText;
import kansli.source.Span;

/** Findings as a person reads them in a terminal: place, line, caret, what is wrong, what to do. */
public final class Telling {

    private static final int WIDEST_EXCERPT = 100;

    /** So many of a kind are told as one. */
    private static final int MANY = 4;

    private static final int MOST_LINES = 8;
    private static final Pattern OF_ITS_OWN = Pattern.compile("«[^»]*»|\\d+");

    private final ContentTree tree;
    private final String prefix;
    private final Map<ContentPath, Lines> lines = new TreeMap<>();

    /** @param prefix how the content folder is written in a path that a person can open: {@code content/} */
    public Telling(ContentTree tree, String prefix) {
        this.tree = tree;
        this.prefix = prefix;
    }

    /** At most so many findings, told in full, and then how many more there are. */
    public String tell(List<Diagnostic> findings, int most) {
        var told = new ArrayList<>(findings.stream().limit(most).map(this::tell).toList());
        if (findings.size() > most) {
            told.add(
                    "… och %d till. Rätta de här först, eller kör granska --alla.\n".formatted(findings.size() - most));
        }
        return String.join("\n", told);
    }

    /** The same under the names of the documents: the one with the most serious finding first. */
    public String tell(List<Diagnostic> findings, int most, Function<ContentPath, String> names) {
        var text = new StringBuilder();
        int left = most;
        int told = 0;
        for (var group : groups(findings, names).entrySet()) {
            if (left == 0) {
                break;
            }
            text.append("── ").append(group.getKey()).append(" ──\n\n");
            var causes = most == Integer.MAX_VALUE ? each(group.getValue()) : alike(group.getValue());
            for (var cause : causes.subList(0, Math.min(left, causes.size()))) {
                text.append(tell(cause.getFirst())).append(others(cause)).append('\n');
                told += cause.size();
                left--;
            }
        }
        if (findings.size() > told) {
            text.append(
                    "… och %d till. Rätta de här först, eller kör granska --alla.\n".formatted(findings.size() - told));
        }
        return text.toString();
    }

    private static List<List<Diagnostic>> each(List<Diagnostic> findings) {
        return findings.stream().map(List::of).toList();
    }

    /**
     * Many of a kind in one file have one cause, like a column with another form than the others. They are told as the
     * first of them, and where the others are.
     */
    private static List<List<Diagnostic>> alike(List<Diagnostic> findings) {
        var kinds = new LinkedHashMap<String, List<Diagnostic>>();
        findings.forEach(
                d -> kinds.computeIfAbsent(kind(d), k -> new ArrayList<>()).add(d));
        return kinds.values().stream()
                .flatMap(all -> all.size() < MANY ? each(all).stream() : Stream.of(all))
                .sorted(Comparator.comparing(List::getFirst, Diagnostic.ORDER))
                .toList();
    }

    /** What two findings share that differ only in the words and numbers they are about. */
    private static String kind(Diagnostic d) {
        return d.severity()
                + d.code()
                + d.place().file()
                + OF_ITS_OWN.matcher(d.message() + d.hint()).replaceAll("");
    }

    private static String others(List<Diagnostic> cause) {
        if (cause.size() == 1) {
            return "";
        }
        var lines = cause.stream()
                .skip(1)
                .flatMap(d -> d.position().stream().map(Position::line))
                .distinct()
                .map(String::valueOf)
                .toList();
        var few = lines.size() <= MOST_LINES
                ? String.join(", ", lines)
                : String.join(", ", lines.subList(0, MOST_LINES)) + " … " + lines.getLast();
        return "Likadant på %s till i filen%s.\n"
                .formatted(
                        Antal.av(cause.size() - 1L, "ställe", "ställen"),
                        lines.isEmpty() ? "" : (lines.size() == 1 ? ", rad " : ", raderna ") + few);
    }

    /** Findings by document, as they are told: most serious first. */
    public static Map<String, List<Diagnostic>> groups(List<Diagnostic> findings, Function<ContentPath, String> names) {
        var groups = new LinkedHashMap<String, List<Diagnostic>>();
        findings.stream()
                .sorted(Diagnostic.ORDER)
                .forEach(d -> groups.computeIfAbsent(names.apply(d.place().file()), n -> new ArrayList<>())
                        .add(d));
        return groups;
    }

    /** One finding as an object of JSON, on one line. */
    public String json(Diagnostic finding) {
        var keys = new LinkedHashMap<String, Object>();
        keys.put("file", path(finding.place().file()));
        keys.put("line", finding.position().map(Position::line).orElse(1));
        keys.put("column", finding.position().map(Position::column).orElse(1));
        keys.put("code", finding.code());
        keys.put("severity", finding.severity().word());
        keys.put("message", finding.message());
        keys.put("hint", finding.hint());
        return Json.object(keys);
    }

    /**
     * The line that a finding marks, in three.
     *
     * @param nummer its number in the file
     */
    public record Rad(int nummer, String fore, String markt, String efter) {}

    /** The line that a finding marks, or as much of it as fits around what is marked. */
    public Optional<Rad> rad(Diagnostic finding) {
        return finding.span()
                .flatMap(s -> line(finding.place().file(), s.start().line()).map(line -> {
                    int[] letters = line.replace('\t', ' ').codePoints().toArray();
                    int from = Math.min(s.start().column() - 1, letters.length);
                    int to = (int) Math.min(letters.length, (long) from + s.width());
                    int first = Math.max(0, from - WIDEST_EXCERPT / 2);
                    int last = Math.min(letters.length, Math.max(to, first + WIDEST_EXCERPT));
                    return new Rad(
                            s.start().line(),
                            (first > 0 ? "…" : "") + new String(letters, first, from - first),
                            new String(letters, from, to - from),
                            new String(letters, to, last - to) + (last < letters.length ? "…" : ""));
                }));
    }

    /** Where a finding is, as a person opens it: {@code content/forbund.yaml:3}. */
    public String stalle(Diagnostic finding) {
        return path(finding.place().file())
                + finding.position().map(p -> ":" + p.line()).orElse("");
    }

    public String tell(Diagnostic finding) {
        var text = new StringBuilder()
                .append(finding.severity().word())
                .append("  ")
                .append(path(finding.place().file()))
                .append(finding.position()
                        .map(p -> ":" + p.line() + ":" + p.column())
                        .orElse(""))
                .append('\n');
        finding.span()
                .flatMap(s -> line(finding.place().file(), s.start().line()).map(line -> excerpt(line, s)))
                .ifPresent(excerpt -> text.append('\n').append(excerpt));
        return text.append(finding.message())
                .append('\n')
                .append(finding.hint())
                .append("   [")
                .append(finding.code())
                .append("]\n")
                .toString();
    }

    /** {@code 2 fel, 1 varning och 3 upplysningar}; the words of a summary. */
    public static String count(List<Diagnostic> findings) {
        long fel = count(findings, Severity.FEL);
        long varningar = count(findings, Severity.VARNING);
        long upplysningar = count(findings, Severity.UPPLYSNING);
        var text = fel + " fel, " + Antal.av(varningar, "varning", "varningar");
        return upplysningar == 0 ? text : text + ", " + Antal.av(upplysningar, "upplysning", "upplysningar");
    }

    public static long count(List<Diagnostic> findings, Severity severity) {
        return findings.stream().filter(f -> f.severity() == severity).count();
    }

    /** Templates and styles belong to the program and not to the content. */
    private String path(ContentPath file) {
        var ofProgram = !tree.has(file) && (file.isUnder("templates") || file.isUnder("styles"));
        return ofProgram ? file.value() : prefix + file;
    }

    private Optional<String> line(ContentPath file, int number) {
        if (!tree.has(file)) {
            return Optional.empty();
        }
        var all = lines.computeIfAbsent(
                file, f -> new Lines(SourceText.decode(tree.read(f)).text()));
        return number <= all.count() ? Optional.of(all.line(number)) : Optional.empty();
    }

    /** The line, or as much of it as fits around what is marked. */
    private static String excerpt(String line, Span span) {
        int[] letters = line.replace('\t', ' ').codePoints().toArray();
        int column = Math.min(span.start().column() - 1, letters.length);
        int cut = letters.length <= WIDEST_EXCERPT
                ? 0
                : Math.clamp(column - WIDEST_EXCERPT / 2, 0, letters.length - WIDEST_EXCERPT);
        int end = Math.min(letters.length, cut + WIDEST_EXCERPT);
        int marked = Math.min(span.width(), (int) new String(letters, column, end - column)
                .stripTrailing()
                .codePoints()
                .count());

        var number = String.valueOf(span.start().line());
        var shown = (cut > 0 ? "…" : "") + new String(letters, cut, end - cut) + (end < letters.length ? "…" : "");
        var indent = " ".repeat(column - cut + (cut > 0 ? 1 : 0));
        return "  %s │ %s\n  %s │ %s%s\n"
                .formatted(
                        number,
                        shown.stripTrailing(),
                        " ".repeat(number.length()),
                        indent,
                        "^".repeat(Math.max(1, marked)));
    }
}
