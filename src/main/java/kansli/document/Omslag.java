package kansli.document;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kansli.document.View.Omslagsbild;
import kansli.figures.Figures;
import kansli.model.Period;
import kansli.model.Rapport;

/** The picture on a report's cover: a leaf for each of what it counts, or else one for each month of its years. */
final class Omslag {

    /** How much broader than high the picture is. */
    private static final double BREADTH = 1.9;

    /** How high the picture may be beside its breadth: then the words below it stay on the cover. */
    private static final double HIGHEST = 0.6;

    private static final int MONTHS = 12;
    private static final int MOST_YEARS = 4;

    private Omslag() {}

    static Optional<Omslagsbild> bild(Rapport rapport, Figures figures) {
        if (!rapport.omslag()) {
            return Optional.empty();
        }
        return rapport.omslagsbild()
                .flatMap(o -> raknad(rapport, o, figures))
                .or(() -> rapport.period().flatMap(Omslag::manader));
    }

    private static Optional<Omslagsbild> raknad(Rapport rapport, Rapport.Omslagsbild o, Figures figures) {
        var document = rapport.path().value();
        return figures.tal(document, o.alla())
                .flatMap(alla -> figures.tal(document, o.vita()).flatMap(vita -> o.antal(alla.value(), vita.value())))
                .map(antal -> new Omslagsbild(
                        leaves(antal.getFirst(), antal.getLast()),
                        columns(antal.getFirst()),
                        Optional.of(o.text()).filter(t -> !t.tom())));
    }

    /** The white ones are at the bottom. */
    private static List<Boolean> leaves(int all, int white) {
        return IntStream.range(0, all).mapToObj(i -> i >= all - white).toList();
    }

    /**
     * Such that the rows come out even, if that can be had without the picture losing its shape or its words their
     * place below it.
     */
    private static int columns(int all) {
        int ideal = Math.max(1, (int) Math.round(Math.sqrt(all * BREADTH)));
        return IntStream.rangeClosed(Math.max(1, ideal * 9 / 10), Math.max(1, ideal * 11 / 10))
                .filter(c -> fits(all, c))
                .boxed()
                .min(Comparator.comparingInt((Integer c) -> (c - all % c) % c)
                        .thenComparingInt(c -> Math.abs(c - ideal)))
                .orElseGet(() -> IntStream.iterate(ideal, c -> c + 1)
                        .filter(c -> fits(all, c))
                        .findFirst()
                        .orElseThrow());
    }

    private static boolean fits(int all, int columns) {
        return (all + columns - 1) / columns <= columns * HIGHEST;
    }

    private static Optional<Omslagsbild> manader(Period period) {
        return period.fran().flatMap(from -> period.till().map(to -> manader(period, from, to)));
    }

    private static Omslagsbild manader(Period period, LocalDate from, LocalDate to) {
        int years = Math.min(MOST_YEARS, to.getYear() - from.getYear() + 1);
        var leaves = Stream.iterate(YearMonth.of(from.getYear(), 1), m -> m.plusMonths(1))
                .limit((long) MONTHS * years)
                .map(m -> period.omfattar(m.atDay(1)) || period.omfattar(m.atEndOfMonth()))
                .toList();
        return new Omslagsbild(leaves, years == 1 ? MONTHS / 2 : MONTHS, Optional.empty());
    }
}
