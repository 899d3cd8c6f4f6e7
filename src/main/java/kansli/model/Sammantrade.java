package kansli.model;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import kansli.source.ContentPath;

/**
 * One meeting of one organ: a folder named after its day and its organ, with everything that belongs to it.
 *
 * @param path the folder, {@code sammantraden/2021-03-18-styrelsen}
 */
public record Sammantrade(ContentPath path, LocalDate dag, Organ organ, Kallelse kallelse, List<Arende> arenden) {

    /** Whether it was called and then cancelled. */
    public boolean installt() {
        return kallelse.installt().isPresent();
    }

    /** How long its matters are thought to take, those of which it is said. */
    public int minuter() {
        return skrivna()
                .filter(a -> !(a instanceof Arende.Utgatt))
                .flatMap(a -> a.huvud().korning().minuter().stream())
                .mapToInt(m -> m)
                .sum();
    }

    /** Whether it was told which decisions had been taken by delegation. */
    public boolean anmalerDelegationsbeslut() {
        return !installt() && skrivna().anyMatch(a -> a instanceof Arende.Anmalan m && m.delegation());
    }

    /** Its matters but those that have been taken out. */
    public Stream<Arende.Skrivet> skrivna() {
        return arenden.stream().filter(Arende.Skrivet.class::isInstance).map(Arende.Skrivet.class::cast);
    }
}
