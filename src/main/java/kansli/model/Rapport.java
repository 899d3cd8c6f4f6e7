package kansli.model;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import kansli.source.ContentPath;

/**
 * A report with chapters.
 *
 * @param path its folder
 * @param slag what it is, {@code Årsredovisning}
 * @param datum the day it is dated, when that is known
 * @param ort where it is signed
 * @param organ whose members sign it, as they sit on that day
 * @param omslagsbild what the picture on its cover counts
 * @param innehall how many levels of headings its contents list; empty without contents
 * @param numreras whether its tables are numbered
 */
public record Rapport(
        ContentPath path,
        String titel,
        String slag,
        Optional<Period> period,
        Optional<LocalDate> datum,
        Optional<String> dnr,
        Optional<String> ort,
        Optional<Organ> organ,
        boolean omslag,
        Optional<Omslagsbild> omslagsbild,
        Optional<Integer> innehall,
        boolean numreras,
        Optional<String> notis,
        Optional<Revision> revision,
        List<Kapitel> kapitel,
        Insyn insyn) {

    /**
     * What became of an annual report after the board.
     *
     * @param dag the day of the auditors' report
     * @param text what it says
     * @param ansvarsfrihet what each member decided
     */
    public record Revision(Optional<LocalDate> dag, Text text, List<Ansvarsfrihet> ansvarsfrihet) {}

    /** @param beviljad empty when it has not decided yet */
    public record Ansvarsfrihet(String medlem, Optional<LocalDate> dag, Optional<Boolean> beviljad) {}

    /** The day by which its members and its date are told: its own, or the last of its period. */
    public LocalDate dag() {
        return datum.or(() -> period.flatMap(Period::till)).orElse(LocalDate.EPOCH);
    }

    /**
     * One leaf on the cover for each of something.
     *
     * @param alla the address of the figure that tells how many leaves there are
     * @param vita the address of the one that tells how many of them are white
     * @param text what the leaves are
     */
    public record Omslagsbild(String alla, String vita, Text text) {

        /** More leaves than this are too small to be seen. */
        public static final int FLEST = 2500;

        /** All leaves and the white ones, when a cover can show as many. */
        public Optional<List<Integer>> antal(BigDecimal alla, BigDecimal vita) {
            var shown =
                    Stream.of(alla, vita).allMatch(n -> n.stripTrailingZeros().scale() <= 0)
                            && vita.signum() >= 0
                            && alla.signum() > 0
                            && vita.compareTo(alla) <= 0
                            && alla.compareTo(BigDecimal.valueOf(FLEST)) <= 0;
            return shown ? Optional.of(List.of(alla.intValue(), vita.intValue())) : Optional.empty();
        }
    }

    /** @param namn the file's name without its number */
    public record Kapitel(ContentPath path, String namn, String rubrik, boolean nySida, Text text) {}
}
