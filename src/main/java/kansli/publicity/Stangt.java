package kansli.publicity;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kansli.diagnostic.Findings;
import kansli.model.Arende.Skrivet;
import kansli.model.Bilaga.Eget;
import kansli.model.Bilaga.Frammande;
import kansli.model.Bilaga.Papper;
import kansli.model.Content;
import kansli.model.Insats;
import kansli.model.Insyn;
import kansli.model.Protokoll;
import kansli.model.Protokoll.Paragraf;
import kansli.model.Rapport;
import kansli.model.Sammantrade;
import kansli.model.Slutet;
import kansli.model.Styrdokument;
import kansli.source.ContentPath;
import kansli.source.ContentTree;
import kansli.source.Fingerprint;
import kansli.source.Place;

/**
 * What is kept from the public on a day, and why: the one place that decides. A thing is closed by its own facts, as a
 * closed annex, with what it belongs to, or because its day has not come.
 *
 * @param grunder the ground, by the thing: a folder of a meeting, an insats or a report, the file of a matter or of the
 *     goals of a year, the name of a document, the file of a paper that others made
 * @param paragrafer those that are about a closed matter
 */
record Stangt(Map<ContentPath, String> grunder, Paragrafer paragrafer) {

    private static final String INTE_AN = "den är inte offentlig än";

    Optional<String> grund(ContentPath thing) {
        return Optional.ofNullable(grunder.get(thing));
    }

    boolean ar(ContentPath thing) {
        return grunder.containsKey(thing);
    }

    /** A paragraph is closed with its matter, unless it says itself that all may see it. */
    Optional<String> grund(Paragraf paragraf) {
        return paragraf.insyn()
                .grund()
                .or(() -> paragraf.forlopp()
                        .punkt()
                        .filter(p -> !paragraf.insyn().uttalad())
                        .flatMap(p -> grund(p.path())))
                .or(() -> paragrafer
                        .handlarOm(paragraf)
                        .flatMap(a -> grund(a.huvud().path())));
    }

    /** The same, with things that were open. */
    Stangt med(Map<ContentPath, String> fler) {
        var all = new TreeMap<>(fler);
        all.putAll(grunder);
        return new Stangt(all, paragrafer);
    }

    static Stangt av(Content content, ContentTree tree, LocalDate today, Findings findings) {
        var deciding = new Deciding(content, today, findings);
        deciding.sayings();
        deciding.annexes();
        deciding.copies(tree);
        deciding.days();
        return new Stangt(deciding.grunder, new Paragrafer(content));
    }

    static Stream<Skrivet> skrivna(Sammantrade s) {
        return s.arenden().stream().filter(Skrivet.class::isInstance).map(Skrivet.class::cast);
    }

    static Stream<Papper> papper(Skrivet arende) {
        return arende.bilagor().stream().filter(Papper.class::isInstance).map(Papper.class::cast);
    }

    static ContentPath slutrapport(Insats insats) {
        return insats.path().resolve("slutrapport");
    }

    private static final class Deciding {

        private final Content content;
        private final LocalDate today;
        private final Findings findings;
        private final Map<ContentPath, String> grunder = new TreeMap<>();

        /** The first day on which an open annex is public, by the document. */
        private final Map<ContentPath, LocalDate> bilagt = new TreeMap<>();

        Deciding(Content content, LocalDate today, Findings findings) {
            this.content = content;
            this.today = today;
            this.findings = findings;
        }

        /** What each thing's own facts say. */
        void sayings() {
            content.sammantraden().forEach(s -> {
                say(s.path(), s.kallelse().insyn());
                minutes(s).forEach(p -> say(p.namn(), s.kallelse().insyn()));
            });
            content.planerade().forEach(p -> say(p.path(), p.insyn()));
            content.protokoll().forEach(p -> say(p.namn(), p.insyn()));
            content.styrdokument().forEach(d -> say(d.namn(), d.insyn()));
            content.verksamhetsmal().forEach(m -> say(m.path(), m.insyn()));
            content.rapporter().forEach(r -> say(r.path(), r.insyn()));
            content.insatser().forEach(i -> {
                say(i.path(), i.insyn());
                i.slutrapport().ifPresent(s -> {
                    say(slutrapport(i), i.insyn());
                    say(slutrapport(i), s.insyn());
                });
            });
            content.sammantraden()
                    .forEach(s -> skrivna(s).forEach(a -> {
                        say(a.huvud().path(), a.huvud().insyn());
                        say(a.huvud().path(), s.kallelse().insyn());
                    }));
        }

