package kansli.rules;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import kansli.diagnostic.Findings;
import kansli.rules.Mening.Stycke;
import kansli.source.ContentPath;

/** Nothing is said twice by a slip: a word in a row, a paragraph in a file. */
final class Upprepningar implements Rule {

    private static final Pattern TWICE = Pattern.compile("(?iU)(?<![\\p{L}\\d-])(\\p{L}{2,})\\s+\\1(?![\\p{L}\\d-])");

    /** Shorter paragraphs come back because they are headings or set phrases. */
    private static final int WORDS = 12;

    @Override
    public void check(Underlag underlag, Findings findings) {
        var content = underlag.content();
        var allowed = content.regler().ordlista("ord som får stå två gånger").ord().keySet();
        underlag.utsagor().forEach(u -> TWICE.matcher(u.text()).results()
                .filter(m -> !allowed.contains(m.group(1).toLowerCase(Locale.ROOT)) && u.eget(m.start(), m.end()))
                .forEach(m -> findings.varning("dubbelt-ord", u.plats(m.start(), m.end()), "«%s» står två gånger i rad.".formatted(m.group(1)), "Ta bort det ena.")));
        Map<ContentPath, Map<String, List<Stycke>>> seen = new HashMap<>();
        underlag.stycken().filter(b -> b.slag() == Stycke.Slag.STYCKE && b.text().split("\\s+").length >= WORDS).forEach(b -> {
            var same = seen.computeIfAbsent(b.skrift().fil(), f -> new HashMap<>()).computeIfAbsent(b.text(), t -> new ArrayList<>());
            same.add(b);
            if (same.size() > 1) {
                findings.varning("upprepat-stycke", b.hela().plats().again(same.size()), "Samma stycke står redan i %s.".formatted(findings.at(same.getFirst().hela().plats())),
                        "Ta bort det ena, eller säg här vad som skiljer.");
            }
        });
    }
}
