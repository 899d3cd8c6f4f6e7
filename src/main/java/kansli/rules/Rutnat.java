package kansli.rules;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kansli.figures.Table;
import kansli.model.Enhet;
import kansli.model.Tabell;
import kansli.model.Tabell.Innehall;
import kansli.model.Tabell.Kolumn;
import kansli.model.Tabell.Slag;
import kansli.model.Tabell.Talrad;
import kansli.source.Place;

/**
 * A table of numbers as its reader meets it: from a file of its own, or typed in running text.
 *
 * @param iText whether it stands in running text, where nothing can be computed
 */
record Rutnat(List<Spalt> spalter, List<Rad> rader, boolean iText) {

    /** What is divided with something, so that nothing is told of what it adds up to. */
    private static final Pattern RATIO = Pattern.compile(
            "(?iU)\\b(?:per|andel\\p{L}*|procent|\\p{L}*kvot\\p{L}*|median\\p{L}*|index|betyg\\p{L}*|unika)\\b|%|snitt|medelv|medelålder|medeltid|grad\\b");

    /**
     * @param id its name in formulas, when it has one
     * @param tal whether it holds numbers that are no facts of insatser
     * @param jamfors whether its numbers are said to answer to something, which is looked at elsewhere
     */
    record Spalt(String rubrik, Optional<String> over, String id, boolean tal, boolean jamfors, Optional<Enhet> enhet) {

        boolean kvot() {
            return RATIO.matcher(over.orElse("") + " " + rubrik).find();
        }
    }

    /**
     * A row, or with no cells a heading over those that follow.
     *
     * @param jamfors whether its numbers are said to answer to something, or its sources to disagree, which is told
     *     elsewhere
     */
    record Rad(String rubrik, Slag slag, boolean grupp, boolean jamfors, boolean konflikt, List<Optional<Ruta>> rutor) {

        boolean kvot() {
            return RATIO.matcher(rubrik).find();
        }
    }

    /**
     * A number in it.
     *
     * @param text as it is shown
     * @param skrivet whether it was typed where it stands
     */
    record Ruta(BigDecimal tal, Enhet enhet, int decimaler, String text, boolean skrivet, Place plats) {

        /** In the unit of another; empty when it counts something else. */
        Optional<BigDecimal> som(Ruta other) {
            return enhet.i(other.enhet, tal);
        }
    }

    /** A row or a column, with its numbers in order. */
    record Linje(String rubrik, Slag slag, boolean jamfors, boolean kvot, List<Optional<Ruta>> rutor) {}

    static Rutnat av(Table table) {
        var t = table.tabell();
        var columns = t.kolumner();
        return new Rutnat(
                columns.stream()
                        .map(k -> new Spalt(
                                k.rubrik(),
                                k.over(),
                                k.id(),
                                k.innehall() == Innehall.TAL && k.uppgift().isEmpty(),
                                !k.kontroller().isEmpty(),
                                k.enhet()))
                        .toList(),
                t.rader().stream()
                        .flatMap(r -> switch (r) {
                            case Tabell.Grupp g ->
                                Stream.of(new Rad(g.rubrik(), Slag.RAD, true, false, false, List.of()));
                            case Talrad row ->
                                Stream.of(new Rad(
                                        row.rubrik(),
                                        row.slag(),
                                        false,
                                        !row.kontroller().isEmpty(),
                                        !row.konflikter().isEmpty(),
                                        columns.stream()
                                                .map(k -> ruta(table, row, k))
                                                .toList()));
                            case Tabell.Insatsrader i -> Stream.<Rad>empty();
                        })
                        .toList(),
                false);
    }

    private static Optional<Ruta> ruta(Table table, Talrad row, Kolumn column) {
        var t = table.tabell();
        return table.cell(row, column) instanceof Table.Amount a && column.innehall() == Innehall.TAL
                ? Optional.of(new Ruta(
                        a.tal(),
                        a.enhet(),
                        a.decimaler(),
                        a.text(),
                        t.cell(row.celler(), column) instanceof Tabell.Varde,
                        t.stalle(row, column)))
                : Optional.empty();
    }

    /** The rows that are no headings. */
    List<Linje> linjer() {
        return rader.stream()
                .filter(r -> !r.grupp)
                .map(r -> new Linje(r.rubrik, r.slag, r.jamfors || r.konflikt, r.kvot(), r.rutor))
                .toList();
    }

    /** The columns, as if they were rows. */
    List<Linje> spaltlinjer() {
        var rows = rader.stream().filter(r -> !r.grupp).toList();
        return IntStream.range(0, spalter.size())
                .mapToObj(k -> new Linje(
                        namn(k),
                        Slag.RAD,
                        spalter.get(k).jamfors,
                        spalter.get(k).kvot(),
                        rows.stream()
                                .map(r -> r.konflikt || r.jamfors ? Optional.<Ruta>empty() : r.rutor.get(k))
                                .toList()))
                .toList();
    }

    /** What a column is called, with the heading above it. */
    String namn(int column) {
        var k = spalter.get(column);
        return k.over.map(o -> o + ", ").orElse("") + k.rubrik;
    }

    Optional<Ruta> ruta(Rad row, int column) {
        return row.grupp ? Optional.empty() : row.rutor.get(column);
    }

    /** All numbers in it. */
    List<Ruta> rutor() {
        var all = new ArrayList<Ruta>();
        rader.forEach(r -> r.rutor.forEach(c -> c.ifPresent(all::add)));
        return all;
    }
}
