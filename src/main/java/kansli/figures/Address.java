package kansli.figures;

/** The name of a figure: the document it belongs to, a full stop and its key. */
public record Address(String value) implements Comparable<Address> {

    public static Address of(String document, String key) {
        return new Address(document + "." + key);
    }

    /** The document or table that it belongs to; all of it when it has no key. */
    public String agare() {
        int dot = value.indexOf('.', value.lastIndexOf('/') + 1);
        return dot < 0 ? value : value.substring(0, dot);
    }

    @Override
    public int compareTo(Address other) {
        return value.compareTo(other.value);
    }
}
