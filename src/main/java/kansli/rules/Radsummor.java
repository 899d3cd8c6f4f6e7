package kansli.rules;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import kansli.diagnostic.Findings;
import kansli.figures.Siffror;
import kansli.model.Enhet;
import kansli.model.Summaord;
import kansli.model.Svenska;
import kansli.model.Tabell.Slag;
import kansli.rules.Rutnat.Rad;
import kansli.rules.Rutnat.Ruta;
import kansli.rules.Rutnat.Spalt;

/**
 * A column that was typed and is headed as a total is the sum of those beside it in every row, when it is in most. It
 * may be the sum of all of them, of women and men, or of some that stand next to it.
 */
final class Radsummor implements Rule {

    private static final Pattern WOMEN = Pattern.compile("(?iU)\\b(?:kvinn(?:a|or)|flick(?:a|or))\\b");
    private static final Pattern MEN = Pattern.compile("(?iU)\\b(?:män|man|pojk(?:e|ar))\\b");

    /** So many rows must add up before columns that only stand next to a total are taken for its parts. */
    private static final int ENOUGH = 3;

    @Override
    public void check(Underlag underlag, Findings findings) {
        underlag.rutnat()
                .forEach(t -> IntStream.range(0, t.spalter().size())
                        .filter(k -> t.spalter().get(k).tal()
                                && Summaord.forstEllerAlla(t.spalter().get(k).rubrik()))
                        .forEach(k -> check(t, k, findings)));
    }

    private static void check(Rutnat table, int total, Findings findings) {
        var all = IntStream.range(0, table.spalter().size())
                .filter(k -> k != total
                        && beside(table.spalter().get(k), table.spalter().get(total)))
                .boxed()
                .toList();
        var tried = new ArrayList<Delning>();
        tried.add(new Delning(table, total, all, 1));
        all.stream()
                .filter(k -> MEN.matcher(table.spalter().get(k).rubrik()).find())
                .forEach(men -> all.stream()
                        .filter(k ->
                                WOMEN.matcher(table.spalter().get(k).rubrik()).find())
                        .forEach(women -> tried.add(
                                new Delning(table, total, List.of(Math.min(men, women), Math.max(men, women)), 1))));
        runs(all, total).forEach(run -> tried.add(new Delning(table, total, run, ENOUGH)));
        if (tried.stream().noneMatch(d -> d.parts.size() > 1 && d.wrong().isEmpty())) {
            tried.stream()
                    .filter(Delning::likely)
                    .min(Comparator.comparingInt(d -> d.wrong().size()))
                    .ifPresent(d -> d.wrong().forEach(r -> d.tell(r, findings)));
        }
    }

    private static boolean beside(Spalt k, Spalt total) {
        return k.tal() && k.over().equals(total.over()) && k.enhet().equals(total.enhet());
    }

    /** Two or more columns in a row, just before the total or just after it. */
    private static List<List<Integer>> runs(List<Integer> all, int total) {
        var runs = new ArrayList<List<Integer>>();
        for (int n = 2;
                all.containsAll(IntStream.range(total - n, total).boxed().toList());
                n++) {
            runs.add(IntStream.range(total - n, total).boxed().toList());
        }
        for (int n = 2;
                all.containsAll(
                        IntStream.rangeClosed(total + 1, total + n).boxed().toList());
                n++) {
            runs.add(IntStream.rangeClosed(total + 1, total + n).boxed().toList());
        }
        return runs;
    }

    /**
     * What the total may be the sum of.
     *
     * @param enough how many rows must add up
     */
    private record Delning(Rutnat table, int total, List<Integer> parts, int enough) {

        private List<Rad> rows() {
            return table.rader().stream()
                    .filter(r -> table.ruta(r, total)
                                    .filter(c -> c.skrivet() && !isShare(c))
                                    .isPresent()
                            && !r.kvot()
                            && sum(r).isPresent())
                    .toList();
        }

        /** A row of shares among rows of something else. */
        private boolean isShare(Ruta cell) {
            return cell.enhet() == Enhet.PROCENT
                    && table.rader().stream()
                            .flatMap(r -> table.ruta(r, total).stream())
                            .anyMatch(c -> c.enhet() != Enhet.PROCENT);
        }

        List<Rad> wrong() {
            return rows().stream().filter(r -> !right(r)).toList();
        }

        /**
         * Whether it holds in so many rows that it must be meant. Where only some columns are taken, one row at most
         * may be wrong besides sums.
         */
        boolean likely() {
            var wrong = wrong();
            long telling = rows().stream()
                    .filter(r -> right(r)
                            && parts.stream()
                                            .filter(k -> table.ruta(r, k)
                                                    .filter(c -> c.tal().signum() != 0)
                                                    .isPresent())
                                            .count()
                                    > 1)
                    .count();
            return parts.size() > 1
                    && wrong.size() * 2 < rows().size()
                    && (enough == 1
                            || telling >= enough
                                    && wrong.stream()
                                                    .filter(r -> r.slag() == Slag.RAD)
                                                    .count()
                                            <= 1);
        }

        private boolean right(Rad row) {
            return compared(row) == Avrundning.STAMMER;
        }

        private Avrundning compared(Rad row) {
            return Avrundning.av(
                    parts.stream().flatMap(k -> table.ruta(row, k).stream()).toList(),
                    sum(row).orElseThrow(),
                    table.ruta(row, total).orElseThrow());
        }

        private Optional<BigDecimal> sum(Rad row) {
            return parts.stream()
                    .flatMap(k -> table.ruta(row, k).stream())
                    .map(Ruta::tal)
                    .reduce(BigDecimal::add);
        }

        void tell(Rad row, Findings findings) {
            var stated = table.ruta(row, total).orElseThrow();
            var columns = parts.stream().map(table.spalter()::get).toList();
            var compared = compared(row);
            var severity = compared.niva();
            findings.add(
                    severity,
                    "radsumma-stammer-inte",
                    stated.plats(),
                    "«%s» för %s är %s, men %s är tillsammans %s.%s"
                            .formatted(
                                    row.rubrik(),
                                    table.spalter().get(total).rubrik(),
                                    stated.text(),
                                    Svenska.upprakning(
                                            columns.stream().map(Spalt::rubrik).toList()),
                                    Siffror.text(sum(row).orElseThrow(), stated.decimaler()),
                                    compared.forklaring()),
                    "Rätta talen på raden."
                            + (table.iText()
                                    ? ""
                                    : " Med en formel på kolumnen räknas den ut: %s = %s."
                                            .formatted(
                                                    table.spalter().get(total).rubrik(),
                                                    String.join(
                                                            " + ",
                                                            columns.stream()
                                                                    .map(Spalt::id)
                                                                    .toList()))));
        }
    }
}
