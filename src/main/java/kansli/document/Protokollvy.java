package kansli.document;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kansli.document.View.Handling;
import kansli.document.View.Jamforelse;
import kansli.document.View.Narvarande;
import kansli.document.View.Underskrift;
import kansli.klocka.Anslagsdagar;
import kansli.model.Arende.Skrivet;
import kansli.model.Forlopp.Delbeslut;
import kansli.model.Forlopp.Utfall;
import kansli.model.Narvaro;
import kansli.model.Narvaro.Deltagare;
import kansli.model.Narvaro.Satt;
import kansli.model.Narvaro.Spann;
import kansli.model.Person;
import kansli.model.Protokoll;
import kansli.model.Protokoll.Paragraf;
import kansli.model.Protokoll.UtanMote;
import kansli.model.Protokoll.VidMote;
import kansli.model.Regler.Regeltext;
import kansli.model.Sammantrade;
import kansli.model.Svenska;
import kansli.model.Text;
import kansli.model.Tjansteskrivelse;

/** Minutes of a meeting as they are shown, whole or paragraph by paragraph. */
final class Protokollvy {

    private Protokollvy() {}

    static View.Motesprotokoll av(Underlag underlag, Protokoll p, VidMote m) {
        return vy(underlag, p, m, Optional.empty());
    }

    /** Compared to what was proposed. Nobody signs that. */
    static View.Motesprotokoll jamford(Underlag underlag, Protokoll p, VidMote m, Jamforelse jamforelse) {
        return vy(underlag, p, m, Optional.of(jamforelse));
    }

    private static View.Motesprotokoll vy(Underlag underlag, Protokoll p, VidMote m, Optional<Jamforelse> jamforelse) {
        return new View.Motesprotokoll(
                underlag.content().forbund(),
                p.organ(),
                p.dag(),
                m.tid(),
                m.plats(),
                m.justerare(),
                m.justeras(),
                bevis(underlag, p),
                p.inledning(),
                narvaro(p, m.narvaro()),
                EgnaDokument.id(p.namn()),
                new DocumentId(m.mote().value()),
                p.justerat().isEmpty(),
                jamforelse,
                underlag.audience() == Audience.STYRELSEN && jamforelse.isEmpty()
                        ? underskrifter(m, m.narvaro())
                        : List.of(),
                p.paragrafspann(),
                Spann.ord(Spann.av(p.paragrafer().stream()
                        .filter(Paragraf::enligtForslaget)
                        .map(Paragraf::nummer)
                        .toList())),
                p.paragrafer().stream().map(x -> paragraf(underlag, m, x)).toList(),
                Stream.concat(p.paragrafer().stream().flatMap(x -> x.forlopp().fogas().stream()), m.fogas().stream())
                        .toList());
    }

    static View.Protokoll av(Underlag underlag, Protokoll p, UtanMote form) {
        return new View.Protokoll(
                underlag.content().forbund(),
                p.organ(),
                p.dag(),
                form,
                p.inledning(),
                p.beslutande(),
                p.paragrafer().stream().map(Protokollvy::paragraf).toList(),
                bevis(underlag, p),
                p.paragrafspann(),
                EgnaDokument.id(p.namn()));
    }

    /** That they have been checked, once they have. */
    static Optional<View.Bevis> bevis(Underlag underlag, Protokoll p) {
        var forbund = underlag.content().forbund();
        var regler = underlag.content().regler();
        var dagar = Anslagsdagar.av(p.efterat(), regler);
        return p.justerat()
                .map(justerat -> new View.Bevis(
                        p.organ(),
                        p.dag(),
                        p.paragrafspann(),
                        justerat,
                        p.anslaget(),
                        dagar.senast(),
                        p.nedtaget(),
                        dagar.tidigast(),
                        dagar.overklagas(),
                        forbund.forvaras().orElse(forbund.namn() + ", " + forbund.adress()),
                        overklagande(underlag, p),
                        underlag.audience() == Audience.STYRELSEN));
    }

