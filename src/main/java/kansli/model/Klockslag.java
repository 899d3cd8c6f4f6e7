package kansli.model;

import java.time.LocalTime;
import java.util.Optional;

/** When a meeting begins and, if it is said, ends. */
public record Klockslag(LocalTime borjan, Optional<LocalTime> slut) {}
