package kansli.publicity;

import java.util.ArrayDeque;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kansli.diagnostic.Findings;
import kansli.figures.Figures;
import kansli.figures.Table;
import kansli.figures.Tal;
import kansli.model.Content;
import kansli.model.Skrift;
import kansli.model.Tabell;
import kansli.model.Text;
import kansli.source.ContentPath;
import kansli.source.Place;

/**
 * Numbers of what is closed, and what open shows them: running text, a chart, or a table that fetches or computes its
 * own from them.
 */
final class Lackor {

    private static final String TILLS_VIDARE = "den hålls inne tills vidare";

    private final Content open;
    private final Figures figures;
    private final Map<String, ContentPath> byAddress = new TreeMap<>();

    /** The tables that take numbers from a table or a document, by its address, and the tables that each takes from. */
    private final Map<String, Set<ContentPath>> users = new TreeMap<>();

    private final Map<ContentPath, Set<ContentPath>> takenFrom = new TreeMap<>();

    private final List<Skrift> openTexts;
    private final List<Skrift> closedTexts;

    /** Folders of insatser and names of documents whose own numbers are closed. */
    private final Set<String> closedOwners = new TreeSet<>();

    private final Set<ContentPath> closedTables = new TreeSet<>();

    /** Open tables with a closed number in them, and of what. */
    private final Map<ContentPath, String> tainted = new TreeMap<>();

    /** @param open what is open by its own facts and its day */
    Lackor(Content whole, Content open, Figures figures) {
        this.open = open;
        this.figures = figures;
        figures.tables().forEach((path, t) -> byAddress.put(t.tabell().adress(), path));
        this.openTexts = open.skrifter().toList();
        Set<Text> readable = Collections.newSetFromMap(new IdentityHashMap<>());
        openTexts.forEach(s -> readable.addAll(s.texter()));
        this.closedTexts = whole.skrifter()
                .map(s -> new Skrift(
                        s.dokument(),
                        s.fil(),
                        s.dag(),
                        s.rapport(),
                        s.texter().stream().filter(t -> !readable.contains(t)).toList()))
                .toList();
        uses();
        owners(whole);
        tables();
        taint();
    }

    /** The tables that the public gets nothing of. */
    Set<ContentPath> tabeller() {
        return Stream.concat(closedTables.stream(), tainted.keySet().stream()).collect(Collectors.toSet());
    }

    /** Whether the numbers that a document owns are closed. */
    boolean stangd(String dokument) {
        return closedOwners.contains(dokument);
    }

    private void owners(Content whole) {
        documents(whole).forEach(closedOwners::add);
        documents(open).forEach(closedOwners::remove);
    }

    private static Stream<String> documents(Content content) {
        return Stream.concat(
                content.insatser().stream().map(i -> i.path().value()),
                content.sammantraden().stream()
                        .flatMap(s -> Stangt.skrivna(s)
                                .map(a -> s.path() + "/" + a.huvud().namn())));
    }

    /**
     * A table is closed by its own facts, with the report, the insats or the meeting that it lies with, when only
     * closed texts show it, when none shows it but something closed fetches from it, and when nobody uses it at all.
     */
    private void tables() {
        var shownOpenly = shown(openTexts);
        var shownInSecret = shown(closedTexts);
        var fetchedInSecret = mentioned(closedTexts);
        var candidates = new TreeSet<>(figures.tables().keySet());
        candidates.removeIf(t -> table(t).insyn().uttalad());
        for (var t : candidates) {
            var home = home(t);
            if (table(t).insyn().stangd()
                    || home.filter(h -> !h).isPresent()
                    || shownInSecret.contains(t) && !shownOpenly.contains(t)) {
                closedTables.add(t);
            }
        }
        candidates.removeIf(t -> shownOpenly.contains(t) || home(t).isPresent());
        candidates.stream().filter(fetchedInSecret::contains).forEach(closedTables::add);
        var next = new ArrayDeque<>(closedTables);
        while (!next.isEmpty()) {
            takenFrom.getOrDefault(next.poll(), Set.of()).stream()
                    .filter(candidates::contains)
                    .filter(closedTables::add)
                    .forEach(next::add);
        }
        var fetchedOpenly = mentioned(openTexts);
        candidates.stream()
                .filter(t -> !fetchedOpenly.contains(t) && users(address(t)).isEmpty())
                .forEach(closedTables::add);
    }

