package kansli.reading;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import kansli.diagnostic.Findings;
import kansli.model.Forbund;
import kansli.model.Insats;
import kansli.model.Insats.Forlangning;
import kansli.model.Insats.Mal;
import kansli.model.Insats.Slutrapport;
import kansli.model.Insats.Uppgift;
import kansli.model.Insats.Utfall;
import kansli.model.Insatstyp;
import kansli.model.Period;
import kansli.model.Svenska;
import kansli.model.Text;
import kansli.reading.Sekretess.Sak;
import kansli.source.ContentPath;
import kansli.source.ContentTree;
import kansli.source.Place;
import kansli.source.Spelling;

/** Reads an insats: its folder with facts, what is said about it, and its slutrapport. */
final class InsatsReader {

    static final String FACTS = "insats.yaml";
    static final String STORY = "om.md";
    static final String END = "slutrapport.md";

    private final ContentTree tree;
    private final Filer filer;
    private final Forbund forbund;
    private final Malord malord;
    private final List<String> mappar;
    private final MarkdownReader markdown;

    /** @param mappar the names of the folders of all insatser */
    InsatsReader(
            ContentTree tree, Filer filer, Forbund forbund, Malord malord, List<String> mappar, Findings findings) {
        this.tree = tree;
        this.filer = filer;
        this.forbund = forbund;
        this.malord = malord;
        this.mappar = mappar;
        this.markdown = new MarkdownReader(findings);
    }

    Insats read(ContentPath folder) {
        var u = filer.uppgifter(folder.resolve(FACTS));
        if (tree.has(folder.resolve(STORY))) {
            u.utanfor().addAll(filer.iText(folder.resolve(STORY)));
        }
        var insyn = Sekretess.insyn(u, Sak.INSATS);
        var namn = u.text("namn", folder.name());
        var andra = new ArrayList<String>();
        andra.addAll(u.rader("skrivs också"));
        andra.addAll(u.rader("tidigare namn"));
        var mal = u.poster("mål").stream().map(this::mal).toList();
        var insats = new Insats(
                folder,
                namn,
                u.valfri("ort"),
                u.valfri("kortnamn").orElse(namn),
                List.copyOf(andra),
                u.valfri("ägare"),
                u.uppraknadeNamn("parter"),
                typ(u),
                delAv(u, folder.name()),
                period(u),
                u.poster("förlängningar").stream()
                        .map(InsatsReader::forlangning)
                        .toList(),
                Kallkonflikter.read(u),
                u.poster("angivet").stream().map(InsatsReader::angiven).toList(),
                mal,
                redovisning(u),
                text(folder.resolve(STORY)),
                slutrapport(folder.resolve(END), mal),
                insyn);
        u.avsluta();
        return insats;
    }

    private Optional<Insatstyp> typ(Uppgifter u) {
        return u.valfri("typ").flatMap(word -> {
            var typ = forbund.insatstyper().stream()
                    .filter(t -> Ord.lika(t.id(), word))
                    .findFirst();
            if (typ.isEmpty()) {
                u.fel(
                        "okant-val",
                        "typ",
                        "«%s» är ingen av förbundets insatstyper.".formatted(Ord.kort(word)),
                        Ord.forslag(
                                word,
                                forbund.insatstyper().stream()
                                        .map(Insatstyp::id)
                                        .toList(),
                                "Lägg till den under insatstyper i forbund.yaml, med rubriken över flera: %s: %s."
                                        .formatted(Ord.kort(word), Svenska.ute(Ord.kort(word)) + "er")));
            }
            return typ;
        });
    }

    private Optional<String> delAv(Uppgifter u, String own) {
        var others = mappar.stream().filter(m -> !m.equals(own)).toList();
        var delAv = u.valfri("del av");
        delAv.filter(d -> !others.contains(d))
                .ifPresent(d -> u.fel(
                        "okand-insats",
                        "del av",
                        "Det finns ingen annan insats med mappen «%s».".formatted(Ord.kort(d)),
                        Ord.forslag(d, others, "Skriv namnet på insatsens mapp, eller ta bort raden.")));
        return delAv.filter(others::contains);
    }

    private static Period period(Uppgifter u) {
        return valfriPeriod(u).orElse(Period.ALLTID);
    }

    private static Optional<Period> valfriPeriod(Uppgifter u) {
        return Tid.period(u);
    }

    private static Insats.Angiven angiven(Uppgifter a) {
        var angiven = new Insats.Angiven(
                a.text("i", "Ett dokument"), valfriPeriod(a), a.valfri("ägare"), a.rader("parter"), a.valfri("typ"));
        a.avsluta();
        return angiven;
    }

    private static Forlangning forlangning(Uppgifter f) {
        var forlangning = new Forlangning(f.dag("till", LocalDate.EPOCH), f.dag("beslutad"));
        f.avsluta();
        return forlangning;
    }

    private Mal mal(Uppgifter m) {
        var utfall = new TreeMap<String, Utfall>();
        m.skalarer("utfall").forEach((nar, text) -> utfall.put(nar, malord.read(m, "utfall", text)));
        var mal = new Mal(
                m.valfri("slag").orElse("Mål"),
                m.valfri("grupp"),
                m.skalar("mål")
                        .map(s -> markdown.block(m.file(), m.place("mål").key(), s))
                        .orElse(Text.TOM),
                utfall,
                Kallkonflikter.read(m).stream().findFirst());
        m.kraver("mål");
        m.avsluta();
        return mal;
    }

