package kansli.diagnostic;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import kansli.source.ContentPath;
import kansli.source.ContentTree;
import kansli.source.Lines;
import kansli.source.SourceText;
import kansli.source.Span;

/** Findings as a person reads them in a terminal: place, line, caret, what is wrong, what to do. */
public final class Telling {

    private static final int WIDEST_EXCERPT = 100;

    private final ContentTree tree;
    private final String prefix;
    private final Map<ContentPath, Lines> lines = new TreeMap<>();

    /**
     * @param prefix how the content folder is written in a path that a person can open: {@code content/}
     */
    public Telling(ContentTree tree, String prefix) {
        this.tree = tree;
        this.prefix = prefix;
    }

    /** At most so many findings, told in full, and then how many more there are. */
    public String tell(List<Diagnostic> findings, int most) {
        var told = new ArrayList<>(findings.stream().limit(most).map(this::tell).toList());
        if (findings.size() > most) {
            told.add("… och %d till. Rätta de här först, eller kör granska --alla.\n".formatted(findings.size() - most));
        }
        return String.join("\n", told);
    }

    public String tell(Diagnostic finding) {
        var text = new StringBuilder()
                .append(finding.severity().word()).append("  ")
                .append(path(finding.place().file()))
                .append(finding.position().map(p -> ":" + p.line() + ":" + p.column()).orElse(""))
                .append('\n');
        finding.span()
                .flatMap(s -> line(finding.place().file(), s.start().line()).map(line -> excerpt(line, s)))
                .ifPresent(excerpt -> text.append('\n').append(excerpt));
        return text.append(finding.message()).append('\n')
                .append(finding.hint()).append("   [").append(finding.code()).append("]\n")
                .toString();
    }

    /** {@code 2 fel, 1 varning och 3 upplysningar}; the words of a summary. */
    public static String count(List<Diagnostic> findings) {
        long fel = count(findings, Severity.FEL);
        long varningar = count(findings, Severity.VARNING);
        long upplysningar = count(findings, Severity.UPPLYSNING);
        var text = fel + " fel, " + varningar + (varningar == 1 ? " varning" : " varningar");
        return upplysningar == 0 ? text : text + ", " + upplysningar + (upplysningar == 1 ? " upplysning" : " upplysningar");
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
        var all = lines.computeIfAbsent(file, f -> new Lines(SourceText.decode(tree.read(f)).text()));
        return number <= all.count() ? Optional.of(all.line(number)) : Optional.empty();
    }

    /** The line, or as much of it as fits around what is marked. */
    private static String excerpt(String line, Span span) {
        int[] letters = line.replace('\t', ' ').codePoints().toArray();
        int column = Math.min(span.start().column() - 1, letters.length);
        int cut = letters.length <= WIDEST_EXCERPT ? 0 : Math.clamp(column - WIDEST_EXCERPT / 2, 0, letters.length - WIDEST_EXCERPT);
        int end = Math.min(letters.length, cut + WIDEST_EXCERPT);
        int marked = Math.min(span.width(), (int) new String(letters, column, end - column).stripTrailing().codePoints().count());

        var number = String.valueOf(span.start().line());
        var shown = (cut > 0 ? "…" : "") + new String(letters, cut, end - cut) + (end < letters.length ? "…" : "");
        var indent = " ".repeat(column - cut + (cut > 0 ? 1 : 0));
        return "  %s │ %s\n  %s │ %s%s\n".formatted(number, shown.stripTrailing(), " ".repeat(number.length()), indent, "^".repeat(Math.max(1, marked)));
    }
}
