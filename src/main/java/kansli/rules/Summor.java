package kansli.rules;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import kansli.diagnostic.Findings;
import kansli.figures.Siffror;
import kansli.figures.Table;
import kansli.model.Summaord;
import kansli.model.Tabell;
import kansli.model.Tabell.Grupp;
import kansli.model.Tabell.Kolumn;
import kansli.model.Tabell.Slag;
import kansli.model.Tabell.Talrad;

/**
 * A sum that was typed is the sum of some rows above it: those since the heading, since the last sum, all of them, or the
 * sums among them. A sum that is computed is right by itself.
 */
final class Summor implements Rule {

    @Override
    public void check(Underlag underlag, Findings findings) {
        var figures = underlag.figures();
        for (var table : figures.hela()) {
            for (var rad : table.tabell().rader()) {
                if (rad instanceof Talrad r && r.slag() != Slag.RAD && r.konflikter().isEmpty() && Summaord.forst(r.rubrik())) {
                    table.tabell().kolumner().stream().filter(k -> table.tabell().cell(r.celler(), k) instanceof Tabell.Varde).forEach(k -> check(table, r, k, findings));
                }
            }
        }
    }

    private static void check(Table table, Talrad sum, Kolumn column, Findings findings) {
        if (!(table.cell(sum, column) instanceof Table.Amount stated)) {
            return;
        }
        var sums = sums(table, sum, column, stated);
        if (!sums.isEmpty() && sums.stream().noneMatch(s -> equal(s, stated))) {
            var t = table.tabell();
            findings.fel("summa-stammer-inte", t.stalle(sum, column),
                    "«%s» för %s är %s, men raderna ovanför blir %s.".formatted(sum.rubrik(), column.rubrik(), stated.text(), Siffror.text(sums.iterator().next(), stated.decimaler())),
                    "Rätta summan eller raderna. Skrivs formel: summa() i stället för talen räknas den ut.");
        }
    }

    private static boolean equal(BigDecimal sum, Table.Amount stated) {
        return Siffror.rounded(sum, stated.decimaler()).abs().compareTo(Siffror.rounded(stated.tal(), stated.decimaler()).abs()) == 0;
    }

    /** What it can be the sum of, the likeliest first. */
    private static Set<BigDecimal> sums(Table table, Talrad sum, Kolumn column, Table.Amount stated) {
        var sinceHeading = new ArrayList<BigDecimal>();
        var sinceSum = new ArrayList<BigDecimal>();
        var all = new ArrayList<BigDecimal>();
        var partial = new ArrayList<BigDecimal>();
        for (var rad : table.tabell().rader()) {
            if (rad instanceof Grupp) {
                sinceHeading.clear();
                sinceSum.clear();
            } else if (rad instanceof Talrad r) {
                if (r.equals(sum)) {
                    break;
                }
                var value = table.cell(r, column) instanceof Table.Amount a ? a.enhet().i(stated.enhet(), a.tal()) : Optional.<BigDecimal>empty();
                switch (r.slag()) {
                    case RAD -> value.ifPresent(v -> Stream.of(sinceHeading, sinceSum, all).forEach(rows -> rows.add(v)));
                    case DELSUMMA, SUMMA -> {
                        sinceSum.clear();
                        value.ifPresent(partial::add);
                    }
                }
            }
        }
        var sums = new LinkedHashSet<BigDecimal>();
        Stream.<List<BigDecimal>>of(sinceHeading, sinceSum, all, partial).filter(rows -> !rows.isEmpty()).map(rows -> rows.stream().reduce(BigDecimal.ZERO, BigDecimal::add)).forEach(sums::add);
        return sums;
    }
}
