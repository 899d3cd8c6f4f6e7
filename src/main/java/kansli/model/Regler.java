package kansli.model;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The numbers, the texts and the words that rules go by, with their sources. */
public record Regler(List<Regel> regler, List<Regeltext> texter, List<Ordlista> ordlistor) {

    /** @param fran the day from which it holds; always when empty */
    public record Regel(String namn, Optional<LocalDate> fran, int tal, String kalla) {}

    /**
     * A sentence of law, or of the förbund's own rules, that papers bear: how a decision is appealed.
     *
     * @param fran the day from which it holds; always when empty
     */
    public record Regeltext(String namn, Optional<LocalDate> fran, Text text, String kalla) {}

    /**
     * Words that a rule goes by.
     *
     * @param ord each word with what belongs to it, for instance what should be written instead; empty when it only is
     *     on the list
     */
    public record Ordlista(String namn, Map<String, String> ord, String kalla) {

        /** Its words as the alternatives of a pattern, which matches nothing when there are none. */
        public String alternativ() {
            return ord.isEmpty()
                    ? "(?!)"
                    : ord.keySet().stream().map(Pattern::quote).collect(Collectors.joining("|"));
        }
    }

    /** A list by its name; one without words when there is none. */
    public Ordlista ordlista(String namn) {
        return ordlistor.stream()
                .filter(o -> o.namn().equals(namn))
                .findFirst()
                .orElseGet(() -> new Ordlista(namn, Map.of(), ""));
    }

    /** The rule as it stood on a day; empty when nothing is said, and then nothing can be checked. */
    public Optional<Regel> regel(String namn, LocalDate dag) {
        return regler.stream()
                .filter(r -> r.namn().equals(namn) && galler(r.fran(), dag))
                .max(Comparator.comparing(r -> r.fran().orElse(LocalDate.MIN)));
    }

    /** The text as it stood on a day; empty when the förbund has set none, and then none is printed. */
    public Optional<Regeltext> text(String namn, LocalDate dag) {
        return texter.stream()
                .filter(t -> t.namn().equals(namn) && galler(t.fran(), dag))
                .max(Comparator.comparing(t -> t.fran().orElse(LocalDate.MIN)));
    }

    /** How a decision of a day is appealed. */
    public Optional<Regeltext> overklagande(LocalDate dag) {
        return text("överklagande", dag);
    }

    private static boolean galler(Optional<LocalDate> fran, LocalDate dag) {
        return fran.map(f -> !f.isAfter(dag)).orElse(true);
    }
}
