package kansli.reading;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import kansli.diagnostic.Findings;
import kansli.diagnostic.Severity;
import kansli.reading.Felslag.Vantat;
import kansli.source.ContentPath;
import kansli.source.Maskord;
import kansli.source.Place;
import kansli.source.Position;
import kansli.source.Span;
import kansli.source.YamlNode;
import kansli.source.YamlNode.Entry;
import kansli.source.YamlNode.Mapping;
import kansli.source.YamlNode.Scalar;
import kansli.source.YamlNode.Sequence;

/**
 * The facts of one YAML mapping while they are being read. Each question is also a statement that the key may be there;
 * {@link #avsluta} tells of the keys nobody asked for, and of those that were wanted and are not there.
 */
final class Uppgifter {

    private static final int LONGEST = 500;

    private static final Pattern COMMA = Pattern.compile(",\\s+(?=[\\p{Lu}\\d−–=-])");
    private static final Pattern MEETING_YEAR = Pattern.compile("sammantraden/\\D*(20\\d{2})(?!\\d{4}).*");

    /** A leap year, in which every day that can be written without its year is one. */
    private static final OptionalInt SOME_YEAR = OptionalInt.of(2000);

    private final ContentPath file;
    private final String way;
    private final Mapping mapping;
    private final Nycklar nycklar;
    private final Findings findings;
    private final boolean olaslig;
    private final List<Sekretess.Rad> utanfor = new ArrayList<>();
    private final Set<Scalar> stangande = new LinkedHashSet<>();
    private final List<Annorstades> annorstades = new ArrayList<>();
    private String inne = "";
    private String hur = "";

    Uppgifter(ContentPath file, String way, Mapping mapping, Findings findings) {
        this(file, way, mapping, findings, false);
    }

    /** Facts that could not be read. What is missing in them is told to nobody, for it is known already. */
    static Uppgifter olasliga(ContentPath file, Findings unheard) {
        return new Uppgifter(file, "", new Mapping(List.of(), new Span(Position.START, 1)), unheard, true);
    }

    private Uppgifter(ContentPath file, String way, Mapping mapping, Findings findings, boolean olaslig) {
        this.file = file;
        this.way = way;
        this.mapping = mapping;
        this.nycklar = new Nycklar(mapping);
        this.findings = findings;
        this.olaslig = olaslig;
        reportTwice(mapping);
    }

    ContentPath file() {
        return file;
    }

    /** The way to these facts in their file; empty when they are all of it. */
    String stalle() {
        return way;
    }

    Mapping mapping() {
        return mapping;
    }

    /** Lines in its file that are no facts, but look like facts about secrecy. */
    List<Sekretess.Rad> utanfor() {
        return utanfor;
    }

    Findings findings() {
        return findings;
    }

    /** A text that must be there; the fallback stands in for it so that the rest can be shown meanwhile. */
    String text(String key, String fallback) {
        return valfri(key).orElseGet(() -> saknas(key, fallback));
    }

    /** A text on one line. */
    Optional<String> valfri(String key) {
        return skalar(key).map(s -> {
            tellCommand(key, s);
            var text = tryckt(s).replaceAll("\\s+", " ");
            if (text.length() <= LONGEST) {
                return text;
            }
            forlorad(
                    key,
                    s.span(),
                    "for-lang",
                    "Här står %d tecken, och uppgiften får ha högst %d."
                            .formatted(text.codePointCount(0, text.length()), LONGEST),
                    "Korta texten, eller flytta den till den löpande texten.");
            return Ord.kort(text);
        });
    }

    /** What is fetched in running text is not fetched here, and would be printed as it stands. */
    void tellCommand(String key, Scalar s) {
        if (Maskord.finns(s.text())) {
            fel(
                    "maskning-form",
                    s.span(),
                    key,
                    "Här går inget att maska, för det är ingen löpande text.",
                    "Skriv uppgiften så att alla får läsa den, eller håll inne hela saken med offentlig: nej och"
                            + " grund:.");
        }
        var command = Ord.HAMTNING.matcher(s.text());
        if (command.find()) {
            fel(
                    "inget-hamtas-har",
                    s.span(),
                    key,
                    "Här hämtas inget, så «%s» skulle tryckas som det står.".formatted(Ord.kort(command.group())),
                    "Skriv talet med siffror, eller flytta meningen till den löpande texten, där tal hämtas.");
        }
    }

    /**
     * A text that is read further: as running text, or as something else than words. What is printed is asked
     * otherwise.
     */
    Optional<Scalar> skalar(String key) {
        return varde(key).flatMap(v -> scalar(key, v));
    }

