package kansli.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Who were at a meeting, each with the paragraphs that they were there for.
 *
 * @param ordforande who chaired it; two when they took turns
 * @param beslutande those who took part in decisions, seat by seat in the organ's order
 * @param franvarande those who were not there at all
 * @param ersattare those who were there and did not serve
 * @param ovriga all others
 */
public record Narvaro(
        List<Deltagare> ordforande,
        List<Deltagare> beslutande,
        List<Deltagare> franvarande,
        List<Deltagare> ersattare,
        List<Ovrig> ovriga) {

    /**
     * How someone took part. The law counts those present who are seen and heard, and only heard for special reasons.
     */
    public enum Satt {
        PLATS,
        DISTANS,
        LJUD
    }

    /** Paragraphs from one to another, both included. */
    public record Spann(int fran, int till) {

        /** Before the first paragraph of any minutes. */
        public static final int BORJAN = 0;

        /** After the last one. */
        public static final int SLUTET = Integer.MAX_VALUE;

        /** Numbers that rise, as few spans as they make. */
        public static List<Spann> av(List<Integer> nummer) {
            var spans = new ArrayList<Spann>();
            for (int n : nummer) {
                if (!spans.isEmpty() && spans.getLast().till() == n - 1) {
                    spans.set(spans.size() - 1, new Spann(spans.getLast().fran(), n));
                } else {
                    spans.add(new Spann(n, n));
                }
            }
            return spans;
        }

        /** {@code § 12}, {@code §§ 12–15 och 17}; empty when there are none. */
        public static String ord(List<Spann> spans) {
            return spans.isEmpty()
                    ? ""
                    : (spans.size() == 1
                                            && spans.getFirst().fran()
                                                    == spans.getFirst().till()
                                    ? "§ "
                                    : "§§ ")
                            + Svenska.upprakning(
                                    spans.stream().map(Spann::toString).toList());
        }

        public boolean omfattar(int paragraf) {
            return fran <= paragraf && paragraf <= till;
        }

        @Override
        public String toString() {
            return fran == till ? String.valueOf(fran) : fran + "–" + till;
        }
    }

    /**
     * @param plats the seat, or the one that the ersättare has
     * @param ersatter the one in whose place an ersättare serves
     * @param satt how, with the paragraphs when it was in more ways than one
     * @param paragrafer those that it is about; all of them when empty
     */
    public record Deltagare(
            Person person, Plats plats, Optional<Person> ersatter, List<Pa> satt, List<Spann> paragrafer) {

        public String medlem() {
            return plats.medlem();
        }

        /** What the one whose seat it is has been chosen to. */
        public Optional<String> uppdrag() {
            return ersatter.isEmpty() && person.equals(plats.ordinarie()) ? plats.uppdrag() : Optional.empty();
        }

        public boolean vid(int paragraf) {
            return hela() || paragrafer.stream().anyMatch(s -> s.omfattar(paragraf));
        }

        public boolean hela() {
            return paragrafer.isEmpty();
        }
    }

    /** A way of taking part, and the paragraphs in which it was so. */
    public record Pa(Satt satt, List<Spann> paragrafer) {}

    /** Someone who is not in the organ: {@code Ulla Ask}, {@code revisor}. */
    public record Ovrig(Person person, Optional<String> roll, List<Spann> paragrafer) {}

    /** Of those who were there, the ones who were at some of the paragraphs. */
    public Narvaro vid(List<Integer> paragrafer) {
        return new Narvaro(
                vid(ordforande, paragrafer),
                vid(beslutande, paragrafer),
                franvarande,
                vid(ersattare, paragrafer),
                ovriga.stream()
                        .filter(o -> o.paragrafer().isEmpty()
                                || paragrafer.stream()
                                        .anyMatch(n -> o.paragrafer().stream().anyMatch(s -> s.omfattar(n))))
                        .toList());
    }

    private static List<Deltagare> vid(List<Deltagare> deltagare, List<Integer> paragrafer) {
        return deltagare.stream()
                .filter(d -> paragrafer.stream().anyMatch(d::vid))
                .toList();
    }

    /** Those who took part in the decision of a paragraph. Who had jäv in it had left, and some may choose not to. */
    public List<Deltagare> beslutande(Protokoll.Paragraf paragraf) {
        var forlopp = paragraf.forlopp();
        var utan = Stream.concat(forlopp.jav().stream().map(Forlopp.Jav::person), forlopp.avstar().stream())
                .map(Person::namn)
                .toList();
        return beslutande.stream()
                .filter(d -> d.vid(paragraf.nummer()))
                .filter(d -> !utan.contains(d.person().namn()))
                .toList();
    }

    /** All who were there, in their seats or beside them. */
    public Stream<Deltagare> pamotet() {
        return Stream.concat(beslutande.stream(), ersattare.stream());
    }
}
