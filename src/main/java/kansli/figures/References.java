package kansli.figures;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import kansli.diagnostic.Findings;
import kansli.model.Content;
import kansli.model.Rapport;
import kansli.model.Skrift;
import kansli.model.Svenska;
import kansli.model.Tabell;
import kansli.model.Text;
import kansli.model.Verksamhetsmal;
import kansli.source.ContentPath;
import kansli.source.Place;
import kansli.source.Spelling;

/** What running text fetches from elsewhere: tells of everything that is not there. */
final class References {

    private static final int MOST_OWN = 5;

    private final Figures figures;
    private final Predicate<Address> failed;
    private final Usage usage;
    private final Findings findings;

    /** The tables that each document shows. */
    private final Map<String, Set<ContentPath>> shown = new HashMap<>();

    /** @param failed the figures that could not be computed, which has been told */
    References(Figures figures, Predicate<Address> failed, Usage usage, Findings findings) {
        this.figures = figures;
        this.failed = failed;
        this.usage = usage;
        this.findings = findings;
    }

    void check(Content content) {
        content.skrifter().forEach(this::noteShown);
        var years = content.verksamhetsmal().stream().map(Verksamhetsmal::ar).toList();
        content.skrifter().forEach(s -> {
            check(s);
            s.texter()
                    .forEach(t ->
                            t.visningar().forEach(v -> fetched(s, v, t.block().contains(v), years, content)));
        });
        content.rapporter().forEach(r -> r.omslagsbild().ifPresent(o -> omslagsbild(r, o)));
    }

    /** A cover shows whole numbers, of which one is a part of the other. */
    private void omslagsbild(Rapport report, Rapport.Omslagsbild bild) {
        var skrift =
                new Skrift(report.path().value(), report.path().resolve("rapport.yaml"), report.dag(), true, List.of());
        var all = found(skrift, bild.alla(), Place.words(skrift.fil(), bild.alla()));
        var white = found(skrift, bild.vita(), Place.words(skrift.fil(), bild.vita()));
        if (all.isPresent()
                && white.isPresent()
                && bild.antal(all.get().value(), white.get().value()).isEmpty()) {
            findings.fel(
                    "omslagsbild",
                    new Place(skrift.fil(), "omslagsbild.alla"),
                    "Omslaget kan inte visa %s av %s blad."
                            .formatted(white.get().text(), all.get().text()),
                    "Välj två hela tal där det andra är en del av det första, och högst %s blad."
                            .formatted(Siffror.text(BigDecimal.valueOf(Rapport.Omslagsbild.FLEST), 0)));
        }
    }

    /**
     * What only a report can show, and goals that nobody has.
     *
     * @param alone whether it stands in no list and no quotation
     */
    private void fetched(Skrift skrift, Text.Visning shown, boolean alone, List<String> years, Content content) {
        var place = Place.words(skrift.fil(), shown.skrivet());
        if (!shown.avTabell() && !skrift.rapport()) {
            findings.fel(
                    "visning-utanfor",
                    place,
                    "«${%s(…)}» kan bara stå i en rapport."
                            .formatted(shown.slag().ord()),
                    "Flytta raden till ett kapitel i en rapport, eller ta bort den.");
        } else if (!shown.avTabell() && !alone) {
            findings.fel(
                    "visning-utanfor",
                    place,
                    "«${%s(…)}» kan inte stå i en lista eller ett citat."
                            .formatted(shown.slag().ord()),
                    "Flytta den till en egen rad utan streck eller tecken framför.");
        } else if (shown.slag() == Text.Slag.VERKSAMHETSMAL && !years.contains(shown.forsta())) {
            findings.fel(
                    "okanda-mal",
                    place,
                    "Det finns inga verksamhetsmål för %s.".formatted(shown.forsta()),
                    years.isEmpty()
                            ? "Lägg dem i verksamhetsmal/%s.yaml.".formatted(shown.forsta())
                            : "Lägg dem i verksamhetsmal/%s.yaml, eller skriv %s."
                                    .formatted(shown.forsta(), String.join(" eller ", years)));
        } else if (shown.slag() == Text.Slag.INSATSMAL) {
            var period = shown.argument().getLast();
            var known = new TreeSet<>(content.insatser().stream()
                    .flatMap(i -> i.mal().stream())
                    .flatMap(m -> m.utfall().keySet().stream())
                    .toList());
            if (!known.contains(period)) {
                findings.fel(
                        "okanda-mal",
                        place,
                        "Ingen insats har något utfall för sina mål %s.".formatted(period),
                        Hint.of(period, known, "Skriv dem under utfall i insatsernas insats.yaml."));
            }
        }
    }

