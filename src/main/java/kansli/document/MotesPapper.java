package kansli.document;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import kansli.model.Arende.Skrivet;
import kansli.model.Bilaga;
import kansli.model.Bilaga.Papper;
import kansli.model.Forbund;
import kansli.model.Sammantrade;
import kansli.model.Tjansteskrivelse;

/** The papers of a meeting: kallelse, föredragningslista, tjänsteskrivelser, and the sheets that stand for annexes. */
public final class MotesPapper implements DocumentKind {

    private static final Set<Audience> ALLA = Set.of(Audience.values());

    @Override
    public Stream<Document> documents(Underlag underlag) {
        return underlag.content().sammantraden().stream().flatMap(s -> papers(underlag, s));
    }

    private static Stream<Document> papers(Underlag underlag, Sammantrade s) {
        var forbund = underlag.content().forbund();
        var matters = s.skrivna().toList();
        return Stream.of(
                        Stream.of(
                                s.installt() ? installt(forbund, s) : kallelse(forbund, s),
                                foredragningslista(underlag, s)),
                        matters.stream().flatMap(a -> a.handling().map(h -> skrivelse(underlag, s, a, h)).stream()),
                        matters.stream()
                                .flatMap(a -> a.bilagor().stream().flatMap(b -> blad(underlag, s, a, b).stream())))
                .flatMap(papers -> papers);
    }

    private static Document kallelse(Forbund forbund, Sammantrade s) {
        var organ = s.organ();
        var view = new View.Kallelse(
                forbund,
                organ,
                s.dag(),
                s.kallelse(),
                Namn.handlingar(s),
                organ.platser(s.dag()),
                forbund.kansli(s.dag()),
                organ.ordforande(s.dag()));
        return pdf(Namn.kallelse(s), Rubriker.kallelse(s), s.kallelse().datum(), "kallelse", view);
    }

    private static Document installt(Forbund forbund, Sammantrade s) {
        var view = new View.Installt(
                forbund, s.organ(), s.dag(), s.kallelse(), s.organ().ordforande(s.dag()));
        var told = s.kallelse().installt().orElseThrow().dag();
        return pdf(Namn.kallelse(s), Rubriker.installt(s), told, "installt", view);
    }

    private static Document foredragningslista(Underlag underlag, Sammantrade s) {
        var view = new View.Foredragningslista(
                underlag.content().forbund(),
                s.organ(),
                s.dag(),
                s.kallelse().datum(),
                Namn.handlingar(s),
                Dagordning.hopdragna(Dagordning.grupper(underlag, s)));
        return pdf(
                Namn.foredragningslista(s),
                Rubriker.foredragningslista(s),
                s.kallelse().datum(),
                "foredragningslista",
                view);
    }

    private static Document skrivelse(Underlag underlag, Sammantrade s, Skrivet arende, Tjansteskrivelse skrivelse) {
        var rubrik = arende.huvud().rubrik();
        var view = new View.Tjansteskrivelse(
                underlag.content().forbund(),
                rubrik,
                skrivelse,
                Dagordning.dokumentslag(arende),
                new Bilaga.Nummer(arende.nummer(), 0),
                Dagordning.spann(arende.bilagor()),
                Dagordning.bilagor(underlag, s, arende.bilagor()));
        var titel = skrivelse.slag().map(slag -> slag + ": " + rubrik).orElse(rubrik);
        return pdf(
                Namn.arende(s, arende),
                titel,
                skrivelse.datum().orElse(s.kallelse().datum()),
                "tjansteskrivelse",
                view);
    }

    /** An annex of our own is a document elsewhere; every other has a sheet, unless it is nothing to its readers. */
    private static Optional<Document> blad(Underlag underlag, Sammantrade s, Skrivet arende, Bilaga bilaga) {
        var forbund = underlag.content().forbund();
        return switch (bilaga) {
            case Bilaga b when !underlag.harBlad(b) -> Optional.empty();
            case Papper p when p.kalla() instanceof Bilaga.Eget -> Optional.empty();
            case Papper p
            when p.kalla() instanceof Bilaga.Frammande f && underlag.inkomna().containsKey(f.path()) ->
                Optional.of(pdf(
                        Namn.bilaga(s, p),
                        Rubriker.bilaga(p.nummer(), p.rubrik()),
                        s.kallelse().datum(),
                        "forsattsblad",
                        new View.Forsattsblad(
                                forbund,
                                s.organ(),
                                s.dag(),
                                Namn.handlingar(s),
                                Namn.bilaga(s, p),
                                p.nummer(),
                                p.rubrik(),
                                arende.huvud().rubrik(),
                                p.fran(),
                                p.sammanfattning(),
                                f.path(),
                                underlag.inkomna().get(f.path()))));
            case Papper p ->
                Optional.of(saknas(
                        forbund,
                        s,
                        arende,
                        p,
                        p.rubrik(),
                        p.fran(),
                        Optional.ofNullable(underlag.hindrade().get(p.kalla().path()))));
            case Bilaga.EjOffentlig e -> Optional.empty();
        };
    }

    private static Document saknas(
            Forbund forbund,
            Sammantrade s,
            Skrivet arende,
            Bilaga bilaga,
            String rubrik,
            Optional<String> fran,
            Optional<Hinder> hinder) {
        var view = new View.Saknas(
                forbund,
                s.organ(),
                s.dag(),
                s.kallelse().datum(),
                bilaga.nummer(),
                rubrik,
                arende.huvud().rubrik(),
                fran,
                hinder);
        return pdf(
                Namn.bilaga(s, bilaga),
                Rubriker.bilaga(bilaga.nummer(), rubrik),
                s.kallelse().datum(),
                "saknas",
                view);
    }

    private static Document pdf(DocumentId id, String title, LocalDate date, String template, View view) {
        return new Document(id, title, date, template, view, ALLA, Format.PDF);
    }
}
