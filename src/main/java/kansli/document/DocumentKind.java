package kansli.document;

import java.time.LocalDate;
import java.util.stream.Stream;
import kansli.model.Content;

/** One kind of document: what there is to publish of it. All kinds are listed where the program is put together. */
public interface DocumentKind {

    /**
     * @param content what this audience may know; the rest has already been taken out
     * @param today the day that counts as today
     */
    Stream<Document> documents(Content content, LocalDate today);
}
