package kansli.model;

import java.util.Optional;

/**
 * What the facts of a thing say of who may see it. When it may be seen is another matter.
 *
 * @param grund the ground for keeping it from the public, printed in its place; empty when all may see it
 * @param uttalad whether it is said in so many words that all may see it, {@code offentlig: ja}
 */
public record Insyn(Optional<String> grund, boolean uttalad) {

    /** Nothing is said: all may see it. */
    public static final Insyn OSAGD = new Insyn(Optional.empty(), false);

    public static final Insyn ALLA = new Insyn(Optional.empty(), true);

    public static Insyn stangd(String grund) {
        return new Insyn(Optional.of(grund), false);
    }

    public boolean stangd() {
        return grund.isPresent();
    }
}
