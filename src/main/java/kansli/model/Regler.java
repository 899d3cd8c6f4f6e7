package kansli.model;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The numbers that rules go by, each from a day and with its source. */
public record Regler(List<Regel> regler) {

    /** @param fran the day from which it holds; always when empty */
    public record Regel(String namn, Optional<LocalDate> fran, int tal, String kalla) {}

    /** The rule as it stood on a day; empty when nothing is said, and then nothing can be checked. */
    public Optional<Regel> regel(String namn, LocalDate dag) {
        return regler.stream()
                .filter(r -> r.namn().equals(namn) && r.fran().map(f -> !f.isAfter(dag)).orElse(true))
                .max(Comparator.comparing(r -> r.fran().orElse(LocalDate.MIN)));
    }
}
