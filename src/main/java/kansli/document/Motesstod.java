package kansli.document;

import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import kansli.document.View.Korpunkt;
import kansli.model.Arende.Skrivet;
import kansli.model.Arende.Utgatt;
import kansli.model.Bilaga.Papper;
import kansli.model.Forslag;
import kansli.model.Klockslag;
import kansli.model.Plats;
import kansli.model.Sammantrade;
import kansli.model.Svenska;

/** The sheets for those who lead a meeting and write it down. They are in the board's edition, and in no package. */
public final class Motesstod implements DocumentKind {

    @Override
    public Stream<Document> documents(Underlag underlag) {
        return underlag.audience() == Audience.STYRELSEN
                ? underlag.content().sammantraden().stream()
                        .filter(s -> !s.installt())
                        .flatMap(s -> sheets(underlag, s))
                : Stream.empty();
    }

    private static Stream<Document> sheets(Underlag underlag, Sammantrade s) {
        var forbund = underlag.content().forbund();
        var punkter = punkter(underlag, s);
        int minuter = s.minuter();
        return Stream.of(
                sheet(
                        Namn.korschema(s),
                        "Körschema, " + Rubriker.mote(s),
                        s,
                        "korschema",
                        new View.Korschema(
                                forbund,
                                s.organ(),
                                s.dag(),
                                s.kallelse(),
                                s.organ().ordforande(s.dag()),
                                punkter,
                                minuter,
                                s.kallelse()
                                        .tid()
                                        .minuter()
                                        .map(m -> minuter - m)
                                        .filter(m -> m > 0),
                                (int) s.skrivna()
                                        .filter(a -> !(a instanceof Utgatt))
                                        .filter(a ->
                                                a.huvud().korning().minuter().isEmpty())
                                        .count())),
                sheet(
                        Namn.narvarolista(s),
                        "Närvarolista, " + Rubriker.mote(s),
                        s,
                        "narvarolista",
                        new View.Narvarolista(
                                forbund,
                                s.organ(),
                                s.dag(),
                                s.kallelse(),
                                s.organ().platser(s.dag()),
                                forbund.kansli(s.dag()))),
                sheet(
                        Namn.justerarblad(s),
                        "Justerarens blad, " + Rubriker.mote(s),
                        s,
                        "justerarblad",
                        new View.Justerarblad(forbund, s.organ(), s.dag(), s.kallelse(), punkter)));
    }

    private static List<Korpunkt> punkter(Underlag underlag, Sammantrade s) {
        var punkter = new ArrayList<Korpunkt>();
        var nasta = Optional.of(s.kallelse().tid().borjan());
        for (var arende : s.skrivna().toList()) {
            var korning = arende.huvud().korning();
            boolean utgar = arende instanceof Utgatt;
            punkter.add(new Korpunkt(
                    Dagordning.punkt(underlag, s, arende),
                    nasta.filter(n -> !utgar).map(Motesstod::klockan),
                    utgar ? Optional.empty() : korning.minuter(),
                    forslag(arende),
                    utgar ? List.of() : jav(underlag, s, arende),
                    utgar ? "" : korning.fraga()));
            if (!utgar) {
                nasta = nasta.flatMap(n -> korning.minuter().map(n::plusMinutes));
            }
        }
        return List.copyOf(punkter);
    }

    private static Klockslag klockan(LocalTime when) {
        return new Klockslag(when, Optional.empty());
    }

    private static Optional<Forslag> forslag(Skrivet arende) {
        return arende.handling().flatMap(h -> h.forslag());
    }

    /** What is written of it, and those who sit for the member whose insats or application it is. */
    private static List<String> jav(Underlag underlag, Sammantrade s, Skrivet arende) {
        var written = arende.huvud().korning().jav().stream();
        var owners = underlag.content().insatser().stream()
                .filter(i -> arende.huvud().insatser().contains(i.mapp()))
                .flatMap(i -> i.agare().stream().flatMap(a -> sittande(s, a, "äger insatsen")));
        var applicants = arende.handling().flatMap(h -> h.slag()).filter(slag -> slag.startsWith("Ansökan")).stream()
                .flatMap(slag -> arende.bilagor().stream())
                .filter(Papper.class::isInstance)
                .flatMap(b -> ((Papper) b).fran().stream())
                .flatMap(f -> sittande(s, f, "söker"));
        return Stream.of(written, owners, applicants).flatMap(j -> j).distinct().toList();
    }

    /** {@code Ekuddens kommun söker: Maja Lind och Omar Dahl}; nothing when the member has no seat. */
    private static Stream<String> sittande(Sammantrade s, String medlem, String gor) {
        var persons = s.organ().platser(s.dag()).stream()
                .filter(p -> p.medlem().equals(medlem))
                .flatMap(Plats::personer)
                .toList();
        return persons.isEmpty()
                ? Stream.empty()
                : Stream.of("%s %s: %s".formatted(medlem, gor, Svenska.upprakning(persons)));
    }

    private static Document sheet(DocumentId id, String title, Sammantrade s, String template, View view) {
        return new Document(id, title, s.kallelse().datum(), template, view, Set.of(Audience.STYRELSEN), Format.PDF);
    }
}
