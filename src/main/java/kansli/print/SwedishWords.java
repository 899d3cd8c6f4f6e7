package kansli.print;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** Where Swedish words may be divided: by TeX's patterns, and by a list of words that the patterns divide badly. */
final class SwedishWords {

    private static final int SHORTEST_WORD = 9;
    private static final int SHORTEST_PART = 4;

    /** What is longer is no word, and dividing it takes time. */
    private static final int LONGEST_WORD = 100;

    private final Liang patterns = new Liang(lines("avstavning-monster.txt"));
    private final List<Known> known = known();
    private final Map<String, List<Integer>> divided = new ConcurrentHashMap<>();

    /** A word, or the beginning of one, that is divided in these places and no others. */
    private record Known(String word, List<Integer> places) {}

    /**
     * The offsets at which a word may be divided, rising. A word with a capital may be a name, and is divided only if
     * it is listed.
     */
    List<Integer> places(String word) {
        return word.length() < SHORTEST_WORD || word.length() > LONGEST_WORD
                ? List.of()
                : divided.computeIfAbsent(word, this::divide);
    }

    private List<Integer> divide(String word) {
        var lower = word.toLowerCase(Locale.ROOT);
        var listed = known.stream().filter(k -> lower.startsWith(k.word)).findFirst();
        var places = new ArrayList<>(listed.map(Known::places).orElse(List.of()));
        int from = listed.map(k -> k.word.length()).orElse(0);
        if (listed.isPresent() || Character.isLowerCase(word.codePointAt(0))) {
            patterns.places(lower, SHORTEST_PART).stream()
                    .filter(p -> p >= from + (from > 0 ? SHORTEST_PART : 0))
                    .forEach(places::add);
        }
        return List.copyOf(places);
    }

    /** The longest first, so that a listed compound goes before its own beginning. */
    private static List<Known> known() {
        return lines("avstavning.txt")
                .map(SwedishWords::known)
                .sorted(Comparator.comparingInt((Known k) -> k.word.length())
                        .reversed()
                        .thenComparing(Known::word))
                .toList();
    }

    private static Stream<String> lines(String resource) {
        try (var in = SwedishWords.class.getResourceAsStream(resource)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Known known(String line) {
        var places = new ArrayList<Integer>();
        var word = new StringBuilder();
        for (var part : line.split("-")) {
            if (!word.isEmpty()) {
                places.add(word.length());
            }
            word.append(part);
        }
        return new Known(word.toString(), places);
    }
}
