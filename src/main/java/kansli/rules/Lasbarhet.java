package kansli.rules;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kansli.diagnostic.Findings;
import kansli.model.Skrift;
import kansli.model.Text;
import kansli.source.Place;

/**
 * Links and columns can be told apart by those who hear them read: a link says where it leads, a column has a heading.
 */
final class Lasbarhet implements Rule {

    @Override
    public void check(Underlag underlag, Findings findings) {
        var content = underlag.content();
        var list = content.regler().ordlista("länktexter");
        content.skrifter()
                .forEach(s -> s.texter().stream()
                        .flatMap(t -> blocks(t.block()))
                        .forEach(b -> {
                            inlines(b).flatMap(Lasbarhet::links).forEach(l -> {
                                var words = words(l.inline());
                                if (list.ord()
                                        .containsKey(words.toLowerCase(Locale.ROOT)
                                                .replaceAll("[.!»>]+$", "")
                                                .strip())) {
                                    findings.varning(
                                            "lanktext",
                                            Place.words(s.fil(), words),
                                            "Länken heter bara «%s», och det säger inte vart den leder. Källa: %s."
                                                    .formatted(words, list.kalla()),
                                            "Låt länken heta som det den leder till: [Arbetsordningen 2024](…).");
                                }
                            });
                            if (b instanceof Text.Tabell t) {
                                head(s, t, findings);
                            }
                        }));
    }

    private static void head(Skrift s, Text.Tabell table, Findings findings) {
        for (int i = 1; i < table.huvud().size(); i++) {
            if (words(table.huvud().get(i).inline()).isBlank()) {
                findings.varning(
                        "kolumn-utan-rubrik",
                        Place.words(s.fil(), words(table.huvud().getFirst().inline())),
                        "Tabellens kolumn %d har ingen rubrik, så den som hör tabellen läsas vet inte vad talen är."
                                .formatted(i + 1),
                        "Skriv en rubrik i tabellens första rad.");
            }
        }
    }

    private static Stream<Text.Block> blocks(List<Text.Block> blocks) {
        return blocks.stream().flatMap(b -> switch (b) {
            case Text.Lista l -> l.punkter().stream().flatMap(p -> blocks(p.block()));
            case Text.Citat c -> blocks(c.block());
            case Text.Not n -> blocks(n.block());
            default -> Stream.of(b);
        });
    }

    private static Stream<Text.Inline> inlines(Text.Block block) {
        return switch (block) {
            case Text.Rubrik r -> r.inline().stream();
            case Text.Stycke s -> s.inline().stream();
            case Text.Tabell t ->
                Stream.concat(Stream.of(t.huvud()), t.rader().stream())
                        .flatMap(List::stream)
                        .flatMap(c -> c.inline().stream());
            default -> Stream.empty();
        };
    }

    private static Stream<Text.Lank> links(Text.Inline inline) {
        return switch (inline) {
            case Text.Lank l -> Stream.of(l);
            case Text.Betoning b -> b.inline().stream().flatMap(Lasbarhet::links);
            case Text.Stark s -> s.inline().stream().flatMap(Lasbarhet::links);
            default -> Stream.empty();
        };
    }

    private static String words(List<Text.Inline> inline) {
        return inline.stream()
                .map(i -> switch (i) {
                    case Text.Ord o -> o.text();
                    case Text.Betoning b -> words(b.inline());
                    case Text.Stark s -> words(s.inline());
                    case Text.Lank l -> words(l.inline());
                    default -> " ";
                })
                .collect(Collectors.joining());
    }
}
