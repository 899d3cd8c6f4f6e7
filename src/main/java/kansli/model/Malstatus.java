package kansli.model;

import java.util.List;
import java.util.Optional;

/** How a goal's status is marked, however it is worded. */
public enum Malstatus {
    UPPNATT("uppnått"),
    I_FAS("i fas"),
    DELVIS("delvis"),
    INTE_MATT("inte mätt"),
    EJ_UPPNATT("ej uppnått");

    private final String ord;

    Malstatus(String ord) {
        this.ord = ord;
    }

    public String ord() {
        return ord;
    }

    public static Optional<Malstatus> av(String ord) {
        return List.of(values()).stream().filter(s -> s.ord.equals(ord)).findFirst();
    }
}
