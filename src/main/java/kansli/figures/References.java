package kansli.figures;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import kansli.diagnostic.Findings;
import kansli.model.Content;
import kansli.model.Skrift;
import kansli.model.Tabell;
import kansli.model.Text;
import kansli.model.Verksamhetsmal;
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

    void check(Content content) {
        var years = content.verksamhetsmal().stream().map(Verksamhetsmal::ar).toList();
        content.skrifter().forEach(s -> {
            check(s);
            s.texter().stream().flatMap(t -> visningar(t.block())).forEach(v -> fetched(s, v, years));
        });
    }

    /** What only a report can show, and goals of a year that has none. */
    private void fetched(Skrift skrift, Text.Visning shown, List<String> years) {
        var place = Place.words(skrift.fil(), "${" + shown.slag().ord() + "(");
        if (!shown.avTabell() && !skrift.rapport()) {
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

    private void check(Skrift skrift) {
        if (findings.doubts(new Place(skrift.fil(), "belopp"))) {
            return;
        }
        skrift.texter().stream().flatMap(t -> visningar(t.block())).filter(Text.Visning::avTabell).distinct().forEach(v -> check(skrift, v));
        skrift.texter().stream().flatMap(t -> references(t.block())).distinct().forEach(r -> check(skrift, r));
    }

    private void check(Skrift skrift, Text.Visning shown) {
        var table = figures.table(skrift.dokument(), shown.forsta());
        var place = Place.words(skrift.fil(), "${" + shown.slag().ord() + "(\"" + shown.forsta() + "\")}");
        if (table.isEmpty()) {
            tellTable(shown.forsta(), place, skrift);
            return;
        }
        var t = table.get().tabell();
        table.get().tabell().rader().stream().filter(Tabell.Talrad.class::isInstance).map(Tabell.Talrad.class::cast)
                .forEach(r -> t.kolumner().forEach(k -> usage.add(Calculation.address(t, r, k), skrift.fil())));
        if (shown.slag() == Text.Slag.DIAGRAM && table.get().tabell().diagram().isEmpty()) {
            findings.fel("inget-diagram", place, "Tabellen «%s» har inget diagram.".formatted(shown.forsta()),
                    "Lägg till diagram: i tabellens fil, eller visa den med ${tabell(\"%s\")}.".formatted(shown.forsta()));
        }
    }

    private void tellTable(String name, Place place, Skrift skrift) {
        var near = Spelling.nearest(name, figures.tables().values().stream().map(t -> t.tabell().namn()).toList());
        findings.fel("okand-tabell", place, "Det finns ingen tabell som heter «%s».".formatted(name),
                near.map("Menade du «%s»? "::formatted).orElse("") + "Lägg den som %s.yaml i en mapp som heter tabeller, bredvid handlingen.".formatted(name));
    }

    private void check(Skrift skrift, Text.Inline reference) {
        switch (reference) {
            case Text.Tal t -> check(skrift, t);
            case Text.Andel a -> {
                var part = found(skrift, a.del(), "andel");
                var whole = found(skrift, a.hela(), "andel");
                if (part.isPresent() && whole.isPresent() && part.get().andel(whole.get()).isEmpty()) {
                    findings.fel("andel-gar-inte", Place.words(skrift.fil(), "${andel(\"" + a.del() + "\""), "Det går inte att säga hur stor del «%s» är av «%s».".formatted(a.del(), a.hela()),
                            "Talen ska räknas i samma sak, och det andra får inte vara noll.");
                }
            }
            case Text.Antal a -> {
                if (figures.antal(skrift.dokument(), a.adress(), skrift.dag()).isEmpty()) {
                    findings.fel("okant-antal", Place.words(skrift.fil(), "(\"" + a.adress() + "\")"), "Det finns inget att räkna som heter «%s».".formatted(a.adress()),
                            "Skriv en tabells namn, en tabell och en grupp i den (tabell1.individinsatser), eller styrelsen.ordinarie.");
                }
            }
            case Text.Se s -> {
                if (figures.table(skrift.dokument(), s.tabell()).isEmpty()) {
                    tellTable(s.tabell(), Place.words(skrift.fil(), "${se(\"" + s.tabell() + "\")}"), skrift);
                }
            }
            default -> { }
        }
    }

    private Optional<Tal> found(Skrift skrift, String address, String function) {
        var figure = figures.tal(skrift.dokument(), address);
        if (figure.isEmpty() && !ofLostRow(skrift, address)) {
            findings.fel("okant-tal", Place.words(skrift.fil(), "\"" + address + "\""), "Det finns inget tal som heter «%s».".formatted(address), hint(address, figures));
        }
        figure.ifPresent(f -> usage.add(f.address(), skrift.fil()));
        return figure;
    }

    private void check(Skrift skrift, Text.Tal reference) {
        var figure = figures.tal(skrift.dokument(), reference.adress());
        figure.ifPresent(f -> usage.add(f.address(), skrift.fil()));
        var place = Place.words(skrift.fil(), "${tal(\"" + reference.adress() + "\"");
        if (figure.isEmpty() && ofLostRow(skrift, reference.adress())) {
            return;
        }
        if (figure.isEmpty()) {
            findings.fel("okant-tal", place, "Det finns inget tal som heter «%s».".formatted(reference.adress()), hint(reference.adress(), figures));
        } else if (reference.enhet().isPresent() && figure.get().text(reference.enhet().get()).isEmpty()) {
            findings.fel("fel-enhet", place,
                    "Talet räknas i %s och kan inte skrivas i %s.".formatted(figure.get().enhet().ord(), reference.enhet().get().ord()),
                    "Ta bort enheten, eller välj en som talet kan räknas om till.");
        }
    }

    /** A table whose spreadsheet could not be read has been told of; each number in it has not. */
    private boolean ofLostRow(Skrift skrift, String address) {
        int dot = address.indexOf('.', address.lastIndexOf('/') + 1);
        return dot > 0 && figures.table(skrift.dokument(), address.substring(0, dot)).filter(t -> Calculation.lostRows(findings, t.tabell())).isPresent();
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
