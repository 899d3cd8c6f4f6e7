package kansli.diagnostic;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import kansli.source.ContentPath;
import kansli.source.ContentTree;
import kansli.source.Position;
import kansli.source.SourceText;

/** Findings as a person reads them in a terminal: place, line, caret, what is wrong, what to do. */
public final class Telling {

    private static final int WIDEST_EXCERPT = 100;
    private static final Pattern KEY = Pattern.compile("[^\\s:#][^:#]*(?=:(\\s|$))");

    private final ContentTree tree;
    private final String prefix;
    private final Map<ContentPath, String[]> lines = new TreeMap<>();

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
        finding.position()
                .flatMap(p -> line(finding.place().file(), p).map(line -> excerpt(line, p)))
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

    private Optional<String> line(ContentPath file, Position position) {
        if (!tree.has(file)) {
            return Optional.empty();
        }
        var all = lines.computeIfAbsent(file, f -> SourceText.decode(tree.read(f)).text().split("\n", -1));
        return position.line() <= all.length ? Optional.of(all[position.line() - 1]) : Optional.empty();
    }

    private static String excerpt(String line, Position position) {
        var number = String.valueOf(position.line());
        var margin = " ".repeat(number.length());
        int column = line.offsetByCodePoints(0, Math.min(position.column() - 1, line.codePointCount(0, line.length())));
        int cut = Math.max(0, column - WIDEST_EXCERPT / 2);
        int end = Math.min(line.length(), cut + WIDEST_EXCERPT);
        var shown = (cut > 0 ? "…" : "") + line.substring(cut, end) + (end < line.length() ? "…" : "");
        int indent = line.codePointCount(cut, column) + (cut > 0 ? 1 : 0);
        int width = Math.max(1, Math.min(marked(line, column), end - column));
        return "  %s │ %s%n  %s │ %s%s%n".replace("%n", "\n")
                .formatted(number, shown.replace('\t', ' '), margin, " ".repeat(indent), "^".repeat(width));
    }

    /** A key is marked as far as its colon; anything else to the end of the line, without a comment. */
    private static int marked(String line, int column) {
        var rest = line.substring(column);
        var key = KEY.matcher(rest);
        if (key.lookingAt()) {
            return key.end();
        }
        int comment = rest.indexOf(" #");
        return (comment > 0 ? rest.substring(0, comment) : rest).stripTrailing().length();
    }
}
