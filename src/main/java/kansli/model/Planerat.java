package kansli.model;

import java.time.LocalDate;
import java.util.Optional;
import kansli.source.ContentPath;

/**
 * A meeting to which nobody has been called yet. Of its matters nothing is known outside the kansli.
 *
 * @param path its folder
 * @param installt when it has been cancelled without a kallelse
 */
public record Planerat(
        ContentPath path,
        LocalDate dag,
        Organ organ,
        Optional<Klockslag> tid,
        Optional<String> plats,
        Optional<Installt> installt,
        Insyn insyn) {}
