package kansli.diagnostic;

import java.util.Comparator;
import java.util.Optional;
import kansli.source.Place;
import kansli.source.Position;
import kansli.source.Span;

/**
 * One thing that a person should know about what they wrote.
 *
 * @param code the message's name, {@code okand-nyckel}
 * @param span what is marked in the file; empty when the whole file is meant
 * @param message what is wrong, a whole sentence
 * @param hint what to do, a whole sentence
 */
public record Diagnostic(
        Severity severity, String code, Place place, Optional<Span> span, String message, String hint) {

    /** Most serious first, then as the files lie, then downwards. */
    public static final Comparator<Diagnostic> ORDER = Comparator.comparing(Diagnostic::severity)
            .thenComparing(d -> d.place().file())
            .thenComparing(d -> d.position().orElse(Position.START))
            .thenComparing(Diagnostic::code)
            .thenComparing(Diagnostic::message);

    Diagnostic with(Severity other, String otherHint) {
        return new Diagnostic(other, code, place, span, message, otherHint);
    }

    public Optional<Position> position() {
        return span.map(Span::start);
    }
}
