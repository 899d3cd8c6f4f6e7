package kansli.model;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The words for how something stands, by the mark that is set beside them: colour and shape. */
public enum Lagesord {
    I_FAS("ja", "i fas", "grönt"),
    UPPNATT("uppnått"),
    DELVIS("delvis"),
    UNDER_UPPSIKT("under uppsikt", "gult"),
    EJ_UPPNATT("nej", "åtgärdas", "rött", "ej uppnått");

    private final List<String> ord;

    Lagesord(String... ord) {
        this.ord = List.of(ord);
    }

    public static Optional<Lagesord> av(String word) {
        var said = word.strip().toLowerCase(Locale.ROOT);
        return Stream.of(values()).filter(l -> l.ord.contains(said)).findFirst();
    }

    /** All words that have a mark. */
    public static List<String> alla() {
        return Stream.of(values()).flatMap(l -> l.ord.stream()).toList();
    }
}
