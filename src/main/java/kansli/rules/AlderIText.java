package kansli.rules;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kansli.diagnostic.Findings;
import kansli.figures.Siffror;
import kansli.model.Enhet;
import kansli.model.Svenska;
import kansli.model.Tabell.Kolumn;
import kansli.model.Tabell.Slag;
import kansli.model.Tabell.Talrad;

/**
 * How many are younger or older than something, when a table of the document has classes of age that part just there.
 */
final class AlderIText implements Rule {

    private static final String AGE =
            "(?:(?:yngre\\sän|under)\\s(?<under>\\d{2})\\sår|(?<hogst>\\d{2})\\sår\\soch\\syngre|(?<yngst>\\d{2})\\sår\\seller\\syngre"
                + "|(?:äldre\\sän|över)\\s(?<over>\\d{2})\\sår|(?<minst>\\d{2})\\sår\\s(?:eller|och)\\säldre|(?:har\\s|hade\\s)?fyllt\\s(?<fyllt>\\d{2})\\sår)\\b";
    private static final Pattern AGES = Pattern.compile("(?iU)\\b" + AGE);

    /** {@code 43 deltagare är yngre än 30 år}. */
    private static final Pattern BEFORE_AGE =
            Pattern.compile("(?iU)^(?:\\s\\p{L}+)?(?:\\s(?:av|bland)\\s\\p{L}+)?(?:\\s(?:är|var|hade|har)\\s" + AGE
                    + "|\\s" + AGE.replaceAll("\\?<\\w+>", "?:") + "(?=[.,;]))");

    /** {@code de som har fyllt 45 år är 37}, and {@code och 28 män} after that. */
    private static final Pattern AFTER_AGE = Pattern.compile(
            "(?iU)\\b" + AGE + "\\s(?:är|var|utgör|utgjorde)\\s(?:(?:\\d+|\\p{L}+)\\s\\p{L}+\\soch\\s)?$");

    /** Everybody, and how a sentence may begin or go on that speaks of no lesser group. */
    private static final String WHOLE =
            "(?iU)\\b(?:av|bland|i)\\s(?:samtliga|alla|dem|de|totalt|genomsnitt|åldern|åldrarna|%s|kvinnorna|männen|kvinnor|män)\\b(?!\\s(?:avslutade|nya|registrerade|inskrivna|\\d|som\\s(?!är|var|har\\sfyllt|hade\\sfyllt)))";

    private static final Pattern LESSER = Pattern.compile(
            "(?iU)\\b(?:av|bland|inom|hos|från|i|på|vid|ur|utan|enligt|förra|föregående|tidigare|mål\\p{L}*|ska|skulle|svarade|svarat|uppgav|anser|snitt\\p{L}*)\\b");
    private static final Pattern SPAN = Pattern.compile("(?iU)(\\d{1,2})\\s?[–-]\\s?(\\d{1,3})(?:\\sår)?");
    private static final int LEAST = 3;

    @Override
    public void check(Underlag underlag, Findings findings) {
        var everybody = underlag.content().regler().ordlista("alla i målgruppen").ord().keySet().stream()
                .filter(w -> !w.contains(" "))
                .map(Pattern::quote)
                .collect(Collectors.joining("|"));
        var whole = Pattern.compile(WHOLE.formatted(everybody));
        underlag.meningar()
                .filter(m -> m.skrift().rapport()
                        && AGES.matcher(m.text()).results().count() == 1
                        && !LESSER.matcher(whole.matcher(m.text()).replaceAll(""))
                                .find()
                        && !underlag.omEnInsats(m)
                        && underlag.omSinaAr(m))
                .forEach(m -> underlag.sagda(m).stream()
                        .filter(s -> s.skrivet()
                                && s.noga() != Noga.GRANS
                                && s.noga() != Noga.OMKRING
                                && (s.enhet() == Enhet.PROCENT || s.enhet() == Enhet.ANTAL))
                        .filter(s -> BEFORE_AGE.matcher(s.efter()).find()
                                || AFTER_AGE.matcher(s.fore()).find())
                        .forEach(s -> check(s, underlag, findings)));
    }

