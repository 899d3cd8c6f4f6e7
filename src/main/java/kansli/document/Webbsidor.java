package kansli.document;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import kansli.document.View.Hanvisning;
import kansli.document.View.Publicerat;
import kansli.document.View.Mote;
import kansli.model.Arende;
import kansli.model.Arende.Avser;
import kansli.model.Arende.Skrivet;
import kansli.model.Content;
import kansli.model.Planerat;
import kansli.model.Sammantrade;
import kansli.model.Svenska;
import kansli.model.Tjansteskrivelse;
import kansli.source.Antal;

/** The pages of the public site. */
public final class Webbsidor implements DocumentKind {

    /** So many reports stand on the first page. */
    private static final int LATEST = 4;

    @Override
    public Stream<Document> documents(Underlag underlag) {
        var content = underlag.content();
        var today = underlag.today();
        var forbund = content.forbund();
        var gang = new Gang(content);
        var meetings = content.sammantraden().stream()
                .sorted(Comparator.comparing(Sammantrade::dag).reversed().thenComparing(Sammantrade::path))
                .map(s -> mote(underlag, s))
                .toList();
        return Stream.of(
                        Stream.of(
                                start(underlag, meetings),
                                sida(
                                        "sammantraden",
                                        "Sammanträden",
                                        today,
                                        "sammantraden",
                                        new View.Sammantraden(
                                                forbund, planerade(content, today), meetings, protokoll(content))),
                                sida("om", "Om förbundet", today, "om", om(content, today))),
                        content.sammantraden().stream().map(s -> sammantrade(underlag, s)),
                        content.sammantraden().stream().flatMap(s -> arenden(underlag, s, gang)))
                .flatMap(pages -> pages);
    }

    /** The next meeting, or the latest when nobody has been called to one. None of them has been cancelled. */
    private static Document start(Underlag underlag, List<Mote> meetings) {
        var content = underlag.content();
        var today = underlag.today();
        var next = content.sammantraden().stream()
                .filter(s -> !s.dag().isBefore(today) && !s.installt())
                .min(Comparator.comparing(Sammantrade::dag).thenComparing(Sammantrade::path))
                .map(s -> mote(underlag, s));
        var planned = planerade(content, today).stream()
                .filter(p -> p.installt().isEmpty())
                .findFirst()
                .filter(p -> next.filter(n -> !n.dag().isAfter(p.dag())).isEmpty());
        var view = new View.Start(
                content.forbund(),
                planned,
                next.isPresent(),
                next.or(() ->
                        meetings.stream().filter(m -> m.installt().isEmpty()).findFirst()),
                publicerat(content),
                Rapporter.latest(content)
                        .limit(LATEST)
                        .map(r -> Rapporter.row(r, today))
                        .toList(),
                Rapporter.siffror(underlag));
        return sida(DocumentId.START.value(), content.forbund().namn(), today, "start", view);
    }

    /** Kallelser from the day they were sent, minutes from the day they were checked; the latest first. */
    private static List<Publicerat> publicerat(Content content) {
        var kallelser = content.sammantraden().stream()
                .map(s -> new Publicerat(
                        s.kallelse().installt().map(i -> i.dag()).orElse(s.kallelse().datum()),
                        s.installt() ? "Inställt sammanträde med " + Rubriker.mote(s) : Rubriker.kallelse(s),
                        Namn.sammantrade(s),
                        Antal.av(s.arenden().size(), "punkt", "punkter") + " på dagordningen"));
        var protokoll = content.protokoll().stream()
                .flatMap(p -> p.justerat().stream()
                        .map(d -> new Publicerat(d, p.titel(), EgnaDokument.id(p.namn()), p.paragrafspann())));
        return Stream.concat(kallelser, protokoll)
                .sorted(Comparator.comparing(Publicerat::dag)
                        .reversed()
                        .thenComparing(p -> p.sida().value()))
                .limit(LATEST + 1)
                .toList();
    }

