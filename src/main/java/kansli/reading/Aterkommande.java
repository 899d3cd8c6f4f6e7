package kansli.reading;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kansli.model.Arende;
import kansli.model.Arende.Avser;
import kansli.model.Insyn;
import kansli.reading.ArendeReader.Typ;
import kansli.reading.Uppgifter.Del;
import kansli.source.ContentPath;

/**
 * A point that every meeting of an organ has, as forbund.yaml tells it: a matter without a file.
 *
 * @param namn what a meeting's own file in its place is called, and its row in a dagordning
 * @param sist whether it stands after the meeting's own matters, and not before them
 * @param fran the first day of a meeting that has it
 */
record Aterkommande(
        String namn,
        String rubrik,
        Typ typ,
        Avser avser,
        List<String> foredragande,
        Optional<String> anmarkning,
        Optional<Integer> minuter,
        boolean sist,
        Optional<LocalDate> fran) {

    private static final Map<String, Typ> TYPER = typer();

    static List<Aterkommande> read(Uppgifter organ) {
        var all = new LinkedHashMap<String, Aterkommande>();
        organ.under("återkommande").ifPresent(u -> {
            var fran = u.dag("från");
            for (var plats : List.of("först", "sist")) {
                for (var del : u.delar(plats)) {
                    var punkt = punkt(u, plats, del, fran);
                    if (all.putIfAbsent(punkt.namn, punkt) != null) {
                        u.fel(
                                "dubbelt-namn",
                                plats,
                                "Två återkommande punkter heter «%s», så båda får samma adress.".formatted(punkt.namn),
                                "Ge den ena en annan rubrik, eller ett eget namn: på en rad under rubriken.");
                    }
                }
            }
            u.avsluta();
        });
        return List.copyOf(all.values());
    }

    boolean galler(LocalDate dag) {
        return fran.filter(dag::isBefore).isEmpty();
    }

    /**
     * The matter as a meeting has it. Its file is where its own would lie.
     *
     * @param fraga what the chair asks
     */
    Arende.Skrivet arende(ContentPath meeting, int nummer, String fraga) {
        var huvud = new Arende.Huvud(
                meeting.resolve("arenden/" + namn + ".md"),
                namn,
                nummer,
                rubrik,
                foredragande,
                anmarkning,
                List.of(),
                Optional.empty(),
                new Arende.Korning(minuter, List.of(), fraga),
                Insyn.OSAGD,
                Optional.empty());
        return switch (typ) {
            case FORMALIA -> new Arende.Formalia(huvud, avser);
            case INFORMATION -> new Arende.Information(huvud, Optional.empty(), List.of());
            case ANMALAN -> new Arende.Anmalan(huvud, Optional.empty(), List.of(), avser == Avser.DELEGATIONSBESLUT);
            case OVRIGT, BESLUT -> new Arende.Ovrigt(huvud);
        };
    }

    /** A heading alone is a point under which nothing is prepared. */
    private static Aterkommande punkt(Uppgifter u, String plats, Del del, Optional<LocalDate> fran) {
        boolean sist = plats.equals("sist");
        return switch (del) {
            case Del.Enkel(var text) -> {
                u.tellCommand(plats, text);
                var rubrik = text.text().strip();
                yield new Aterkommande(
                        namn(u, plats, Filnamn.id(rubrik)),
                        rubrik,
                        Typ.OVRIGT,
                        Avser.ANNAT,
                        List.of(),
                        Optional.empty(),
                        Optional.empty(),
                        sist,
                        fran);
            }
            case Del.Sammansatt(var p) -> {
                var rubrik = p.text("rubrik", "Rubrik saknas");
                var avser = p.val("avser", ArendeReader.AVSER);
                var punkt = new Aterkommande(
                        namn(p, "namn", Filnamn.id(p.valfri("namn").orElse(rubrik))),
                        rubrik,
                        p.val("typ", TYPER)
                                .orElse(avser.map(a -> a == Avser.DELEGATIONSBESLUT ? Typ.ANMALAN : Typ.FORMALIA)
                                        .orElse(Typ.OVRIGT)),
                        avser.orElse(Avser.ANNAT),
                        p.rader("föredragande"),
                        p.valfri("anmärkning"),
                        ArendeReader.minuter(p),
                        sist,
                        fran);
                p.avsluta();
                yield punkt;
            }
        };
    }

    private static String namn(Uppgifter u, String key, String namn) {
        if (DagordningReader.TAKEN.matcher(namn).matches()) {
            u.fel(
                    "upptaget-namn",
                    key,
                    "Kansli gör själv ett papper som får adressen «%s» i sammanträdets mapp, så namnet är upptaget."
                            .formatted(namn),
                    "Ge punkten ett annat namn: på en rad under rubriken.");
            return namn + "-punkt";
        }
        return namn;
    }

    /** What has a proposal of its own has a file of its own. */
    private static Map<String, Typ> typer() {
        var typer = new LinkedHashMap<>(ArendeReader.TYPER);
        typer.values().remove(Typ.BESLUT);
        return typer;
    }
}
