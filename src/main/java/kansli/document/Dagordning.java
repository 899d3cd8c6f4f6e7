package kansli.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import kansli.document.View.Grupp;
import kansli.document.View.Handling;
import kansli.document.View.Punkt;
import kansli.model.Arende;
import kansli.model.Arende.Avser;
import kansli.model.Arende.Skrivet;
import kansli.model.Bilaga;
import kansli.model.Bilaga.Papper;
import kansli.model.Justering;
import kansli.model.Sammantrade;
import kansli.model.Svenska;

/** A meeting's agenda as rows, for paper and for the web. */
final class Dagordning {

    /** So many awaited annexes in a row are told in one line on paper. */
    private static final int SPANN = 3;

    private final Underlag underlag;
    private final Sammantrade sammantrade;

    private Dagordning(Underlag underlag, Sammantrade sammantrade) {
        this.underlag = underlag;
        this.sammantrade = sammantrade;
    }

    /** Formalia and ärenden in the order of the agenda: what comes last, comes last, whatever it is. */
    static List<Grupp> grupper(Underlag underlag, Sammantrade s) {
        var dagordning = new Dagordning(underlag, s);
        var grupper = new ArrayList<Grupp>();
        for (int i = 0; i < s.arenden().size(); i++) {
            var arende = s.arenden().get(i);
            var rubrik = isFormalia(s.arenden(), i) ? "Formalia" : "Ärenden";
            if (grupper.isEmpty() || !grupper.getLast().rubrik().equals(rubrik)) {
                grupper.add(new Grupp(rubrik, new ArrayList<>()));
            }
            grupper.getLast().punkter().add(dagordning.punkt(arende));
        }
        return List.copyOf(grupper);
    }

    /** Nobody may know what a closed one is, so between formalia it stands as one of them. */
    private static boolean isFormalia(List<Arende> arenden, int at) {
        return arenden.get(at) instanceof Arende.Formalia
                || arenden.get(at) instanceof Arende.EjOffentligt
                        && isFormalia(arenden.subList(0, at).reversed().stream())
                                .orElse(true)
                        && isFormalia(arenden.subList(at, arenden.size()).stream())
                                .orElse(false);
    }

    /** Whether the first open one of some is formalia; empty when all of them are closed. */
    private static Optional<Boolean> isFormalia(Stream<Arende> arenden) {
        return arenden.filter(a -> !(a instanceof Arende.EjOffentligt))
                .findFirst()
                .map(Arende.Formalia.class::isInstance);
    }

    static Punkt punkt(Underlag underlag, Sammantrade s, Arende arende) {
        return new Dagordning(underlag, s).punkt(arende);
    }

    /** The same groups with runs of annexes drawn together, for a table with little room. */
    static List<Grupp> hopdragna(List<Grupp> grupper) {
        return grupper.stream()
                .map(g -> new Grupp(
                        g.rubrik(),
                        g.punkter().stream().map(Dagordning::hopdragen).toList()))
                .toList();
    }

    /** {@code 3.1–3.12}, or {@code 3.1}; empty without annexes. */
    static Optional<String> spann(List<Bilaga> bilagor) {
        return switch (bilagor.size()) {
            case 0 -> Optional.empty();
            case 1 -> Optional.of(bilagor.getFirst().nummer().toString());
            default ->
                Optional.of(
                        bilagor.getFirst().nummer() + "–" + bilagor.getLast().nummer());
        };
    }

    static List<Handling> bilagor(Underlag underlag, Sammantrade s, List<Bilaga> bilagor) {
        return bilagor.stream().map(new Dagordning(underlag, s)::handling).toList();
    }

    private Punkt punkt(Arende arende) {
        return switch (arende) {
            case Arende.EjOffentligt e ->
                new Punkt(
                        e.nummer(),
                        "Ärendet är inte offentligt",
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(e.grund()),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        List.of());
            case Skrivet s ->
                new Punkt(
                        s.nummer(),
                        s.huvud().rubrik(),
                        slag(s),
                        foredragande(s),
                        justering(s),
                        s.huvud().anmarkning(),
                        s.huvud().sent(),
                        s instanceof Arende.Utgatt u ? Optional.of(u.skal()) : Optional.empty(),
                        Optional.of(Namn.arende(sammantrade, s)),
                        handlingar(s));
        };
    }

