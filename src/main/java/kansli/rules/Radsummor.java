package kansli.rules;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import kansli.diagnostic.Findings;
import kansli.figures.Siffror;
import kansli.figures.Table;
import kansli.model.Summaord;
import kansli.model.Svenska;
import kansli.model.Tabell;
import kansli.model.Tabell.Innehall;
import kansli.model.Tabell.Kolumn;
import kansli.model.Tabell.Talrad;

/** A column that was typed and is headed as the total of those beside it is that in every row, when it is in most. */
final class Radsummor implements Rule {

    @Override
    public void check(Underlag underlag, Findings findings) {
        var figures = underlag.figures();
        figures.hela().forEach(t -> t.tabell().kolumner().stream().filter(k -> numbers(k) && Summaord.forstEllerAlla(k.rubrik())).forEach(k -> check(t, k, findings)));
    }

    private static boolean numbers(Kolumn k) {
        return k.innehall() == Innehall.TAL && k.uppgift().isEmpty();
    }

    private static void check(Table table, Kolumn total, Findings findings) {
        var parts = table.tabell().kolumner().stream().filter(k -> numbers(k) && !k.equals(total) && k.over().equals(total.over()) && k.enhet().equals(total.enhet())).toList();
        var rows = table.tabell().talrader()
                .filter(r -> table.tabell().cell(r.celler(), total) instanceof Tabell.Varde && sum(table, r, parts).isPresent()).toList();
        var wrong = rows.stream().filter(r -> !right(table, r, total, parts)).toList();
        if (parts.size() > 1 && wrong.size() * 2 < rows.size()) {
            wrong.forEach(r -> tell(table, r, total, parts, findings));
        }
    }

    private static boolean right(Table table, Talrad row, Kolumn total, List<Kolumn> parts) {
        return table.cell(row, total) instanceof Table.Amount a && Siffror.rounded(sum(table, row, parts).orElseThrow(), a.decimaler()).compareTo(Siffror.rounded(a.tal(), a.decimaler())) == 0;
    }

    private static Optional<BigDecimal> sum(Table table, Talrad row, List<Kolumn> parts) {
        return parts.stream().flatMap(k -> table.cell(row, k) instanceof Table.Amount a ? Stream.of(a.tal()) : Stream.<BigDecimal>empty()).reduce(BigDecimal::add);
    }

    private static void tell(Table table, Talrad row, Kolumn total, List<Kolumn> parts, Findings findings) {
        var stated = (Table.Amount) table.cell(row, total);
        findings.fel("radsumma-stammer-inte", table.tabell().stalle(row, total),
                "«%s» för %s är %s, men %s är tillsammans %s.".formatted(row.rubrik(), total.rubrik(), stated.text(), Svenska.upprakning(parts.stream().map(Kolumn::rubrik).toList()),
                        Siffror.text(sum(table, row, parts).orElseThrow(), stated.decimaler())),
                "Rätta talen på raden. Med en formel på kolumnen räknas den ut: %s = %s.".formatted(total.rubrik(), String.join(" + ", parts.stream().map(Kolumn::id).toList())));
    }
}
