package kansli.model;

import java.time.LocalDate;
import java.util.Optional;
import kansli.source.ContentPath;

/**
 * The summons.
 *
 * @param datum the day on it, which is the day it is sent
 * @param forhinder whom to tell that one cannot come: someone at the kansli
 * @param installt when the meeting has been cancelled
 * @param text what else it says, if anything
 * @param insyn who may see the meeting that it summons to
 */
public record Kallelse(
        ContentPath path,
        LocalDate datum,
        Klockslag tid,
        String plats,
        Optional<Anstalld> forhinder,
        Optional<Justering> justering,
        Optional<Installt> installt,
        Text text,
        Insyn insyn) {}
