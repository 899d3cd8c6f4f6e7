package kansli.model;

/** Whole kronor: the förbund grants and reports no öre. */
public record Belopp(long kronor) {}
