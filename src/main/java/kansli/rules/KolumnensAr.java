package kansli.rules;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import kansli.diagnostic.Findings;
import kansli.model.Svenska;
import kansli.model.Tabell;
import kansli.model.Tabell.Kolumn;
import kansli.source.Place;

/** A column that fetches a year's figures is headed by that year, when it is headed by any. */
final class KolumnensAr implements Rule {

    /** A year that the column is about, and not one that something goes to or comes from. */
    private static final Pattern YEAR = Pattern.compile("(?<!(?:till|från|mot|inför|med|än)\\s)" + Artal.ETT);

    private static final Pattern QUARTERS =
            Pattern.compile("(?iU)\\bkvartal[\\s-](\\d)(?:\\s?(?:[–-]|och)\\s?(\\d))?(?!\\d)");

    @Override
    public void check(Underlag underlag, Findings findings) {
        var content = underlag.content();
        content.tabeller().forEach(t -> t.kolumner().forEach(k -> check(t, k, findings)));
    }

    private static void check(Tabell t, Kolumn k, Findings findings) {
        var fetched = Stream.concat(
                        k.uppgift().stream()
                                .flatMap(u -> u.redovisade().stream())
                                .map(r -> r.period()),
                        k.fran().stream().map(f -> f.substring(f.lastIndexOf('.') + 1)))
                .flatMap(p -> years(p).stream())
                .distinct()
                .toList();
        var headed = years(k.over().orElse("") + " " + k.rubrik());
        if (!fetched.isEmpty() && !headed.isEmpty() && headed.stream().noneMatch(fetched::contains)) {
            var at = "kolumner[%d]".formatted(t.kolumner().indexOf(k));
            findings.varning(
                    "kolumn-annat-ar",
                    new Place(t.path(), at + (years(k.rubrik()).isEmpty() ? ".över" : ".rubrik")),
                    "Rubriken säger %s, men kolumnen hämtar %s (%s)."
                            .formatted(
                                    Svenska.upprakning(headed),
                                    Svenska.upprakning(fetched),
                                    findings.at(
                                            new Place(t.path(), at + (k.fran().isPresent() ? ".från" : ".uppgift")))),
                    "Rätta rubriken, eller det som hämtas.");
        }
        quarters(t, k, findings);
    }

    /** Likewise with quarters, {@code kvartal 3–4} and {@code 2024-kvartal-3-4}. */
    private static void quarters(Tabell t, Kolumn k, Findings findings) {
        var fetched = k.uppgift().stream()
                .flatMap(u -> u.redovisade().stream())
                .map(r -> r.period())
                .distinct()
                .filter(p -> quarters(p).isPresent())
                .toList();
        quarters(k.rubrik())
                .map(q -> new String[] {"rubrik", q})
                .or(() -> k.over().flatMap(KolumnensAr::quarters).map(q -> new String[] {"över", q}))
                .filter(q -> !fetched.isEmpty()
                        && fetched.stream().noneMatch(f -> quarters(f).equals(Optional.of(q[1]))))
                .ifPresent(q -> {
                    var at = "kolumner[%d].".formatted(t.kolumner().indexOf(k));
                    findings.varning(
                            "kolumn-annat-ar",
                            new Place(t.path(), at + q[0]),
                            "Rubriken säger kvartal %s, men kolumnen hämtar %s (%s)."
                                    .formatted(
                                            q[1],
                                            Svenska.upprakning(fetched),
                                            findings.at(new Place(t.path(), at + "uppgift"))),
                            "Rätta rubriken, eller det som hämtas.");
                });
    }

    /** The quarters that some words name, {@code 3–4}. */
    private static Optional<String> quarters(String words) {
        return QUARTERS.matcher(words)
                .results()
                .findFirst()
                .map(m -> m.group(1) + (m.group(2) == null ? "" : "–" + m.group(2)));
    }

    /** The years that a heading is about. */
    static List<String> years(String words) {
        return YEAR.matcher(words).results().map(m -> m.group()).distinct().toList();
    }
}
