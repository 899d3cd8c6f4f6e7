package kansli.diagnostic;

import kansli.source.Place;

/**
 * A finding that somebody has looked at and let stand, with the reason. It holds for as long as the words it is about
 * do.
 *
 * @param place where it is written
 * @param text words that the finding marks, or that hold some it marks; any finding when empty
 */
public record Godkannande(Place place, String kod, String text, String skal) {

    /** How one is written, as the end of a sentence that says when. */
    public static String skriv(String kod) {
        return "lägg till godkänt: i filen, med koden %s och ditt skäl.".formatted(kod);
    }
}
