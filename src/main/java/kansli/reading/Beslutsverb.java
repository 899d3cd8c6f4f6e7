package kansli.reading;

import java.util.regex.Pattern;
import kansli.model.Forslag;

/** What was proposed to be decided, as it reads when it has been: {@code föreslås besluta} becomes {@code beslutar}. */
final class Beslutsverb {

    private static final Pattern FORESLAS = Pattern.compile("(?U)föreslås\\s+(?:att\\s+)?(\\p{L}+)(.*)");

    private Beslutsverb() {}

    static Forslag beslutat(Forslag forslag) {
        return new Forslag(forslag.organ(), beslutar(forslag.verb()), forslag.attSatser());
    }

    static String beslutar(String verb) {
        var proposed = FORESLAS.matcher(verb);
        return proposed.matches() ? proposed.group(1) + "r" + proposed.group(2) : verb;
    }
}
