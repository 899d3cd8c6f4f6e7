package kansli.redline;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import kansli.model.Text;
import kansli.model.Text.Block;
import kansli.model.Text.Inline;
import kansli.source.ContentPath;

/**
 * Marks the whole of what only one wording has.
 *
 * @param kvar whether it is there now, so that what has no words is shown too
 */
record Markning(boolean kvar, Function<List<Inline>, Inline> ord) {

    static final Markning TILLAGT = new Markning(true, Text.Tillagt::new);

    static Markning struket(Optional<ContentPath> fil) {
        return new Markning(false, words -> new Text.Struket(words, fil));
    }

    List<Inline> rad(List<Inline> inline) {
        return inline.isEmpty() ? inline : List.of(ord.apply(inline));
    }

    Text.Cell cell(Text.Cell cell) {
        return new Text.Cell(cell.justering(), rad(cell.inline()));
    }

    Text.Punkt punkt(Text.Punkt punkt) {
        return new Text.Punkt(punkt.marke(), block(punkt.block()));
    }

    List<Block> block(List<Block> blocks) {
        return blocks.stream().flatMap(this::block).toList();
    }

    Stream<Block> block(Block block) {
        return switch (block) {
            case Text.Rubrik r -> Stream.of(new Text.Rubrik(r.niva(), rad(r.inline())));
            case Text.Stycke s -> Stream.of(new Text.Stycke(rad(s.inline())));
            case Text.Lista l ->
                Stream.of(new Text.Lista(l.punkter().stream().map(this::punkt).toList()));
            case Text.Citat c -> Stream.of(new Text.Citat(block(c.block())));
            case Text.Not n -> kvar ? Stream.of(new Text.Not(n.nummer(), block(n.block()))) : block(n.block()).stream();
            case Text.Tabell t ->
                Stream.of(new Text.Tabell(
                        t.huvud().stream().map(this::cell).toList(),
                        t.rader().stream()
                                .map(r -> r.stream().map(this::cell).toList())
                                .toList(),
                        t.plats()));
            case Text.Ordagrant o -> Stream.of(new Text.Stycke(rad(rader(o))));
            case Text.Visning v -> Stream.concat(Stream.of(new Text.Stycke(rad(List.of(namn(v))))), sjalv(v));
            case Text.Linje l -> sjalv(l);
        };
    }

    private Stream<Block> sjalv(Block block) {
        return kvar ? Stream.of(block) : Stream.empty();
    }

    private static Inline namn(Text.Visning shown) {
        return shown.avTabell()
                ? new Text.Se(shown.forsta())
                : new Text.Ord(shown.slag().ord());
    }

    /** Its lines, for such text has no words that can be marked. */
    static List<Inline> rader(Text.Ordagrant text) {
        var lines = new ArrayList<Inline>();
        text.text().lines().forEach(line -> {
            if (!lines.isEmpty()) {
                lines.add(new Text.Radbrytning());
            }
            lines.add(new Text.Ord(line));
        });
        return lines;
    }
}
