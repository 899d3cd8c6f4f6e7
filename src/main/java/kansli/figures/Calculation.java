package kansli.figures;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import kansli.diagnostic.Findings;
import kansli.figures.Names.Found;
import kansli.model.Enhet;
import kansli.model.Svenska;
import kansli.model.Tabell;
import kansli.model.Tabell.Cell;
import kansli.model.Tabell.Grupp;
import kansli.model.Tabell.Kolumn;
import kansli.model.Tabell.Talrad;
import kansli.source.ContentPath;
import kansli.source.Place;

/** Computes all tables together, each cell once and in whatever order the formulas ask for. */
final class Calculation {

    /** The most digits before the decimal sign; a number can be squared until there is no room to show it. */
    private static final int MOST_DIGITS = 40;

    /** How many numbers may follow from each other, one after the other. */
    private static final int DEEPEST = 250;

    private final List<Tabell> tables;
    private final Set<ContentPath> fetching;
    private final Names names;
    private final Usage usage;
    private final Findings findings;
    private final Map<String, Formula> formulas = new HashMap<>();
    private final Map<Where, Optional<BigDecimal>> known = new HashMap<>();
    private final Set<Where> underWay = new LinkedHashSet<>();

    /** How many faults have been told so far. What follows from one is not computed, and nothing is told of it. */
    private int faults;

    private final Set<Where> failed = new HashSet<>();

    private record Where(ContentPath table, String row, String column) {}

    /** @param fetching the tables that fetch rows, if only none */
    Calculation(Collection<Tabell> tables, Set<ContentPath> fetching, Usage usage, Findings findings) {
        this.tables = List.copyOf(tables);
        this.fetching = fetching;
        this.usage = usage;
        this.findings = findings;
        this.names = new Names(this.tables, findings);
    }

    Map<ContentPath, Table> all() {
        var all = new TreeMap<ContentPath, Table>();
        for (var t : tables) {
            var rows = new ArrayList<Table.Row>();
            for (var rad : t.rader()) {
                rows.add(
                        switch (rad) {
                            case Grupp g -> new Table.Heading(g.id(), g.rubrik());
                            case Talrad r ->
                                new Table.Numbers(
                                        r.id(),
                                        r.rubrik(),
                                        r.slag(),
                                        t.kolumner().stream()
                                                .map(k -> shown(t, r, k))
                                                .toList(),
                                        r.not(),
                                        r.text());
                            case Tabell.Insatsrader i -> throw new IllegalStateException("not fetched");
                        });
            }
            var whole = !lostRows(findings, t)
                    && failed.stream().noneMatch(w -> w.table().equals(t.path()));
            all.put(t.path(), new Table(t, List.copyOf(rows), t.noter(), whole));
        }
        return all;
    }

    /** The figures that could not be computed, which has been told. */
    Set<Address> failed() {
        return failed.stream()
                .map(w -> new Address(w.table().folder() + "/" + w.table().stem() + "." + w.row() + "." + w.column()))
                .collect(Collectors.toSet());
    }

    private Table.Cell shown(Tabell t, Talrad r, Kolumn k) {
        if (cell(t, r, k) instanceof Tabell.Ord o) {
            return new Table.Words(o.text());
        }
        var decimals = r.decimaler().or(k::decimaler).orElse(t.decimaler());
        return value(t, r, k)
                .<Table.Cell>map(v -> new Table.Amount(
                        v,
                        unit(t, r, k),
                        decimals,
                        r.enhet().isPresent() && r.enhet().get() != Enhet.ANTAL))
                .orElseGet(Table.None::new);
    }

    /** What a cell counts: what its row counts, or else its column, or else the table. */
    static Enhet unit(Tabell t, Talrad r, Kolumn k) {
        return r.enhet().or(k::enhet).orElse(t.enhet());
    }

