package kansli.rules;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import kansli.diagnostic.Findings;
import kansli.figures.Siffror;
import kansli.rules.Rutnat.Rad;
import kansli.rules.Rutnat.Ruta;
import kansli.rules.Rutnat.Spalt;
import kansli.source.Spelling;

/** What a year begins with is what the year before ended with. */
final class IngaendeUtgaende implements Rule {

    private static final Pattern OPENING = Pattern.compile("\\bingaende\\b|\\b(?:vid (?:arets|periodens) )?borjan\\b");
    private static final Pattern CLOSING = Pattern.compile("\\butgaende\\b|\\b(?:vid (?:arets|periodens) )?slut\\b");

    /** A column that is about a part of a year. */
    private static final Pattern PART = Pattern.compile(
            "(?iU)\\b(?:jan|feb|mar|apr|maj|jun|jul|aug|sep|okt|nov)(?!\\p{L}*\\s?[–-]\\s?dec)|kvartal|tertial|halvår|delår|\\b[qk][1-3]\\b|-(?:0[1-9]|1[01])-\\d{2}\\b");

    private static final Pattern FROM_THE_BEGINNING = Pattern.compile("(?iU)^\\P{L}*(?:\\p{L}+\\s)?jan");

    /**
     * What a column is of, and of what the year before can be that it begins with: a plan is made when there is a
     * forecast, and nobody changes it for the outcome.
     */
    private enum Slag {
        UTFALL("(?:utfall|bokslut|redovisat|resultat|helår)?"),
        PROGNOS("(?:helårs|års)?prognos"),
        BUDGET("budget|budgetförslag|förslag till budget"),
        PLAN("(?:flerårs|verksamhets)?plan");

        private final Pattern words;

        Slag(String words) {
            this.words = Pattern.compile("(?iU)" + words);
        }

        static Optional<Slag> av(String heading) {
            var plain = Artal.PATTERN.matcher(heading).replaceAll("").strip();
            return List.of(values()).stream()
                    .filter(s -> s.words.matcher(plain).matches())
                    .findFirst();
        }
    }

    private static final Map<Slag, Set<Slag>> BEFORE = Map.of(
            Slag.UTFALL,
            Set.of(Slag.UTFALL),
            Slag.PROGNOS,
            Set.of(Slag.UTFALL, Slag.PROGNOS),
            Slag.BUDGET,
            Set.of(Slag.PROGNOS),
            Slag.PLAN,
            Set.of(Slag.PROGNOS, Slag.BUDGET, Slag.PLAN));

    @Override
    public void check(Underlag underlag, Findings findings) {
        underlag.rutnat()
                .forEach(t -> t.rader().stream()
                        .filter(r -> !r.grupp())
                        .forEach(opening -> t.rader().stream()
                                .filter(closing -> !closing.grupp() && !opening.konflikt() && !closing.konflikt())
                                .filter(closing -> par(opening.rubrik(), closing.rubrik()))
                                .forEach(closing -> check(t, opening, closing, findings))));
    }

    /**
     * Whether one row is what a period begins with and the other, with the same words but for when, what it ends with.
     */
    static boolean par(String opening, String closing) {
        var first = Spelling.folded(opening);
        var last = Spelling.folded(closing);
        return OPENING.matcher(first).find()
                && CLOSING.matcher(last).find()
                && OPENING.matcher(first)
                        .replaceFirst("")
                        .equals(CLOSING.matcher(last).replaceFirst(""));
    }

    private static void check(Rutnat table, Rad opening, Rad closing, Findings findings) {
        for (int k = 0; k < table.spalter().size(); k++) {
            int column = k;
            before(table, column)
                    .ifPresent(b -> table.ruta(opening, column)
                            .ifPresent(begins -> table.ruta(closing, b)
                                    .filter(ended -> differ(begins, ended))
                                    .ifPresent(ended ->
                                            tell(table, opening, column, begins, closing, b, ended, findings))));
        }
    }

    /** The column of the year before: the one that is called the same, or else the only one that it can begin with. */
    private static Optional<Integer> before(Rutnat table, int column) {
        var own = table.spalter().get(column);
        var year = year(own);
        if (year.isEmpty()
                || PART.matcher(own.rubrik()).find()
                        && !FROM_THE_BEGINNING.matcher(own.rubrik()).find()
                        && !closes(own)) {
            return Optional.empty();
        }
        var last = IntStream.range(0, table.spalter().size())
                .filter(k -> year(table.spalter().get(k))
                        .filter(y -> y == year.get() - 1)
                        .isPresent())
                .boxed()
                .filter(k -> closes(table.spalter().get(k))
                        && table.spalter().get(k).over().equals(own.over()))
                .toList();
        var same = last.stream()
                .filter(k -> plain(table.spalter().get(k)).equals(plain(own)))
                .findFirst();
        var kind = Slag.av(own.rubrik());
        var others = last.stream()
                .filter(k -> kind.flatMap(
                                o -> Slag.av(table.spalter().get(k).rubrik()).filter(BEFORE.get(o)::contains))
                        .isPresent())
                .toList();
        return same.isPresent() || others.size() != 1 ? same : Optional.of(others.getFirst());
    }

    /** Whether it is about the whole of a year, or its last day. */
    private static boolean closes(Spalt column) {
        return !PART.matcher(column.rubrik()).find();
    }

    private static String plain(Spalt column) {
        return Artal.PATTERN.matcher(column.rubrik()).replaceAll("");
    }

    private static Optional<Integer> year(Spalt column) {
        var years = Artal.i(column.rubrik()).stream().map(Integer::valueOf).toList();
        return years.size() == 1 ? Optional.of(years.getFirst()) : Optional.empty();
    }

    private static void tell(
            Rutnat table, Rad opening, int year, Ruta begins, Rad closing, int before, Ruta ended, Findings findings) {
        findings.fel(
                "ingaende-annat-an-utgaende",
                begins.plats(),
                "«%s» för %s är %s, men «%s» för %s är %s (%s)."
                        .formatted(
                                opening.rubrik(),
                                table.spalter().get(year).rubrik(),
                                begins.text(),
                                closing.rubrik(),
                                table.spalter().get(before).rubrik(),
                                ended.text(),
                                findings.at(ended.plats())),
                "Rätta det tal som är fel. Har principerna ändrats, visa skillnaden på en egen rad eller skriv en"
                        + " källkonflikt.");
    }

    private static boolean differ(Ruta begins, Ruta ended) {
        return ended.som(begins)
                .filter(e -> Siffror.rounded(begins.tal(), begins.decimaler())
                                .compareTo(Siffror.rounded(e, begins.decimaler()))
                        != 0)
                .isPresent();
    }
}
