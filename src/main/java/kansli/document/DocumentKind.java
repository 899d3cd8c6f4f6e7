package kansli.document;

import java.util.stream.Stream;

/** One kind of document: what there is to publish of it. All kinds are listed where the program is put together. */
public interface DocumentKind {

    Stream<Document> documents(Underlag underlag);
}