    /** The number in a cell. What follows from a formula of the column goes before what follows from one of the row. */
    private Optional<BigDecimal> value(Tabell t, Talrad r, Kolumn k) {
        var where = new Where(t.path(), r.id(), k.id());
        if (known.containsKey(where)) {
            faults += failed.contains(where) ? 1 : 0;
            return known.get(where);
        }
        if (!underWay.add(where)) {
            findings.fel(
                    "rundgang",
                    formulaPlace(t, r, k),
                    "Uträkningen går runt: %s.".formatted(circle(where)),
                    "Skriv ett av talen som ett värde i stället för en formel.");
            faults++;
            return Optional.empty();
        }
        if (underWay.size() > DEEPEST) {
            underWay.remove(where);
            tellFormula(
                    formulaPlace(t, r, k),
                    "Uträkningen är för lång: mer än %d tal följer av varandra.".formatted(DEEPEST),
                    "Skriv ett av talen som ett värde i stället för en formel.");
            return Optional.empty();
        }
        int before = faults;
        var value = switch (cell(t, r, k)) {
            case Tabell.Varde v -> Optional.of(v.tal());
            case Tabell.Ord o -> Optional.<BigDecimal>empty();
            case Tabell.Olast o -> {
                faults++;
                yield Optional.<BigDecimal>empty();
            }
            case Tabell.Formel f ->
                compute(t, r, k, f.text(), cellPlace(t, r, k), rowScope(t, r, k, cellPlace(t, r, k)));
            case Tabell.Tom tom -> followed(t, r, k);
        };
        underWay.remove(where);
        if (faults > before) {
            failed.add(where);
            value = Optional.empty();
        }
        known.put(where, value);
        return value;
    }

    /** Where the formula stands that a cell follows from. */
    private static Place formulaPlace(Tabell t, Talrad r, Kolumn k) {
        if (cell(t, r, k) instanceof Tabell.Formel) {
            return cellPlace(t, r, k);
        }
        return k.fran().isPresent() || k.formel().isPresent() ? columnPlace(t, k) : place(t, r, "formel");
    }

    /** What is not written in a cell follows from the row's formula, from the column's, or from another table. */
    private Optional<BigDecimal> followed(Tabell t, Talrad r, Kolumn k) {
        if (k.innehall() != Tabell.Innehall.TAL || r.text().isPresent()) {
            return Optional.empty();
        }
        if (k.fran().isPresent()) {
            return ofColumnElsewhere(t, r, k);
        }
        if (k.formel().isPresent()) {
            return compute(t, r, k, k.formel().get(), columnPlace(t, k), columnScope(t, r, k));
        }
        if (k.uppgift().filter(u -> u.redovisade().size() != 1).isPresent()) {
            return Optional.empty(); // shares and running numbers do not add up
        }
        return r.formel()
                .flatMap(f -> compute(t, r, k, f, place(t, r, "formel"), rowScope(t, r, k, place(t, r, "formel"))));
    }

    static Cell cell(Tabell t, Talrad r, Kolumn k) {
        return t.cell(r.celler(), k);
    }

    /**
     * What the names in one formula stand for.
     *
     * @param values what is fetched, in the unit of the result; told when there is no such thing
     */
    private record Scope(Function<String, Optional<BigDecimal>> values, Function<String, Optional<Enhet>> units) {}

    private Optional<BigDecimal> compute(Tabell t, Talrad r, Kolumn k, String written, Place place, Scope scope) {
        var formula = formulas.computeIfAbsent(written, Formula::new);
        if (!formula.understood()) {
            tellFormula(
                    place,
                    "«%s» går inte att förstå som en uträkning.".formatted(written),
                    formula.cure((k.formel().filter(written::equals).isPresent()
                                    ? t.kolumner().stream().map(Kolumn::id).filter(id -> !id.equals(k.id()))
                                    : t.talrader().map(Talrad::id).filter(id -> !id.equals(r.id())))
                            .toList()));
            return Optional.empty();
        }
        var mixed = formula.mixed(scope.units, unit(t, r, k));
        if (mixed.isPresent()) {
            tellMixed(mixed.get(), place);
            return Optional.empty();
        }
        int before = faults;
        var operands = operands(formula, t, r, k, place, scope);
        if (faults > before || !operands.isEmpty() && operands.stream().allMatch(o -> o.value.isEmpty())) {
            return Optional.empty(); // what follows from nothing is nothing
        }
        return evaluate(formula, operands, written, r, place);
    }

    private record Operand(Formula.Operand name, Optional<BigDecimal> value) {}

    private List<Operand> operands(Formula formula, Tabell t, Talrad r, Kolumn k, Place place, Scope scope) {
        return formula.operands().stream()
                .map(o -> new Operand(
                        o,
                        switch (o) {
                            case Formula.Sum s -> Optional.of(sum(t, r, s.group(), k, place));
                            case Formula.Name n -> scope.values.apply(n.name());
                        }))
                .toList();
    }

