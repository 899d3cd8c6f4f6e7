package kansli.build;

import java.util.Map;
import java.util.TreeMap;
import kansli.diagnostic.Findings;
import kansli.document.Hinder;
import kansli.document.Inkommen;
import kansli.model.Arende.Skrivet;
import kansli.model.Bilaga;
import kansli.model.Bilaga.Papper;
import kansli.model.Content;
import kansli.print.Intake;
import kansli.source.ContentPath;
import kansli.source.ContentTree;
import kansli.source.Place;

/** Looks at every paper that someone else made, and tells the author of those that cannot be bound. */
final class Intagning {

    private final Intake intake;

    Intagning(Intake intake) {
        this.intake = intake;
    }

    /** The papers that can be bound. */
    Map<ContentPath, Inkommen> inspect(Content content, ContentTree tree, Findings findings) {
        var inkomna = new TreeMap<ContentPath, Inkommen>();
        content.sammantraden().stream()
                .flatMap(s -> s.arenden().stream())
                .filter(Skrivet.class::isInstance)
                .map(Skrivet.class::cast)
                .forEach(a -> inspect(a, tree, inkomna, findings));
        return inkomna;
    }

    private void inspect(Skrivet arende, ContentTree tree, Map<ContentPath, Inkommen> inkomna, Findings findings) {
        for (int i = 0; i < arende.bilagor().size(); i++) {
            if (arende.bilagor().get(i) instanceof Papper p && p.kalla() instanceof Bilaga.Frammande f) {
                var place = new Place(arende.huvud().path(), "bilagor[%d].fil".formatted(arende.plats(p)));
                switch (intake.inspect(tree.read(f.path()))) {
                    case Intake.Usable usable -> {
                        inkomna.put(f.path(), usable.found());
                        tell(p, usable.found(), place, findings);
                    }
                    case Intake.Unusable unusable -> tell(p, unusable.hinder(), place, findings);
                }
            }
        }
    }

    private static void tell(Papper p, Inkommen found, Place place, Findings findings) {
        if (!found.text() && p.sammanfattning().tom()) {
            findings.upplysning("bilaga-utan-text", place,
                    "Bilaga %s är bilder av sidor utan text, så den som inte ser kan inte läsa den.".formatted(p.nummer()),
                    "Be om ett original med text, eller skriv under sammanfattning: vad handlingen innehåller. Det trycks på försättsbladet.");
        }
        if (found.undertecknad()) {
            findings.upplysning("bilaga-undertecknad", place,
                    "Bilaga %s bär en elektronisk underskrift, som inte följer med in i paketet.".formatted(p.nummer()),
                    "Behåll originalet. Försättsbladet säger att det finns.");
        }
    }

    private static void tell(Papper p, Hinder hinder, Place place, Findings findings) {
        var what = "Bilaga %s, «%s», ".formatted(p.nummer(), p.kalla().path().name());
        switch (hinder) {
            case INGEN_PDF -> findings.fel("bilaga-ingen-pdf", place, what + "är ingen PDF, vad den än heter.",
                    "Öppna filen i programmet som den är gjord i och spara den som PDF.");
            case LOSENORD -> findings.fel("bilaga-losenord", place, what + "är låst med ett lösenord.",
                    "Be avsändaren om en PDF utan lösenord.");
            case SPARRAD -> findings.fel("bilaga-begransad", place, what + "är spärrad mot att sättas ihop med andra handlingar.",
                    "Be avsändaren om en PDF utan spärr, eller om lov att skriva ut den till en ny PDF.");
            case SKADAD -> findings.fel("bilaga-skadad", place, what + "är skadad eller avhuggen och går inte att läsa.",
                    "Hämta filen på nytt, eller be avsändaren skicka den igen.");
            case RITAS_AV_PROGRAM -> findings.fel("bilaga-xfa", place, what + "är ett formulär som ritas av ett program i filen, och sidorna finns inte i den.",
                    "Öppna formuläret i Adobe Reader, skriv ut det till PDF och lägg in den utskriften.");
            case INGA_SIDOR -> findings.fel("bilaga-utan-sidor", place, what + "har inga sidor.", "Är det rätt fil? Hämta den på nytt.");
            case FOR_STOR -> findings.fel("bilaga-for-stor", place, what + "är större än vad som ryms i ett paket.",
                    "Be om en mindre fil, eller dela upp den i flera bilagor.");
        }
    }
}
