package kansli.print;

import kansli.document.Inkommen;
import kansli.source.Bytes;
import kansli.source.Fingerprint;

/** Takes in papers that others made. Nothing that such a file says about itself is trusted. */
public interface Intake {

    /** What the file is. Bounded in time and memory, whatever it is. */
    Inspection inspect(Bytes file);

    /** The same paper as a PDF that conforms and can be bound. Slow and pure. */
    Pdf take(Bytes file, Inkommen found, String title);

    /** All that the bytes of {@link #take} depend on besides its arguments. */
    Fingerprint recipe();

    sealed interface Inspection {}

    record Usable(Inkommen found) implements Inspection {}

    /** @param detail what was found, for those who want to know more */
    record Unusable(Hinder hinder, String detail) implements Inspection {}

    /** Why a file cannot be bound in. */
    enum Hinder {
        INGEN_PDF,
        LOSENORD,
        SKADAD,
        RITAS_AV_PROGRAM,
        INGA_SIDOR,
        FOR_STOR
    }
}
