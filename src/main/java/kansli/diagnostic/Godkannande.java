package kansli.diagnostic;

import kansli.source.Place;

/**
 * A finding that somebody has looked at and let stand, with the reason. It holds for as long as the words it is about
 * do.
 *
 * @param place where it is written
 * @param text words that the finding marks, or that hold some it marks; any finding when empty
 */
public record Godkannande(Place place, String kod, String text, String skal) {}
