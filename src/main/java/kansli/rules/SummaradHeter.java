package kansli.rules;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import kansli.diagnostic.Findings;
import kansli.figures.Figures;
import kansli.model.Content;
import kansli.model.Tabell;
import kansli.source.Place;

/** The row of a sum is named after what it sums. */
final class SummaradHeter implements Rule {

    private static final Pattern SUM = Pattern.compile("(?iu)(?:summa|s:a|totalt)\\s+(.+)");

    /** Compounds end alike when they share so many letters. */
    private static final int TAIL = 6;

    @Override
    public void check(Content content, Figures figures, Findings findings) {
        content.tabeller().forEach(t -> check(t, findings));
    }

    private static void check(Tabell table, Findings findings) {
        var headings = new ArrayList<>(List.of(table.titel()));
        table.rader().stream().filter(Tabell.Grupp.class::isInstance).map(g -> ((Tabell.Grupp) g).rubrik()).forEach(headings::add);
        table.rader().stream().filter(Tabell.Talrad.class::isInstance).map(Tabell.Talrad.class::cast).forEach(row -> {
            var sum = SUM.matcher(row.rubrik());
            if (sum.matches()) {
                headings.stream().flatMap(h -> other(sum.group(1), h).stream()).findFirst().filter(h -> headings.stream().noneMatch(x -> x.toLowerCase(Locale.ROOT).contains(sum.group(1).toLowerCase(Locale.ROOT))))
                        .ifPresent(h -> findings.varning("summarad-namn", row.kalla().orElse(new Place(table.path(), "rader[%d].rad".formatted(row.plats()))),
                                "Raden summerar «%s», men rubriken säger «%s».".formatted(sum.group(1), h), "Låt summan och det som den summerar ha samma namn."));
            }
        });
    }

    /** The words of a heading that are the sum's but for one compound, which ends alike. */
    private static Optional<String> other(String sum, String heading) {
        var words = sum.toLowerCase(Locale.ROOT).split("\\s+");
        var there = heading.split("\\s+");
        for (int from = 0; words.length > 1 && from + words.length <= there.length; from++) {
            int start = from;
            var different = IntStream.range(0, words.length).filter(i -> !words[i].equals(there[start + i].toLowerCase(Locale.ROOT))).toArray();
            if (different.length == 1 && tail(words[different[0]], there[start + different[0]].toLowerCase(Locale.ROOT))) {
                return Optional.of(String.join(" ", Arrays.copyOfRange(there, start, start + words.length)));
            }
        }
        return Optional.empty();
    }

    private static boolean tail(String a, String b) {
        return a.length() > TAIL && b.length() > TAIL && a.regionMatches(a.length() - TAIL, b, b.length() - TAIL, TAIL);
    }
}
