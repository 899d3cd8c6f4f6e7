package kansli.publicity;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kansli.model.Arende.Skrivet;
import kansli.model.Forslag;
import kansli.model.Protokoll.Paragraf;
import kansli.model.Text;
import kansli.model.Tjansteskrivelse;
import kansli.source.Spelling;

/**
 * Which matter a paragraph of minutes is about. They are not tied to each other in the files, so what they are called
 * and what they say must tell; better one paragraph too many closed than one too few.
 */
final class Paragrafer {

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]{4,}");

    /** A heading of so few letters says too little to be found in another. */
    private static final int SHORT = 5;

    /** Of so many letters one may be wrong. */
    private static final int LETTERS = 8;

    private Paragrafer() {}

    /** The closed matter that a paragraph is about, unless it says itself that all may see it. */
    static Optional<Skrivet> handlarOm(Paragraf paragraf, List<Skrivet> hemliga) {
        return paragraf.insyn().uttalad()
                ? Optional.empty()
                : hemliga.stream().filter(a -> handlarOm(paragraf, a)).findFirst();
    }

    private static boolean handlarOm(Paragraf paragraf, Skrivet arende) {
        var rubrik = plain(arende.huvud().rubrik());
        var all = plain(paragraf.rubrik() + " "
                + texts(paragraf.beslut(), paragraf.arende()).collect(Collectors.joining(" ")));
        return alike(plain(paragraf.rubrik()), rubrik)
                || words(rubrik).size() > 1 && words(rubrik).stream().allMatch(w -> said(w, all))
                || arende.handling().filter(h -> sameCase(all, paragraf, h)).isPresent();
    }

    /** Whether a word is among some others, whatever its ending. */
    private static boolean said(String word, String all) {
        var stem = word.substring(0, Math.max(Math.min(word.length(), 4), word.length() - 2));
        return words(all).stream().anyMatch(w -> w.startsWith(stem));
    }

    private static boolean alike(String a, String b) {
        return a.equals(b)
                || Math.min(a.length(), b.length()) >= SHORT && (a.contains(b) || b.contains(a))
                || Spelling.distance(a, b) <= b.length() / LETTERS;
    }

    /** A paragraph that bears the matter's number in the diary, or decides what it proposes. */
    private static boolean sameCase(String all, Paragraf paragraf, Tjansteskrivelse handling) {
        return handling.dnr().map(Paragrafer::plain).filter(all::contains).isPresent()
                || attSatser(paragraf.beslut())
                        .anyMatch(attSatser(handling.forslag()).collect(Collectors.toSet())::contains);
    }

    private static Stream<String> attSatser(Optional<Forslag> forslag) {
        return forslag.stream().flatMap(f -> f.attSatser().stream()).map(t -> plain(words(t)));
    }

    private static Stream<String> texts(Optional<Forslag> beslut, Text arende) {
        return Stream.concat(Stream.of(words(arende)), attSatser(beslut));
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