    private void noteShown(Skrift skrift) {
        skrift.texter().stream()
                .flatMap(Text::visningar)
                .filter(Text.Visning::avTabell)
                .flatMap(v -> figures.table(skrift.dokument(), v.forsta()).stream())
                .forEach(t -> shown.computeIfAbsent(skrift.dokument(), d -> new HashSet<>())
                        .add(t.tabell().path()));
    }

    private void check(Skrift skrift) {
        if (findings.doubts(new Place(skrift.fil(), "belopp"))) {
            return;
        }
        skrift.texter().stream()
                .flatMap(Text::visningar)
                .filter(Text.Visning::avTabell)
                .distinct()
                .forEach(v -> check(skrift, v));
        skrift.texter().stream().flatMap(Text::hamtningar).distinct().forEach(r -> check(skrift, r));
    }

    private void check(Skrift skrift, Text.Visning shown) {
        var place = Place.words(skrift.fil(), shown.skrivet());
        var table = table(skrift, shown.forsta(), place);
        if (table.isEmpty()) {
            return;
        }
        var t = table.get().tabell();
        t.talrader().forEach(r -> t.kolumner().forEach(k -> usage.add(Calculation.address(t, r, k), skrift.fil())));
        if (shown.slag() == Text.Slag.DIAGRAM && t.diagram().isEmpty()) {
            findings.fel(
                    "inget-diagram",
                    place,
                    "Tabellen «%s» har inget diagram.".formatted(shown.forsta()),
                    "Lägg till diagram: i tabellens fil, eller visa den med ${tabell(\"%s\")}."
                            .formatted(shown.forsta()));
        }
    }

    /** The one table that a name means; told when there is none or more than one. */
    private Optional<Table> table(Skrift skrift, String name, Place place) {
        var all = figures.tables(skrift.dokument(), name);
        if (all.isEmpty()) {
            findings.fel(
                    "okand-tabell",
                    place,
                    "Det finns ingen tabell som heter «%s».".formatted(name),
                    Spelling.nearest(name, names())
                                    .map("Menade du «%s»? Annars: lägg"::formatted)
                                    .orElse("Lägg")
                            + " den som %s.yaml i en mapp som heter tabeller, bredvid handlingen.".formatted(name));
        } else {
            tellMany(all, name, place);
        }
        return all.stream().findFirst();
    }

    private void tellMany(List<Table> all, String name, Place place) {
        if (all.size() > 1) {
            findings.fel(
                    "flera-tabeller",
                    place,
                    "«%s» kan vara %s olika tabeller.".formatted(name, Svenska.antal(all.size())),
                    Figures.whichOne(all.stream().map(Table::tabell).toList()));
        }
    }

    private List<String> names() {
        return figures.tables().values().stream().map(t -> t.tabell().namn()).toList();
    }

