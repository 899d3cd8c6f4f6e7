package kansli.rules;

import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import kansli.diagnostic.Findings;
import kansli.model.Organ;
import kansli.model.Plats;
import kansli.model.Regler.Regel;
import kansli.model.Sammantrade;
import kansli.model.Svenska;
import kansli.source.Place;

/**
 * Every member sits in the board in as many seats as it should, each with an ersättare, on the day of a meeting; told
 * once, for the first such day. An organ with fewer members is left alone.
 */
final class PlatserTillsatta implements Rule {

    @Override
    public void check(Underlag underlag, Findings findings) {
        var content = underlag.content();
        var told = new HashSet<Place>();
        for (var s : content.sammantraden().stream()
                .sorted(Comparator.comparing(Sammantrade::dag))
                .toList()) {
            var place = new Place(
                    content.forbund().path(),
                    "organ.%s.ledamöter".formatted(s.organ().id()));
            if (!findings.doubts(place)) {
                content.regler()
                        .regel("ledamöter för varje medlem", s.dag())
                        .ifPresent(rule -> check(content.forbund().medlemmar(), rule, s, place, told, findings));
            }
        }
    }

    private static void check(
            List<String> members, Regel rule, Sammantrade s, Place place, Set<Place> told, Findings findings) {
        var seats = s.organ().platser(s.dag());
        var seated = seats.stream().map(Plats::medlem).toList();
        if (2 * members.stream().filter(seated::contains).count() <= members.size()) {
            return;
        }
        members.stream()
                .filter(m -> Collections.frequency(seated, m) < rule.tal()
                        && told.add(Place.within(place.file(), place.key(), m)))
                .forEach(m -> findings.varning(
                        "medlem-utan-plats",
                        place,
                        "%s har %s i %s den %s. Källa: %s."
                                .formatted(
                                        m,
                                        few(Collections.frequency(seated, m), rule.tal()),
                                        Svenska.inne(s.organ().namn()),
                                        Svenska.dag(s.dag()),
                                        rule.kalla()),
                        "Lägg till medlemmens ledamot och ersättare, eller rätta från och till."));
        if (seats.stream().anyMatch(p -> p.ersattare().isPresent())) {
            seats.stream()
                    .filter(p -> p.ersattare().isEmpty() && told.add(seat(place, s.organ(), p)))
                    .forEach(p -> findings.varning(
                            "ersattare-saknas",
                            seat(place, s.organ(), p),
                            "%s har en ledamot men ingen ersättare i %s den %s. Källa: %s."
                                    .formatted(
                                            p.medlem(),
                                            Svenska.inne(s.organ().namn()),
                                            Svenska.dag(s.dag()),
                                            rule.kalla()),
                            "Lägg till en rad ersättare: under ledamoten."));
        }
    }

    private static String few(int seats, int wanted) {
        return seats == 0
                ? "ingen ledamot"
                : Svenska.antal(seats, "en ledamot", "ledamöter") + " av " + Svenska.antal(wanted);
    }

    private static Place seat(Place seats, Organ organ, Plats seat) {
        return new Place(
                seats.file(),
                "%s[%d].ordinarie".formatted(seats.key(), organ.platser().indexOf(seat)));
    }
}
