package kansli.rules;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import kansli.figures.Table;
import kansli.model.Enhet;
import kansli.model.Tabell.Innehall;
import kansli.model.Tabell.Kolumn;
import kansli.model.Tabell.Talrad;
import kansli.source.Place;

/** A table as a text can speak of it: rows that are named, and what stands on them. */
record Talrader(Table table) {

    private static final String[] TOTAL = {"totalt", "total", "samtliga", "summa", "s:a", "antal"};

    String titel() {
        return table.tabell().titel();
    }

    List<Talrad> alla() {
        return table.tabell().talrader().toList();
    }

    /** The rows whose whole name a text says, one that says less than another left out. */
    List<Talrad> namnda(String text) {
        var named = alla().stream().filter(r -> Radnamn.av(r.rubrik()).sagsI(text)).toList();
        return named.stream().filter(r -> named.stream().noneMatch(o -> Radnamn.av(o.rubrik()).sagerMer(Radnamn.av(r.rubrik())))).toList();
    }

    /** The columns that count something of a kind. */
    List<Kolumn> kolumner(boolean money) {
        var t = table.tabell();
        return t.kolumner().stream().filter(k -> k.innehall() == Innehall.TAL && !k.rubrik().isBlank())
                .filter(k -> money ? enhet(k).pengar() : enhet(k) == Enhet.ANTAL).toList();
    }

    private Enhet enhet(Kolumn column) {
        return column.enhet().orElse(table.tabell().enhet());
    }

    /** The column that counts everybody: the one that says so, or the only one. */
    Optional<Kolumn> totalt() {
        var columns = kolumner(false);
        return columns.stream().filter(k -> Ordform.har(k.rubrik(), TOTAL)).findFirst().or(() -> columns.size() == 1 ? Optional.of(columns.getFirst()) : Optional.empty());
    }

    Optional<BigDecimal> tal(Talrad row, Kolumn column) {
        return table.cell(row, column) instanceof Table.Amount a ? Optional.of(a.tal()) : Optional.empty();
    }

    Place plats(Talrad row) {
        return table.tabell().stalle(row, "rad");
    }
}
