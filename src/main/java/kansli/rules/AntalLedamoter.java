package kansli.rules;

import java.util.Locale;
import java.util.regex.Pattern;
import kansli.diagnostic.Findings;
import kansli.model.Content;
import kansli.model.Enhet;
import kansli.model.Organ;
import kansli.model.Svenska;
import kansli.source.Place;

/**
 * How many an organ is said to have, and how many members the förbund has, against forbund.yaml on the document's day.
 */
final class AntalLedamoter implements Rule {

    private static final Pattern HAS = Pattern.compile("(?iU)\\b(?:har|består\\sav|utgörs\\sav|hade|bestod\\sav)\\s$");
    private static final Pattern AND = Pattern.compile(
            "(?iU)\\b(?:har|består\\sav|utgörs\\sav|hade|bestod\\sav)\\s[\\p{L}\\d]+\\s(?:ordinarie\\s)?ledamöter\\soch\\s(?:lika"
                + " många\\s)?$");

    @Override
    public void check(Underlag underlag, Findings findings) {
        var content = underlag.content();
        underlag.meningar()
                .filter(m -> m.skrift().dag().getYear() > 1970)
                .forEach(m -> underlag.sagda(m).stream()
                        .filter(s -> s.enhet() == Enhet.ANTAL && s.skrivet() && s.noga() == Noga.PRECIS)
                        .forEach(s -> check(s, content, findings)));
    }

    private static void check(Sagt said, Content content, Findings findings) {
        var day = said.mening().skrift().dag();
        content.forbund().organ().stream()
                .filter(o -> named(o, said.fore()))
                .findFirst()
                .ifPresent(o -> {
                    int ordinary = o.platser(day).size();
                    int others = (int) o.platser(day).stream()
                            .filter(p -> p.ersattare().isPresent())
                            .count();
                    if (HAS.matcher(said.fore()).find()
                            && said.efter().matches("(?iU)\\s(?:ordinarie\\s)?ledamöter\\b.*")
                            && said.tal().intValue() != ordinary) {
                        tell(
                                said,
                                o.namn(),
                                ordinary,
                                "ordinarie ledamöter",
                                new Place(content.forbund().path(), "organ." + o.id()),
                                fetched(o, "ordinarie"),
                                findings);
                    } else if (AND.matcher(said.fore()).find()
                            && said.efter().matches("(?iU)\\sersättare\\b.*")
                            && said.tal().intValue() != others) {
                        tell(
                                said,
                                o.namn(),
                                others,
                                "ersättare",
                                new Place(content.forbund().path(), "organ." + o.id()),
                                fetched(o, "ersattare"),
                                findings);
                    }
                });
        if (Pattern.compile("(?iU)\\bförbundet\\shar\\s$|\\bförbundets\\s$")
                        .matcher(said.fore())
                        .find()
                && said.efter().matches("(?iU)\\smedlemmar\\b.*")
                && said.tal().intValue() != content.forbund().medlemmar().size()) {
            tell(
                    said,
                    "Förbundet",
                    content.forbund().medlemmar().size(),
                    "medlemmar",
                    new Place(content.forbund().path(), "medlemmar"),
                    "",
                    findings);
        }
    }

    private static boolean named(Organ organ, String before) {
        return Ordform.har(before, organ.id(), Pattern.quote(organ.namn()));
    }

    private static String fetched(Organ organ, String who) {
        return " I en rapport kan det hämtas med ${antal(\"%s.%s\")}.".formatted(organ.id(), who);
    }

    private static void tell(
            Sagt said, String who, int number, String what, Place place, String cure, Findings findings) {
        findings.varning(
                "antal-ledamoter",
                said.mening().plats(said.start(), said.end()),
                "Texten säger %s, men %s har %s %s den %s (%s)."
                        .formatted(
                                said.ord().toLowerCase(Locale.ROOT),
                                Svenska.inne(who),
                                Svenska.antal(number),
                                what,
                                Svenska.dag(said.mening().skrift().dag()),
                                findings.at(place)),
                "Rätta talet, eller uppgifterna i forbund.yaml." + cure);
    }
}
