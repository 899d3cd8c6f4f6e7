package kansli.reading;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import kansli.diagnostic.Severity;
import kansli.model.Text;
import org.commonmark.ext.footnotes.FootnoteDefinition;
import org.commonmark.node.Node;

/** The notes of one text, numbered as they are referred to. */
final class Noter {

    private final MarkdownPlace place;
    private final int before;
    private final Map<String, FootnoteDefinition> definitions = new LinkedHashMap<>();
    private final Map<String, Integer> numbers = new HashMap<>();
    private final List<String> order = new ArrayList<>();

    /** @param before how many notes the document has before this text */
    Noter(Node document, MarkdownPlace place, int before) {
        this.place = place;
        this.before = before;
        for (var node : Noder.under(document)) {
            if (node instanceof FootnoteDefinition d && definitions.putIfAbsent(folded(d.getLabel()), d) != null) {
                place.tell(
                        Severity.FEL,
                        "dubbel-not",
                        d,
                        "[^%s]:".formatted(d.getLabel()),
                        "Noten [^%s] är skriven två gånger.".formatted(Ord.kort(d.getLabel())),
                        "Ge den ena en annan beteckning, eller ta bort den.");
            }
        }
    }

    /** The number of a note that is referred to; empty when there is no such note. */
    Optional<Integer> number(String label) {
        var name = folded(label);
        if (!definitions.containsKey(name)) {
            return Optional.empty();
        }
        return Optional.of(numbers.computeIfAbsent(name, n -> {
            order.add(n);
            return before + order.size();
        }));
    }

    /** The notes in the order of their numbers. A note may refer to a further note, which then comes after it. */
    List<Text.Block> texts(Function<Node, List<Text.Block>> blocks) {
        var texts = new ArrayList<Text.Block>();
        for (int i = 0; i < order.size(); i++) {
            texts.add(new Text.Not(before + i + 1, blocks.apply(definitions.get(order.get(i)))));
        }
        definitions.forEach((name, definition) -> {
            if (!numbers.containsKey(name)) {
                var label = Ord.kort(definition.getLabel());
                place.tell(
                        Severity.VARNING,
                        "not-utan-hanvisning",
                        definition,
                        "[^%s]:".formatted(definition.getLabel()),
                        "Ingenting i texten hänvisar till noten [^%s], så den kommer inte med.".formatted(label),
                        "Skriv [^%s] i texten där noten hör hemma, eller ta bort den.".formatted(label));
            }
        });
        return texts;
    }

    private static String folded(String label) {
        return label.strip().replaceAll("\\s+", " ").toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
    }
}
