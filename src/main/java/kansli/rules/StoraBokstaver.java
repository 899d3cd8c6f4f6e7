package kansli.rules;

import java.util.Locale;
import java.util.regex.Pattern;
import kansli.diagnostic.Findings;

/** A capital is the first letter of its word, or all letters are. */
final class StoraBokstaver implements Rule {

    /** Products and public services are called {@code eHälsa} and {@code iPad}. */
    private static final Pattern WORD =
            Pattern.compile("(?<![\\p{L}\\d@./_-])(?![ei])\\p{Ll}\\p{Lu}\\p{Ll}{2,}(?![\\p{L}\\d@/_]|\\.\\p{L})");

    @Override
    public void check(Underlag underlag, Findings findings) {
        var accepted = underlag.content().regler().ordlista("egna ord").ord().keySet();
        underlag.utsagor()
                .forEach(u -> WORD.matcher(u.text())
                        .results()
                        .filter(w -> u.eget(w.start(), w.end())
                                && !accepted.contains(w.group().toLowerCase(Locale.ROOT)))
                        .forEach(w -> findings.varning(
                                "stor-bokstav-i-ord",
                                u.plats(w.start(), w.end()),
                                "«%s» har den stora bokstaven på fel plats.".formatted(w.group()),
                                "Rätta ordet. Är det rätt, lägg till det i regler.yaml, i ordlistan «egna ord».")));
    }
}