    /** Whether what a table lies with is open; empty when it lies with no one thing alone. */
    private Optional<Boolean> home(ContentPath table) {
        var parts = table.value().split("/");
        if (parts.length < 3) {
            return Optional.empty();
        }
        var folder = new ContentPath(parts[0] + "/" + parts[1]);
        return switch (parts[0]) {
            case "rapporter" ->
                Optional.of(open.rapporter().stream().anyMatch(r -> r.path().equals(folder)));
            case "insatser" ->
                Optional.of(open.insatser().stream().anyMatch(i -> i.path().equals(folder)));
            case "sammantraden" ->
                open.sammantraden().stream().anyMatch(s -> s.path().equals(folder))
                                || open.protokoll().stream()
                                        .anyMatch(p -> p.path().isUnder(folder.value()))
                        ? Optional.empty()
                        : Optional.of(false);
            default -> Optional.empty();
        };
    }

    private Tabell table(ContentPath path) {
        return figures.tables().get(path).tabell();
    }

    private String address(ContentPath table) {
        return table(table).adress();
    }

    /** The tables that take numbers from a table or a document, without itself. */
    private Set<ContentPath> users(String owner) {
        return users.getOrDefault(owner, Set.of());
    }

    /** Who takes numbers from whom, seen from both. */
    private void uses() {
        figures.anvandning().forEach((figure, files) -> {
            var owner = byAddress.get(figure.agare());
            files.stream()
                    .filter(figures.tables()::containsKey)
                    .filter(user -> !user.equals(owner))
                    .forEach(user -> {
                        users.computeIfAbsent(figure.agare(), o -> new TreeSet<>())
                                .add(user);
                        if (owner != null) {
                            takenFrom
                                    .computeIfAbsent(user, u -> new TreeSet<>())
                                    .add(owner);
                        }
                    });
        });
    }

    private void taint() {
        figures.tables()
                .forEach((path, t) -> t.tabell()
                        .talrader()
                        .flatMap(r -> r.insats().stream())
                        .map(mapp -> "insatser/" + mapp)
                        .filter(closedOwners::contains)
                        .findFirst()
                        .ifPresent(i -> taint(path, i)));
        var next = new ArrayDeque<>(closedOwners);
        Stream.concat(closedTables.stream(), tainted.keySet().stream())
                .map(this::address)
                .forEach(next::add);
        while (!next.isEmpty()) {
            var owner = next.poll();
            closed(owner)
                    .ifPresent(source -> users(owner).stream()
                            .filter(user -> taint(user, source))
                            .forEach(user -> next.add(address(user))));
        }
    }

    private boolean taint(ContentPath table, String source) {
        return !closedTables.contains(table) && tainted.putIfAbsent(table, source) == null;
    }

    /** What a closed number is of, as a message says it; empty when it is open. */
    private Optional<String> closed(String owner) {
        var table = byAddress.get(owner);
        if (table == null) {
            return Optional.of(owner).filter(closedOwners::contains);
        }
        return closedTables.contains(table) ? Optional.of(table.value()) : Optional.ofNullable(tainted.get(table));
    }

    private Set<ContentPath> shown(List<Skrift> texts) {
        return texts.stream()
                .flatMap(s -> s.texter().stream()
                        .flatMap(Text::visningar)
                        .filter(Text.Visning::avTabell)
                        .flatMap(v -> path(s, v.forsta()).stream()))
                .collect(Collectors.toSet());
    }

    private Set<ContentPath> mentioned(List<Skrift> texts) {
        return texts.stream()
                .flatMap(s -> s.texter().stream()
                        .flatMap(Text::hamtningar)
                        .flatMap(Lackor::names)
                        .flatMap(n -> owner(s.dokument(), n).stream())
                        .flatMap(o -> Stream.ofNullable(byAddress.get(o))))
                .collect(Collectors.toSet());
    }

