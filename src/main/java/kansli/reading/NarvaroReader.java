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
        var narvaro = new Narvaro(ordforande(), beslutande, franvarande, ersattare(), ovriga());
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
    private record Rad(Person person, List<Spann> paragrafer, Scalar written) {}

    /** Members and ersättare in a list. */
    private List<Rad> named(String key) {
        return folk.rader(u, key).stream()
                .flatMap(r -> {
                    var named = r.namngiven();
                    return folk
                            .sittande(u, key, r.written(), named.namn())
                            .flatMap(
                                    p -> paragrafer(key, r.written(), named).map(when -> new Rad(p, when, r.written())))
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
                    "Protokollet har %s, så § %d finns inte i det."
                            .formatted(Spann.ord(List.of(moment)), outside.get()));
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
        oklart(
                key,
                written,
                message,
                "Skriv paragraferna efter namnet: «Bo Ek, §§ 12–13», «Bo Ek, fr.o.m. § 12», «Bo Ek, t.o.m. § 12» eller"
                        + " «Bo Ek, ej § 12». Numren står i utkastet till protokollet.");
    }

    private void oklart(String key, Scalar written, String what, String cure) {
        u.forlorad(key, written.span(), "narvaro-oklar", what, cure);
    }

    /** {@code Vera Blom för Petra Strand, § 14}. One who is not said to serve for anyone serves in the own seat. */
    private List<Deltagare> tjanstgorande() {
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
                paragrafer(key, r.written(), r.namngiven())
                        .ifPresent(when -> found.add(deltagare(
                                seat.get(), person.get(), Optional.of(seat.get().ordinarie()), when)));
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
        for (var r : folk.rader(u, key)) {
            var named = r.namngiven();
            if (Motesfolk.harNamn(u, key, r.written(), named.namn())) {
                nar(key, r.written(), named)
                        .ifPresent(when ->
                                found.add(new Ovrig(new Person(named.namn(), named.parti()), named.ovrigt(), when)));
            }
        }
        return List.copyOf(found);
    }
}
