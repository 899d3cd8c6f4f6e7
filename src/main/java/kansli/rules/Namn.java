package kansli.rules;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kansli.model.Content;
import kansli.model.Insats;
import kansli.model.Plats;
import kansli.rules.Ordfoljd.Ord;
import kansli.source.ContentPath;

/**
 * A name that the förbund has in its registers.
 *
 * @param fil the register that it stands in
 * @param bokstaver all its letters and digits in a row
 */
record Namn(Slag slag, String text, ContentPath fil, Ordfoljd ord, String bokstaver) {

    enum Slag {
        PERSON,
        FORBUND,
        MEDLEM,
        INSATS
    }

    private Namn(Slag slag, String text, ContentPath fil) {
        this(slag, text, fil, Ordfoljd.av(text));
    }

    private Namn(Slag slag, String text, ContentPath fil, Ordfoljd words) {
        this(slag, text, fil, words, words.ord().stream().map(Ord::bokstaver).collect(Collectors.joining()));
    }

    /** Every name, those with most words first. */
    static List<Namn> alla(Content content) {
        var all = new LinkedHashSet<Namn>();
        var own = content.forbund().path();
        content.forbund().organ().stream().flatMap(o -> o.platser().stream()).flatMap(Namn::personer).forEach(p -> all.add(new Namn(Slag.PERSON, p, own)));
        content.forbund().kansli().forEach(k -> all.add(new Namn(Slag.PERSON, k.namn(), own)));
        all.add(new Namn(Slag.FORBUND, content.forbund().namn(), own));
        content.forbund().medlemmar().forEach(m -> all.add(new Namn(Slag.MEDLEM, m, own)));
        content.insatser().forEach(i -> insats(i).forEach(n -> all.add(new Namn(Slag.INSATS, n, i.path().resolve("insats.yaml")))));
        return all.stream().filter(n -> n.antal() > 0).sorted((a, b) -> b.antal() - a.antal()).toList();
    }

    private static Stream<String> personer(Plats seat) {
        return Stream.concat(Stream.of(seat.ordinarie().namn()), seat.ersattare().stream().map(e -> e.namn()));
    }

    private static Stream<String> insats(Insats i) {
        return Stream.concat(Stream.of(i.namn(), i.namnOchOrt(), i.kortnamn()), i.andraNamn().stream());
    }

    int antal() {
        return ord.antal();
    }

    String ord(int place) {
        return ord.ord().get(place).text();
    }
}
