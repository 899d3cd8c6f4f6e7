package kansli.rules;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import kansli.diagnostic.Findings;
import kansli.rules.Mening.Stycke;
import kansli.source.ContentPath;

/**
 * Nothing is said twice by a slip: a word in a row, a paragraph in a text. Two goals, or two paragraphs of a protokoll,
 * have each their place in the file, and there the same words may be meant.
 */
final class Upprepningar implements Rule {

    private static final Pattern TWICE = Pattern.compile("(?iU)(?<![\\p{L}\\d-])(\\p{L}{2,})\\s+\\1(?![\\p{L}\\d-])");

    /** A number that is fetched has its unit with it. */
    private static final Pattern UNITS =
            Pattern.compile("(?iU)\\d\\s?(kronor|kr|tkr|mkr|%|procent)\\s(?!\\1)(kronor|kr|tkr|mkr|%|procent)(?!\\w)");

    /** Shorter paragraphs come back because they are headings or set phrases. */
    private static final int WORDS = 12;

    @Override
    public void check(Underlag underlag, Findings findings) {
        var content = underlag.content();
        var allowed =
                content.regler().ordlista("ord som får stå två gånger").ord().keySet();
        underlag.utsagor().forEach(u -> {
            TWICE.matcher(u.text())
                    .results()
                    .filter(m -> !allowed.contains(m.group(1).toLowerCase(Locale.ROOT)))
                    .forEach(m -> tell(u, m, m.end() - m.group(1).length(), findings));
            UNITS.matcher(u.text()).results().forEach(m -> tell(u, m, m.start(2), findings));
        });
        Map<Ruta, List<Stycke>> seen = new HashMap<>();
        underlag.stycken()
                .filter(b -> b.slag() == Stycke.Slag.STYCKE && b.text().split("\\s+").length >= WORDS)
                .forEach(b -> {
                    var same = seen.computeIfAbsent(
                            new Ruta(b.skrift().fil(), b.ruta(), b.text()), r -> new ArrayList<>());
                    same.add(b);
                    if (same.size() > 1) {
                        findings.varning(
                                "upprepat-stycke",
                                b.hela().plats().again(same.size()),
                                "Samma stycke står redan i %s."
                                        .formatted(findings.at(
                                                same.getFirst().hela().plats())),
                                "Ta bort det ena, eller säg här vad som skiljer.");
                    }
                });
    }

    /** The same words in one place for text. */
    private record Ruta(ContentPath fil, int ruta, String text) {}

    /** @param second where the second word begins; the first may be fetched */
    private static void tell(Utsaga u, MatchResult twice, int second, Findings findings) {
        if (!u.eget(second, twice.end())) {
            return;
        }
        if (u.skrivet(twice.start(), second)) {
            if (!u.lopande(twice.start(), twice.end())) {
                return;
            }
            findings.varning(
                    "dubbelt-ord",
                    u.plats(twice.start(1), twice.end()),
                    twice.groupCount() == 1
                            ? "«%s» står två gånger i rad.".formatted(twice.group(1))
                            : "Talet har två enheter.",
                    "Ta bort det ena.");
        } else if (!u.skrivet(twice.start(), twice.start() + 1)) {
            findings.varning(
                    "dubbelt-ord",
                    u.plats(second, twice.end()),
                    "Här blir det «%s», för talet som hämtas har redan ett ord efter sig."
                            .formatted(u.text().substring(twice.start(1), twice.end())),
                    "Ta bort ordet här.");
        }
    }
}
