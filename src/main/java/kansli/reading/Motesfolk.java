package kansli.reading;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import kansli.model.Forbund;
import kansli.model.Narvaro.Spann;
import kansli.model.Organ;
import kansli.model.Person;
import kansli.model.Plats;
import kansli.model.Svenska;
import kansli.source.Place;
import kansli.source.YamlNode.Scalar;

/** Those who may sit at a meeting of an organ, as minutes name them: {@code Bo Ek}, {@code Bo Ek (L), §§ 12–13}. */
final class Motesfolk {

    private static final Pattern PARAGRAFER =
            Pattern.compile("[,;]?\\s*\\(?§{1,2}\\s*(\\d{1,4}(?:\\s*[–-]\\s*\\d{1,4})?"
                    + "(?:(?:\\s*,\\s*|\\s+och\\s+)\\d{1,4}(?:\\s*[–-]\\s*\\d{1,4})?)*)\\)?$");
    private static final Pattern SPANN = Pattern.compile("(\\d{1,4})(?:\\s*[–-]\\s*(\\d{1,4}))?");

    /** What may stand before the paragraphs: from which, until which, or nothing that changes them. */
    private static final Pattern NAR = Pattern.compile(
            "(?iu)[,;(]?\\s+(?:(?<fran>fr\\.? ?o\\.? ?m\\.?|från(?: och med)?)|(?<till>t\\.? ?o\\.? ?m\\.?|till(?: och"
                    + " med)?)|vid|under|på|i)$");

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
     * @param paragrafer for which it holds; empty for all
     */
    record Namngiven(String namn, Optional<String> ovrigt, List<Spann> paragrafer) {}

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
        var line = text.strip().replaceAll("\\s+", " ");
        var spans = new ArrayList<Spann>();
        var where = PARAGRAFER.matcher(line);
        if (where.find()) {
            var each = SPANN.matcher(where.group(1));
            while (each.find()) {
                int first = Integer.parseInt(each.group(1));
                spans.add(new Spann(first, each.group(2) == null ? first : Integer.parseInt(each.group(2))));
            }
            line = line.substring(0, where.start());
            var nar = NAR.matcher(line);
            if (nar.find()) {
                line = line.substring(0, nar.start());
                if (spans.size() == 1 && nar.group("fran") != null) {
                    spans.set(0, new Spann(spans.getFirst().fran(), Spann.SLUTET));
                } else if (spans.size() == 1 && nar.group("till") != null) {
                    spans.set(0, new Spann(Spann.BORJAN, spans.getFirst().till()));
                }
            }
        }
        var parts = line.split(",\\s*", 2);
        return new Namngiven(
                parts[0].replaceFirst("\\s*\\(\\p{L}{1,4}\\)$", ""),
                parts.length > 1 ? Optional.of(parts[1]) : Optional.empty(),
                List.copyOf(spans));
    }

    /** The one who serves, and the one in whose place. */
    static List<String> tjanstgor(String text) {
        return List.of(FOR.split(text.strip().replaceAll("\\s+", " "), 2));
    }

    /** The seat of an ordinary member. */
    Optional<Plats> plats(String namn) {
        return platser.stream().filter(p -> p.ordinarie().namn().equals(namn)).findFirst();
    }

    /** The seat that someone has, as ordinary or as ersättare. */
    Optional<Plats> platsFor(String namn) {
        return platser.stream().filter(p -> p.personer().anyMatch(namn::equals)).findFirst();
    }

    /** Someone who sits in the organ that day; who does not is told. */
    Optional<Person> sittande(Uppgifter u, String key, Scalar written, String namn) {
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
                Ord.personforslag(
                        namn, alla().map(Person::namn).toList(), "Lägg till personen under organ i forbund.yaml."));
    }
}
