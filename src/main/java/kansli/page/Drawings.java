package kansli.page;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import kansli.document.Format;
import kansli.figures.Notes;
import kansli.figures.Table;
import kansli.figures.Table.Amount;
import kansli.figures.Table.Numbers;
import kansli.model.Enhet;
import kansli.model.Tabell;
import kansli.model.Tabell.Diagramslag;
import kansli.model.Tabell.Kolumn;
import kansli.source.Bytes;
import kansli.source.Place;

/** The charts and tables of one page, numbered as they come, and the images that a page for print carries. */
final class Drawings {

    private final Format format;
    private final Tokens tokens;
    private final Map<String, Bytes> images = new TreeMap<>();
    private int drawn;
    private final Map<Place, Fit> strained = new LinkedHashMap<>();
    private int tables;

    Drawings(Format format, Tokens tokens) {
        this.format = format;
        this.tokens = tokens;
    }

    /** A table's chart; nothing when it has none that can be drawn. */
    String of(Table table) {
        var diagram = diagram(table);
        if (diagram.isEmpty()) {
            return "";
        }
        var id = "diagram-" + ++drawn;
        if (format == Format.PDF) {
            images.put(DiagramXhtml.image(id), Bytes.ofUtf8(DiagramSvg.paper(diagram.get(), tokens)));
        }
        return DiagramXhtml.of(diagram.get(), format, id);
    }

    /** The number of the next table on the page, from one. */
    int table() {
        return ++tables;
    }

    /** A table was set otherwise than it was written, because it is too wide. */
    void strained(Place table, Fit fit) {
        if (fit.strained()) {
            strained.putIfAbsent(table, fit);
        }
    }

    /** The tables that were, each with how. */
    Map<Place, Fit> strained() {
        return strained;
    }

    Map<String, Bytes> images() {
        return images;
    }

    private static Optional<Diagram> diagram(Table table) {
        var t = table.tabell();
        return t.diagram().flatMap(d -> {
            var rows = table.rows().stream()
                    .filter(Numbers.class::isInstance)
                    .map(Numbers.class::cast)
                    .filter(r -> d.ritar(r.id(), r.slag()))
                    .toList();
            var series = t.kolumner().stream()
                    .filter(k -> d.serier().contains(k.id()))
                    .toList();
            var tick = t.kolumner().stream()
                    .filter(k -> d.jamforelse().filter(k.id()::equals).isPresent())
                    .findFirst();
            if (rows.isEmpty() || series.isEmpty()) {
                return Optional.empty();
            }
            var drawn = rows.stream()
                    .flatMap(r ->
                            series.stream().map(k -> r.celler().get(t.kolumner().indexOf(k))))
                    .filter(Amount.class::isInstance)
                    .map(Amount.class::cast)
                    .findFirst();
            var unit = drawn.map(Amount::enhet).orElse(t.enhet(series.getFirst()));
            var decimals = drawn.map(Amount::decimaler).orElse(t.decimaler());
            var slag = Diagram.Slag.valueOf(d.slag().name());
            return Optional.of(
                    d.slag() == Diagramslag.LINJE
                                    && series.size() > 1
                                    && series.stream().allMatch(k -> k.rubrik().matches("\\d{4}"))
                            ? new Diagram(
                                    d.rubrik(),
                                    slag,
                                    rows.stream()
                                            .map(r -> new Diagram.Serie(name(r.rubrik()), byYear(t, r, series, unit)))
                                            .toList(),
                                    years(series),
                                    Optional.empty(),
                                    unit.ord(),
                                    decimals)
                            : new Diagram(
                                    d.rubrik(),
                                    slag,
                                    series.stream()
                                            .map(k -> serie(t, k, rows, unit))
                                            .toList(),
                                    rows.stream().map(r -> name(r.rubrik())).toList(),
                                    tick.map(k -> serie(t, k, rows, unit)),
                                    unit.ord(),
                                    decimals));
        });
    }

    /** A row's numbers from the first year to the last, however its columns stand. */
    private static List<Optional<BigDecimal>> byYear(Tabell t, Numbers row, List<Kolumn> years, Enhet unit) {
        var sorted = new ArrayList<>(years);
        sorted.sort(Comparator.comparing(Kolumn::rubrik));
        return sorted.stream()
                .map(k -> amount(row.celler().get(t.kolumner().indexOf(k)), unit))
                .toList();
    }

    private static List<String> years(List<Kolumn> columns) {
        return columns.stream().map(Kolumn::rubrik).sorted().toList();
    }

    private static Diagram.Serie serie(Tabell t, Kolumn k, List<Numbers> rows, Enhet unit) {
        int at = t.kolumner().indexOf(k);
        return new Diagram.Serie(
                name(k.rubrik()),
                IntStream.range(0, rows.size())
                        .mapToObj(i -> amount(rows.get(i).celler().get(at), unit))
                        .toList());
    }

    private static String name(String heading) {
        return Notes.of(heading).words();
    }

    /** What counts something else than the chart does cannot be drawn in it, which has been told. */
    private static Optional<BigDecimal> amount(Table.Cell cell, Enhet unit) {
        return cell instanceof Amount a ? a.enhet().i(unit, a.tal()) : Optional.empty();
    }
}
