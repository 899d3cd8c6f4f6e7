package kansli.model;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A choice of insatser.
 *
 * @param nar the period it is about; {@link Period#ALLTID} for all
 * @param bara folder names of those that it is among; all when empty
 * @param med accounts of which each must have at least one; any insats does when empty
 * @param utom the folder names of those that are left out
 * @param ordning folder names in the order in which they come; empty when another order is chosen
 */
public record Insatsurval(
        Lage lage,
        Period nar,
        List<String> bara,
        List<Uppgiftsval.Redovisad> med,
        Optional<String> typ,
        Set<String> utom,
        Sortering sortering,
        List<String> ordning) {

    /** How an insats lies to the period. One that ends on the last day of a period has ended in it. */
    public enum Lage {
        ALLA,
        PAGAENDE,
        UNDER,
        AVSLUTADE
    }

    public enum Sortering {
        NAMN,
        AGARE,
        START
    }

    public static Insatsurval av(Lage lage, Period nar) {
        return new Insatsurval(lage, nar, List.of(), List.of(), Optional.empty(), Set.of(), Sortering.NAMN, List.of());
    }

    /** @return those that answer to it, in its order */
    public List<Insats> av(List<Insats> alla) {
        return alla.stream()
                .filter(i -> bara.isEmpty() || bara.contains(i.mapp()))
                .filter(i -> nar(i) && !utom.contains(i.mapp()))
                .filter(i -> typ.isEmpty() || i.typ().map(Insatstyp::id).equals(typ))
                .filter(i -> med.isEmpty()
                        || med.stream()
                                .anyMatch(r -> i.redovisat(r.period(), r.namn()).isPresent()))
                .sorted(order())
                .toList();
    }

    private boolean nar(Insats insats) {
        return switch (lage) {
            case ALLA -> true;
            case PAGAENDE -> nar.till().map(insats::pagar).orElse(false);
            case UNDER -> insats.under(nar);
            case AVSLUTADE -> insats.slutarUnder(nar);
        };
    }

    private Comparator<Insats> order() {
        Comparator<Insats> chosen = switch (sortering) {
            case NAMN -> Comparator.comparing(Insats::sorteringsnamn);
            case AGARE ->
                Comparator.comparing(i -> Svenska.sorteringsnyckel(i.agare().orElse("\uFFFF")));
            case START ->
                Comparator.comparing(
                        i -> i.period().fran().map(Object::toString).orElse("9999"));
        };
        var places = new ArrayList<>(ordning).stream().collect(Collectors.toMap(n -> n, ordning::indexOf, Math::min));
        return Comparator.<Insats>comparingInt(i -> places.getOrDefault(i.mapp(), Integer.MAX_VALUE))
                .thenComparing(chosen)
                .thenComparing(Insats::sorteringsnamn)
                .thenComparing(Insats::path);
    }
}
