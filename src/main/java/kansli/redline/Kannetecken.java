package kansli.redline;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import kansli.model.Text;
import kansli.model.Text.Block;
import kansli.source.ContentPath;

/**
 * What a piece of text is known by among others, so that it is found again in another wording.
 *
 * @param slag its kind: only two of a kind can be the same thing
 * @param ord its words as they follow
 */
record Kannetecken(Object slag, List<Token> ord) {

    /** The name of a row tells more of which row it is than what stands in it. */
    private static final int NAME = 3;

    static Kannetecken av(Text text) {
        return new Kannetecken(Text.class, words(text.block(), text.fil()).toList());
    }

    static Kannetecken av(Block block, Optional<ContentPath> fil) {
        return new Kannetecken(block.getClass(), words(block, fil).toList());
    }

    static Kannetecken av(Text.Punkt punkt, Optional<ContentPath> fil) {
        return new Kannetecken(Text.Punkt.class, words(punkt.block(), fil).toList());
    }

    static Kannetecken av(Text.Cell cell, Optional<ContentPath> fil) {
        return new Kannetecken(Text.Cell.class, Token.of(cell.inline(), fil));
    }

    static Kannetecken av(List<Text.Cell> rad, Optional<ContentPath> fil) {
        var name = rad.stream().limit(1).flatMap(c -> Stream.generate(() -> c).limit(NAME - 1));
        return new Kannetecken(
                Text.Tabell.class,
                Stream.concat(rad.stream(), name)
                        .flatMap(c -> Token.of(c.inline(), fil).stream())
                        .toList());
    }

    /** What it is, to the last word. */
    List<Object> helt() {
        return Stream.concat(Stream.of(slag), ord.stream().map(Token::key)).toList();
    }

    private static Stream<Token> words(List<Block> blocks, Optional<ContentPath> fil) {
        return blocks.stream().flatMap(b -> words(b, fil));
    }

    private static Stream<Token> words(Block block, Optional<ContentPath> fil) {
        return switch (block) {
            case Text.Rubrik r -> Token.of(r.inline(), fil).stream();
            case Text.Stycke s -> Token.of(s.inline(), fil).stream();
            case Text.Lista l -> l.punkter().stream().flatMap(p -> words(p.block(), fil));
            case Text.Citat c -> words(c.block(), fil);
            case Text.Not n -> words(n.block(), fil);
            case Text.Tabell t ->
                Stream.concat(Stream.of(t.huvud()), t.rader().stream())
                        .flatMap(List::stream)
                        .flatMap(c -> Token.of(c.inline(), fil).stream());
            case Text.Ordagrant o -> Token.of(List.of(new Text.Ord(o.text())), fil).stream();
            case Text.Visning v -> Stream.of(whole(List.of(fil, v)));
            case Text.Linje l -> Stream.of(whole(l));
        };
    }

    private static Token whole(Object key) {
        return new Token(key, new Text.Ord(""), List.of(), true);
    }
}