    /** What stands under a key; an empty list or mapping says as little as nothing at all. */
    private Optional<YamlNode> varde(String key) {
        return nycklar.find(key).map(Entry::value).filter(v -> !tomt(v));
    }

    private static boolean tomt(YamlNode node) {
        return switch (node) {
            case Scalar s -> s.text().isBlank();
            case Sequence s -> s.items().isEmpty();
            case Mapping m -> m.entries().isEmpty();
        };
    }

    Optional<LocalDate> dag(String key) {
        return tolkad(
                key,
                Tolkning::dag,
                "datum-form",
                "«%s» är inget datum.",
                text -> MenadDag.av(text, arINamnet())
                        .map(MenadDag::rad)
                        .or(() -> MenadDag.av(text, SOME_YEAR)
                                .flatMap(MenadDag::finns)
                                .map(d -> "Skriv året också: 2021-03-18."))
                        .orElse("Skriv datumet som 2021-03-18, med en dag som finns."));
    }

    /** The year of the meeting that the file belongs to; other names may be of another year than what they say. */
    private OptionalInt arINamnet() {
        var year = MEETING_YEAR.matcher(file.value());
        return year.matches() ? OptionalInt.of(Integer.parseInt(year.group(1))) : OptionalInt.empty();
    }

    LocalDate dag(String key, LocalDate fallback) {
        return harVarde(key) ? dag(key).orElse(fallback) : saknas(key, fallback);
    }

    boolean ja(String key, boolean fallback) {
        return tolkad(
                        key,
                        t -> Ord.lika(t, "ja")
                                ? Optional.of(true)
                                : Ord.lika(t, "nej") ? Optional.of(false) : Optional.empty(),
                        "ja-eller-nej",
                        "«%s» är varken ja eller nej.",
                        "Skriv ja eller nej.")
                .orElse(fallback);
    }

    /** One of a few words. */
    <T> Optional<T> val(String key, Map<String, T> choices) {
        return skalar(key).flatMap(s -> {
            var choice = choices.entrySet().stream()
                    .filter(c -> Ord.lika(c.getKey(), s.text()))
                    .map(Map.Entry::getValue)
                    .findFirst();
            if (choice.isEmpty()) {
                forlorad(
                        key,
                        s.span(),
                        "okant-val",
                        "«%s» går inte att välja som %s.".formatted(Ord.kort(s.text()), key),
                        Ord.narmast(s.text(), choices.keySet())
                                        .or(() -> Ord.borjan(s.text(), choices.keySet()))
                                        .map("Menade du «%s»? "::formatted)
                                        .orElse("")
                                + "Välj mellan " + Ord.upprakning(choices.keySet()) + ".");
            }
            return choice;
        });
    }

    /** A text read as something else; when it cannot be, {@code %s} in the message is the text. */
    <T> Optional<T> tolkad(String key, Function<String, Optional<T>> read, String code, String message, String hint) {
        return tolkad(key, read, code, message, text -> hint);
    }

    /** The same, with a cure for that very text. */
    <T> Optional<T> tolkad(
            String key,
            Function<String, Optional<T>> read,
            String code,
            String message,
            Function<String, String> hint) {
        return skalar(key).flatMap(s -> {
            boolean readable = s.text().length() <= LONGEST;
            var value = readable ? read.apply(s.text().strip()) : Optional.<T>empty();
            if (value.isEmpty()) {
                forlorad(
                        key,
                        s.span(),
                        code,
                        message.formatted(Ord.kort(s.text())),
                        readable
                                ? hint.apply(s.text().strip())
                                : "Texten är på %d tecken. Skriv bara själva uppgiften."
                                        .formatted(s.text()
                                                .codePointCount(0, s.text().length())));
            }
            return value;
        });
    }

    /** Texts in a list; a single text is a list of one, and an empty one is none. */
    List<Scalar> texter(String key) {
        return platser(key).stream().filter(s -> !s.text().isBlank()).toList();
    }

    /** The same, printed as they stand. */
    List<String> rader(String key) {
        return tryckta(key, texter(key));
    }

    /** Names in a list, printed as they stand. */
    List<String> uppraknadeNamn(String key) {
        return tryckta(
                key, uppraknade(key).stream().filter(s -> !s.text().isBlank()).toList());
    }

    private List<String> tryckta(String key, List<Scalar> all) {
        all.forEach(s -> tellCommand(key, s));
        return all.stream().map(Uppgifter::tryckt).toList();
    }

