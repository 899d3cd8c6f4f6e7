package kansli.model;

import java.util.List;
import java.util.Optional;
import kansli.source.ContentPath;

/** What the förbund wants to achieve in a year: the plan's goals, and the report's when there is an outcome. */
public record Verksamhetsmal(ContentPath path, String ar, List<Mal> mal, Insyn insyn) {

    /** @param roll in what role the förbund pursues it, {@code insatsfinansiär} */
    public record Mal(String mal, Optional<String> roll, List<Resultatmal> resultatmal) {}

    public record Resultatmal(Text text, Text uppfoljning, Text utfall, Optional<Insats.Utfall> status) {}
}
