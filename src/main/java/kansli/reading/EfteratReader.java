package kansli.reading;

import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import kansli.model.Efterat;
import kansli.model.Forlopp.Mottagare;

/** Reads what was done with minutes after the decisions, and with whom. */
final class EfteratReader {

    private EfteratReader() {}

    static Efterat read(Uppgifter u) {
        var efterat = new Efterat(u.dag("justerat"), u.dag("anslaget"), u.dag("nedtaget"), expedierat(u));
        if (u.harVarde("nedtaget")) {
            u.kraver("anslaget");
        }
        return efterat;
    }

    private static Map<String, LocalDate> expedierat(Uppgifter u) {
        var sent = new LinkedHashMap<String, LocalDate>();
        u.under("expedierat").ifPresent(e -> {
            e.namn().forEach(name -> e.dag(name).ifPresent(day -> sent.put(name.strip(), day)));
            e.avsluta();
        });
        return Collections.unmodifiableMap(sent);
    }

    /** Those who are to be told of a paragraph, each once. */
    static List<Mottagare> mottagare(Uppgifter u) {
        var closed = u.rader("expedieras i sin helhet till");
        return Stream.concat(
                        u.rader("expedieras till").stream()
                                .filter(m -> !closed.contains(m))
                                .map(m -> new Mottagare(m, false)),
                        closed.stream().map(m -> new Mottagare(m, true)))
                .distinct()
                .toList();
    }
}
