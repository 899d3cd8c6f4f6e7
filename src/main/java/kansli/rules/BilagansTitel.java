package kansli.rules;

import java.util.Optional;
import kansli.diagnostic.Findings;
import kansli.model.Arende.Skrivet;
import kansli.model.Bilaga.Eget;
import kansli.model.Bilaga.Papper;
import kansli.model.Content;
import kansli.model.Svenska;
import kansli.source.ContentPath;
import kansli.source.Place;

/**
 * An annex that is one of the förbund's own documents is of the year that the document is of, and so is a matter that
 * is called the same.
 */
final class BilagansTitel implements Rule {

    @Override
    public void check(Underlag underlag, Findings findings) {
        var content = underlag.content();
        content.sammantraden().stream()
                .flatMap(s -> s.skrivna())
                .forEach(a -> a.bilagor().stream()
                        .filter(Papper.class::isInstance)
                        .map(Papper.class::cast)
                        .forEach(p -> check(a, p, content, findings)));
    }

    private static void check(Skrivet matter, Papper annex, Content content, Findings findings) {
        if (annex.kalla() instanceof Eget own) {
            title(content, own.path()).ifPresent(title -> {
                check(
                        annex.rubrik(),
                        title,
                        new Place(matter.huvud().path(), "bilagor[%d].rubrik".formatted(matter.plats(annex))),
                        findings);
                if (withoutYears(matter.huvud().rubrik()).equals(withoutYears(title))) {
                    check(
                            matter.huvud().rubrik(),
                            title,
                            new Place(matter.huvud().path(), "rubrik"),
                            findings);
                }
            });
        }
    }

    /** Its title, and for a version of a governing document, which one it is. */
    private static Optional<String> title(Content content, ContentPath document) {
        var version = content.styrdokument().stream()
                .filter(d -> d.namn().equals(document))
                .map(d -> " " + d.version())
                .findFirst()
                .orElse("");
        return Titlar.titel(content, document).map(t -> t + version);
    }

    private static void check(String heading, String title, Place place, Findings findings) {
        var said = Artal.i(heading);
        var real = Artal.i(title);
        if (!said.isEmpty() && !real.isEmpty() && said.stream().noneMatch(real::contains)) {
            findings.varning(
                    "bilaga-annat-ar",
                    place,
                    "Rubriken säger %s, men dokumentet är från %s."
                            .formatted(
                                    Svenska.upprakning(said),
                                    Svenska.upprakning(real.stream().distinct().toList())),
                    "Rätta året, eller vilket dokument bilagan är.");
        }
    }

    private static String withoutYears(String title) {
        return title.replaceAll("\\d{4}", "").strip();
    }
}
