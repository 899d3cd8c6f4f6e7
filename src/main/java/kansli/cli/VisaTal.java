package kansli.cli;

import static java.util.stream.Collectors.groupingBy;

import java.io.PrintWriter;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import kansli.diagnostic.Findings;
import kansli.diagnostic.Json;
import kansli.diagnostic.Severity;
import kansli.diagnostic.Telling;
import kansli.figures.Figures;
import kansli.figures.Ledger;
import kansli.figures.Tal;
import kansli.reading.ContentReader;
import kansli.source.ContentPath;
import kansli.source.Spelling;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Lists every figure by the name that fetches it. */
@Command(
        name = "tal",
        aliases = "figures",
        description = {"Visar alla tal: vad de heter, vad de är och var de används.", ""})
final class VisaTal extends Val {

    @ParentCommand
    Kansli kansli;

    @Parameters(paramLabel = "SÖKORD", arity = "0..*", description = "Bara de tal som har alla orden i sitt namn.")
    List<String> sokord = List.of();

    @Option(
            names = "--json",
            description = "Skriver ett tal per rad som JSON och inget annat: name, value, unit, origin, file, used.")
    boolean json;

    @Override
    public Integer call() {
        take(kansli);
        var out = spec.commandLine().getOut();
        var arbete = Arbete.of(this);
        var findings = new Findings(arbete.content());
        var figures = new ContentReader()
                .read(arbete.content(), findings)
                .map(c -> new Ledger().compute(c, findings))
                .orElse(Figures.INGA);
        var found = figures.alla().stream().filter(this::sought).toList();
        if (json) {
            found.forEach(t -> out.println(Json.object(keys(t, figures, arbete))));
        } else {
            tell(found, figures, arbete, out);
        }
        tellFaults(Telling.count(findings.all(), Severity.FEL));
        out.flush();
        return Telling.count(findings.all(), Severity.FEL) > 0 ? Kansli.FEL_I_INNEHALLET : Kansli.KLART;
    }

    private boolean sought(Tal figure) {
        var name = Spelling.folded(figure.address().value());
        return sokord.stream().map(Spelling::folded).allMatch(name::contains);
    }

    private static Map<String, Object> keys(Tal figure, Figures figures, Arbete arbete) {
        var keys = new LinkedHashMap<String, Object>();
        keys.put("name", figures.namn(figure));
        keys.put("value", figure.value());
        keys.put("unit", figure.enhet().ord());
        keys.put("origin", origin(figure));
        keys.put("file", arbete.prefix() + figure.source().file());
        keys.put(
                "used",
                figures.anvandning(figure).stream()
                        .map(f -> arbete.prefix() + f)
                        .toList());
        return keys;
    }

    private void tell(List<Tal> found, Figures figures, Arbete arbete, PrintWriter out) {
        var tables = new TreeMap<String, List<Tal>>(
                found.stream().collect(groupingBy(t -> t.address().agare())));
        tables.forEach((table, all) -> {
            out.println("── %s ──".formatted(table));
            int names =
                    all.stream().mapToInt(t -> figures.namn(t).length()).max().orElse(0);
            int values = all.stream().mapToInt(t -> t.text().length()).max().orElse(0);
            for (var figure : all) {
                out.println("  %s  %s  %s"
                        .formatted(
                                padded(figures.namn(figure), names),
                                " ".repeat(values - figure.text().length()) + figure.text(),
                                origin(figure)));
                used(figures.anvandning(figure)).ifPresent(files -> out.println("      " + files));
            }
            out.println();
        });
        if (found.isEmpty()) {
            out.println(
                    sokord.isEmpty()
                            ? "Det finns inga tal."
                            : "Inget tal har «%s» i sitt namn.".formatted(String.join(" ", sokord))
                                    + suggestion(figures));
        } else {
            out.println("%d tal. Skriv ${tal(\"namnet\")} i texten, eller namnet i en formel.".formatted(found.size()));
        }
    }

    private String suggestion(Figures figures) {
        var parts = figures.alla().stream()
                .flatMap(t -> List.of(t.address().value().split("[./]")).stream())
                .distinct()
                .sorted()
                .toList();
        return sokord.stream()
                .flatMap(s -> Spelling.nearest(s, parts).stream())
                .findFirst()
                .map(" Menade du «%s»?"::formatted)
                .orElse("");
    }

    private static String origin(Tal figure) {
        return switch (figure.origin()) {
            case TYPED -> "skrivet";
            case COMPUTED -> "räknat";
            case FETCHED -> "hämtat";
        };
    }

    private static Optional<String> used(Collection<ContentPath> files) {
        return files.isEmpty()
                ? Optional.empty()
                : Optional.of("används i "
                        + String.join(
                                ", ", files.stream().map(ContentPath::value).toList()));
    }

    private static String padded(String text, int width) {
        return text + " ".repeat(width - text.length());
    }

    private void tellFaults(long faults) {
        if (faults > 0) {
            spec.commandLine()
                    .getErr()
                    .println("Innehållet har %d fel, så tal kan saknas. ./build-site.sh granska visar dem."
                            .formatted(faults));
        }
    }
}
