package kansli.rules;

import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kansli.model.Content;
import kansli.source.ContentPath;

/** The titles that the förbund's own documents bear, and whether two titles are of the same thing. */
final class Titlar {

    private static final Pattern NUMBER = Pattern.compile("\\d+");

    /** What a title says before it comes to its thing: {@code Information om …}, {@code Val av …}. */
    private static final Pattern LEAD = Pattern.compile("(?iU)^\\p{L}+ (?:om|av|från) (?=\\p{L})");

    private Titlar() {}

    /**
     * Whether a title is another one as a list may say it, shorter or inflected: {@code Årsredovisningen} of
     * {@code Årsredovisning 2020}. Numbers that both have must be the same.
     */
    static boolean samma(String ena, String andra) {
        return alike(ena, andra)
                || alike(LEAD.matcher(ena).replaceFirst(""), andra)
                || alike(ena, LEAD.matcher(andra).replaceFirst(""));
    }

    private static boolean alike(String ena, String andra) {
        var first = words(ena);
        var second = words(andra);
        int shorter = Math.min(first.size(), second.size());
        return shorter > 0
                && IntStream.range(0, shorter).allMatch(i -> Ordform.bojning(first.get(i), second.get(i)))
                && (numbers(ena).isEmpty()
                        || numbers(andra).isEmpty()
                        || numbers(ena).equals(numbers(andra)));
    }

    private static List<String> words(String title) {
        return Ordform.ord(title).stream()
                .filter(w -> !Character.isDigit(w.charAt(0)))
                .toList();
    }

    private static List<String> numbers(String title) {
        return NUMBER.matcher(title).results().map(MatchResult::group).toList();
    }

    /** @param document its name: the path without an ending */
    static Optional<String> titel(Content content, ContentPath document) {
        return Stream.of(
                        content.styrdokument().stream()
                                .filter(d -> d.namn().equals(document))
                                .map(d -> d.titel()),
                        content.protokoll().stream()
                                .filter(p -> p.namn().equals(document))
                                .map(p -> p.titel()),
                        content.rapporter().stream()
                                .filter(r -> r.path().equals(document))
                                .map(r -> r.titel()),
                        content.insatser().stream()
                                .filter(i -> i.slutrapport().isPresent()
                                        && i.path().resolve("slutrapport").equals(document))
                                .map(i -> "Slutrapport " + i.namn()))
                .flatMap(titles -> titles)
                .findFirst();
    }
}
