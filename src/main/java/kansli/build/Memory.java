package kansli.build;

import java.util.function.Supplier;
import kansli.print.Pdf;
import kansli.source.Fingerprint;

/** Remembers what is slow to make and always comes out the same. */
public interface Memory {

    /** What was made under this key before; otherwise it is made now and remembered. */
    Pdf recall(Fingerprint key, Supplier<Pdf> make);
}
