package kansli.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import kansli.Provforbund;
import kansli.diagnostic.Diagnostic;
import kansli.diagnostic.Findings;
import kansli.figures.Ledger;
import kansli.reading.ContentReader;
import kansli.source.Almanacka;
import kansli.source.ContentPath;
import kansli.source.ContentTree;
import org.junit.jupiter.api.Test;

/**
 * Most slips of the hand are found, anywhere in the content, where no rule looks too. The share that must be found is
 * what the rules reach so far; it is raised with them. The places are drawn evenly from all numbers, dates, names and
 * references of every file, but for those that only repeat another to be compared with it.
 */
class PlanteradeFelTest {

    private static final int DRAWN = Integer.getInteger("planterade", 60);
    private static final double ENOUGH = 0.85;
    private static final long SEED = Long.getLong("planterade.start", 20210318);

    private static final String MONTHS = String.join("|", Almanacka.MANADER);
    private static final Pattern DATE =
            Pattern.compile("\\b(?:19|20)\\d\\d-\\d\\d-\\d\\d\\b|\\b\\d{1,2} (?:" + MONTHS + ") (?:19|20)\\d\\d\\b");
    private static final Pattern REFERENCE = Pattern.compile("\\$\\{[^}]+}|(?m)^\\s*-?"
            + " ?(?:dokument|fil|från|formel|uppgift|undertecknas|organ|typ|insatser|serier|rader|ordning|med):"
            + " .+$");
    private static final Pattern NUMBER =
            Pattern.compile("(?<![\\p{L}\\d.:/-])[-−]?(?:\\d{1,3}(?: \\d{3})+|\\d+)(?:,\\d+)?(?![\\p{L}\\d:/])");

    /** What is altered. */
    private enum Slag {
        TAL,
        DATUM,
        NAMN,
        HANVISNING
    }

    /** @param control whether it is an {@code angivet}, which is there to be compared and is always found */
    private record Place(String file, int start, int end, Slag slag, String words, boolean control) {}

    @Test
    void de_flesta_hittas() {
        var whole = Provforbund.innehallet();
        var before = keys(whole);
        var all = places(whole);
        var places = all.stream().filter(p -> !p.control()).toList();
        var random = new Random(SEED);
        Map<Slag, int[]> told = new EnumMap<>(Slag.class);
        var missed = new ArrayList<String>();
        int found = 0;
        for (int i = 0; i < DRAWN; i++) {
            var place = places.get(random.nextInt(places.size()));
            var altered = altered(place, random);
            var text = whole.bytes(place.file()).utf8();
            var after = keys(
                    whole.add(place.file(), text.substring(0, place.start()) + altered + text.substring(place.end())));
            after.removeAll(before);
            var counts = told.computeIfAbsent(place.slag(), s -> new int[2]);
            counts[1]++;
            if (after.isEmpty()) {
                missed.add("%-10s %s:%d  %s → %s"
                        .formatted(
                                place.slag(),
                                place.file(),
                                1 + text.substring(0, place.start()).split("\n", -1).length - 1,
                                place.words(),
                                altered));
            } else {
                counts[0]++;
                found++;
            }
        }
        var report = new StringBuilder(
                "Planterade fel: %d av %d hittade, dragna ur %d ställen. De %d talen under angivet är inte med: de finns för att jämföras.\n"
                        .formatted(found, DRAWN, places.size(), all.size() - places.size()));
        told.forEach((slag, n) -> report.append("  %-10s %d av %d\n".formatted(slag, n[0], n[1])));
        System.out.println(report + String.join("\n", missed.stream().sorted().toList()));
        assertThat((double) found / DRAWN).as(report.toString()).isGreaterThanOrEqualTo(ENOUGH);
    }

    private static Set<String> keys(Provforbund forbund) {
        var keys = new HashSet<String>();
        for (Diagnostic d : granskat(forbund.tree())) {
            keys.add(d.code() + " " + d.place().file() + " " + d.message());
        }
        return keys;
    }

