package kansli.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import kansli.model.Bilaga.Eget;
import kansli.model.Bilaga.Papper;
import kansli.model.Content;
import kansli.model.Forbund;
import kansli.model.Insats;
import kansli.model.Kallkonflikt;
import kansli.model.Protokoll;
import kansli.model.Rapport;
import kansli.model.Sammantrade;
import kansli.model.Tabell;
import kansli.model.Verksamhetsmal;
import kansli.source.ContentPath;
import kansli.source.Place;

/**
 * A short text that is a fact and not running text.
 *
 * @param plats where it stands, all of it
 */
record Uppgiftstext(Place plats, Slag slag, String text) implements Utsaga {

    enum Slag {
        /** A title or a heading. */
        RUBRIK,
        /** The name of a row or of a group of rows. */
        RAD,
        KOLUMN,
        /** A note under a table. */
        NOT,
        /** The name of an insats. */
        INSATS,
        /** Someone who sits in an organ or works at the kansli. */
        PERSON,
        /** Someone who takes part in a matter or an insats: an owner, a sender. */
        ORGANISATION,
        /** What sources say, in their words. */
        KALLKONFLIKT,
        TEXT
    }

    @Override
    public ContentPath fil() {
        return plats.file();
    }

    @Override
    public boolean skrivet(int start, int end) {
        return true;
    }

    @Override
    public Place plats(int start, int end) {
        return Place.within(plats.file(), plats.key(), text.substring(start, end));
    }

    static Stream<Uppgiftstext> av(Content content) {
        var all = new ArrayList<Uppgiftstext>();
        new Samling(content.forbund().path(), all).forbund(content.forbund());
        content.sammantraden().forEach(s -> sammantrade(s, content, all));
        content.protokoll().forEach(p -> {
            var of = new Samling(p.path(), all);
            if (p.form() instanceof Protokoll.UtanMote form) {
                of.add("form", Slag.TEXT, form.namn());
                of.add("sätt", Slag.TEXT, form.satt());
            }
            p.paragrafer().stream()
                    .filter(x -> x.forlopp().punkt().isEmpty())
                    .forEach(x -> of.add(x.nyckel("rubrik"), Slag.RUBRIK, x.rubrik()));
        });
        content.styrdokument().forEach(d -> {
            var of = new Samling(d.path(), all);
            of.add("rubrik", Slag.RUBRIK, d.rubrik());
            of.add("version", Slag.TEXT, d.version());
            of.add("notis", Slag.TEXT, d.notis());
        });
        content.insatser().forEach(i -> new Samling(i.path().resolve("insats.yaml"), all).insats(i));
        content.verksamhetsmal().forEach(v -> new Samling(v.path(), all).verksamhetsmal(v));
        content.rapporter().forEach(r -> rapport(r, all));
        var organisations =
                content.regler().ordlista("organisationer i kolumner").ord().keySet();
        content.tabeller().forEach(t -> new Samling(t.path(), all).tabell(t, organisations));
        return all.stream();
    }

    private static void sammantrade(Sammantrade s, Content content, List<Uppgiftstext> all) {
        var kallelse = new Samling(s.kallelse().path(), all);
        kallelse.add("plats", Slag.TEXT, s.kallelse().plats());
        s.kallelse()
                .justering()
                .ifPresent(j -> j.justerare()
                        .forEach(n -> kallelse.add(Place.within(s.kallelse().path(), "justerare", n), Slag.PERSON, n)));
        s.skrivna().forEach(a -> {
            var of = new Samling(a.huvud().path(), all);
            of.add("rubrik", Slag.RUBRIK, a.huvud().rubrik());
            a.huvud()
                    .foredragande()
                    .forEach(f -> of.add(Place.within(a.huvud().path(), "föredragande", f), Slag.PERSON, f));
            of.add("anmärkning", Slag.TEXT, a.huvud().anmarkning());
            of.add("slag", Slag.TEXT, a.handling().flatMap(h -> h.slag()));
            a.bilagor().stream()
                    .filter(Papper.class::isInstance)
                    .map(Papper.class::cast)
                    .forEach(p -> {
                        var key = "bilagor[%d].".formatted(a.plats(p));
                        if (!(p.kalla() instanceof Eget eget
                                && Titlar.titel(content, eget.path())
                                        .filter(p.rubrik()::equals)
                                        .isPresent())) {
                            of.add(key + "rubrik", Slag.RUBRIK, p.rubrik());
                        }
                        of.add(key + "från", Slag.ORGANISATION, p.fran());
                    });
        });
    }

    private static void rapport(Rapport r, List<Uppgiftstext> all) {
        var of = new Samling(r.path().resolve("rapport.yaml"), all);
        of.add("titel", Slag.RUBRIK, r.titel());
        of.add("slag", Slag.TEXT, r.slag());
        of.add("notis", Slag.TEXT, r.notis());
        r.kapitel().forEach(k -> new Samling(k.path(), all).add("rubrik", Slag.RUBRIK, k.rubrik()));
    }

    /** The texts of one file. */
    private record Samling(ContentPath fil, List<Uppgiftstext> all) {

        void add(String key, Slag slag, String text) {
            add(new Place(fil, key), slag, text);
        }

        private void add(Place place, Slag slag, String text) {
            if (!text.isBlank()) {
                all.add(new Uppgiftstext(place, slag, text));
            }
        }