        /** Those made of its agenda, which tell who came and what it was about, unless they are said to be for all. */
        private Stream<Protokoll> minutes(Sammantrade s) {
            return content.protokoll().stream()
                    .filter(p -> p.mote().filter(m -> m.mote().equals(s.path())).isPresent())
                    .filter(p -> !p.insyn().uttalad());
        }

        private void say(ContentPath thing, Insyn insyn) {
            insyn.grund().ifPresent(grund -> grunder.putIfAbsent(thing, grund));
        }

        /** A paper that stands as an annex which is not public is not public anywhere, whoever else refers to it. */
        void annexes() {
            var oppna = oppna().map(o -> o.papper.kalla().path()).collect(Collectors.toSet());
            Stream.concat(slutna(), content.slutna().entrySet().stream()).forEach(s -> {
                var path = s.getKey();
                boolean alone = grunder.putIfAbsent(path, s.getValue().grund()) == null;
                if (alone && (dokument().anyMatch(path::equals) || oppna.contains(path))) {
                    tellNamnd(path, s.getValue().namnt());
                }
            });
            oppna().forEach(o ->
                    annexed(o.papper.kalla().path(), o.sammantrade.kallelse().datum()));
            content.vilande().forEach(d -> annexed(d, LocalDate.MAX));
        }

        private void annexed(ContentPath document, LocalDate day) {
            bilagt.merge(document, day, (b, c) -> b.isBefore(c) ? b : c);
        }

        /** What the closed annexes that could be read are. */
        private Stream<Map.Entry<ContentPath, Slutet>> slutna() {
            return content.sammantraden().stream()
                    .flatMap(s -> skrivna(s)
                            .flatMap(a -> papper(a)
                                    .flatMap(p -> p
                                            .insyn()
                                            .grund()
                                            .or(a.huvud().insyn()::grund)
                                            .or(s.kallelse().insyn()::grund)
                                            .map(grund -> Map.entry(p.kalla().path(), new Slutet(grund, fil(a, p))))
                                            .stream())));
        }

        private static Place fil(Skrivet arende, Papper papper) {
            return new Place(
                    arende.huvud().path(),
                    "bilagor[%d].%s"
                            .formatted(arende.plats(papper), papper.kalla() instanceof Eget ? "dokument" : "fil"));
        }

        private Stream<ContentPath> dokument() {
            return Stream.of(
                            content.protokoll().stream().map(Protokoll::namn),
                            content.styrdokument().stream().map(Styrdokument::namn),
                            content.rapporter().stream().map(Rapport::path),
                            content.insatser().stream().map(Stangt::slutrapport))
                    .flatMap(Function.identity());
        }

        /** What only another thing closes may have been meant for all. */
        private void tellNamnd(ContentPath path, Place place) {
            findings.varning(
                    "namns-i-hemligt",
                    place,
                    "Det som står här är inte offentligt. Därför är %s, som nämns här, inte heller på webben."
                            .formatted(path),
                    "Får alla läsa det, nämn det inte här. Ska det hållas inne, skriv offentlig: nej och grund: också"
                            + " där det annars står.");
        }

        /** An annex that is open by all that it belongs to. */
        private record Oppen(Sammantrade sammantrade, Skrivet arende, Papper papper) {}

        private Stream<Oppen> oppna() {
            return content.sammantraden().stream()
                    .filter(s -> !s.kallelse().insyn().stangd())
                    .flatMap(s -> skrivna(s)
                            .filter(a -> !a.huvud().insyn().stangd())
                            .flatMap(a ->
                                    papper(a).filter(p -> !p.insyn().stangd()).map(p -> new Oppen(s, a, p))));
        }

