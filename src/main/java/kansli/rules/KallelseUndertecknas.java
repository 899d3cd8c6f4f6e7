package kansli.rules;

import kansli.diagnostic.Findings;
import kansli.figures.Figures;
import kansli.model.Content;
import kansli.source.Place;

/** A kallelse goes out in the chair's name, so the organ must have one that day. */
final class KallelseUndertecknas implements Rule {

    @Override
    public void check(Content content, Figures figures, Findings findings) {
        content.sammantraden().stream().filter(s -> s.organ().ordforande(s.dag()).isEmpty()).forEach(s ->
                findings.varning("ordforande-saknas", Place.of(s.kallelse().path()),
                        "%s har ingen ordförande på sammanträdets dag, så kallelsen blir utan undertecknare.".formatted(s.organ().namn()),
                        "Skriv ordförande efter ett komma vid namnet i forbund.yaml: Anna Berg (S), ordförande."));
    }
}
