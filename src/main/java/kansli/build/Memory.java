package kansli.build;

import java.util.function.Supplier;
import kansli.print.Pdf;
import kansli.source.Bytes;
import kansli.source.Fingerprint;

/** Remembers what is slow to make and always comes out the same. */
public interface Memory {

    /** What was made under this key before; otherwise it is made now and remembered. */
    Pdf recall(Fingerprint key, Supplier<Pdf> make);

    /** The same for what was written down about a paper: it is kept as one without pages. */
    default Bytes recallNote(Fingerprint key, Supplier<Bytes> write) {
        return recall(key, () -> new Pdf(write.get(), 0)).bytes();
    }
}
