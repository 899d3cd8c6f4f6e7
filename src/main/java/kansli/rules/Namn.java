package kansli.rules;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kansli.model.Anstalld;
import kansli.model.Content;
import kansli.model.Insats;
import kansli.model.Plats;
import kansli.rules.Ordfoljd.Ord;
import kansli.source.ContentPath;
import kansli.source.Place;

/**
 * A name that the förbund has in its registers.
 *
 * @param plats where in the registers it stands
 * @param bokstaver all its letters and digits in a row
 */
record Namn(Slag slag, String text, Place plats, Ordfoljd ord, String bokstaver) {

    enum Slag {
        PERSON,
        FORBUND,
        MEDLEM,
        INSATS
    }

    private Namn(Slag slag, String text, Place plats) {
        this(slag, text, plats, Ordfoljd.av(text));
    }

    private Namn(Slag slag, String text, Place plats, Ordfoljd words) {
        this(slag, text, plats, words, words.ord().stream().map(Ord::bokstaver).collect(Collectors.joining()));
    }

    /** Every name, those with most words first. */
    static List<Namn> alla(Content content) {
        var all = new LinkedHashMap<String, Namn>();
        var forbund = content.forbund();
        Stream.of(
                        forbund.organ().stream()
                                .flatMap(o -> IntStream.range(0, o.platser().size())
                                        .boxed()
                                        .flatMap(i -> personer(
                                                o.platser().get(i),
                                                new Place(
                                                        forbund.path(),
                                                        "organ.%s.ledamöter[%d]".formatted(o.id(), i))))),
                        numbered(
                                Slag.PERSON,
                                forbund.kansli().stream().map(Anstalld::namn).toList(),
                                forbund.path(),
                                "kansli[%d].namn"),
                        Stream.of(new Namn(Slag.FORBUND, forbund.namn(), new Place(forbund.path(), "namn"))),
                        numbered(Slag.MEDLEM, forbund.medlemmar(), forbund.path(), "medlemmar[%d]"),
                        content.insatser().stream().flatMap(Namn::insats))
                .flatMap(names -> names)
                .forEach(n -> all.putIfAbsent(n.slag + n.text, n));
        return all.values().stream()
                .filter(n -> n.antal() > 0)
                .sorted((a, b) -> b.antal() - a.antal())
                .toList();
    }

    private static Stream<Namn> numbered(Slag slag, List<String> names, ContentPath file, String way) {
        return IntStream.range(0, names.size())
                .mapToObj(i -> new Namn(slag, names.get(i), new Place(file, way.formatted(i))));
    }

    private static Stream<Namn> personer(Plats seat, Place place) {
        return Stream.concat(
                Stream.of(new Namn(
                        Slag.PERSON, seat.ordinarie().namn(), new Place(place.file(), place.key() + ".ordinarie"))),
                seat.ersattare().stream()
                        .map(e ->
                                new Namn(Slag.PERSON, e.namn(), new Place(place.file(), place.key() + ".ersättare"))));
    }

    private static Stream<Namn> insats(Insats i) {
        return Stream.concat(Stream.of(i.namn(), i.namnOchOrt(), i.kortnamn()), i.andraNamn().stream())
                .map(n -> new Namn(Slag.INSATS, n, i.stalle("namn")));
    }

    int antal() {
        return ord.antal();
    }

    String ord(int place) {
        return ord.ord().get(place).text();
    }
}
