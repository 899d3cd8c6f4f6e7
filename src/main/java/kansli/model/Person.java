package kansli.model;

import java.util.Optional;

/** A person as the papers name them: {@code Bo Ek (L)}. A myndighet's representative has no party. */
public record Person(String namn, Optional<String> parti) {}