    static Optional<Text> overklagande(Underlag underlag, Protokoll p) {
        return underlag.content().regler().overklagande(p.dag()).map(Regeltext::text);
    }

    /** Minutes with some paragraphs only, certified to be what those say. */
    static View.Protokollsutdrag utdrag(Underlag underlag, Protokoll p, Optional<String> mottagare) {
        return utdrag(underlag, p, "Protokollsutdrag", mottagare, List.of());
    }

    /** Paragraphs that were checked at the meeting itself, signed like the minutes they come in later. */
    static View.Protokollsutdrag omedelbart(Underlag underlag, Protokoll p) {
        return utdrag(
                underlag,
                p,
                "Omedelbar justering",
                Optional.empty(),
                p.mote().map(m -> underskrifter(m, narvaro(p, m))).orElse(List.of()));
    }

    private static View.Protokollsutdrag utdrag(
            Underlag underlag, Protokoll p, String slag, Optional<String> mottagare, List<Underskrift> underskrifter) {
        var mote = p.mote();
        return new View.Protokollsutdrag(
                underlag.content().forbund(),
                p.organ(),
                p.dag(),
                slag,
                p.form() instanceof UtanMote u ? Optional.of(u.namn()) : Optional.empty(),
                mote.map(VidMote::tid),
                mote.map(VidMote::plats),
                mottagare,
                mote.map(m -> narvaro(p, narvaro(p, m))),
                mote.isPresent() ? List.of() : p.beslutande(),
                Spann.ord(Spann.av(nummer(p))),
                p.paragrafer().stream()
                        .map(x -> mote.map(m -> paragraf(underlag, m, x)).orElseGet(() -> paragraf(x)))
                        .toList(),
                p.justerat(),
                overklagande(underlag, p),
                underskrifter,
                underskrifter.isEmpty());
    }

    private static List<Integer> nummer(Protokoll p) {
        return p.paragrafer().stream().map(Paragraf::nummer).toList();
    }

    private static Narvaro narvaro(Protokoll p, VidMote m) {
        return m.narvaro().vid(nummer(p));
    }

    private static View.Paragraf paragraf(Paragraf p) {
        return new View.Paragraf(
                p, id(p), Optional.empty(), Optional.empty(), List.of(), List.of(), List.of(), List.of());
    }

    static View.Paragraf paragraf(Underlag underlag, VidMote m, Paragraf p) {
        var arende = arende(underlag, m, p);
        return new View.Paragraf(
                p,
                id(p),
                arende.map(a -> Namn.arende(a.sammantrade, a.arende)),
                p.forlopp().punkt().filter(k -> visasForslaget(p)).flatMap(k -> k.forslag()),
                p.forlopp().jav().stream()
                        .map(j -> new View.Jav(j, istallet(m, p, j.person())))
                        .toList(),
                p.forlopp().delbeslut().stream().filter(d -> !d.overlagt()).toList(),
                p.forlopp().delbeslut().stream().filter(Delbeslut::overlagt).toList(),
                arende.map(a -> handlingar(underlag, a)).orElse(List.of()));
    }

    /** What was decided as proposed says it already, and nothing was proposed in what was withdrawn. */
    private static boolean visasForslaget(Paragraf p) {
        return !p.enligtForslaget() && p.forlopp().utfall() != Utfall.UTGAR;
    }

    private static List<Underskrift> underskrifter(VidMote m, Narvaro narvaro) {
        return Stream.of(
                        m.sekreterare().stream()
                                .map(s -> new Underskrift(new Person(s, Optional.empty()), "sekreterare")),
                        narvaro.ordforande().stream()
                                .map(o -> new Underskrift(
                                        o.person(),
                                        "ordförande"
                                                + nar(o.paragrafer())
                                                        .map(n -> ", " + n)
                                                        .orElse(""))),
                        m.justerare().stream().map(j -> new Underskrift(j, "justerare")))
                .flatMap(u -> u)
                .toList();
    }

