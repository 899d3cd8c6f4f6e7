package kansli.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kansli.document.Format;
import kansli.model.Text;

/**
 * A table that was typed in running text. It is no wider than its words need; one that would be wider than the page is
 * measured and set as tables of numbers are.
 */
final class TextTable {

    /** Before numbers, and after any cell, as the style sheet says; less where the columns are many. */
    private static final double BEFORE = 8;

    private static final double AFTER = 3;
    private static final double LITTLE = 1.5;

    private static final Pattern NUMBER = Pattern.compile("[^\\p{L}]*\\d[^\\p{L}]*(?:kr|tkr|mkr)?|[–-]?");
    private static final Pattern TAG = Pattern.compile("<(br/)?[^>]*>");

    private final Text.Tabell table;
    private final Format format;
    private final Drawings drawings;
    private final String name;
    private final Function<List<Text.Inline>, String> words;

    /** @param words what stands in a cell, as XHTML */
    TextTable(
            Text.Tabell table,
            Format format,
            Drawings drawings,
            String name,
            Function<List<Text.Inline>, String> words) {
        this.table = table;
        this.format = format;
        this.drawings = drawings;
        this.name = name;
        this.words = words;
    }

    String xhtml() {
        var all = IntStream.range(0, table.huvud().size()).boxed().toList();
        if (format == Format.WEBB) {
            return part(all, sort(all.size()), Optional.empty(), "");
        }
        var measured = measured();
        if (measured.natural(air())) {
            return part(all, sort(all.size()), Optional.of(measured.upright()), "");
        }
        var fit = measured.fit();
        drawings.strained(table.plats(), fit);
        var set = fit.parts().stream()
                .map(p -> part(
                        p,
                        sort(p.size()) + " tal" + fit.size().sort(),
                        Optional.of(measured.measures(fit, p)),
                        p == fit.parts().getFirst() ? "" : "<caption>Fortsättning</caption>"))
                .collect(Collectors.joining());
        return fit.turned() ? TableXhtml.turned(set) : set;
    }

    private static String sort(int columns) {
        return Columns.many(columns) ? "t bred" : "t";
    }

    private List<Double> air() {
        var many = Columns.many(table.huvud().size());
        return table.huvud().stream()
                .map(c ->
                        (many ? LITTLE : AFTER) + (c.justering() == Text.Justering.HOGER ? many ? LITTLE : BEFORE : 0))
                .toList();
    }

    private Columns measured() {
        var columns = table.huvud().size();
        var measured = new Columns(columns);
        for (int i = 0; i < columns; i++) {
            measured.heading(i, plain(table.huvud().get(i)), numeric(i));
        }
        for (var row : table.rader()) {
            for (int i = 0; i < Math.min(columns, row.size()); i++) {
                if (number(row.get(i))) {
                    measured.whole(i, Typography.polish(plain(row.get(i))), true, 0);
                } else {
                    measured.words(
                            i,
                            plain(row.get(i)),
                            words.apply(row.get(i).inline()).contains("<strong>"));
                }
            }
        }
        return measured;
    }

    /** A column of nothing but numbers. */
    private boolean numeric(int column) {
        return column > 0
                && !table.rader().isEmpty()
                && table.rader().stream().allMatch(r -> column >= r.size() || number(r.get(column)));
    }

    /** What stands to the right and has no words in it stays on one line. */
    private boolean number(Text.Cell cell) {
        return cell.justering() == Text.Justering.HOGER
                && NUMBER.matcher(plain(cell)).matches();
    }

    private String plain(Text.Cell cell) {
        return TAG.matcher(words.apply(cell.inline()))
                .replaceAll(t -> t.group(1) == null ? "" : " ")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replace("&amp;", "&");
    }

    /** Some of the columns. A table whose columns are not measured has no elements for them. */
    private String part(List<Integer> part, String sort, Optional<Columns.Measures> measures, String caption) {
        var head = cells("th scope=\"col\"", "th scope=\"col\"", table.huvud(), part, measures);
        var rows = table.rader().stream()
                .map(r -> "<tr" + (high(r, part, measures) ? " class=\"delas\"" : "") + ">"
                        + cells("th scope=\"row\"", "td", r, part, measures) + "</tr>")
                .collect(Collectors.joining("\n"));
        return TableXhtml.frame(name, format) + "<table class=\"" + sort + "\">" + caption
                + measures.filter(m -> !m.natural())
                        .map(m -> Columns.of(m.widths()))
                        .orElse("")
                + "<thead><tr>" + head + "</tr></thead><tbody>" + rows + "</tbody></table></div>";
    }

    private boolean high(List<Text.Cell> row, List<Integer> part, Optional<Columns.Measures> measures) {
        return measures.filter(m -> m.high(part.stream()
                        .filter(i -> i < row.size())
                        .map(i -> plain(row.get(i)))
                        .toList()))
                .isPresent();
    }

    private String cells(
            String first, String other, List<Text.Cell> row, List<Integer> part, Optional<Columns.Measures> measures) {
        var cells = new ArrayList<String>();
        for (int at = 0; at < part.size(); at++) {
            if (part.get(at) < row.size()) {
                int column = at;
                var cuts = measures.filter(m -> m.cuts().get(column)).isPresent();
                cells.add(cell(at == 0 ? first : other, row.get(part.get(at)), measures.isPresent(), cuts));
            }
        }
        return String.join("", cells);
    }

    private String cell(String tag, Text.Cell cell, boolean measured, boolean cuts) {
        var sorts = Stream.of(
                        switch (cell.justering()) {
                            case VANSTER -> "";
                            case MITTEN -> "c";
                            case HOGER -> measured && !tag.contains("col") && !number(cell) ? "n ord" : "n";
                        },
                        cuts ? "bryt" : "")
                .filter(s -> !s.isEmpty())
                .toList();
        return "<" + tag + (sorts.isEmpty() ? "" : " class=\"" + String.join(" ", sorts) + "\"") + ">"
                + words.apply(cell.inline()) + "</" + tag.substring(0, 2) + ">";
    }
}