    /** Reading, figures and rules; pages are the same whatever the numbers on them. */
    private static List<Diagnostic> granskat(ContentTree tree) {
        var findings = new Findings(tree);
        new ContentReader()
                .read(tree, findings)
                .ifPresent(content -> Rules.alla(Skede.ARBETE)
                        .check(content, new Ledger().compute(content, findings), Optional.empty(), findings));
        return findings.all();
    }

    private static List<Place> places(Provforbund forbund) {
        var names = names(forbund);
        var places = new ArrayList<Place>();
        for (var file : forbund.files()) {
            if (!file.endsWith(".yaml") && !file.endsWith(".md") || file.equals("LAS-MIG.md")) {
                continue;
            }
            var text = forbund.read(new ContentPath(file)).utf8();
            var taken = new boolean[text.length() + 1];
            Pattern.compile("(?m)(?:^|\\s)#(?!#).*$")
                    .matcher(text)
                    .results()
                    .filter(m -> !file.endsWith(".md") || m.start() < text.indexOf("\n---", 3))
                    .forEach(m -> take(taken, m.start(), m.end()));
            add(places, file, text, DATE, Slag.DATUM, taken);
            add(places, file, text, names, Slag.NAMN, taken);
            add(places, file, text, REFERENCE, Slag.HANVISNING, taken);
            add(places, file, text, NUMBER, Slag.TAL, taken);
        }
        return places;
    }

    private static void add(List<Place> places, String file, String text, Pattern pattern, Slag slag, boolean[] taken) {
        pattern.matcher(text).results().forEach(m -> {
            if (!taken[m.start()] && !taken[m.end() - 1]) {
                places.add(new Place(
                        file,
                        m.start(),
                        m.end(),
                        slag,
                        m.group(),
                        text.substring(text.lastIndexOf('\n', m.start()) + 1, m.start())
                                .strip()
                                .startsWith("angivet:")));
                take(taken, m.start(), m.end());
            }
        });
    }

    private static void take(boolean[] taken, int start, int end) {
        Arrays.fill(taken, start, Math.min(end, taken.length), true);
    }

    /** Everybody and everything that has a name: people, organisations, insatser. */
    private static Pattern names(Provforbund forbund) {
        var all = new TreeSet<String>((a, b) -> b.length() != a.length() ? b.length() - a.length() : a.compareTo(b));
        for (var file : forbund.files()) {
            if (file.equals("forbund.yaml") || file.endsWith("insats.yaml")) {
                Pattern.compile("(?m)^\\s*-? ?(?:namn|kortnamn|ägare|medlem|ordinarie|ersättare): ([^(,\\n]+)")
                        .matcher(forbund.bytes(file).utf8())
                        .results()
                        .map(m -> m.group(1).strip())
                        .filter(n -> n.length() > 3)
                        .forEach(all::add);
            }
        }
        return Pattern.compile("(?<!\\p{L})(?:"
                + String.join("|", all.stream().map(Pattern::quote).toList()) + ")(?!\\p{L})");
    }

    /** Two neighbours exchanged, a digit changed, a day or a month that is another. */
    private static String altered(Place place, Random random) {
        var words = place.words();
        for (int tries = 0; tries < 100; tries++) {
            var altered = switch (place.slag()) {
                case TAL, DATUM -> digit(words, random);
                case NAMN, HANVISNING -> letter(words, random);
            };
            if (!altered.equals(words)) {
                return altered;
            }
        }
        return words + "x";
    }

    private static String digit(String words, Random random) {
        var at = Pattern.compile("\\d")
                .matcher(words)
                .results()
                .map(m -> m.start())
                .toList();
        int i = at.get(random.nextInt(at.size()));
        char other = (char) ('0' + random.nextInt(10));
        return i == 0 && other == '0' ? words : words.substring(0, i) + other + words.substring(i + 1);
    }

    private static String letter(String words, Random random) {
        var at = Pattern.compile("\\p{L}(?=\\p{L})")
                .matcher(words)
                .results()
                .map(m -> m.start())
                .toList();
        if (at.isEmpty()) {
            return words;
        }
        int i = at.get(random.nextInt(at.size()));
        return words.substring(0, i) + words.charAt(i + 1) + words.charAt(i) + words.substring(i + 2);
    }
}