        void add(String key, Slag slag, Optional<String> text) {
            text.ifPresent(t -> add(key, slag, t));
        }

        void each(String key, Slag slag, List<String> texts) {
            for (int i = 0; i < texts.size(); i++) {
                add(key.formatted(i), slag, texts.get(i));
            }
        }

        void forbund(Forbund f) {
            add("notis", Slag.TEXT, f.notis());
            f.organ().forEach(o -> {
                add("organ.%s.namn".formatted(o.id()), Slag.RUBRIK, o.namn());
                for (int i = 0; i < o.platser().size(); i++) {
                    var seat = o.platser().get(i);
                    var key = "organ.%s.ledamöter[%d].".formatted(o.id(), i);
                    add(key + "ordinarie", Slag.PERSON, seat.ordinarie().namn());
                    add(key + "ersättare", Slag.PERSON, seat.ersattare().map(e -> e.namn()));
                }
            });
            each(
                    "kansli[%d].namn",
                    Slag.PERSON, f.kansli().stream().map(k -> k.namn()).toList());
            each(
                    "kansli[%d].roll",
                    Slag.TEXT, f.kansli().stream().map(k -> k.roll()).toList());
            f.villkor().forEach((name, text) -> add("stående villkor." + name, Slag.TEXT, text));
        }

        void insats(Insats i) {
            add("namn", Slag.INSATS, i.namn());
            if (!i.kortnamn().equals(i.namn())) {
                add("kortnamn", Slag.INSATS, i.kortnamn());
            }
            add("ägare", Slag.ORGANISATION, i.agare());
            each("parter[%d]", Slag.ORGANISATION, i.parter());
            konflikter("", i.konflikter());
            for (int k = 0; k < i.mal().size(); k++) {
                var goal = i.mal().get(k);
                var key = "mål[%d].".formatted(k);
                add(key + "slag", Slag.RUBRIK, goal.slag());
                add(key + "grupp", Slag.RUBRIK, goal.grupp());
                goal.utfall().forEach((when, outcome) -> add(key + "utfall." + when, Slag.TEXT, outcome.kommentar()));
            }
            i.redovisning()
                    .forEach((when, facts) -> facts.values().forEach(fact -> {
                        if (fact instanceof Insats.Svar answer) {
                            add("redovisning.%s.%s".formatted(when, answer.namn()), Slag.TEXT, answer.ord());
                        }
                    }));
        }

        void verksamhetsmal(Verksamhetsmal v) {
            for (int i = 0; i < v.mal().size(); i++) {
                var goal = v.mal().get(i);
                add("mål[%d].mål".formatted(i), Slag.TEXT, goal.mal());
                add("mål[%d].roll".formatted(i), Slag.TEXT, goal.roll());
                for (int k = 0; k < goal.resultatmal().size(); k++) {
                    add(
                            "mål[%d].resultatmål[%d].status".formatted(i, k),
                            Slag.TEXT,
                            goal.resultatmal().get(k).status().flatMap(s -> s.kommentar()));
                }
            }
        }

        void tabell(Tabell t, Set<String> organisations) {
            add("titel", Slag.RUBRIK, t.titel());
            add("diagram.rubrik", Slag.RUBRIK, t.diagram().map(d -> d.rubrik()));
            for (int i = 0; i < t.kolumner().size(); i++) {
                add(
                        "kolumner[%d].rubrik".formatted(i),
                        Slag.KOLUMN,
                        t.kolumner().get(i).rubrik());
                add(
                        "kolumner[%d].över".formatted(i),
                        Slag.KOLUMN,
                        t.kolumner().get(i).over());
            }
            for (var rad : t.rader()) {
                switch (rad) {
                    case Tabell.Grupp g -> add(g.stalle(), Slag.RAD, g.rubrik());
                    case Tabell.Talrad r -> rad(r, t, organisations);
                    case Tabell.Insatsrader fetched -> {}
                }
            }
            each("noter[%d]", Slag.NOT, t.noter());
        }

        private void rad(Tabell.Talrad r, Tabell t, Set<String> organisations) {
            add(t.stalle(r, "rad"), Slag.RAD, r.rubrik());
            r.text().ifPresent(x -> add(t.stalle(r, "text"), Slag.TEXT, x));
            konflikter(r.nyckel(""), r.konflikter());
            for (int k = 0; k < r.celler().size(); k++) {
                if (r.celler().get(k) instanceof Tabell.Ord word) {
                    add(
                            t.stalle(r, "värden[%d]".formatted(k)),
                            organisation(t, k, organisations) ? Slag.ORGANISATION : Slag.TEXT,
                            word.text());
                }
            }
        }

        /** Whether a column is headed by a word for one that takes part. */
        private static boolean organisation(Tabell t, int column, Set<String> organisations) {
            return column < t.kolumner().size()
                    && organisations.stream().anyMatch(t.kolumner().get(column).rubrik()::equalsIgnoreCase);
        }

        private void konflikter(String key, List<Kallkonflikt> conflicts) {
            for (int i = 0; i < conflicts.size(); i++) {
                var at = "%skällkonflikt[%d].".formatted(key, i);
                add(at + "anges", Slag.KALLKONFLIKT, conflicts.get(i).anges());
                add(at + "men", Slag.KALLKONFLIKT, conflicts.get(i).men());
                add(at + "skäl", Slag.KALLKONFLIKT, conflicts.get(i).skal());
            }
        }
    }
}
