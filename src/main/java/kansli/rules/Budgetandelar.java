package kansli.rules;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import kansli.model.Tabell.Kolumn;
import kansli.model.Tabell.Talrad;

/**
 * How much of a budget was used, {@code förbrukningskvoten var 97 %}: the outcome and the budget on a row that is
 * named.
 */
final class Budgetandelar {

    private static final Pattern BUDGET = Pattern.compile("(?iU)\\bbudget|förbrukningskvot|förbrukningsgrad");
    private static final Pattern USED = Pattern.compile("(?iU)kvot|förbruk|använd|använt|utnyttja|utfall");
    private static final Pattern NOT_TOLD = Pattern.compile(
            "(?iU)\\b(?:mål(?:et|värdet)?|ska|skulle|bör|prognos\\p{L}*|räntan|uppräkna\\p{L}*|ökning|ökade|minskade|högre|lägre)\\b");
    private static final Pattern OF_SOMETHING = Pattern.compile("(?iU)kvot\\p{L}*\\s(?:för|i|av)\\s");

    private Budgetandelar() {}

    /** Whether a sentence tells of this. */
    static boolean sagsI(Mening mening) {
        return BUDGET.matcher(mening.text()).find()
                && USED.matcher(mening.text()).find()
                && !NOT_TOLD.matcher(mening.text()).find();
    }

    /**
     * What the tables give where the text tells a share: on a row that the sentence names, or that its heading names
     * when nothing nearer does. An amount beside the share says which row is meant.
     */
    static List<Tabellandel> av(Sagt share, Avsnitt avsnitt, Underlag underlag) {
        var sentence = share.mening();
        var tables = underlag.talrader(sentence.skrift());
        var words = new Budgetord(underlag.content().regler());
        var amounts = underlag.sagda(sentence).stream()
                .filter(s -> s.enhet().pengar())
                .toList();
        var here = named(sentence.text(), tables, words);
        return (here.isEmpty() && isOfHeading(sentence, avsnitt, tables, words)
                        ? named(sentence.stycke().rubriker().getLast(), tables, words)
                        : here)
                .stream()
                        .filter(t -> amounts.isEmpty() || amounts.stream().anyMatch(a -> isSaid(t, a)))
                        .toList();
    }

    private static boolean isOfHeading(Mening sentence, Avsnitt avsnitt, List<Talrader> tables, Budgetord words) {
        return !sentence.stycke().rubriker().isEmpty()
                && !OF_SOMETHING.matcher(sentence.text()).find()
                && avsnitt.fore(sentence).stream()
                        .filter(m -> Avsnitt.sammaStycke(m, sentence))
                        .allMatch(m -> named(m.text(), tables, words).isEmpty());
    }

    private static List<Tabellandel> named(String text, List<Talrader> tables, Budgetord words) {
        return tables.stream()
                .flatMap(t -> t.alla().stream()
                        .filter(r -> Radnamn.av(r.rubrik()).sagsI(text))
                        .flatMap(r -> shares(t, r, words)))
                .toList();
    }

    private static Stream<Tabellandel> shares(Talrader table, Talrad row, Budgetord words) {
        var money = table.penningkolumner(row);
        return money.stream()
                .filter(k -> words.budget(k.rubrik()))
                .flatMap(budget -> money.stream()
                        .filter(k -> words.utfall(k.rubrik()))
                        .flatMap(outcome -> share(table, row, outcome, budget)));
    }

    private static Stream<Tabellandel> share(Talrader table, Talrad row, Kolumn outcome, Kolumn budget) {
        var unit = table.enhet(row, budget);
        return table
                .tal(row, outcome, unit)
                .flatMap(o -> table.tal(row, budget, unit).flatMap(b -> Andel.av(o.abs(), b.abs())))
                .map(andel -> new Tabellandel(
                        andel,
                        unit,
                        table,
                        row,
                        "utfallet på «%s» är %s i budgeten".formatted(row.rubrik(), andel.tal())))
                .stream();
    }

    private static boolean isSaid(Tabellandel share, Sagt amount) {
        return Stream.of(share.andel().del(), share.andel().hela())
                .anyMatch(v ->
                        share.enhet().i(amount.enhet(), v).filter(amount::ar).isPresent());
    }
}
