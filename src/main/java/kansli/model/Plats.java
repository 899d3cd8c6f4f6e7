package kansli.model;

import java.util.Optional;

/** A member's seat in an organ: who sits in it, who stands in, and for how long. */
public record Plats(
        String medlem, Person ordinarie, Optional<String> uppdrag, Optional<Person> ersattare, Period period) {}
