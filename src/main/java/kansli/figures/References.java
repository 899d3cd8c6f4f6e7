package kansli.figures;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import kansli.diagnostic.Findings;
import kansli.model.Arende.Skrivet;
import kansli.model.Bilaga.Papper;
import kansli.model.Content;
import kansli.model.Protokoll;
import kansli.model.Sammantrade;
import kansli.model.Tabell;
import kansli.model.Text;
import kansli.model.Tjansteskrivelse;
import kansli.model.Verksamhetsmal;
import kansli.source.ContentPath;
import kansli.source.Place;
import kansli.source.Spelling;

/** What running text fetches from elsewhere: tells of everything that is not there. */
final class References {

    private final Figures figures;
    private final Usage usage;
    private final Findings findings;

    References(Figures figures, Usage usage, Findings findings) {
        this.figures = figures;
        this.usage = usage;
        this.findings = findings;
    }

    /** Running text in one file, under the name by which its own figures are found. */
    private record Paper(String name, ContentPath file, List<Text> texts, LocalDate day) {}

    void check(Content content) {
        var years = content.verksamhetsmal().stream().map(Verksamhetsmal::ar).toList();
        papers(content).forEach(p -> {
            check(p);
            var reports = content.rapporter().stream().anyMatch(r -> p.file().isUnder(r.path().value())) || p.name().endsWith("/slutrapport");
            p.texts().stream().flatMap(t -> visningar(t.block())).forEach(v -> fetched(p, v, reports, years));
        });
    }

    /** What only a report can show, and goals of a year that has none. */
    private void fetched(Paper paper, Text.Visning shown, boolean report, List<String> years) {
        var place = Place.words(paper.file(), "${" + shown.slag().ord() + "(");
        if (!shown.avTabell() && !report) {
            findings.fel("visning-utanfor", place, "${%s(…)} kan bara stå i en rapport.".formatted(shown.slag().ord()), "Flytta raden till ett kapitel i en rapport, eller ta bort den.");
        } else if (shown.slag() == Text.Slag.VERKSAMHETSMAL && !years.contains(shown.forsta())) {
            findings.fel("okanda-mal", place, "Det finns inga verksamhetsmål för %s.".formatted(shown.forsta()),
                    "Lägg dem i verksamhetsmal/%s.yaml.".formatted(shown.forsta()) + (years.isEmpty() ? "" : " De år som finns är %s.".formatted(String.join(", ", years))));
        }
    }

    private static Stream<Text.Visning> visningar(List<Text.Block> blocks) {
        return blocks.stream().flatMap(b -> switch (b) {
            case Text.Visning v -> Stream.of(v);
            case Text.Lista l -> l.punkter().stream().flatMap(References::visningar);
            case Text.Citat c -> visningar(c.block());
            default -> Stream.empty();
        });
    }

