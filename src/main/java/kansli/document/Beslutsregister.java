package kansli.document;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import kansli.document.View.Beslutsgrupp;
import kansli.document.View.Beslutsrad;
import kansli.document.View.Hanvisning;
import kansli.model.Arende.Skrivet;
import kansli.model.Content;
import kansli.model.Forlopp.Punkt;
import kansli.model.Forslag;
import kansli.model.Insats;
import kansli.model.Protokoll;
import kansli.model.Protokoll.Paragraf;
import kansli.model.Sammantrade;
import kansli.model.Tjansteskrivelse;
import kansli.redline.Skillnad;

/** All decisions in one list, and a page for each dnr that follows it from its first paper to the last. */
public final class Beslutsregister implements DocumentKind {

    private static final DocumentId BESLUT = new DocumentId("beslut");

    @Override
    public Stream<Document> documents(Underlag underlag) {
        var content = underlag.content();
        var grupper = grupper(content);
        var gang = new Gang(content);
        return Stream.concat(
                grupper.isEmpty()
                        ? Stream.empty()
                        : Stream.of(sida(
                                underlag,
                                BESLUT,
                                "Beslut",
                                "beslutsregister",
                                new View.Beslutsregister(content.forbund(), grupper))),
                dnr(content).map(dnr -> sida(underlag, akt(dnr), "Dnr " + dnr, "akt", akt(content, gang, dnr))));
    }

    private static Document sida(Underlag underlag, DocumentId id, String titel, String template, View view) {
        return new Document(id, titel, underlag.today(), template, view, Set.of(Audience.WEBB), Format.WEBB);
    }

    /** {@code diarium/2027-3} for {@code 2027:3}. */
    static DocumentId akt(String dnr) {
        return new DocumentId("diarium/" + dnr.replaceAll("[^\\p{Alnum}]+", "-").replaceAll("^-|-$", ""));
    }

    /** In the order in which they come up, each once. Two that get the same address share a page. */
    private static Stream<String> dnr(Content content) {
        var byAddress = new LinkedHashMap<DocumentId, String>();
        skrivna(content)
                .flatMap(a -> a.handling().flatMap(Tjansteskrivelse::dnr).stream())
                .forEach(d -> byAddress.putIfAbsent(akt(d), d));
        return byAddress.values().stream();
    }

    private static Stream<Skrivet> skrivna(Content content) {
        return content.sammantraden().stream().flatMap(Sammantrade::skrivna);
    }

    private static View.Akt akt(Content content, Gang gang, String dnr) {
        var matters = skrivna(content)
                .filter(a -> a.handling()
                        .flatMap(Tjansteskrivelse::dnr)
                        .filter(dnr::equals)
                        .isPresent())
                .toList();
        return new View.Akt(
                content.forbund(),
                dnr,
                matters.getLast().huvud().rubrik(),
                gang.av(dnr),
                insatser(content, matters.stream().flatMap(a -> a.huvud().insatser().stream())));
    }

    static List<Hanvisning> insatser(Content content, Stream<String> folders) {
        return folders.distinct()
                .flatMap(f -> content.insatser().stream().filter(i -> i.mapp().equals(f)))
                .map((Insats i) -> new Hanvisning(Insatser.id(i), i.namnOchOrt()))
                .toList();
    }

    private static List<Beslutsgrupp> grupper(Content content) {
        Map<String, List<Beslutsrad>> groups = new LinkedHashMap<>();
        content.protokoll().stream()
                .sorted(Comparator.comparing(Protokoll::dag).reversed())
                .forEach(p -> p.paragrafer().stream()
                        .filter(Beslutsregister::sags)
                        .forEach(x -> groups.computeIfAbsent(
                                        p.dag().getYear() + ", " + p.organ().namn(), k -> new ArrayList<>())
                                .add(rad(p, x))));
        return groups.entrySet().stream()
                .map(e -> new Beslutsgrupp(e.getKey(), List.copyOf(e.getValue())))
                .sorted(Comparator.comparing(
                        Beslutsgrupp::rubrik, (a, b) -> b.substring(0, 4).compareTo(a.substring(0, 4))))
                .toList();
    }

    /** What every meeting decides of itself is no news. */
    private static boolean sags(Paragraf x) {
        boolean stadigt = x.stalle().isEmpty()
                && x.forlopp().punkt().filter(k -> k.forslag().isEmpty()).isPresent();
        return x.beslut().isPresent() && !stadigt || x.insyn().stangd();
    }

    private static Beslutsrad rad(Protokoll p, Paragraf x) {
        var dnr = x.forlopp().punkt().flatMap(Punkt::dnr);
        return new Beslutsrad(
                p.dag(),
                x.nummer(),
                x.rubrik(),
                new Gang.Beslut(p, x).ord(),
                EgnaDokument.id(p.namn()),
                Protokollvy.id(x),
                dnr,
                dnr.map(Beslutsregister::akt));
    }

    /** What became of a matter, when the minutes may be seen. */
    static Optional<View.Beslutat> beslutat(Gang gang, Skrivet arende) {
        return gang.beslut(arende).map(b -> {
            var fore = b.paragraf().forlopp().punkt().flatMap(Punkt::forslag);
            var enligt = b.paragraf().enligtForslaget();
            return new View.Beslutat(
                    b.paragraf().nummer(),
                    enligt,
                    b.paragraf()
                            .beslut()
                            .filter(x -> !enligt)
                            .map(x -> fore.map(f -> new Forslag(
                                            x.organ(), x.verb(), Skillnad.mellan(f.attSatser(), x.attSatser())))
                                    .orElse(x)),
                    b.sida(),
                    b.ankare());
        });
    }
}