    /** What someone tried to mask is not printed, though it cannot be. */
    private static String tryckt(Scalar s) {
        return Maskord.finns(s.text()) ? "[maskat]" : s.text().strip();
    }

    /** Names or numbers in a list; several of them in one text, with commas between, are told. */
    List<Scalar> uppraknade(String key) {
        var all = platser(key);
        if (!lista(key)
                && all.size() == 1
                && COMMA.matcher(all.getFirst().text()).find()) {
            var s = all.getFirst();
            forlorad(
                    key,
                    s.span(),
                    "fel-slag",
                    "Här ska stå en lista, men det står en enda text med komman i.",
                    "Sätt klamrar omkring: %s: [%s]. Eller skriv dem på var sin rad under, med streck och mellanslag först."
                            .formatted(
                                    key,
                                    Ord.kort(Personer.SIST
                                            .matcher(s.text().strip())
                                            .replaceAll(", "))));
            return List.of();
        }
        return all;
    }

    /** The same, with a place for each empty one. */
    List<Scalar> platser(String key) {
        return varde(key)
                .map(value -> switch (value) {
                    case Scalar s -> List.of(s);
                    case Sequence list ->
                        list.items().stream()
                                .flatMap(i -> scalar(key, i).stream())
                                .toList();
                    case Mapping m -> {
                        felslag(way(key), m, Vantat.TEXTER);
                        yield List.<Scalar>of();
                    }
                })
                .orElse(List.of());
    }

    boolean enkel(String key) {
        return nycklar.find(key).filter(e -> e.value() instanceof Scalar).isPresent();
    }

    boolean lista(String key) {
        return nycklar.find(key).filter(e -> e.value() instanceof Sequence).isPresent();
    }

    /** The keys of this very mapping, which the author chose. */
    List<String> namn() {
        return mapping.entries().stream()
                .map(e -> e.key().text().strip())
                .distinct()
                .toList();
    }

    /** The keys of a mapping, which the author chose, each with its place. */
    List<Scalar> namn(String key) {
        return grupp(key).stream()
                .flatMap(g -> g.entries().stream())
                .map(Entry::key)
                .toList();
    }

    /** A list of mappings. */
    List<Uppgifter> poster(String key) {
        return punkter(key).stream().flatMap(Optional::stream).toList();
    }

    /** The same, with a place for each that could not be read. */
    List<Optional<Uppgifter>> punkter(String key) {
        var punkter = new ArrayList<Optional<Uppgifter>>();
        varde(key).ifPresent(value -> {
            if (value instanceof Sequence list) {
                for (int i = 0; i < list.items().size(); i++) {
                    var itemWay = "%s[%d]".formatted(way(key), i);
                    punkter.add(
                            mapping(itemWay, list.items().get(i)).map(m -> new Uppgifter(file, itemWay, m, findings)));
                }
            } else {
                felslag(way(key), value, Vantat.PUNKTER);
            }
        });
        return punkter;
    }

    /** A mapping under a key. */
    Optional<Uppgifter> under(String key) {
        return grupp(key).map(m -> new Uppgifter(file, way(key), m, findings));
    }

    /** One mapping, or a list of them. */
    List<Uppgifter> enEllerFlera(String key) {
        return enEllerFleraPunkter(key).stream().flatMap(Optional::stream).toList();
    }

    /** The same, with a place for each that could not be read. */
    List<Optional<Uppgifter>> enEllerFleraPunkter(String key) {
        return varde(key).filter(Mapping.class::isInstance).isPresent() ? List.of(under(key)) : punkter(key);
    }

    /** One thing in a list of texts and mappings. */
    sealed interface Del {
        record Enkel(Scalar text) implements Del {}

        record Sammansatt(Uppgifter uppgifter) implements Del {}
    }

    /** A list whose items are texts or mappings. */
    List<Del> delar(String key) {
        var value = varde(key);
        if (value.isEmpty() || !(value.get() instanceof Sequence list)) {
            return texter(key).stream().<Del>map(Del.Enkel::new).toList();
        }
        var delar = new ArrayList<Del>();
        for (int i = 0; i < list.items().size(); i++) {
            var itemWay = "%s[%d]".formatted(way(key), i);
            switch (list.items().get(i)) {
                case Scalar s -> delar.add(new Del.Enkel(s));
                case Mapping m -> delar.add(new Del.Sammansatt(new Uppgifter(file, itemWay, m, findings)));
                case Sequence other -> felslag(itemWay, other, Vantat.TEXT);
            }
        }
        return delar;
    }