    /** Some classes of a table, beside all of them. */
    private record Aldersgrupp(Talrader table, List<Talrad> valda, List<Talrad> alla) {

        BigDecimal valda(Kolumn k) {
            return sum(valda, k);
        }

        private BigDecimal sum(List<Talrad> rows, Kolumn k) {
            return rows.stream().flatMap(r -> table.antal(r, k).stream()).reduce(BigDecimal.ZERO, BigDecimal::add);
        }

        /** What they are, and as shares what they are of their column and of all. */
        Stream<BigDecimal> tal(Enhet unit) {
            var columns = table.antalskolumner();
            if (unit == Enhet.ANTAL) {
                return columns.stream().map(this::valda);
            }
            return columns.stream()
                    .flatMap(k -> columns.stream()
                            .flatMap(of -> Stream.of(sum(alla, of), valda(of)))
                            .flatMap(w -> Andel.delAv(valda(k), w).stream())
                            .map(Andel::procent));
        }

        String text(Enhet unit) {
            return Svenska.upprakning(table.antalskolumner().stream()
                    .map(k -> unit == Enhet.ANTAL
                            ? "%s (%s)".formatted(Siffror.text(valda(k), 0), k.rubrik())
                            : "%s av %s (%s)"
                                    .formatted(Siffror.text(valda(k), 0), Siffror.text(sum(alla, k), 0), k.rubrik()))
                    .toList());
        }
    }

    private static void check(Sagt said, Underlag underlag, Findings findings) {
        var age = AGES.matcher(said.mening().text()).results().findFirst().orElseThrow();
        var tables = underlag.talrader(said.mening().skrift()).stream()
                .flatMap(t -> klasser(t, age).stream())
                .toList();
        if (!tables.isEmpty()
                && tables.stream().flatMap(k -> k.tal(said.enhet())).noneMatch(said::ar)) {
            var k = tables.getFirst();
            findings.varning(
                    "antal-i-aldern",
                    said.mening().plats(said.start(), said.end()),
                    "%s stämmer inte med tabellen «%s» (%s): «%s» är %s."
                            .formatted(
                                    said.medNoga(),
                                    k.table.titel(),
                                    findings.at(k.table.plats(k.valda.getFirst())),
                                    age.group(),
                                    k.text(said.enhet())),
                    "Rätta talet eller tabellen. Är det en annan grupp som menas, säg vilken.");
        }
    }

    /** The classes on one side of an age; empty when none parts there. */
    private static Optional<Aldersgrupp> klasser(Talrader table, MatchResult age) {
        var all = table.alla().stream()
                .filter(r -> r.slag() == Slag.RAD && SPAN.matcher(r.rubrik()).matches())
                .toList();
        var under = number(age, "under")
                .map(n -> n - 1)
                .or(() -> number(age, "hogst"))
                .or(() -> number(age, "yngst"));
        var over = number(age, "over")
                .map(n -> n + 1)
                .or(() -> number(age, "minst"))
                .or(() -> number(age, "fyllt"));
        var chosen = new ArrayList<>(all);
        under.ifPresent(n -> chosen.removeIf(r -> last(r) > n));
        over.ifPresent(n -> chosen.removeIf(r -> first(r) < n));
        Predicate<Talrad> border = r -> under.map(n -> last(r) == n).orElseGet(() -> first(r) == over.orElseThrow());
        boolean others = table.alla().stream().anyMatch(r -> r.slag() == Slag.RAD && !all.contains(r));
        return all.size() < LEAST || others || chosen.stream().noneMatch(border)
                ? Optional.empty()
                : Optional.of(new Aldersgrupp(table, chosen, all));
    }

    private static Optional<Integer> number(MatchResult age, String group) {
        return Optional.ofNullable(age.group(group)).map(Integer::valueOf);
    }

    private static int first(Talrad row) {
        return span(row, 1);
    }

    private static int last(Talrad row) {
        return span(row, 2);
    }

    private static int span(Talrad row, int end) {
        var span = SPAN.matcher(row.rubrik());
        return span.matches() ? Integer.parseInt(span.group(end)) : 0;
    }
}
