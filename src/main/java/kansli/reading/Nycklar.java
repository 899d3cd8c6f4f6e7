package kansli.reading;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import kansli.source.Spelling;
import kansli.source.YamlNode.Entry;
import kansli.source.YamlNode.Mapping;
import kansli.source.YamlNode.Scalar;

/**
 * The keys of one mapping: which have been asked for, which are missing, and which nobody knows. A misspelt key is one
 * fault, so the fact that it stands for is not told as missing too.
 */
final class Nycklar {

    private final Mapping mapping;
    private final Map<String, Optional<Entry>> asked = new LinkedHashMap<>();
    private final Map<Set<String>, Runnable> wanted = new LinkedHashMap<>();

    Nycklar(Mapping mapping) {
        this.mapping = mapping;
    }

    Optional<Entry> find(String key) {
        return asked.computeIfAbsent(
                key,
                k -> mapping.entries().stream()
                        .filter(e -> Ord.lika(k, e.key().text()))
                        .findFirst());
    }

    /** Lets keys be there without asking what they hold. */
    void allow(List<String> keys) {
        keys.forEach(this::find);
    }

    /** One of these keys is wanted; it is told when no misspelt key may be it. */
    void want(Set<String> keys, Runnable tell) {
        wanted.putIfAbsent(keys, tell);
    }

    interface Unknown {
        void tell(Scalar key, Optional<String> meant, Set<String> known);
    }

    /** Tells of the keys that nobody knows, and of what is missing without them. */
    void finish(Unknown unknown) {
        var free = new LinkedHashSet<String>();
        asked.forEach((key, entry) -> {
            if (entry.isEmpty()) {
                free.add(key);
            }
        });
        var missing = new LinkedHashSet<>(wanted.keySet());
        for (var e : mapping.entries()) {
            if (asked.keySet().stream().noneMatch(a -> Ord.lika(a, e.key().text()))) {
                var meant = Ord.narmast(e.key().text(), free);
                meant.ifPresent(key -> {
                    free.remove(key);
                    missing.removeIf(keys -> keys.contains(key));
                });
                unknown.tell(e.key(), meant, asked.keySet());
            }
        }
        missing.forEach(keys -> wanted.get(keys).run());
    }

    interface Twice {
        void tell(Scalar key, Scalar first);
    }

    static void twice(Mapping mapping, Twice twice) {
        var first = new LinkedHashMap<String, Scalar>();
        for (var e : mapping.entries()) {
            var before = first.putIfAbsent(Spelling.folded(e.key().text()), e.key());
            if (before != null) {
                twice.tell(e.key(), before);
            }
        }
    }
}
