package kansli.rules;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kansli.diagnostic.Findings;
import kansli.figures.Siffror;
import kansli.model.Enhet;
import kansli.model.Summaord;
import kansli.model.Tabell.Slag;
import kansli.rules.Rutnat.Rad;
import kansli.rules.Rutnat.Ruta;

/**
 * A sum that was typed is the sum of some rows above it: those since the heading, since the last sum, all of them, or
 * the sums among them. A sum that is computed is right by itself.
 */
final class Summor implements Rule {

    private static final BigDecimal WHOLE = BigDecimal.valueOf(100);
    private static final Pattern TOTAL = Pattern.compile("(?iU)total");
    private static final Pattern OF_WHICH = Pattern.compile("(?iU)\\W*(?:varav|därav)\\b.*");

    @Override
    public void check(Underlag underlag, Findings findings) {
        underlag.rutnat()
                .forEach(table -> table.rader().stream()
                        .filter(r -> r.slag() != Slag.RAD && !r.konflikt() && Summaord.forst(r.rubrik()) && !r.kvot())
                        .forEach(r -> {
                            var columns = IntStream.range(0, table.spalter().size())
                                    .filter(k -> (!table.spalter().get(k).kvot() || share(table, k))
                                            && table.ruta(r, k)
                                                    .filter(Ruta::skrivet)
                                                    .isPresent())
                                    .boxed()
                                    .toList();
                            var wrong = columns.stream()
                                    .filter(k -> wrong(table, r, k))
                                    .toList();
                            if (!table.iText() || columns.size() < 2 || wrong.size() < columns.size()) {
                                wrong.forEach(k -> tell(table, r, k, findings));
                            }
                        }));
    }

    private static boolean wrong(Rutnat table, Rad sum, int column) {
        var stated = table.ruta(sum, column).orElseThrow();
        var sums = sums(table, sum, column, stated);
        return !sums.isEmpty()
                && sums.stream().noneMatch(s -> compared(s, stated) == Avrundning.STAMMER)
                && (stated.enhet() != Enhet.PROCENT || isWhole(table, sum, column, stated, sums))
                && !(table.iText() && TOTAL.matcher(sum.rubrik()).lookingAt() && isMean(table, sum, column, stated));
    }

    /**
     * In running text nobody has said that the row is a sum: what is total may be a mean of all, or count everyone
     * once.
     */
    private static boolean isMean(Rutnat table, Rad sum, int column, Ruta stated) {
        return above(table, sum, column).stream().anyMatch(c -> c.tal().compareTo(stated.tal()) >= 0);
    }

    private static List<Ruta> above(Rutnat table, Rad sum, int column) {
        return table.rader().subList(0, table.rader().indexOf(sum)).stream()
                .flatMap(r -> table.ruta(r, column).stream())
                .toList();
    }

    private static void tell(Rutnat table, Rad sum, int column, Findings findings) {
        var stated = table.ruta(sum, column).orElseThrow();
        var sums = sums(table, sum, column, stated);
        var nearest = sums.stream()
                .filter(s -> compared(s, stated) == Avrundning.EN_ENHET)
                .findFirst()
                .orElse(sums.getFirst());
        var compared = compared(nearest, stated);
        var severity = compared.niva();
        findings.add(
                severity,
                "summa-stammer-inte",
                stated.plats(),
                "«%s» för %s är %s, men raderna ovanför blir %s.%s"
                        .formatted(
                                sum.rubrik(),
                                table.spalter().get(column).rubrik(),
                                stated.text(),
                                Siffror.text(total(nearest, stated), stated.decimaler()),
                                compared.forklaring()),
                table.iText()
                        ? "Rätta summan eller raderna. Ligger tabellen i en egen fil kan summan räknas ut."
                        : "Rätta summan eller raderna. Skrivs formel: summa() i stället för talen räknas den ut.");
    }

    private static boolean share(Rutnat table, int column) {
        return table.rader().stream()
                .flatMap(r -> table.ruta(r, column).stream())
                .allMatch(c -> c.enhet() == Enhet.PROCENT);
    }

