package kansli.rules;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import kansli.diagnostic.Findings;
import kansli.model.Enhet;
import kansli.model.Svenska;

/** A number of things and then the things themselves: in a list below, or after a colon. */
final class AntalUppraknade implements Rule {

    private static final int MOST = 20;
    private static final int NEAR = 3;
    private static final Pattern SHORT_END =
            Pattern.compile("(?iU)\\s+(?:\\p{L}[\\p{L}-]*\\s*){1,4}(?:\\s(?:är|är\\satt|som)\\s?)?:?$");
    private static final Pattern ANY_END = Pattern.compile("(?iU)\\s+[^\\d:.,;]{2,80}:?$");

    /** What the things are for. */
    private static final Pattern PURPOSE_END = Pattern.compile(
            "(?iU)\\s+(?:\\p{L}[\\p{L}-]*\\s){1,2}(?:för\\satt|med\\sstöd\\sav|för|inom|under|i|till|kring|mot)\\s(?:(?!(?:följande|nedanstående|dessa|dem|har|är|ska|kan|var|hade|får|som)\\b)\\p{L}[\\p{L}-]*\\s?){1,6}:$");

    private static final Pattern TOGETHER = Pattern.compile(
            "(?iU)^(\\s[^\\d:.;]{3,60}),\\s(?:tillsammans|sammanlagt|totalt|om\\ssammanlagt|på\\ssammanlagt|till\\sett\\svärde\\sav)\\s[\\d"
                + " ,]+\\s?(?:kronor|kr|tkr|mkr|miljoner\\skronor):$");

    /** The list is of what comes next, and not of what was counted. */
    private static final Pattern OTHER_THINGS = Pattern.compile("(?iU)\\p{L}\\s(?:följande|nedanstående|dessa)\\b");

    private static final Pattern DECIDED =
            Pattern.compile("(?iU)\\b(?:beslut\\p{L}*|enats|enades|enade|överens|enig\\p{L}*)\\som\\s$");

    /** Words by which a table need not hold all of what is told. */
    private static final Pattern SOME = Pattern.compile(
            "(?iU)\\b(?:urval|exempel|bland\\sannat|bland\\sandra|bl\\.a|några\\sav|vissa|de\\s(?:största|viktigaste|vanligaste)|därutöver|utöver|dessutom|övriga|ytterligare|varav)\\b");

    private static final Pattern NOUN =
            Pattern.compile("(?iU)\\s(?:(?:olika|egna|öppna|gemensamma|regionala|lokala)\\s)?(?<noun>\\p{L}+)");
    private static final Pattern HELD = Pattern.compile(
            "(?iU)\\b(?:hållit|höll|hölls|hållits|genomfört|genomförde|genomförts|genomfördes|ordnat|ordnade|ordnats|ordnades|anordnat|anordnade|arrangerat|arrangerade|gett|gav|gavs|fattat|fattade|fattats|beviljat|beviljade|beviljats|godkänt|godkände|tagit\\s(?:emot|fram)|fått\\sin|haft|hade|har|startat|startade|avslutat|avslutade)\\s(?:\\p{L}+\\s){0,2}$");
    private static final int WORD = 4;
    private static final Pattern KNOWN_GROUP = Pattern.compile(
            "(?iU)\\b(?:de|dessa|våra|länets|förbundets|alla|samtliga|dem|varje|per|om|i|av|bland|hos|för)\\s$");
    private static final Pattern COLON = Pattern.compile(
            "(?iU)^\\s+[^\\d:.,;()]{2,70}(?:\\s[1-4](?:\\soch\\s[1-4])?(?:\\s\\d{4})?)?:\\s+(?<rest>[^:.;]{5,250})[.]?$");
    private static final Pattern SEPARATOR = Pattern.compile("(?iU),\\s+(?:och|samt)\\s|,\\s|\\s(?:och|samt)\\s");

    @Override
    public void check(Underlag underlag, Findings findings) {
        underlag.foljder().forEach(f -> {
            list(f.stycke().meningar().getLast(), f, underlag, findings);
            table(f, underlag, findings);
        });
        underlag.meningar()
                .forEach(m -> underlag.sagda(m).stream()
                        .filter(AntalUppraknade::few)
                        .forEach(s -> colon(s, underlag, findings)));
    }

    private static boolean few(Sagt s) {
        return s.enhet() == Enhet.ANTAL
                && s.skrivet()
                && s.noga() == Noga.PRECIS
                && s.tal().scale() <= 0
                && s.tal().intValue() > 1
                && s.tal().intValue() <= MOST;
    }

