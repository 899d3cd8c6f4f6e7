package kansli.klocka;

import java.time.LocalDate;
import java.util.Optional;
import kansli.model.Helgdagar;
import kansli.model.Klockslag;
import kansli.source.Place;

/**
 * A day, and what it is the day for: {@code Protokollet från styrelsen den 16 maj 2024} {@code justeras} at latest.
 *
 * @param id what it is, whatever its day becomes: {@code justering/sammantraden/2024-05-16-styrelsen}
 * @param sak what it is about, as a sentence begins
 * @param gors what is done with it, in a form that goes after {@code ska} too
 * @param anmarkning what else there is to know of it
 * @param gjort the day it was done, when that is known
 * @param kalla the rule that the day follows from
 * @param stalle where it is written, or should be
 * @param rad what to write when it is done
 * @param pamins whether it is worth a reminder: the day is certain, and no rule says the same
 */
public record Dagpost(
        String id,
        LocalDate dag,
        Art art,
        String sak,
        String gors,
        Optional<Klockslag> tid,
        Optional<String> plats,
        Optional<String> anmarkning,
        boolean klart,
        Optional<LocalDate> gjort,
        Optional<String> kalla,
        Place stalle,
        String rad,
        boolean pamins) {

    /** How the thing stands to its day. */
    public enum Art {
        /** It is done on the day or before. */
        SENAST,
        /** It is done on the day or after. */
        TIDIGAST,
        /** It happens on the day. */
        DAGEN
    }

    public enum Lage {
        KLART,
        /** Its last day has passed, and nothing says that it is done. */
        FORSENAT,
        /** Its first day has come. */
        FAR_GORAS,
        KOMMER,
        /** It happened. */
        FORBI
    }

    public Lage lage(LocalDate today) {
        if (klart) {
            return Lage.KLART;
        }
        return switch (art) {
            case SENAST -> today.isAfter(dag) ? Lage.FORSENAT : Lage.KOMMER;
            case TIDIGAST -> today.isBefore(dag) ? Lage.KOMMER : Lage.FAR_GORAS;
            case DAGEN -> today.isAfter(dag) ? Lage.FORBI : Lage.KOMMER;
        };
    }

    /** Why nobody does it on the day itself, when that is so: {@code lördag}, {@code långfredagen}. */
    public Optional<String> ledig() {
        return art == Art.SENAST ? Helgdagar.ledig(dag) : Optional.empty();
    }

    /** The last day on which someone is at work to do it. */
    public LocalDate arbetsdag() {
        return art == Art.SENAST ? Helgdagar.arbetsdagSenast(dag) : dag;
    }
}
