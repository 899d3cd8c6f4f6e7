package kansli.figures;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import kansli.diagnostic.Findings;
import kansli.model.Content;
import kansli.model.Enhet;
import kansli.model.Insats;
import kansli.model.Kallkonflikt;
import kansli.model.Period;
import kansli.model.Svenska;
import kansli.model.Tabell;
import kansli.model.Tabell.Cell;
import kansli.model.Tabell.Grupp;
import kansli.model.Tabell.Insatsrader;
import kansli.model.Tabell.Kolumn;
import kansli.model.Tabell.Rad;
import kansli.model.Tabell.Slag;
import kansli.model.Tabell.Talrad;
import kansli.model.Uppgiftsval;
import kansli.model.Uppgiftsval.Redovisad;
import kansli.source.ContentPath;
import kansli.source.Place;
import kansli.source.Spelling;

/** Puts rows in the place of those that are to be fetched: one for each insats that answers to the choice. */
final class Fetching {

    private static final String NO_TYPE = "ovriga";

    private final Content content;
    private final Usage usage;
    private final Findings findings;
    private final Map<Cellplats, Place> sources = new HashMap<>();
    private final Set<ContentPath> tables = new HashSet<>();

    /** Where words stand among numbers that have been told. */
    private final Set<Place> toldWords = new HashSet<>();

    Fetching(Content content, Usage usage, Findings findings) {
        this.content = content;
        this.usage = usage;
        this.findings = findings;
    }

    /** Where a cell stands. */
    record Cellplats(ContentPath table, String row, String column) {}

    /** From where a fetched cell was taken. */
    Map<Cellplats, Place> sources() {
        return sources;
    }

    /** The tables that fetch rows. */
    Set<ContentPath> tables() {
        return tables;
    }

    List<Tabell> all() {
        var all = content.tabeller().stream().map(this::fetched).toList();
        tellWordsInNoTable();
        return all;
    }

    private Tabell fetched(Tabell table) {
        if (table.rader().stream().noneMatch(Insatsrader.class::isInstance)) {
            return table;
        }
        tellUnknown(table);
        table.rader().stream()
                .filter(Insatsrader.class::isInstance)
                .map(Insatsrader.class::cast)
                .forEach(r -> tellNotShown(table, r));
        tables.add(table.path());
        var rows = new ArrayList<Rad>();
        int number = 0;
        for (var row : table.rader()) {
            if (row instanceof Insatsrader r) {
                number = add(rows, table, r, number);
            } else {
                rows.add(row);
            }
        }
        tellTwice(table, rows);
        tellWords(table, rows);
        return table.med(List.copyOf(rows));
    }

    /** A fetched row may have the name of another, fetched or typed. */
    private void tellTwice(Tabell table, List<Rad> rows) {
        var ids = new HashSet<String>();
        table.talrader().forEach(r -> ids.add(r.id()));
        for (var row : rows) {
            if (row instanceof Talrad r && !table.rader().contains(r) && !ids.add(r.id())) {
                findings.fel(
                        "dubbel-rad",
                        table.stalle(r, "rad"),
                        "Två rader i tabellen får namnet «%s» i formler och hänvisningar, den som hämtas och en till."
                                .formatted(r.id()),
                        "Lägg till insatsens mapp under utom, eller ge den andra raden ett eget id.");
            }
        }
    }

    /** An answer in words among numbers is in no sum. */
    private void tellWords(Tabell table, List<Rad> rows) {
        for (int k = 0; k < table.kolumner().size(); k++) {
            var column = table.kolumner().get(k);
            int at = k;
            var cells = rows.stream()
                    .filter(r -> r instanceof Talrad t && t.insats().isPresent())
                    .map(Talrad.class::cast)
                    .toList();
            if (column.innehall() == Tabell.Innehall.TAL
                    && cells.stream().anyMatch(r -> r.celler().get(at) instanceof Tabell.Varde)) {
                cells.stream()
                        .filter(r -> r.celler().get(at) instanceof Tabell.Ord)
                        .filter(r -> toldWords.add(sources.get(new Cellplats(table.path(), r.id(), column.id()))))
                        .forEach(r -> findings.varning(
                                "ord-bland-tal",
                                sources.get(new Cellplats(table.path(), r.id(), column.id())),
                                "Andra insatser redovisar ett tal här, så «%s» räknas inte med i någon summa i %s."
                                        .formatted(((Tabell.Ord) r.celler().get(at)).text(), table.path()),
                                "Skriv ett tal, eller ett streck om det inte finns något."));
            }
        }
    }

