package kansli.figures;

/** The name of a figure: the document it belongs to, a full stop and its key. */
public record Address(String value) implements Comparable<Address> {

    public static Address of(String document, String key) {
        return new Address(document + "." + key);
    }

    @Override
    public int compareTo(Address other) {
        return value.compareTo(other.value);
    }
}