    /** What is not there counts as nothing; empty when it is divided by zero. */
    private static Optional<BigDecimal> value(Formula formula, List<Operand> operands) {
        return formula.value(operands.stream()
                .collect(Collectors.toMap(Operand::name, o -> o.value().orElse(BigDecimal.ZERO))));
    }

    private static boolean hasRoom(BigDecimal value) {
        return (long) value.precision() - value.scale() <= MOST_DIGITS;
    }

    private Optional<BigDecimal> evaluate(
            Formula formula, List<Operand> operands, String written, Talrad r, Place place) {
        var value = value(formula, operands);
        boolean lacking = operands.stream().anyMatch(o -> o.value.isEmpty());
        if (value.isEmpty() && !lacking) { // a share of what is not there is not there
            findings.fel(
                    "delning-med-noll",
                    place,
                    "«%s» går inte att räkna ut på raden «%s», för den delar med noll.".formatted(written, r.rubrik()),
                    "Kontrollera talet som det delas med.");
            faults++;
        }
        if (value.filter(v -> !hasRoom(v)).isPresent()) {
            tellFormula(
                    place,
                    "«%s» blir på raden «%s» ett tal med fler än %d siffror."
                            .formatted(written, r.rubrik(), MOST_DIGITS),
                    "Kontrollera talen som det räknas av.");
            return Optional.empty();
        }
        return value;
    }

    private void tellFormula(Place place, String message, String cure) {
        findings.fel("formel-form", place, message, cure);
        faults++;
    }

    private void tellMixed(Formula.Mixed mixed, Place place) {
        findings.fel(
                "blandade-enheter",
                place,
                "«%s» räknas i %s och kan inte läggas ihop med %s."
                        .formatted(
                                mixed.name(), mixed.unit().ord(), mixed.beside().ord()),
                "Ge raden eller kolumnen en egen enhet, eller dela talen med varandra.");
        faults++;
    }

