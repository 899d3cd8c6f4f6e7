package kansli.model;

/**
 * A figure that is set large on every insats that accounts for it.
 *
 * @param namn as it was written
 * @param uppgift the name by which insatser account for it
 * @param ord what stands below the figure
 */
public record Nyckeltal(String namn, String uppgift, String ord) {}
