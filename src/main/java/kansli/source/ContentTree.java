package kansli.source;

import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The only door to the world: the files that people wrote, and which day it is. The same tree always gives the same
 * output, byte for byte.
 */
public interface ContentTree {

    /** Every file, sorted. Hidden files and folders are not content. */
    Stream<ContentPath> files();

    boolean has(ContentPath path);

    /** The bytes of a file that {@link #has} affirms. */
    Bytes read(ContentPath path);

    /** Paths that lie in the folder but were not taken in, each with the reason in words for the author. */
    Stream<Refused> refused();

    /** Whether something lies at the path that was not taken in, which is told on its own. */
    default boolean refuses(ContentPath path) {
        return refused().anyMatch(r -> r.path().equals(path.value()));
    }

    /** The day that counts as today: an input like the files, never the clock. Empty until the content decides. */
    Optional<LocalDate> today();

    /** A name that is no content path, or something that leads out of the folder. */
    record Refused(String path, String reason, String cure) {}
}
