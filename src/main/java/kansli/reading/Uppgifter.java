package kansli.reading;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import kansli.diagnostic.Findings;
import kansli.diagnostic.Severity;
import kansli.source.ContentPath;
import kansli.source.Place;
import kansli.source.Position;
import kansli.source.YamlNode;
import kansli.source.YamlNode.Entry;
import kansli.source.YamlNode.Mapping;
import kansli.source.YamlNode.Scalar;
import kansli.source.YamlNode.Sequence;

/**
 * The facts of one YAML mapping while they are being read. Each question is also a statement that the key may be there;
 * {@link #avsluta} tells of the keys nobody asked for.
 */
final class Uppgifter {

    private final ContentPath file;
    private final String way;
    private final Mapping mapping;
    private final Findings findings;
    private final Set<String> asked = new LinkedHashSet<>();

    Uppgifter(ContentPath file, String way, Mapping mapping, Findings findings) {
        this.file = file;
        this.way = way;
        this.mapping = mapping;
        this.findings = findings;
        reportDuplicates();
    }

    ContentPath file() {
        return file;
    }

    /** A text that must be there; the fallback stands in for it so that the rest can be shown meanwhile. */
    String text(String key, String fallback) {
        return valfri(key).orElseGet(() -> saknas(key, fallback));
    }

    Optional<String> valfri(String key) {
        return entry(key).flatMap(e -> scalar(e.value(), "en text")).map(Scalar::text).map(String::strip).filter(t -> !t.isEmpty());
    }

    Optional<Scalar> skalar(String key) {
        return entry(key).flatMap(e -> scalar(e.value(), "en text")).filter(s -> !s.text().isBlank());
    }

    Optional<LocalDate> dag(String key) {
        return tolkad(key, Tolkning::dag, "datum-form", "«%s» är inget datum.", "Skriv datumet som 2021-03-18.");
    }

    LocalDate dag(String key, LocalDate fallback) {
        return harVarde(key) ? dag(key).orElse(fallback) : saknas(key, fallback);
    }

    boolean ja(String key, boolean fallback) {
        return tolkad(key, t -> switch (Ord.vikt(t)) {
                    case "ja" -> Optional.of(true);
                    case "nej" -> Optional.of(false);
                    default -> Optional.empty();
                }, "ja-eller-nej", "«%s» är varken ja eller nej.", "Skriv ja eller nej.")
                .orElse(fallback);
    }

    /** One of a few words. */
    <T> Optional<T> val(String key, Map<String, T> choices) {
        return skalar(key).flatMap(s -> {
            var choice = choices.entrySet().stream()
                    .filter(c -> Ord.vikt(c.getKey()).equals(Ord.vikt(s.text())))
                    .map(Map.Entry::getValue)
                    .findFirst();
            if (choice.isEmpty()) {
                fel("okant-val", s.position(), key, "«%s» känns inte igen som %s.".formatted(s.text().strip(), key),
                        Ord.narmast(s.text(), choices.keySet()).map("Menade du «%s»? "::formatted).orElse("")
                                + "Välj mellan " + Ord.upprakning(choices.keySet()) + ".");
            }
            return choice;
        });
    }

    /** A text read as something else; when it cannot be, {@code %s} in the message is the text. */
    <T> Optional<T> tolkad(String key, Function<String, Optional<T>> read, String code, String message, String hint) {
        return skalar(key).flatMap(s -> {
            var value = read.apply(s.text().strip());
            if (value.isEmpty()) {
                fel(code, s.position(), key, message.formatted(s.text().strip()), hint);
            }
            return value;
        });
    }

    /** Texts in a list; a single text is a list of one, and an empty one is none. */
    List<Scalar> texter(String key) {
        return texterMedTomma(key).stream().filter(s -> !s.text().isBlank()).toList();
    }

    /** The same, with a place for each empty one. */
    List<Scalar> texterMedTomma(String key) {
        return entry(key).map(Entry::value).map(value -> switch (value) {
            case Scalar s when s.text().isBlank() -> List.<Scalar>of();
            case Scalar s -> List.of(s);
            case Sequence list -> list.items().stream().flatMap(i -> scalar(i, "en text").stream()).toList();
            case Mapping m -> {
                felslag(m, "en lista");
                yield List.<Scalar>of();
            }
        }).orElse(List.of());
    }

    /** A list of mappings. */
    List<Uppgifter> poster(String key) {
        var poster = new ArrayList<Uppgifter>();
        entry(key).map(Entry::value).ifPresent(value -> {
            if (value instanceof Sequence list) {
                for (int i = 0; i < list.items().size(); i++) {
                    var itemWay = "%s[%d]".formatted(way(key), i);
                    mapping(list.items().get(i)).ifPresent(m -> poster.add(new Uppgifter(file, itemWay, m, findings)));
                }
            } else if (!(value instanceof Scalar s && s.text().isBlank())) {
                felslag(value, "en lista, där varje punkt börjar med ett streck");
            }
        });
        return poster;
    }

