package kansli.model;

import java.time.LocalDate;

/** That a meeting will not be held: the day when that was told, and why. */
public record Installt(LocalDate dag, String skal) {}
