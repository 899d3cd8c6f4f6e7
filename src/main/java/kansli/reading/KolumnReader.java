package kansli.reading;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import kansli.model.Enhet;
import kansli.model.Tabell.Innehall;
import kansli.model.Tabell.Kolumn;
import kansli.model.Tabell.Kontroll;
import kansli.model.Tabell.Relation;
import kansli.model.Uppgiftsval;
import kansli.source.YamlNode.Scalar;

/** Reads the columns of a table: names, or names with how they are counted and where they are fetched from. */
final class KolumnReader {

    private static final Pattern YEAR = Pattern.compile("(?<!\\d)(?:19|20)\\d{2}(?!\\d)");
    private static final Pattern SHARE = Pattern.compile("andel\\((.+),(.+)\\)");
    private static final Map<String, Innehall> INNEHALL = new LinkedHashMap<>();

    static {
        INNEHALL.put("tal", Innehall.TAL);
        INNEHALL.put("ord", Innehall.ORD);
        INNEHALL.put("läge", Innehall.LAGE);
    }

    private static final String ANOTHER_NAME =
            "Ge den ena ett eget namn: skriv kolumnen som rubrik: och lägg till id: och ett ord.";

    private static final String NAMELESS = "(rubrik saknas)";

    private static final String NO_HEADING = "Kolumnen har en formel men ingen rubrik.";

    /**
     * {@code 2021}, or {@code Avvikelse = budget - utfall}. What stands within parentheses belongs to the heading, and
     * so does all of it when one of them is never closed.
     */
    private record Skriven(String rubrik, Optional<String> formel) {

        static Skriven av(String text) {
            int depth = 0;
            for (int i = 0; i < text.length(); i++) {
                switch (text.charAt(i)) {
                    case '(' -> depth++;
                    case ')' -> depth = Math.max(0, depth - 1);
                    case '=' -> {
                        if (depth == 0) {
                            return new Skriven(
                                    text.substring(0, i).strip(),
                                    Optional.of(text.substring(i + 1).strip()));
                        }
                    }
                    default -> {}
                }
            }
            return new Skriven(text.strip(), Optional.empty());
        }
    }

    private KolumnReader() {}

    static List<Kolumn> read(Uppgifter table) {
        var columns = new ArrayList<Kolumn>();
        var ids = new HashSet<String>();
        if (table.enkel("kolumner") && table.uppraknade("kolumner").isEmpty()) {
            table.kraver("kolumner");
            return table.skalar("kolumner").stream() // told, and shown meanwhile as it was probably meant
                    .flatMap(s -> Stream.of(s.text().split(",\\s+")))
                    .map(Skriven::av)
                    .filter(s -> !s.rubrik().isEmpty())
                    .map(KolumnReader::simple)
                    .toList();
        }
        for (var part : table.delar("kolumner")) {
            switch (part) {
                case Uppgifter.Del.Enkel e -> {
                    var written = Skriven.av(e.text().text());
                    if (written.rubrik().isEmpty()) {
                        tellNoHeading(table, e.text(), written);
                    } else {
                        table.tellCommand("kolumner", e.text());
                        var k = simple(written);
                        if (!ids.add(k.id())) {
                            table.fel("dubbel-kolumn", e.text().span(), "kolumner", twice(k), ANOTHER_NAME);
                        }
                        columns.add(k);
                    }
                }
                case Uppgifter.Del.Sammansatt s -> {
                    var k = column(s.uppgifter());
                    if (!ids.add(k.id())) {
                        s.uppgifter()
                                .fel(
                                        "dubbel-kolumn",
                                        s.uppgifter().har("id") ? "id" : "rubrik",
                                        twice(k),
                                        ANOTHER_NAME);
                    }
                    columns.add(k);
                }
            }
        }
        table.kraver("kolumner");
        return columns;
    }

    /** The numbers of one would be shown in the other. */
    private static String twice(Kolumn k) {
        return "Två kolumner i tabellen får namnet «%s» i formler och hänvisningar.".formatted(k.id());
    }

    private static void tellNoHeading(Uppgifter table, Scalar text, Skriven written) {
        table.fel(
                "kolumn-utan-rubrik",
                text.span(),
                "kolumner",
                written.formel().isPresent() ? NO_HEADING : "Kolumnen har ingen rubrik.",
                written.formel().isPresent()
                        ? "Skriv rubriken före likhetstecknet: Avvikelse = budget - utfall."
                        : "Skriv rubriken efter strecket, eller ta bort strecket.");
    }