    private void check(Skrift skrift, Text.Inline reference) {
        switch (reference) {
            case Text.Tal t -> check(skrift, t);
            case Text.Andel a -> {
                var part = found(skrift, a.del(), Place.words(skrift.fil(), "\"" + a.del() + "\""));
                var whole = found(skrift, a.hela(), Place.words(skrift.fil(), "\"" + a.hela() + "\""));
                if (part.isPresent()
                        && whole.isPresent()
                        && part.get().andel(whole.get()).isEmpty()) {
                    tellNoShare(
                            part.get(),
                            whole.get(),
                            a,
                            Place.words(skrift.fil(), "${andel(\"" + a.del() + "\",\"" + a.hela() + "\")}"));
                }
            }
            case Text.Antal a -> {
                var place =
                        Place.words(skrift.fil(), "${" + (a.stor() ? "Antal" : "antal") + "(\"" + a.adress() + "\")}");
                var table = a.adress().split("\\.(?=[^/]*$)")[0];
                if (figures.antal(skrift.dokument(), a.adress(), skrift.dag()).isPresent()) {
                    tellMany(figures.tables(skrift.dokument(), table), table, place);
                } else {
                    findings.fel(
                            "okant-antal",
                            place,
                            "Det finns inget att räkna som heter «%s».".formatted(a.adress()),
                            "Skriv en tabells namn, en tabell och en grupp i den (tabell1.individinsatser), eller"
                                    + " styrelsen.ordinarie.");
                }
            }
            case Text.Se s -> {
                var place = Place.words(skrift.fil(), "${se(\"" + s.tabell() + "\")}");
                table(skrift, s.tabell(), place)
                        .filter(t ->
                                figures.tables(skrift.dokument(), s.tabell()).size() == 1)
                        .filter(t -> !shown.getOrDefault(skrift.dokument(), Set.of())
                                .contains(t.tabell().path()))
                        .ifPresent(t -> findings.fel(
                                "tabell-visas-inte",
                                place,
                                "Här hänvisas till tabellen «%s», men den visas ingenstans i handlingen."
                                        .formatted(t.tabell().titel()),
                                "Visa den på en egen rad med ${tabell(\"%s\")}, eller skriv meningen utan hänvisningen."
                                        .formatted(s.tabell())));
            }
            default -> {}
        }
    }

    private void tellNoShare(Tal part, Tal whole, Text.Andel share, Place place) {
        if (whole.value().signum() == 0) {
            findings.fel(
                    "andel-gar-inte",
                    place,
                    "«%s» är noll, så ingenting kan vara en del av det.".formatted(share.hela()),
                    "Skriv meningen utan andelen, eller rätta talet.");
        } else {
            findings.fel(
                    "andel-gar-inte",
                    place,
                    "«%s» räknas i %s och kan inte vara en del av «%s», som räknas i %s."
                            .formatted(
                                    share.del(),
                                    part.enhet().ord(),
                                    share.hela(),
                                    whole.enhet().ord()),
                    "Välj två tal som räknas i samma sak.");
        }
    }

    /** The figure of a name; told when there is none, and when the name can mean another as well. */
    private Optional<Tal> found(Skrift skrift, String address, Place place) {
        var figure = figures.tal(skrift.dokument(), address);
        int dot = address.indexOf('.', address.lastIndexOf('/') + 1);
        var tables = dot < 0 || figures.tal(new Address(address)).isPresent()
                ? List.<Table>of()
                : figures.tables(skrift.dokument(), address.substring(0, dot));
        if (tables.size() > 1) {
            tellMany(tables, address.substring(0, dot), place);
        } else if (figure.isEmpty() && !ofLostRow(skrift, address)) {
            tellUnknown(skrift, address, tables.stream().findFirst(), dot, place);
        }
        figure.ifPresent(f -> usage.add(f.address(), skrift.fil()));
        return figure;
    }

