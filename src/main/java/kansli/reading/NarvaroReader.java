package kansli.reading;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import kansli.model.Narvaro;
import kansli.model.Narvaro.Deltagare;
import kansli.model.Narvaro.Ovrig;
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

    /** @param moment all paragraphs of the minutes */
    NarvaroReader(Uppgifter u, Motesfolk folk, Spann moment) {
        this.u = u;
        this.folk = folk;
        this.moment = moment;
    }

    Narvaro read() {
        var borta = named("frånvarande");
        var satt = satt();
        var tjanst = tjanstgorande(satt);
        var beslutande = new ArrayList<Deltagare>();
        var franvarande = new ArrayList<Deltagare>();
        for (var plats : folk.platser()) {
            var absent = borta.stream()
                    .filter(b -> b.person.equals(plats.ordinarie()))
                    .flatMap(b ->
                            (b.namngiven.paragrafer().isEmpty() ? List.of(moment) : b.namngiven.paragrafer()).stream())
                    .toList();
            var rest = utom(absent);
            if (rest.isEmpty() && !absent.isEmpty()) {
                franvarande.add(deltagare(plats, plats.ordinarie(), Optional.empty(), Satt.PLATS, List.of()));
            } else {
                beslutande.add(deltagare(
                        plats,
                        plats.ordinarie(),
                        Optional.empty(),
                        satt.getOrDefault(plats.ordinarie(), Satt.PLATS),
                        absent.isEmpty() ? List.of() : rest));
            }
            tjanst.stream().filter(t -> t.medlem().equals(plats.medlem())).forEach(beslutande::add);
        }
        return new Narvaro(ordforande(), beslutande, franvarande, ersattare(satt), ovriga());
    }

    private static Deltagare deltagare(
            Plats plats, Person person, Optional<Person> ersatter, Satt satt, List<Spann> paragrafer) {
        var uppdrag =
                ersatter.isPresent() || !person.equals(plats.ordinarie()) ? Optional.<String>empty() : plats.uppdrag();
        return new Deltagare(person, plats.medlem(), uppdrag, ersatter, satt, paragrafer);
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

    private record Rad(Person person, Namngiven namngiven, Scalar written) {}

    /** Members and ersättare in a list. */
    private List<Rad> named(String key) {
        return u.texter(key).stream()
                .peek(s -> u.tellCommand(key, s))
                .flatMap(s -> {
                    var named = Motesfolk.namngiven(s.text());
                    return folk.sittande(u, key, s, named.namn()).map(p -> new Rad(p, named, s)).stream();
                })
                .toList();
    }

    private Map<Person, Satt> satt() {
        var satt = new LinkedHashMap<Person, Satt>();
        named("på distans").forEach(r -> satt.put(r.person, Satt.DISTANS));
        named("endast ljud").forEach(r -> satt.put(r.person, Satt.LJUD));
        return satt;
    }

    /** {@code Vera Blom för Petra Strand, § 14}. One who is not said to serve for anyone serves in the own seat. */
    private List<Deltagare> tjanstgorande(Map<Person, Satt> satt) {
        var found = new ArrayList<Deltagare>();
        for (var s : u.texter("tjänstgörande")) {
            u.tellCommand("tjänstgörande", s);
            var named = Motesfolk.namngiven(s.text());
            var parts = Motesfolk.tjanstgor(named.namn());
            var person = folk.sittande(
                    u, "tjänstgörande", s, Motesfolk.namngiven(parts.getFirst()).namn());
            var seat = parts.size() > 1
                    ? folk.sittande(u, "tjänstgörande", s, parts.get(1)).flatMap(p -> folk.plats(p.namn()))
                    : person.flatMap(p -> folk.platsFor(p.namn()));
            if (person.isPresent() && seat.isPresent()) {
                found.add(deltagare(
                        seat.get(),
                        person.get(),
                        Optional.of(seat.get().ordinarie()),
                        satt.getOrDefault(person.get(), Satt.PLATS),
                        named.paragrafer()));
            }
        }
        return found;
    }

    private List<Deltagare> ersattare(Map<Person, Satt> satt) {
        return named("närvarande ersättare").stream()
                .flatMap(r -> folk.platsFor(r.person.namn()).stream()
                        .map(p -> deltagare(
                                p,
                                r.person,
                                Optional.empty(),
                                satt.getOrDefault(r.person, Satt.PLATS),
                                r.namngiven.paragrafer())))
                .toList();
    }

    private List<Deltagare> ordforande() {
        var said = named("ordförande").stream()
                .flatMap(r -> folk.platsFor(r.person.namn()).stream()
                        .map(p -> deltagare(p, r.person, Optional.empty(), Satt.PLATS, r.namngiven.paragrafer())));
        var usual = folk.platser().stream()
                .filter(p -> p.uppdrag().filter("ordförande"::equals).isPresent())
                .limit(1)
                .map(p -> deltagare(p, p.ordinarie(), Optional.empty(), Satt.PLATS, List.of()));
        return (u.harVarde("ordförande") ? said : usual).toList();
    }

    private List<Ovrig> ovriga() {
        return Stream.of("övriga närvarande")
                .flatMap(key -> u.texter(key).stream().peek(s -> u.tellCommand(key, s)))
                .map(s -> Motesfolk.namngiven(s.text()))
                .map(n -> new Ovrig(n.namn(), n.ovrigt(), n.paragrafer()))
                .toList();
    }
}
