package kansli.model;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import kansli.source.ContentPath;
import kansli.source.Place;

/**
 * An effort that the förbund finances, with all that is known of it.
 *
 * @param path its folder
 * @param period the first and the last day as they were first decided
 * @param redovisning figures and answers, by period ({@code 2020}, {@code 2020-kvartal-3-4}) and name, in the order of
 *     the file
 */
public record Insats(
        ContentPath path,
        String namn,
        Optional<String> ort,
        String kortnamn,
        List<String> andraNamn,
        Optional<String> agare,
        List<String> parter,
        Optional<Insatstyp> typ,
        Optional<String> delAv,
        Period period,
        List<Forlangning> forlangningar,
        List<Kallkonflikt> konflikter,
        List<Angiven> angivna,
        List<Mal> mal,
        Map<String, Map<String, Uppgift>> redovisning,
        Text om,
        Optional<Slutrapport> slutrapport,
        Insyn insyn) {

    /** A later last day, from the day it was decided. */
    public record Forlangning(LocalDate till, Optional<LocalDate> beslutad) {

        /** Whether it was decided on a day; one without a day always is. */
        boolean galler(LocalDate dag) {
            return beslutad.map(b -> !b.isAfter(dag)).orElse(true);
        }
    }

    /**
     * What a document says of it, to be compared with what is known.
     *
     * @param dokument the document, as a person calls it
     * @param parter empty when the document says nothing of them
     */
    public record Angiven(
            String dokument,
            Optional<Period> period,
            Optional<String> agare,
            List<String> parter,
            Optional<String> typ) {}

    /**
     * A goal.
     *
     * @param slag what sort of goal, {@code Effektmål}
     * @param grupp the target group it is about
     * @param utfall how it went, by year or period
     */
    public record Mal(
            String slag,
            Optional<String> grupp,
            Text text,
            SortedMap<String, Utfall> utfall,
            Optional<Kallkonflikt> konflikt) {}

    /**
     * @param ord the status as it was worded
     * @param status how it is marked; empty when it is none of the förbund's, which has been told
     */
    public record Utfall(String ord, Optional<Malstatus> status, Optional<String> kommentar) {}

    /** What it accounts for: a number with a unit, or an answer; or what could not be read. */
    public sealed interface Uppgift {

        /** What it is called, as it was written. */
        String namn();
    }

    public record Tal(String namn, BigDecimal tal, Enhet enhet) implements Uppgift {}

    public record Svar(String namn, String ord) implements Uppgift {

        public boolean ja() {
            return utanPunkt().equalsIgnoreCase("ja");
        }

        public boolean nej() {
            return utanPunkt().equalsIgnoreCase("nej");
        }

        /** The answer as a part of a sentence. */
        public String utanPunkt() {
            return ord.strip().replaceFirst("\\s*[.!]$", "");
        }
    }

    /** Looks like a number but could not be read as one, which has been told. */
    public record Olast(String namn) implements Uppgift {}

    /**
     * @param datum its day, when that is known
     * @param mal the year or period whose goals it shows
     */
    public record Slutrapport(
            ContentPath path, Optional<LocalDate> datum, Optional<String> mal, Text text, Insyn insyn) {

        /** The day that it bears. */
        public LocalDate dag() {
            return datum.orElse(LocalDate.EPOCH);
        }
    }

    /** Where something is said of it. */
    public Place stalle(String nyckel) {
        return new Place(path.resolve("insats.yaml"), nyckel);
    }

    public Insats utanSlutrapport() {
        return med(forlangningar, Optional.empty());
    }

    /** As it was known on a day, without what was decided later. */
    public Insats kandDen(LocalDate dag) {
        return med(forlangningar.stream().filter(f -> f.galler(dag)).toList(), slutrapport);
    }

    private Insats med(List<Forlangning> extensions, Optional<Slutrapport> report) {
        return new Insats(
                path,
                namn,
                ort,
                kortnamn,
                andraNamn,
                agare,
                parter,
                typ,
                delAv,
                period,
                extensions,
                konflikter,
                angivna,
                mal,
                redovisning,
                om,
                report,
                insyn);
    }

    public String mapp() {
        return path.name();
    }

    /** The name, and after a comma where it is. */
    public String namnOchOrt() {
        return ort.map(o -> namn + ", " + o).orElse(namn);
    }

    public String sorteringsnamn() {
        return Svenska.sorteringsnyckel(namnOchOrt());
    }

    public Optional<Uppgift> redovisat(String nar, String uppgift) {
        return Optional.ofNullable(redovisning.get(nar)).map(p -> p.get(uppgift));
    }

    /** First and last day as they were known on a day. */
    public Period period(LocalDate dag) {
        var till = forlangningar.stream()
                .filter(f -> f.galler(dag))
                .map(Forlangning::till)
                .reduce((a, b) -> a.isAfter(b) ? a : b);
        return till.isPresent() ? new Period(period.fran(), till) : period;
    }

    /** First and last day, with every extension. */
    public Period helaPerioden() {
        return period(LocalDate.MAX);
    }

    /** Whether it goes on after the day. */
    boolean pagar(LocalDate dag) {
        var p = helaPerioden();
        return p.fran().map(f -> !f.isAfter(dag)).orElse(false)
                && p.till().map(t -> t.isAfter(dag)).orElse(true);
    }

    boolean under(Period nar) {
        var p = helaPerioden();
        return p.fran().isPresent()
                && nar.till().map(t -> !p.fran().get().isAfter(t)).orElse(true)
                && p.till().flatMap(t -> nar.fran().map(f -> !t.isBefore(f))).orElse(true);
    }

    boolean slutarUnder(Period nar) {
        return helaPerioden().till().map(nar::omfattar).orElse(false);
    }
}
