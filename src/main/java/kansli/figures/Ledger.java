package kansli.figures;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;
import kansli.diagnostic.Findings;
import kansli.figures.Tal.Origin;
import kansli.model.Arende.Skrivet;
import kansli.model.Bilaga.Papper;
import kansli.model.Content;
import kansli.model.Enhet;
import kansli.model.Protokoll;
import kansli.model.Sammantrade;
import kansli.model.Tabell;
import kansli.model.Tabell.Talrad;
import kansli.model.Text;
import kansli.model.Tjansteskrivelse;
import kansli.source.ContentPath;
import kansli.source.Place;
import kansli.source.Spelling;

/** Gives every number in the content an address, and tells of references that lead to none. */
public final class Ledger {

    public Figures compute(Content content, Findings findings) {
        var tal = new TreeMap<Address, Tal>();
        for (var s : content.sammantraden()) {
            written(s).forEach(a -> a.handling().flatMap(Tjansteskrivelse::belopp).ifPresent(b -> {
                var address = Address.of(name(s, a), "belopp");
                var source = new Place(a.huvud().path(), "belopp");
                tal.put(address, new Tal(address, BigDecimal.valueOf(b.kronor()), Enhet.KR, 0, source, Origin.TYPED));
            }));
        }
        var tables = new TreeMap<>(new Calculation(content.tabeller(), findings).all());
        tables.values().forEach(t -> addresses(t).forEach(a -> tal.put(a.address(), a)));
        tables.values().forEach(t -> compareStated(t, findings));
        var figures = new Figures(Collections.unmodifiableSortedMap(tal), Collections.unmodifiableSortedMap(tables));
        papers(content).forEach(p -> check(p, figures, findings));
        return figures;
    }

    private static List<Tal> addresses(Table table) {
        var t = table.tabell();
        var name = t.path().folder() + "/" + t.namn();
        var all = new ArrayList<Tal>();
        for (int i = 0; i < t.rader().size(); i++) {
            if (t.rader().get(i) instanceof Talrad r && table.rows().get(i) instanceof Table.Numbers numbers) {
                for (int k = 0; k < t.kolumner().size(); k++) {
                    var column = t.kolumner().get(k);
                    var origin = typed(t, r, column) ? Origin.TYPED : Origin.COMPUTED;
                    var source = new Place(t.path(), "rader[%d].%s".formatted(r.plats(), origin == Origin.TYPED ? "värden" : "rad"));
                    numbers.celler().get(k).ifPresent(v ->
                            all.add(new Tal(new Address(name + "." + r.id() + "." + column.id()), v, t.enhet(), t.decimaler(), source, origin)));
                }
            }
        }
        return all;
    }

    private static boolean typed(Tabell t, Talrad r, Tabell.Kolumn k) {
        return Calculation.cell(t, r, k) instanceof Tabell.Varde;
    }

    /** What the author says that a sum comes to must be what it comes to, as both are shown. */
    private static void compareStated(Table table, Findings findings) {
        var t = table.tabell();
        for (int i = 0; i < t.rader().size(); i++) {
            if (t.rader().get(i) instanceof Talrad r && table.rows().get(i) instanceof Table.Numbers numbers) {
                for (int k = 0; k < Math.min(r.angivet().size(), t.kolumner().size()); k++) {
                    if (r.angivet().get(k) instanceof Tabell.Varde stated) {
                        compare(t, r, k, stated.tal(), numbers.celler().get(k).orElse(BigDecimal.ZERO), findings);
                    }
                }
            }
        }
    }

    private static void compare(Tabell t, Talrad r, int column, BigDecimal stated, BigDecimal computed, Findings findings) {
        if (Siffror.rounded(computed, t.decimaler()).compareTo(stated) != 0) {
            findings.fel("angivet-stammer-inte", new Place(t.path(), "rader[%d].angivet[%d]".formatted(r.plats(), column)),
                    "«%s» för %s anges till %s men blir %s.".formatted(r.rubrik(), t.kolumner().get(column).rubrik(),
                            Siffror.text(stated, Math.max(0, stated.scale())), Siffror.text(computed, t.decimaler())),
                    "Rätta det angivna talet, eller de rader som det räknas ur.");
        }
    }

    /** Running text in one file, under the name by which its own figures are found. */
    private record Paper(String name, ContentPath file, List<Text> texts) {}

    private static Stream<Paper> papers(Content content) {
        return Stream.of(
                        content.sammantraden().stream().map(s -> new Paper(s.path() + "/kallelse", s.kallelse().path(), List.of(s.kallelse().text()))),
                        content.sammantraden().stream().flatMap(s -> written(s).map(a -> new Paper(name(s, a), a.huvud().path(), texts(a).toList()))),
                        content.styrdokument().stream().map(d -> new Paper(d.namn().value(), d.path(), List.of(d.text()))),
                        content.protokoll().stream().map(p -> new Paper(p.namn().value(), p.path(), texts(p).toList())))
                .flatMap(papers -> papers);
    }

