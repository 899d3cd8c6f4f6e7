package kansli.reading;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kansli.model.Insats.Utfall;
import kansli.model.Malstatus;
import kansli.source.YamlNode.Scalar;

/** The words by which a förbund tells how a goal goes, and how each is marked. They change from year to year. */
final class Malord {

    private static final Map<String, Malstatus> OWN = new LinkedHashMap<>();

    static {
        OWN.put("Målet är uppnått till 100 %", Malstatus.UPPNATT);
        OWN.put("Målet är uppnått till * %", Malstatus.DELVIS);
        OWN.put("Målet är uppnått", Malstatus.UPPNATT);
        OWN.put("Målet är i fas", Malstatus.I_FAS);
        OWN.put("Målet är delvis uppnått", Malstatus.DELVIS);
        OWN.put("För tidigt att mäta", Malstatus.INTE_MATT);
        OWN.put("Målet är ej uppnått", Malstatus.EJ_UPPNATT);
    }

    private static final String MARKEN =
            Ord.upprakning(Stream.of(Malstatus.values()).map(Malstatus::ord).toList());

    /** A number in a word, and per cent however it is written. */
    private static final String NUMBER = "\\d+(?:[.,]\\d+)?";

    private static final Pattern PER_CENT = Pattern.compile("\\s*(?:%|procent)", Pattern.CASE_INSENSITIVE);

    /** A comment is a sentence of its own. What follows in the same sentence may be the opposite of its beginning. */
    private static final String COMMENT = "(?:\\.(?:\\s+(.+))?)?";

    private record Word(String shown, Pattern pattern, Malstatus status) {}

    private final List<Word> words = new ArrayList<>();

    /** @param u the förbund's facts, which may tell its own words */
    Malord(Uppgifter u) {
        var own = u.skalarer("målstatus");
        own.forEach((word, status) -> Malstatus.av(status.text().strip())
                .ifPresentOrElse(
                        s -> add(word, s),
                        () -> u.fel(
                                "okant-val",
                                status.span(),
                                "målstatus",
                                "«%s» går inte att välja som målstatus.".formatted(Ord.kort(status.text())),
                                "Välj mellan " + MARKEN + ".")));
        OWN.forEach(this::add);
        words.sort(Comparator.comparingInt((Word w) -> -w.shown().length()));
    }

    private void add(String word, Malstatus status) {
        var parts =
                Stream.of(word.strip().split("\\*", -1)).map(Malord::literally).toList();
        words.add(new Word(
                word,
                Pattern.compile(
                        "(" + String.join(NUMBER, parts) + ")" + COMMENT,
                        Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.DOTALL),
                status));
    }

    private static String literally(String words) {
        return Stream.of(PER_CENT.split(words, -1)).map(Pattern::quote).collect(Collectors.joining(PER_CENT.pattern()));
    }

    /** A status and what is said after it; told when it is none of the förbund's, and then shown without a mark. */
    Utfall read(Uppgifter u, String key, Scalar text) {
        u.tellCommand(key, text);
        var stripped = Kalkyltal.rensat(text.text());
        for (var word : words) {
            var match = word.pattern().matcher(stripped);
            if (match.matches()) {
                return new Utfall(
                        match.group(1),
                        Optional.of(word.status()),
                        Optional.ofNullable(match.group(2)).filter(c -> !c.isBlank()));
            }
        }
        var status = stripped.split("[.,:](?:\\s|$)", 2)[0];
        u.fel(
                "okand-malstatus",
                text.span(),
                key,
                "«%s» är ingen av förbundets målstatusar.".formatted(Ord.kort(stripped)),
                begun(stripped)
                        .map(w -> ("Är det som står efter «%s» en kommentar, sätt punkt emellan. Är det en egen status,"
                                        + " lägg till den under målstatus i forbund.yaml, med hur den märks.")
                                .formatted(w))
                        .or(() -> menat(status)
                                .map(w ->
                                        "Menade du «%s»? Annars: lägg till raden «%s: %s» under målstatus i forbund.yaml."
                                                .formatted(
                                                        w.shown(),
                                                        Ord.kort(status),
                                                        w.status().ord())))
                        .orElseGet(() -> ("Välj mellan %s, eller lägg till raden «%s: %s» under målstatus i"
                                        + " forbund.yaml. Efter kolonet står hur den märks: %s.")
                                .formatted(
                                        Ord.upprakning(
                                                words.stream().map(Word::shown).toList()),
                                        Ord.kort(status),
                                        Malstatus.DELVIS.ord(),
                                        MARKEN)));
        return new Utfall(stripped, Optional.empty(), Optional.empty());
    }

    /** A word that is spelt nearly so, or but for its beginning, or that is marked by what was written. */
    private Optional<Word> menat(String status) {
        var shortest =
                words.reversed().stream().filter(w -> !w.shown().contains("*")).toList();
        return nearest(status, shortest, Word::shown)
                .or(() -> nearest(status, shortest, w -> w.shown().replaceFirst("^Målet är ", "")))
                .or(() -> nearest(status, shortest, w -> w.status().ord()));
    }

    private static Optional<Word> nearest(String status, List<Word> words, Function<Word, String> told) {
        return Ord.narmast(status, words.stream().map(told).toList())
                .flatMap(near ->
                        words.stream().filter(w -> told.apply(w).equals(near)).findFirst());
    }

    /** The longest status that a text begins with, whatever it goes on to say. */
    private Optional<String> begun(String text) {
        return words.stream()
                .map(w -> w.pattern().matcher(text))
                .filter(m -> m.lookingAt() && ends(text, m.end(1)))
                .map(m -> m.group(1))
                .findFirst();
    }

    private static boolean ends(String text, int at) {
        return at == text.length() || !Character.isLetterOrDigit(text.charAt(at));
    }
}