        /** Nor is a copy of it, whatever it is called. */
        void copies(ContentTree tree) {
            var closed = new HashMap<Fingerprint, ContentPath>();
            grunder.keySet().stream()
                    .filter(tree::has)
                    .forEach(f -> closed.putIfAbsent(tree.read(f).fingerprint(), f));
            oppna().filter(o -> !closed.isEmpty() && o.papper.kalla() instanceof Frammande)
                    .filter(o -> !grunder.containsKey(o.papper.kalla().path()))
                    .toList()
                    .forEach(o -> {
                        var path = o.papper.kalla().path();
                        Optional.ofNullable(closed.get(tree.read(path).fingerprint()))
                                .ifPresent(original -> {
                                    grunder.put(path, grunder.get(original));
                                    tellCopy(o, original);
                                });
                    });
        }

        private void tellCopy(Oppen copy, ContentPath original) {
            findings.varning(
                    "kopia-av-hemlig",
                    fil(copy.arende, copy.papper),
                    "Filen är densamma som %s, som inte är offentlig. Därför är bilagan inte heller på webben."
                            .formatted(original),
                    "Är det fel papper, byt fil. Får alla läsa det, ta bort det som håller inne %s."
                            .formatted(original.name()));
        }

        /**
         * A meeting, and what is an annex to it, from the day of its kallelse; another report from its own day; minutes
         * from the day when they were checked, and a governing document from the day when it was decided, or as annexes
         * before that.
         */
        void days() {
            content.sammantraden().stream()
                    .filter(s -> s.kallelse().datum().isAfter(today))
                    .forEach(s -> grunder.putIfAbsent(s.path(), INTE_AN));
            content.rapporter().forEach(r -> {
                if (bilagt.containsKey(r.path())) {
                    unless(called(r.path()), r.path());
                } else if (r.datum().isPresent()) {
                    unless(come(r.datum()), r.path());
                } else if (!r.insyn().uttalad()) {
                    tellNoDay(r.path());
                    unless(false, r.path());
                }
            });
            content.insatser()
                    .forEach(i -> i.slutrapport().ifPresent(s -> {
                        var path = slutrapport(i);
                        unless(
                                s.datum().isPresent() && (bilagt.containsKey(path) ? called(path) : come(s.datum())),
                                path);
                    }));
            content.protokoll().forEach(p -> {
                boolean told = p.justerat().isEmpty() && p.insyn().uttalad();
                unless(called(p.namn()) || come(p.justerat()) || told, p.namn());
            });
            content.styrdokument().forEach(d -> {
                boolean undated = d.antaget().isEmpty() && !bilagt.containsKey(d.namn());
                unless(called(d.namn()) || come(d.antaget()) || undated, d.namn());
            });
        }

        private boolean called(ContentPath document) {
            return come(Optional.ofNullable(bilagt.get(document)));
        }

        private boolean come(Optional<LocalDate> day) {
            return day.filter(d -> !d.isAfter(today)).isPresent();
        }

        private void unless(boolean open, ContentPath thing) {
            if (!open) {
                grunder.putIfAbsent(thing, INTE_AN);
            }
        }

        private void tellNoDay(ContentPath report) {
            var day = new Place(report.resolve("rapport.yaml"), "datum");
            if (!grunder.containsKey(report) && !findings.doubts(day)) {
                findings.varning(
                        "rapport-utan-dag",
                        Place.of(day.file()),
                        "Rapporten har ingen dag, och är därför inte på webben.",
                        "Lägg till en rad: datum: och dagen från vilken alla får läsa den. Får alla redan läsa den men"
                                + " dagen inte är känd, skriv offentlig: ja.");
            }
        }
    }

    /** Tells which paragraphs are closed though nobody asked for it, and not with all of their meeting. */
    void tellParagrafer(Content content, Findings findings) {
        content.protokoll().stream().filter(p -> !ar(p.namn())).forEach(p -> {
            for (var paragraf : p.paragrafer()) {
                var place = new Place(p.path(), paragraf.nyckel("rubrik"));
                if (!paragraf.insyn().stangd()) {
                    paragrafer
                            .handlarOm(paragraf)
                            .filter(a -> a.huvud().insyn().stangd())
                            .ifPresent(a -> findings.upplysning(
                                    "paragraf-om-hemligt",
                                    place,
                                    "Paragrafen handlar om ett ärende som inte är offentligt (%s). Därför är den inte på webben."
                                            .formatted(a.huvud().path()),
                                    "Skriv offentlig: nej och grund: i paragrafen. Får alla läsa den, skriv offentlig:"
                                            + " ja där."));
                }
            }
        });
    }
}
