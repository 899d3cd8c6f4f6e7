package kansli.publicity;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kansli.model.Arende.Skrivet;
import kansli.model.Content;
import kansli.model.Forslag;
import kansli.model.Protokoll;
import kansli.model.Protokoll.Paragraf;
import kansli.model.Sammantrade;
import kansli.model.Text;
import kansli.source.Spelling;

/**
 * Which closed matter a paragraph of minutes is about. They are not tied to each other in the files, so what they are
 * called and what they say must tell; better one paragraph too many closed than one too few. A matter that is closed
 * with its meeting, and not by its own facts, closes paragraphs of that meeting only: the others have matters with the
 * same headings.
 */
final class Paragrafer {

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]{4,}");

    /** A heading of so few letters says too little to be found in another. */
    private static final int SHORT = 5;

    /** Of so many letters one may be wrong. */
    private static final int LETTERS = 8;

    /** By the paragraph itself: two may say the same. */
    private final Map<Paragraf, Skrivet> om = new IdentityHashMap<>();

    Paragrafer(Content content) {
        var hemliga = content.sammantraden().stream()
                .flatMap(s -> Stangt.skrivna(s)
                        .filter(a -> a.huvud().insyn().stangd()
                                || s.kallelse().insyn().stangd())
                        .map(a -> new Hemligt(a, s)))
                .toList();
        for (var protokoll : hemliga.isEmpty() ? List.<Protokoll>of() : content.protokoll()) {
            var har = hemliga.stream()
                    .filter(h -> h.sjalvt() || protokoll.path().isUnder(h.sammantrade))
                    .toList();
            for (var paragraf : protokoll.paragrafer()) {
                if (!paragraf.insyn().uttalad()) {
                    var sagt = new Sagt(paragraf);
                    har.stream().filter(h -> h.gallerI(sagt)).findFirst().ifPresent(h -> om.put(paragraf, h.arende));
                }
            }
        }
    }

    /** The closed matter that a paragraph is about, unless it says itself that all may see it. */
    Optional<Skrivet> handlarOm(Paragraf paragraf) {
        return Optional.ofNullable(om.get(paragraf));
    }

    /** What a paragraph says, as it is compared. */
    private static final class Sagt {

        private final String rubrik;
        private final String all;
        private final NavigableSet<String> words;
        private final Set<String> attSatser;

        Sagt(Paragraf paragraf) {
            rubrik = plain(paragraf.rubrik());
            attSatser = attSatser(paragraf.beslut());
            all = plain(
                    Stream.concat(Stream.of(paragraf.rubrik(), Paragrafer.words(paragraf.arende())), attSatser.stream())
                            .collect(Collectors.joining(" ")));
            words = new TreeSet<>(Paragrafer.words(all));
        }

        /** Whether a word that begins so is among the words. */
        boolean begins(String stem) {
            var word = words.ceiling(stem);
            return word != null && word.startsWith(stem);
        }
    }

    /** A closed matter, as it is compared. */
    private static final class Hemligt {

        private final Skrivet arende;
        private final String sammantrade;
        private final String rubrik;
        private final List<String> stems;
        private final Optional<String> dnr;
        private final Set<String> attSatser;

        Hemligt(Skrivet arende, Sammantrade s) {
            this.arende = arende;
            sammantrade = s.path().value();
            rubrik = plain(arende.huvud().rubrik());
            stems = words(rubrik).stream().map(Hemligt::stem).toList();
            dnr = arende.handling().flatMap(h -> h.dnr()).map(Paragrafer::plain);
            attSatser = attSatser(arende.handling().flatMap(h -> h.forslag()));
        }

        boolean sjalvt() {
            return arende.huvud().insyn().stangd();
        }

        /** A paragraph is about it that bears its number in the diary, or decides what it proposes. */
        boolean gallerI(Sagt sagt) {
            return alike(sagt.rubrik, rubrik)
                    || stems.size() > 1 && stems.stream().allMatch(sagt::begins)
                    || dnr.filter(sagt.all::contains).isPresent()
                    || attSatser.stream().anyMatch(sagt.attSatser::contains);
        }

        /** A word whatever its ending. */
        private static String stem(String word) {
            return word.substring(0, Math.max(Math.min(word.length(), 4), word.length() - 2));
        }
    }

    private static boolean alike(String a, String b) {
        return a.equals(b)
                || Math.min(a.length(), b.length()) >= SHORT && (a.contains(b) || b.contains(a))
                || Spelling.distance(a, b) <= b.length() / LETTERS;
    }

    private static Set<String> attSatser(Optional<Forslag> forslag) {
        return forslag.stream()
                .flatMap(f -> f.attSatser().stream())
                .map(t -> plain(words(t)))
                .collect(Collectors.toSet());
    }

    private static String words(Text text) {
        return text.inline().map(i -> i instanceof Text.Ord o ? o.text() : " ").collect(Collectors.joining(" "));
    }

    private static String plain(String text) {
        return Spelling.folded(text).replaceAll("[^\\p{L}\\p{N}:]+", " ").strip();
    }

    private static Set<String> words(String text) {
        return WORD.matcher(text).results().map(r -> r.group()).collect(Collectors.toSet());
    }
}
