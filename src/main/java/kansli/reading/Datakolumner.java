package kansli.reading;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kansli.model.Tabell.Kolumn;
import kansli.source.Grid;

/** Finds a table's columns among the headings of a spreadsheet, wherever they stand in it. */
final class Datakolumner {

    private final Kalkylark ark;
    private final List<Kolumn> columns;
    private final Grid.Row head;

    /** The column of the rows' headings: the first in which anything stands. */
    private final int rubriker;

    /** Columns that more than one heading can be. */
    private final Set<Kolumn> unsettled = new HashSet<>();

    Datakolumner(Kalkylark ark, List<Kolumn> columns) {
        this.ark = ark;
        this.columns = columns;
        this.head = ark.grid().rows().getFirst();
        this.rubriker =
                ark.grid().rows().stream().mapToInt(Datakolumner::first).min().orElse(0);
    }

    private static int first(Grid.Row row) {
        return IntStream.range(0, row.cells().size())
                .filter(i -> !row.cell(i).empty())
                .findFirst()
                .orElse(0);
    }

    int rubriker() {
        return rubriker;
    }

    /** How many cells the row of headings has, as far as the last heading. */
    int bredd() {
        return IntStream.range(0, head.cells().size())
                        .filter(i -> !head.cell(i).empty())
                        .max()
                        .orElse(0)
                + 1;
    }

    Grid.Row huvud() {
        return head;
    }

    /**
     * Where each of the table's columns stands, by number; those that are computed have no place. Empty when no heading
     * is known.
     */
    Map<Kolumn, Integer> platser() {
        var found = new LinkedHashMap<Kolumn, Integer>();
        var unknown = new TreeMap<Integer, String>();
        for (int i = rubriker + 1; i < head.cells().size(); i++) {
            if (!head.cell(i).empty()) {
                take(i, heading(head, i), found, unknown);
            }
        }
        if (found.isEmpty()
                && unsettled.isEmpty()
                && !columns.isEmpty()
                && nearest(unknown).isEmpty()) {
            tellNone(unknown);
            return found;
        }
        if (!sammanslagetHuvud()) {
            var missing = columns.stream()
                    .filter(k -> k.skrivs() && k.uppgift().isEmpty() && !found.containsKey(k) && !unsettled.contains(k))
                    .toList();
            var only = missing.size() == 1 && unknown.size() == 1
                    ? Optional.of(unknown.firstEntry().getValue())
                    : Optional.<String>empty();
            missing.forEach(k -> tellMissing(k, nearest(k, unknown).or(() -> only), unknown));
            unknown.forEach((i, heading) -> {
                if (hemlig(i).isEmpty()) {
                    tellUnknown(i, heading);
                }
            });
            tellWithoutHeading();
        }
        found.keySet().removeIf(k -> !k.skrivs());
        return found;
    }

    /**
     * Tells of a column that says of its rows whether all may see them, and of some row says no: rows are not kept back
     * one by one.
     */
    boolean hemligt() {
        for (int i = 0; i < head.cells().size(); i++) {
            int column = i;
            var row = hemlig(i);
            row.ifPresent(r -> ark.utanForlust(
                    "sekretess-oklar", ark.cell(r, column), hemligt(heading(head, column), heading(r, column)), UTAN));
            if (row.isPresent()) {
                return true;
            }
        }
        return false;
    }

    /** What to do about such a column. */
    static final String UTAN = "Ta bort kolumnen ur filen, och de rader som inte alla får se. Ska hela tabellen hållas"
            + " inne, skriv offentlig: nej och grund: i den.";

    static String hemligt(String heading, String cell) {
        return "Under «%s» står «%s», men rader går inte att hålla inne en och en. Därför är hela tabellen inte på webben."
                .formatted(Ord.kort(heading), Ord.kort(cell));
    }

    /** The first row of which a column says that not all may see it. */
    private Optional<Grid.Row> hemlig(int column) {
        var secret = Hemligord.kolumn(heading(head, column));
        return ark.grid().rows().stream()
                .skip(1)
                .filter(r -> secret.test(heading(r, column)))
                .findFirst();
    }

    static String heading(Grid.Row row, int column) {
        return Datarader.ord(row.cell(column).value());
    }

