package kansli.model;

import java.time.Duration;
import java.time.LocalTime;
import java.util.Optional;

/** When a meeting begins and, if it is said, ends. */
public record Klockslag(LocalTime borjan, Optional<LocalTime> slut) {

    /** How long it lasts, if its end is said. */
    public Optional<Integer> minuter() {
        return slut.map(s -> (int) Duration.between(borjan, s).toMinutes());
    }
}