    private static Stream<Paper> papers(Content content) {
        return Stream.of(
                        content.sammantraden().stream().map(s -> new Paper(s.path() + "/kallelse", s.kallelse().path(), List.of(s.kallelse().text()), s.dag())),
                        content.sammantraden().stream().flatMap(s -> written(s).map(a -> new Paper(name(s, a), a.huvud().path(), texts(a).toList(), s.dag()))),
                        content.styrdokument().stream().map(d -> new Paper(d.namn().value(), d.path(), List.of(d.text()), d.antaget().orElse(LocalDate.EPOCH))),
                        content.protokoll().stream().map(p -> new Paper(p.namn().value(), p.path(), texts(p).toList(), p.dag())),
                        content.insatser().stream().map(i -> new Paper(i.path().value(), i.path().resolve("om.md"), List.of(i.om()), LocalDate.EPOCH)),
                        content.insatser().stream().map(i -> new Paper(i.path().value(), i.path().resolve("insats.yaml"), i.mal().stream().map(m -> m.text()).toList(), LocalDate.EPOCH)),
                        content.insatser().stream().flatMap(i -> i.slutrapport().stream().map(r -> new Paper(i.path().value() + "/slutrapport", r.path(), List.of(r.text()), r.datum()))),
                        content.verksamhetsmal().stream().map(v -> new Paper(v.path().folder() + "/" + v.path().stem(), v.path(), texts(v).toList(), LocalDate.EPOCH)),
                        content.rapporter().stream().flatMap(r -> r.kapitel().stream().map(k -> new Paper(r.path().value(), k.path(), List.of(k.text()), r.dag()))))
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

    private static Stream<Text> texts(Verksamhetsmal mal) {
        return mal.mal().stream().flatMap(m -> m.resultatmal().stream()).flatMap(r -> Stream.of(r.text(), r.uppfoljning(), r.utfall()));
    }

    private void check(Paper paper) {
        if (findings.doubts(new Place(paper.file(), "belopp"))) {
            return;
        }
        paper.texts().stream().flatMap(t -> visningar(t.block())).filter(Text.Visning::avTabell).distinct().forEach(v -> check(paper, v));
        paper.texts().stream().flatMap(t -> references(t.block())).distinct().forEach(r -> check(paper, r));
    }

    private void check(Paper paper, Text.Visning shown) {
        var table = figures.table(paper.name(), shown.forsta());
        var place = Place.words(paper.file(), "${" + shown.slag().ord() + "(\"" + shown.forsta() + "\")}");
        if (table.isEmpty()) {
            tellTable(shown.forsta(), place, paper);
            return;
        }
        var t = table.get().tabell();
        table.get().tabell().rader().stream().filter(Tabell.Talrad.class::isInstance).map(Tabell.Talrad.class::cast)
                .forEach(r -> t.kolumner().forEach(k -> usage.add(Calculation.address(t, r, k), paper.file())));
        if (shown.slag() == Text.Slag.DIAGRAM && table.get().tabell().diagram().isEmpty()) {
            findings.fel("inget-diagram", place, "Tabellen «%s» har inget diagram.".formatted(shown.forsta()),
                    "Lägg till diagram: i tabellens fil, eller visa den med ${tabell(\"%s\")}.".formatted(shown.forsta()));
        }
    }

    private void tellTable(String name, Place place, Paper paper) {
        var near = Spelling.nearest(name, figures.tables().values().stream().map(t -> t.tabell().namn()).toList());
        findings.fel("okand-tabell", place, "Det finns ingen tabell som heter «%s».".formatted(name),
                near.map("Menade du «%s»? "::formatted).orElse("") + "Lägg den som %s.yaml i en mapp som heter tabeller, bredvid handlingen.".formatted(name));
    }

    private void check(Paper paper, Text.Inline reference) {
        switch (reference) {
            case Text.Tal t -> check(paper, t);
            case Text.Andel a -> {
                var part = found(paper, a.del(), "andel");
                var whole = found(paper, a.hela(), "andel");
                if (part.isPresent() && whole.isPresent() && part.get().andel(whole.get()).isEmpty()) {
                    findings.fel("andel-gar-inte", Place.words(paper.file(), "${andel(\"" + a.del() + "\""), "Det går inte att säga hur stor del «%s» är av «%s».".formatted(a.del(), a.hela()),
                            "Talen ska räknas i samma sak, och det andra får inte vara noll.");
                }
            }
            case Text.Antal a -> {
                if (figures.antal(paper.name(), a.adress(), paper.day()).isEmpty()) {
                    findings.fel("okant-antal", Place.words(paper.file(), "(\"" + a.adress() + "\")"), "Det finns inget att räkna som heter «%s».".formatted(a.adress()),
                            "Skriv en tabells namn, en tabell och en grupp i den (tabell1.individinsatser), eller styrelsen.ordinarie.");
                }
            }
            case Text.Se s -> {
                if (figures.table(paper.name(), s.tabell()).isEmpty()) {
                    tellTable(s.tabell(), Place.words(paper.file(), "${se(\"" + s.tabell() + "\")}"), paper);
                }
            }
            default -> { }
        }
    }

    private Optional<Tal> found(Paper paper, String address, String function) {
        var figure = figures.tal(paper.name(), address);
        if (figure.isEmpty()) {
            findings.fel("okant-tal", Place.words(paper.file(), "\"" + address + "\""), "Det finns inget tal som heter «%s».".formatted(address), hint(address, figures));
        }
        figure.ifPresent(f -> usage.add(f.address(), paper.file()));
        return figure;
    }

    private void check(Paper paper, Text.Tal reference) {
        var figure = figures.tal(paper.name(), reference.adress());
        figure.ifPresent(f -> usage.add(f.address(), paper.file()));
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

    private static Stream<Text.Inline> references(List<Text.Block> blocks) {
        return blocks.stream().flatMap(b -> switch (b) {
            case Text.Rubrik r -> inline(r.inline());
            case Text.Stycke s -> inline(s.inline());
            case Text.Lista l -> l.punkter().stream().flatMap(References::references);
            case Text.Citat c -> references(c.block());
            case Text.Tabell t -> Stream.concat(Stream.of(t.huvud()), t.rader().stream()).flatMap(List::stream).flatMap(c -> inline(c.inline()));
            case Text.Not n -> references(n.block());
            case Text.Linje l -> Stream.empty();
            case Text.Visning v -> Stream.empty();
            case Text.Ordagrant o -> Stream.empty();
        });
    }

    private static Stream<Text.Inline> inline(List<Text.Inline> words) {
        return words.stream().flatMap(w -> switch (w) {
            case Text.Tal t -> Stream.of(t);
            case Text.Antal a -> Stream.of(a);
            case Text.Andel a -> Stream.of(a);
            case Text.Se s -> Stream.of(s);
            case Text.Betoning b -> inline(b.inline());
            case Text.Stark s -> inline(s.inline());
            case Text.Lank l -> inline(l.inline());
            case Text.Ord o -> Stream.empty();
            case Text.Radbrytning r -> Stream.empty();
            case Text.Notreferens n -> Stream.empty();
        });
    }
}
