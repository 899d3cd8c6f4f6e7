package kansli.model;

import java.util.Optional;
import kansli.source.ContentPath;

/** An annex to a matter. Its number follows from its place in the list. */
public sealed interface Bilaga {

    Nummer nummer();

    /**
     * @param fran who made it, when it is not the förbund
     * @param sammanfattning what it says in brief, for those who cannot read the paper itself
     * @param sidor how many pages whoever sent it says that it has
     * @param insyn who may see it
     */
    record Papper(
            Nummer nummer,
            String rubrik,
            Optional<String> fran,
            Text sammanfattning,
            Optional<Integer> sidor,
            Insyn insyn,
            Kalla kalla)
            implements Bilaga {}

    /** What is left in a public edition of an annex that is not public. */
    record EjOffentlig(Nummer nummer, String grund) implements Bilaga {}

    /** Where the paper comes from. */
    sealed interface Kalla {
        ContentPath path();
    }

    /** A document that Kansli makes itself, by its name. */
    record Eget(ContentPath path) implements Kalla {}

    /** A paper that someone else made, as a PDF in the content folder. */
    record Frammande(ContentPath path) implements Kalla {}

    /**
     * A paper that is referred to and not there yet.
     *
     * @param nara one that is there, with nearly the same name
     */
    record Saknat(ContentPath path, Optional<ContentPath> nara) implements Kalla {}

    /** {@code 3} for a matter's own paper, {@code 3.1} and on for its annexes. */
    record Nummer(int arende, int lopnummer) {
        @Override
        public String toString() {
            return lopnummer == 0 ? String.valueOf(arende) : arende + "." + lopnummer;
        }
    }
}
