package kansli.rules;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import kansli.diagnostic.Findings;
import kansli.figures.Siffror;
import kansli.model.Summaord;
import kansli.model.Tabell.Kolumn;
import kansli.model.Tabell.Slag;
import kansli.model.Tabell.Talrad;

/** Which of two groups is the greater, {@code fler män än kvinnor}, as the columns of the document's tables have it. */
final class FlerAn implements Rule {

    private static final Pattern BREAK = Pattern.compile("[,;:()]|\\s(?:medan|men)\\s");
    private static final Pattern MORE =
            Pattern.compile("(?iU)\\b(?:(?<fler>fler)|(?<farre>färre))\\s(?<ena>\\p{L}+)\\sän\\s(?<andra>\\p{L}+)\\b");
    private static final Pattern ARE_MORE = Pattern.compile(
            "(?iU)\\b(?:är|var)\\s(?<ena>\\p{L}+)\\s(?:(?<fler>fler)|(?<farre>färre))\\sän\\s(?<andra>\\p{L}+)\\b|\\b(?<forst>\\p{L}+)\\s(?:är|var)\\s(?:(?<flera>fler)|(?<farrea>färre))\\sän\\s(?<sist>\\p{L}+)\\b");
    private static final Pattern MOST = Pattern.compile(
            "(?iU)\\b(?:de\\sflesta|flertalet|majoriteten|(?:mer|fler)\\sän\\shälften|(?:drygt|över)\\shälften)\\b(?:\\s(?:av\\s)?\\p{L}+){0,3}?\\s(?:är|var|utgörs\\sav|utgjordes\\sav|bestod\\sav)\\s(?<ena>\\p{L}+)\\b");

    @Override
    public void check(Underlag underlag, Findings findings) {
        var everybody = Pattern.compile("(?iU)\\b(?:"
                + underlag.content().regler().ordlista("alla i målgruppen").alternativ() + ")\\b");
        underlag.meningar()
                .filter(m -> m.skrift().rapport() && underlag.omSinaAr(m))
                .forEach(m -> said(m).ifPresent(s ->
                        check(s, everybody.matcher(m.text()).find() && !underlag.omEnInsats(m), underlag, findings)));
    }

    /**
     * @param start where it is said
     * @param mindre what is less; all the others when empty
     */
    private record Jamforelse(Mening mening, int start, int end, String storre, Optional<String> mindre) {

        /** The part of the sentence that it stands in. */
        String sats() {
            var before = mening.text().substring(0, start);
            var after = mening.text().substring(end);
            return BREAK.splitAsStream(before).reduce("", (a, b) -> b)
                    + mening.text().substring(start, end)
                    + BREAK.split(after, 2)[0];
        }
    }

    private static Optional<Jamforelse> said(Mening m) {
        var most = MOST.matcher(m.text());
        if (most.find()) {
            return Optional.of(new Jamforelse(m, most.start(), most.end(), most.group("ena"), Optional.empty()));
        }
        var more = MORE.matcher(m.text());
        if (more.find()) {
            return Optional.of(ordered(
                    m, more.start(), more.end(), more.group("ena"), more.group("andra"), more.group("fler") != null));
        }
        var are = ARE_MORE.matcher(m.text());
        if (are.find()) {
            return Optional.of(
                    are.group("ena") != null
                            ? ordered(
                                    m,
                                    are.start(),
                                    are.end(),
                                    are.group("ena"),
                                    are.group("andra"),
                                    are.group("fler") != null)
                            : ordered(
                                    m,
                                    are.start(),
                                    are.end(),
                                    are.group("forst"),
                                    are.group("sist"),
                                    are.group("flera") != null));
        }
        return Optional.empty();
    }

    private static Jamforelse ordered(Mening m, int start, int end, String one, String other, boolean more) {
        return new Jamforelse(m, start, end, more ? one : other, Optional.of(more ? other : one));
    }

    /** A row and two of its columns. */
    private record Par(Talrader table, Talrad row, Kolumn ena, Kolumn andra) {

        Optional<Integer> order() {
            return number(ena).flatMap(a -> number(andra).map(a::compareTo));
        }

        private Optional<BigDecimal> number(Kolumn k) {
            return table.antal(row, k);
        }

        String text() {
            return "%s är %s och %s %s"
                    .formatted(
                            ena.rubrik(),
                            Siffror.text(number(ena).orElseThrow(), 0),
                            andra.rubrik(),
                            Siffror.text(number(andra).orElseThrow(), 0));
        }
    }

    private static void check(Jamforelse said, boolean ofAll, Underlag underlag, Findings findings) {
        var pairs = underlag.talrader(said.mening.skrift()).stream()
                .flatMap(t -> pairs(said, ofAll, t))
                .filter(p -> p.order().isPresent())
                .toList();
        if (!pairs.isEmpty()
                && pairs.stream().allMatch(p -> p.order().get() < 0)
                && said.mening.skrivet(said.start, said.end)) {
            var p = pairs.getFirst();
            findings.varning(
                    "fler-an",
                    said.mening.plats(said.start, said.end),
                    "Texten säger «%s», men i tabellen «%s» (%s) är det tvärtom på raden «%s»: %s."
                            .formatted(
                                    said.mening.text().substring(said.start, said.end),
                                    p.table.titel(),
                                    findings.at(p.table.plats(p.row)),
                                    p.row.rubrik(),
                                    p.text()),
                    "Rätta ordet eller tabellen. Är det en annan grupp som menas, säg vilken.");
        }
    }

    private static Stream<Par> pairs(Jamforelse said, boolean ofAll, Talrader table) {
        var columns = table.antalskolumner().stream()
                .filter(k -> !Summaord.nagonstans(k.rubrik()))
                .toList();
        var greater = named(columns, said.storre);
        var less = said.mindre
                .map(w -> named(columns, w))
                .orElseGet(() -> columns.size() == 2
                        ? columns.stream().filter(k -> !greater.contains(k)).toList()
                        : List.of());
        if (greater.size() != 1 || less.size() != 1 || greater.equals(less)) {
            return Stream.empty();
        }
        var rows = table.namnda(said.sats());
        return (rows.isEmpty() && ofAll ? table.alla().stream().filter(r -> r.slag() == Slag.SUMMA) : rows.stream())
                .map(r -> new Par(table, r, greater.getFirst(), less.getFirst()));
    }

    private static List<Kolumn> named(List<Kolumn> columns, String word) {
        return columns.stream()
                .filter(k -> Ordform.namns(Ordform.namn(k.rubrik()), List.of(word.toLowerCase(Locale.ROOT))))
                .toList();
    }
}
