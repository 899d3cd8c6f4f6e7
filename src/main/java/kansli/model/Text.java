package kansli.model;

import java.util.List;
import java.util.Optional;

/**
 * Running text, parsed: what the author wrote in Markdown, with nothing added. Where a word stands in its file is found
 * again from the word itself ({@link kansli.source.Place#words}).
 */
public record Text(List<Block> block) {

    public static final Text TOM = new Text(List.of());

    public boolean tom() {
        return block.isEmpty();
    }

    /** What stands above or below another thing. */
    public sealed interface Block {}

    /** A heading of level 1–6 as the author wrote it; the page decides what level it prints at. */
    public record Rubrik(int niva, List<Inline> inline) implements Block {}

    public record Stycke(List<Inline> inline) implements Block {}

    /** A list; numbered lists start at {@code forsta}. */
    public record Lista(Optional<Integer> forsta, List<List<Block>> punkter) implements Block {}

    public record Citat(List<Block> block) implements Block {}

    public record Tabell(List<Cell> huvud, List<List<Cell>> rader) implements Block {}

    public record Cell(Justering justering, List<Inline> inline) {}

    public enum Justering {
        VANSTER,
        MITTEN,
        HOGER
    }

    public record Linje() implements Block {}

    /** A table of numbers that is written in a file of its own, {@code ${tabell("beslutsutrymme")}}. */
    public record Tabellvisning(String tabell) implements Block {}

    /** Text that keeps its line breaks, shown as it was written. */
    public record Ordagrant(String text) implements Block {}

    /** A note, printed where the text ends, with the number that its reference bears. */
    public record Not(int nummer, List<Block> block) implements Block {}

    /** What stands beside another thing on a line. */
    public sealed interface Inline {}

    public record Ord(String text) implements Inline {}

    public record Betoning(List<Inline> inline) implements Inline {}

    public record Stark(List<Inline> inline) implements Inline {}

    public record Lank(String till, List<Inline> inline) implements Inline {}

    public record Radbrytning() implements Inline {}

    /** A figure that is written elsewhere, {@code ${tal("belopp")}}, by its address, in its own unit or another. */
    public record Tal(String adress, Optional<Enhet> enhet) implements Inline {}

    public record Notreferens(int nummer) implements Inline {}
}
