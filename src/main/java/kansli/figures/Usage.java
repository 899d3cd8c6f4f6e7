package kansli.figures;

import java.util.Collections;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import kansli.source.ContentPath;

/** Which files use a figure. It grows while figures are computed and running text is read. */
final class Usage {

    private final TreeMap<Address, SortedSet<ContentPath>> users = new TreeMap<>();

    void add(Address figure, ContentPath by) {
        users.computeIfAbsent(figure, f -> new TreeSet<>()).add(by);
    }

    SortedMap<Address, SortedSet<ContentPath>> all() {
        return Collections.unmodifiableSortedMap(users);
    }
}
