package kansli.figures;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import kansli.model.Enhet;
import kansli.model.Tabell;

/**
 * A table with everything in it, typed, fetched or computed.
 *
 * @param tabell as it was written, with its fetched rows
 * @param rows in order, group headings among them
 * @param noter what stands under it
 * @param hel whether all of it could be read and computed; when not, that has been told, and nothing should be told
 *     that only follows
 */
public record Table(Tabell tabell, List<Row> rows, List<String> noter, boolean hel) {

    public sealed interface Row {}

    public record Heading(String id, String rubrik) implements Row {}

    /**
     * @param celler one for each column
     * @param not the number of the note that explains the row
     * @param text words across all columns instead
     */
    public record Numbers(
            String id, String rubrik, Tabell.Slag slag, List<Cell> celler, Optional<Integer> not, Optional<String> text)
            implements Row {}

    public sealed interface Cell {}

    /** @param skrivEnhet whether the unit is said in the cell, because neither the column nor the table says it */
    public record Amount(BigDecimal tal, Enhet enhet, int decimaler, boolean skrivEnhet) implements Cell {

        public String text() {
            return Siffror.text(tal, decimaler)
                    + (skrivEnhet ? "\u00A0" + (enhet == Enhet.PROCENT ? "%" : enhet.ord()) : "");
        }
    }

    public record Words(String text) implements Cell {}

    public record None() implements Cell {}

    /** The address of a cell. */
    public Address address(Tabell.Talrad row, Tabell.Kolumn column) {
        return Calculation.address(tabell, row, column);
    }

    /** How a cell came to hold what it holds: the formula or the column it follows from; empty when it was typed. */
    public Optional<String> formel(Tabell.Talrad row, Tabell.Kolumn column) {
        return switch (Calculation.cell(tabell, row, column)) {
            case Tabell.Formel f -> Optional.of(f.text());
            case Tabell.Tom t -> column.fran().or(column::formel).or(row::formel);
            default -> Optional.empty();
        };
    }

    /** Whether its author said what a cell should come to. */
    public boolean angivet(Tabell.Talrad row, Tabell.Kolumn column) {
        return tabell.cell(row.angivet(), column) instanceof Tabell.Varde;
    }

    /** What a cell holds. */
    public Cell cell(Tabell.Talrad row, Tabell.Kolumn column) {
        int at = tabell.kolumner().indexOf(column);
        return row(row.id()).map(r -> r.celler().get(at)).orElseGet(None::new);
    }

    public Optional<Numbers> row(String id) {
        return rows.stream()
                .filter(Numbers.class::isInstance)
                .map(Numbers.class::cast)
                .filter(r -> r.id().equals(id))
                .findFirst();
    }

    /** How many rows it has, sums not counted. */
    public int antal() {
        return (int) rows.stream()
                .filter(r -> r instanceof Numbers n && n.slag() == Tabell.Slag.RAD)
                .count();
    }

    /** How many rows stand under a heading, sums not counted; empty when there is no such heading. */
    public Optional<Integer> antal(String group) {
        var found = false;
        var inside = false;
        int count = 0;
        for (var row : rows) {
            switch (row) {
                case Heading h -> {
                    inside = h.id().equals(group);
                    found |= inside;
                }
                case Numbers n -> count += inside && n.slag() == Tabell.Slag.RAD ? 1 : 0;
            }
        }
        return found ? Optional.of(count) : Optional.empty();
    }
}
