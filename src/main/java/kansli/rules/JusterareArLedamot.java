package kansli.rules;

import java.util.List;
import java.util.stream.Collectors;
import kansli.diagnostic.Findings;
import kansli.model.Content;
import kansli.model.Plats;
import kansli.model.Sammantrade;
import kansli.model.Svenska;
import kansli.source.Place;
import kansli.source.Spelling;

/** The minutes are checked by someone who may sit at the meeting, and not by the one who chairs it. */
final class JusterareArLedamot implements Rule {

    @Override
    public void check(Underlag underlag, Findings findings) {
        var content = underlag.content();
        content.sammantraden()
                .forEach(s -> s.kallelse().justering().ifPresent(j -> {
                    j.justerare().forEach(namn -> check(namn, s, content, findings));
                    if (j.dag().isBefore(s.dag())) {
                        findings.fel(
                                "justering-fore-motet",
                                new Place(s.kallelse().path(), "justering"),
                                "Protokollet ska justeras den %s, men sammanträdet är först den %s."
                                        .formatted(Svenska.dag(j.dag()), Svenska.dag(s.dag())),
                                "Rätta dagen för justeringen.");
                    }
                }));
    }

    private static void check(String namn, Sammantrade s, Content content, Findings findings) {
        var place = Place.within(s.kallelse().path(), "justerare", namn);
        if (!sittande(s).contains(namn)) {
            if (!findings.doubts(
                    new Place(content.forbund().path(), "organ." + s.organ().id()))) {
                findings.fel(
                        "justerare-ej-ledamot",
                        place,
                        "%s är varken ledamot eller ersättare i %s den %s."
                                .formatted(namn, Svenska.inne(s.organ().namn()), Svenska.dag(s.dag())),
                        Spelling.person(namn, sittande(s))
                                .map(
                                        "Menade du «%s»? Annars: lägg till personen under organ i forbund.yaml."
                                                ::formatted)
                                .orElse("Rätta namnet, eller lägg till personen under organ i forbund.yaml."));
            }
        } else if (s.organ()
                .ordforande(s.dag())
                .map(p -> p.ordinarie().namn())
                .filter(namn::equals)
                .isPresent()) {
            findings.fel(
                    "justerare-ar-ordforande",
                    place,
                    "%s är ordförande den dagen och skriver under protokollet ändå.".formatted(namn),
                    "Föreslå någon annan som justerare.");
        }
    }

    private static List<String> sittande(Sammantrade s) {
        return s.organ().platser(s.dag()).stream().flatMap(Plats::personer).collect(Collectors.toList());
    }
}
