package kansli.model;

/** A kind of insats: {@code individinsats}, {@code Individinsats}, {@code Individinsatser}. */
public record Insatstyp(String id, String namn, String flera) {}
