package kansli.model;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import kansli.model.Arende.Skrivet;
import kansli.model.Bilaga.Papper;

/** All running text that a förbund has written, file by file. */
final class Skrifter {

    private Skrifter() {}

    static Stream<Skrift> av(Content content) {
        return Stream.of(
                        content.sammantraden().stream().flatMap(Skrifter::sammantrade),
                        content.styrdokument().stream()
                                .map(d -> new Skrift(
                                        d.namn().value(),
                                        d.path(),
                                        d.antaget().orElse(LocalDate.EPOCH),
                                        false,
                                        List.of(d.text()))),
                        content.protokoll().stream()
                                .map(p -> new Skrift(
                                        p.namn().value(),
                                        p.path(),
                                        p.dag(),
                                        false,
                                        texter(p).toList())),
                        content.regler().texter().stream()
                                .flatMap(t -> t.text().fil().stream()
                                        .map(f -> new Skrift(f.stem(), f, LocalDate.EPOCH, false, List.of(t.text())))),
                        content.delegationsbeslut().stream()
                                .map(d -> new Skrift(
                                        d.path().folder() + "/" + d.path().stem(),
                                        d.path(),
                                        d.dag(),
                                        false,
                                        List.of(d.beslut()))),
                        content.insatser().stream().flatMap(Skrifter::insats),
                        content.verksamhetsmal().stream()
                                .map(v -> new Skrift(
                                        v.path().folder() + "/" + v.path().stem(),
                                        v.path(),
                                        LocalDate.EPOCH,
                                        false,
                                        texter(v).toList())),
                        content.rapporter().stream()
                                .flatMap(r -> r.omslagsbild().stream()
                                        .map(o -> new Skrift(
                                                r.path().value(),
                                                r.path().resolve("rapport.yaml"),
                                                r.dag(),
                                                true,
                                                List.of(o.text())))),
                        content.rapporter().stream()
                                .flatMap(r -> r.revision().stream()
                                        .map(v -> new Skrift(
                                                r.path().value(),
                                                r.path().resolve("rapport.yaml"),
                                                r.dag(),
                                                true,
                                                List.of(v.text())))),
                        content.rapporter().stream()
                                .flatMap(r -> r.kapitel().stream()
                                        .map(k -> new Skrift(
                                                r.path().value(), k.path(), r.dag(), true, List.of(k.text())))))
                .flatMap(skrifter -> skrifter);
    }

    private static Stream<Skrift> sammantrade(Sammantrade s) {
        return Stream.concat(
                Stream.of(new Skrift(
                        s.path() + "/kallelse",
                        s.kallelse().path(),
                        s.dag(),
                        false,
                        List.of(s.kallelse().text()))),
                s.skrivna()
                        .map(a -> new Skrift(
                                s.path() + "/" + a.huvud().namn(),
                                a.huvud().path(),
                                s.dag(),
                                false,
                                texter(a).toList())));
    }

    private static Stream<Skrift> insats(Insats i) {
        return Stream.concat(
                Stream.of(
                        new Skrift(
                                i.path().value(), i.path().resolve("om.md"), LocalDate.EPOCH, false, List.of(i.om())),
                        new Skrift(
                                i.path().value(),
                                i.path().resolve("insats.yaml"),
                                LocalDate.EPOCH,
                                false,
                                i.mal().stream().map(Insats.Mal::text).toList())),
                i.slutrapport().stream()
                        .map(r -> new Skrift(i.path() + "/slutrapport", r.path(), r.dag(), false, List.of(r.text()))));
    }

    private static Stream<Text> texter(Skrivet arende) {
        return Stream.concat(
                arende.handling().stream()
                        .flatMap(h -> Stream.concat(
                                Stream.of(h.text()), h.forslag().stream().flatMap(f -> f.attSatser().stream()))),
                arende.bilagor().stream().filter(Papper.class::isInstance).map(b -> ((Papper) b).sammanfattning()));
    }

    private static Stream<Text> texter(Protokoll protokoll) {
        return Stream.concat(
                Stream.of(protokoll.inledning()),
                protokoll.paragrafer().stream()
                        .flatMap(p -> Stream.of(
                                        Stream.of(p.arende()),
                                        p.beslut().stream().flatMap(b -> b.attSatser().stream()),
                                        p.forlopp().texter())
                                .flatMap(t -> t)
                                // A decision as it was proposed stands in its matter.
                                .filter(t ->
                                        t.fil().filter(protokoll.path()::equals).isPresent())));
    }

    private static Stream<Text> texter(Verksamhetsmal mal) {
        return mal.mal().stream()
                .flatMap(m -> m.resultatmal().stream())
                .flatMap(r -> Stream.of(r.text(), r.uppfoljning(), r.utfall()));
    }
}