    private static Map<String, Map<String, Uppgift>> redovisning(Uppgifter u) {
        var all = new LinkedHashMap<String, Map<String, Uppgift>>();
        u.grupper("redovisning").forEach((period, facts) -> {
            var of = new LinkedHashMap<String, Uppgift>();
            facts.egna()
                    .forEach((name, text) -> uppgift(facts, name, text.text())
                            .ifPresent(value -> of.putIfAbsent(TabellReader.id(name), value)));
            all.put(period.strip(), of);
        });
        return all;
    }

    private static Optional<Uppgift> uppgift(Uppgifter facts, String name, String text) {
        if (Taltolkning.tomt(text)) {
            return Optional.empty();
        }
        var number = Taltolkning.medEnhet(name, text);
        if (number.isEmpty() && Taltolkning.liknarTal(text)) {
            facts.fel(
                    "tal-form",
                    name,
                    "«%s» går inte att läsa som ett tal.".formatted(Ord.kort(text)),
                    Taltolkning.hur(text, false));
            return Optional.of(new Insats.Olast(name));
        }
        return number.<Uppgift>map(n -> n).or(() -> Optional.of(new Insats.Svar(name, text.strip())));
    }

    private Text text(ContentPath file) {
        return tree.has(file) ? filer.text(file, markdown) : Text.TOM;
    }

    /** @param goals those that the insats has */
    private Optional<Slutrapport> slutrapport(ContentPath file, List<Mal> goals) {
        if (!tree.has(file)) {
            return Optional.empty();
        }
        var f = filer.medText(file);
        var u = f.uppgifter();
        var insyn = Sekretess.insyn(u, Sak.SLUTRAPPORT);
        var nar = u.valfri("mål");
        var known = goals.stream()
                .flatMap(m -> m.utfall().keySet().stream())
                .distinct()
                .sorted()
                .toList();
        nar.filter(n -> !known.contains(n))
                .ifPresent(n -> u.fel(
                        "okanda-mal",
                        "mål",
                        "Insatsen har inget utfall för sina mål %s.".formatted(Ord.kort(n)),
                        Ord.forslag(n, known, "Skriv det under utfall i insatsens insats.yaml.")));
        var slutrapport =
                new Slutrapport(file, u.dag("datum"), nar, markdown.block(file, f.body(), f.bodyLines()), insyn);
        u.kraver("datum");
        u.avsluta();
        return Optional.of(slutrapport);
    }

    static void tellSameNames(List<Insats> insatser, Findings findings) {
        var names = new TreeMap<String, Insats>();
        insatser.forEach(i -> {
            var twin = names.putIfAbsent(Spelling.folded(i.namnOchOrt()), i);
            if (twin != null) {
                findings.fel(
                        "dubbelt-namn",
                        new Place(i.path().resolve(FACTS), "namn"),
                        "Insatsen heter likadant som den i %s, så ingen läsare kan skilja dem åt."
                                .formatted(twin.path()),
                        "Ge den ena ett annat namn eller en annan ort.");
            }
        });
    }

    static void tellCircle(List<Insats> insatser, Findings findings) {
        var parents = new TreeMap<String, String>();
        insatser.forEach(i -> i.delAv().ifPresent(d -> parents.put(i.mapp(), d)));
        insatser.stream()
                .filter(i -> isOwnParent(i.mapp(), parents))
                .findFirst()
                .ifPresent(i -> findings.fel(
                        "rundgang",
                        new Place(i.path().resolve(FACTS), "del av"),
                        "Insatsen är, genom «%s», en del av sig själv.".formatted(parents.get(i.mapp())),
                        "Ta bort del av från den insats som de andra är delar av."));
    }

    private static boolean isOwnParent(String folder, Map<String, String> parents) {
        var seen = new HashSet<String>();
        var at = parents.get(folder);
        while (at != null && !at.equals(folder) && seen.add(at)) {
            at = parents.get(at);
        }
        return folder.equals(at);
    }

    /** Names that only one insats uses and that are nearly another's are probably slips of the finger. */
    static void tellNearNames(List<Insats> insatser, Findings findings) {
        var uses = new TreeMap<String, List<Insats>>();
        insatser.forEach(i -> i.redovisning()
                .values()
                .forEach(r -> r.keySet()
                        .forEach(n ->
                                uses.computeIfAbsent(n, x -> new ArrayList<>()).add(i))));
        var common = uses.entrySet().stream()
                .filter(e -> e.getValue().stream().distinct().count() > 1)
                .map(Map.Entry::getKey)
                .toList();
        uses.forEach((name, by) -> {
            if (!common.contains(name) && by.stream().distinct().count() == 1) {
                Ord.narmast(name, common)
                        .ifPresent(near -> by.getFirst().redovisning().forEach((period, facts) -> {
                            if (facts.containsKey(name)) {
                                findings.varning(
                                        "ovanligt-namn",
                                        new Place(
                                                by.getFirst().path().resolve(FACTS),
                                                "redovisning.%s.%s"
                                                        .formatted(
                                                                period,
                                                                facts.get(name).namn())),
                                        "Bara den här insatsen redovisar «%s»."
                                                .formatted(facts.get(name).namn()),
                                        "Menade du «%s»? Annars går det bra att låta det stå."
                                                .formatted(near.replace('_', ' ')));
                            }
                        }));
            }
        });
    }
}
