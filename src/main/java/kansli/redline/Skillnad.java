package kansli.redline;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kansli.model.Text;
import kansli.model.Text.Block;
import kansli.source.ContentPath;

/**
 * What differs between two wordings: the later one, in which the words that the earlier does not have are marked
 * {@link Text.Tillagt}, and those that only the earlier has stand as {@link Text.Struket}. Nothing is lost: without
 * what is struck it is the later wording, and without what is put in the earlier one.
 */
public final class Skillnad {

    private final Optional<ContentPath> before;
    private final Optional<ContentPath> after;
    private final Markning struket;
    private final Ordskillnad ord;

    private Skillnad(Optional<ContentPath> before, Optional<ContentPath> after) {
        this.before = before;
        this.after = after;
        this.struket = Markning.struket(before);
        this.ord = new Ordskillnad(before, after);
    }

    public static Text mellan(Text fore, Text efter) {
        return new Text(new Skillnad(fore.fil(), efter.fil()).blocks(fore.block(), efter.block()), efter.fil());
    }

    /** Between two lists, as of att-satser: one that is gone stands struck where it stood. */
    public static List<Text> mellan(List<Text> fore, List<Text> efter) {
        return Parning.av(fore, Kannetecken::av, efter, Kannetecken::av).stream()
                .flatMap(p -> p.till(
                        f -> Stream.of(new Text(Markning.struket(f.fil()).block(f.block()), f.fil())),
                        (f, e) -> Stream.of(mellan(f, e)),
                        e -> Stream.of(new Text(Markning.TILLAGT.block(e.block()), e.fil()))))
                .toList();
    }

    /** Whether no word differs between two lists. */
    public static boolean saknas(List<Text> fore, List<Text> efter) {
        return words(fore).equals(words(efter));
    }

    private static List<List<Object>> words(List<Text> texts) {
        return texts.stream().map(t -> Kannetecken.av(t).helt()).toList();
    }

    private List<Block> blocks(List<Block> fore, List<Block> efter) {
        return Parning.av(fore, b -> Kannetecken.av(b, before), efter, b -> Kannetecken.av(b, after)).stream()
                .flatMap(p -> p.till(struket::block, this::block, Markning.TILLAGT::block))
                .toList();
    }

    /** Two that belong together are of a kind. */
    private Stream<Block> block(Block fore, Block efter) {
        return Stream.of(
                switch (efter) {
                    case Text.Rubrik r ->
                        new Text.Rubrik(r.niva(), ord.mellan(((Text.Rubrik) fore).inline(), r.inline()));
                    case Text.Stycke s -> new Text.Stycke(ord.mellan(((Text.Stycke) fore).inline(), s.inline()));
                    case Text.Lista l -> lista((Text.Lista) fore, l);
                    case Text.Citat c -> new Text.Citat(blocks(((Text.Citat) fore).block(), c.block()));
                    case Text.Not n -> new Text.Not(n.nummer(), blocks(((Text.Not) fore).block(), n.block()));
                    case Text.Tabell t -> new Tabellskillnad((Text.Tabell) fore, t).tabell();
                    case Text.Ordagrant o
                    when !o.equals(fore) ->
                        new Text.Stycke(ord.mellan(Markning.rader((Text.Ordagrant) fore), Markning.rader(o)));
                    case Text.Ordagrant o -> o;
                    case Text.Visning v -> v;
                    case Text.Linje l -> l;
                });
    }

    private Text.Lista lista(Text.Lista fore, Text.Lista efter) {
        var points = Parning.av(
                fore.punkter(), p -> Kannetecken.av(p, before), efter.punkter(), p -> Kannetecken.av(p, after));
        return new Text.Lista(points.stream()
                .flatMap(p -> p.till(
                        f -> Stream.of(struket.punkt(f)),
                        (f, e) -> Stream.of(new Text.Punkt(e.marke(), blocks(f.block(), e.block()))),
                        e -> Stream.of(Markning.TILLAGT.punkt(e))))
                .toList());
    }

    /** A table cell by cell: rows and columns are found again, and may be gone or new. */
    private final class Tabellskillnad {

        private final Text.Tabell fore;
        private final Text.Tabell efter;

        Tabellskillnad(Text.Tabell fore, Text.Tabell efter) {
            this.fore = fore;
            this.efter = efter;
        }

        Text.Tabell tabell() {
            var columns = columns();
            var rows = Parning.av(
                    fore.rader(), r -> Kannetecken.av(r, before), efter.rader(), r -> Kannetecken.av(r, after));
            return new Text.Tabell(
                    row(new Parning<>(Optional.of(fore.huvud()), Optional.of(efter.huvud())), columns),
                    rows.stream().map(r -> row(r, columns)).toList(),
                    efter.plats());
        }

        /** Which column of the one is which of the other, by number. */
        private List<Parning<Integer>> columns() {
            var first = IntStream.range(0, fore.huvud().size()).boxed().toList();
            var second = IntStream.range(0, efter.huvud().size()).boxed().toList();
            return first.equals(second)
                    ? first.stream()
                            .map(i -> new Parning<>(Optional.of(i), Optional.of(i)))
                            .toList()
                    : Parning.av(
                            first,
                            i -> Kannetecken.av(fore.huvud().get(i), before),
                            second,
                            i -> Kannetecken.av(efter.huvud().get(i), after));
        }

        private List<Text.Cell> row(Parning<List<Text.Cell>> row, List<Parning<Integer>> columns) {
            return columns.stream()
                    .map(column -> new Parning<>(cell(row.fore(), column.fore()), cell(row.efter(), column.efter())))
                    .map(cell -> cell.till(
                                    f -> Stream.of(struket.cell(f)),
                                    (f, e) ->
                                            Stream.of(new Text.Cell(e.justering(), ord.mellan(f.inline(), e.inline()))),
                                    e -> Stream.of(Markning.TILLAGT.cell(e)))
                            .findFirst()
                            .orElse(new Text.Cell(Text.Justering.VANSTER, List.of())))
                    .toList();
        }

        private static Optional<Text.Cell> cell(Optional<List<Text.Cell>> row, Optional<Integer> column) {
            return row.flatMap(r -> column.filter(c -> c < r.size()).map(r::get));
        }
    }
}
