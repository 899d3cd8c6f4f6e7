package kansli.rules;

import java.util.Optional;
import java.util.regex.Pattern;
import kansli.diagnostic.Findings;
import kansli.model.Tabell;
import kansli.model.Tabell.Talrad;

/** Rows that are spans of ages, months or the like follow each other, so that everyone is counted once. */
final class Klasser implements Rule {

    private static final Pattern SPAN = Pattern.compile("(\\d{1,3})\\s?[–-]\\s?(\\d{1,3})(?:\\s(\\p{L}+))?");

    @Override
    public void check(Underlag underlag, Findings findings) {
        var content = underlag.content();
        content.tabeller().forEach(t -> check(t, findings));
    }

    /** @param of what it counts, when that is said */
    private record Span(int first, int last, Optional<String> of) {}

    private static void check(Tabell t, Findings findings) {
        Optional<Talrad> before = Optional.empty();
        for (var rad : t.rader()) {
            var row = Optional.of(rad)
                    .filter(Talrad.class::isInstance)
                    .map(Talrad.class::cast)
                    .filter(r -> span(r).isPresent());
            if (row.isPresent()) {
                check(t, before, row.get(), findings);
            }
            before = row;
        }
    }

    private static Optional<Span> span(Talrad row) {
        var m = SPAN.matcher(row.rubrik());
        return m.matches()
                ? Optional.of(new Span(
                        Integer.parseInt(m.group(1)), Integer.parseInt(m.group(2)), Optional.ofNullable(m.group(3))))
                : Optional.empty();
    }

    /** Where a span begins with the number that the last one ended with, nobody can tell in which of them it is. */
    private static void check(Tabell t, Optional<Talrad> before, Talrad row, Findings findings) {
        var span = span(row).orElseThrow();
        if (span.last < span.first) {
            findings.varning(
                    "klass-lucka",
                    t.stalle(row, "rad"),
                    "Raden «%s» slutar före den börjar.".formatted(row.rubrik()),
                    "Rätta rubriken.");
            return;
        }
        before.flatMap(Klasser::span)
                .filter(b -> b.of.equals(span.of) && b.first <= b.last)
                .ifPresent(b -> {
                    if (span.first <= b.last) {
                        findings.varning(
                                "klass-lucka",
                                t.stalle(row, "rad"),
                                "Raderna «%s» och «%s» går in i varandra."
                                        .formatted(before.get().rubrik(), row.rubrik()),
                                "Rätta den rubrik som är fel.");
                    } else if (span.first > b.last + 1) {
                        int from = b.last + 1;
                        int to = span.first - 1;
                        findings.varning(
                                "klass-lucka",
                                t.stalle(row, "rad"),
                                "Mellan raderna «%s» och «%s» fattas %s."
                                        .formatted(
                                                before.get().rubrik(),
                                                row.rubrik(),
                                                from == to ? String.valueOf(from) : from + "–" + to),
                                "Rätta rubriken, eller lägg till raden som fattas, med streck om det inte finns"
                                        + " någon.");
                    }
                });
    }
}
