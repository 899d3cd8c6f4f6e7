package kansli.rules;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import kansli.diagnostic.Findings;
import kansli.diagnostic.Godkannande;
import kansli.model.Content;
import kansli.model.Rapport;
import kansli.model.Regler.Ordlista;
import kansli.model.Svenska;
import kansli.rules.Mening.Stycke;
import kansli.source.Antal;
import kansli.source.Place;

/** An årsredovisning that is to be signed has the parts that the law names, and is drawn up in time. */
final class ArsredovisningHel implements Rule {

    private static final List<String> LISTS = List.of("årsredovisningens delar", "förvaltningsberättelsens rubriker");

    @Override
    public void check(Underlag underlag, Findings findings) {
        var content = underlag.content();
        for (var report : content.rapporter()) {
            if (report.slag().equalsIgnoreCase("årsredovisning")
                    && report.organ().isPresent()) {
                var said = Stream.concat(
                                report.kapitel().stream().map(Rapport.Kapitel::rubrik),
                                underlag.stycken()
                                        .filter(b -> b.skrift()
                                                .dokument()
                                                .equals(report.path().value()))
                                        .map(Stycke::text))
                        .map(t -> t.toLowerCase(Locale.ROOT))
                        .toList();
                LISTS.forEach(l -> parts(report, content.regler().ordlista(l), said, findings));
                time(report, content, findings);
            }
        }
    }

    private static void parts(Rapport report, Ordlista list, List<String> said, Findings findings) {
        var missing = list.ord().entrySet().stream()
                .filter(e -> Stream.of(e.getValue().split(","))
                        .noneMatch(w -> said.stream().anyMatch(t -> t.contains(w.strip()))))
                .map(Map.Entry::getKey)
                .toList();
        if (!missing.isEmpty()) {
            findings.varning(
                    "arsredovisning-delar",
                    new Place(report.path().resolve("rapport.yaml"), "slag"),
                    "Årsredovisningen saknar %s. Källa: %s.".formatted(Svenska.upprakning(missing), list.kalla()),
                    "Lägg till ett kapitel eller en rubrik för det som saknas.");
        }
    }

    private static void time(Rapport report, Content content, Findings findings) {
        report.period()
                .flatMap(p -> p.till())
                .ifPresent(end -> content.regler()
                        .regel("årsredovisning inom månader", end)
                        .ifPresent(rule -> {
                            var last = end.plusDays(1).plusMonths(rule.tal()).minusDays(1);
                            report.datum()
                                    .filter(d -> d.isAfter(last))
                                    .ifPresent(d -> findings.varning(
                                            "arsredovisning-sen",
                                            new Place(report.path().resolve("rapport.yaml"), "datum"),
                                            "Årsredovisningen är daterad den %s, men ska vara upprättad inom %s, alltså senast den %s. Källa: %s."
                                                    .formatted(
                                                            Svenska.dag(d),
                                                            Antal.av(rule.tal(), "månad", "månader"),
                                                            Svenska.dag(last),
                                                            rule.kalla()),
                                            "Rätta datumet. Är den verkligen sen, säg varför i texten, och "
                                                    + Godkannande.skriv("arsredovisning-sen")));
                        }));
    }
}
