package kansli.model;

import java.time.LocalDate;
import java.util.Optional;

/** From one day to another, both included; an open end means "not said". */
public record Period(Optional<LocalDate> fran, Optional<LocalDate> till) {

    public static final Period ALLTID = new Period(Optional.empty(), Optional.empty());

    public boolean omfattar(LocalDate dag) {
        return fran.map(f -> !dag.isBefore(f)).orElse(true)
                && till.map(t -> !dag.isAfter(t)).orElse(true);
    }

    /** From the first day of a year to its last. */
    public static Period ar(int ar) {
        return new Period(Optional.of(LocalDate.of(ar, 1, 1)), Optional.of(LocalDate.of(ar, 12, 31)));
    }
}
