package kansli.rules;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import kansli.model.Content;
import kansli.model.Insats;
import kansli.source.Spelling;

/** The names of the insatser, found in a text. The longest name counts, and a short name that several bear needs its place beside it. */
final class Insatsnamn {

    private final List<Namn> names;

    private record Namn(String text, Insats insats) {}

    /** Where an insats is named. */
    record Namngiven(Insats insats, int start, int end) {}

    Insatsnamn(Content content) {
        var all = new ArrayList<Namn>();
        content.insatser().forEach(i -> Stream.of(Stream.of(i.namnOchOrt(), i.namn(), i.kortnamn()), i.ort().stream().flatMap(o -> Stream.of(i.namn() + " i " + o, i.namn() + " " + o)), i.andraNamn().stream())
                .flatMap(s -> s).filter(n -> n.length() > 2).distinct().forEach(n -> all.add(new Namn(n, i))));
        names = all.stream().filter(n -> all.stream().noneMatch(o -> o.text.equals(n.text) && !o.insats.equals(n.insats)))
                .sorted(Comparator.comparingInt((Namn n) -> -n.text.length()).thenComparing(Namn::text)).toList();
    }

    /** In their order; each stretch of the text names one. */
    List<Namngiven> i(String text) {
        var found = new ArrayList<Namngiven>();
        for (var name : names) {
            var match = Pattern.compile("(?<![\\p{L}\\d])" + Pattern.quote(name.text) + "s?(?![\\p{L}\\d])").matcher(text);
            while (match.find()) {
                int start = match.start();
                int end = match.end();
                if (found.stream().noneMatch(f -> start < f.end && f.start < end)) {
                    found.add(new Namngiven(name.insats, start, end));
                }
            }
        }
        found.sort(Comparator.comparingInt(Namngiven::start));
        return List.copyOf(found);
    }

    /** The one insats whose name a text is; empty when it is no name, or that of several. */
    Optional<Insats> hetande(String text) {
        return names.stream().filter(n -> Spelling.folded(n.text).equals(Spelling.folded(text))).map(Namn::insats).findFirst();
    }

    List<Insats> namngivna(String text) {
        return i(text).stream().map(Namngiven::insats).distinct().toList();
    }
}
