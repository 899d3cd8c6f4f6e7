package kansli.model;

import java.util.List;
import java.util.Optional;

/** What a column shows of an insats. */
public sealed interface Uppgiftsval {

    /** Something that every insats has: its name, its owner. */
    record Fast(Slag slag) implements Uppgiftsval {}

    /** Something it has accounted for in a period; with the sign changed when {@code minus}. */
    record Redovisad(String period, String namn, boolean minus) implements Uppgiftsval {}

    /** One figure as a percentage of another. */
    record Andel(Redovisad del, Redovisad hela) implements Uppgiftsval {}

    /** The accounts that it needs. */
    default List<Redovisad> redovisade() {
        return switch (this) {
            case Fast f -> List.of();
            case Redovisad r -> List.of(r);
            case Andel a -> List.of(a.del, a.hela);
        };
    }

    /** What every insats has, by the word for it. */
    enum Slag {
        NAMN("namn"),
        KORTNAMN("kortnamn"),
        ORT("ort"),
        AGARE("ägare"),
        PARTER("parter"),
        TYP("typ"),
        START("start"),
        SLUT("slut"),
        PERIOD("period"),
        NUMMER("nummer");

        private final String ord;

        Slag(String ord) {
            this.ord = ord;
        }

        public String ord() {
            return ord;
        }

        public static Optional<Slag> av(String ord) {
            return List.of(values()).stream().filter(s -> s.ord.equals(ord)).findFirst();
        }
    }
}
