package kansli.reading;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import kansli.diagnostic.Findings;
import kansli.model.Forbund;
import kansli.model.Forlopp;
import kansli.model.Forslag;
import kansli.model.Organ;
import kansli.model.Plats;
import kansli.model.Protokoll;
import kansli.model.Protokoll.Paragraf;
import kansli.model.Protokoll.UtanMote;
import kansli.model.Svenska;
import kansli.model.Text;
import kansli.reading.Sekretess.Sak;
import kansli.source.ContentPath;
import kansli.source.Place;
import kansli.source.YamlNode.Scalar;

/** Reads {@code protokoll.yaml} of decisions that were taken without a meeting. */
final class ProtokollReader {

    private final Forbund forbund;
    private final MarkdownReader markdown;
    private final AttSatser attSatser;

    ProtokollReader(Forbund forbund, Findings findings) {
        this.forbund = forbund;
        this.markdown = new MarkdownReader(findings);
        this.attSatser = new AttSatser(findings);
    }

    Protokoll read(Uppgifter u, Organ organ, LocalDate dag) {
        var insyn = Sekretess.insyn(u, Sak.PROTOKOLL);
        var protokoll = new Protokoll(
                u.file(),
                dag,
                organ,
                new UtanMote(u.text("form", "per capsulam"), u.valfri("sätt")),
                text(u, "inledning"),
                beslutande(u, organ, dag),
                u.enEllerFlera("paragrafer").stream()
                        .map(p -> paragraf(p, organ))
                        .toList(),
                EfteratReader.read(u),
                insyn);
        u.kraver("paragrafer");
        u.avsluta();
        return protokoll;
    }

    /** Those who are named, ersättare among them; every ordinary member of the organ when nobody is. */
    private List<Plats> beslutande(Uppgifter u, Organ organ, LocalDate dag) {
        var platser = organ.platser(dag);
        if (!u.harVarde("beslutande")) {
            return platser;
        }
        var possible = Stream.concat(platser.stream(), platser.stream().flatMap(p -> tjanstgorande(p).stream()))
                .toList();
        var found = new ArrayList<Plats>();
        for (var named : Personer.utanTitel(u, "beslutande")) {
            possible.stream()
                    .filter(p -> p.ordinarie().namn().equals(named.namn()))
                    .findFirst()
                    .ifPresentOrElse(
                            found::add, () -> tellUnknown(named.namn(), named.written(), u, organ, dag, possible));
        }
        return found;
    }

    private void tellUnknown(
            String name, Scalar written, Uppgifter u, Organ organ, LocalDate dag, List<Plats> possible) {
        if (u.findings().doubts(new Place(forbund.path(), "organ." + organ.id()))
                || u.findings().doubts(Place.of(new ContentPath(u.file().folder())))) {
            return;
        }
        u.fel(
                "okand-beslutande",
                written.span(),
                "beslutande",
                "%s är varken ledamot eller ersättare i %s den %s."
                        .formatted(Ord.kort(name), Svenska.inne(organ.namn()), Svenska.dag(dag)),
                Ord.personforslag(
                        name,
                        possible.stream().map(p -> p.ordinarie().namn()).toList(),
                        "Lägg till personen under organ i forbund.yaml."));
    }

    /** The seat when its ersättare serves in it. */
    private static Optional<Plats> tjanstgorande(Plats plats) {
        return plats.ersattare()
                .map(e -> new Plats(
                        plats.medlem(), e, Optional.of("tjänstgörande ersättare"), Optional.empty(), plats.period()));
    }

    private Paragraf paragraf(Uppgifter p, Organ organ) {
        var clauses = attSatser.read(p, "beslut");
        p.kraver("nummer");
        var paragraf = new Paragraf(
                p.tolkad(
                                "nummer",
                                ProtokollReader::number,
                                "paragraf-form",
                                "«%s» är inget paragrafnummer.",
                                text -> "Skriv bara siffrorna: %s."
                                        .formatted(
                                                text.matches("\\D*\\d{1,4}\\D*") ? text.replaceAll("\\D", "") : "12"))
                        .orElse(0),
                p.text("rubrik", "Rubrik saknas"),
                clauses.isEmpty() ? Optional.empty() : Optional.of(new Forslag(organ.namn(), "beslutar", clauses)),
                text(p, "ärende"),
                Forlopp.TOMT.till(EfteratReader.mottagare(p)),
                p.stalle(),
                Sekretess.insyn(p, Sak.PARAGRAF));
        p.avsluta();
        return paragraf;
    }

    static Optional<Integer> number(String text) {
        return text.matches("\\d{1,4}") ? Optional.of(Integer.valueOf(text)) : Optional.empty();
    }

    private Text text(Uppgifter u, String key) {
        return u.skalar(key).map(s -> markdown.block(u.file(), key, s)).orElse(Text.TOM);
    }
}
