package kansli.figures;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;
import kansli.diagnostic.Findings;
import kansli.model.Arende.Skrivet;
import kansli.model.Content;
import kansli.model.Sammantrade;
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
                tal.put(address, new Tal(address, BigDecimal.valueOf(b.kronor()), Unit.KRONOR, new Place(p.arende().huvud().path(), "belopp")));
            }));
        }
        var figures = new Figures(Collections.unmodifiableSortedMap(tal));
        content.sammantraden().forEach(s -> papers(s).forEach(p -> check(p, figures, findings)));
        return figures;
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
        paper.texts().flatMap(t -> references(t.block())).distinct()
                .filter(r -> figures.tal(paper.name(), r.adress()).isEmpty())
                .forEach(r -> findings.fel("okant-tal", Place.words(paper.arende().huvud().path(), "${tal(\"" + r.adress() + "\")"),
                        "Det finns inget tal som heter «%s».".formatted(r.adress()),
                        figures.alla().isEmpty()
                                ? "Skriv talet som en uppgift överst i filen: belopp: 316 000 kronor."
                                : "De tal som finns är %s.".formatted(String.join(", ", figures.alla().stream().map(t -> t.address().value()).toList()))));
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
