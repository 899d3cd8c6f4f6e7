package kansli.model;

import java.time.LocalDate;
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

    /** {@code D 3/2027}. */
    public String beteckning() {
        return "D %d/%d".formatted(nummer, dag.getYear());
    }
}
