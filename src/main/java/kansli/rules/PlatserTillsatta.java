package kansli.rules;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import kansli.diagnostic.Findings;
import kansli.model.Organ;
import kansli.model.Plats;
import kansli.model.Sammantrade;
import kansli.model.Svenska;
import kansli.source.Place;

/** Every member sits in the board, with an ersättare, on the day of a meeting; told once, for the first such day. An organ with fewer members is left alone. */
final class PlatserTillsatta implements Rule {

    private static final String SOURCE = "Lagen (2003:1210) om finansiell samordning av rehabiliteringsinsatser, 10 och 12 §§";

    @Override
    public void check(Underlag underlag, Findings findings) {
        var content = underlag.content();
        var told = new HashSet<Place>();
        for (var s : content.sammantraden().stream().sorted(Comparator.comparing(Sammantrade::dag)).toList()) {
            var place = new Place(content.forbund().path(), "organ.%s.ledamöter".formatted(s.organ().id()));
            if (!findings.doubts(place)) {
                check(content.forbund().medlemmar(), s, place, told, findings);
            }
        }
    }

    private static void check(List<String> members, Sammantrade s, Place place, Set<Place> told, Findings findings) {
        var seats = s.organ().platser(s.dag());
        var seated = seats.stream().map(Plats::medlem).toList();
        if (2 * members.stream().filter(seated::contains).count() <= members.size()) {
            return;
        }
        members.stream().filter(m -> !seated.contains(m) && told.add(Place.within(place.file(), place.key(), m))).forEach(m ->
                findings.varning("medlem-utan-plats", place, "%s har ingen ledamot i %s den %s. Källa: %s.".formatted(m, Svenska.inne(s.organ().namn()), Svenska.dag(s.dag()), SOURCE),
                        "Lägg till medlemmens ledamot och ersättare, eller rätta från och till."));
        if (seats.stream().anyMatch(p -> p.ersattare().isPresent())) {
            seats.stream().filter(p -> p.ersattare().isEmpty() && told.add(seat(place, s.organ(), p))).forEach(p ->
                    findings.varning("ersattare-saknas", seat(place, s.organ(), p),
                            "%s har en ledamot men ingen ersättare i %s den %s. Källa: %s.".formatted(p.medlem(), Svenska.inne(s.organ().namn()), Svenska.dag(s.dag()), SOURCE),
                            "Lägg till en rad ersättare: under ledamoten."));
        }
    }

    private static Place seat(Place seats, Organ organ, Plats seat) {
        return new Place(seats.file(), "%s[%d].ordinarie".formatted(seats.key(), organ.platser().indexOf(seat)));
    }
}
