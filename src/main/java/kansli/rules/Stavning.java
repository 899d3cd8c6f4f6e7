package kansli.rules;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import kansli.diagnostic.Findings;
import kansli.source.Spelling;

/**
 * Words are spelled as in the lists, hard words have all their letters, and the förbund spells its own words in one
 * way. What is written in capitals is an abbreviation unless it is long.
 */
final class Stavning implements Rule {

    private static final Pattern WORD = Pattern.compile("\\p{L}{3,}");
    private static final Pattern ADDRESS = Pattern.compile("\\S+@\\S+|https?:\\S+|www\\.\\S+");

    /** A word is the förbund's own when it is so long and stands in so many places. */
    private static final int LONG = 9;

    private static final int OFTEN = 5;

    /** As long as this a misspelt word is no ending of a right one. */
    private static final int LAST_PART = 8;

    /** No abbreviation is so long. */
    private static final int NO_ABBREVIATION = 8;

    /** Inflections differ in their last letters. */
    private static final int ENDING = 4;

    @Override
    public void check(Underlag underlag, Findings findings) {
        new Reading(underlag, findings).tell();
    }

    /** Where a word stands. */
    private record Word(Utsaga utsaga, int start, int end, String lower) {
        String written() {
            return utsaga.text().substring(start, end);
        }
    }

    private static final class Reading {

        private final Map<String, String> misspelt;
        private final Set<String> accepted;
        private final Ordstammar stems;
        private final Findings findings;
        private final List<Word> words = new ArrayList<>();
        private final Map<String, Integer> uses = new TreeMap<>();
        private final Map<String, List<String>> ownWords = new TreeMap<>();

        Reading(Underlag underlag, Findings findings) {
            var content = underlag.content();
            this.misspelt = content.regler().ordlista("stavning").ord();
            this.accepted =
                    new HashSet<>(content.regler().ordlista("egna ord").ord().keySet());
            this.stems = new Ordstammar(content.regler());
            this.findings = findings;
            content.forbund()
                    .medlemmar()
                    .forEach(m ->
                            WORD.matcher(m.toLowerCase(Locale.ROOT)).results().forEach(w -> accepted.add(w.group())));
            underlag.utsagor()
                    .filter(u -> !(u instanceof Uppgiftstext t && t.slag() == Uppgiftstext.Slag.PERSON))
                    .forEach(this::collect);
            uses.entrySet().stream()
                    .filter(e -> e.getValue() >= OFTEN && e.getKey().length() >= LONG)
                    .forEach(e -> ownWords.computeIfAbsent(e.getKey().substring(0, 1), x -> new ArrayList<>())
                            .add(e.getKey()));
        }

        private void collect(Utsaga utsaga) {
            var addresses = ADDRESS.matcher(utsaga.text()).results().toList();
            WORD.matcher(utsaga.text())
                    .results()
                    .filter(w -> addresses.stream().noneMatch(a -> a.start() <= w.start() && w.end() <= a.end()))
                    .filter(w -> utsaga.eget(w.start(), w.end()))
                    .forEach(w -> add(utsaga, w));
        }

        private void add(Utsaga utsaga, MatchResult w) {
            var word = new Word(utsaga, w.start(), w.end(), w.group().toLowerCase(Locale.ROOT));
            words.add(word);
            uses.merge(word.lower(), 1, Integer::sum);
        }

        void tell() {
            for (var word : words) {
                if (accepted.contains(word.lower()) || forkortning(word.written())) {
                    continue;
                }
                var right = Optional.ofNullable(misspelt.get(word.lower()))
                        .or(() -> lastPart(word.lower()))
                        .or(() -> tripled(word.lower()));
                if (right.isPresent()) {
                    findings.fel(
                            "stavning",
                            word.utsaga().plats(word.start(), word.end()),
                            "«%s» är felstavat.".formatted(word.written()),
                            "Menade du «%s»?".formatted(cased(right.get(), word.written())));
                    continue;
                }
                stems.rattat(word.lower())
                        .filter(near -> uses.get(word.lower()) < OFTEN || uses.getOrDefault(near, 0) >= OFTEN)
                        .or(() -> own(word.lower()))
                        .ifPresent(near -> findings.varning(
                                "stavning",
                                word.utsaga().plats(word.start(), word.end()),
                                "«%s» ser ut att vara felstavat.".formatted(word.written()),
                                "Menade du «%s»? Är ordet rätt, lägg till det i regler.yaml, i ordlistan «egna ord»."
                                        .formatted(cased(near, word.written()))));
            }
        }

        private static boolean forkortning(String word) {
            return word.length() < NO_ABBREVIATION && word.equals(word.toUpperCase(Locale.ROOT));
        }

        /** A long word that is misspelt is so too as the last part of another. */
        private Optional<String> lastPart(String word) {
            return IntStream.rangeClosed(LAST_PART, word.length() - LAST_PART)
                    .mapToObj(n -> word.length() - n)
                    .filter(at -> misspelt.containsKey(word.substring(at)))
                    .map(at -> word.substring(0, at) + misspelt.get(word.substring(at)))
                    .findFirst();
        }

        /** No Swedish word has the same letter three times in a row. */
        private static Optional<String> tripled(String word) {
            var mended = word.replaceAll("(\\p{L})\\1{2,}", "$1$1");
            return mended.equals(word) ? Optional.empty() : Optional.of(mended);
        }

        /**
         * Another word that is used often and has two letters in another order, or one more or less that is not in its
         * ending.
         */
        private Optional<String> own(String word) {
            if (word.length() < LONG - 1 || uses.get(word) > 1) {
                return Optional.empty();
            }
            return ownWords.getOrDefault(word.substring(0, 1), List.of()).stream()
                    .filter(o -> o.length() == word.length()
                            ? sameLetters(o, word)
                            : Math.abs(o.length() - word.length()) == 1
                                    && o.regionMatches(o.length() - ENDING, word, word.length() - ENDING, ENDING))
                    .filter(o -> Spelling.distance(o, word) == 1)
                    .findFirst();
        }

        private static boolean sameLetters(String a, String b) {
            return Arrays.equals(
                    a.chars().sorted().toArray(), b.chars().sorted().toArray());
        }

        private static String cased(String word, String as) {
            return Character.isUpperCase(as.charAt(0))
                    ? word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1)
                    : word;
        }
    }
}
