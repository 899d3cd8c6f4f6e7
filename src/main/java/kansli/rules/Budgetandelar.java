package kansli.rules;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import kansli.model.Tabell.Kolumn;
import kansli.model.Tabell.Talrad;

/** How much of a budget was used, {@code förbrukningskvoten var 97 %}: the outcome and the budget on a row that is named. */
final class Budgetandelar {

    private static final Pattern BUDGET = Pattern.compile("(?iU)\\bbudget|förbrukningskvot|förbrukningsgrad");
    private static final Pattern USED = Pattern.compile("(?iU)kvot|förbruk|använd|använt|utnyttja|utfall");
    private static final Pattern NOT_TOLD = Pattern.compile("(?iU)\\b(?:mål(?:et|värdet)?|ska|skulle|bör|prognos\\p{L}*|räntan|uppräkna\\p{L}*|ökning|ökade|minskade|högre|lägre)\\b");
    private static final Pattern OF_SOMETHING = Pattern.compile("(?iU)kvot\\p{L}*\\s(?:för|i|av)\\s");
    private static final Pattern OUTCOME = Pattern.compile("(?iU)(?:utfall|använt|förbrukat|resultat)?\\s*(?:\\d{4})?");

    private Budgetandelar() {}

    /** Whether a sentence tells of this. */
    static boolean sagsI(Mening mening) {
        return BUDGET.matcher(mening.text()).find() && USED.matcher(mening.text()).find() && !NOT_TOLD.matcher(mening.text()).find();
    }

    /**
     * What the tables give where the text tells a share: on a row that the sentence names, or that its heading names when
     * nothing nearer does. An amount beside the share says which row is meant.
     */
    static List<Tabellandel> av(Sagt share, Avsnitt avsnitt, Underlag underlag) {
        var sentence = share.mening();
        var tables = underlag.talrader(sentence.skrift());
        var amounts = underlag.sagda(sentence).stream().filter(s -> s.enhet().pengar()).toList();
        var here = named(sentence.text(), tables);
        return (here.isEmpty() && isOfHeading(sentence, avsnitt, tables) ? named(sentence.stycke().rubriker().getLast(), tables) : here).stream()
                .filter(t -> amounts.isEmpty() || amounts.stream().anyMatch(a -> isSaid(t, a))).toList();
    }

    private static boolean isOfHeading(Mening sentence, Avsnitt avsnitt, List<Talrader> tables) {
        return !sentence.stycke().rubriker().isEmpty() && !OF_SOMETHING.matcher(sentence.text()).find()
                && avsnitt.fore(sentence).stream().filter(m -> Avsnitt.sammaStycke(m, sentence)).allMatch(m -> named(m.text(), tables).isEmpty());
    }

    private static List<Tabellandel> named(String text, List<Talrader> tables) {
        return tables.stream().flatMap(t -> t.alla().stream().filter(r -> Radnamn.av(r.rubrik()).sagsI(text)).flatMap(r -> shares(t, r))).toList();
    }

    private static Stream<Tabellandel> shares(Talrader table, Talrad row) {
        var money = table.penningkolumner(row);
        return money.stream().filter(k -> Ordform.har(k.rubrik(), "budget\\p{L}*", "anslag\\p{L}*"))
                .flatMap(budget -> money.stream().filter(k -> OUTCOME.matcher(k.rubrik()).matches()).flatMap(outcome -> share(table, row, outcome, budget)));
    }

    private static Stream<Tabellandel> share(Talrader table, Talrad row, Kolumn outcome, Kolumn budget) {
        var unit = table.enhet(row, budget);
        return table.tal(row, outcome, unit).flatMap(o -> table.tal(row, budget, unit).flatMap(b -> Andel.av(o.abs(), b.abs())))
                .map(andel -> new Tabellandel(andel, unit, table, row, "utfallet på «%s» är %s i budgeten".formatted(row.rubrik(), andel.tal()))).stream();
    }

    private static boolean isSaid(Tabellandel share, Sagt amount) {
        return Stream.of(share.andel().del(), share.andel().hela()).anyMatch(v -> share.enhet().i(amount.enhet(), v).filter(amount::ar).isPresent());
    }
}