    private Optional<ContentPath> path(Skrift skrift, String table) {
        return figures.table(skrift.dokument(), table).map(t -> t.tabell().path());
    }

    /** What something fetched is called, table or figure. */
    private static Stream<String> names(Text.Inline fetched) {
        return switch (fetched) {
            case Text.Tal t -> Stream.of(t.adress());
            case Text.Andel a -> Stream.of(a.del(), a.hela());
            case Text.Antal a -> Stream.of(a.adress());
            case Text.Se s -> Stream.of(s.tabell());
            default -> Stream.empty();
        };
    }

    /** The table or the document that a name leads to: a figure, a table, or a group of rows in one. */
    private Optional<String> owner(String dokument, String name) {
        int dot = name.indexOf('.', name.lastIndexOf('/') + 1);
        return figures.tal(dokument, name)
                .map(Tal::address)
                .map(a -> a.agare())
                .or(() -> figures.table(dokument, dot < 0 ? name : name.substring(0, dot))
                        .map(Table::tabell)
                        .map(Tabell::adress));
    }

    /**
     * Tells of every open text that shows a closed number.
     *
     * @return what is kept back because of it
     */
    Map<ContentPath, String> tell(Findings findings) {
        var kept = new TreeMap<ContentPath, String>();
        for (var s : openTexts) {
            Stream.concat(
                            s.texter().stream()
                                    .flatMap(Text::visningar)
                                    .filter(Text.Visning::avTabell)
                                    .flatMap(v -> path(s, v.forsta()).stream()
                                            .map(t -> new Visat(table(t).adress(), Place.words(s.fil(), v.skrivet())))),
                            s.texter().stream()
                                    .flatMap(Text::hamtningar)
                                    .flatMap(Lackor::names)
                                    .flatMap(n -> visat(s.dokument(), s.fil(), n)))
                    .forEach(v -> tell(v, thing(s), kept, findings));
        }
        open.rapporter()
                .forEach(r -> r.omslagsbild().stream()
                        .flatMap(o -> Stream.of(o.alla(), o.vita()))
                        .flatMap(n -> visat(r.path().value(), r.path().resolve("rapport.yaml"), n))
                        .forEach(v -> tell(v, r.path(), kept, findings)));
        return kept;
    }

    /** Something that an open text shows, by who owns it. */
    private record Visat(String owner, Place place) {}

    private Stream<Visat> visat(String dokument, ContentPath file, String name) {
        return owner(dokument, name).stream().map(o -> new Visat(o, Place.words(file, name)));
    }

    private void tell(Visat visat, ContentPath thing, Map<ContentPath, String> kept, Findings findings) {
        var source = closed(visat.owner());
        if (source.isEmpty()) {
            return;
        }
        kept.put(thing, TILLS_VIDARE);
        var table = byAddress.get(visat.owner());
        if (Stream.ofNullable(table)
                .flatMap(t -> Stream.of(t, new ContentPath(source.get())))
                .noneMatch(f -> findings.doubts(Place.of(f)))) {
            var through = table != null && tainted.containsKey(table) ? " genom %s".formatted(table) : "";
            findings.fast(
                    "tal-ur-hemligt",
                    visat.place(),
                    "Här visas tal ur %s%s, och det är inte offentligt. Därför är %s inte på webben."
                            .formatted(source.get(), through, thing),
                    table == null || !through.isEmpty()
                            ? "Ta bort talet här%s.".formatted(through.isEmpty() ? "" : ", eller ur " + table)
                            : "Ta bort talet här. Får alla se tabellen, skriv offentlig: ja i den.");
        }
    }

    /** What a text belongs to and is kept back with. */
    private static ContentPath thing(Skrift skrift) {
        var parts = skrift.fil().value().split("/");
        return switch (parts[0]) {
            case "sammantraden" ->
                switch (skrift.fil().name()) {
                    case "kallelse.yaml" -> new ContentPath(skrift.fil().folder());
                    case "protokoll.yaml" -> new ContentPath(skrift.dokument());
                    default -> skrift.fil();
                };
            case "verksamhetsmal" -> skrift.fil();
            default -> new ContentPath(skrift.dokument());
        };
    }
}
