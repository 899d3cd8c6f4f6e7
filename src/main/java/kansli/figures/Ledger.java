package kansli.figures;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import kansli.diagnostic.Findings;
import kansli.figures.Fetching.Cellplats;
import kansli.figures.Tal.Origin;
import kansli.model.Content;
import kansli.model.Enhet;
import kansli.model.Svenska;
import kansli.model.Tabell;
import kansli.model.Tabell.Talrad;
import kansli.model.Tjansteskrivelse;
import kansli.source.ContentPath;
import kansli.source.Place;
import kansli.source.Spelling;

/** Gives every number in the content an address, and tells of references that lead to none. */
public final class Ledger {

    public Figures compute(Content content, Findings findings) {
        var tal = new TreeMap<Address, Tal>();
        for (var s : content.sammantraden()) {
            s.skrivna()
                    .forEach(a -> a.handling().flatMap(Tjansteskrivelse::belopp).ifPresent(b -> {
                        var address = Address.of(s.path() + "/" + a.huvud().namn(), "belopp");
                        var source = new Place(a.huvud().path(), "belopp");
                        tal.put(
                                address,
                                new Tal(address, BigDecimal.valueOf(b.kronor()), Enhet.KR, 0, source, Origin.TYPED));
                    }));
        }
        var usage = new Usage();
        var fetching = new Fetching(content, usage, findings);
        fetching.accounts().forEach(t -> tal.put(t.address(), t));
        var fetched = fetching.all();
        var calculation = new Calculation(fetched, fetching.tables(), usage, findings);
        var tables = new TreeMap<>(calculation.all());
        findings.settle();
        tables.replaceAll((path, table) -> Notes.added(table, fetching.sources(), findings));
        tables.values().forEach(t -> addresses(t, fetching.sources()).forEach(a -> tal.put(a.address(), a)));
        var failed = new HashSet<>(calculation.failed());
        fetching.unread().forEach(failed::add);
        var comparison = new Comparison(calculation, fetching.sources(), failed, findings);
        tables.values().stream()
                .filter(t -> !Calculation.lostRows(findings, t.tabell()))
                .forEach(comparison::check);
        tables.values()
                .forEach(t -> t.tabell().diagram().ifPresent(d -> {
                    drawable(t.tabell(), d, findings);
                    comparable(t, d, findings);
                }));
        var figures = new Figures(
                Collections.unmodifiableSortedMap(tal),
                Collections.unmodifiableSortedMap(tables),
                content.forbund().organ(),
                homes(content),
                usage.all());
        new References(figures, failed::contains, usage, findings).check(content);
        return figures;
    }

    private static SortedMap<ContentPath, String> homes(Content content) {
        var homes = new TreeMap<ContentPath, String>();
        content.skrifter().forEach(s -> homes.put(s.fil(), s.dokument()));
        return Collections.unmodifiableSortedMap(homes);
    }

    private static List<Tal> addresses(Table table, Map<Cellplats, Place> sources) {
        var t = table.tabell();
        var name = t.adress();
        var all = new ArrayList<Tal>();
        for (int i = 0; i < t.rader().size(); i++) {
            if (t.rader().get(i) instanceof Talrad r && table.rows().get(i) instanceof Table.Numbers numbers) {
                for (int k = 0; k < t.kolumner().size(); k++) {
                    var column = t.kolumner().get(k);
                    if (numbers.celler().get(k) instanceof Table.Amount a) {
                        var fetched = sources.get(new Cellplats(t.path(), r.id(), column.id()));
                        var origin = typed(t, r, column) ? Origin.TYPED : Origin.COMPUTED;
                        var own = t.stalle(r, origin == Origin.TYPED ? "värden" : "rad");
                        all.add(new Tal(
                                new Address(name + "." + r.id() + "." + column.id()),
                                a.tal(),
                                a.enhet(),
                                a.decimaler(),
                                fetched == null ? own : fetched,
                                fetched == null ? origin : Origin.FETCHED));
                    }
                }
            }
        }
        return all;
    }

    /** What a chart draws must be there. */
    private static void drawable(Tabell t, Tabell.Diagram d, Findings findings) {
        var columns = new LinkedHashMap<String, String>();
        t.kolumner().forEach(k -> columns.put(k.id(), k.rubrik()));
        var rows = new LinkedHashMap<String, String>();
        t.talrader().forEach(r -> rows.put(r.id(), r.rubrik()));
        for (int i = 0; i < d.serier().size(); i++) {
            drawable(t, "serier[%d]".formatted(i), "ingen kolumn", d.serier().get(i), columns, findings);
        }
        d.jamforelse().ifPresent(j -> drawable(t, "jämförelse", "ingen kolumn", j, columns, findings));
        for (int i = 0; i < d.rader().size(); i++) {
            drawable(t, "rader[%d]".formatted(i), "ingen rad", d.rader().get(i), rows, findings);
        }
    }

    private static void drawable(
            Tabell t, String key, String none, String id, Map<String, String> known, Findings findings) {
        if (!known.containsKey(id)) {
            findings.fel(
                    "okand-serie",
                    new Place(t.path(), "diagram." + key),
                    "Tabellen har %s som heter så.".formatted(none),
                    Spelling.nearest(id, known.keySet())
                            .map(n -> "Menade du «%s»?".formatted(known.get(n)))
                            .orElseGet(() -> Hint.of(id, known.values(), "Skriv rubriken som den står i tabellen.")));
        }
    }

    /** One chart has one scale. */
    private static void comparable(Table table, Tabell.Diagram d, Findings findings) {
        var t = table.tabell();
        var columns = t.kolumner().stream()
                .filter(k -> d.serier().contains(k.id())
                        || d.jamforelse().filter(k.id()::equals).isPresent())
                .toList();
        var first = Optional.<Table.Amount>empty();
        for (var row : t.talrader().filter(r -> d.ritar(r.id(), r.slag())).toList()) {
            for (var column : columns) {
                if (table.cell(row, column) instanceof Table.Amount a) {
                    var scale = first.orElse(a);
                    if (a.enhet().i(scale.enhet(), a.tal()).isEmpty()) {
                        findings.fel(
                                "blandade-enheter",
                                new Place(t.path(), d.rader().isEmpty() ? "diagram" : "diagram.rader"),
                                "Diagrammet ritar tal som räknas i %s, men «%s», %s, räknas i %s."
                                        .formatted(
                                                scale.enhet().ord(),
                                                row.rubrik(),
                                                Svenska.inne(column.rubrik()),
                                                a.enhet().ord()),
                                "Skriv under diagram vilka rader och serier som ska ritas, så att alla räknas i samma"
                                        + " sak.");
                        return;
                    }
                    first = Optional.of(scale);
                }
            }
        }
    }

    private static boolean typed(Tabell t, Talrad r, Tabell.Kolumn k) {
        return Calculation.cell(t, r, k) instanceof Tabell.Varde;
    }
}