    /** A mapping from names that the author chose to mappings. */
    Map<String, Uppgifter> grupper(String key) {
        var grupper = new LinkedHashMap<String, Uppgifter>();
        entry(key).flatMap(e -> mapping(e.value())).ifPresent(group -> {
            for (var e : group.entries()) {
                mapping(e.value()).ifPresent(m ->
                        grupper.put(e.key().text(), new Uppgifter(file, way(key) + "." + e.key().text(), m, findings)));
            }
        });
        return grupper;
    }

    /** A mapping from names that the author chose to texts. */
    Map<String, String> ordlista(String key) {
        var ordlista = new LinkedHashMap<String, String>();
        entry(key).flatMap(e -> mapping(e.value())).ifPresent(group -> {
            for (var e : group.entries()) {
                scalar(e.value(), "en text").ifPresent(s -> ordlista.put(e.key().text(), s.text().strip()));
            }
        });
        return ordlista;
    }

    boolean har(String key) {
        return entry(key).isPresent();
    }

    Place place(String key) {
        return new Place(file, way(key));
    }

    void fel(String code, String key, String message, String hint) {
        findings.fel(code, place(key), message, hint);
    }

    void fel(String code, Position position, String key, String message, String hint) {
        findings.add(Severity.FEL, code, place(key), position, message, hint);
    }

    /** Tells of every key that no question was asked about. */
    void avsluta() {
        var free = asked.stream().filter(a -> find(a).isEmpty()).toList();
        for (var e : mapping.entries()) {
            if (asked.stream().noneMatch(a -> same(a, e.key().text()))) {
                findings.add(Severity.FEL, "okand-nyckel", place(e.key().text()), e.key().position(),
                        "«%s» är ingen uppgift som hör hemma här.".formatted(e.key().text()),
                        Ord.narmast(e.key().text(), free).or(() -> Ord.narmast(e.key().text(), asked))
                                .map("Menade du «%s»?"::formatted)
                                .orElse("Här får stå " + Ord.upprakning(asked) + "."));
            }
        }
    }

    private void reportDuplicates() {
        var first = new LinkedHashMap<String, Position>();
        for (var e : mapping.entries()) {
            var before = first.putIfAbsent(Ord.vikt(e.key().text()), e.key().position());
            if (before != null) {
                findings.add(Severity.FEL, "dubbel-uppgift", place(e.key().text()), e.key().position(),
                        "«%s» står två gånger, här och på rad %d.".formatted(e.key().text(), before.line()),
                        "Ta bort den ena. Den första gäller så länge.");
            }
        }
    }

    private boolean harVarde(String key) {
        return entry(key).filter(e -> !(e.value() instanceof Scalar s && s.text().isBlank())).isPresent();
    }

    private <T> T saknas(String key, T fallback) {
        var entry = entry(key);
        if (entry.isEmpty()) {
            findings.add(Severity.FEL, "saknad-uppgift", place(key), mapping.position(),
                    "«%s» saknas.".formatted(key), "Lägg till en rad som börjar med %s: och sedan värdet.".formatted(key));
        } else if (entry.get().value() instanceof Scalar) {
            findings.add(Severity.FEL, "saknad-uppgift", place(key), entry.get().key().position(),
                    "«%s» har inget värde.".formatted(key), "Skriv värdet efter kolonet.");
        }
        return fallback;
    }

    private Optional<Entry> entry(String key) {
        asked.add(key);
        return find(key);
    }

    private Optional<Entry> find(String key) {
        return mapping.entries().stream().filter(e -> same(key, e.key().text())).findFirst();
    }

    private static boolean same(String key, String written) {
        return Ord.vikt(key).equals(Ord.vikt(written));
    }

    private Optional<Scalar> scalar(YamlNode node, String expected) {
        if (node instanceof Scalar s) {
            return Optional.of(s);
        }
        felslag(node, expected);
        return Optional.empty();
    }

    private Optional<Mapping> mapping(YamlNode node) {
        if (node instanceof Mapping m) {
            return Optional.of(m);
        }
        if (!(node instanceof Scalar s && s.text().isBlank())) {
            felslag(node, "flera uppgifter med var sin nyckel");
        }
        return Optional.empty();
    }

    private void felslag(YamlNode node, String expected) {
        var is = switch (node) {
            case Scalar s -> "en text";
            case Sequence s -> "en lista";
            case Mapping m -> "flera uppgifter med nycklar";
        };
        findings.add(Severity.FEL, "fel-slag", new Place(file, way), node.position(),
                "Här väntas %s, men det står %s.".formatted(expected, is),
                node instanceof Mapping
                        ? "Innehåller texten ett kolon, sätt hela texten inom citattecken."
                        : "Jämför med exemplet i LAS-MIG.md.");
    }

    private String way(String key) {
        return way.isEmpty() ? key : way + "." + key;
    }
}
