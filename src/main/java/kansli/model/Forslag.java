package kansli.model;

import java.util.List;

/**
 * A proposed decision.
 *
 * @param organ who decides: {@code Förbundsstyrelsen}
 * @param verb {@code föreslås besluta}
 * @param attSatser what follows each "att", standing conditions last
 */
public record Forslag(String organ, String verb, List<Text> attSatser) {}
