package kansli.rules;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kansli.model.Content;
import kansli.model.Insats;
import kansli.source.Spelling;

/**
 * The names of the insatser, found in a text. The longest name counts, and a short name that several bear needs its
 * place beside it.
 */
final class Insatsnamn {

    private static final Set<String> BESIDE = Set.of(
            "på", "i", "vid", "hos", "för", "av", "med", "till", "från", "inom", "om", "kring", "under", "efter", "och",
            "eller", "samt");

    private final List<Namn> names;

    private record Namn(String text, Insats insats, Pattern pattern) {

        Namn(String text, Insats insats) {
            this(text, insats, Pattern.compile("(?<![\\p{L}\\d])" + Pattern.quote(text) + "s?(?![\\p{L}\\d])"));
        }
    }

    private record Plats(Insats insats, int start, int end) {}

    Insatsnamn(Content content) {
        var all = content.insatser().stream()
                .flatMap(i -> names(i).map(n -> new Namn(n, i)))
                .toList();
        names = all.stream()
                .filter(n -> all.stream().noneMatch(o -> o.text.equals(n.text) && !o.insats.equals(n.insats)))
                .sorted(Comparator.comparingInt((Namn n) -> -n.text.length()).thenComparing(Namn::text))
                .toList();
    }

    private static Stream<String> names(Insats insats) {
        return Stream.of(
                        Stream.of(insats.namnOchOrt(), insats.namn(), insats.kortnamn()),
                        insats.ort().stream()
                                .flatMap(o -> Stream.of(insats.namn() + " i " + o, insats.namn() + " " + o)),
                        insats.andraNamn().stream())
                .flatMap(names -> names)
                .filter(n -> n.length() > 2)
                .distinct();
    }

    /** The one insats whose name a text is; empty when it is no name, or that of several. */
    Optional<Insats> hetande(String text) {
        return names.stream()
                .filter(n -> Spelling.folded(n.text).equals(Spelling.folded(text)))
                .map(Namn::insats)
                .findFirst();
    }

    /** The one whose name the last words of a text are, and that they speak of: not of a course {@code på Bryggan}. */
    Optional<Insats> sist(String text) {
        var words = List.of(text.strip().split("\\s+"));
        return IntStream.range(0, words.size())
                .filter(i -> i == 0 || !BESIDE.contains(words.get(i - 1).toLowerCase(Locale.ROOT)))
                .mapToObj(i -> String.join(" ", words.subList(i, words.size())))
                .flatMap(t -> hetande(t).stream())
                .findFirst();
    }

    /** In their order, each once. */
    List<Insats> i(String text) {
        var found = new ArrayList<Plats>();
        for (var name : names) {
            var match = name.pattern.matcher(text);
            while (match.find()) {
                int start = match.start();
                int end = match.end();
                if (found.stream().noneMatch(f -> start < f.end && f.start < end)) {
                    found.add(new Plats(name.insats, start, end));
                }
            }
        }
        return found.stream()
                .sorted(Comparator.comparingInt(Plats::start))
                .map(Plats::insats)
                .distinct()
                .toList();
    }
}
