package kansli.model;

import java.util.Optional;
import kansli.source.ContentPath;

/** An annex to a matter. Its number follows from its place in the list. */
public sealed interface Bilaga {

    Nummer nummer();

    /** A document that Kansli makes itself, by its name. */
    record Egen(Nummer nummer, String rubrik, ContentPath dokument) implements Bilaga {}

    /** A paper that someone else made, as a PDF in the content folder. */
    record Frammande(Nummer nummer, String rubrik, Optional<String> fran, ContentPath fil) implements Bilaga {}

    /** An annex that is referred to and not there yet. */
    record Saknad(Nummer nummer, String rubrik, Optional<String> fran, ContentPath vantad) implements Bilaga {}

    /** What is left in a public edition of an annex that is not public. */
    record EjOffentlig(Nummer nummer, String grund) implements Bilaga {}

    /** {@code 3} for a matter's own paper, {@code 3.1} and on for its annexes. */
    record Nummer(int arende, int lopnummer) {
        @Override
        public String toString() {
            return lopnummer == 0 ? String.valueOf(arende) : arende + "." + lopnummer;
        }
    }
}
