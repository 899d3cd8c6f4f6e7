package kansli.reading;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The names by which a table's rows are found in formulas; each can be had by one row. */
final class Radadresser {

    private final Set<String> skrivna;
    private final Set<String> tagna = new HashSet<>();

    /** @param skrivna those of the rows that stand in the table itself, wherever in it */
    Radadresser(List<String> skrivna) {
        this.skrivna = Set.copyOf(skrivna);
    }

    /** Whether a row of the table itself has the name. */
    boolean skriven(String id) {
        return skrivna.contains(id);
    }

    /** Takes a name for a row, and says whether it was free. */
    boolean ta(String id) {
        return tagna.add(id);
    }
}
