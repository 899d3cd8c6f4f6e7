package kansli.figures;

import java.util.List;
import java.util.Optional;
import kansli.diagnostic.Findings;
import kansli.model.Enhet;
import kansli.model.Svenska;
import kansli.model.Tabell;
import kansli.model.Tabell.Kolumn;
import kansli.model.Tabell.Talrad;
import kansli.source.Place;

/**
 * What the names in formulas mean: rows, columns and other tables, seen from one table. A name that means nothing is
 * told.
 */
final class Names {

    private static final String FORMS = "Skriv en rads namn, rad.kolumn eller tabell.rad.kolumn.";

    private final List<Tabell> tables;
    private final Findings findings;

    Names(List<Tabell> tables, Findings findings) {
        this.tables = tables;
        this.findings = findings;
    }

    /** A cell that a name means. */
    record Found(Tabell table, Talrad row, Kolumn column) {

        Enhet unit() {
            return Calculation.unit(table, row, column);
        }
    }

    /** A column of another table. */
    record Elsewhere(Tabell table, Kolumn column) {}

    /** A row of this table in a column, a row and a column, or another table's. */
    Optional<Found> find(Tabell t, Kolumn k, String name) {
        var parts = parts(name);
        var own = row(t, parts[0]);
        if (own.isPresent() && parts.length <= 2) {
            var column = parts.length == 2 ? column(t, parts[1]) : Optional.of(k);
            if (column.isPresent()) {
                return Optional.of(new Found(t, own.get(), column.get()));
            }
        }
        return other(t, parts[0])
                .filter(o -> parts.length >= 2)
                .flatMap(o -> row(o, parts[1])
                        .flatMap(row -> column(o, parts.length > 2 ? parts[2] : k.id())
                                .map(column -> new Found(o, row, column))));
    }

    /**
     * A column of another table, {@code tabell.kolumn}, that this column is fetched from; told when it is not there.
     */
    Optional<Elsewhere> elsewhere(Tabell t, String name, Place place) {
        int dot = name.lastIndexOf('.');
        var table = dot < 0 ? name : name.substring(0, dot);
        var other = dot < 0 ? Optional.<Tabell>empty() : other(t, table);
        if (other.isEmpty()) {
            tellTable(t, table, name, place, tables.stream().map(Tabell::adress).toList());
            return Optional.empty();
        }
        var column = name.substring(dot + 1);
        var found = column(other.get(), column);
        if (found.isEmpty()) {
            tell(name, column, place, ids(other.get().kolumner()));
        }
        return found.map(k -> new Elsewhere(other.get(), k));
    }

    /** Says why nothing was found, unless rows were lost with a spreadsheet that could not be read. */
    void tellMissing(Tabell t, Kolumn k, String name, Place place) {
        var parts = parts(name);
        var other = other(t, parts[0]).filter(o -> parts.length >= 2);
        if (Calculation.lostRows(findings, other.orElse(t))) {
            return;
        }
        if (other.isPresent()) {
            var row = row(other.get(), parts[1]);
            if (row.isEmpty()) {
                tell(name, parts[1], place, rows(other.get()));
            } else if (parts.length == 2) {
                tellWithoutColumn(other.get(), parts[0], name, k, place);
            } else {
                tell(name, parts[2], place, ids(other.get().kolumner()));
            }
        } else if (row(t, parts[0]).isPresent() && parts.length == 2) {
            tell(name, parts[1], place, ids(t.kolumner()));
        } else {
            tellTable(t, parts[0], name, place, rows(t));
        }
    }

    /** Says that no other column is called so. */
    void tellMissingColumn(Tabell t, String name, Place place) {
        tell(name, name, place, ids(t.kolumner()));
    }

    static Optional<Talrad> row(Tabell t, String id) {
        return t.talrader().filter(r -> r.id().equals(id)).findFirst();
    }

    static Optional<Kolumn> column(Tabell t, String id) {
        return t.kolumner().stream().filter(k -> k.id().equals(id)).findFirst();
    }

    /** A table's name, with as much of its path as was written, and what stands after it between full stops. */
    private static String[] parts(String name) {
        var slash = name.lastIndexOf('/');
        var parts = name.substring(slash + 1).split("\\.");
        parts[0] = name.substring(0, slash + 1) + parts[0];
        return parts;
    }

    private Optional<Tabell> other(Tabell from, String name) {
        var all = called(name);
        return all.stream()
                .filter(t -> beside(t, from))
                .findFirst()
                .or(() -> all.size() == 1 ? Optional.of(all.getFirst()) : Optional.empty());
    }

    private List<Tabell> called(String name) {
        return tables.stream()
                .filter(t -> Figures.called(t.path(), t.namn(), name))
                .toList();
    }

    private static boolean beside(Tabell t, Tabell from) {
        return t.path().folder().equals(from.path().folder());
    }

    /** A name that no table has, or several, none of them beside this one. */
    private void tellTable(Tabell t, String table, String name, Place place, List<String> known) {
        var all = called(table);
        if (all.size() > 1 && all.stream().noneMatch(x -> beside(x, t))) {
            findings.fel(
                    "flera-tabeller",
                    place,
                    "«%s» kan vara %s olika tabeller.".formatted(table, Svenska.antal(all.size())),
                    Figures.whichOne(all));
        } else {
            tell(name, table, place, known);
        }
    }

    /** @param part the part of the name that is not known */
    private void tell(String name, String part, Place place, List<String> known) {
        findings.fel(
                "okant-tal", place, "Det finns inget tal som heter «%s».".formatted(name), Hint.of(part, known, FORMS));
    }

    /** A name without a column means the one of the same name, which the other table may lack. */
    private void tellWithoutColumn(Tabell other, String table, String name, Kolumn k, Place place) {
        var there = ids(other.kolumner());
        findings.fel(
                "okant-tal",
                place,
                "«%s» har ingen kolumn %s, bara %s.".formatted(table, k.id(), Svenska.upprakning(there)),
                "Skriv vilken kolumn som menas, %s.%s, eller ett streck om det inte finns något tal."
                        .formatted(name, there.getFirst()));
    }

    private static List<String> ids(List<Kolumn> columns) {
        return columns.stream().map(Kolumn::id).toList();
    }

    private static List<String> rows(Tabell t) {
        return t.talrader().map(Talrad::id).toList();
    }
}