    private static Optional<String> foredragande(Skrivet arende) {
        return Optional.of(Svenska.upprakning(arende.huvud().foredragande())).filter(f -> !f.isEmpty());
    }

    private static Optional<String> slag(Skrivet arende) {
        return switch (arende) {
            case Arende.Formalia f ->
                switch (f.avser()) {
                    case JUSTERING -> Optional.of("Val");
                    case FOREDRAGNINGSLISTA -> Optional.of("Beslut");
                    case FOREGAENDE_PROTOKOLL, DELEGATIONSBESLUT, ANNAT -> Optional.empty();
                };
            case Arende.Beslutsarende b -> Optional.of("Beslut");
            case Arende.Information i -> Optional.of("Information");
            case Arende.Anmalan a -> Optional.of("Anmälan");
            case Arende.Utgatt u -> Optional.of("Utgår");
            case Arende.Ovrigt o -> Optional.empty();
        };
    }

    private Optional<Justering> justering(Skrivet arende) {
        return arende instanceof Arende.Formalia f && f.avser() == Avser.JUSTERING
                ? sammantrade.kallelse().justering()
                : Optional.empty();
    }

    private List<Handling> handlingar(Skrivet arende) {
        var handlingar = new ArrayList<Handling>();
        if (arende.handling().isPresent()) {
            handlingar.add(new Handling(
                    String.valueOf(arende.nummer()),
                    dokumentslag(arende),
                    Optional.of(Namn.arende(sammantrade, arende)),
                    false,
                    Optional.empty()));
        }
        arende.bilagor().forEach(b -> handlingar.add(handling(b)));
        return handlingar;
    }

    private Handling handling(Bilaga bilaga) {
        var dokument = Optional.of(Namn.bilaga(sammantrade, bilaga)).filter(d -> underlag.harBlad(bilaga));
        return switch (bilaga) {
            case Bilaga.EjOffentlig e ->
                new Handling(
                        e.nummer().toString(),
                        "Bilagan är inte offentlig",
                        Optional.empty(),
                        false,
                        Optional.of(e.grund()));
            case Papper p ->
                new Handling(
                        p.nummer().toString(),
                        p.rubrik(),
                        dokument,
                        p.kalla() instanceof Bilaga.Saknat,
                        Optional.empty());
        };
    }

    private static Punkt hopdragen(Punkt p) {
        var rows = new ArrayList<Handling>();
        for (int i = 0; i < p.handlingar().size(); ) {
            var first = p.handlingar().get(i);
            int end = i + 1;
            while (end < p.handlingar().size() && alike(first, p.handlingar().get(end))) {
                end++;
            }
            if (end - i >= SPANN) {
                var last = p.handlingar().get(end - 1);
                rows.add(new Handling(
                        first.nummer() + "–" + last.nummer(),
                        (end - i) + " bilagor",
                        first.dokument(),
                        first.saknas(),
                        Optional.empty()));
            } else {
                rows.addAll(p.handlingar().subList(i, end));
            }
            i = end;
        }
        return new Punkt(
                p.nummer(),
                p.rubrik(),
                p.slag(),
                p.foredragande(),
                p.justering(),
                p.anmarkning(),
                p.sent(),
                p.utgar(),
                p.sida(),
                rows);
    }

    /** Annexes of which there is as much to read. A matter's own paper is no annex. */
    private static boolean alike(Handling a, Handling b) {
        return a.nummer().contains(".")
                && a.saknas() == b.saknas()
                && a.dokument().isPresent() == b.dokument().isPresent();
    }

    /** What a matter's own paper is called. */
    static String dokumentslag(Skrivet arende) {
        return arende instanceof Arende.Anmalan ? "Anmälningsärende" : "Tjänsteskrivelse";
    }
}
