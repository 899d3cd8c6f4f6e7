package kansli.rules;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kansli.diagnostic.Findings;
import kansli.model.Content;
import kansli.model.Organ;
import kansli.model.Plats;
import kansli.model.Skrift;
import kansli.model.Svenska;
import kansli.model.Text;
import kansli.source.Place;

/**
 * A table or list that names most of those who sit in an organ should name all of them. One whose name is misspelt is
 * there.
 */
final class LedamotSaknas implements Rule {

    private static final int ENOUGH = 3;

    @Override
    public void check(Underlag underlag, Findings findings) {
        var content = underlag.content();
        var names = Namn.alla(content).stream()
                .filter(n -> n.slag() == Namn.Slag.PERSON)
                .collect(Collectors.toMap(Namn::text, n -> n));
        content.skrifter()
                .filter(s -> s.dag().getYear() > 1970)
                .forEach(s -> s.texter().stream()
                        .flatMap(t -> t.block().stream())
                        .forEach(b -> {
                            if (b instanceof Text.Tabell || b instanceof Text.Lista) {
                                var words = words(b);
                                content.forbund().organ().forEach(o -> check(o, s, words, names, content, findings));
                            }
                        }));
    }

    private static void check(
            Organ organ,
            Skrift skrift,
            List<String> words,
            Map<String, Namn> names,
            Content content,
            Findings findings) {
        var seats = organ.platser(skrift.dag());
        var all = String.join("\n", words);
        var unnamed =
                seats.stream().filter(p -> !all.contains(p.ordinarie().namn())).toList();
        int there = seats.size() - unnamed.size();
        if (there < ENOUGH || 2 * there <= seats.size() || !otherOrgan(organ, content, skrift, all)) {
            return;
        }
        var missing = unnamed.stream()
                .filter(p -> Optional.ofNullable(names.get(p.ordinarie().namn()))
                        .filter(n -> words.stream().noneMatch(w -> Namnlikhet.menas(n, w)))
                        .isPresent())
                .toList();
        if (!missing.isEmpty()) {
            findings.varning(
                    "ledamot-saknas",
                    Place.words(skrift.fil(), words.getFirst()),
                    "Här räknas %s av %s upp i %s, men %s saknas, se %s."
                            .formatted(
                                    Svenska.antal(seats.size() - missing.size()),
                                    Svenska.antal(seats.size()),
                                    Svenska.inne(organ.namn()),
                                    Svenska.upprakning(missing.stream()
                                            .map(LedamotSaknas::who)
                                            .toList()),
                                    findings.at(new Place(content.forbund().path(), "organ." + organ.id()))),
                    "Lägg till den som saknas, eller hämta alla med ${ledamoter()}.");
        }
    }

    /** A list of a smaller organ is whole, though all its members sit in the larger one too. */
    private static boolean otherOrgan(Organ organ, Content content, Skrift skrift, String all) {
        return content.forbund().organ().stream()
                .filter(o -> !o.equals(organ))
                .map(o -> o.platser(skrift.dag()))
                .filter(p -> p.size() >= ENOUGH)
                .noneMatch(p -> p.stream()
                                .allMatch(x -> all.contains(x.ordinarie().namn()))
                        && p.size()
                                >= organ.platser(skrift.dag()).stream()
                                        .filter(x -> all.contains(x.ordinarie().namn()))
                                        .count());
    }

    private static String who(Plats seat) {
        return seat.ordinarie().namn()
                + seat.ersattare().map(e -> " och " + e.namn()).orElse("") + " (" + seat.medlem() + ")";
    }

    private static List<String> words(Text.Block block) {
        return switch (block) {
            case Text.Tabell t ->
                Stream.concat(Stream.of(t.huvud()), t.rader().stream())
                        .flatMap(List::stream)
                        .map(c -> inline(c.inline()))
                        .filter(w -> !w.isBlank())
                        .toList();
            case Text.Lista l ->
                l.punkter().stream()
                        .flatMap(p -> p.block().stream())
                        .flatMap(b -> words(b).stream())
                        .toList();
            case Text.Stycke s -> List.of(inline(s.inline()));
            default -> List.of();
        };
    }

    private static String inline(List<Text.Inline> inline) {
        return inline.stream()
                .map(i -> switch (i) {
                    case Text.Ord o -> o.text();
                    case Text.Betoning b -> inline(b.inline());
                    case Text.Stark s -> inline(s.inline());
                    case Text.Lank l -> inline(l.inline());
                    default -> " ";
                })
                .collect(Collectors.joining());
    }
}
