package kansli.model;

import java.time.LocalDate;
import java.util.List;

/**
 * Who are proposed to check the minutes, and when.
 *
 * @param justerare one, or as many as the organ usually chooses
 */
public record Justering(List<String> justerare, LocalDate dag) {}
