package kansli.rules;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kansli.diagnostic.Findings;
import kansli.model.Period;
import kansli.model.Rapport;
import kansli.model.Svenska;
import kansli.model.Tabell;
import kansli.model.Text;
import kansli.source.Place;
import kansli.source.Spelling;

/** What a report shows is about the year that the report is about, and no two reports are called the same. */
final class Rapportar implements Rule {

    /** One table about another year is shown for comparison. */
    private static final int ENOUGH = 2;

    /** So many places are enough to see what is meant. */
    private static final int SHOWN = 3;

    @Override
    public void check(Underlag underlag, Findings findings) {
        var content = underlag.content();
        for (var report : content.rapporter()) {
            report.period()
                    .ifPresent(p -> years(p).ifPresent(
                                    years -> check(report, years, shown(report, content.tabeller()), findings)));
        }
        twice(content.rapporter(), findings);
    }

    private static Optional<List<Integer>> years(Period period) {
        return period.till()
                .map(till -> IntStream.rangeClosed(period.fran().orElse(till).getYear(), till.getYear())
                        .boxed()
                        .toList());
    }

    /** Something that a report shows, and the years it speaks of. */
    private record Shown(Place place, TreeSet<Integer> years) {}

    private static List<Shown> shown(Rapport report, List<Tabell> tables) {
        return Stream.concat(
                        tables.stream()
                                .filter(t -> t.path().isUnder(report.path().value()))
                                .map(t -> new Shown(new Place(t.path(), "kolumner"), years(words(t)))),
                        report.kapitel().stream()
                                .flatMap(k -> k.text().block().stream()
                                        .filter(Text.Visning.class::isInstance)
                                        .map(Text.Visning.class::cast)
                                        .filter(v -> !v.avTabell())
                                        .map(v -> new Shown(
                                                Place.words(k.path(), v.skrivet()), years(Stream.of(v.skrivet()))))))
                .filter(s -> !s.years.isEmpty())
                .toList();
    }

    /** The title and the headings of a table, and the periods that its columns fetch. */
    private static Stream<String> words(Tabell table) {
        return Stream.concat(
                Stream.of(table.titel()),
                table.kolumner().stream()
                        .flatMap(k -> Stream.of(
                                        Stream.of(k.rubrik()),
                                        k.over().stream(),
                                        k.uppgift().stream()
                                                .flatMap(u -> u.redovisade().stream())
                                                .map(r -> r.period()))
                                .flatMap(words -> words)));
    }

    private static TreeSet<Integer> years(Stream<String> words) {
        return words.flatMap(w -> KolumnensAr.years(w).stream())
                .map(Integer::valueOf)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static void check(Rapport report, List<Integer> own, List<Shown> shown, Findings findings) {
        var older = shown.stream().filter(s -> s.years.last() < own.getFirst()).toList();
        if (older.size() < ENOUGH
                || 2 * older.size() <= shown.size()
                || shown.stream().anyMatch(s -> own.stream().anyMatch(s.years::contains))) {
            return;
        }
        var years = Svenska.upprakning(own.stream().map(String::valueOf).toList());
        findings.varning(
                "rapport-annat-ar",
                new Place(report.path().resolve("rapport.yaml"), "period"),
                "Rapporten gäller %s, men ingen tabell har en kolumn för %s, och inget annat som hämtas gäller %s. Det senaste året är %d, bland annat i %s."
                        .formatted(
                                years,
                                years,
                                own.size() == 1 ? "det året" : "de åren",
                                older.stream()
                                        .mapToInt(s -> s.years.last())
                                        .max()
                                        .orElseThrow(),
                                Svenska.upprakning(older.stream()
                                        .limit(SHOWN)
                                        .map(s -> findings.at(s.place))
                                        .toList())),
                "Är rapporten en kopia av förra årets, byt år i tabellernas titlar och kolumner och i det som hämtas."
                        + " Annars: rätta perioden.");
    }

    private static void twice(List<Rapport> reports, Findings findings) {
        Map<String, Place> seen = new HashMap<>();
        for (var report : reports) {
            var facts = report.path().resolve("rapport.yaml");
            var title = seen.putIfAbsent("titel " + Spelling.folded(report.titel()), new Place(facts, "titel"));
            var dnr = report.dnr().map(d -> seen.putIfAbsent("dnr " + Spelling.folded(d), new Place(facts, "dnr")));
            if (title != null) {
                findings.varning(
                        "rapport-dubbel",
                        new Place(facts, "titel"),
                        "En annan rapport har samma titel: %s.".formatted(findings.at(title)),
                        "Ge rapporterna olika titlar. Är den ena en kopia, skriv dess eget år.");
            }
            dnr.ifPresent(first -> findings.varning(
                    "rapport-dubbel",
                    new Place(facts, "dnr"),
                    "En annan rapport har samma diarienummer: %s.".formatted(findings.at(first)),
                    "Ge rapporten sitt eget nummer, eller ta bort raden tills det finns."));
        }
    }
}
