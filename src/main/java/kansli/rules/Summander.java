package kansli.rules;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kansli.model.Tabell.Slag;
import kansli.rules.Rutnat.Rad;
import kansli.rules.Rutnat.Ruta;

/**
 * What a sum that was typed can be the sum of: rows above it that stand next to each other, or the sums among them.
 * There are as many such as pairs of rows, so the numbers are added once, and what some of them come to is a
 * difference.
 */
final class Summander {

    private static final Pattern OF_WHICH = Pattern.compile("(?iU)\\W*(?:varav|därav)\\b.*");

    private final Ruta stated;
    private final Lopande rows;
    private final Lopande partial;
    private final List<Integer> borders;
    private final int heading;

    Summander(Rutnat table, Rad sum, int column, Ruta stated) {
        var numbers = new ArrayList<Optional<Ruta>>();
        var sums = new ArrayList<Optional<Ruta>>();
        var between = new TreeSet<>(List.of(0));
        int last = 0;
        for (var row : table.rader().subList(0, table.rader().indexOf(sum))) {
            if (row.grupp()) {
                last = numbers.size();
                between.add(numbers.size());
            } else if (!OF_WHICH.matcher(row.rubrik()).matches()) {
                var cell = table.ruta(row, column).filter(c -> c.som(stated).isPresent());
                if (row.slag() == Slag.RAD) {
                    numbers.add(cell);
                } else {
                    between.add(numbers.size());
                    cell.ifPresent(c -> sums.add(Optional.of(c)));
                }
            }
        }
        this.stated = stated;
        this.rows = new Lopande(numbers, stated);
        this.partial = new Lopande(sums, stated);
        this.borders = List.copyOf(between);
        this.heading = last;
    }

    /** Some that stand next to each other. */
    record Foljd(Lopande of, int from, int to) {

        BigDecimal total() {
            return of.total(from, to);
        }

        /** A sum may be shown with the other sign than what it is the sum of. */
        Avrundning compared() {
            var sum = total();
            return Avrundning.av(
                    of.room(from, to), sum.signum() == -of.typed.tal().signum() ? sum.negate() : sum, of.typed);
        }
    }

    /** The likeliest first, each made when it is asked for; none when all that it sums is one dash. */
    Stream<Foljd> alla() {
        int end = rows.size();
        var before = borders.stream().filter(b -> b < end).max(Comparator.naturalOrder());
        if (before.isPresent() && end - before.get() == 1 && rows.cells(end - 1, end) == 0) {
            return Stream.empty();
        }
        return Stream.of(
                        Stream.of(heading, borders.getLast(), 0).flatMap(from -> span(from, end)),
                        runs(),
                        IntStream.range(0, borders.size())
                                .boxed()
                                .flatMap(i -> borders.stream().skip(i + 2L).flatMap(to -> span(borders.get(i), to))),
                        borders.stream().flatMap(from -> Stream.concat(span(from, end), firstWay(from))))
                .flatMap(s -> s);
    }

    private Stream<Foljd> span(int from, int to) {
        return from == to ? Stream.empty() : Stream.of(new Foljd(rows, from, to));
    }

    /** All the sums, then those that stand next to each other. */
    private Stream<Foljd> runs() {
        int all = partial.size();
        return Stream.concat(
                all == 0 ? Stream.empty() : Stream.of(new Foljd(partial, 0, all)),
                IntStream.range(0, all)
                        .boxed()
                        .flatMap(from ->
                                IntStream.rangeClosed(from + 2, all).mapToObj(to -> new Foljd(partial, from, to))));
    }

    /**
     * The same people may be counted in one way after another, women and men and then by age: the rows of the first
     * way, when every way comes to what the sum says.
     */
    private Stream<Foljd> firstWay(int from) {
        var ends = new ArrayList<Integer>();
        int start = from;
        for (int to = from + 1; to <= rows.size(); to++) {
            if (rows.cells(to - 1, to) > 0 && rows.total(start, to).compareTo(stated.tal()) == 0) {
                ends.add(to);
                start = to;
            }
        }
        return ends.size() > 1 && rows.cells(from, ends.getFirst()) > 1 && rows.cells(ends.getLast(), rows.size()) == 0
                ? Stream.of(new Foljd(rows, from, ends.getFirst()))
                : Stream.empty();
    }

    /** Numbers in order, with what those before each of them come to, and how they may have been rounded. */
    private static final class Lopande {

        private final Ruta typed;
        private final BigDecimal ownUnit;
        private final BigDecimal[] totals;
        private final int[] cells;

        /** For each unit of a last figure, the finest first, how many of the numbers before each have it. */
        private final TreeMap<BigDecimal, int[]> units = new TreeMap<>();

        Lopande(List<Optional<Ruta>> numbers, Ruta typed) {
            this.typed = typed;
            this.ownUnit = Avrundning.unit(typed, typed);
            this.totals = new BigDecimal[numbers.size() + 1];
            this.cells = new int[numbers.size() + 1];
            totals[0] = BigDecimal.ZERO;
            units.put(ownUnit, new int[totals.length]);
            numbers.stream()
                    .flatMap(Optional::stream)
                    .forEach(c -> units.putIfAbsent(Avrundning.unit(c, typed), new int[totals.length]));
            for (int i = 0; i < numbers.size(); i++) {
                var number = numbers.get(i);
                int at = i;
                totals[i + 1] =
                        number.flatMap(c -> c.som(typed)).map(totals[i]::add).orElse(totals[i]);
                cells[i + 1] = cells[i] + (number.isPresent() ? 1 : 0);
                units.forEach((unit, before) -> before[at + 1] = before[at]);
                number.ifPresent(c -> units.get(Avrundning.unit(c, typed))[at + 1]++);
            }
        }

        int size() {
            return cells.length - 1;
        }

        int cells(int from, int to) {
            return cells[to] - cells[from];
        }

        BigDecimal total(int from, int to) {
            return totals[to].subtract(totals[from]);
        }

        BigDecimal room(int from, int to) {
            var counts = new TreeMap<BigDecimal, Integer>();
            units.forEach((unit, before) -> counts.put(unit, before[to] - before[from]));
            counts.merge(ownUnit, 1, Integer::sum);
            return Avrundning.room(counts);
        }
    }
}
