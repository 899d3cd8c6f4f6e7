package kansli.reading;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import kansli.model.Forbund;
import kansli.model.Organ;
import kansli.model.Person;
import kansli.model.Plats;
import kansli.model.Svenska;
import kansli.source.Place;
import kansli.source.Spelling;
import kansli.source.YamlNode.Scalar;

/** Those who may sit at a meeting of an organ, as minutes name them: {@code Bo Ek}, {@code Bo Ek (L), §§ 12–13}. */
final class Motesfolk {

    private static final Pattern PARTI = Pattern.compile("\\s*\\((\\p{L}{1,4})\\)$");
    private static final Pattern GRUPP = Pattern.compile("(?iu)^\\(\\p{L}{1,4}\\)|grupp(?:en)?$");
    private static final Pattern FOR = Pattern.compile("\\s+(?:för|i stället för|ersätter)\\s+");
    private static final Pattern FLERA = Pattern.compile(",?\\s+(?:och|samt|&)\\s+(?=\\p{Lu})|[,;]\\s+(?=\\p{Lu})");

    /** What goes on after a comma in a list on one line, where the comma has made two items of it. */
    private static final Pattern VIDARE = Pattern.compile("[§\\d\\p{Ll}(].*");

    private static final Pattern INGEN = Pattern.compile("(?iu)[-–—]|ingen|inga");

    private final Forbund forbund;
    private final Organ organ;
    private final LocalDate dag;
    private final List<Plats> platser;

    Motesfolk(Forbund forbund, Organ organ, LocalDate dag) {
        this.forbund = forbund;
        this.organ = organ;
        this.dag = dag;
        this.platser = organ.platser(dag);
    }

    List<Plats> platser() {
        return platser;
    }

    /**
     * Someone as a line names them.
     *
     * @param ovrigt what stands after the name
     * @param nar the words about the paragraphs for which it holds; empty for all
     */
    record Namngiven(String namn, Optional<String> parti, Optional<String> ovrigt, String nar) {}

    /** A line about someone, as it was meant. */
    record Rad(String text, Scalar written) {

        Namngiven namngiven() {
            return Motesfolk.namngiven(text);
        }
    }

    /** Those in a list: one for each, also where several stand in one text, or one has become several items. */
    List<Rad> rader(Uppgifter u, String key) {
        var rows = new ArrayList<Rad>();
        for (var s : u.texter(key)) {
            u.tellCommand(key, s);
            var text = s.text().strip().replaceAll("\\s+", " ");
            if (!rows.isEmpty() && VIDARE.matcher(text).matches()) {
                var before = rows.removeLast();
                rows.add(new Rad(before.text + ", " + text, before.written));
            } else if (!INGEN.matcher(text).matches()) {
                rows.add(new Rad(text, s));
            }
        }
        return rows.stream()
                .flatMap(r -> flera(r.text).stream().map(text -> new Rad(text, r.written)))
                .toList();
    }

    /** A reason may have a comma and a capital too, so what follows is somebody only when the name is known. */
    private List<String> flera(String text) {
        var parts = List.of(FLERA.split(text));
        return parts.stream().skip(1).anyMatch(this::kand) ? parts : List.of(text);
    }

    private boolean kand(String line) {
        return forbund.personer()
                .contains(
                        namngiven(tjanstgor(namngiven(line).namn()).getFirst()).namn());
    }

    static Namngiven namngiven(String text) {
        var line = Paragrafer.Rad.av(text.strip().replaceAll("\\s+", " "));
        return namngiven(line.fore(), line.slut());
    }

    /** The same where no paragraphs are told, for a reason may name those of a law. */
    static Namngiven medSkal(String text) {
        return namngiven(text.strip().replaceAll("\\s+", " "), "");
    }

    private static Namngiven namngiven(String line, String nar) {
        var parts = line.split(",\\s*", 2);
        var party = PARTI.matcher(parts[0]);
        return new Namngiven(
                PARTI.matcher(parts[0]).replaceFirst("").strip(),
                party.find() ? Optional.of(party.group(1)) : Optional.empty(),
                parts.length > 1 ? Optional.of(parts[1].strip()).filter(o -> !o.isEmpty()) : Optional.empty(),
                nar);
    }

    /** Whether a line has a name. One without is what is left when a comma has cut another in two. */
    static boolean harNamn(Uppgifter u, String key, Scalar written, String namn) {
        boolean named = namn.codePoints().anyMatch(Character::isLetter);
        if (!named) {
            u.forlorad(
                    key,
                    written.span(),
                    "okand-beslutande",
                    "«%s» står här som en egen rad, utan namn.".formatted(Ord.kort(written.text())),
                    "I en lista på en rad skiljer varje komma två namn åt. Sätt citattecken omkring raden som orden hör"
                            + " till: \"Bo Ek, %s\".".formatted(Ord.kort(written.text())));
        }
        return named;
    }

    /** The one who serves, and the one in whose place. */
    static List<String> tjanstgor(String text) {
        return List.of(FOR.split(text.strip().replaceAll("\\s+", " "), 2));
    }

    /** The seat of an ordinary member. */
    Optional<Plats> plats(String namn) {
        return platser.stream().filter(p -> p.ordinarie().namn().equals(namn)).findFirst();
    }

    /** Whether words after someone's name only say who it is: the uppdrag or the member. */
    boolean kannetecknar(String namn, String words) {
        return platsFor(namn)
                .filter(p -> Stream.concat(Stream.of(p.medlem()), p.uppdrag().stream())
                        .anyMatch(w -> Ord.lika(w, words)))
                .isPresent();
    }

    /** The seat that someone has, as ordinary or as ersättare. */
    Optional<Plats> platsFor(String namn) {
        return platser.stream().filter(p -> p.personer().anyMatch(namn::equals)).findFirst();
    }

    /** Someone who sits in the organ that day; who does not is told. */
    Optional<Person> sittande(Uppgifter u, String key, Scalar written, String namn) {
        if (!harNamn(u, key, written, namn)) {
            return Optional.empty();
        }
        var found = alla().filter(p -> p.namn().equals(namn)).findFirst();
        if (found.isEmpty()) {
            tellUnknown(u, key, written, namn);
        }
        return found;
    }

    private Stream<Person> alla() {
        return platser.stream().flatMap(p -> Stream.concat(Stream.of(p.ordinarie()), p.ersattare().stream()));
    }

    private void tellUnknown(Uppgifter u, String key, Scalar written, String namn) {
        if (u.findings().doubts(new Place(forbund.path(), "organ." + organ.id()))
                || u.findings()
                        .doubts(Place.of(new kansli.source.ContentPath(u.file().folder())))) {
            return;
        }
        u.forlorad(
                key,
                written.span(),
                "okand-beslutande",
                "%s är varken ledamot eller ersättare i %s den %s."
                        .formatted(Ord.kort(namn), Svenska.inne(organ.namn()), Svenska.dag(dag)),
                rad(u, key, namn));
    }

    private String rad(Uppgifter u, String key, String namn) {
        if (GRUPP.matcher(namn).find()) {
            return "Skriv namnen på dem som hör till gruppen.";
        }
        var names = alla().map(Person::namn).toList();
        return Ord.personforslag(namn, names, "Lägg till personen under organ i forbund.yaml.")
                + (u.lista(key) && Spelling.person(namn, names).isEmpty()
                        ? " Hör orden till namnet före, sätt citattecken om hela raden: \"Bo Ek, %s\"."
                                .formatted(Ord.kort(namn))
                        : "");
    }
}
