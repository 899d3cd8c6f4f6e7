package kansli.model;

import java.util.Optional;
import java.util.stream.Stream;

/** A member's seat in an organ: who sits in it, who stands in, and for how long. */
public record Plats(
        String medlem, Person ordinarie, Optional<String> uppdrag, Optional<Person> ersattare, Period period) {

    /** The names of those who have the seat. */
    public Stream<String> personer() {
        return Stream.concat(Stream.of(ordinarie.namn()), ersattare.map(Person::namn).stream());
    }
}
