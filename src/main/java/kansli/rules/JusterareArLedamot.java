package kansli.rules;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kansli.diagnostic.Findings;
import kansli.figures.Figures;
import kansli.model.Content;
import kansli.model.Plats;
import kansli.model.Sammantrade;
import kansli.source.Place;

/** The minutes are checked by someone who may sit at the meeting, and not by the one who chairs it. */
final class JusterareArLedamot implements Rule {

    @Override
    public void check(Content content, Figures figures, Findings findings) {
        content.sammantraden().forEach(s -> s.kallelse().justering().ifPresent(j -> {
            var place = new Place(s.kallelse().path(), "justerare");
            if (!sittande(s).contains(j.justerare())) {
                findings.fel("justerare-ej-ledamot", place,
                        "%s är varken ledamot eller ersättare i %s på sammanträdets dag.".formatted(j.justerare(), s.organ().namn()),
                        "Rätta namnet, eller lägg till personen under organ i forbund.yaml.");
            } else if (s.organ().ordforande(s.dag()).map(p -> p.ordinarie().namn()).filter(j.justerare()::equals).isPresent()) {
                findings.fel("justerare-ar-ordforande", place,
                        "%s är ordförande och skriver ändå under protokollet.".formatted(j.justerare()), "Föreslå en annan ledamot som justerare.");
            }
            if (j.dag().isBefore(s.dag())) {
                findings.fel("justering-fore-motet", new Place(s.kallelse().path(), "justering"),
                        "Protokollet kan inte justeras före sammanträdet.", "Rätta dagen för justeringen.");
            }
        }));
    }

    private static List<String> sittande(Sammantrade s) {
        return s.organ().platser(s.dag()).stream().flatMap(JusterareArLedamot::namn).collect(Collectors.toList());
    }

    private static Stream<String> namn(Plats p) {
        return Stream.concat(Stream.of(p.ordinarie().namn()), p.ersattare().map(e -> e.namn()).stream());
    }
}
