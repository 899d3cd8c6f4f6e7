package kansli.document;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * How long the printed papers are and where they begin in their packages; known only when they have been printed, which
 * is why papers that tell it are set again.
 *
 * @param sidor pages of each paper and package
 * @param borjar the package page on which each of its papers begins, counted from 1
 */
public record Omfang(Map<DocumentId, Integer> sidor, Map<DocumentId, Map<DocumentId, Integer>> borjar) {

    /** Before anything has been printed. */
    public static final Omfang OKANT = new Omfang(Map.of(), Map.of());

    /** @param sidor pages of the papers */
    public static Omfang av(Map<DocumentId, Integer> sidor, Iterable<Handlingar> paket) {
        var alla = new TreeMap<>(sidor);
        var borjar = new TreeMap<DocumentId, Map<DocumentId, Integer>>();
        for (var p : paket) {
            var first = new TreeMap<DocumentId, Integer>();
            int next = 1;
            for (var part : p.bound().toList()) {
                var id = part.paper().orElseThrow();
                first.put(id, next);
                next += sidor.getOrDefault(id, 1);
            }
            alla.put(p.id(), next - 1);
            borjar.put(p.id(), first);
        }
        return new Omfang(alla, borjar);
    }

    public Optional<Integer> sidor(DocumentId id) {
        return Optional.ofNullable(sidor.get(id));
    }

    public Optional<Integer> borjar(DocumentId paket, DocumentId id) {
        return Optional.ofNullable(borjar.getOrDefault(paket, Map.of()).get(id));
    }
}
