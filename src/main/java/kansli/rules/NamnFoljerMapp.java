package kansli.rules;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import kansli.diagnostic.Findings;
import kansli.model.Insats;
import kansli.source.Place;
import kansli.source.Spelling;

/** The folder of an insats has its name, so one slip between them is a slip in one of them. */
final class NamnFoljerMapp implements Rule {

    /** Shorter words lie too near to others. */
    private static final int LONG = 5;

    private static final Pattern OTHER = Pattern.compile("[^\\p{L}]+");

    @Override
    public void check(Underlag underlag, Findings findings) {
        underlag.content().insatser().forEach(i -> {
            check(i, "namn", i.namn(), findings);
            if (!i.kortnamn().equals(i.namn())) {
                check(i, "kortnamn", i.kortnamn(), findings);
            }
            i.andraNamn()
                    .forEach(other -> words(other).stream()
                            .filter(w -> words(i.namn()).stream().anyMatch(n -> n.length() >= LONG && swapped(w, n)))
                            .findFirst()
                            .ifPresent(w -> findings.varning(
                                    "namn-och-mapp",
                                    Place.within(i.stalle("").file(), "skrivs också", other),
                                    "Insatsen heter «%s», men ett ord i «%s» har två bokstäver i annan ordning."
                                            .formatted(i.namn(), other),
                                    "Rätta ordet.")));
        });
    }

    private static void check(Insats insats, String key, String name, Findings findings) {
        var folder = words(insats.mapp());
        var written = words(name);
        if (slip(String.join("", written), String.join("", folder))
                || written.stream().anyMatch(w -> meant(w, folder).isPresent())) {
            findings.varning(
                    "namn-och-mapp",
                    insats.stalle(key),
                    "Insatsen heter «%s», men dess mapp heter %s.".formatted(name, insats.mapp()),
                    "Rätta namnet, eller byt namn på mappen.");
        }
    }

    /** The word of the folder that another was meant to be. */
    private static Optional<String> meant(String word, List<String> folder) {
        return folder.contains(word)
                ? Optional.empty()
                : folder.stream().filter(f -> slip(word, f)).findFirst();
    }

    /** One letter is wrong, or two have changed places; an ending is no slip. */
    private static boolean slip(String a, String b) {
        return Math.min(a.length(), b.length()) >= LONG
                && !a.startsWith(b)
                && !b.startsWith(a)
                && Spelling.distance(a, b) == 1;
    }

    /** Two neighbours have changed places, which nobody writes on purpose. */
    private static boolean swapped(String a, String b) {
        return a.length() == b.length()
                && Spelling.distance(a, b) == 1
                && a.chars()
                        .sorted()
                        .boxed()
                        .toList()
                        .equals(b.chars().sorted().boxed().toList());
    }

    private static List<String> words(String name) {
        return Stream.of(OTHER.split(Spelling.folded(name)))
                .filter(w -> !w.isEmpty())
                .toList();
    }
}
