package kansli.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import kansli.diagnostic.Findings;
import kansli.diagnostic.Severity;
import kansli.figures.Figures;
import kansli.model.Arende.Skrivet;
import kansli.model.Bilaga;
import kansli.model.Bilaga.Papper;
import kansli.model.Content;
import kansli.source.Place;

/** Every annex that is referred to is there: wished for while one writes, demanded when one sends. */
final class BilagorFinns implements Rule {

    private final Severity severity;

    BilagorFinns(Skede skede) {
        this.severity = skede == Skede.UTSKICK ? Severity.FEL : Severity.VARNING;
    }

    @Override
    public void check(Content content, Figures figures, Findings findings) {
        content.sammantraden().stream()
                .flatMap(s -> s.arenden().stream())
                .filter(Skrivet.class::isInstance)
                .map(Skrivet.class::cast)
                .forEach(a -> check(a, findings));
    }

    private void check(Skrivet arende, Findings findings) {
        var missing = new ArrayList<Papper>();
        arende.bilagor().forEach(b -> {
            if (b instanceof Papper p && p.kalla() instanceof Bilaga.Saknat) {
                missing.add(p);
            }
        });
        if (missing.isEmpty()) {
            return;
        }
        var first = missing.getFirst();
        var index = arende.bilagor().indexOf(first);
        findings.add(severity, "bilaga-saknas", new Place(arende.huvud().path(), "bilagor[%d].rubrik".formatted(index)),
                missing.size() == 1
                        ? "Bilaga %s, «%s», finns inte än.".formatted(first.nummer(), first.rubrik())
                        : "%d bilagor finns inte än: %s.".formatted(missing.size(), numbers(missing)),
                "Ett blad i paketet säger så länge att den saknas. Kansli väntar på %s.".formatted(awaited(missing))
                        .replace("att den saknas", missing.size() == 1 ? "att den saknas" : "att de saknas"));
    }

    private static String numbers(List<Papper> missing) {
        return missing.stream().map(p -> p.nummer().toString()).collect(Collectors.joining(", "));
    }

    private static String awaited(List<Papper> missing) {
        var paths = missing.stream().map(p -> p.kalla().path().value()).limit(3).collect(Collectors.joining(", "));
        return missing.size() > 3 ? paths + " med flera" : paths;
    }
}
