package kansli.rules;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import kansli.model.Content;
import kansli.model.Insats;
import kansli.source.Spelling;

/** The names that insatser go by. */
final class Insatsnamn {

    private final Map<String, Optional<Insats>> byName = new LinkedHashMap<>();

    Insatsnamn(Content content) {
        content.insatser().forEach(i -> names(i).map(Spelling::folded).distinct()
                .forEach(n -> byName.merge(n, Optional.of(i), (a, b) -> Optional.empty())));
    }

    static Stream<String> names(Insats insats) {
        return Stream.of(
                        Stream.of(insats.namn(), insats.kortnamn(), insats.namnOchOrt()),
                        insats.andraNamn().stream(),
                        insats.ort().stream().flatMap(o -> Stream.of(o + ", " + insats.namn(), insats.kortnamn() + ", " + o, o + ", " + insats.kortnamn())))
                .flatMap(names -> names);
    }

    /** The one insats that is called so; empty when none is, or several. */
    Optional<Insats> called(String name) {
        return byName.getOrDefault(Spelling.folded(name), Optional.empty());
    }

    /** Every name, the longest first. */
    static List<String> all(Content content) {
        return content.insatser().stream().flatMap(Insatsnamn::names).distinct().sorted((a, b) -> a.length() != b.length() ? b.length() - a.length() : a.compareTo(b)).toList();
    }
}
