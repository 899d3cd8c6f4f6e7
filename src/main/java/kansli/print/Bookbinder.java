package kansli.print;

import java.util.function.Function;
import kansli.document.DocumentId;
import kansli.document.Handlingar;
import kansli.source.Fingerprint;

/** Binds papers that conform into one that does. Slow and pure. */
public interface Bookbinder {

    /** The papers of a meeting in the order of its agenda, with stamps, bookmarks and links between them. */
    Pdf bind(Handlingar handlingar, Function<DocumentId, Pdf> printed);

    /** A front sheet with the paper behind it, as one. */
    Pdf attach(DocumentId id, Pdf sheet, Pdf paper, String title);

    /** All that the bytes depend on besides the arguments. */
    Fingerprint recipe();
}