    private void tellUnknown(Skrift skrift, String address, Optional<Table> table, int dot, Place place) {
        var message = "Det finns inget tal som heter «%s».".formatted(address);
        if (table.isEmpty() && failed.test(new Address(address))) {
            return;
        }
        if (table.isEmpty()) {
            findings.fel("okant-tal", place, message, ownHint(skrift, address).orElseGet(() -> hint(address, dot)));
            return;
        }
        var t = table.get().tabell();
        var way = address.substring(dot + 1).split("\\.", 2);
        var rows = t.talrader().map(Tabell.Talrad::id).toList();
        var columns = t.kolumner().stream().map(Tabell.Kolumn::id).toList();
        if (!rows.contains(way[0])) {
            findings.fel(
                    "okant-tal",
                    place,
                    message,
                    Hint.of(way[0], rows, "Tabellen har ingen rad som heter «%s».".formatted(way[0])));
        } else if (way.length == 1 || !columns.contains(way[1])) {
            findings.fel(
                    "okant-tal",
                    place,
                    message,
                    way.length == 1
                            ? "Skriv också kolumnen: %s.%s.".formatted(address, columns.getFirst())
                            : Hint.of(way[1], columns, "Tabellen har ingen kolumn som heter «%s».".formatted(way[1])));
        } else if (!failed.test(Address.of(t.adress(), address.substring(dot + 1)))) {
            findings.fel(
                    "okant-tal",
                    place,
                    "Det finns inget tal i «%s», för cellen är tom eller innehåller ord.".formatted(address),
                    "Välj en annan cell, eller skriv meningen utan talet.");
        }
    }

    private void check(Skrift skrift, Text.Tal reference) {
        var place = Place.words(skrift.fil(), "${tal(\"" + reference.adress() + "\"");
        var figure = found(skrift, reference.adress(), place);
        if (figure.isPresent()
                && reference.enhet().isPresent()
                && figure.get().text(reference.enhet().get()).isEmpty()) {
            findings.fel(
                    "fel-enhet",
                    place,
                    "Talet räknas i %s och kan inte skrivas i %s."
                            .formatted(
                                    figure.get().enhet().ord(),
                                    reference.enhet().get().ord()),
                    "Ta bort enheten, eller välj en som talet kan räknas om till.");
        }
    }

    /** A table whose spreadsheet could not be read has been told of; each number in it has not. */
    private boolean ofLostRow(Skrift skrift, String address) {
        int dot = address.indexOf('.', address.lastIndexOf('/') + 1);
        return dot > 0
                && figures.table(skrift.dokument(), address.substring(0, dot))
                        .filter(t -> Calculation.lostRows(findings, t.tabell()))
                        .isPresent();
    }

    /** In a text about an insats, its own numbers by their whole names: a bare year is the beginning of none. */
    private Optional<String> ownHint(Skrift skrift, String address) {
        var own = skrift.fil().folder() + ".";
        var all = figures.alla().stream()
                .map(t -> t.address().value())
                .filter(a -> a.startsWith(own))
                .toList();
        var sameYear = all.stream()
                .filter(a -> a.startsWith(own + address.split("\\.")[0] + "."))
                .toList();
        return Spelling.nearest(
                        address,
                        all.stream().map(a -> a.substring(own.length())).toList())
                .map(near -> "Menade du «%s%s»?".formatted(own, near))
                .or(() -> sameYear.isEmpty()
                        ? Optional.empty()
                        : Optional.of("Insatsens egna tal hämtas med hela namnet: %s."
                                .formatted(Svenska.upprakning(sameYear.stream()
                                        .limit(MOST_OWN)
                                        .map("«%s»"::formatted)
                                        .toList()))));
    }

    /** What may have been meant when no table is called so. */
    private String hint(String address, int dot) {
        var known = new ArrayList<>(List.of("belopp"));
        figures.alla().forEach(t -> known.add(t.address().value()));
        var meant =
                Spelling.nearest(address, known).filter(k -> !k.equals(address)).map("Menade du «%s»?"::formatted);
        if (dot < 0) {
            return meant.map(m -> m + " ").orElse("")
                    + "Ärendets belopp skrivs bland uppgifterna överst, belopp: 316 000 kronor, och hämtas med"
                    + " ${tal(\"belopp\")}.";
        }
        return meant.or(() -> Spelling.nearest(address.substring(0, dot), names())
                        .map(t -> "Menade du «%s%s»?".formatted(t, address.substring(dot))))
                .orElse("Skriv tabellens namn, raden och kolumnen: ekonomi.summa.2020.");
    }
}
