package kansli.rules;

import java.util.Locale;
import java.util.regex.Pattern;
import kansli.diagnostic.Findings;
import kansli.model.Enhet;
import kansli.model.Svenska;

/** A number of things and then the things themselves: in a list below, or after a colon. */
final class AntalUppraknade implements Rule {

    private static final int MOST = 20;
    private static final int NEAR = 3;
    private static final Pattern SHORT_END = Pattern.compile("(?iU)\\s+(?:\\p{L}[\\p{L}-]*\\s*){1,4}(?:\\s(?:är|är\\satt|som)\\s?)?:?$");
    private static final Pattern ANY_END = Pattern.compile("(?iU)\\s+[^\\d:.,;]{2,80}:?$");
    private static final Pattern KNOWN_GROUP = Pattern.compile("(?iU)\\b(?:de|dessa|våra|länets|förbundets|alla|samtliga|dem|varje|per|om|i|av|bland|hos|för)\\s$");
    private static final Pattern COLON = Pattern.compile("(?iU)^\\s+[^\\d:.,;()]{2,70}(?:\\s[1-4](?:\\soch\\s[1-4])?(?:\\s\\d{4})?)?:\\s+(?<rest>[^:.;]{5,250})[.]?$");
    private static final Pattern SEPARATOR = Pattern.compile("(?iU),\\s+(?:och|samt)\\s|,\\s|\\s(?:och|samt)\\s");

    @Override
    public void check(Underlag underlag, Findings findings) {
        underlag.foljder().forEach(f -> list(f.stycke().meningar().getLast(), f.antal(), underlag, findings));
        underlag.meningar().forEach(m -> underlag.sagda(m).stream().filter(AntalUppraknade::few).forEach(s -> colon(s, underlag, findings)));
    }

    private static boolean few(Sagt s) {
        return s.enhet() == Enhet.ANTAL && s.skrivet() && s.noga() == Noga.PRECIS && s.tal().scale() <= 0 && s.tal().intValue() > 1 && s.tal().intValue() <= MOST;
    }

    /** What introduces a list ends in a colon or in nothing, and its last number tells how many there are. */
    private static void list(Mening m, int items, Underlag underlag, Findings findings) {
        if (m.text().matches("(?s).*[.!?]$")) {
            return;
        }
        var numbers = underlag.sagda(m);
        if (!numbers.isEmpty() && few(numbers.getLast())) {
            var said = numbers.getLast();
            var first = said.fore().isBlank();
            if (!KNOWN_GROUP.matcher(said.fore()).find() && (first ? ANY_END : SHORT_END).matcher(said.efter()).matches() && said.tal().intValue() != items && Math.abs(said.tal().intValue() - items) <= NEAR) {
                tell(said, "men listan har %s punkter".formatted(Svenska.antal(items)), findings);
            }
        }
    }

    private static void colon(Sagt said, Underlag underlag, Findings findings) {
        var after = COLON.matcher(said.efter());
        if (KNOWN_GROUP.matcher(said.fore()).find() || !after.matches()) {
            return;
        }
        if (underlag.sagda(said.mening()).stream().anyMatch(s -> s.start() > said.end())) {
            return;                                                 // parts with numbers of their own
        }
        if (Pattern.compile("(?iU)(?:,|\\soch)\\s(?:för|i|på|av|med|till|som|från|bland|där|vilket|vilka|när|om|både|dels|bland annat)\\s").matcher(after.group("rest")).find()) {
            return;                                                 // what stands between commas may only explain
        }
        var separators = SEPARATOR.matcher(after.group("rest")).results().map(r -> r.group()).toList();
        int most = separators.size() + 1;
        int commas = (int) separators.stream().filter(s -> s.startsWith(",")).count();
        int least = commas + 1 + (commas > 0 && !separators.getLast().startsWith(",") ? 1 : 0);
        int number = said.tal().intValue();
        if (!separators.isEmpty() && (number < least || number > most) && Math.abs(number - most) <= NEAR) {
            tell(said, "men efter kolonet står %s".formatted(Svenska.antal(number < least ? least : most)), findings);
        }
    }

    private static void tell(Sagt said, String but, Findings findings) {
        findings.varning("antal-uppraknade", said.mening().plats(said.start(), said.end()),
                "Texten säger %s, %s.".formatted(said.ord().toLowerCase(Locale.ROOT), but), "Rätta talet, eller lägg till eller ta bort det som skiljer.");
    }
}
