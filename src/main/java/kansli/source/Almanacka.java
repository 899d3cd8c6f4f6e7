package kansli.source;

import java.util.List;

/** The names of months and weekdays, whatever the machine speaks. */
public final class Almanacka {

    public static final List<String> MANADER = List.of(
            "januari",
            "februari",
            "mars",
            "april",
            "maj",
            "juni",
            "juli",
            "augusti",
            "september",
            "oktober",
            "november",
            "december");

    public static final List<String> VECKODAGAR =
            List.of("måndag", "tisdag", "onsdag", "torsdag", "fredag", "lördag", "söndag");

    private Almanacka() {}
}
