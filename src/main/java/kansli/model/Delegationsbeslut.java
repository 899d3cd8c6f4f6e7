package kansli.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import kansli.source.ContentPath;

/**
 * A decision that someone took in the name of an organ.
 *
 * @param path the file of its year
 * @param stalle where it stands in the file
 * @param nummer its number in the year
 * @param organ in whose name
 * @param stod by what right, {@code delegationsordningen 4.2}
 * @param bradskande whether it was taken because the organ could not be waited for
 */
public record Delegationsbeslut(
        ContentPath path,
        String stalle,
        int nummer,
        LocalDate dag,
        Organ organ,
        String vem,
        Text beslut,
        Optional<String> dnr,
        Optional<String> stod,
        boolean bradskande,
        Insyn insyn) {

    /** The same, seen by others. */
    public Delegationsbeslut med(Insyn annan) {
        return new Delegationsbeslut(path, stalle, nummer, dag, organ, vem, beslut, dnr, stod, bradskande, annan);
    }

    /** {@code D 3/2027}. */
    public String beteckning() {
        return "D %d/%d".formatted(nummer, dag.getYear());
    }

    /** The first meeting of the organ, called on that day or later, that is told of such decisions. */
    public Optional<Sammantrade> anmalt(List<Sammantrade> meetings) {
        return meetings.stream()
                .filter(s -> s.organ().id().equals(organ.id()) && s.anmalerDelegationsbeslut())
                .filter(s -> !s.kallelse().datum().isBefore(dag))
                .findFirst();
    }
}
