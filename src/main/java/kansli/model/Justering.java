package kansli.model;

import java.time.LocalDate;

/** Who is proposed to check the minutes, and when. */
public record Justering(String justerare, LocalDate dag) {}