    private void take(int at, String heading, Map<Kolumn, Integer> found, Map<Integer, String> unknown) {
        var meant = meant(heading);
        if (meant.isEmpty()) {
            unknown.put(at, heading);
        } else if (meant.size() > 1) {
            unsettled.addAll(meant);
            ark.fel(
                    "data-kolumn-dubbel",
                    ark.cell(head, at),
                    "Flera av tabellens kolumner heter «%s».".formatted(Ord.kort(heading)),
                    "Skriv i stället kolumnens id som rubrik i filen: %s."
                            .formatted(String.join(
                                    " eller ", meant.stream().map(Kolumn::id).toList())));
        } else if (found.containsKey(meant.getFirst())) {
            ark.fel(
                    "data-kolumn-dubbel",
                    ark.cell(head, at),
                    "Kolumnen «%s» finns två gånger, också i kolumn %s."
                            .formatted(Ord.kort(heading), Grid.letters(found.get(meant.getFirst()))),
                    "Ta bort eller döp om den ena.");
        } else {
            found.put(meant.getFirst(), at);
            if (!meant.getFirst().skrivs()) {
                ark.upplysning(
                        "data-kolumn-raknas",
                        ark.cell(head, at),
                        "Kolumnen «%s» räknas ut i tabellen, så filens tal i den används inte."
                                .formatted(Ord.kort(heading)),
                        "Ta bort kolumnen ur filen, eller formeln ur tabellen.");
            }
        }
    }

    private List<Kolumn> meant(String heading) {
        var exact = columns.stream().filter(k -> k.id().equals(heading)).toList();
        return !exact.isEmpty()
                ? exact
                : columns.stream()
                        .filter(k -> TabellReader.id(heading).equals(k.id())
                                || Ord.lika(heading, k.rubrik())
                                || k.over()
                                        .filter(o -> Ord.lika(heading, o + " " + k.rubrik()))
                                        .isPresent())
                        .toList();
    }

    /** Some words often stand above the headings. */
    private void tellNone(Map<Integer, String> unknown) {
        var lower = ark.grid().rows().stream()
                .skip(1)
                .filter(row -> IntStream.range(rubriker + 1, row.cells().size())
                        .anyMatch(i ->
                                !row.cell(i).empty() && !meant(heading(row, i)).isEmpty()))
                .findFirst();
        ark.fel(
                "data-kolumn-saknas",
                ark.rad(head),
                "Ingen av tabellens kolumner står som rubrik på den första raden.",
                lower.map(row -> "Rubrikerna ser ut att stå på rad %d. Ta bort det som står ovanför dem."
                                .formatted(row.number()))
                        .orElseGet(() -> "Tabellens kolumner är %s."
                                .formatted(Ord.upprakning(
                                        columns.stream().map(Kolumn::rubrik).toList()))));
    }

    private Optional<String> nearest(Map<Integer, String> unknown) {
        return columns.stream().flatMap(k -> nearest(k, unknown).stream()).findFirst();
    }

    private static Optional<String> nearest(Kolumn k, Map<Integer, String> unknown) {
        return Stream.of(k.rubrik(), k.id())
                .flatMap(name -> Ord.narmast(name, unknown.values()).stream())
                .findFirst();
    }

    /** @param near the heading that is probably meant to be the column's */
    private void tellMissing(Kolumn k, Optional<String> near, Map<Integer, String> unknown) {
        var at = near.flatMap(n -> unknown.entrySet().stream()
                .filter(e -> e.getValue().equals(n))
                .map(Map.Entry::getKey)
                .findFirst());
        ark.fel(
                "data-kolumn-saknas",
                at.map(i -> ark.cell(head, i)).orElseGet(() -> ark.rad(head)),
                "Tabellens kolumn «%s» finns inte i filen.".formatted(k.rubrik()),
                near.map(n -> "Är det «%s» som menas? Skriv samma rubrik i filen och i tabellen.".formatted(n))
                        .orElse("Lägg till kolumnen i filen, eller ta bort den ur tabellen. Kolumnerna får stå i"
                                + " vilken ordning som helst."));
        at.ifPresent(unknown::remove);
    }

    private void tellUnknown(int at, String heading) {
        ark.varning(
                "data-kolumn-okand",
                ark.cell(head, at),
                "Kolumnen «%s» finns inte i tabellen, så den används inte.".formatted(Ord.kort(heading)),
                "Lägg till den under kolumner, eller ta bort den ur filen.");
    }

    /** Numbers under an empty heading belong nowhere. */
    private void tellWithoutHeading() {
        int width =
                ark.grid().rows().stream().mapToInt(r -> r.cells().size()).max().orElse(0);
        for (int i = rubriker + 1; i < width; i++) {
            int column = i;
            if (head.cell(i).empty()
                    && (ark.blad().isPresent() || i < head.cells().size())) {
                ark.grid().rows().stream()
                        .skip(1)
                        .filter(r -> !r.cell(column).empty())
                        .findFirst()
                        .ifPresent(r -> ark.fel(
                                "data-rubrik-saknas",
                                ark.cell(r, column),
                                "Cellen har ett värde, men kolumnen har ingen rubrik på rad %d."
                                        .formatted(head.number()),
                                "Skriv kolumnens rubrik, eller töm cellerna i den."));
            }
        }
    }

    private boolean sammanslagetHuvud() {
        var whole = new Grid.Area(
                head.number(),
                rubriker,
                head.number(),
                Math.max(rubriker, head.cells().size()));
        return ark.grid().merged().stream().anyMatch(whole::meets);
    }
}
