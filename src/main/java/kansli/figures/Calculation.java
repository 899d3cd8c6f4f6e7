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
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import kansli.diagnostic.Findings;
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
    private static final Pattern REFERENCE = Pattern.compile("\\[([^\\]]+)]|([\\p{L}_][\\p{L}\\p{N}_]*(?:\\.[\\p{L}\\p{N}_]+)*)");

    private final List<Tabell> tables;
    private final Findings findings;
    private final Map<Where, Optional<BigDecimal>> known = new HashMap<>();
    private final Set<Where> underWay = new LinkedHashSet<>();

    /** How many names led nowhere so far; a formula with such a name is not computed. */
    private int unknown;

    private record Where(ContentPath table, String row, String column) {}

    Calculation(Collection<Tabell> tables, Findings findings) {
        this.tables = List.copyOf(tables);
        this.findings = findings;
    }

    Map<ContentPath, Table> all() {
        var all = new TreeMap<ContentPath, Table>();
        for (var t : tables) {
            var rows = new ArrayList<Table.Row>();
            for (var rad : t.rader()) {
                rows.add(switch (rad) {
                    case Grupp g -> new Table.Heading(g.rubrik());
                    case Talrad r -> new Table.Numbers(r.rubrik(), r.slag(), t.kolumner().stream().map(k -> value(t, r, k)).toList());
                });
            }
            all.put(t.path(), new Table(t, List.copyOf(rows)));
        }
        return all;
    }

    /** The number in a cell. What follows from a formula of the column goes before what follows from one of the row. */
    private Optional<BigDecimal> value(Tabell t, Talrad r, Kolumn k) {
        var where = new Where(t.path(), r.id(), k.id());
        if (known.containsKey(where)) {
            return known.get(where);
        }
        if (!underWay.add(where)) {
            findings.fel("rundgang", place(t, r, "formel"), "Uträkningen går runt: %s.".formatted(circle(where)),
                    "Skriv ett av talen som ett värde i stället för en formel.");
            return Optional.empty();
        }
        var value = switch (cell(t, r, k)) {
            case Tabell.Varde v -> Optional.of(v.tal());
            case Tabell.Formel f -> compute(t, r, f.text(), place(t, r, "värden"), name -> ofRow(t, k, name, place(t, r, "värden")), k);
            case Tabell.Tom tom -> k.formel().isPresent()
                    ? compute(t, r, k.formel().get(), place(t, r, "rad"), name -> ofColumn(t, r, k, name), k)
                    : r.formel().flatMap(f -> compute(t, r, f, place(t, r, "formel"), name -> ofRow(t, k, name, place(t, r, "formel")), k));
        };
        underWay.remove(where);
        known.put(where, value);
        return value;
    }

    /** Values may be written for every column, or only for those without a formula. */
    static Cell cell(Tabell t, Talrad r, Kolumn k) {
        var columns = r.celler().size() == t.kolumner().size()
                ? t.kolumner()
                : t.kolumner().stream().filter(c -> c.formel().isEmpty()).toList();
        int at = columns.indexOf(k);
        return at >= 0 && at < r.celler().size() ? r.celler().get(at) : new Tabell.Tom();
    }

    private Optional<BigDecimal> compute(
            Tabell t, Talrad r, String formula, Place place, Function<String, Optional<BigDecimal>> lookup, Kolumn k) {
        var values = new HashMap<String, BigDecimal>();
        int before = unknown;
        var summed = SUM.matcher(formula).replaceAll(m -> variable(values, sum(t, r, m.group(1), k, place)));
        var text = REFERENCE.matcher(summed).replaceAll(m -> {
            var name = m.group(1) != null ? m.group(1) : m.group(2);
            if (values.containsKey(name)) {
                return name;
            }
            return variable(values, lookup.apply(name).orElse(BigDecimal.ZERO));
        }).replace('−', '-').replace('–', '-').replace('·', '*');
        return unknown > before ? Optional.empty() : evaluate(text, values, formula, r, place);
    }

    private static String variable(Map<String, BigDecimal> values, BigDecimal value) {
        var name = "tal" + values.size() + "_";
        values.put(name, value);
        return name;
    }

    private Optional<BigDecimal> evaluate(String text, Map<String, BigDecimal> values, String formula, Talrad r, Place place) {
        try {
            var expression = new Expression(text, ARITHMETIC);
            values.forEach(expression::with);
            return Optional.of(expression.evaluate().getNumberValue());
        } catch (EvaluationException e) {
            findings.fel("delning-med-noll", place, "«%s» går inte att räkna ut på raden «%s», för den delar med noll.".formatted(formula, r.rubrik()),
                    "Kontrollera talet som det delas med.");
        } catch (BaseException | RuntimeException e) {
            findings.fel("formel-form", place, "«%s» går inte att förstå som en uträkning.".formatted(formula),
                    "Använd raders namn, +, −, *, / och parenteser, eller summa(grupp).");
        }
        return Optional.empty();
    }

    /** The rows of a group, sums among them left out; without a name, the rows since the last heading. */
    private BigDecimal sum(Tabell t, Talrad of, String group, Kolumn k, Place place) {
        var rows = group.isEmpty() ? since(t, of) : under(t, group);
        if (rows.isEmpty()) {
            findings.fel("okand-grupp", place, "Det finns ingen grupp som heter «%s».".formatted(group), "Grupperna är %s.".formatted(groups(t)));
        }
        return rows.stream().flatMap(r -> value(t, r, k).stream()).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static String groups(Tabell t) {
        return String.join(", ", t.rader().stream().filter(Grupp.class::isInstance).map(g -> ((Grupp) g).id()).toList());
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
            }
        }
        return rows;
    }

    private static List<Talrad> under(Tabell t, String group) {
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
            }
        }
        return rows;
    }

    /** A name in a row's formula: a row of this table in this column, a row and a column, or another table's. */
    private Optional<BigDecimal> ofRow(Tabell t, Kolumn k, String name, Place place) {
        var parts = name.split("\\.");
        var own = row(t, parts[0]);
        if (own.isPresent() && parts.length <= 2) {
            var column = parts.length == 2 ? column(t, parts[1]) : Optional.of(k);
            if (column.isPresent()) {
                return value(t, own.get(), column.get());
            }
        }
        var other = other(t, parts[0]);
        if (other.isPresent() && parts.length >= 2) {
            var row = row(other.get(), parts[1]);
            var column = column(other.get(), parts.length > 2 ? parts[2] : k.id());
            if (row.isPresent() && column.isPresent()) {
                return value(other.get(), row.get(), column.get());
            }
        }
        return unknown(name, place, t.rader().stream().filter(Talrad.class::isInstance).map(r -> ((Talrad) r).id()).toList());
    }

    private Optional<BigDecimal> ofColumn(Tabell t, Talrad r, Kolumn of, String name) {
        var column = column(t, name);
        return column.isPresent() && !column.get().equals(of)
                ? value(t, r, column.get())
                : unknown(name, new Place(t.path(), "kolumner"), t.kolumner().stream().map(Kolumn::id).toList());
    }

    private Optional<BigDecimal> unknown(String name, Place place, List<String> names) {
        findings.fel("okant-tal", place, "Det finns inget tal som heter «%s».".formatted(name), "Det som finns här är %s.".formatted(String.join(", ", names)));
        unknown++;
        return Optional.empty();
    }

    private Optional<Tabell> other(Tabell from, String name) {
        var all = tables.stream().filter(t -> t.namn().equals(name) || (t.path().folder() + "/" + t.namn()).endsWith("/" + name)).toList();
        return all.stream().filter(t -> t.path().folder().equals(from.path().folder())).findFirst()
                .or(() -> all.size() == 1 ? Optional.of(all.getFirst()) : Optional.empty());
    }

    private static Optional<Talrad> row(Tabell t, String id) {
        return t.rader().stream().filter(Talrad.class::isInstance).map(Talrad.class::cast).filter(r -> r.id().equals(id)).findFirst();
    }

    private static Optional<Kolumn> column(Tabell t, String id) {
        return t.kolumner().stream().filter(k -> k.id().equals(id)).findFirst();
    }

    private String circle(Where where) {
        var names = new ArrayList<String>();
        for (var w : underWay) {
            if (!names.isEmpty() || w.equals(where)) {
                names.add(w.row() + "." + w.column());
            }
        }
        names.add(where.row() + "." + where.column());
        return String.join(" → ", names);
    }

    private static Place place(Tabell t, Talrad r, String key) {
        return new Place(t.path(), "rader[%d].%s".formatted(r.plats(), key));
    }
}
