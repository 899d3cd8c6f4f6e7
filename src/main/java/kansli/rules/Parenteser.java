package kansli.rules;

import java.util.ArrayDeque;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import kansli.diagnostic.Findings;

/** Every bracket that is opened is closed. */
final class Parenteser implements Rule {

    /** A mark of a note or of an item, {@code 1)} or {@code a)}, opens nothing. */
    private static final Pattern BRACKET = Pattern.compile("(?<![\\p{L}\\d])(?:\\d{1,2}|\\p{Ll}|[ivx]{2,4})\\)|[()]");

    @Override
    public void check(Underlag underlag, Findings findings) {
        underlag.utsagor().filter(u -> !u.text().contains("${")).forEach(u -> check(u, findings));
    }

    private static void check(Utsaga utsaga, Findings findings) {
        var open = new ArrayDeque<MatchResult>();
        for (var bracket : BRACKET.matcher(utsaga.text()).results().toList()) {
            if (bracket.group().equals("(")) {
                open.push(bracket);
            } else if (!open.isEmpty()) {
                open.pop();
            } else if (bracket.group().equals(")")) {
                tell(utsaga, bracket, "börjar", findings);
            }
        }
        open.descendingIterator().forEachRemaining(b -> tell(utsaga, b, "slutar", findings));
    }

    private static void tell(Utsaga utsaga, MatchResult bracket, String where, Findings findings) {
        int from = bracket.group().equals("(") ? bracket.start() : utsaga.text().lastIndexOf(' ', bracket.start()) + 1;
        int next = utsaga.text().indexOf(' ', bracket.end());
        int to = bracket.group().equals(")")
                ? bracket.end()
                : next < 0 ? utsaga.text().length() : next;
        if (utsaga.eget(from, to)) {
            findings.varning(
                    "parentes",
                    utsaga.plats(from, to),
                    "Parentesen %s aldrig, så det går inte att se vad som hör ihop.".formatted(where),
                    "Sätt ut den andra parentesen, eller ta bort den här.");
        }
    }
}
