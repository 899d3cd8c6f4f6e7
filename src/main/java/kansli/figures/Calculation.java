package kansli.figures;

import com.ezylang.evalex.BaseException;
import com.ezylang.evalex.EvaluationException;
import com.ezylang.evalex.Expression;
import com.ezylang.evalex.config.ExpressionConfiguration;
import java.math.BigDecimal;
import java.math.MathContext;
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
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kansli.diagnostic.Findings;
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

    private static final ExpressionConfiguration ARITHMETIC = ExpressionConfiguration.builder()
            .mathContext(MathContext.DECIMAL128)
            .implicitMultiplicationAllowed(false)
            .build();
    private static final Pattern SUM = Pattern.compile("summa\\(\\s*([\\p{L}\\p{N}_]*)\\s*\\)");

    /** A name in a formula, bare or in brackets. */
    static final Pattern REFERENCE = Pattern.compile("\\[([^\\]]+)]|([\\p{L}_][\\p{L}\\p{N}_]*(?:\\.[\\p{L}\\p{N}_]+)*)");

    /** What an uträkning may be written with. EvalEx knows more: comparisons, which are 1 or 0, remainders and powers. */
    private static final Pattern WRITABLE = Pattern.compile("[\\p{L}\\p{N}_.()+*/\\s-]+");

    /** The most digits before the decimal sign; a number can be squared until there is no room to show it. */
    private static final int MOST_DIGITS = 40;

    /** How many numbers may follow from each other, one after the other. */
    private static final int DEEPEST = 250;

    private static final String FETCHED = "insatser";
    private static final Pattern SHARE = Pattern.compile("andel\\(([^(),]+),([^(),]+)\\)");

    private final List<Tabell> tables;
    private final Set<Fetching.Cellplats> fetched;
    private final Usage usage;
    private final Findings findings;
    private final Map<Where, Optional<BigDecimal>> known = new HashMap<>();
    private final Set<Where> underWay = new LinkedHashSet<>();

    /** How many faults have been told so far. What follows from one is not computed, and nothing is told of it. */
    private int faults;
    private final Set<Where> failed = new HashSet<>();

    private record Where(ContentPath table, String row, String column) {}

    /** @param fetched the rows that were fetched, each without a column */
    Calculation(Collection<Tabell> tables, Set<Fetching.Cellplats> fetched, Usage usage, Findings findings) {
        this.tables = List.copyOf(tables);
        this.fetched = fetched;
        this.usage = usage;
        this.findings = findings;
    }

    Map<ContentPath, Table> all() {
        var all = new TreeMap<ContentPath, Table>();
        for (var t : tables) {
            var rows = new ArrayList<Table.Row>();
            for (var rad : t.rader()) {
                rows.add(switch (rad) {
                    case Grupp g -> new Table.Heading(g.id(), g.rubrik());
                    case Talrad r -> new Table.Numbers(r.id(), r.rubrik(), r.slag(), t.kolumner().stream().map(k -> shown(t, r, k)).toList(), r.not(), r.text());
                    case Tabell.Insatsrader i -> throw new IllegalStateException("not fetched");
                });
            }
            var whole = !lostRows(findings, t) && failed.stream().noneMatch(w -> w.table().equals(t.path()));
            all.put(t.path(), new Table(t, List.copyOf(rows), t.noter(), whole));
        }
        return all;
    }

    /** The figures that could not be computed, which has been told. */
    Set<Address> failed() {
        return failed.stream().map(w -> new Address(w.table().folder() + "/" + w.table().stem() + "." + w.row() + "." + w.column())).collect(Collectors.toSet());
    }

    private Table.Cell shown(Tabell t, Talrad r, Kolumn k) {
        if (cell(t, r, k) instanceof Tabell.Ord o) {
            return new Table.Words(o.text());
        }
        var decimals = r.decimaler().or(k::decimaler).orElse(t.decimaler());
        return value(t, r, k).<Table.Cell>map(v -> new Table.Amount(v, unit(t, r, k), decimals, r.enhet().isPresent() && r.enhet().get() != Enhet.ANTAL))
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
            findings.fel("rundgang", formulaPlace(t, r, k), "Uträkningen går runt: %s.".formatted(circle(where)),
                    "Skriv ett av talen som ett värde i stället för en formel.");
            faults++;
            return Optional.empty();
        }
        if (underWay.size() > DEEPEST) {
            underWay.remove(where);
            findings.fel("formel-form", formulaPlace(t, r, k), "Uträkningen är för lång: mer än %d tal följer av varandra.".formatted(DEEPEST),
                    "Skriv ett av talen som ett värde i stället för en formel.");
            faults++;
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
            case Tabell.Formel f -> compute(t, r, f.text(), cellPlace(t, r, k), name -> ofRow(t, r, k, name, f.text(), cellPlace(t, r, k)), k);
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
            return compute(t, r, k.formel().get(), columnPlace(t, k), name -> ofColumn(t, r, k, name), k);
        }
        if (k.uppgift().filter(u -> u.redovisade().size() != 1).isPresent()) {
            return Optional.empty();                                // shares and running numbers do not add up
        }
        return r.formel().flatMap(f -> compute(t, r, f, place(t, r, "formel"), name -> ofRow(t, r, k, name, f, place(t, r, "formel")), k));
    }

    static Cell cell(Tabell t, Talrad r, Kolumn k) {
        return t.cell(r.celler(), k);
    }

    private Optional<BigDecimal> compute(
            Tabell t, Talrad r, String formula, Place place, Function<String, Optional<BigDecimal>> lookup, Kolumn k) {
        var values = new HashMap<String, BigDecimal>();
        int before = faults;
        var divided = SHARE.matcher(SUM.matcher(formula).replaceAll("summa<$1>")).replaceAll("(100*($1)/($2))").replaceAll("summa<([^>]*)>", "summa($1)");
        var summed = SUM.matcher(divided).replaceAll(m -> variable(values, sum(t, r, m.group(1), k, place)));
        int asked = 0;
        var nothing = new TreeSet<String>();
        var text = new StringBuilder();
        var names = REFERENCE.matcher(summed);
        while (names.find()) {
            var name = names.group(1) != null ? names.group(1) : names.group(2);
            if (values.containsKey(name)) {
                names.appendReplacement(text, name);
                continue;
            }
            asked++;
            var value = lookup.apply(name);
            names.appendReplacement(text, variable(values, value.orElse(BigDecimal.ZERO)));
            if (value.isEmpty()) {
                nothing.add(name);
            }
        }
        names.appendTail(text);
        if (faults > before || asked > 0 && nothing.size() == asked && values.size() == asked) {
            return Optional.empty();                                // what follows from nothing is nothing
        }
        return evaluate(text.toString().replace('−', '-').replace('–', '-').replace('·', '*'), values, formula, r, place, !nothing.isEmpty());
    }

    private static String variable(Map<String, BigDecimal> values, BigDecimal value) {
        var name = "tal" + values.size() + "_";
        values.put(name, value);
        return name;
    }

    private Optional<BigDecimal> evaluate(String text, Map<String, BigDecimal> values, String formula, Talrad r, Place place, boolean lacking) {
        try {
            if (!WRITABLE.matcher(text).matches()) {
                throw new IllegalArgumentException(text);
            }
            var expression = new Expression(text, ARITHMETIC);
            values.forEach(expression::with);
            var value = expression.evaluate().getNumberValue();
            if ((long) value.precision() - value.scale() <= MOST_DIGITS) {
                return Optional.of(value);
            }
            findings.fel("formel-form", place, "«%s» blir på raden «%s» ett tal med fler än %d siffror.".formatted(formula, r.rubrik(), MOST_DIGITS),
                    "Kontrollera talen som det räknas av.");
            faults++;
        } catch (EvaluationException e) {
            if (lacking) {
                return Optional.empty();                            // a share of what is not there is not there
            }
            findings.fel("delning-med-noll", place, "«%s» går inte att räkna ut på raden «%s», för den delar med noll.".formatted(formula, r.rubrik()),
                    "Kontrollera talet som det delas med.");
            faults++;
        } catch (BaseException | RuntimeException e) {
            findings.fel("formel-form", place, "«%s» går inte att förstå som en uträkning.".formatted(formula),
                    "Använd raders namn, +, −, *, / och parenteser, eller summa(grupp).");
            faults++;
        }
        return Optional.empty();
    }

    /** The rows of a group, sums among them left out; without a name, the rows since the last heading. */
    private BigDecimal sum(Tabell t, Talrad of, String group, Kolumn k, Place place) {
        var rows = group.isEmpty() ? since(t, of) : under(t, group);
        if (lostRows(findings, t)) {
            faults++;
        } else if (rows.isEmpty() && !fetched.contains(new Fetching.Cellplats(t.path(), "", "")) && !groups(t).contains(group)) {
            faults++;
            tellNothingToSum(t, of, group, place);
        }
        if (rows.stream().anyMatch(r -> cell(t, r, k) instanceof Tabell.Ord) && rows.stream().allMatch(r -> value(t, r, k).isEmpty())) {
            faults++;                                               // words come to nothing, and not to 0
        }
        var unit = unit(t, of, k);
        return rows.stream().filter(r -> Fetching.alike(unit(t, r, k), unit)).flatMap(r -> value(t, r, k).stream().map(v -> in(unit, unit(t, r, k), v))).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private void tellNothingToSum(Tabell t, Talrad of, String group, Place place) {
        if (group.isEmpty()) {
            findings.fel("okand-grupp", place, "Det finns inga rader att lägga ihop före «%s».".formatted(of.rubrik()),
                    "Formeln summa() lägger ihop raderna sedan förra rubriken. Skriv summa(gruppens namn) för andra rader.");
        } else {
            findings.fel("okand-grupp", place, "Det finns ingen grupp som heter «%s».".formatted(group),
                    Hint.of(group, groups(t), "Skriv en rad med grupp: och ett namn ovanför raderna."));
        }
    }

    /** An amount of money in another unit of money; what is set beside something else is counted in kronor. */
    private static BigDecimal in(Enhet to, Enhet from, BigDecimal value) {
        return from.pengar() ? from.i(to.pengar() ? to : Enhet.KR, value).orElse(value) : value;
    }

    private static List<String> groups(Tabell t) {
        return t.rader().stream().filter(Grupp.class::isInstance).map(g -> ((Grupp) g).id()).toList();
    }

    private static List<Talrad> since(Tabell t, Talrad of) {
        var rows = new ArrayList<Talrad>();
        for (var rad : t.rader()) {
            switch (rad) {
                case Grupp g -> rows.clear();
                case Talrad r -> {
                    if (r.equals(of)) {
                        return rows;
                    }
                    if (r.slag() == Tabell.Slag.RAD) {
                        rows.add(r);
                    }
                }
                case Tabell.Insatsrader r -> throw new IllegalStateException("not fetched");
            }
        }
        return rows;
    }

    private List<Talrad> under(Tabell t, String group) {
        if (group.equals(FETCHED) && t.rader().stream().noneMatch(r -> r instanceof Grupp g && g.id().equals(FETCHED))) {
            return t.talrader()
                    .filter(r -> r.slag() == Tabell.Slag.RAD && fetched.contains(new Fetching.Cellplats(t.path(), r.id(), ""))).toList();
        }
        var rows = new ArrayList<Talrad>();
        var inside = false;
        for (var rad : t.rader()) {
            switch (rad) {
                case Grupp g -> inside = g.id().equals(group);
                case Talrad r -> {
                    if (inside && r.slag() == Tabell.Slag.RAD) {
                        rows.add(r);
                    }
                }
                case Tabell.Insatsrader r -> throw new IllegalStateException("not fetched");
            }
        }
        return rows;
    }

    /** A name in a row's formula: a row of this table in this column, a row and a column, or another table's. */
    private Optional<BigDecimal> ofRow(Tabell t, Talrad r, Kolumn k, String name, String formula, Place place) {
        var found = find(t, k, name);
        if (found.isEmpty()) {
            return notFound(t, k, name, place);
        }
        var f = found.get();
        if (!f.table.path().equals(t.path())) {
            usage.add(address(f.table, f.row, f.column), t.path());
        }
        return taken(f.table, f.row, f.column, unit(t, r, k), formula, name, place);
    }

    private record Found(Tabell table, Talrad row, Kolumn column) {}

    private Optional<Found> find(Tabell t, Kolumn k, String name) {
        var parts = parts(name);
        var own = row(t, parts[0]);
        if (own.isPresent() && parts.length <= 2) {
            var column = parts.length == 2 ? column(t, parts[1]) : Optional.of(k);
            if (column.isPresent()) {
                return Optional.of(new Found(t, own.get(), column.get()));
            }
        }
        return other(t, parts[0]).filter(o -> parts.length >= 2).flatMap(o -> row(o, parts[1])
                .flatMap(row -> column(o, parts.length > 2 ? parts[2] : k.id()).map(column -> new Found(o, row, column))));
    }

    private Optional<BigDecimal> notFound(Tabell t, Kolumn k, String name, Place place) {
        var parts = parts(name);
        var other = other(t, parts[0]).filter(o -> parts.length >= 2);
        if (lostRows(findings, other.orElse(t))) {
            faults++;
            return Optional.empty();
        }
        if (other.isPresent()) {
            if (row(other.get(), parts[1]).isPresent() && parts.length == 2) {
                return withoutColumn(other.get(), name, k, place);
            }
            return row(other.get(), parts[1]).isPresent()
                    ? unknown(name, parts[2], place, names(other.get().kolumner()))
                    : unknown(name, parts[1], place, names(other.get()));
        }
        if (row(t, parts[0]).isPresent() && parts.length == 2) {
            return unknown(name, parts[1], place, names(t.kolumner()));
        }
        return ambiguous(t, parts[0], name, place).orElseGet(() -> unknown(name, parts[0], place, names(t)));
    }

    /** A table's name, with as much of its path as was written, and what stands after it between full stops. */
    private static String[] parts(String name) {
        var slash = name.lastIndexOf('/');
        var parts = name.substring(slash + 1).split("\\.");
        parts[0] = name.substring(0, slash + 1) + parts[0];
        return parts;
    }

    /** A name that several tables have, none of them beside this one. */
    private Optional<Optional<BigDecimal>> ambiguous(Tabell t, String table, String name, Place place) {
        var all = tables.stream().filter(x -> Figures.called(x.path(), x.namn(), table)).toList();
        if (all.size() < 2 || all.stream().anyMatch(x -> x.path().folder().equals(t.path().folder()))) {
            return Optional.empty();
        }
        findings.fel("flera-tabeller", place, "«%s» kan vara %s olika tabeller.".formatted(table, Svenska.antal(all.size())), Figures.whichOne(all));
        faults++;
        return Optional.of(Optional.empty());
    }

    private static List<String> names(List<Kolumn> columns) {
        return columns.stream().map(Kolumn::id).toList();
    }

    /** Whether a table takes rows from a spreadsheet that could not be read, so that nothing is told that only follows from that. */
    static boolean lostRows(Findings findings, Tabell t) {
        return findings.doubts(new Place(t.path(), "data"));
    }

    private static List<String> names(Tabell t) {
        return t.talrader().map(Talrad::id).toList();
    }

    /** Another cell's number, in this cell's unit when both count money. Sums of different things are told. */
    private Optional<BigDecimal> taken(Tabell of, Talrad row, Kolumn column, Enhet to, String formula, String name, Place place) {
        var from = unit(of, row, column);
        if (!Fetching.alike(from, to) && !mayDiffer(formula, name)) {
            findings.fel("blandade-enheter", place, "«%s» räknas i %s och kan inte läggas ihop med %s.".formatted(name, from.ord(), to.ord()),
                    "Ge raden eller kolumnen en egen enhet, eller dela talen med varandra.");
            faults++;
            return Optional.empty();
        }
        return value(of, row, column).map(v -> in(to, from, v));
    }

    /** What is multiplied or divided may count something else than the result. In a formula without parentheses that is told term by term. */
    private static boolean mayDiffer(String formula, String name) {
        return Stream.of(formula.contains("(") ? new String[] {formula} : formula.split("[+−–]|\\s-\\s")).filter(term -> term.contains(name)).anyMatch(term -> term.matches(".*[*/·].*|.*andel\\(.*"));
    }

    /** What a number must answer to, with the figures that it is made of. */
    record Answer(BigDecimal value, List<Part> parts) {}

    /**
     * @param rubrik what it is called in its table
     * @param value in the unit of the number that must answer; empty when there is none
     */
    record Part(String name, String rubrik, Optional<BigDecimal> value, Place source) {}

    /**
     * What a number in a row must answer to, as its row says; empty when there is nothing to compare with. Names are those of
     * a row's formula.
     */
    Optional<Answer> answer(Tabell t, Talrad r, Kolumn k, Tabell.Kontroll check, Place place) {
        var parts = new ArrayList<Part>();
        return compute(t, r, check.formel(), place, name -> part(t, r, k, name, check, place, parts), k)
                .filter(v -> parts.isEmpty() || parts.stream().anyMatch(p -> p.value.isPresent()))
                .map(v -> new Answer(v, parts));
    }

    /** The same as its column says. Names are those of the columns, and nothing is compared with what is not there. */
    Optional<Answer> answerOfColumn(Tabell t, Talrad r, Kolumn k, Tabell.Kontroll check, Place place) {
        var parts = new ArrayList<Part>();
        return compute(t, r, check.formel(), place, name -> {
                    var column = column(t, name);
                    if (column.isEmpty()) {
                        return part(t, r, k, name, check, place, parts);
                    }
                    var value = value(t, r, column.get()).map(v -> in(unit(t, r, k), unit(t, r, column.get()), v));
                    parts.add(new Part(name, heading(column.get()), value, Place.of(t.path())));
                    return value;
                }, k)
                .filter(v -> parts.stream().allMatch(p -> p.value.isPresent()))
                .map(v -> new Answer(v, parts));
    }

    private Optional<BigDecimal> part(Tabell t, Talrad r, Kolumn k, String name, Tabell.Kontroll check, Place place, List<Part> parts) {
        var value = ofRow(t, r, k, name, check.formel(), place);
        find(t, k, name).ifPresent(f -> parts.add(new Part(name, heading(f, k), value, place(f.table, f.row, f.row.insats().isPresent() ? "insatser" : "rad"))));
        return value;
    }

    /** A row, and its column when that is another than the one that is compared. */
    private static String heading(Found f, Kolumn beside) {
        var row = Notes.of(f.row.rubrik()).words();
        return f.column.rubrik().equals(beside.rubrik()) ? row : row + " " + heading(f.column);
    }

    private static String heading(Kolumn k) {
        return Notes.of(k.over().map(o -> o + " ").orElse("") + k.rubrik()).words();
    }

    private Optional<BigDecimal> ofColumn(Tabell t, Talrad r, Kolumn of, String name) {
        var column = column(t, name).filter(k -> !k.equals(of));
        return column.isPresent()
                ? taken(t, r, column.get(), unit(t, r, of), of.formel().orElseThrow(), name, columnPlace(t, of))
                : unknown(name, name, columnPlace(t, of), names(t.kolumner()));
    }

    /** Last year's column is last year's file: the row of the same name there. */
    private Optional<BigDecimal> ofColumnElsewhere(Tabell t, Talrad r, Kolumn k) {
        var from = k.fran().orElseThrow();
        int dot = from.lastIndexOf('.');
        var other = dot < 0 ? Optional.<Tabell>empty() : other(t, from.substring(0, dot));
        var column = other.flatMap(o -> column(o, from.substring(dot + 1)));
        if (column.isEmpty()) {
            if (other.isPresent()) {
                return unknown(from, from.substring(dot + 1), columnPlace(t, k), names(other.get().kolumner()));
            }
            var table = dot < 0 ? from : from.substring(0, dot);
            return ambiguous(t, table, from, columnPlace(t, k))
                    .orElseGet(() -> unknown(from, table, columnPlace(t, k), tables.stream().map(x -> x.adress()).toList()));
        }
        tellLeftOut(t, k, other.get());
        var row = row(other.get(), r.id());
        row.ifPresent(o -> usage.add(address(other.get(), o, column.get()), t.path()));
        return row.flatMap(o -> value(other.get(), o, column.get()).map(v -> in(unit(t, r, k), unit(other.get(), o, column.get()), v)));
    }

    /** A row that the other table has and this one has not would vanish without a word. */
    private void tellLeftOut(Tabell t, Kolumn k, Tabell other) {
        var here = names(t);
        var left = other.rader().stream().filter(x -> x instanceof Talrad o && o.slag() == Tabell.Slag.RAD && !here.contains(o.id())).map(Talrad.class::cast).toList();
        if (left.size() == 1) {
            findings.varning("rad-utan-motsvarighet", columnPlace(t, k), "Raden «%s» finns i %s men inte här.".formatted(left.getFirst().rubrik(), other.path()),
                    "Lägg till raden, med ett streck för det som inte finns i år, eller ge den rad som motsvarar den samma id: %s.".formatted(left.getFirst().id()));
        } else if (!left.isEmpty()) {
            findings.varning("rad-utan-motsvarighet", columnPlace(t, k), "Raderna %s finns i %s men inte här.".formatted(
                            Svenska.upprakning(left.stream().map(o -> "«" + o.rubrik() + "»").toList()), other.path()),
                    "Lägg till raderna, med ett streck för det som inte finns i år, eller ge de rader som motsvarar dem samma id: %s.".formatted(
                            Svenska.upprakning(left.stream().map(Talrad::id).toList())));
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

    /** @param part the part of the name that is not known */
    private Optional<BigDecimal> unknown(String name, String part, Place place, List<String> names) {
        findings.fel("okant-tal", place, "Det finns inget tal som heter «%s».".formatted(name),
                Hint.of(part, names, "Skriv en rads namn, rad.kolumn eller tabell.rad.kolumn."));
        faults++;
        return Optional.empty();
    }

    /** A name without a column means the one of the same name, which the other table may lack. */
    private Optional<BigDecimal> withoutColumn(Tabell other, String name, Kolumn k, Place place) {
        var there = names(other.kolumner());
        findings.fel("okant-tal", place, "«%s» har ingen kolumn %s, bara %s.".formatted(parts(name)[0], k.id(), Svenska.upprakning(there)),
                "Skriv vilken kolumn som menas, %s.%s, eller ett streck om det inte finns något tal.".formatted(name, there.getFirst()));
        faults++;
        return Optional.empty();
    }

    private Optional<Tabell> other(Tabell from, String name) {
        var all = tables.stream().filter(t -> Figures.called(t.path(), t.namn(), name)).toList();
        return all.stream().filter(t -> t.path().folder().equals(from.path().folder())).findFirst()
                .or(() -> all.size() == 1 ? Optional.of(all.getFirst()) : Optional.empty());
    }

    private static Optional<Talrad> row(Tabell t, String id) {
        return t.talrader().filter(r -> r.id().equals(id)).findFirst();
    }

    private static Optional<Kolumn> column(Tabell t, String id) {
        return t.kolumner().stream().filter(k -> k.id().equals(id)).findFirst();
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
        var several = underWay.stream().dropWhile(x -> !x.equals(of)).anyMatch(x -> !x.table().equals(of.table()));
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
