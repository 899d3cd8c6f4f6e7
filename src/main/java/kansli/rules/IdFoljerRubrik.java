package kansli.rules;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import kansli.diagnostic.Findings;
import kansli.model.Tabell;
import kansli.source.Place;

/** A row or column whose id holds numbers is headed by the same, so that one that fetches it gets what the id says. */
final class IdFoljerRubrik implements Rule {

    private static final Pattern NUMBER = Pattern.compile("\\d+");

    @Override
    public void check(Underlag underlag, Findings findings) {
        underlag.content().tabeller().forEach(t -> {
            t.kolumner()
                    .forEach(k -> check(
                            "Kolumnen",
                            k.id(),
                            k.over().map(o -> o + " ").orElse("") + k.rubrik(),
                            new Place(
                                    t.path(),
                                    "kolumner[%d].id".formatted(t.kolumner().indexOf(k))),
                            findings));
            t.talrader()
                    .filter(r -> r.insats().isEmpty())
                    .forEach(r -> check("Raden", r.id(), r.rubrik(), t.stalle(r, "id"), findings));
            groups(t, findings);
        });
    }

    private static void groups(Tabell t, Findings findings) {
        for (int i = 0; i < t.rader().size(); i++) {
            if (t.rader().get(i) instanceof Tabell.Grupp g) {
                check("Gruppen", g.id(), g.rubrik(), new Place(t.path(), "rader[%d].id".formatted(i)), findings);
            }
        }
    }

    private static void check(String what, String id, String heading, Place place, Findings findings) {
        var named = numbers(id);
        var headed = numbers(heading);
        if (alike(named, headed) && !named.equals(headed)) {
            findings.varning(
                    "id-annat-tal",
                    place,
                    "%s heter «%s», men dess id är %s.".formatted(what, heading, id),
                    "Rätta rubriken eller id. Den som läser går efter rubriken, och den som hämtar talet efter id.");
        }
    }

    /** As many numbers, and as long: an id such as {@code rad_1} counts the rows and says nothing of the heading. */
    private static boolean alike(List<String> named, List<String> headed) {
        return !named.isEmpty()
                && named.size() == headed.size()
                && (named.size() > 1 || named.getFirst().length() > 1)
                && IntStream.range(0, named.size())
                        .allMatch(i -> named.get(i).length() == headed.get(i).length());
    }

    private static List<String> numbers(String text) {
        return NUMBER.matcher(text).results().map(m -> m.group()).toList();
    }
}
