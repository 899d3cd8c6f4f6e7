package kansli.reading;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import kansli.model.Forbund;
import kansli.source.Spelling;

/** The day and the organ that somebody means by {@code 2027-4-1 Styrelsen} or {@code styrelsen-270401}: a guess. */
record MenatMote(MenadDag dag, String organ) {

    /** No day and organ are longer. */
    private static final int LONGEST = 200;

    private static final Pattern BETWEEN = Pattern.compile("[\\s_,-]+|$");

    /** However the two are parted, and whichever stands first. */
    static Optional<MenatMote> av(String text, Forbund forbund) {
        return BETWEEN.matcher(text.length() > LONGEST ? "" : text)
                .results()
                .sorted((a, b) -> b.start() - a.start())
                .flatMap(m -> {
                    var left = text.substring(0, m.start());
                    var right = text.substring(m.end());
                    return dag(left)
                            .map(d -> new MenatMote(d, organ(right, forbund)))
                            .or(() -> dag(right).map(d -> new MenatMote(d, organ(left, forbund))))
                            .stream();
                })
                .findFirst();
    }

    private static Optional<MenadDag> dag(String text) {
        return MenadDag.av(text, OptionalInt.empty());
    }

    /** By its short name or by its whole; the only one there is when none is written. */
    private static String organ(String written, Forbund forbund) {
        var id = Spelling.id(written, "-");
        var known = forbund.organ().stream().map(o -> Spelling.id(o.id(), "-")).toList();
        if (id.isEmpty()) {
            return known.isEmpty() ? "styrelsen" : known.getFirst();
        }
        return forbund.organ().stream()
                .filter(o -> Ord.lika(o.namn(), written.strip()))
                .map(o -> Spelling.id(o.id(), "-"))
                .findFirst()
                .or(() -> Ord.narmast(id, known))
                .orElse(id);
    }

    /**
     * What to do.
     *
     * @param skriv what to write when there is such a day
     */
    String rad(String skriv) {
        return dag.finns().map(d -> skriv.formatted(d, organ)).orElseGet(() -> dag.finnsInte() + " Rätta datumet.");
    }
}
