package kansli.model;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import kansli.source.ContentPath;

/**
 * A table as it was written: what is typed and how the rest is computed, with nothing computed yet.
 *
 * @param namn its name in addresses, which is its file's name
 * @param decimaler how many decimals its numbers are shown with
 */
public record Tabell(
        ContentPath path, String namn, String titel, Enhet enhet, int decimaler, List<Kolumn> kolumner, List<Rad> rader, List<String> noter) {

    /** @param formel how each row's number in this column follows from the row's other numbers */
    public record Kolumn(String id, String rubrik, Optional<String> formel) {}

    /** A row, by its place in the file. */
    public sealed interface Rad {}

    /** A heading over the rows that follow, as far as the next one. */
    public record Grupp(String id, String rubrik) implements Rad {}

    /**
     * A row of numbers.
     *
     * @param plats its place among the rows of the file, from 0
     * @param formel how each number follows from other rows
     * @param angivet what the author says that the numbers should come to, to be compared with what they do
     */
    public record Talrad(
            int plats, String id, String rubrik, Slag slag, List<Cell> celler, Optional<String> formel, List<Cell> angivet) implements Rad {}

    /** How a row stands out. */
    public enum Slag {
        RAD,
        DELSUMMA,
        SUMMA
    }

    public sealed interface Cell {}

    public record Varde(BigDecimal tal) implements Cell {}

    public record Formel(String text) implements Cell {}

    /** Nothing, which is not the same as zero. */
    public record Tom() implements Cell {}
}
