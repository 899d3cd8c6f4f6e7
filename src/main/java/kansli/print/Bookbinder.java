package kansli.print;

import java.util.function.Function;
import kansli.document.DocumentId;
import kansli.document.Handlingar;
import kansli.source.Bytes;
import kansli.source.ContentPath;

/** Binds the papers of a meeting into one PDF. */
public interface Bookbinder {

    /**
     * @param printed our own papers
     * @param attached the bytes of papers that others made
     */
    Pdf bind(Handlingar handlingar, Function<DocumentId, Pdf> printed, Function<ContentPath, Bytes> attached);
}
