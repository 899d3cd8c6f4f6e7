package kansli.rules;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kansli.figures.Figures;
import kansli.model.Content;
import kansli.model.Skrift;
import kansli.model.Summaord;
import kansli.model.Text;
import kansli.rules.Mening.Stycke;
import kansli.rules.Mening.Stycke.Del;
import kansli.rules.Mening.Stycke.Slag;

/** All running text as its readers meet it, for rules about what is said in it. */
final class Prosa {

    private final Figures figures;

    private Prosa(Figures figures) {
        this.figures = figures;
    }

    static Stream<Stycke> av(Content content, Figures figures) {
        var prosa = new Prosa(figures);
        return content.skrifter().flatMap(prosa::stycken);
    }

    /** The words of a text, on one line. */
    static String ord(Skrift skrift, Figures figures) {
        return new Prosa(figures)
                .stycken(skrift)
                .map(Stycke::text)
                .collect(Collectors.joining(" "))
                .strip();
    }

    /**
     * A block of text and the list or the table just below it.
     *
     * @param antal how many items the list has, or rows the table, sums not counted
     * @param kolumner the heads of the table's columns; empty for a list
     * @param rader the words of its rows but those that are sums; empty for a list
     */
    record Foljd(Stycke stycke, int antal, List<String> kolumner, List<List<String>> rader) {}

    static Stream<Foljd> foljder(Content content, Figures figures) {
        var prosa = new Prosa(figures);
        return content.skrifter().flatMap(s -> s.texter().stream().flatMap(t -> prosa.foljder(s, t.block())));
    }

    private Stream<Foljd> foljder(Skrift skrift, List<Text.Block> blocks) {
        return IntStream.range(0, blocks.size() - 1)
                .boxed()
                .flatMap(i -> blocks.get(i) instanceof Text.Stycke s
                                && !s.inline().isEmpty()
                        ? foljd(skrift, stycke(skrift, Slag.STYCKE, new ArrayDeque<>(), s.inline()), blocks.get(i + 1))
                                .filter(f -> !f.stycke.text().isBlank())
                                .stream()
                        : Stream.<Foljd>empty());
    }

    private Optional<Foljd> foljd(Skrift skrift, Stycke above, Text.Block below) {
        return switch (below) {
            case Text.Lista l -> Optional.of(new Foljd(above, l.punkter().size(), List.of(), List.of()));
            case Text.Tabell t -> {
                var rows = t.rader().stream()
                        .map(r -> words(skrift, r))
                        .filter(r -> r.isEmpty() || !Summaord.forst(r.getFirst().strip()))
                        .toList();
                yield Optional.of(new Foljd(above, rows.size(), words(skrift, t.huvud()), rows));
            }
            default -> Optional.empty();
        };
    }

    private List<String> words(Skrift skrift, List<Text.Cell> cells) {
        return cells.stream().map(c -> plain(skrift, c.inline())).toList();
    }

    /** The tables that are typed in it, those of lists and quotations among them. */
    static Stream<Texttabell> tabeller(Content content, Figures figures) {
        var prosa = new Prosa(figures);
        return content.skrifter()
                .flatMap(s ->
                        s.texter().stream().flatMap(t -> t.block().stream()).flatMap(b -> prosa.tabeller(s, b)));
    }

    private Stream<Texttabell> tabeller(Skrift skrift, Text.Block block) {
        return switch (block) {
            case Text.Tabell t ->
                Stream.of(new Texttabell(
                        celler(skrift, t.huvud()),
                        t.rader().stream().map(r -> celler(skrift, r)).toList()));
            case Text.Lista l ->
                l.punkter().stream().flatMap(p -> p.block().stream()).flatMap(b -> tabeller(skrift, b));
            case Text.Citat c -> c.block().stream().flatMap(b -> tabeller(skrift, b));
            default -> Stream.empty();
        };
    }

    private List<Stycke> celler(Skrift skrift, List<Text.Cell> cells) {
        return cells.stream()
                .map(c -> stycke(skrift, Slag.CELL, new ArrayDeque<>(), c.inline()))
                .toList();
    }

