package kansli.page;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kansli.figures.Siffror;

/**
 * A chart: the numbers it shows, and what it says of them.
 *
 * @param rubrik what the chart shows, in a sentence
 * @param slag the kind that was asked for; {@link #visas} is the one that can show the numbers
 * @param serier one or more, each with a number for every row
 * @param rader the names of the rows; years, in a chart of lines
 * @param jamforelse drawn as a tick at each bar, or as a thin line among the lines
 * @param enhet as it is written in a table; {@code antal} is never said
 * @param decimaler how many decimals the numbers are shown with
 */
record Diagram(
        String rubrik,
        Slag slag,
        List<Serie> serier,
        List<String> rader,
        Optional<Serie> jamforelse,
        String enhet,
        int decimaler) {

    /** How numbers are shown. */
    enum Slag {
        /** A bar for each row. */
        LIGGANDE,
        /** A bar for each series, row by row. */
        GRUPPERADE,
        /** One bar for each row, made of its series. */
        STAPLADE,
        /** Two series, each in its own direction. */
        PYRAMID,
        /** Series over years. */
        LINJE
    }

    /** @param tal one for each row; empty where there is nothing, which is not the same as zero */
    record Serie(String namn, List<Optional<BigDecimal>> tal) {

        Serie {
            namn = Typography.polish(namn);
            tal = List.copyOf(tal);
        }

        Optional<BigDecimal> tal(int rad) {
            return tal.get(rad);
        }

        private boolean under() {
            return tal.stream().flatMap(Optional::stream).anyMatch(t -> t.signum() < 0);
        }
    }

    Diagram {
        rubrik = Typography.polish(rubrik);
        serier = List.copyOf(serier);
        rader = rader.stream().map(Typography::polish).toList();
        int rows = rader.size();
        if (serier.isEmpty()
                || Stream.concat(serier.stream(), jamforelse.stream())
                        .anyMatch(s -> s.tal().size() != rows)) {
            throw new IllegalArgumentException("a chart needs series, each with a number for every row: " + rubrik);
        }
    }

    /** One series is not grouped, several are; and a pyramid has two sides and no numbers below zero. */
    Slag visas() {
        return switch (slag) {
            case LIGGANDE, GRUPPERADE -> bars();
            case PYRAMID -> serier.size() == 2 && !under() ? Slag.PYRAMID : bars();
            case STAPLADE, LINJE -> slag;
        };
    }

    private Slag bars() {
        return serier.size() == 1 ? Slag.LIGGANDE : Slag.GRUPPERADE;
    }

    private boolean under() {
        return Stream.concat(serier.stream(), jamforelse.stream()).anyMatch(Serie::under);
    }

    boolean procent() {
        return enhet.equals("procent") || enhet.equals("%");
    }

    /**
     * As it stands beside a bar: the unit is said in words above, except per cent, which is hardly longer than the
     * number.
     */
    String text(BigDecimal tal) {
        return Siffror.text(tal, decimaler) + (procent() ? "\u00A0%" : "");
    }

    /**
     * The number's place among the series, when it is compared with one of them: {@code Kvinnor 2019} with
     * {@code Kvinnor}.
     */
    Optional<Integer> jamford() {
        if (serier.size() == 1) {
            return jamforelse.map(j -> 0);
        }
        return jamforelse.flatMap(j -> IntStream.range(0, serier.size())
                .boxed()
                .filter(s -> j.namn().startsWith(serier.get(s).namn()))
                .findFirst());
    }

    /** What the rows are compared with, if they are. */
    Optional<BigDecimal> jamforelse(int rad) {
        return jamforelse.flatMap(j -> j.tal(rad));
    }
}
