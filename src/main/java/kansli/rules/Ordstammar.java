package kansli.rules;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import kansli.model.Regler;

/** Hard words, as far as all their inflections are alike, and whether a word holds one of them with a slip in it. */
final class Ordstammar {

    /** Shorter words lie too near to others. */
    private static final int SHORTEST = 7;

    /** So many letters at one end of a word with one slip in it are always right. */
    private static final int ANCHOR = 3;

    /** Longer than this what follows a stem is a word: {@code -andenas}. */
    private static final int LONGEST_ENDING = 6;

    /** What stands between a stem and the next word: {@code förbruk-nings-material}. */
    private static final int LONGEST_FOG = 6;

    /** How a written word may differ from the right one. */
    private enum Slip {
        SWAPPED,
        DOUBLED,
        LEFT_OUT,
        PUT_IN,
        EXCHANGED
    }

    private static final Map<String, Set<Slip>> LISTS = Map.of(
            "ordstammar", EnumSet.allOf(Slip.class),
            "ordstammar, bokstav för mycket eller för lite", EnumSet.complementOf(EnumSet.of(Slip.EXCHANGED)),
            "ordstammar, omkastat eller dubbelt", EnumSet.of(Slip.SWAPPED, Slip.DOUBLED));

    private final Map<String, Set<Slip>> stems =
            new TreeMap<>(Comparator.comparingInt(String::length).reversed().thenComparing(Comparator.naturalOrder()));
    private final Map<String, Set<String>> anchored = new HashMap<>();

    Ordstammar(Regler regler) {
        LISTS.forEach((name, slips) -> regler.ordlista(name).ord().keySet().stream()
                .filter(s -> s.length() >= SHORTEST)
                .forEach(stem -> {
                    stems.put(stem, slips);
                    anchored.computeIfAbsent(
                                    stem.substring(0, ANCHOR),
                                    a -> new TreeSet<>(((TreeMap<String, ?>) stems).comparator()))
                            .add(stem);
                    anchored.computeIfAbsent(
                                    stem.substring(stem.length() - ANCHOR),
                                    a -> new TreeSet<>(((TreeMap<String, ?>) stems).comparator()))
                            .add(stem);
                }));
    }

    /** The word as it should be, which is a word too; empty when nothing in it is wrong. */
    Optional<String> rattat(String word) {
        var near = near(word);
        for (var stem : near) {
            if (word.contains(stem)) {
                continue;
            }
            for (var part : parts(word, stem)) {
                var slip = slip(word.substring(part.from(), part.to()), stem);
                if (slip.isPresent()
                        && stems.get(stem).contains(slip.get())
                        && !explained(word, part, stem, near)
                        && finns(word.substring(0, part.from()), word.substring(part.to()))
                        && !Ordbok.finns(word)) {
                    return Optional.of(word.substring(0, part.from()) + stem + word.substring(part.to()));
                }
            }
        }
        return Optional.empty();
    }

    /** Whether what stands before and after a stem can stand there: words, or an ending. */
    private static boolean finns(String before, String after) {
        return (before.isEmpty() || Ordbok.forled(before))
                && (after.length() <= LONGEST_ENDING
                        || Ordbok.finns(after)
                        || IntStream.rangeClosed(1, Math.min(LONGEST_FOG, after.length()))
                                .anyMatch(n -> Ordbok.finns(after.substring(n))));
    }

    private record Part(int from, int to) {}

    private List<String> near(String word) {
        var near = new TreeSet<String>(((TreeMap<String, ?>) stems).comparator());
        for (int i = 0; i + ANCHOR <= word.length(); i++) {
            near.addAll(anchored.getOrDefault(word.substring(i, i + ANCHOR), Set.of()));
        }
        return List.copyOf(near);
    }

    /** Every piece of a word that begins or ends as the stem does, and is as long, give or take a letter. */
    private static List<Part> parts(String word, String stem) {
        var parts = new ArrayList<Part>();
        var head = stem.substring(0, ANCHOR);
        var tail = stem.substring(stem.length() - ANCHOR);
        for (int length = stem.length() - 1; length <= stem.length() + 1; length++) {
            for (int from = 0; from + length <= word.length(); from++) {
                if (word.startsWith(head, from) || word.startsWith(tail, from + length - ANCHOR)) {
                    parts.add(new Part(from, from + length));
                }
            }
        }
        return parts;
    }

    /** Another hard word of about the same length, rightly written, stands there. */
    private static boolean explained(String word, Part part, String stem, List<String> near) {
        return near.stream().filter(s -> s.length() >= stem.length() - 1).anyMatch(s -> {
            int at = word.indexOf(s);
            return at >= 0 && at < part.to() && part.from() < at + s.length();
        });
    }

    /** How a piece differs from a stem, when it does so once and neither at its beginning nor at its end. */
    private static Optional<Slip> slip(String piece, String stem) {
        int last = stem.length() - 1;
        if (piece.charAt(0) != stem.charAt(0) || piece.charAt(piece.length() - 1) != stem.charAt(last)) {
            return Optional.empty();
        }
        int at = 0;
        while (at < piece.length() && at <= last && piece.charAt(at) == stem.charAt(at)) {
            at++;
        }
        if (at > last || at >= piece.length()) {
            return Optional.empty();
        }
        if (piece.length() == stem.length()) {
            if (piece.substring(at + 1).equals(stem.substring(at + 1))) {
                return Optional.of(Slip.EXCHANGED);
            }
            var swapped = at < last
                    && piece.charAt(at) == stem.charAt(at + 1)
                    && piece.charAt(at + 1) == stem.charAt(at)
                    && piece.substring(at + 2).equals(stem.substring(at + 2));
            return swapped ? Optional.of(Slip.SWAPPED) : Optional.empty();
        }
        var longer = piece.length() > stem.length() ? piece : stem;
        var shorter = piece.length() > stem.length() ? stem : piece;
        if (!longer.substring(at + 1).equals(shorter.substring(at))) {
            return Optional.empty();
        }
        return Optional.of(
                longer.charAt(at) == longer.charAt(at - 1)
                        ? Slip.DOUBLED
                        : longer == stem ? Slip.LEFT_OUT : Slip.PUT_IN);
    }
}
