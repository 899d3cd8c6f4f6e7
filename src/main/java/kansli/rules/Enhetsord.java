package kansli.rules;

import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import kansli.diagnostic.Findings;

/** Each unit of money is called by one word. */
final class Enhetsord implements Rule {

    private static final Pattern WORD = Pattern.compile("(?<![\\p{L}@.-])\\p{L}{2,5}(?![\\p{L}@]|-\\p{L})");

    @Override
    public void check(Underlag underlag, Findings findings) {
        var content = underlag.content();
        Map<String, String> words = new TreeMap<>();
        content.regler()
                .ordlista("enhetsord")
                .ord()
                .forEach((word, right) -> words.put(word.toLowerCase(Locale.ROOT), right));
        underlag.utsagor()
                .filter(u -> !(u instanceof Uppgiftstext t && t.slag() == Uppgiftstext.Slag.KALLKONFLIKT))
                .forEach(u -> WORD.matcher(u.text()).results().forEach(w -> check(u, w, words, findings)));
    }

    private static void check(Utsaga utsaga, MatchResult word, Map<String, String> words, Findings findings) {
        var right = words.get(word.group().toLowerCase(Locale.ROOT));
        if (right != null && !right.equals(word.group()) && utsaga.eget(word.start(), word.end())) {
            findings.varning(
                    "enhetsord",
                    utsaga.plats(word.start(), word.end()),
                    "Enheten skrivs «%s» här och «%s» annars.".formatted(word.group(), right),
                    "Skriv %s, så att alla belopp har samma ord för enheten.".formatted(right));
        }
    }
}
