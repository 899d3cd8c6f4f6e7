package kansli.reading;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
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
    private final Map<String, Entry> entries = new HashMap<>();
    private final Map<String, Optional<Entry>> asked = new LinkedHashMap<>();
    private final Map<Set<String>, Runnable> wanted = new LinkedHashMap<>();

    Nycklar(Mapping mapping) {
        this.mapping = mapping;
        mapping.entries()
                .forEach(e -> entries.putIfAbsent(Spelling.folded(e.key().text()), e));
    }

    /** The first with that name. */
    Optional<Entry> find(String key) {
        return asked.computeIfAbsent(key, k -> Optional.ofNullable(entries.get(Spelling.folded(k))));
    }

    /** Lets keys be there without asking what they hold. */
    void allow(List<String> keys) {
        keys.forEach(this::find);
    }

    /** One of these keys is wanted; it is told when no misspelt key may be it. */
    void want(Set<String> keys, Runnable tell) {
        wanted.putIfAbsent(keys, tell);
    }

    /**
     * Keys that nobody has asked for so far, and that are no slips in one of those that were.
     *
     * @param except keys that a slip in is none
     */
    List<Scalar> strangers(List<String> except) {
        var known = asked.keySet().stream().filter(k -> !except.contains(k)).toList();
        return unknown().stream()
                .filter(k -> Ord.narmast(k.text(), known).isEmpty())
                .toList();
    }

    private List<Scalar> unknown() {
        var known = asked.keySet().stream().map(Spelling::folded).collect(Collectors.toSet());
        return mapping.entries().stream()
                .map(Entry::key)
                .filter(k -> !known.contains(Spelling.folded(k.text())))
                .toList();
    }

    /** So many keys of one kind are told one by one, and the others together. */
    private static final int MOST = 10;

    interface Unknown {
        void tell(Scalar key, Optional<String> meant, Set<String> known);
    }

    interface More {
        void tell(Scalar first, int count);
    }

    /** Tells of the keys that nobody knows, and of what is missing without them. */
    void finish(Unknown unknown, More more) {
        var free = new LinkedHashSet<String>();
        asked.forEach((key, entry) -> {
            if (entry.isEmpty()) {
                free.add(key);
            }
        });
        var missing = new LinkedHashSet<>(wanted.keySet());
        var others = unknown();
        for (var key : others.subList(0, Math.min(MOST, others.size()))) {
            var meant = Ord.narmast(key.text(), free);
            meant.ifPresent(m -> {
                free.remove(m);
                missing.removeIf(keys -> keys.contains(m));
            });
            unknown.tell(key, meant, asked.keySet());
        }
        if (others.size() > MOST) {
            more.tell(others.get(MOST), others.size() - MOST);
        }
        missing.forEach(keys -> wanted.get(keys).run());
    }

    interface Twice {
        void tell(Scalar key, Scalar first);
    }

    static void twice(Mapping mapping, Twice twice, More more) {
        var first = new LinkedHashMap<String, Scalar>();
        var again = new ArrayList<Scalar>();
        for (var e : mapping.entries()) {
            var before = first.putIfAbsent(Spelling.folded(e.key().text()), e.key());
            if (before != null) {
                again.add(e.key());
                if (again.size() <= MOST) {
                    twice.tell(e.key(), before);
                }
            }
        }
        if (again.size() > MOST) {
            more.tell(again.get(MOST), again.size() - MOST);
        }
    }
}
