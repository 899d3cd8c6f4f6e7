package kansli.rules;

import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import kansli.diagnostic.Findings;
import kansli.figures.Siffror;
import kansli.figures.Table;
import kansli.model.Tabell.Kolumn;
import kansli.model.Tabell.Talrad;
import kansli.source.Spelling;

/** What a year begins with is what the year before ended with. */
final class IngaendeUtgaende implements Rule {

    private static final Pattern OPENING = Pattern.compile("\\bingaende\\b|\\b(?:vid (?:arets|periodens) )?borjan\\b");
    private static final Pattern CLOSING = Pattern.compile("\\butgaende\\b|\\b(?:vid (?:arets|periodens) )?slut\\b");

    @Override
    public void check(Underlag underlag, Findings findings) {
        var figures = underlag.figures();
        figures.hela().forEach(t -> {
            var rows = t.tabell().talrader().toList();
            rows.forEach(opening -> rows.stream().filter(closing -> pair(opening, closing)).forEach(closing -> check(t, opening, closing, findings)));
        });
    }

    /** The same words but for when. */
    private static boolean pair(Talrad opening, Talrad closing) {
        var first = Spelling.folded(opening.rubrik());
        var last = Spelling.folded(closing.rubrik());
        return OPENING.matcher(first).find() && CLOSING.matcher(last).find() && OPENING.matcher(first).replaceFirst("").equals(CLOSING.matcher(last).replaceFirst(""))
                && Stream.concat(opening.konflikter().stream(), closing.konflikter().stream()).findAny().isEmpty();
    }

    private static void check(Table table, Talrad opening, Talrad closing, Findings findings) {
        for (var column : table.tabell().kolumner()) {
            year(column).flatMap(y -> table.tabell().kolumner().stream().filter(k -> same(k, column) && year(k).filter(x -> x == y - 1).isPresent()).findFirst())
                    .ifPresent(before -> check(table, opening, column, closing, before, findings));
        }
    }

    private static boolean same(Kolumn a, Kolumn b) {
        return Artal.PATTERN.matcher(a.rubrik()).replaceAll("").equals(Artal.PATTERN.matcher(b.rubrik()).replaceAll("")) && a.over().equals(b.over());
    }

    private static Optional<Integer> year(Kolumn column) {
        var years = Artal.i(column.rubrik()).stream().map(Integer::valueOf).toList();
        return years.size() == 1 ? Optional.of(years.getFirst()) : Optional.empty();
    }

    private static void check(Table table, Talrad opening, Kolumn year, Talrad closing, Kolumn before, Findings findings) {
        if (table.cell(opening, year) instanceof Table.Amount begins && table.cell(closing, before) instanceof Table.Amount ended && differ(begins, ended)) {
            var t = table.tabell();
            findings.fel("ingaende-annat-an-utgaende", t.stalle(opening, year),
                    "«%s» för %s är %s, men «%s» för %s är %s (%s).".formatted(
                            opening.rubrik(), year.rubrik(), begins.text(), closing.rubrik(), before.rubrik(), ended.text(), findings.at(t.stalle(closing, before))),
                    "Rätta det tal som är fel. Har principerna ändrats, visa skillnaden på en egen rad eller skriv en källkonflikt.");
        }
    }

    private static boolean differ(Table.Amount begins, Table.Amount ended) {
        return ended.enhet().i(begins.enhet(), ended.tal()).filter(e -> Siffror.rounded(begins.tal(), begins.decimaler()).compareTo(Siffror.rounded(e, begins.decimaler())) != 0).isPresent();
    }
}
