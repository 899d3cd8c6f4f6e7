package kansli.reading;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import kansli.model.Narvaro;
import kansli.model.Narvaro.Deltagare;
import kansli.model.Narvaro.Ovrig;
import kansli.model.Narvaro.Pa;
import kansli.model.Narvaro.Satt;
import kansli.model.Narvaro.Spann;
import kansli.model.Person;
import kansli.model.Plats;
import kansli.reading.Motesfolk.Namngiven;
import kansli.source.YamlNode.Scalar;

/**
 * Reads who were at a meeting. Every ordinary member was, on the spot and all the time, and the chair chaired it,
 * unless something else is said.
 */
final class NarvaroReader {

    private final Uppgifter u;
    private final Motesfolk folk;
    private final Spann moment;
    private List<Vilka> satt = List.of();

    /** @param moment all paragraphs of the minutes */
    NarvaroReader(Uppgifter u, Motesfolk folk, Spann moment) {
        this.u = u;
        this.folk = folk;
        this.moment = moment;
    }

    Narvaro read() {
        var borta = named("frånvarande");
        var distans = named("på distans");
        var ljud = named("endast ljud");
        satt = List.of(new Vilka(Satt.LJUD, ljud), new Vilka(Satt.DISTANS, distans));
        var tjanst = tjanstgorande();
        var beslutande = new ArrayList<Deltagare>();
        var franvarande = new ArrayList<Deltagare>();
        for (var plats : folk.platser()) {
            var absent = borta.stream()
                    .filter(b -> b.person.equals(plats.ordinarie()))
                    .flatMap(b -> alla(b.paragrafer).stream())
                    .toList();
            var rest = utom(absent);
            if (rest.isEmpty() && !absent.isEmpty()) {
                franvarande.add(deltagare(plats, plats.ordinarie(), Optional.empty(), List.of()));
            } else {
                beslutande.add(
                        deltagare(plats, plats.ordinarie(), Optional.empty(), absent.isEmpty() ? List.of() : rest));
            }
            tjanst.stream().filter(t -> t.plats().equals(plats)).forEach(beslutande::add);
        }
        return new Narvaro(ordforande(), beslutande, franvarande, ersattare(), ovriga());
    }

    private List<Spann> alla(List<Spann> some) {
        return some.isEmpty() ? List.of(moment) : some;
    }

    private Deltagare deltagare(Plats plats, Person person, Optional<Person> ersatter, List<Spann> paragrafer) {
        return new Deltagare(person, plats, ersatter, satt(person, paragrafer), paragrafer);
    }

    /** How someone took part in some paragraphs. */
    private List<Pa> satt(Person person, List<Spann> paragrafer) {
        var ways = new LinkedHashMap<Satt, List<Integer>>();
        for (int n = moment.fran(); n <= moment.till(); n++) {
            int at = n;
            if (alla(paragrafer).stream().anyMatch(s -> s.omfattar(at))) {
                var way = satt.stream()
                        .filter(v -> v.rader.stream()
                                .anyMatch(r -> r.person.equals(person)
                                        && alla(r.paragrafer).stream().anyMatch(s -> s.omfattar(at))))
                        .map(Vilka::satt)
                        .findFirst();
                ways.computeIfAbsent(way.orElse(Satt.PLATS), w -> new ArrayList<>())
                        .add(n);
            }
        }
        return ways.entrySet().stream()
                .map(w -> new Pa(w.getKey(), ways.size() == 1 ? List.of() : Spann.av(w.getValue())))
                .toList();
    }

    /** The paragraphs of the meeting that are left when some are taken out. */
    private List<Spann> utom(List<Spann> absent) {
        var left = new ArrayList<Spann>();
        int start = -1;
        for (int n = moment.fran(); n <= moment.till() + 1; n++) {
            int at = n;
            boolean there = n <= moment.till() && absent.stream().noneMatch(s -> s.omfattar(at));
            if (there && start < 0) {
                start = n;
            } else if (!there && start >= 0) {
                left.add(new Spann(start, n - 1));
                start = -1;
            }
        }
        return left;
    }

    private record Vilka(Satt satt, List<Rad> rader) {}

    /** @param paragrafer those that the line is about; empty for all */
    private record Rad(Person person, List<Spann> paragrafer) {}

    /** Members and ersättare in a list. */
    private List<Rad> named(String key) {
        return u.texter(key).stream()
                .peek(s -> u.tellCommand(key, s))
                .flatMap(s -> {
                    var named = Motesfolk.namngiven(s.text());
                    return folk
                            .sittande(u, key, s, named.namn())
                            .flatMap(p -> paragrafer(key, s, named).map(when -> new Rad(p, when)))
                            .stream();
                })
                .toList();
    }