    /** A mapping from names that the author chose to texts, each with its place. */
    Map<String, Scalar> skalarer(String key) {
        var skalarer = new LinkedHashMap<String, Scalar>();
        grupp(key)
                .ifPresent(group -> group.entries()
                        .forEach(e -> scalar(key, e.value()).ifPresent(s -> {
                            tellCommand(key, s);
                            skalarer.putIfAbsent(e.key().text().strip(), s);
                        })));
        return skalarer;
    }

    /** The texts of this very mapping, whose keys the author chose. */
    Map<String, Scalar> egna() {
        var egna = new LinkedHashMap<String, Scalar>();
        mapping.entries().forEach(e -> {
            nycklar.find(e.key().text());
            scalar(e.key().text(), e.value()).ifPresent(s -> {
                tellCommand(e.key().text(), s);
                egna.putIfAbsent(e.key().text().strip(), s);
            });
        });
        return egna;
    }

    /** A mapping from names that the author chose to mappings. */
    Map<String, Uppgifter> grupper(String key) {
        var grupper = new LinkedHashMap<String, Uppgifter>();
        grupp(key)
                .ifPresent(group -> group.entries().forEach(e -> {
                    var groupWay = way(key) + "." + e.key().text();
                    mapping(groupWay, e.value())
                            .ifPresent(m ->
                                    grupper.putIfAbsent(e.key().text(), new Uppgifter(file, groupWay, m, findings)));
                }));
        return grupper;
    }

    /** A mapping from names that the author chose to texts. */
    Map<String, String> ordlista(String key) {
        var ordlista = new LinkedHashMap<String, String>();
        grupp(key)
                .ifPresent(group -> group.entries()
                        .forEach(e -> scalar(key, e.value()).ifPresent(s -> {
                            tellCommand(key, s);
                            ordlista.putIfAbsent(e.key().text(), s.text().strip());
                        })));
        return ordlista;
    }

    /** A mapping from words to texts, or a list of words without texts. */
    Map<String, String> ordlistaEllerLista(String key) {
        if (varde(key).filter(Mapping.class::isInstance).isPresent()) {
            return ordlista(key);
        }
        var words = new LinkedHashMap<String, String>();
        rader(key).forEach(s -> words.put(s, ""));
        return words;
    }

    private Optional<Mapping> grupp(String key) {
        var group = varde(key).flatMap(v -> mapping(way(key), v));
        group.ifPresent(this::reportTwice);
        return group;
    }

    /** Whether the file could not be read at all, so that nobody knows what it says. */
    boolean olaslig() {
        return olaslig;
    }

    boolean har(String key) {
        return nycklar.find(key).isPresent();
    }

    boolean harVarde(String key) {
        return varde(key).isPresent();
    }

    /** Lets keys be there though they are not asked for, because it is not known whether they should be. */
    void tillat(List<String> keys) {
        nycklar.allow(keys);
    }

    /** Wants a key, and tells that it is missing once it is known that no other key was meant to be it. */
    void kraver(String key) {
        if (!harVarde(key)) {
            saknas(key, "");
        }
    }

    /** Wants one of several keys, in words of its own. */
    void kraver(Set<String> keys, String code, String near, String message, String hint) {
        keys.forEach(nycklar::find);
        nycklar.want(keys, () -> fel(code, near, message, hint));
    }

    Place place(String key) {
        return new Place(file, way(key));
    }

    void fel(String code, String key, String message, String hint) {
        findings.add(Severity.FEL, code, place(key), span(key), message, hint);
    }

    void fel(String code, Span span, String key, String message, String hint) {
        findings.add(Severity.FEL, code, place(key), Optional.of(span), message, hint);
    }

    /** A fault by which a fact is lost, so that nothing should be told that only follows from it. */
    void forlorad(String key, Span span, String code, String message, String hint) {
        fel(code, span, key, message, hint);
        findings.lost(place(key));
    }

    /** Whether what was written under a key, or in it, has been lost. */
    boolean osaker(String key) {
        return findings.doubts(place(key));
    }

    /**
     * Whether a key stands here that nobody has asked for, and that is no slip in one of those that were.
     *
     * @param utom keys that a slip in is none
     * @param inne what comes of it, and {@code hur} how it is written, told with the key
     */
    boolean okant(List<String> utom, String inne, String hur) {
        this.inne = inne;
        this.hur = hur;
        stangande.addAll(nycklar.strangers(utom));
        return !stangande.isEmpty();
    }

