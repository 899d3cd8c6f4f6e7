package kansli.figures;

import java.util.Collection;
import java.util.Optional;
import java.util.SortedMap;

/** Every figure by its address. */
public record Figures(SortedMap<Address, Tal> tal) {

    /** A figure as one document names it: by its own key, or by a whole address. */
    public Optional<Tal> tal(String document, String name) {
        return Optional.ofNullable(tal.get(Address.of(document, name))).or(() -> Optional.ofNullable(tal.get(new Address(name))));
    }

    public Collection<Tal> alla() {
        return tal.values();
    }
}
