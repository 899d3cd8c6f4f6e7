package kansli.figures;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;
import kansli.diagnostic.Findings;
import kansli.model.Arende.Skrivet;
import kansli.model.Bilaga.Papper;
import kansli.model.Content;
import kansli.model.Protokoll;
import kansli.model.Sammantrade;
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
                tal.put(address, new Tal(address, BigDecimal.valueOf(b.kronor()), Unit.KRONOR, new Place(a.huvud().path(), "belopp")));
            }));
        }
        var figures = new Figures(Collections.unmodifiableSortedMap(tal));
        papers(content).forEach(p -> check(p, figures, findings));
        return figures;
    }

    /** Running text in one file, under the name by which its own figures are found. */
    private record Paper(String name, ContentPath file, Stream<Text> texts) {}

    private static Stream<Paper> papers(Content content) {
        return Stream.of(
                        content.sammantraden().stream().map(s -> new Paper(s.path() + "/kallelse", s.kallelse().path(), Stream.of(s.kallelse().text()))),
                        content.sammantraden().stream().flatMap(s -> written(s).map(a -> new Paper(name(s, a), a.huvud().path(), texts(a)))),
                        content.styrdokument().stream().map(d -> new Paper(d.namn().value(), d.path(), Stream.of(d.text()))),
                        content.protokoll().stream().map(p -> new Paper(p.namn().value(), p.path(), texts(p))))
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
        paper.texts().flatMap(t -> references(t.block())).distinct()
                .filter(r -> figures.tal(paper.name(), r.adress()).isEmpty())
                .forEach(r -> findings.fel("okant-tal", Place.words(paper.file(), "${tal(\"" + r.adress() + "\")}"),
                        "Det finns inget tal som heter «%s».".formatted(r.adress()), hint(r.adress(), figures)));
    }

    private static String hint(String address, Figures figures) {
        var known = new ArrayList<>(List.of("belopp"));
        figures.alla().forEach(t -> known.add(t.address().value()));
        var meant = Spelling.nearest(address, known).filter(k -> !k.equals(address));
        return meant.map("Menade du «%s»? "::formatted).orElse("")
                + "Ärendets belopp skrivs bland uppgifterna överst, belopp: 316 000 kronor, och hämtas med ${tal(\"belopp\")}.";
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
