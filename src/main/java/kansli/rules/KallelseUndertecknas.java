package kansli.rules;

import kansli.diagnostic.Findings;
import kansli.model.Svenska;
import kansli.source.Place;

/** A kallelse goes out in the chair's name, so the organ must have one that day. */
final class KallelseUndertecknas implements Rule {

    @Override
    public void check(Underlag underlag, Findings findings) {
        var content = underlag.content();
        content.sammantraden().stream()
                .filter(s -> !s.installt())
                .filter(s -> s.organ().ordforande(s.dag()).isEmpty())
                .filter(s -> !findings.doubts(
                        new Place(content.forbund().path(), "organ." + s.organ().id())))
                .forEach(s -> findings.varning(
                        "ordforande-saknas",
                        Place.of(s.kallelse().path()),
                        "%s har ingen ordförande den %s, så kallelsen skrivs inte under av någon."
                                .formatted(s.organ().namn(), Svenska.dag(s.dag())),
                        "Skriv ordförande efter ett komma vid namnet i forbund.yaml: Anna Berg (S), ordförande."));
    }
}
