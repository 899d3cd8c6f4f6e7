package kansli.rules;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kansli.diagnostic.Findings;
import kansli.model.Forlopp.Overlaggning;
import kansli.model.Narvaro;
import kansli.model.Narvaro.Deltagare;
import kansli.model.Person;
import kansli.model.Protokoll;
import kansli.model.Protokoll.Paragraf;
import kansli.model.Protokoll.VidMote;
import kansli.source.ContentPath;
import kansli.source.Place;

/** The minutes of a meeting, as the rules ask them: who was there for which paragraph. */
record Protokollet(Protokoll protokoll, VidMote mote) {

    /** Those of which everything could be taken in; who was there is doubted as a whole. */
    static Stream<Protokollet> alla(Underlag underlag, Findings findings) {
        return underlag.content().protokoll().stream()
                .flatMap(p -> p.mote().map(m -> new Protokollet(p, m)).stream())
                .filter(p -> !findings.doubts(Place.of(p.path())));
    }

    ContentPath path() {
        return protokoll.path();
    }

    Narvaro narvaro() {
        return mote.narvaro();
    }

    List<Paragraf> paragrafer() {
        return protokoll.paragrafer();
    }

    Place plats(String key, String words) {
        return Place.within(path(), key, words);
    }

    /** Whether someone was there, in a seat or beside it. Who has jäv was, until the matter came up. */
    boolean narvarande(Person person, Paragraf paragraf) {
        return narvaro().pamotet().anyMatch(d -> d.person().equals(person) && d.vid(paragraf.nummer()));
    }

    boolean beslutar(Person person, Paragraf paragraf) {
        return narvaro().beslutande(paragraf).stream().anyMatch(d -> d.person().equals(person));
    }

    static boolean jav(Person person, Paragraf paragraf) {
        return paragraf.forlopp().jav().stream().anyMatch(j -> j.person().equals(person));
    }

    /** Those who chair a paragraph. */
    List<Person> ordforande(Paragraf paragraf) {
        return narvaro().ordforande().stream()
                .filter(o -> o.vid(paragraf.nummer()))
                .map(Deltagare::person)
                .toList();
    }

    /** The paragraphs that something is true of, in words: {@code §§ 12–14}; empty when there are none. */
    String nar(Predicate<Paragraf> sant) {
        return Narvaro.Spann.ord(Narvaro.Spann.av(
                paragrafer().stream().filter(sant).map(Paragraf::nummer).toList()));
    }

    /** What was said and voted on before a decision, with the key that it stands under. */
    record Del(String nyckel, Overlaggning overlaggning) {}

    static Stream<Del> delar(Paragraf p) {
        var forst = p.forlopp().delbeslut();
        return Stream.concat(
                IntStream.range(0, forst.size())
                        .mapToObj(i -> new Del(
                                p.nyckel("delbeslut[%d]".formatted(i)),
                                forst.get(i).overlaggning())),
                Stream.of(new Del(p.stalle(), p.forlopp().overlaggning())));
    }
}
