package kansli.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A body that meets: {@code styrelsen}, which is how its folders end, and its name in full, {@code Förbundsstyrelsen}.
 */
public record Organ(String id, String namn, List<Plats> platser) {

    /** The seats as they are filled on a day, in the order in which the förbund lists its members. */
    public List<Plats> platser(LocalDate dag) {
        return platser.stream().filter(p -> p.period().omfattar(dag)).toList();
    }

    public Optional<Plats> ordforande(LocalDate dag) {
        return platser(dag).stream()
                .filter(p -> p.uppdrag().filter("ordförande"::equals).isPresent())
                .findFirst();
    }
}