    private record Annorstades(Set<String> nycklar, String rad) {}

    /** Keys that are known, but stand in another place. */
    void annorstades(Set<String> keys, String rad) {
        annorstades.add(new Annorstades(keys, rad));
    }

    /** Tells of every key that no question was asked about, and of those that are missing. */
    void avsluta() {
        nycklar.finish(this::okand, (key, count) -> fler("okand-nyckel", key, count, "okända uppgifter"));
    }

    private void okand(Scalar key, Optional<String> meant, Set<String> known) {
        if (findings.told("sekretess-oklar", file, key.span())) {
            return;
        }
        boolean closes = stangande.contains(key);
        fel(
                "okand-nyckel",
                key.span(),
                key.text(),
                "«%s» är ingen uppgift som hör hemma här.".formatted(Ord.kort(key.text())) + (closes ? " " + inne : ""),
                annorstades.stream()
                                .filter(a -> a.nycklar.stream().anyMatch(k -> Ord.lika(k, key.text())))
                                .map(Annorstades::rad)
                                .findFirst()
                                .or(() -> meant.or(() -> Ord.narmast(key.text(), known))
                                        .map("Menade du «%s»?"::formatted))
                                .orElseGet(() -> "Här kan stå " + Ord.upprakning(known) + ".")
                        + (closes ? " " + hur : ""));
        meant.ifPresent(m -> findings.lost(place(m)));
    }

    private void fler(String code, Scalar key, int count, String what) {
        fel(
                code,
                key.span(),
                key.text(),
                "Härifrån står %d %s till.".formatted(count, what),
                "Rätta de första, så syns resten. Är det en annan sorts fil, flytta den.");
    }

    /** What a message about a key marks: its value, or the key itself; and of a missing key the item that lacks it. */
    private Optional<Span> span(String key) {
        return nycklar.find(key)
                .map(e -> e.value() instanceof Scalar s && !s.text().isEmpty()
                        ? s.span()
                        : e.key().span())
                .or(() -> way.isEmpty() ? Optional.empty() : Optional.of(first(mapping)));
    }

    private static Span first(YamlNode node) {
        return node instanceof Mapping m && !m.entries().isEmpty()
                ? m.entries().getFirst().key().span()
                : node.span();
    }

    private void reportTwice(Mapping keys) {
        Nycklar.twice(
                keys,
                (key, first) -> fel(
                        "dubbel-uppgift",
                        key.span(),
                        key.text(),
                        "«%s» står två gånger, här och på rad %d."
                                .formatted(
                                        Ord.kort(key.text()), first.position().line()),
                        "Ta bort den ena raden. Tills vidare gäller den som står först."),
                (key, count) -> fler("dubbel-uppgift", key, count, "uppgifter som redan har ett värde"));
    }

    private <T> T saknas(String key, T fallback) {
        var entry = nycklar.find(key);
        if (entry.isEmpty()) {
            nycklar.want(Set.of(key), () -> {
                fel(
                        "saknad-uppgift",
                        key,
                        "Uppgiften «%s» saknas.".formatted(key),
                        "Lägg till en rad som börjar med %s: och skriv värdet efter kolonet.".formatted(key));
                findings.lost(place(key));
            });
        } else if (!harVarde(key)) {
            forlorad(
                    key,
                    entry.get().key().span(),
                    "saknad-uppgift",
                    "Uppgiften «%s» har inget värde.".formatted(key),
                    "Skriv värdet efter kolonet.");
        }
        return fallback;
    }

    private Optional<Scalar> scalar(String key, YamlNode node) {
        if (node instanceof Scalar s) {
            return Optional.of(s);
        }
        felslag(way(key), node, Vantat.TEXT);
        return Optional.empty();
    }

    private Optional<Mapping> mapping(String itemWay, YamlNode node) {
        if (node instanceof Mapping m) {
            return Optional.of(m);
        }
        if (!(node instanceof Scalar s && s.text().isBlank())) {
            felslag(itemWay, node, Vantat.UPPGIFTER);
        }
        return Optional.empty();
    }

    private void felslag(String at, YamlNode node, Vantat expected) {
        findings.add(
                Severity.FEL,
                "fel-slag",
                new Place(file, at),
                Optional.of(node instanceof Mapping ? first(node) : node.span()),
                Felslag.sagt(expected, node),
                Felslag.rad(expected, node, at));
        findings.lost(new Place(file, at));
    }

    private String way(String key) {
        return key.isEmpty() ? way : way.isEmpty() ? key : way + "." + key;
    }
}