    /** The paragraphs that a line is about. What stands after a name and is none of them is told. */
    private Optional<List<Spann>> paragrafer(String key, Scalar written, Namngiven named) {
        var extra = named.ovrigt().filter(o -> !folk.kannetecknar(named.namn(), o));
        if (extra.isPresent()) {
            tell(key, written, "«%s» går inte att läsa som paragrafer.".formatted(Ord.kort(extra.get())));
            return Optional.empty();
        }
        return nar(key, written, named);
    }

    private Optional<List<Spann>> nar(String key, Scalar written, Namngiven named) {
        if (named.nar().isEmpty()) {
            return Optional.of(List.of());
        }
        var when = Paragrafer.av(named.nar());
        var outside = when.flatMap(w -> w.utanfor(moment));
        if (when.isEmpty()) {
            tell(key, written, "«%s» går inte att läsa som paragrafer.".formatted(Ord.kort(named.nar())));
        } else if (outside.isPresent()) {
            tell(
                    key,
                    written,
                    "§ %d finns inte i protokollet, som är %s.".formatted(outside.get(), Spann.ord(List.of(moment))));
        } else {
            var within = when.get().inom(moment);
            if (!within.isEmpty()) {
                return Optional.of(within.equals(List.of(moment)) ? List.of() : within);
            }
            tell(key, written, "«%s» är inga paragrafer i protokollet.".formatted(Ord.kort(named.nar())));
        }
        return Optional.empty();
    }

    private void tell(String key, Scalar written, String message) {
        u.forlorad(
                key,
                written.span(),
                "paragraf-form",
                message,
                "Skriv paragraferna efter namnet: «Bo Ek, §§ 12–13», «Bo Ek, fr.o.m. § 12», «Bo Ek, t.o.m. § 12» eller"
                        + " «Bo Ek, ej § 12». Numren står i utkastet till protokollet.");
    }

    /** {@code Vera Blom för Petra Strand, § 14}. One who is not said to serve for anyone serves in the own seat. */
    private List<Deltagare> tjanstgorande() {
        var found = new ArrayList<Deltagare>();
        for (var s : u.texter("tjänstgörande")) {
            u.tellCommand("tjänstgörande", s);
            var named = Motesfolk.namngiven(s.text());
            var parts = Motesfolk.tjanstgor(named.namn());
            var person = folk.sittande(
                    u, "tjänstgörande", s, Motesfolk.medSkal(parts.getFirst()).namn());
            var seat = parts.size() > 1
                    ? folk.sittande(u, "tjänstgörande", s, parts.get(1)).flatMap(p -> folk.plats(p.namn()))
                    : person.flatMap(p -> folk.platsFor(p.namn()));
            var when = paragrafer("tjänstgörande", s, named);
            if (person.isPresent() && seat.isPresent() && when.isPresent()) {
                found.add(deltagare(
                        seat.get(), person.get(), Optional.of(seat.get().ordinarie()), when.get()));
            }
        }
        return found;
    }

    private List<Deltagare> ersattare() {
        return suttit("närvarande ersättare").toList();
    }

    private Stream<Deltagare> suttit(String key) {
        return named(key).stream()
                .flatMap(r -> folk.platsFor(r.person.namn()).stream()
                        .map(p -> deltagare(p, r.person, Optional.empty(), r.paragrafer)));
    }

    private List<Deltagare> ordforande() {
        var said = suttit("ordförande").toList();
        return u.harVarde("ordförande")
                ? said
                : folk.platser().stream()
                        .filter(p -> p.uppdrag().filter("ordförande"::equals).isPresent())
                        .limit(1)
                        .map(p -> deltagare(p, p.ordinarie(), Optional.empty(), List.of()))
                        .toList();
    }

    private List<Ovrig> ovriga() {
        var key = "övriga närvarande";
        var found = new ArrayList<Ovrig>();
        for (var s : u.texter(key)) {
            u.tellCommand(key, s);
            var named = Motesfolk.namngiven(s.text());
            if (Motesfolk.harNamn(u, key, s, named.namn())) {
                nar(key, s, named)
                        .ifPresent(when ->
                                found.add(new Ovrig(new Person(named.namn(), named.parti()), named.ovrigt(), when)));
            }
        }
        return List.copyOf(found);
    }
}
