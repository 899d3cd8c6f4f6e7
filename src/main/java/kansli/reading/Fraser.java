package kansli.reading;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import kansli.model.Text;
import kansli.source.ContentPath;

/** The sentences that stand in minutes when nobody has written others: the program's, or the office's own instead. */
final class Fraser {

    static final ContentPath PATH = new ContentPath("fraser.yaml");

    private final Map<String, String> fraser;

    private Fraser(Map<String, String> fraser) {
        this.fraser = fraser;
    }

    /** @param own those of the office, which must be some that the program has */
    static Fraser av(Uppgifter program, Optional<Uppgifter> own) {
        var all = new TreeMap<String, String>();
        program.egna().forEach((name, s) -> all.put(name, s.text().strip()));
        own.ifPresent(u -> {
            all.keySet().forEach(name -> u.valfri(name).ifPresent(text -> all.put(name, text)));
            u.avsluta();
        });
        return new Fraser(all);
    }

    /** @param ord what stands for each word in braces */
    String fras(String name, Map<String, String> ord) {
        var text = fraser.getOrDefault(name, "");
        for (var e : ord.entrySet()) {
            text = text.replace("{" + e.getKey() + "}", e.getValue());
        }
        return text;
    }

    Text text(String name, Map<String, String> ord) {
        var text = fras(name, ord);
        return text.isEmpty()
                ? Text.TOM
                : new Text(List.of(new Text.Stycke(List.of(new Text.Ord(text)))), Optional.empty());
    }
}
