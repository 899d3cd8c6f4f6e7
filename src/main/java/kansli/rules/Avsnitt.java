package kansli.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kansli.model.Skrift;
import kansli.rules.Mening.Stycke;

/** What stands under one heading: its sentences in order, those of lists among them. */
record Avsnitt(Skrift skrift, List<String> rubriker, List<Mening> meningar) {

    /** @param meningar the sentences of all texts, in order */
    static List<Avsnitt> av(List<Mening> meningar) {
        var all = new ArrayList<Avsnitt>();
        meningar.stream()
                .filter(m ->
                        m.stycke().slag() == Stycke.Slag.STYCKE || m.stycke().slag() == Stycke.Slag.PUNKT)
                .forEach(m -> {
                    var last = all.isEmpty() ? null : all.getLast();
                    if (last == null
                            || !last.skrift.equals(m.skrift())
                            || !last.rubriker.equals(m.stycke().rubriker())) {
                        last = new Avsnitt(m.skrift(), m.stycke().rubriker(), new ArrayList<>());
                        all.add(last);
                    }
                    last.meningar.add(m);
                });
        return List.copyOf(all);
    }

    /** The sentences before one, the nearest first. */
    List<Mening> fore(Mening mening) {
        return meningar.subList(0, meningar.indexOf(mening)).reversed();
    }

    /** The sentence before, when it stands in the same block of text. */
    Optional<Mening> naraFore(Mening mening) {
        return fore(mening).stream().findFirst().filter(m -> sammaStycke(m, mening));
    }

    /** Whether a sentence stands in the same block of text as the one before it. */
    static boolean sammaStycke(Mening a, Mening b) {
        return a.stycke().equals(b.stycke());
    }
}