    /** Those that are still to come, and those that never will. */
    private static List<Planerat> planerade(Content content, LocalDate today) {
        return content.planerade().stream()
                .filter(p -> !p.dag().isBefore(today) || p.installt().isPresent())
                .toList();
    }

    private static Mote mote(Underlag underlag, Sammantrade s) {
        var beslut = s.arenden().stream()
                .filter(Arende.Beslutsarende.class::isInstance)
                .map(a -> Dagordning.punkt(underlag, s, a))
                .toList();
        return new Mote(
                Namn.sammantrade(s),
                s.organ(),
                s.dag(),
                s.kallelse().tid(),
                s.kallelse().plats(),
                s.kallelse().datum(),
                s.kallelse().installt(),
                s.arenden().size(),
                beslut);
    }

    private static List<Hanvisning> protokoll(Content content) {
        return content.protokoll().reversed().stream()
                .map(p -> new Hanvisning(EgnaDokument.id(p.namn()), p.titel()))
                .toList();
    }

    private static View.Om om(Content content, LocalDate today) {
        var forbund = content.forbund();
        return new View.Om(
                forbund,
                forbund.organ().stream()
                        .map(o -> new View.Sittande(o, o.platser(today)))
                        .toList(),
                forbund.kansli(today),
                content.styrdokument().stream()
                        .map(d -> new Hanvisning(EgnaDokument.id(d.namn()), d.titel()))
                        .toList());
    }

    private static Document sammantrade(Underlag underlag, Sammantrade s) {
        var view = new View.Sammantrade(
                underlag.content().forbund(),
                s.organ(),
                s.dag(),
                s.kallelse(),
                Namn.handlingar(s),
                Namn.kallelse(s),
                Namn.foredragningslista(s),
                underlag.content().protokoll().stream()
                        .filter(p -> p.path().folder().equals(s.path().value()))
                        .map(p -> EgnaDokument.id(p.namn()))
                        .findFirst(),
                Dagordning.grupper(underlag, s));
        return sida(
                Namn.sammantrade(s).value(),
                s.organ().namn() + " " + Svenska.dag(s.dag()),
                s.dag(),
                "sammantrade",
                view);
    }

    private static Stream<Document> arenden(Underlag underlag, Sammantrade s, Gang gang) {
        var content = underlag.content();
        return s.skrivna().map(a -> {
            var view = new View.Arende(
                    content.forbund(),
                    s.organ(),
                    s.dag(),
                    Namn.sammantrade(s),
                    Dagordning.punkt(underlag, s, a),
                    a.handling(),
                    Beslutsregister.beslutat(gang, a),
                    a.handling().flatMap(Tjansteskrivelse::dnr).map(Beslutsregister::akt),
                    foregaende(content, s, a),
                    Beslutsregister.insatser(content, a.huvud().insatser().stream()),
                    a.handling().isPresent() ? gang.av(s, a) : List.of());
            return sida(Namn.arende(s, a).value(), a.huvud().rubrik(), s.dag(), "arende", view);
        });
    }

    /** The minutes before those of a meeting, in a matter that is about them. */
    private static Optional<Hanvisning> foregaende(Content content, Sammantrade s, Skrivet arende) {
        return arende instanceof Arende.Formalia f && f.avser() == Avser.FOREGAENDE_PROTOKOLL
                ? content.protokoll().stream()
                        .filter(p ->
                                p.organ().id().equals(s.organ().id()) && p.dag().isBefore(s.dag()))
                        .reduce((a, b) -> b)
                        .map(p -> new Hanvisning(EgnaDokument.id(p.namn()), p.titel()))
                : Optional.empty();
    }

    private static Document sida(String id, String title, LocalDate date, String template, View view) {
        return new Document(new DocumentId(id), title, date, template, view, Set.of(Audience.WEBB), Format.WEBB);
    }
}