    /** An answer in words may also be where no table shows it, or shows only what is computed from it. */
    private void tellWordsInNoTable() {
        content.insatser()
                .forEach(i -> i.redovisning()
                        .forEach((period, facts) -> facts.forEach((id, fact) -> {
                            var others = content.insatser().stream()
                                    .filter(o -> o.redovisat(period, id).orElse(null) instanceof Insats.Tal)
                                    .count();
                            if (fact instanceof Insats.Svar s && others > 0 && toldWords.add(source(i, period, s))) {
                                findings.varning(
                                        "ord-bland-tal",
                                        source(i, period, s),
                                        "Andra insatser redovisar ett tal här, så «%s» räknas inte med någonstans."
                                                .formatted(s.ord()),
                                        "Skriv ett tal, eller ett streck om det inte finns något.");
                            }
                        })));
    }

    private int add(List<Rad> rows, Tabell table, Insatsrader r, int before) {
        int number = before;
        var asked = new Place(table.path(), r.nyckel());
        for (var group : groups(r, asked).entrySet()) {
            group.getKey().ifPresent(rows::add);
            for (var insats : group.getValue()) {
                rows.add(row(table, r, insats, ++number));
            }
            if (r.delsummor() && group.getKey().isPresent()) {
                var head = group.getKey().get();
                rows.add(new Talrad(
                        r.plats(),
                        Optional.empty(),
                        "summa_" + head.id(),
                        "Summa " + Svenska.inne(head.rubrik()),
                        Slag.DELSUMMA,
                        List.of(),
                        Optional.of("summa()"),
                        List.of(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        List.of(),
                        Optional.of(asked),
                        List.of()));
            }
        }
        return number;
    }

    /**
     * The insatser under the headings of their kinds, in the order in which the förbund lists the kinds; or all under
     * none.
     */
    private Map<Optional<Grupp>, List<Insats>> groups(Insatsrader r, Place asked) {
        var chosen = r.urval().av(content.insatser(asked.file()));
        var groups = new LinkedHashMap<Optional<Grupp>, List<Insats>>();
        if (!r.grupper()) {
            groups.put(Optional.empty(), chosen);
            return groups;
        }
        for (var typ : content.forbund().insatstyper()) {
            var of = chosen.stream()
                    .filter(i -> i.typ().filter(typ::equals).isPresent())
                    .toList();
            if (!of.isEmpty()) {
                groups.put(Optional.of(new Grupp(id(typ.flera()), typ.flera(), asked)), of);
            }
        }
        var rest = chosen.stream().filter(i -> i.typ().isEmpty()).toList();
        if (!rest.isEmpty()) {
            groups.put(Optional.of(new Grupp(NO_TYPE, "Övriga insatser", asked)), rest);
        }
        return groups;
    }

    private static String id(String words) {
        return Spelling.id(words, "_");
    }

    private Talrad row(Tabell table, Insatsrader r, Insats insats, int number) {
        var rubrik = switch (r.rubrik()) {
            case NAMN_OCH_ORT -> insats.namnOchOrt();
            case NAMN -> insats.namn();
            case KORTNAMN -> insats.kortnamn();
        };
        var id = id(insats.mapp());
        var cells = table.kolumner().stream()
                .map(k -> cell(
                        table,
                        k,
                        insats,
                        number,
                        new Cellplats(table.path(), id, k.id()),
                        r.urval().nar()))
                .toList();
        return new Talrad(
                r.plats(),
                Optional.of(insats.mapp()),
                id,
                rubrik,
                Slag.RAD,
                cells,
                Optional.empty(),
                r.angivet().getOrDefault(insats.mapp(), List.of()),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                conflicts(table, insats),
                Optional.of(new Place(table.path(), r.nyckel(insats.mapp()))),
                List.of());
    }

    /** The insats's conflicts about what the table shows of it. */
    private static List<Kallkonflikt> conflicts(Tabell table, Insats insats) {
        return insats.konflikter().stream()
                .filter(c -> table.kolumner().stream().anyMatch(k -> concerns(c, k)))
                .toList();
    }

    /** Whether a conflict is about what a column shows. */
    static boolean concerns(Kallkonflikt conflict, Kolumn k) {
        var shown = k.uppgift()
                .map(u -> switch (u) {
                    case Uppgiftsval.Fast f -> List.of(f.slag().ord(), key(f.slag()));
                    default ->
                        u.redovisade().stream()
                                .map(x -> x.period() + "." + x.namn())
                                .toList();
                })
                .orElse(List.of());
        return shown.contains(conflict.uppgift()) || shown.contains(folded(conflict.uppgift()));
    }

    private static String folded(String uppgift) {
        int dot = uppgift.indexOf('.');
        return dot < 0 ? uppgift : uppgift.substring(0, dot) + "." + id(uppgift.substring(dot + 1));
    }

    private Cell cell(Tabell table, Kolumn k, Insats insats, int number, Cellplats where, Period nar) {
        if (k.uppgift().isEmpty()) {
            return new Tabell.Tom();
        }
        return switch (k.uppgift().get()) {
            case Uppgiftsval.Fast f -> {
                sources.put(where, insats.stalle(key(f.slag())));
                yield fact(f.slag(), insats, number, nar);
            }
            case Redovisad r -> account(table, k, insats, r, where);
            case Uppgiftsval.Andel a -> share(table, insats, a);
        };
    }

    private static Cell fact(Uppgiftsval.Slag slag, Insats insats, int number, Period nar) {
        var period = nar.till().map(insats::period).orElseGet(insats::helaPerioden);
        return switch (slag) {
            case NAMN -> words(insats.namn());
            case KORTNAMN -> words(insats.kortnamn());
            case ORT -> words(insats.ort().orElse(""));
            case AGARE -> words(insats.agare().orElse(""));
            case PARTER -> words(String.join(", ", insats.parter()));
            case TYP -> words(insats.typ().map(t -> t.namn()).orElse(""));
            case START -> words(period.fran().map(Object::toString).orElse(""));
            case SLUT -> words(period.till().map(Object::toString).orElse(""));
            case PERIOD ->
                words((period.fran().map(Object::toString).orElse("") + " – "
                                + period.till().map(Object::toString).orElse(""))
                        .strip());
            case NUMMER -> new Tabell.Varde(BigDecimal.valueOf(number));
        };
    }

    private static String key(Uppgiftsval.Slag slag) {
        return switch (slag) {
            case START, SLUT, PERIOD -> Uppgiftsval.Slag.PERIOD.ord();
            case NUMMER -> "";
            default -> slag.ord();
        };
    }

    private static Cell words(String text) {
        return text.isBlank() || text.equals("–") ? new Tabell.Tom() : new Tabell.Ord(text);
    }

    private Cell account(Tabell table, Kolumn k, Insats insats, Redovisad r, Cellplats where) {
        var found = insats.redovisat(r.period(), r.namn());
        if (found.isEmpty()) {
            return findings.doubts(insats.stalle("redovisning." + r.period())) ? new Tabell.Olast() : new Tabell.Tom();
        }
        var source = source(insats, r.period(), found.get());
        sources.put(where, source);
        usage.add(address(insats, r.period(), found.get()), table.path());
        return switch (found.get()) {
            case Insats.Svar s -> new Tabell.Ord(s.ord());
            case Insats.Olast o -> new Tabell.Olast();
            case Insats.Tal t -> {
                var unit = table.enhet(k);
                var value = t.enhet().i(unit, t.tal());
                if (value.isEmpty()) {
                    findings.fel(
                            "blandade-enheter",
                            source,
                            "Talet räknas i %s, men kolumnen «%s» i %s räknas i %s."
                                    .formatted(t.enhet().ord(), k.rubrik(), table.path(), unit.ord()),
                            "Skriv talet i en enhet som går att räkna om, eller ge kolumnen en egen enhet.");
                }
                yield value.<Cell>map(v -> new Tabell.Varde(r.minus() ? v.negate() : v))
                        .orElseGet(Tabell.Olast::new);
            }
        };
    }

    private Cell share(Tabell table, Insats insats, Uppgiftsval.Andel a) {
        var part = insats.redovisat(a.del().period(), a.del().namn());
        var whole = insats.redovisat(a.hela().period(), a.hela().namn());
        if (part.orElse(null) instanceof Insats.Tal p
                && whole.orElse(null) instanceof Insats.Tal w
                && w.tal().signum() != 0) {
            usage.add(address(insats, a.del().period(), p), table.path());
            usage.add(address(insats, a.hela().period(), w), table.path());
            return Siffror.share(p.tal(), p.enhet(), w.tal(), w.enhet())
                    .<Cell>map(Tabell.Varde::new)
                    .orElseGet(Tabell.Tom::new);
        }
        return Stream.of(part, whole).anyMatch(u -> u.orElse(null) instanceof Insats.Olast)
                ? new Tabell.Olast()
                : new Tabell.Tom();
    }

    private static Address address(Insats insats, String period, Insats.Uppgift uppgift) {
        return new Address(insats.path() + "." + period + "." + uppgift.namn());
    }

    private static Place source(Insats insats, String period, Insats.Uppgift uppgift) {
        return insats.stalle("redovisning.%s.%s".formatted(period, uppgift.namn()));
    }

    /** A column about something that no insats accounts for is misspelt. */
    private void tellUnknown(Tabell table) {
        for (int i = 0; i < table.kolumner().size(); i++) {
            var place = new Place(table.path(), "kolumner[%d].uppgift".formatted(i));
            table.kolumner().get(i).uppgift().stream()
                    .flatMap(u -> u.redovisade().stream())
                    .filter(r -> content.insatser().stream()
                            .noneMatch(x -> x.redovisat(r.period(), r.namn()).isPresent()))
                    .forEach(r -> findings.fel(
                            "okand-uppgift",
                            place,
                            "Ingen insats redovisar «%s» för %s."
                                    .formatted(r.namn().replace('_', ' '), r.period()),
                            hint(r)));
        }
    }

    /** What is stated of a row that is not there would be compared with nothing, without a word. */
    private void tellNotShown(Tabell table, Insatsrader r) {
        var shown = r.urval().av(content.insatser(table.path())).stream()
                .map(Insats::mapp)
                .toList();
        r.angivet().keySet().stream()
                .filter(name -> !shown.contains(name))
                .forEach(name -> findings.fel(
                        "okand-insats",
                        new Place(table.path(), "rader[%d].%s.%s".formatted(r.plats(), Tabell.ANGIVET, name)),
                        "Tabellen visar ingen insats med mappen «%s» här.".formatted(name),
                        Hint.of(name, shown, "Skriv namnet på insatsens mapp, eller ta bort raden.")));
    }

    private String hint(Redovisad r) {
        var known = new TreeSet<String>();
        content.insatser()
                .forEach(i -> i.redovisning()
                        .forEach((period, facts) ->
                                facts.keySet().forEach(name -> known.add(period + "." + name.replace('_', ' ')))));
        return Spelling.nearest(r.period() + "." + r.namn().replace('_', ' '), known)
                .map("Menade du «%s»?"::formatted)
                .orElse("Skriv uppgiften under redovisning i insatsernas insats.yaml.");
    }

    /** Accounts by their own addresses, {@code insatser/bryggan.2020.utfall}. */
    Stream<Tal> accounts() {
        return content.insatser().stream()
                .flatMap(i -> i.redovisning().entrySet().stream()
                        .flatMap(p -> p.getValue().entrySet().stream()
                                .filter(u -> u.getValue() instanceof Insats.Tal)
                                .map(u -> {
                                    var t = (Insats.Tal) u.getValue();
                                    return new Tal(
                                            address(i, p.getKey(), t),
                                            t.tal(),
                                            t.enhet(),
                                            Math.max(0, t.tal().scale()),
                                            source(i, p.getKey(), t),
                                            Tal.Origin.TYPED);
                                })));
    }

    /** What insatser account for that could not be read, which has been told. */
    Stream<Address> unread() {
        return content.insatser().stream()
                .flatMap(i -> i.redovisning().entrySet().stream()
                        .flatMap(p -> p.getValue().values().stream()
                                .filter(Insats.Olast.class::isInstance)
                                .map(u -> address(i, p.getKey(), u))));
    }

    /** Whether a unit can stand for another in a sum. */
    static boolean alike(Enhet a, Enhet b) {
        return a == b || a.pengar() && b.pengar();
    }
}
