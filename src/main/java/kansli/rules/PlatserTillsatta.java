package kansli.rules;

import java.util.List;
import kansli.diagnostic.Findings;
import kansli.model.Organ;
import kansli.model.Plats;
import kansli.model.Sammantrade;
import kansli.model.Svenska;
import kansli.source.Place;

/** Every member sits in the board, with an ersättare, on the day of a meeting. An organ with fewer members is left alone. */
final class PlatserTillsatta implements Rule {

    private static final String SOURCE = "Lagen (2003:1210) om finansiell samordning av rehabiliteringsinsatser, 10 och 12 §§";

    @Override
    public void check(Underlag underlag, Findings findings) {
        var content = underlag.content();
        for (var s : content.sammantraden()) {
            var place = new Place(content.forbund().path(), "organ.%s.ledamöter".formatted(s.organ().id()));
            if (!findings.doubts(place)) {
                check(content.forbund().medlemmar(), s, place, findings);
            }
        }
    }

    private static void check(List<String> members, Sammantrade s, Place place, Findings findings) {
        var seats = s.organ().platser(s.dag());
        var seated = seats.stream().map(Plats::medlem).toList();
        if (2 * members.stream().filter(seated::contains).count() <= members.size()) {
            return;
        }
        members.stream().filter(m -> !seated.contains(m)).forEach(m ->
                findings.varning("medlem-utan-plats", place, "%s har ingen ledamot i %s den %s. Källa: %s.".formatted(m, Svenska.inne(s.organ().namn()), Svenska.dag(s.dag()), SOURCE),
                        "Lägg till medlemmens ledamot och ersättare, eller rätta från och till."));
        if (seats.stream().anyMatch(p -> p.ersattare().isPresent())) {
            seats.stream().filter(p -> p.ersattare().isEmpty()).forEach(p ->
                    findings.varning("ersattare-saknas", new Place(place.file(), "%s[%d].ordinarie".formatted(place.key(), index(s.organ(), p))),
                            "%s har en ledamot men ingen ersättare i %s den %s. Källa: %s.".formatted(p.medlem(), Svenska.inne(s.organ().namn()), Svenska.dag(s.dag()), SOURCE),
                            "Lägg till en rad ersättare: under ledamoten."));
        }
    }

    private static int index(Organ organ, Plats seat) {
        return organ.platser().indexOf(seat);
    }
}
