package kansli.rules;

import java.math.BigDecimal;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
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
        var sums = new Summander(table, sum, column, stated);
        return sums.alla().findFirst().isPresent()
                && sums.alla().noneMatch(s -> s.compared() == Avrundning.STAMMER)
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
        var sums = new Summander(table, sum, column, stated);
        var nearest = sums.alla()
                .filter(s -> s.compared() == Avrundning.EN_ENHET)
                .findFirst()
                .or(() -> sums.alla().findFirst())
                .orElseThrow();
        var compared = nearest.compared();
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
                                Siffror.text(nearest.total(), stated.decimaler()),
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
    private static boolean isWhole(Rutnat table, Rad sum, int column, Ruta stated, Summander sums) {
        var above = above(table, sum, column);
        var rounding = BigDecimal.ONE
                .movePointLeft(stated.decimaler())
                .multiply(BigDecimal.valueOf(above.size()))
                .divide(BigDecimal.TWO);
        return stated.tal().compareTo(WHOLE) == 0
                && above.stream().allMatch(c -> c.tal().compareTo(WHOLE) < 0)
                && sums.alla()
                        .allMatch(s -> s.total().subtract(stated.tal()).abs().compareTo(rounding) > 0);
    }
}
