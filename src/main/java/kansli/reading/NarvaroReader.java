package kansli.reading;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kansli.model.Narvaro;
import kansli.model.Narvaro.Deltagare;
import kansli.model.Narvaro.Ovrig;
import kansli.model.Narvaro.Satt;
import kansli.model.Narvaro.Spann;
import kansli.model.Person;
import kansli.model.Plats;
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
                    .flatMap(b -> (b.paragrafer.isEmpty() ? List.of(moment) : b.paragrafer).stream())
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
        var narvaro = new Narvaro(ordforande(), beslutande, franvarande, ersattare(satt), ovriga());
        tellOthers(borta, narvaro);
        return narvaro;
    }

    /** What is said of someone who has no place in it would be lost without a word. */
    private void tellOthers(List<Rad> borta, Narvaro narvaro) {
        borta.stream()
                .filter(r -> folk.plats(r.person.namn()).isEmpty())
                .forEach(r -> oklart(
                        "frånvarande",
                        r.written,
                        "%s är ersättare och räknas inte som frånvarande.".formatted(r.person.namn()),
                        "Ta bort namnet. Tjänstgjorde %s bara en del av mötet, skriv vid vilka paragrafer under tjänstgörande."
                                .formatted(r.person.namn())));
        for (var key : List.of("på distans", "endast ljud")) {
            named(key).stream()
                    .filter(r -> narvaro.pamotet().noneMatch(d -> d.person().equals(r.person)))
                    .forEach(r -> oklart(
                            key,
                            r.written,
                            "%s står här, men inte bland dem som var med.".formatted(r.person.namn()),
                            "Skriv en ersättare också under tjänstgörande eller närvarande ersättare. Var %s inte med, ta bort namnet här."
                                    .formatted(r.person.namn())));
        }
        for (var key : List.of("närvarande", "beslutande")) {
            if (u.namn().contains(key)) {
                u.tillat(List.of(key));
                u.fel(
                        "narvaro-oklar",
                        key,
                        "De som var med skrivs inte upp här: alla ordinarie ledamöter var det, om inget annat sägs.",
                        "Ta bort raden. Skriv dem som inte var med under frånvarande, och ersättare under"
                                + " tjänstgörande.");
            }
        }
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

    private record Rad(Person person, List<Spann> paragrafer, Scalar written) {}

    /** Members and ersättare in a list. */
    private List<Rad> named(String key) {
        return folk.rader(u, key).stream()
                .flatMap(r -> {
                    var named = r.namngiven();
                    return folk
                            .sittande(u, key, r.written(), named.namn())
                            .map(p -> new Rad(p, inom(key, r), r.written()))
                            .stream();
                })
                .toList();
    }

    /** The paragraphs of a line, which are some of the minutes' own. */
    private List<Spann> inom(String key, Motesfolk.Rad row) {
        var said = row.namngiven().paragrafer();
        var outside = said.stream()
                .filter(s -> s.fran() != Spann.BORJAN && !moment.omfattar(s.fran())
                        || s.till() != Spann.SLUTET && !moment.omfattar(s.till())
                        || s.fran() > s.till())
                .toList();
        if (!outside.isEmpty()) {
            oklart(
                    key,
                    row.written(),
                    "Protokollet har %s, så %s finns inte i det."
                            .formatted(Spann.ord(List.of(moment)), Spann.ord(outside)),
                    "Rätta numren. De är paragrafernas, inte ärendenas.");
            return said;
        }
        return said.stream()
                .map(s -> new Spann(Math.max(s.fran(), moment.fran()), Math.min(s.till(), moment.till())))
                .toList();
    }

    private void oklart(String key, Scalar written, String what, String cure) {
        u.forlorad(key, written.span(), "narvaro-oklar", what, cure);
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
        var key = "tjänstgörande";
        for (var r : folk.rader(u, key)) {
            var parts = Motesfolk.tjanstgor(r.namngiven().namn());
            var person = folk.sittande(
                    u, key, r.written(), Motesfolk.namngiven(parts.getFirst()).namn());
            var seat = parts.size() > 1
                    ? folk.sittande(
                                    u,
                                    key,
                                    r.written(),
                                    Motesfolk.namngiven(parts.get(1)).namn())
                            .flatMap(p -> folk.plats(p.namn()))
                    : person.flatMap(p -> folk.platsFor(p.namn()));
            if (person.flatMap(p -> folk.plats(p.namn())).isPresent()) {
                oklart(
                        key,
                        r.written(),
                        "%s är ordinarie ledamot och tjänstgör inte för någon annan."
                                .formatted(person.get().namn()),
                        "Här står ersättarna: Vera Blom för Petra Strand. En ordinarie ledamot som var med skrivs inte"
                                + " alls.");
            } else if (person.isPresent() && seat.isEmpty() && parts.size() > 1) {
                oklart(
                        key,
                        r.written(),
                        "Efter för står den ordinarie ledamoten, och det är inte %s.".formatted(Ord.kort(parts.get(1))),
                        "Skriv vems plats det är: Vera Blom för Petra Strand.");
            } else if (person.isPresent() && seat.isPresent()) {
                found.add(deltagare(
                        seat.get(),
                        person.get(),
                        Optional.of(seat.get().ordinarie()),
                        satt.getOrDefault(person.get(), Satt.PLATS),
                        inom(key, r)));
            }
        }
        return found;
    }

    private List<Deltagare> ersattare(Map<Person, Satt> satt) {
        return named("närvarande ersättare").stream()
                .flatMap(r -> folk.platsFor(r.person.namn()).stream()
                        .map(p -> deltagare(
                                p, r.person, Optional.empty(), satt.getOrDefault(r.person, Satt.PLATS), r.paragrafer)))
                .toList();
    }

    private List<Deltagare> ordforande() {
        var said = named("ordförande").stream()
                .flatMap(r -> folk.platsFor(r.person.namn()).stream()
                        .map(p -> deltagare(p, r.person, Optional.empty(), Satt.PLATS, r.paragrafer)));
        var usual = folk.platser().stream()
                .filter(p -> p.uppdrag().filter("ordförande"::equals).isPresent())
                .limit(1)
                .map(p -> deltagare(p, p.ordinarie(), Optional.empty(), Satt.PLATS, List.of()));
        return (u.harVarde("ordförande") ? said : usual).toList();
    }

    private List<Ovrig> ovriga() {
        var key = "övriga närvarande";
        return folk.rader(u, key).stream()
                .map(r -> new Ovrig(r.namngiven().namn(), r.namngiven().ovrigt(), inom(key, r)))
                .toList();
    }
}
