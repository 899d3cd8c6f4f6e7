package kansli.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import kansli.source.ContentPath;

/** A matter on one meeting's agenda. What the board may do with it depends on its kind, so the kinds are types. */
public sealed interface Arende {

    int nummer();

    /** What the meeting itself needs: justerare, the agenda. */
    record Formalia(Huvud huvud, Avser avser) implements Skrivet {}

    record Beslutsarende(Huvud huvud, Tjansteskrivelse skrivelse, List<Bilaga> bilagor) implements Skrivet {
        @Override
        public Optional<Tjansteskrivelse> handling() {
            return Optional.of(skrivelse);
        }
    }

    record Information(Huvud huvud, Optional<Tjansteskrivelse> handling, List<Bilaga> bilagor) implements Skrivet {}

    /** @param delegation whether it tells which decisions have been taken by delegation */
    record Anmalan(Huvud huvud, Optional<Tjansteskrivelse> handling, List<Bilaga> bilagor, boolean delegation)
            implements Skrivet {}

    /** Övriga frågor: a heading under which nothing is prepared. */
    record Ovrigt(Huvud huvud) implements Skrivet {}

    /**
     * What is left of a matter that will not be treated: its heading, its number and why. Its papers are no part of the
     * meeting.
     */
    record Utgatt(Huvud huvud, String skal) implements Skrivet {}

    /** What is left in a public edition of a matter that is not public: its number, and why. */
    record EjOffentligt(int nummer, String grund) implements Arende {}

    /** A matter with what was written about it, as opposed to one that has been taken out. */
    sealed interface Skrivet extends Arende {
        Huvud huvud();

        default Optional<Tjansteskrivelse> handling() {
            return Optional.empty();
        }

        default List<Bilaga> bilagor() {
            return List.of();
        }

        /**
         * An annex's place among the annexes in the file, from 0. The matter's own paper, if there is one, has taken
         * the first number.
         */
        default int plats(Bilaga bilaga) {
            return bilaga.nummer().lopnummer() - (handling().isPresent() ? 1 : 0);
        }

        @Override
        default int nummer() {
            return huvud().nummer();
        }
    }

    /**
     * What every kind has.
     *
     * @param namn the file's name without its number: the matter's permanent address
     * @param foredragande those who present it
     * @param anmarkning a line under the heading in the föredragningslista
     * @param insatser the folders of those that it is about
     * @param sent the day when it came, if that was after the kallelse
     * @param korning what its chair needs
     * @param insyn who may see it
     * @param angivet what an agenda that was made elsewhere says of it, to be compared
     */
    record Huvud(
            ContentPath path,
            String namn,
            int nummer,
            String rubrik,
            List<String> foredragande,
            Optional<String> anmarkning,
            List<String> insatser,
            Optional<LocalDate> sent,
            Korning korning,
            Insyn insyn,
            Optional<Angivet> angivet) {

        /** The same as everyone may know it. */
        public Huvud utanKorning() {
            return new Huvud(
                    path, namn, nummer, rubrik, foredragande, anmarkning, insatser, sent, Korning.TOM, insyn, angivet);
        }
    }

    /**
     * What only those who lead the meeting are told.
     *
     * @param minuter how long the matter is thought to take
     * @param jav who may have an interest in it, or why someone may
     * @param fraga what the chair asks the meeting
     */
    record Korning(Optional<Integer> minuter, List<String> jav, String fraga) {

        public static final Korning TOM = new Korning(Optional.empty(), List.of(), "");
    }

    /**
     * What an agenda that was made elsewhere says of a matter.
     *
     * @param bilagor the numbers of its annexes, {@code 3–3.12}
     */
    record Angivet(Optional<String> rubrik, Optional<String> bilagor) {}

    enum Avser {
        JUSTERING,
        FOREDRAGNINGSLISTA,
        FOREGAENDE_PROTOKOLL,
        DELEGATIONSBESLUT,
        ANNAT
    }
}