    private static View.Narvaro narvaro(Protokoll p, Narvaro n) {
        return new View.Narvaro(
                alla(n.beslutande(), p.paragrafer()),
                alla(n.franvarande(), List.of()),
                alla(n.ersattare(), List.of()),
                n.ovriga().stream()
                        .map(o -> new Narvarande(
                                o.person(), "", o.roll(), Optional.empty(), Optional.empty(), nar(o.paragrafer())))
                        .toList());
    }

    /** @param paragrafer those in which someone may have jäv */
    private static List<Narvarande> alla(List<Deltagare> deltagare, List<Paragraf> paragrafer) {
        return deltagare.stream()
                .map(d -> new Narvarande(
                        d.person(),
                        d.medlem(),
                        d.uppdrag(),
                        d.ersatter(),
                        hur(d),
                        Optional.of(Stream.of(
                                                d.satt().size() == 1 ? nar(d.paragrafer()) : Optional.<String>empty(),
                                                nar(javig(d, paragrafer)).map("ej "::concat))
                                        .flatMap(Optional::stream)
                                        .collect(Collectors.joining(", ")))
                                .filter(s -> !s.isEmpty())))
                .toList();
    }

    private static List<Spann> javig(Deltagare d, List<Paragraf> paragrafer) {
        return Spann.av(paragrafer.stream()
                .filter(x -> d.vid(x.nummer()))
                .filter(x -> x.forlopp().jav().stream().anyMatch(j -> j.person().equals(d.person())))
                .map(Paragraf::nummer)
                .toList());
    }

    /** How someone took part; nothing when it was on the spot all the time. */
    private static Optional<String> hur(Deltagare d) {
        var ways = d.satt().stream()
                .map(p -> (ord(p.satt()) + " " + Spann.ord(p.paragrafer())).strip())
                .toList();
        return ways.equals(List.of(ord(Satt.PLATS)))
                ? Optional.empty()
                : Optional.of(ways.getFirst()
                        + ways.stream().skip(1).map(w -> "; " + Svenska.inne(w)).collect(Collectors.joining()));
    }

    private static String ord(Satt satt) {
        return switch (satt) {
            case PLATS -> "På plats";
            case DISTANS -> "På distans";
            case LJUD -> "På distans, endast ljud";
        };
    }

    private static Optional<String> nar(List<Spann> spans) {
        return Optional.of(Spann.ord(spans)).filter(s -> !s.isEmpty());
    }

    /** The name of the matter holds when the numbers change. */
    static String id(Paragraf p) {
        return p.forlopp().punkt().map(k -> k.namn()).orElse("paragraf-" + p.nummer());
    }

    private record Arendet(Sammantrade sammantrade, Skrivet arende) {}

    /** The matter, when its readers may know of it. */
    private static Optional<Arendet> arende(Underlag underlag, VidMote m, Paragraf p) {
        return p.forlopp().punkt().stream()
                .flatMap(k -> underlag.content().sammantraden().stream()
                        .filter(s -> s.path().equals(m.mote()))
                        .flatMap(s -> s.skrivna()
                                .filter(a -> a.huvud().path().equals(k.path())
                                        && a.huvud().namn().equals(k.namn()))
                                .map(a -> new Arendet(s, a))))
                .findFirst();
    }

    /** The matter's own paper is told with its day. */
    private static List<Handling> handlingar(Underlag underlag, Arendet a) {
        return Dagordning.punkt(underlag, a.sammantrade, a.arende).handlingar().stream()
                .map(h -> a.arende
                        .handling()
                        .flatMap(Tjansteskrivelse::datum)
                        .filter(d -> h.nummer().equals(String.valueOf(a.arende.nummer())))
                        .map(d -> new Handling(h.nummer(), h.rubrik() + " " + d, h.dokument(), h.saknas(), h.grund()))
                        .orElse(h))
                .toList();
    }

    private static Optional<Person> istallet(VidMote m, Paragraf p, Person jav) {
        return Stream.of(m.narvaro())
                .flatMap(n -> n.beslutande(p).stream())
                .filter(d -> !d.hela() && d.ersatter().filter(jav::equals).isPresent())
                .map(d -> d.person())
                .findFirst();
    }
}