    /** The rows of a group, sums among them left out; without a name, the rows since the last heading. */
    private BigDecimal sum(Tabell t, Talrad of, String group, Kolumn k, Place place) {
        var rows = Groups.rows(t, of, group);
        if (lostRows(findings, t)) {
            faults++;
        } else if (rows.isEmpty() && !fetching.contains(t.path()) && !Groups.isHeading(t, group)) {
            faults++;
            Groups.tellNothing(t, of, group, place, findings);
        }
        Groups.tellBeyond(t, group, place, findings);
        if (rows.stream().anyMatch(r -> cell(t, r, k) instanceof Tabell.Ord)
                && rows.stream().allMatch(r -> value(t, r, k).isEmpty())) {
            faults++; // words come to nothing, and not to 0
        }
        var unit = unit(t, of, k);
        return rows.stream()
                .filter(r -> Fetching.alike(unit(t, r, k), unit))
                .flatMap(r -> value(t, r, k).stream().map(v -> in(unit, unit(t, r, k), v)))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** An amount of money in another unit of money; what is set beside something else is counted in kronor. */
    private static BigDecimal in(Enhet to, Enhet from, BigDecimal value) {
        return from.pengar() ? from.i(to.pengar() ? to : Enhet.KR, value).orElse(value) : value;
    }

    /** Names in a row's formula: a row of this table in this column, a row and a column, or another table's. */
    private Scope rowScope(Tabell t, Talrad r, Kolumn k, Place place) {
        return new Scope(
                name -> ofRow(t, r, k, name, place),
                name -> names.find(t, k, name).map(Found::unit));
    }

    private Optional<BigDecimal> ofRow(Tabell t, Talrad r, Kolumn k, String name, Place place) {
        var found = names.find(t, k, name);
        if (found.isEmpty()) {
            faults++;
            names.tellMissing(t, k, name, place);
            return Optional.empty();
        }
        var f = found.get();
        if (!f.table().path().equals(t.path())) {
            usage.add(address(f.table(), f.row(), f.column()), t.path());
        }
        return taken(f, unit(t, r, k));
    }

    /**
     * Whether a table takes rows from a spreadsheet that could not be read, so that nothing is told that only follows
     * from that.
     */
    static boolean lostRows(Findings findings, Tabell t) {
        return findings.doubts(new Place(t.path(), "data"));
    }

    /** Another cell's number, in this cell's unit when both count money. */
    private Optional<BigDecimal> taken(Found f, Enhet to) {
        return value(f.table(), f.row(), f.column()).map(v -> in(to, f.unit(), v));
    }

    /** What a number must answer to, with the figures that it is made of. */
    record Answer(BigDecimal value, List<Part> parts) {}

    /**
     * @param rubrik what it is called in its table
     * @param value in the unit of the number that must answer; empty when there is none
     */
    record Part(String name, String rubrik, Optional<BigDecimal> value, Place source) {}

    /**
     * What the formula of its column or row gives for a cell that is written, when all that it is made of is there. The
     * written number stands, so nothing is told of a formula that comes to nothing beside it.
     */
    Optional<BigDecimal> besideWritten(Tabell t, Talrad r, Kolumn k) {
        boolean ofColumn = k.formel().isPresent();
        var place = ofColumn ? columnPlace(t, k) : place(t, r, "formel");
        var scope = ofColumn ? columnScope(t, r, k) : rowScope(t, r, k, place);
        int before = faults;
        return k.formel()
                .or(r::formel)
                .map(f -> formulas.computeIfAbsent(f, Formula::new))
                .filter(f ->
                        f.understood() && f.mixed(scope.units, unit(t, r, k)).isEmpty())
                .filter(f -> f.operands().stream().allMatch(o -> switch (o) {
                    case Formula.Sum s -> !Groups.rows(t, r, s.group()).isEmpty();
                    case Formula.Name n -> scope.units.apply(n.name()).isPresent();
                }))
                .flatMap(f -> Optional.of(operands(f, t, r, k, place, scope))
                        .filter(all -> faults == before && all.stream().allMatch(o -> o.value.isPresent()))
                        .flatMap(all -> value(f, all)))
                .filter(Calculation::hasRoom);
    }

    /**
     * What a number in a row must answer to, as its row says; empty when there is nothing to compare with. Names are
     * those of a row's formula.
     */
    Optional<Answer> answer(Tabell t, Talrad r, Kolumn k, Tabell.Kontroll check, Place place) {
        var parts = new ArrayList<Part>();
        return compute(
                        t,
                        r,
                        k,
                        check.formel(),
                        place,
                        told(rowScope(t, r, k, place), name -> rowPart(t, r, k, name, place), parts))
                .filter(v -> parts.isEmpty() || parts.stream().anyMatch(p -> p.value.isPresent()))
                .map(v -> new Answer(v, parts));
    }

    /** The same as its column says. Names are those of the columns, and nothing is compared with what is not there. */
    Optional<Answer> answerOfColumn(Tabell t, Talrad r, Kolumn k, Tabell.Kontroll check, Place place) {
        var parts = new ArrayList<Part>();
        var rows = rowScope(t, r, k, place);
        var scope = new Scope(
                name -> Names.column(t, name)
                        .map(c -> taken(new Found(t, r, c), unit(t, r, k)))
                        .orElseGet(() -> rows.values.apply(name)),
                name -> Names.column(t, name).map(c -> unit(t, r, c)).or(() -> rows.units.apply(name)));
        return compute(
                        t,
                        r,
                        k,
                        check.formel(),
                        place,
                        told(
                                scope,
                                name -> Names.column(t, name)
                                        .map(c -> new Part(
                                                name, heading(c), scope.values.apply(name), Place.of(t.path())))
                                        .or(() -> rowPart(t, r, k, name, place)),
                                parts))
                .filter(v -> parts.stream().allMatch(p -> p.value.isPresent()))
                .map(v -> new Answer(v, parts));
    }

    /** The same names, with what each of them is remembered. */
    private static Scope told(Scope scope, Function<String, Optional<Part>> part, List<Part> parts) {
        return new Scope(
                name -> {
                    var value = scope.values.apply(name);
                    part.apply(name).ifPresent(parts::add);
                    return value;
                },
                scope.units);
    }

    private Optional<Part> rowPart(Tabell t, Talrad r, Kolumn k, String name, Place place) {
        return names.find(t, k, name)
                .map(f -> new Part(
                        name,
                        heading(f, k),
                        taken(f, unit(t, r, k)),
                        place(f.table(), f.row(), f.row().insats().isPresent() ? "insatser" : "rad")));
    }

    /** A row, and its column when that is another than the one that is compared. */
    private static String heading(Found f, Kolumn beside) {
        var row = Notes.of(f.row().rubrik()).words();
        return f.column().rubrik().equals(beside.rubrik()) ? row : row + " " + heading(f.column());
    }

    private static String heading(Kolumn k) {
        return Notes.of(k.over().map(o -> o + " ").orElse("") + k.rubrik()).words();
    }

    /** Names in a column's formula: the other columns. */
    private Scope columnScope(Tabell t, Talrad r, Kolumn of) {
        return new Scope(
                name -> {
                    var column = otherColumn(t, of, name);
                    if (column.isEmpty()) {
                        faults++;
                        names.tellMissingColumn(t, name, columnPlace(t, of));
                    }
                    return column.flatMap(c -> taken(new Found(t, r, c), unit(t, r, of)));
                },
                name -> otherColumn(t, of, name).map(c -> unit(t, r, c)));
    }

    private static Optional<Kolumn> otherColumn(Tabell t, Kolumn of, String name) {
        return Names.column(t, name).filter(c -> !c.equals(of));
    }

    /** Last year's column is last year's file: the row of the same name there. */
    private Optional<BigDecimal> ofColumnElsewhere(Tabell t, Talrad r, Kolumn k) {
        var elsewhere = names.elsewhere(t, k.fran().orElseThrow(), columnPlace(t, k));
        if (elsewhere.isEmpty()) {
            faults++;
            return Optional.empty();
        }
        var other = elsewhere.get().table();
        tellLeftOut(t, k, other);
        return Names.row(other, r.id())
                .map(o -> new Found(other, o, elsewhere.get().column()))
                .flatMap(f -> {
                    usage.add(address(other, f.row(), f.column()), t.path());
                    return taken(f, unit(t, r, k));
                });
    }

    /** A row that the other table has and this one has not would vanish without a word. */
    private void tellLeftOut(Tabell t, Kolumn k, Tabell other) {
        var here = t.talrader().map(Talrad::id).toList();
        var left = other.talrader()
                .filter(o -> o.slag() == Tabell.Slag.RAD && !here.contains(o.id()))
                .toList();
        if (left.size() == 1) {
            findings.varning(
                    "rad-utan-motsvarighet",
                    columnPlace(t, k),
                    "Raden «%s» finns i %s men inte här."
                            .formatted(left.getFirst().rubrik(), other.path()),
                    "Lägg till raden, med ett streck för det som inte finns i år, eller ge den rad som motsvarar den samma id: %s."
                            .formatted(left.getFirst().id()));
        } else if (!left.isEmpty()) {
            findings.varning(
                    "rad-utan-motsvarighet",
                    columnPlace(t, k),
                    "Raderna %s finns i %s men inte här."
                            .formatted(
                                    Svenska.upprakning(left.stream()
                                            .map(o -> "«" + o.rubrik() + "»")
                                            .toList()),
                                    other.path()),
                    "Lägg till raderna, med ett streck för det som inte finns i år, eller ge de rader som motsvarar dem samma id: %s."
                            .formatted(Svenska.upprakning(
                                    left.stream().map(Talrad::id).toList())));
        }
    }

    static Address address(Tabell t, Talrad r, Kolumn k) {
        return new Address(t.adress() + "." + r.id() + "." + k.id());
    }

    /** The formula of a column, or the other table that it is fetched from. */
    private static Place columnPlace(Tabell t, Kolumn k) {
        var at = "kolumner[%d]".formatted(t.kolumner().indexOf(k));
        return new Place(t.path(), k.fran().isPresent() ? at + ".från" : at + ".formel");
    }

    private String circle(Where where) {
        var names = new ArrayList<String>();
        for (var w : underWay) {
            if (!names.isEmpty() || w.equals(where)) {
                names.add(name(w, where));
            }
        }
        names.add(name(where, where));
        return String.join(" → ", names);
    }

    /** With its table when the circle goes through another than the one that it began in. */
    private String name(Where w, Where of) {
        var several = underWay.stream()
                .dropWhile(x -> !x.equals(of))
                .anyMatch(x -> !x.table().equals(of.table()));
        return (several ? w.table().stem() + "." : "") + w.row() + "." + w.column();
    }

    /** Where what is written in a cell stands. */
    static Place cellPlace(Tabell t, Talrad r, Kolumn k) {
        return t.stalle(r, k);
    }

    private static Place place(Tabell t, Talrad r, String key) {
        return t.stalle(r, key);
    }
}
