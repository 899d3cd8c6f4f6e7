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
import kansli.model.Content;
import kansli.model.Enhet;
import kansli.model.Sammantrade;
import kansli.model.Tabell;
import kansli.model.Tabell.Talrad;
import kansli.model.Text;
import kansli.model.Tjansteskrivelse;
import kansli.source.Place;

/** Gives every number in the content an address, and tells of references that lead to none. */
public final class Ledger {

    public Figures compute(Content content, Findings findings) {
        var tal = new TreeMap<Address, Tal>();
        for (var s : content.sammantraden()) {
            papers(s).forEach(p -> p.skrivelse().belopp().ifPresent(b -> {
                var address = Address.of(p.name(), "belopp");
                var source = new Place(p.arende().huvud().path(), "belopp");
                tal.put(address, new Tal(address, BigDecimal.valueOf(b.kronor()), Enhet.KR, 0, source, Origin.TYPED));
            }));
        }
        var tables = new TreeMap<>(new Calculation(content.tabeller(), findings).all());
        tables.values().forEach(t -> addresses(t).forEach(a -> tal.put(a.address(), a)));
        tables.values().forEach(t -> compareStated(t, findings));
        var figures = new Figures(Collections.unmodifiableSortedMap(tal), Collections.unmodifiableSortedMap(tables));
        content.sammantraden().forEach(s -> papers(s).forEach(p -> check(p, figures, findings)));
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

    private record Paper(String name, Skrivet arende, Tjansteskrivelse skrivelse) {
        Stream<Text> texts() {
            return Stream.concat(Stream.of(skrivelse.text()), skrivelse.forslag().stream().flatMap(f -> f.attSatser().stream()));
        }
    }

    private static Stream<Paper> papers(Sammantrade s) {
        return s.arenden().stream()
                .filter(Skrivet.class::isInstance)
                .map(Skrivet.class::cast)
                .flatMap(a -> a.handling().map(h -> new Paper(s.path() + "/" + a.huvud().namn(), a, h)).stream());
    }

    private static void check(Paper paper, Figures figures, Findings findings) {
        paper.texts().flatMap(t -> tables(t.block())).distinct()
                .filter(name -> figures.table(paper.name(), name).isEmpty())
                .forEach(name -> findings.fel("okand-tabell", Place.words(paper.arende().huvud().path(), "${tabell(\"" + name + "\")"),
                        "Det finns ingen tabell som heter «%s».".formatted(name),
                        "Lägg tabellen som %s.yaml i en mapp som heter tabeller.".formatted(name)));
        paper.texts().flatMap(t -> references(t.block())).distinct()
                .filter(r -> figures.tal(paper.name(), r.adress()).isEmpty())
                .forEach(r -> findings.fel("okant-tal", Place.words(paper.arende().huvud().path(), "${tal(\"" + r.adress() + "\""),
                        "Det finns inget tal som heter «%s».".formatted(r.adress()),
                        nearest(r.adress(), figures)));
        paper.texts().flatMap(t -> references(t.block())).distinct()
                .forEach(r -> figures.tal(paper.name(), r.adress()).filter(t -> r.enhet().isPresent() && t.text(r.enhet().get()).isEmpty()).ifPresent(t ->
                        findings.fel("fel-enhet", Place.words(paper.arende().huvud().path(), "${tal(\"" + r.adress() + "\""),
                                "«%s» räknas i %s och kan inte skrivas i %s.".formatted(r.adress(), t.enhet().ord(), r.enhet().get().ord()),
                                "Ta bort enheten, eller välj en som går att räkna om till.")));
    }

    /** Those with the same last words, or an example of how a number gets an address. */
    private static String nearest(String name, Figures figures) {
        var last = name.substring(name.lastIndexOf('.') + 1);
        var near = figures.alla().stream().map(t -> t.address().value()).filter(a -> a.endsWith("." + last) || a.contains(last)).limit(5).toList();
        return near.isEmpty()
                ? "Skriv talet som en uppgift överst i filen, belopp: 316 000 kronor, eller i en tabell. ./build-site.sh tal visar alla som finns."
                : "Menade du %s? ./build-site.sh tal visar alla som finns.".formatted(String.join(" eller ", near));
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
