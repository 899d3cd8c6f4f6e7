package kansli.figures;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import kansli.source.ContentPath;

/** Every figure by its address, and every table by its file. */
public record Figures(SortedMap<Address, Tal> tal, SortedMap<ContentPath, Table> tables) {

    /**
     * A figure as one document names it: by its own key, by a table of its own, or by a table elsewhere that no other
     * table is called like.
     */
    public Optional<Tal> tal(String document, String name) {
        return Optional.ofNullable(tal.get(Address.of(document, name)))
                .or(() -> Optional.ofNullable(tal.get(new Address(name))))
                .or(() -> split(name).flatMap(parts -> tables(document, parts.table()).stream()
                        .findFirst()
                        .map(t -> tal.get(Address.of(t.tabell().path().folder() + "/" + t.tabell().namn(), parts.rest())))));
    }

    public Optional<Table> table(String document, String name) {
        return tables(document, name).stream().findFirst();
    }

    public Collection<Tal> alla() {
        return tal.values();
    }

    /** The tables that a name can mean, seen from a document: those nearest to it, and only one of them is right. */
    List<Table> tables(String document, String name) {
        var all = tables.values().stream()
                .filter(t -> t.tabell().namn().equals(name) || (t.tabell().path().folder() + "/" + t.tabell().namn()).endsWith("/" + name))
                .toList();
        var near = all.stream().filter(t -> document.startsWith(home(t.tabell().path()) + "/") || document.equals(home(t.tabell().path()))).toList();
        return near.isEmpty() ? all : near;
    }

    /** The folder that a table belongs to: the one that holds its folder of tables. */
    private static String home(ContentPath table) {
        var folder = table.folder();
        int at = folder.lastIndexOf("/tabeller");
        return at < 0 ? folder : folder.substring(0, at);
    }

    private record Parts(String table, String rest) {}

    private static Optional<Parts> split(String name) {
        int slash = name.lastIndexOf('/');
        int dot = name.indexOf('.', slash + 1);
        return dot < 0 ? Optional.empty() : Optional.of(new Parts(name.substring(0, dot), name.substring(dot + 1)));
    }
}
