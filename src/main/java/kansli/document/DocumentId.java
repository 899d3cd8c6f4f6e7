package kansli.document;

/**
 * A document's name, {@code sammantraden/2021-03-18-styrelsen/kallelse}: its address, its file name and its name in
 * tests, all at once.
 */
public record DocumentId(String value) implements Comparable<DocumentId> {

    /** The first page of the site. */
    public static final DocumentId START = new DocumentId("start");

    @Override
    public int compareTo(DocumentId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
