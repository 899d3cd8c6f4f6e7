package kansli.model;

import java.util.Optional;

/** Someone at the kansli, with the role that stands after the name. */
public record Anstalld(String namn, String roll, Optional<String> epost, Period period) {}