    /**
     * Shares are added only when they are parts of a whole and not each of its own; rounded they may miss it by a
     * little.
     */
    private static boolean isWhole(Rutnat table, Rad sum, int column, Ruta stated, List<List<Ruta>> sums) {
        var above = above(table, sum, column);
        var rounding = BigDecimal.ONE
                .movePointLeft(stated.decimaler())
                .multiply(BigDecimal.valueOf(above.size()))
                .divide(BigDecimal.TWO);
        return stated.tal().compareTo(WHOLE) == 0
                && above.stream().allMatch(c -> c.tal().compareTo(WHOLE) < 0)
                && sums.stream()
                        .allMatch(s ->
                                total(s, stated).subtract(stated.tal()).abs().compareTo(rounding) > 0);
    }

    /** A sum may be shown with the other sign than what it is the sum of. */
    private static Avrundning compared(List<Ruta> parts, Ruta stated) {
        var sum = total(parts, stated);
        return Avrundning.av(parts, sum.signum() == -stated.tal().signum() ? sum.negate() : sum, stated);
    }

    private static BigDecimal total(List<Ruta> parts, Ruta stated) {
        return parts.stream().flatMap(c -> c.som(stated).stream()).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** What it can be the sum of, the likeliest first; nothing when all that it sums is one dash. */
    private static List<List<Ruta>> sums(Rutnat table, Rad sum, int column, Ruta stated) {
        var rows = new ArrayList<Optional<Ruta>>();
        var partial = new ArrayList<Ruta>();
        var borders = new TreeSet<Integer>(Set.of(0));
        int heading = 0;
        for (var row : table.rader().subList(0, table.rader().indexOf(sum))) {
            if (row.grupp()) {
                heading = rows.size();
                borders.add(rows.size());
            } else if (!OF_WHICH.matcher(row.rubrik()).matches()) {
                var cell = table.ruta(row, column).filter(c -> c.som(stated).isPresent());
                if (row.slag() == Slag.RAD) {
                    rows.add(cell);
                } else {
                    borders.add(rows.size());
                    cell.ifPresent(partial::add);
                }
            }
        }
        var last = borders.lower(rows.size());
        if (last != null && rows.size() - last == 1 && rows.getLast().isEmpty()) {
            return List.of();
        }
        var sums = new LinkedHashSet<List<Ruta>>();
        Stream.of(heading, borders.last(), 0)
                .forEach(from -> span(rows, from, rows.size()).ifPresent(sums::add));
        runs(partial).forEach(sums::add);
        borders.forEach(from -> borders.tailSet(from, false).forEach(to -> {
            if (borders.subSet(from, to).size() > 1) {
                span(rows, from, to).ifPresent(sums::add);
            }
        }));
        borders.forEach(from -> {
            span(rows, from, rows.size()).ifPresent(sums::add);
            span(rows, from, rows.size()).flatMap(all -> firstWay(all, stated)).ifPresent(sums::add);
        });
        return List.copyOf(sums);
    }

    /** The numbers of some rows in order; empty when there is no row. */
    private static Optional<List<Ruta>> span(List<Optional<Ruta>> rows, int from, int to) {
        return from == to
                ? Optional.empty()
                : Optional.of(rows.subList(from, to).stream()
                        .flatMap(Optional::stream)
                        .toList());
    }

    /** All the sums, then those that stand next to each other. */
    private static Stream<List<Ruta>> runs(List<Ruta> partial) {
        var all = partial.isEmpty() ? Stream.<List<Ruta>>empty() : Stream.<List<Ruta>>of(partial);
        return Stream.concat(
                all,
                IntStream.range(0, partial.size())
                        .boxed()
                        .flatMap(from -> IntStream.rangeClosed(from + 2, partial.size())
                                .mapToObj(to -> partial.subList(from, to))));
    }

    /**
     * The same people may be counted in one way after another, women and men and then by age: the rows of the first
     * way, when every way comes to what the sum says.
     */
    private static Optional<List<Ruta>> firstWay(List<Ruta> rows, Ruta stated) {
        var ends = new ArrayList<Integer>();
        var total = BigDecimal.ZERO;
        for (int i = 0; i < rows.size(); i++) {
            total = total.add(rows.get(i).som(stated).orElseThrow());
            if (total.compareTo(stated.tal()) == 0) {
                ends.add(i + 1);
                total = BigDecimal.ZERO;
            }
        }
        return ends.size() > 1 && ends.getFirst() > 1 && ends.getLast() == rows.size()
                ? Optional.of(rows.subList(0, ends.getFirst()))
                : Optional.empty();
    }
}
