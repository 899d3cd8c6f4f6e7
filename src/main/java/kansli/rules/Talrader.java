package kansli.rules;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import kansli.figures.Table;
import kansli.model.Enhet;
import kansli.model.Summaord;
import kansli.model.Tabell.Innehall;
import kansli.model.Tabell.Kolumn;
import kansli.model.Tabell.Talrad;
import kansli.source.Place;

/** A table as a text can speak of it: rows that are named, and what stands on them. */
record Talrader(Table table) {

    String titel() {
        return table.tabell().titel();
    }

    List<Talrad> alla() {
        return table.tabell().talrader().toList();
    }

    /** The rows whose whole name a text says, one that says less than another left out. */
    List<Talrad> namnda(String text) {
        var named =
                alla().stream().filter(r -> Radnamn.av(r.rubrik()).sagsI(text)).toList();
        return named.stream()
                .filter(r ->
                        named.stream().noneMatch(o -> Radnamn.av(o.rubrik()).sagerMer(Radnamn.av(r.rubrik()))))
                .toList();
    }

    /** The columns in which some row counts something that is not money or percent. */
    List<Kolumn> antalskolumner() {
        return kolumner()
                .filter(k -> alla().stream().anyMatch(r -> enhet(r, k) == Enhet.ANTAL))
                .toList();
    }

    /** The columns in which a row counts money. */
    List<Kolumn> penningkolumner(Talrad row) {
        return kolumner().filter(k -> enhet(row, k).pengar()).toList();
    }

    /** The columns of numbers. */
    Stream<Kolumn> kolumner() {
        return table.tabell().kolumner().stream()
                .filter(k -> k.innehall() == Innehall.TAL && !k.rubrik().isBlank());
    }

    Enhet enhet(Talrad row, Kolumn column) {
        return table.tabell().enhet(row, column);
    }

    /** The column that counts everybody: the one that says so, or the only one. */
    Optional<Kolumn> totalt() {
        var columns = antalskolumner();
        return columns.stream()
                .filter(k -> Summaord.nagonstans(k.rubrik()) || Ordform.har(k.rubrik(), "samtliga", "antal"))
                .findFirst()
                .or(() -> columns.size() == 1 ? Optional.of(columns.getFirst()) : Optional.empty());
    }

    Optional<BigDecimal> antal(Talrad row, Kolumn column) {
        return tal(row, column, Enhet.ANTAL);
    }

    /** A number in a unit; empty when it counts something else. */
    Optional<BigDecimal> tal(Talrad row, Kolumn column, Enhet unit) {
        return table.cell(row, column) instanceof Table.Amount a ? a.enhet().i(unit, a.tal()) : Optional.empty();
    }

    Place plats(Talrad row) {
        return table.tabell().stalle(row, "rad");
    }
}
