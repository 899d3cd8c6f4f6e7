package kansli.rules;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kansli.diagnostic.Findings;
import kansli.diagnostic.Godkannande;
import kansli.model.Forbund;
import kansli.model.Organ;
import kansli.model.Period;
import kansli.model.Person;
import kansli.source.Place;
import kansli.source.Spelling;

/** Someone who sits for the same member in two organs, or at two times, is called the same in both. */
final class PersonerSkrivsLika implements Rule {

    @Override
    public void check(Underlag underlag, Findings findings) {
        var seats = seats(underlag.content().forbund());
        for (int i = 0; i < seats.size(); i++) {
            var here = seats.get(i);
            seats.subList(0, i).stream()
                    .filter(s -> s.medlem.equals(here.medlem) && !s.besides(here) && slip(s.namn, here.namn))
                    .findFirst()
                    .ifPresent(s -> findings.varning(
                            "namn-avviker",
                            here.plats,
                            "«%s» skrivs på ett annat sätt i %s: «%s»."
                                    .formatted(here.namn, findings.at(s.plats), s.namn),
                            "Skriv namnet likadant på alla ställen. Är det en annan person, "
                                    + Godkannande.skriv("namn-avviker")));
        }
    }

    private record Seat(String organ, String medlem, String namn, Period period, Place plats) {

        /** Two who sit in the same organ at the same time are two persons. */
        boolean besides(Seat other) {
            return organ.equals(other.organ) && period.equals(other.period);
        }
    }

    private static List<Seat> seats(Forbund forbund) {
        return forbund.organ().stream()
                .flatMap(o -> IntStream.range(0, o.platser().size()).boxed().flatMap(i -> seats(forbund, o, i)))
                .toList();
    }

    private static Stream<Seat> seats(Forbund forbund, Organ organ, int at) {
        var seat = organ.platser().get(at);
        var key = "organ.%s.ledamöter[%d].".formatted(organ.id(), at);
        return Stream.concat(
                Stream.of(seat(forbund, organ, seat.ordinarie(), at, key + "ordinarie")),
                seat.ersattare().stream().map(e -> seat(forbund, organ, e, at, key + "ersättare")));
    }

    private static Seat seat(Forbund forbund, Organ organ, Person person, int at, String key) {
        var seat = organ.platser().get(at);
        return new Seat(organ.id(), seat.medlem(), person.namn(), seat.period(), new Place(forbund.path(), key));
    }

    private static boolean slip(String a, String b) {
        return !a.equals(b) && Spelling.distance(a, b) == 1;
    }
}
