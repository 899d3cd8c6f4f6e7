package kansli.reading;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import kansli.model.Anstalld;
import kansli.model.Forbund;
import kansli.model.Tjansteskrivelse.Undertecknare;
import kansli.source.Place;
import kansli.source.YamlNode.Scalar;

/** People of the kansli, named in a file and looked up among those the förbund has. */
final class Personer {

    private static final Pattern OCH = Pattern.compile(" (?:och|samt|&) ");
    private static final Pattern MELLAN = Pattern.compile(", (?=\\p{Lu})|" + OCH);

    /** What parts the last of several from those with commas between. */
    static final Pattern SIST = Pattern.compile(",? +(?:och|samt|&) +(?=[^,]*$)");

    private Personer() {}

    static Optional<Anstalld> anstalld(Uppgifter u, String key, Forbund forbund) {
        return u.valfri(key).flatMap(namn -> {
            var anstalld = forbund.anstalld(namn);
            if (anstalld.isEmpty() && !u.findings().doubts(new Place(forbund.path(), "kansli"))) {
                u.fel(
                        "okand-person",
                        key,
                        "%s finns inte på kansliet enligt forbund.yaml.".formatted(Ord.kort(namn)),
                        Ord.personforslag(
                                namn,
                                forbund.kansli().stream().map(Anstalld::namn).toList(),
                                "Lägg till personen under kansli i forbund.yaml."));
            }
            return anstalld;
        });
    }

    /** Names in a list, or in one text. */
    static List<String> namn(Uppgifter u, String key, Forbund forbund) {
        return u.rader(key).stream()
                .flatMap(text -> namn(text.replaceAll("\\s+", " "), forbund.personer()))
                .toList();
    }

    /** A comma may stand before a title too, so what it parts is names only when all of them are known. */
    static Stream<String> namn(String text, Set<String> known) {
        var several = List.of(MELLAN.split(text));
        var two = List.of(OCH.split(text));
        return known.containsAll(several)
                ? several.stream()
                : two.stream().anyMatch(known::contains) ? two.stream() : Stream.of(text);
    }

    /** Names in a list, or in one text, where no title stands beside them: each with its place. */
    static List<Namn> utanTitel(Uppgifter u, String key) {
        return u.texter(key).stream()
                .peek(s -> u.tellCommand(key, s))
                .flatMap(s -> MELLAN.splitAsStream(s.text().strip().replaceAll("\\s+", " "))
                        .map(name -> new Namn(name, s)))
                .toList();
    }

    /** @param written the text where it stands */
    record Namn(String namn, Scalar written) {}

    static Optional<Undertecknare> undertecknare(Uppgifter u, Forbund forbund) {
        return anstalld(u, "undertecknas", forbund).map(a -> new Undertecknare(a.namn(), a.roll()));
    }
}
