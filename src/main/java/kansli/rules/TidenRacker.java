package kansli.rules;

import kansli.diagnostic.Findings;
import kansli.model.Svenska;
import kansli.source.Place;

/** The matters of a meeting take no longer than the meeting. */
final class TidenRacker implements Rule {

    @Override
    public void check(Underlag underlag, Findings findings) {
        underlag.content().sammantraden().stream()
                .filter(s -> !s.installt())
                .forEach(s -> s.kallelse()
                        .tid()
                        .minuter()
                        .filter(m -> s.minuter() > m)
                        .ifPresent(m -> findings.varning(
                                "tiden-racker-inte",
                                new Place(s.kallelse().path(), "tid"),
                                "Ärendena beräknas ta %d minuter, men sammanträdet är %d minuter. Det är %s för mycket."
                                        .formatted(
                                                s.minuter(), m, Svenska.antal(s.minuter() - m, "en minut", "minuter")),
                                "Ge något ärende kortare tid, eller låt sammanträdet sluta senare.")));
    }
}