    private Stream<Stycke> stycken(Skrift skrift) {
        return IntStream.range(0, skrift.texter().size()).boxed().flatMap(i -> {
            var under = new ArrayDeque<Text.Rubrik>();
            return skrift.texter().get(i).block().stream()
                    .flatMap(b -> block(skrift, b, under, Slag.STYCKE))
                    .map(b -> b.iRuta(i));
        });
    }

    private Stream<Stycke> block(Skrift skrift, Text.Block block, Deque<Text.Rubrik> under, Slag slag) {
        return switch (block) {
            case Text.Rubrik r -> {
                while (!under.isEmpty() && under.peekLast().niva() >= r.niva()) {
                    under.removeLast();
                }
                var heading = stycke(skrift, Slag.RUBRIK, under, r.inline());
                under.addLast(r);
                yield Stream.of(heading);
            }
            case Text.Stycke s -> Stream.of(stycke(skrift, slag, under, s.inline()));
            case Text.Lista l ->
                l.punkter().stream().flatMap(p -> p.block().stream()).flatMap(b -> block(skrift, b, under, Slag.PUNKT));
            case Text.Citat c ->
                c.block().stream().flatMap(b -> block(skrift, b, under, slag == Slag.STYCKE ? Slag.CITAT : slag));
            case Text.Tabell t ->
                Stream.concat(Stream.of(t.huvud()), t.rader().stream())
                        .flatMap(List::stream)
                        .map(c -> stycke(skrift, Slag.CELL, under, c.inline()));
            case Text.Not n -> n.block().stream().flatMap(b -> block(skrift, b, under, slag));
            case Text.Visning v -> Stream.empty();
            case Text.Linje l -> Stream.empty();
            case Text.Ordagrant o -> Stream.empty();
        };
    }

    private Stycke stycke(Skrift skrift, Slag slag, Deque<Text.Rubrik> under, List<Text.Inline> inline) {
        var text = new StringBuilder();
        var parts = new ArrayList<Del>();
        add(skrift, inline, text, parts);
        return new Stycke(
                skrift,
                0,
                slag,
                under.stream().map(r -> plain(skrift, r.inline())).toList(),
                text.toString(),
                List.copyOf(parts));
    }

    private String plain(Skrift skrift, List<Text.Inline> inline) {
        var text = new StringBuilder();
        add(skrift, inline, text, new ArrayList<>());
        return text.toString();
    }

    private void add(Skrift skrift, List<Text.Inline> inline, StringBuilder text, List<Del> parts) {
        for (var word : inline) {
            int start = text.length();
            switch (word) {
                case Text.Ord o -> text.append(o.text());
                case Text.Betoning b -> add(skrift, b.inline(), text, parts);
                case Text.Stark s -> add(skrift, s.inline(), text, parts);
                case Text.Lank l -> add(skrift, l.inline(), text, parts);
                case Text.Tillagt t -> add(skrift, t.inline(), text, parts);
                case Text.Struket s -> {}
                case Text.Maskat m -> text.append(m.text());
                case Text.Radbrytning r -> text.append('\n');
                case Text.Notreferens n -> {}
                case Text.Tal t ->
                    text.append(figures.text(skrift.dokument(), skrift.dag(), t)
                            .orElse("")
                            .replace('\u00A0', ' '));
                case Text.Antal a ->
                    text.append(figures.text(skrift.dokument(), skrift.dag(), a).orElse(""));
                case Text.Andel a ->
                    text.append(figures.text(skrift.dokument(), skrift.dag(), a)
                            .orElse("")
                            .replace('\u00A0', ' '));
                case Text.Se s ->
                    text.append(figures.text(skrift.dokument(), skrift.dag(), s).orElse(""));
            }
            if (text.length() > start
                    && !(word instanceof Text.Betoning
                            || word instanceof Text.Stark
                            || word instanceof Text.Lank
                            || word instanceof Text.Tillagt)) {
                parts.add(new Del(start, text.length(), word instanceof Text.Ord));
            }
        }
    }
}
