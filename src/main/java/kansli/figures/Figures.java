package kansli.figures;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import kansli.model.Organ;
import kansli.model.Svenska;
import kansli.model.Tabell;
import kansli.model.Text;
import kansli.source.ContentPath;

/**
 * Every figure by its address, and every table by its file.
 *
 * @param hem the document that the text of each file is written for, from which its figures and tables are named
 * @param anvandning the files that use a figure: in a formula, in running text, or by showing its table
 */
public record Figures(
        SortedMap<Address, Tal> tal,
        SortedMap<ContentPath, Table> tables,
        List<Organ> organ,
        SortedMap<ContentPath, String> hem,
        SortedMap<Address, SortedSet<ContentPath>> anvandning) {

    /** No figures at all. */
    public static final Figures INGA = new Figures(
            Collections.emptySortedMap(),
            Collections.emptySortedMap(),
            List.of(),
            Collections.emptySortedMap(),
            Collections.emptySortedMap());

    /** Those of them that are neither in one of these tables nor belong to one of these documents. */
    public Figures utan(Set<ContentPath> tabeller, Predicate<String> dokument) {
        var left = new TreeMap<>(tables);
        left.keySet().removeAll(tabeller);
        var names =
                tabeller.stream().map(tables::get).map(t -> t.tabell().adress()).collect(Collectors.toSet());
        var some = new TreeMap<>(tal);
        some.keySet().removeIf(a -> names.contains(a.agare()) || dokument.test(a.agare()));
        return new Figures(
                Collections.unmodifiableSortedMap(some),
                Collections.unmodifiableSortedMap(left),
                organ,
                hem,
                anvandning);
    }

    /** Whether a table in a file is called so, with as much of its path as tells it from others. */
    static boolean called(ContentPath path, String own, String name) {
        var full = "/" + path.folder() + "/" + own;
        return own.equals(name)
                || full.endsWith("/" + name)
                || Tabell.kort(full).endsWith("/" + name);
    }

    /**
     * A figure as one document names it: by its own key, by a table of its own, or by a table elsewhere that no other
     * table is called like.
     */
    public Optional<Tal> tal(String document, String name) {
        return Optional.ofNullable(tal.get(Address.of(document, name)))
                .or(() -> Optional.ofNullable(tal.get(new Address(name))))
                .or(() -> split(name)
                        .flatMap(parts -> tables(document, parts.table()).stream()
                                .findFirst()
                                .map(t -> tal.get(Address.of(t.tabell().adress(), parts.rest())))));
    }

    /**
     * How many there are of something: a table's rows, {@code tabell1} or those under one heading,
     * {@code tabell1.individinsatser}; or the members of an organ on a day, {@code styrelsen.ordinarie} or
     * {@code styrelsen.ersattare}.
     */
    public Optional<Integer> antal(String document, String name, LocalDate day) {
        int dot = name.indexOf('.', name.lastIndexOf('/') + 1);
        if (dot < 0) {
            return table(document, name).map(Table::antal);
        }
        var before = name.substring(0, dot);
        var after = name.substring(dot + 1);
        return table(document, before)
                .flatMap(t -> t.antal(after))
                .or(() -> organ.stream()
                        .filter(o -> o.id().equals(before))
                        .findFirst()
                        .flatMap(o -> switch (after) {
                            case "ordinarie" -> Optional.of(o.platser(day).size());
                            case "ersattare" ->
                                Optional.of((int) o.platser(day).stream()
                                        .filter(p -> p.ersattare().isPresent())
                                        .count());
                            default -> Optional.empty();
                        }));
    }

    /** The tables that are whole, so that something can be told of how their numbers hang together. */
    public List<Table> hela() {
        return tables.values().stream().filter(Table::hel).toList();
    }

    public Optional<Table> table(String document, String name) {
        return tables(document, name).stream().findFirst();
    }

    public Optional<Tal> tal(Address address) {
        return Optional.ofNullable(tal.get(address));
    }

    /** What stands in running text where something is fetched; empty when it is not there, or is no figure. */
    public Optional<String> text(String document, LocalDate day, Text.Inline fetched) {
        return switch (fetched) {
            case Text.Tal t ->
                tal(document, t.adress()).flatMap(f -> {
                    var unit = t.enhet().orElse(f.enhet());
                    return t.decimaler().isPresent()
                            ? f.text(unit, t.decimaler().get())
                            : f.text(unit);
                });
            case Text.Andel a ->
                tal(document, a.del()).flatMap(part -> tal(document, a.hela()).flatMap(part::andel));
            case Text.Antal a ->
                antal(document, a.adress(), day).map(n -> {
                    var words = Svenska.antal(n);
                    return a.stor() ? words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1) : words;
                });
            case Text.Se s ->
                table(document, s.tabell()).map(t -> "tabellen " + t.tabell().titel());
            default -> Optional.empty();
        };
    }

    /** The document from which a text names figures and tables, also where it is shown in another. */
    public String hem(Text text, String shownIn) {
        return text.fil().map(hem::get).orElse(shownIn);
    }

    /** The shortest name by which any document can fetch a figure. */
    public String namn(Tal figure) {
        var address = figure.address().value();
        return split(address)
                .flatMap(parts -> {
                    var folders = List.of(Tabell.kort(parts.table()).split("/"));
                    return IntStream.iterate(folders.size() - 1, i -> i >= 0, i -> i - 1)
                            .mapToObj(i -> String.join("/", folders.subList(i, folders.size())))
                            .filter(name -> tables("", name).size() == 1)
                            .findFirst()
                            .map(name -> name + "." + parts.rest());
                })
                .orElse(address);
    }

    /** The files that use a figure. */
    public Collection<ContentPath> anvandning(Tal figure) {
        return anvandning.getOrDefault(figure.address(), Collections.emptySortedSet());
    }

    public Collection<Tal> alla() {
        return tal.values();
    }

    /** The tables that a name can mean, seen from a document: those nearest to it, and only one of them is right. */
    List<Table> tables(String document, String name) {
        var all = tables.values().stream()
                .filter(t -> called(t.tabell().path(), t.tabell().namn(), name))
                .toList();
        var near = all.stream()
                .filter(t -> (document + "/").startsWith(t.tabell().hem() + "/"))
                .toList();
        return near.isEmpty() ? all : near;
    }

    /** How to say which of several tables of one name is meant. */
    static String whichOne(List<Tabell> tables) {
        return "Skriv mappens namn framför: %s."
                .formatted(String.join(
                        " eller ",
                        tables.stream()
                                .map(t -> Tabell.kort(t.adress()).replaceFirst(".*/(?=.*/)", ""))
                                .toList()));
    }

    private record Parts(String table, String rest) {}

    private static Optional<Parts> split(String name) {
        int slash = name.lastIndexOf('/');
        int dot = name.indexOf('.', slash + 1);
        return dot < 0 ? Optional.empty() : Optional.of(new Parts(name.substring(0, dot), name.substring(dot + 1)));
    }
}
