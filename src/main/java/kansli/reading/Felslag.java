package kansli.reading;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kansli.source.YamlNode;
import kansli.source.YamlNode.Mapping;
import kansli.source.YamlNode.Scalar;
import kansli.source.YamlNode.Sequence;

/** What is said when a text stands where a list should, or the like: with what was written, as it should be. */
final class Felslag {

    /** What a key wants. */
    enum Vantat {
        TEXT("en text"),
        TEXTER("en lista"),
        PUNKTER("en lista, där varje punkt börjar med ett streck"),
        UPPGIFTER("flera uppgifter med var sin nyckel");

        private final String ord;

        Vantat(String ord) {
            this.ord = ord;
        }
    }

    /** Under a key that holds several facts: one of them, and for each item of a list the one that names it. */
    private static final Map<String, String> FORST = Map.ofEntries(
            Map.entry("organ", "styrelsen:"),
            Map.entry("ledamöter", "ordinarie: Maja Lind (S)"),
            Map.entry("kansli", "namn: Sara Holm"),
            Map.entry("bilagor", "rubrik: Ansökan"),
            Map.entry("paragrafer", "rubrik: Lån av lokal"),
            Map.entry("förlängningar", "till: 2023-08-31"),
            Map.entry("angivet", "rubrik: Stöd till Kastanjen"),
            Map.entry("mål", "mål: Fler får rätt stöd"),
            Map.entry("resultatmål", "text: Minst 35 % är i arbete"),
            Map.entry("utfall", "2020: Målet är uppnått"),
            Map.entry("redovisning", "2020:"),
            Map.entry("rader", "rad: Medlemsavgifter"),
            Map.entry("diagram", "rubrik: Hälften är under 30 år"),
            Map.entry("källkonflikt", "anges: Årsredovisningen, 1 550 tkr"),
            Map.entry("omslagsbild", "alla: deltagare.summa.totalt"),
            Map.entry("godkänt", "kod: html-i-text"),
            Map.entry("nivåer", "nummerlucka: av"),
            Map.entry("regler", "regel: justering inom dagar"),
            Map.entry("ordlistor", "lista: egna ord"),
            Map.entry("målstatus", "Målet är i fas: i fas"),
            Map.entry("stående villkor", "medel: finansieringen gäller om medel finns"),
            Map.entry("insatstyper", "individinsats: Individinsatser"),
            Map.entry("nyckeltal", "registrerade: deltagare"),
            Map.entry("yrkanden", "vem: Petra Strand"),
            Map.entry("reservationer", "vem: Petra Strand"),
            Map.entry("särskilda yttranden", "vem: Petra Strand"),
            Map.entry("protokollsanteckningar", "vem: Petra Strand"),
            Map.entry("avvikande mening", "vem: Petra Strand"),
            Map.entry("delbeslut", "rubrik: Årets resultat"),
            Map.entry("omröstning", "ja: [Maja Lind, Petra Strand]"),
            Map.entry("uppföljning", "vad: Teckna avtal"),
            Map.entry("uppgifter", "alla ordinarie med: Alla ordinarie har deltagit"));

    /** What an item must have besides. */
    private static final Map<String, String> MED = Map.of(
            "ledamöter", "medlem: Ekuddens kommun",
            "kansli", "roll: förbundschef",
            "bilagor", "fil: bilagor/03-1-ansokan.pdf",
            "paragrafer", "nummer: 12",
            "rader", "värden: [23 090, 23 400]",
            "diagram", "serier: [Kvinnor, Män]");

    /** Where one person is named. */
    private static final Set<String> EN = Set.of("förhinder", "undertecknas", "ordinarie", "ersättare");

    private static final String NOTHING = "Skriv vad det är, eller ta bort det.";
    private static final String UNDER = "Skriv - %s och på raden under, indraget lika långt, %s.";

    private Felslag() {}

    /** The readers' keys that are known here. */
    static Stream<String> nycklar() {
        return Stream.of(FORST.keySet(), MED.keySet(), EN).flatMap(Set::stream);
    }

    static String sagt(Vantat expected, YamlNode node) {
        var is = switch (node) {
            case Scalar s -> "en text";
            case Sequence s when s.items().isEmpty() -> "inget";
            case Mapping m when m.entries().isEmpty() -> "inget";
            case Sequence s -> "en lista";
            case Mapping m -> "en uppgift med nyckel och kolon";
        };
        return "Här ska stå %s, men det står %s.".formatted(expected.ord, is);
    }

    /** @param way where it stands: {@code bilagor[0]} */
    static String rad(Vantat expected, YamlNode node, String way) {
        var key = way.replaceAll(".*\\.", "");
        var name = key.replaceAll("\\[\\d+]", "");
        var item = !key.equals(name);
        return switch (node) {
            case Sequence s when s.items().isEmpty() -> NOTHING;
            case Mapping m when m.entries().isEmpty() -> NOTHING;
            case Scalar s ->
                switch (expected) {
                    case UPPGIFTER -> item ? punkt(s, name) : uppgifter(name);
                    case PUNKTER -> "Skriv en punkt för varje på raderna under. " + punkt(s, name);
                    default ->
                        "Skriv det på raden under, med streck och mellanslag först: - %s.".formatted(egen(name, s));
                };
            case Sequence s ->
                expected == Vantat.TEXT && EN.contains(name)
                        ? "Här kan det bara stå en: %s: %s."
                                .formatted(name, text(new Sequence(s.items().subList(0, 1), s.span())))
                        : expected == Vantat.TEXT
                                ? "Skriv texten efter kolonet, utan streck och klamrar: %s: %s."
                                        .formatted(name, text(s))
                                : "Skriv dem på var sin rad under, indragna två mellanslag och utan streck: %s."
                                        .formatted(forst(name));
            case Mapping m ->
                expected == Vantat.PUNKTER
                        ? "Sätt streck och mellanslag före den första raden, %s, och dra in de andra lika långt."
                                .formatted("- " + forst(m))
                        : "Är kolonet en del av texten, sätt hela texten inom citattecken: \"%s\".".formatted(forst(m));
        };
    }

    private static String uppgifter(String name) {
        return "Skriv dem på var sin rad under, indragna två mellanslag: %s%s."
                .formatted(forst(name), MED.containsKey(name) ? " och " + MED.get(name) : "");
    }

    private static String punkt(Scalar s, String name) {
        var text = Ord.kort(s.text());
        if (name.equals("bilagor") && text.matches("\\S+\\.\\p{L}+")) {
            return UNDER.formatted("rubrik: Ansökan", "fil: " + text);
        }
        return MED.containsKey(name)
                ? UNDER.formatted(egen(name, s), MED.get(name))
                : "Skriv vad det är före texten, med kolon och mellanslag: - %s.".formatted(egen(name, s));
    }

    /** What was written, after the key that names it. */
    private static String egen(String name, Scalar s) {
        return forst(name).replaceFirst(": .*", ": ") + Ord.kort(s.text());
    }

    private static String forst(String name) {
        return FORST.getOrDefault(name, "namn: Sara Holm");
    }

    private static String forst(Mapping m) {
        var first = m.entries().getFirst();
        return Ord.kort(first.key().text() + ": " + (first.value() instanceof Scalar s ? s.text() : "…"));
    }

    private static String text(Sequence list) {
        return Ord.kort(list.items().stream()
                .map(i -> i instanceof Scalar s ? s.text().strip() : "…")
                .collect(Collectors.joining(", ")));
    }
}
