package kansli.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import kansli.figures.Figures;
import kansli.model.Content;
import kansli.model.Skrift;
import kansli.rules.Mening.Stycke;

/** What stands under one heading: its sentences in order, those of lists among them. */
record Avsnitt(Skrift skrift, List<String> rubriker, List<Mening> meningar) {

    static Stream<Avsnitt> av(Content content, Figures figures) {
        var all = new ArrayList<Avsnitt>();
        Prosa.av(content, figures).filter(s -> s.slag() == Stycke.Slag.STYCKE || s.slag() == Stycke.Slag.PUNKT).forEach(s -> {
            var last = all.isEmpty() ? null : all.getLast();
            if (last == null || !last.skrift.equals(s.skrift()) || !last.rubriker.equals(s.rubriker())) {
                last = new Avsnitt(s.skrift(), s.rubriker(), new ArrayList<>());
                all.add(last);
            }
            last.meningar.addAll(s.meningar());
        });
        return all.stream();
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