    private static Kolumn simple(Skriven written) {
        return new Kolumn(
                TabellReader.id(written.rubrik()),
                written.rubrik(),
                Optional.empty(),
                Innehall.TAL,
                Optional.empty(),
                Optional.empty(),
                written.formel(),
                Optional.empty(),
                Optional.empty(),
                List.of());
    }

    private static Kolumn column(Uppgifter k) {
        var written = Skriven.av(k.text("rubrik", NAMELESS));
        if (written.rubrik().isEmpty()) {
            k.fel(
                    "kolumn-utan-rubrik",
                    "rubrik",
                    NO_HEADING,
                    "Skriv rubriken under rubrik: och formeln under formel:.");
        }
        var rubrik = written.rubrik().isEmpty() ? NAMELESS : written.rubrik();
        var uppgift = uppgift(k);
        var column = new Kolumn(
                k.valfri("id").orElseGet(() -> TabellReader.id(rubrik)),
                rubrik,
                k.valfri("över"),
                k.val("innehåll", INNEHALL)
                        .orElse(uppgift.map(KolumnReader::words).orElse(Innehall.TAL)),
                enhet(k),
                TabellReader.decimaler(k),
                k.valfri("formel").or(written::formel),
                uppgift,
                k.valfri("från"),
                kontroller(k));
        k.avsluta();
        return column;
    }

    private static List<Kontroll> kontroller(Uppgifter k) {
        return Stream.of(Relation.values())
                .flatMap(relation -> k.texter(relation.nyckel()).stream()
                        .map(s -> new Kontroll(relation, TabellReader.formula(s), Optional.empty())))
                .toList();
    }

    private static Innehall words(Uppgiftsval uppgift) {
        return uppgift instanceof Uppgiftsval.Fast f && f.slag() != Uppgiftsval.Slag.NUMMER
                ? Innehall.ORD
                : Innehall.TAL;
    }

    static Optional<Enhet> enhet(Uppgifter u) {
        var choices = new LinkedHashMap<String, Enhet>();
        Stream.of(Enhet.values()).forEach(e -> choices.put(e.ord(), e));
        return u.val("enhet", choices);
    }

    private static Optional<Uppgiftsval> uppgift(Uppgifter k) {
        var minus = k.val("tecken", Map.of("minus", true)).orElse(false);
        return k.tolkad(
                "uppgift",
                t -> uppgift(t, minus),
                "uppgift-form",
                "«%s» är ingen uppgift om en insats.",
                text -> hur(text)
                        + " Eller välj någon av %s."
                                .formatted(Ord.upprakning(Stream.of(Uppgiftsval.Slag.values())
                                        .map(Uppgiftsval.Slag::ord)
                                        .toList())));
    }

    /** Year and fact, the author's own when both are there. */
    static String hur(String text) {
        var year = YEAR.matcher(text);
        var name = year.replaceAll(" ").replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
        return "Skriv år och uppgift: %s.%s."
                .formatted(year.reset().find() ? year.group() : "2020", name.isEmpty() ? "utfall" : name);
    }

    private static Optional<Uppgiftsval> uppgift(String text, boolean minus) {
        var share = SHARE.matcher(text.strip());
        if (share.matches()) {
            var part = redovisad(share.group(1), false);
            var whole = redovisad(share.group(2), false);
            return part.isPresent() && whole.isPresent()
                    ? Optional.of(new Uppgiftsval.Andel(part.get(), whole.get()))
                    : Optional.empty();
        }
        return Uppgiftsval.Slag.av(text.strip())
                .<Uppgiftsval>map(Uppgiftsval.Fast::new)
                .or(() -> redovisad(text, minus));
    }

    /** {@code 2020.utfall}: a period and the name of what is accounted for in it. */
    static Optional<Uppgiftsval.Redovisad> redovisad(String text, boolean minus) {
        int dot = text.indexOf('.');
        return dot > 0
                        && dot < text.strip().length() - 1
                        && !Ord.HAMTNING.matcher(text).find()
                ? Optional.of(new Uppgiftsval.Redovisad(
                        text.substring(0, dot).strip(), TabellReader.id(text.substring(dot + 1)), minus))
                : Optional.empty();
    }
}