    private static Stream<Skrivet> written(Sammantrade s) {
        return s.arenden().stream().filter(Skrivet.class::isInstance).map(Skrivet.class::cast);
    }

    private static String name(Sammantrade s, Skrivet arende) {
        return s.path() + "/" + arende.huvud().namn();
    }

    private static Stream<Text> texts(Skrivet arende) {
        return Stream.concat(
                arende.handling().stream().flatMap(h -> Stream.concat(Stream.of(h.text()), h.forslag().stream().flatMap(f -> f.attSatser().stream()))),
                arende.bilagor().stream().filter(Papper.class::isInstance).map(b -> ((Papper) b).sammanfattning()));
    }

    private static Stream<Text> texts(Protokoll protokoll) {
        return Stream.concat(Stream.of(protokoll.inledning()), protokoll.paragrafer().stream()
                .flatMap(p -> Stream.concat(Stream.of(p.arende()), p.beslut().stream().flatMap(b -> b.attSatser().stream()))));
    }

    private static void check(Paper paper, Figures figures, Findings findings) {
        if (findings.doubts(new Place(paper.file(), "belopp"))) {
            return;
        }
        paper.texts().stream().flatMap(t -> tables(t.block())).distinct()
                .filter(name -> figures.table(paper.name(), name).isEmpty())
                .forEach(name -> findings.fel("okand-tabell", Place.words(paper.file(), "${tabell(\"" + name + "\")}"),
                        "Det finns ingen tabell som heter «%s».".formatted(name),
                        "Lägg den som %s.yaml i en mapp som heter tabeller, bredvid handlingen.".formatted(name)));
        paper.texts().stream().flatMap(t -> references(t.block())).distinct().forEach(r -> check(paper, r, figures, findings));
    }

    private static void check(Paper paper, Text.Tal reference, Figures figures, Findings findings) {
        var figure = figures.tal(paper.name(), reference.adress());
        var place = Place.words(paper.file(), "${tal(\"" + reference.adress() + "\"");
        if (figure.isEmpty()) {
            findings.fel("okant-tal", place, "Det finns inget tal som heter «%s».".formatted(reference.adress()), hint(reference.adress(), figures));
        } else if (reference.enhet().isPresent() && figure.get().text(reference.enhet().get()).isEmpty()) {
            findings.fel("fel-enhet", place,
                    "Talet räknas i %s och kan inte skrivas i %s.".formatted(figure.get().enhet().ord(), reference.enhet().get().ord()),
                    "Ta bort enheten, eller välj en som talet kan räknas om till.");
        }
    }

    private static String hint(String address, Figures figures) {
        var known = new ArrayList<>(List.of("belopp"));
        figures.alla().forEach(t -> known.add(t.address().value()));
        var meant = Spelling.nearest(address, known).filter(k -> !k.equals(address));
        return meant.map("Menade du «%s»? "::formatted).orElse("")
                + "Ärendets belopp skrivs bland uppgifterna överst, belopp: 316 000 kronor, och hämtas med ${tal(\"belopp\")}.";
    }

    private static Stream<String> tables(List<Text.Block> blocks) {
        return blocks.stream().filter(Text.Tabellvisning.class::isInstance).map(b -> ((Text.Tabellvisning) b).tabell());
    }

    private static Stream<Text.Tal> references(List<Text.Block> blocks) {
        return blocks.stream().flatMap(b -> switch (b) {
            case Text.Rubrik r -> inline(r.inline());
            case Text.Stycke s -> inline(s.inline());
            case Text.Lista l -> l.punkter().stream().flatMap(Ledger::references);
            case Text.Citat c -> references(c.block());
            case Text.Tabell t -> Stream.concat(Stream.of(t.huvud()), t.rader().stream()).flatMap(List::stream).flatMap(c -> inline(c.inline()));
            case Text.Not n -> references(n.block());
            case Text.Linje l -> Stream.empty();
            case Text.Tabellvisning t -> Stream.empty();
            case Text.Ordagrant o -> Stream.empty();
        });
    }

    private static Stream<Text.Tal> inline(List<Text.Inline> words) {
        return words.stream().flatMap(w -> switch (w) {
            case Text.Tal t -> Stream.of(t);
            case Text.Betoning b -> inline(b.inline());
            case Text.Stark s -> inline(s.inline());
            case Text.Lank l -> inline(l.inline());
            case Text.Ord o -> Stream.empty();
            case Text.Radbrytning r -> Stream.empty();
            case Text.Notreferens n -> Stream.empty();
        });
    }
}
