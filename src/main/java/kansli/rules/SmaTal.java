package kansli.rules;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.regex.Pattern;
import kansli.diagnostic.Findings;
import kansli.model.Enhet;
import kansli.model.Regler.Regel;
import kansli.model.Tabell;
import kansli.source.Place;

/** Small numbers of people, told by sex and by place, may point out who they are. */
final class SmaTal implements Rule {

    private static final Pattern SEX = Pattern.compile("(?iU)kvinn(?:a|or)|m(?:a|ä)n|K|M");

    @Override
    public void check(Underlag underlag, Findings findings) {
        var content = underlag.content();
        content.regler()
                .regel("små tal under", LocalDate.MAX)
                .ifPresent(rule ->
                        content.tabeller().stream().filter(SmaTal::people).forEach(t -> check(t, rule, findings)));
    }

    private static boolean people(Tabell table) {
        return table.kolumner().stream()
                        .filter(k -> table.enhet(k) == Enhet.ANTAL
                                && SEX.matcher(k.rubrik()).matches())
                        .count()
                >= 2;
    }

    private static void check(Tabell table, Regel rule, Findings findings) {
        long small = table.talrader()
                .flatMap(r -> table.kolumner().stream()
                        .filter(k -> table.enhet(r, k) == Enhet.ANTAL)
                        .map(k -> table.cell(r.celler(), k)))
                .filter(c -> c instanceof Tabell.Varde v
                        && v.tal().signum() > 0
                        && v.tal().compareTo(BigDecimal.valueOf(rule.tal())) < 0)
                .count();
        if (small > 0) {
            findings.upplysning(
                    "sma-tal",
                    new Place(table.path(), "titel"),
                    "Tabellen delar upp på kön och har %s under %d. Källa: %s."
                            .formatted(small == 1 ? "ett tal" : small + " tal", rule.tal(), rule.kalla()),
                    "Fundera på om någon går att känna igen. Slå i så fall ihop rader innan tabellen publiceras.");
        }
    }
}
