package kansli.model;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import kansli.source.ContentPath;
import kansli.source.Place;

/**
 * Running text, parsed: what the author wrote in Markdown, with nothing added. Where a word stands in its file is found
 * again from the word itself ({@link kansli.source.Place#words}).
 *
 * @param fil where it was written, from which its figures and tables are named wherever it is shown
 */
public record Text(List<Block> block, Optional<ContentPath> fil) {

    public static final Text TOM = new Text(List.of(), Optional.empty());

    public boolean tom() {
        return block.isEmpty();
    }

    /** What it shows of tables and registers, also in lists and quotations. */
    public Stream<Visning> visningar() {
        return visningar(block);
    }

    /** Every word and every number in it, one by one as they follow. */
    public Stream<Inline> inline() {
        return inline(block);
    }

    /** What it fetches into its sentences: figures, counts, and the names of tables. */
    public Stream<Inline> hamtningar() {
        return inline().filter(i -> i instanceof Tal || i instanceof Antal || i instanceof Andel || i instanceof Se);
    }

    private static Stream<Inline> inline(List<Block> blocks) {
        return blocks.stream().flatMap(b -> switch (b) {
            case Rubrik r -> leaves(r.inline());
            case Stycke s -> leaves(s.inline());
            case Lista l -> l.punkter().stream().flatMap(p -> inline(p.block()));
            case Citat c -> inline(c.block());
            case Tabell t ->
                Stream.concat(Stream.of(t.huvud()), t.rader().stream())
                        .flatMap(List::stream)
                        .flatMap(c -> leaves(c.inline()));
            case Not n -> inline(n.block());
            case Linje l -> Stream.empty();
            case Visning v -> Stream.empty();
            case Ordagrant o -> Stream.of(new Ord(o.text()));
        });
    }

    private static Stream<Inline> leaves(List<Inline> words) {
        return words.stream().flatMap(w -> switch (w) {
            case Betoning b -> leaves(b.inline());
            case Stark s -> leaves(s.inline());
            case Lank l -> leaves(l.inline());
            case Tillagt t -> leaves(t.inline());
            case Struket s -> leaves(s.inline());
            default -> Stream.of(w);
        });
    }

    private static Stream<Visning> visningar(List<Block> blocks) {
        return blocks.stream().flatMap(b -> switch (b) {
            case Visning v -> Stream.of(v);
            case Lista l -> l.punkter().stream().flatMap(p -> visningar(p.block()));
            case Citat c -> visningar(c.block());
            default -> Stream.empty();
        });
    }

    /** What stands above or below another thing. */
    public sealed interface Block {}

    /** A heading of level 1–6 as the author wrote it; the page decides what level it prints at. */
    public record Rubrik(int niva, List<Inline> inline) implements Block {}

    public record Stycke(List<Inline> inline) implements Block {}

    public record Lista(List<Punkt> punkter) implements Block {}

    /** @param marke what stands before it, as it was written: {@code 3.}, {@code b)}, {@code § 2}; empty for a dash */
    public record Punkt(String marke, List<Block> block) {}

    public record Citat(List<Block> block) implements Block {}

    /** @param plats where it stands in its file, for it has no name to be found by */
    public record Tabell(List<Cell> huvud, List<List<Cell>> rader, Place plats) implements Block {}

    public record Cell(Justering justering, List<Inline> inline) {}

    public enum Justering {
        VANSTER,
        MITTEN,
        HOGER
    }

    public record Linje() implements Block {}

    /**
     * Something that is fetched from elsewhere in the content, {@code ${tabell("beslutsutrymme")}}.
     *
     * @param skrivet as its author wrote it
     */
    public record Visning(Slag slag, List<String> argument, Optional<Insatsurval> urval, String skrivet)
            implements Block {

        public String forsta() {
            return argument.isEmpty() ? "" : argument.getFirst();
        }

        public boolean avTabell() {
            return slag == Slag.TABELL || slag == Slag.DIAGRAM || slag == Slag.NYCKELTAL;
        }
    }

    /** What can be fetched, by the word for it and how many arguments it takes. */
    public enum Slag {
        TABELL("tabell", 1),
        DIAGRAM("diagram", 1),
        NYCKELTAL("nyckeltal", 1),
        UNDERSKRIFTER("underskrifter", 0),
        LEDAMOTER("ledamoter", 0),
        MEDLEMMAR("medlemmar", 0),
        VERKSAMHETSMAL("verksamhetsmal", 1),
        INSATSBLAD("insatsblad", 1),
        INSATSMAL("insatsmal", 2);

        private final String ord;
        private final int argument;

        Slag(String ord, int argument) {
            this.ord = ord;
            this.argument = argument;
        }

        public String ord() {
            return ord;
        }

        public int argument() {
            return argument;
        }
    }

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
    public record Tal(String adress, Optional<Enhet> enhet, Optional<Integer> decimaler) implements Inline {}

    /** How many there are of something, in words, {@code ${antal("tabell1")}}; with a capital when {@code stor}. */
    public record Antal(String adress, boolean stor) implements Inline {}

    /** One figure as a percentage of another, {@code ${andel("unga", "alla")}}. */
    public record Andel(String del, String hela) implements Inline {}

    /** A reference to a table, {@code ${se("tabell1")}}. */
    public record Se(String tabell) implements Inline {}

    public record Notreferens(int nummer) implements Inline {}

    /** What an earlier wording does not have. No author writes it: two texts are compared. */
    public record Tillagt(List<Inline> inline) implements Inline {}

    /**
     * What only an earlier wording has.
     *
     * @param fil where that wording was written, from which its figures and tables are named
     */
    public record Struket(List<Inline> inline, Optional<ContentPath> fil) implements Inline {}

    /**
     * Words that the public may not see.
     *
     * @param text the words; empty in what is made for the public
     * @param grund why
     */
    public record Maskat(String text, String grund) implements Inline {

        public Maskat tomt() {
            return new Maskat("", grund);
        }
    }
}
