package kansli.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import kansli.source.ContentPath;

/**
 * What happened in a matter at the meeting, as the law wants it told: what was proposed, in which order it was put, how
 * they voted, who did not take part, who reserved themselves.
 *
 * @param punkt the matter on the agenda; empty for one that came up at the meeting
 * @param delbeslut decisions that were taken before the last one
 * @param avvikande what someone who checked the minutes did not agree to in them
 * @param expedieras who are to be told
 * @param avstar those who were there and took no part in the decision, though they could have
 * @param skal why it was decided
 * @param fogas what is joined to the minutes
 */
public record Forlopp(
        Optional<Punkt> punkt,
        Utfall utfall,
        List<Delbeslut> delbeslut,
        Overlaggning overlaggning,
        List<Jav> jav,
        List<Yttrande> reservationer,
        List<Yttrande> yttranden,
        List<Yttrande> anteckningar,
        List<Yttrande> avvikande,
        Optional<Klockslag> ajournering,
        boolean omedelbart,
        List<Mottagare> expedieras,
        List<Uppfoljning> uppfoljningar,
        List<Person> avstar,
        Text skal,
        List<Fogat> fogas) {

    /** Of a paragraph of which nothing is told but its decision. */
    public static final Forlopp TOMT = new Forlopp(
            Optional.empty(),
            Utfall.BIFALL,
            List.of(),
            Overlaggning.TOM,
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            Optional.empty(),
            false,
            List.of(),
            List.of(),
            List.of(),
            Text.TOM,
            List.of());

    /** The same of a matter on the agenda. */
    public Forlopp med(Punkt annan, Utfall blev) {
        return new Forlopp(
                Optional.of(annan),
                blev,
                delbeslut,
                overlaggning,
                jav,
                reservationer,
                yttranden,
                anteckningar,
                avvikande,
                ajournering,
                omedelbart,
                expedieras,
                uppfoljningar,
                avstar,
                skal,
                fogas);
    }

    /** The same, without what was proposed. */
    public Forlopp utanForslag() {
        return punkt.map(p -> med(new Punkt(p.path, p.namn, p.nummer, p.dnr, Optional.empty()), utfall))
                .orElse(this);
    }

    /** The same with others to tell. */
    public Forlopp till(List<Mottagare> andra) {
        return new Forlopp(
                punkt,
                utfall,
                delbeslut,
                overlaggning,
                jav,
                reservationer,
                yttranden,
                anteckningar,
                avvikande,
                ajournering,
                omedelbart,
                andra,
                uppfoljningar,
                avstar,
                skal,
                fogas);
    }

    /** All that is told in running words. */
    Stream<Text> texter() {
        return Stream.of(
                        delbeslut.stream()
                                .flatMap(d -> Stream.concat(
                                        d.overlaggning().texter(),
                                        d.beslut().stream().flatMap(b -> b.attSatser().stream()))),
                        overlaggning.texter(),
                        Stream.of(skal),
                        Stream.of(reservationer, yttranden, anteckningar, avvikande)
                                .flatMap(List::stream)
                                .map(Yttrande::text))
                .flatMap(texts -> texts);
    }

    /** What became of a matter. */
    public enum Utfall {
        /** As proposed. */
        BIFALL,
        ANDRAT,
        AVSLAG,
        BORDLAGT,
        ATERREMITTERAT,
        UTGAR
    }

    /**
     * The matter on the agenda that a paragraph is about.
     *
     * @param path its file
     * @param namn its address in the meeting's folder
     * @param forslag what was proposed, as the agenda had it
     */
    public record Punkt(ContentPath path, String namn, int nummer, Optional<String> dnr, Optional<Forslag> forslag) {}

    /**
     * What was said before a decision.
     *
     * @param propositionsordning how the chair put it
     */
    public record Overlaggning(List<Yrkande> yrkanden, Text propositionsordning, Optional<Omrostning> omrostning) {

        public static final Overlaggning TOM = new Overlaggning(List.of(), Text.TOM, Optional.empty());

        Stream<Text> texter() {
            return Stream.concat(yrkanden.stream().map(Yrkande::text), Stream.of(propositionsordning));
        }
    }

    /**
     * Someone who is to be told.
     *
     * @param iSinHelhet whether they are told also what everyone may not know
     */
    public record Mottagare(String namn, boolean iSinHelhet) {}

    /** @param instammer those who joined in it */
    public record Yrkande(List<Person> vem, Text text, List<Person> instammer) {}

    /** @param beslut what was decided */
    public record Delbeslut(String rubrik, Overlaggning overlaggning, Optional<Forslag> beslut) {

        /** Whether something is told of how it came about. */
        public boolean overlagt() {
            return !overlaggning.equals(Overlaggning.TOM);
        }
    }

    /**
     * A vote.
     *
     * @param ja what yes stands for
     * @param utslag whether it is said that the votes were even and the chair's decided
     */
    public record Omrostning(
            Optional<String> ja,
            Optional<String> nej,
            Roster jaroster,
            Roster nejroster,
            Roster avstod,
            boolean utslag) {

        /** Those who are named in it. */
        public Stream<Person> alla() {
            return Stream.of(jaroster, nejroster, avstod).flatMap(r -> r.vem().stream());
        }
    }

    /** @param vem those who voted alike, by name when the vote was open */
    public record Roster(List<Person> vem, int antal) {}

    /** Someone who could not take part, and why when it is said. */
    public record Jav(Person person, Optional<String> skal) {}

    /** An annex to the minutes themselves, {@code Bilaga 1}. */
    public record Fogat(int nummer, String titel) {}

    /** @param anmald whether it was announced before the meeting ended */
    public record Yttrande(List<Person> vem, Text text, boolean anmald) {}

    /**
     * What is to be done after the meeting, by whom, and when.
     *
     * @param klart the day when it had been done
     */
    public record Uppfoljning(String vad, Optional<String> vem, Optional<LocalDate> nar, Optional<LocalDate> klart) {}
}