    /**
     * What introduces a list ends in a colon or in nothing, and its last number tells how many there are; an amount may
     * follow, {@code tre beslut, tillsammans 96 500 kronor:}.
     */
    private static void list(Mening m, Prosa.Foljd below, Underlag underlag, Findings findings) {
        if (m.text().matches("(?s).*[.!?]$")) {
            return;
        }
        var numbers = underlag.sagda(m);
        var counts = numbers.stream().filter(AntalUppraknade::few).toList();
        if (counts.isEmpty()
                || counts.getLast() != numbers.getLast()
                        && !TOGETHER.matcher(counts.getLast().efter()).matches()) {
            return;
        }
        var said = counts.getLast();
        var after = counts.getLast() == numbers.getLast()
                ? said.efter()
                : TOGETHER.matcher(said.efter()).replaceFirst("$1:");
        var introduced = said.fore().isBlank()
                ? ANY_END.matcher(after).matches()
                : SHORT_END.matcher(after).matches()
                        || PURPOSE_END.matcher(after).matches();
        if (introduced
                && !OTHER_THINGS.matcher(after).find()
                && (DECIDED.matcher(said.fore()).find()
                        || !KNOWN_GROUP.matcher(said.fore()).find())) {
            tell(said, below, findings);
        }
    }

    /**
     * A number of what a column of the table below is headed by, in any sentence of the text just above it: {@code sex
     * kurser}.
     */
    private static void table(Prosa.Foljd below, Underlag underlag, Findings findings) {
        if (below.kolumner().isEmpty() || SOME.matcher(below.stycke().text()).find()) {
            return;
        }
        for (int column = 0; column < below.kolumner().size(); column++) {
            var head = Ordform.ord(below.kolumner().get(column));
            var cells = cells(below, column);
            if (head.size() != 1
                    || head.getFirst().length() < WORD
                    || cells.isEmpty()
                    || cells.stream().anyMatch(c -> c.matches("[\\d\\s,–−-]*"))) {
                continue;
            }
            var said = below.stycke().meningar().stream()
                    .flatMap(m -> underlag.sagda(m).stream())
                    .filter(s -> few(s) && counts(s, head.getFirst()))
                    .toList();
            if (said.size() == 1
                    && cells.stream().distinct().count() == cells.size()
                    && cells.size() == below.antal()) {
                tell(said.getFirst(), below, findings);
            }
        }
    }

    private static List<String> cells(Prosa.Foljd below, int column) {
        return below.rader().stream()
                .filter(r -> column < r.size())
                .map(r -> r.get(column).strip())
                .filter(c -> !c.isEmpty())
                .toList();
    }

    /** Whether a number tells how many there are of a thing in all, and not of some of them. */
    private static boolean counts(Sagt s, String thing) {
        var noun = NOUN.matcher(s.efter());
        return noun.lookingAt()
                && Ordform.plural(noun.group("noun"), thing)
                && HELD.matcher(s.fore()).find();
    }

    private static void tell(Sagt said, Prosa.Foljd below, Findings findings) {
        int number = said.tal().intValue();
        if (number != below.antal()
                && Math.abs(number - below.antal()) <= NEAR
                && !findings.told("antal-uppraknade", said.mening().plats(said.start(), said.end()))) {
            tell(
                    said,
                    below.kolumner().isEmpty()
                            ? "men listan har " + Svenska.antal(below.antal(), "en punkt", "punkter")
                            : "men tabellen har %s, summor inte räknade"
                                    .formatted(Svenska.antal(below.antal(), "en rad", "rader")),
                    findings);
        }
    }

    private static void colon(Sagt said, Underlag underlag, Findings findings) {
        var after = COLON.matcher(said.efter());
        if (KNOWN_GROUP.matcher(said.fore()).find() || !after.matches()) {
            return;
        }
        if (underlag.sagda(said.mening()).stream().anyMatch(s -> s.start() > said.end())) {
            return; // parts with numbers of their own
        }
        if (Pattern.compile(
                        "(?iU)(?:,|\\soch)\\s(?:för|i|på|av|med|till|som|från|bland|där|vilket|vilka|när|om|både|dels|bland"
                            + " annat)\\s")
                .matcher(after.group("rest"))
                .find()) {
            return; // what stands between commas may only explain
        }
        var separators = SEPARATOR
                .matcher(after.group("rest"))
                .results()
                .map(r -> r.group())
                .toList();
        int most = separators.size() + 1;
        int commas = (int) separators.stream().filter(s -> s.startsWith(",")).count();
        int least = commas + 1 + (commas > 0 && !separators.getLast().startsWith(",") ? 1 : 0);
        int number = said.tal().intValue();
        if (!separators.isEmpty() && (number < least || number > most) && Math.abs(number - most) <= NEAR) {
            tell(said, "men efter kolonet står %s".formatted(Svenska.antal(number < least ? least : most)), findings);
        }
    }

    private static void tell(Sagt said, String but, Findings findings) {
        findings.varning(
                "antal-uppraknade",
                said.mening().plats(said.start(), said.end()),
                "Texten säger %s, %s.".formatted(said.ord().toLowerCase(Locale.ROOT), but),
                "Rätta talet, eller lägg till eller ta bort det som skiljer.");
    }
}
