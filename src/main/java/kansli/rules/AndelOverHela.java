package kansli.rules;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import kansli.diagnostic.Findings;
import kansli.figures.Table;
import kansli.figures.Table.Amount;
import kansli.model.Enhet;
import kansli.model.Insats;
import kansli.model.Tabell.Kolumn;
import kansli.model.Tabell.Talrad;
import kansli.source.Place;

/** A share of people, or of a working week, is at most all of them. */
final class AndelOverHela implements Rule {

    private static final BigDecimal WHOLE = BigDecimal.valueOf(100);

    private static final String PERCENT = "(?<n>\\d{3,}(?:,\\d+)?)\\s?(?:%|procent\\b)";

    /**
     * Those whom a share is of, the words of the list among them, and what only they can be the subject of: not what
     * money is or has become.
     */
    private static final String PEOPLE =
            "\\s(?:av\\s(?:alla|samtliga|dem\\b|de\\s(?:\\p{L}+\\s)?\\p{L}+(?:na|de|ade)\\b|(?:\\p{L}*(?:%s))\\p{L}*|männen|målen|parterna))"
                + "|\\s(?:har|hade|får|fick|går|gick|deltar|deltog|upplever|upplevde|slutade|börjar|började|arbetar|arbetade|studerar|studerade|saknar|saknade|svarar|svarade|anser|ansåg|tycker|tyckte)\\b";

    private static final Pattern WORK = Pattern.compile(
            "(?iU)\\b(?:arbetar|arbetade|arbeta|tjänst|tjänstgöring|tjänstgöringsgrad|sysselsättningsgrad|sjukskriven|sjukskrivna|anställd|anställda)(?:\\s(?:på|om|till|är))?\\s"
                    + PERCENT);

    private static final String NAMED = "(?iU)andel(?:en)?\\b(?!.*\\bbudget).*";

    @Override
    public void check(Underlag underlag, Findings findings) {
        var those = underlag.content().regler().ordlista("de som andelar är av").alternativ();
        var patterns = List.of(
                Pattern.compile("(?iU)(?<![\\d,.]|\\d\\s)" + PERCENT + "(?:" + PEOPLE.formatted(those) + ")"), WORK);
        underlag.utsagor().forEach(u -> check(u, patterns, findings));
        underlag.figures().tables().values().forEach(t -> check(t, findings));
        underlag.content().insatser().forEach(i -> check(i, findings));
    }

    private static void check(Utsaga utsaga, List<Pattern> patterns, Findings findings) {
        patterns.stream().flatMap(p -> p.matcher(utsaga.text()).results()).forEach(m -> {
            var number = m.group("n");
            if (over(new BigDecimal(number.replace(',', '.'))) && utsaga.eget(m.start("n"), m.end("n"))) {
                tell(number, utsaga.plats(m.start("n"), m.end("n")), findings);
            }
        });
    }

    /** In a column or a row that is a share by its name. */
    private static void check(Table table, Findings findings) {
        var t = table.tabell();
        t.talrader()
                .forEach(r -> t.kolumner().stream()
                        .filter(k -> k.skrivs() && r.insats().isEmpty() && share(r, k))
                        .forEach(k -> Optional.of(table.cell(r, k))
                                .filter(Amount.class::isInstance)
                                .map(Amount.class::cast)
                                .filter(n -> n.enhet() == Enhet.PROCENT && over(n.tal()))
                                .ifPresent(n ->
                                        tell(n.tal().toPlainString().replace('.', ','), t.stalle(r, k), findings))));
    }

    private static boolean share(Talrad row, Kolumn column) {
        return row.rubrik().matches(NAMED)
                || column.rubrik().matches(NAMED)
                || column.over().filter(o -> o.matches(NAMED)).isPresent();
    }

    private static void check(Insats insats, Findings findings) {
        insats.redovisning()
                .forEach((when, facts) -> facts.values().stream()
                        .filter(Insats.Tal.class::isInstance)
                        .map(Insats.Tal.class::cast)
                        .filter(f -> f.enhet() == Enhet.PROCENT && f.namn().matches(NAMED) && over(f.tal()))
                        .forEach(f -> tell(
                                f.tal().toPlainString().replace('.', ','),
                                insats.stalle("redovisning.%s.%s".formatted(when, f.namn())),
                                findings)));
    }

    private static boolean over(BigDecimal share) {
        return share.compareTo(WHOLE) > 0;
    }

    private static void tell(String share, Place place, Findings findings) {
        findings.varning(
                "andel-over-hela",
                place,
                "Andelen är %s %%, men mer än alla kan det inte vara.".formatted(share),
                "Rätta andelen.");
    }
}
