package kansli.rules;

import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import kansli.model.Regler;
import kansli.model.Uppgiftsval.Redovisad;
import kansli.source.Spelling;

/** What an office calls a budget, and what it calls what was used of it. */
record Budgetord(Set<String> budget, Set<String> utfall) {

    Budgetord(Regler regler) {
        this(
                regler.ordlista("ord för budget").ord().keySet(),
                regler.ordlista("ord för utfall").ord().keySet());
    }

    boolean budget(Redovisad account) {
        return says(account, budget);
    }

    boolean utfall(Redovisad account) {
        return says(account, utfall);
    }

    /** Whether a heading has a word that begins so. */
    boolean budget(String heading) {
        return Pattern.compile("(?iU)(?<!\\p{L})(?:" + alternatives(budget) + ")")
                .matcher(heading)
                .find();
    }

    /** Whether a heading says no more than that, and a year. */
    boolean utfall(String heading) {
        return Pattern.compile("(?iU)(?:" + alternatives(utfall) + "|resultat)?\\s*(?:\\d{4})?")
                .matcher(heading)
                .matches();
    }

    private static boolean says(Redovisad account, Set<String> words) {
        return words.stream().anyMatch(w -> account.namn().contains(Spelling.id(w, "_")));
    }

    private static String alternatives(Set<String> words) {
        return words.stream().map(Pattern::quote).collect(Collectors.joining("|"));
    }
}
