package kansli.source;

import java.util.List;

/**
 * Where something lies, seen from the content folder: {@code sammantraden/2021-03-18-styrelsen/kallelse.yaml}. It is
 * the thing's identity, its sort order and the stem of its address on the web. Always with {@code /}, never absolute,
 * never upwards.
 */
public record ContentPath(String value) implements Comparable<ContentPath> {

    public ContentPath {
        if (!isInside(value)) {
            throw new IllegalArgumentException("not a path inside the content folder: " + value);
        }
    }

    /** Whether a person's text can be a path in the content folder at all. */
    public static boolean isInside(String value) {
        return !value.isBlank()
                && value.indexOf('\\') < 0
                && value.indexOf(':') < 0
                && value.chars().noneMatch(Character::isISOControl)
                && List.of(value.split("/", -1)).stream()
                        .noneMatch(part -> part.isBlank() || part.equals(".") || part.equals(".."));
    }

    public String name() {
        return value.substring(value.lastIndexOf('/') + 1);
    }

    /** The name without its last ending: {@code kallelse} for {@code kallelse.yaml}. */
    public String stem() {
        var name = name();
        var dot = name.lastIndexOf('.');
        return dot > 0 ? name.substring(0, dot) : name;
    }

    /** The folder it lies in, or the empty string for the top. */
    public String folder() {
        var slash = value.lastIndexOf('/');
        return slash < 0 ? "" : value.substring(0, slash);
    }

    public ContentPath resolve(String relative) {
        return new ContentPath(value + "/" + relative);
    }

    public boolean isUnder(String folder) {
        return value.startsWith(folder + "/");
    }

    @Override
    public int compareTo(ContentPath other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
