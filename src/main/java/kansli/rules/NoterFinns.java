package kansli.rules;

import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import kansli.diagnostic.Findings;
import kansli.model.Tabell;
import kansli.source.Place;

/** The notes of a report and the rows that refer to them find each other. */
final class NoterFinns implements Rule {

    @Override
    public void check(Underlag underlag, Findings findings) {
        underlag.content().tabeller().stream()
                .collect(Collectors.groupingBy(t -> t.path().folder(), TreeMap::new, Collectors.toList()))
                .values()
                .forEach(tables -> check(tables, findings));
    }

    private static void check(List<Tabell> tables, Findings findings) {
        var notes = tables.stream().flatMap(t -> t.not().stream()).collect(Collectors.toCollection(TreeSet::new));
        var referred = new TreeSet<Integer>();
        for (var table : tables) {
            table.talrader()
                    .forEach(row -> row.not().ifPresent(note -> {
                        referred.add(note);
                        if (!notes.contains(note)) {
                            findings.fel(
                                    "not-finns-inte",
                                    table.stalle(row, "not"),
                                    "«%s» hänvisar till not %d, men den finns inte.".formatted(row.rubrik(), note),
                                    notes.isEmpty()
                                            ? "Skriv not: %d överst i den tabell som är noten.".formatted(note)
                                            : notes.size() == 1
                                                    ? "Rätta numret. Den enda noten är not %d.".formatted(notes.first())
                                                    : "Rätta numret. Noterna är %s.".formatted(shown(notes)));
                        }
                    }));
        }
        tables.stream()
                .filter(t -> t.not().filter(n -> !referred.contains(n)).isPresent())
                .forEach(t -> findings.varning(
                        "not-utan-rad",
                        new Place(t.path(), "not"),
                        "Ingen rad hänvisar till not %d, «%s»."
                                .formatted(t.not().get(), t.titel()),
                        "Rätta numret, eller skriv not: %d på raden som noten förklarar."
                                .formatted(t.not().get())));
    }

    private static String shown(TreeSet<Integer> notes) {
        return notes.size() > 2 && notes.last() - notes.first() == notes.size() - 1
                ? notes.first() + "–" + notes.last()
                : notes.stream().map(String::valueOf).collect(Collectors.joining(", "));
    }
}
