package kansli.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import kansli.source.ContentPath;

/**
 * Minutes: of a meeting, or of decisions that an organ took without one.
 *
 * @param form how they were taken
 * @param beslutande who took part, with the seat they held that day
 */
public record Protokoll(
        ContentPath path,
        LocalDate dag,
        Organ organ,
        Form form,
        Text inledning,
        List<Plats> beslutande,
        List<Paragraf> paragrafer,
        Efterat efterat,
        Insyn insyn) {

    /** How decisions are taken. */
    public sealed interface Form {}

    /**
     * Without a meeting.
     *
     * @param namn {@code per capsulam}
     * @param satt by what means, {@code via e-post}
     */
    public record UtanMote(String namn, Optional<String> satt) implements Form {}

    /**
     * At a meeting.
     *
     * @param mote its folder
     * @param justeras the day when the minutes are to be checked
     * @param fogas what is joined to the minutes as a whole
     */
    public record VidMote(
            ContentPath mote,
            Klockslag tid,
            String plats,
            Narvaro narvaro,
            List<Person> justerare,
            Optional<LocalDate> justeras,
            Optional<String> sekreterare,
            List<Forlopp.Fogat> fogas)
            implements Form {}

    /** Its name: the path without the file's ending. */
    public ContentPath namn() {
        return namn(path);
    }

    public static ContentPath namn(ContentPath path) {
        return new ContentPath(path.folder() + "/" + path.stem());
    }

    /** The same minutes with other paragraphs. */
    public Protokoll med(List<Paragraf> andra) {
        return new Protokoll(path, dag, organ, form, inledning, beslutande, andra, efterat, insyn);
    }

    public Optional<LocalDate> justerat() {
        return efterat.justerat();
    }

    public Optional<LocalDate> anslaget() {
        return efterat.anslaget();
    }

    public Optional<LocalDate> nedtaget() {
        return efterat.nedtaget();
    }

    /** The meeting that they are of. */
    public Optional<VidMote> mote() {
        return form instanceof VidMote m ? Optional.of(m) : Optional.empty();
    }

    public String titel() {
        return switch (form) {
            case UtanMote u -> "Protokoll %s, %s %s".formatted(u.namn(), Svenska.inne(organ.namn()), Svenska.dag(dag));
            case VidMote m -> titel(organ, dag);
        };
    }

    /** What the minutes of a meeting are called. */
    public static String titel(Organ organ, LocalDate dag) {
        return "Protokoll, %s %s".formatted(Svenska.inne(organ.namn()), Svenska.dag(dag));
    }

    /** {@code § 12}, or {@code §§ 11–12}. */
    public String paragrafspann() {
        if (paragrafer.isEmpty()) {
            return "";
        }
        int first = paragrafer.getFirst().nummer();
        int last = paragrafer.getLast().nummer();
        return first == last ? "§ " + first : "§§ " + first + "–" + last;
    }

    /**
     * One matter as it was decided.
     *
     * @param beslut the decision, or the last one
     * @param arende what was told of it
     * @param stalle where it stands in the file, {@code paragrafer[2]}; empty when the file has nothing to say of it
     */
    public record Paragraf(
            int nummer,
            String rubrik,
            Optional<Forslag> beslut,
            Text arende,
            Forlopp forlopp,
            String stalle,
            Insyn insyn) {

        /** Whether it was decided as it was proposed. */
        public boolean enligtForslaget() {
            return forlopp.utfall() == Forlopp.Utfall.BIFALL
                    && forlopp.punkt().filter(p -> p.forslag().isPresent()).isPresent();
        }

        /** What of it the file of minutes tells, under a key. */
        public String nyckel(String key) {
            return stalle.isEmpty() ? "paragrafer" : stalle + "." + key;
        }
    }
}
