package kansli.build;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import kansli.diagnostic.Findings;
import kansli.document.Hinder;
import kansli.document.Inkommen;
import kansli.document.Rubriker;
import kansli.model.Arende.Skrivet;
import kansli.model.Bilaga;
import kansli.model.Bilaga.Papper;
import kansli.model.Content;
import kansli.print.Intake;
import kansli.print.Pdf;
import kansli.source.Barrier.Broken;
import kansli.source.Bytes;
import kansli.source.ContentPath;
import kansli.source.ContentTree;
import kansli.source.Place;

/** Looks at every paper that someone else made, and tells the author of those that cannot be bound. */
final class Intagning {

    private final RememberedIntake intake;

    Intagning(Intake intake, Memory memory) {
        this.intake = new RememberedIntake(intake, memory);
    }

    /** Papers by their files: those that can be bound, and why the others cannot. */
    record Intagna(Map<ContentPath, Inkommen> inkomna, Map<ContentPath, Hinder> hindrade) {}

    Intagna inspect(Content content, ContentTree tree, Findings findings) {
        var intagna = new Intagna(new TreeMap<>(), new TreeMap<>());
        content.sammantraden().stream()
                .flatMap(s -> s.arenden().stream())
                .filter(Skrivet.class::isInstance)
                .map(Skrivet.class::cast)
                .forEach(a -> inspect(a, tree, intagna, findings));
        return intagna;
    }

    private void inspect(Skrivet arende, ContentTree tree, Intagna intagna, Findings findings) {
        for (int i = 0; i < arende.bilagor().size(); i++) {
            if (arende.bilagor().get(i) instanceof Papper p
                    && tree.refuses(p.kalla().path())) {
                intagna.hindrade().put(p.kalla().path(), Hinder.INTE_TAGEN);
            } else if (arende.bilagor().get(i) instanceof Papper p && p.kalla() instanceof Bilaga.Frammande f) {
                var place = new Place(arende.huvud().path(), "bilagor[%d].fil".formatted(arende.plats(p)));
                switch (tried(tree.read(f.path()), p)) {
                    case Intake.Usable usable -> {
                        intagna.inkomna().put(f.path(), usable.found());
                        tell(p, usable.found(), place, findings);
                        tellHeavy(p, usable, place, findings);
                        usable.repairs().forEach(repair -> tell(p, repair, place, findings));
                        compare(
                                p,
                                usable.found(),
                                new Place(arende.huvud().path(), "bilagor[%d].sidor".formatted(arende.plats(p))),
                                findings);
                    }
                    case Intake.Unusable unusable -> {
                        intagna.hindrade().put(f.path(), unusable.hinder());
                        tell(p, unusable.hinder(), place, findings);
                    }
                }
            }
        }
    }

    /** Whatever happens in the libraries while a paper is looked at or made over is about that paper. */
    private Intake.Inspection tried(Bytes file, Papper paper) {
        try {
            var inspection = intake.inspect(file);
            if (inspection instanceof Intake.Usable usable) {
                behind(file, usable.found(), Rubriker.bilaga(paper.nummer(), paper.rubrik()));
            }
            return inspection;
        } catch (Broken e) {
            return new Intake.Unusable(e.tooMuch() && !e.endless() ? Hinder.FOR_STOR : Hinder.SKADAD, e.getMessage());
        }
    }

    /** The paper as it lies behind its front sheet. */
    Pdf behind(Bytes file, Inkommen found, String title) {
        return intake.take(file, found, title);
    }

    /** Whoever sent the paper said how long it is. */
    private static void compare(Papper p, Inkommen found, Place place, Findings findings) {
        if (p.sidor().isPresent() && p.sidor().get() != found.sidor()) {
            findings.varning(
                    "bilaga-sidor",
                    place,
                    "Bilaga %s ska ha %s men filen har %s."
                            .formatted(p.nummer(), sidor(p.sidor().get()), sidor(found.sidor())),
                    "Kontrollera att det är rätt fil och att hela kom med, eller rätta sidor.");
        }
    }

    private static void tell(Papper p, Intake.Repair repair, Place place, Findings findings) {
        switch (repair) {
            case Intake.Miscounted m ->
                findings.varning(
                        "bilaga-reparerad",
                        place,
                        "I bilaga %s finns %s, men filen säger sig ha %d."
                                .formatted(p.nummer(), sidor(m.found()), m.claimed()),
                        "Öppna filen och se efter att inget fattas. Fattas något, be avsändaren skicka den igen.");
            case Intake.Rebuilt r ->
                findings.varning(
                        "bilaga-reparerad",
                        place,
                        "Bilaga %s är trasig i slutet. Det som gick att läsa är med.".formatted(p.nummer()),
                        "Öppna filen och se efter att inget fattas. Fattas något, be avsändaren skicka den igen.");
            case Intake.Incomplete some ->
                findings.varning(
                        "bilaga-ofullstandig",
                        place,
                        "I bilaga %s går inte allt att visa på %s: text, en bild, ett typsnitt eller färger fattas."
                                .formatted(p.nummer(), sidor(some.pages())),
                        "Jämför med originalet. Be avsändaren om en PDF där typsnitt och bilder är inbäddade.");
            case Intake.Unredacted some ->
                findings.varning(
                        "bilaga-overstrykning",
                        place,
                        "I bilaga %s är något på %s märkt för att strykas över, men det är inte gjort: orden finns kvar."
                                .formatted(p.nummer(), sidor(some.pages())),
                        "Utför överstrykningen i programmet som den är gjord i, spara och lägg in filen på nytt, eller"
                                + " skriv offentlig: nej vid bilagan.");
            case Intake.Broken some ->
                findings.varning(
                        "bilaga-sida-utelamnad",
                        place,
                        "I bilaga %s går %s inte att visa: det som ritas där är trasigt."
                                .formatted(p.nummer(), sidor(some.pages())),
                        "Öppna filen och se efter vad som finns där. Be om en ny PDF, eller skriv ut sidan och skanna"
                                + " den.");
        }
    }

    private static void tell(Papper p, Inkommen found, Place place, Findings findings) {
        if (!found.text() && p.sammanfattning().tom()) {
            findings.upplysning(
                    "bilaga-utan-text",
                    place,
                    "Bilaga %s är bilder av sidor utan text, så den som inte ser kan inte läsa den."
                            .formatted(p.nummer()),
                    "Be om ett original med text, eller skriv under sammanfattning: vad handlingen innehåller. Det"
                            + " trycks på försättsbladet.");
        }
        if (!found.dolda().isEmpty()) {
            findings.upplysning(
                    "bilaga-dold-text",
                    place,
                    "I bilaga %s finns text som inte syns på %s: den är dold, övertäckt, utanför sidan eller i samma färg som den. Den följer inte med."
                            .formatted(p.nummer(), sidor(found.dolda())),
                    "Sidan visas som en bild, med den text som syns. Se efter i originalet om något har dolts som ni"
                            + " inte skulle ha fått, eller som behöver synas.");
        }
        if (found.innesluten()) {
            findings.upplysning(
                    "bilaga-skript",
                    place,
                    "I bilaga %s ligger mer än sidor: andra filer, ljud, film eller program. Det följer inte med in i paketet."
                            .formatted(p.nummer()),
                    "Behöver den som läser något av det, lägg in det som en egen bilaga.");
        }
        if (found.undertecknad()) {
            findings.upplysning(
                    "bilaga-undertecknad",
                    place,
                    "Bilaga %s bär en elektronisk underskrift, som inte följer med in i paketet.".formatted(p.nummer()),
                    "Behåll originalet. Försättsbladet säger att det finns.");
        }
    }

    private static void tellHeavy(Papper p, Intake.Usable usable, Place place, Findings findings) {
        var heavy = new ArrayList<>(usable.found().utelamnade());
        usable.repairs().forEach(repair -> {
            if (repair instanceof Intake.Broken broken) {
                heavy.removeAll(broken.pages());
            }
        });
        if (!heavy.isEmpty()) {
            findings.varning(
                    "bilaga-sida-utelamnad",
                    place,
                    "I bilaga %s går %s inte att visa: det som ritas där är för tungt."
                            .formatted(p.nummer(), sidor(heavy)),
                    "Be om en enklare PDF, eller skriv ut sidan och skanna den.");
        }
    }

    private static String sidor(int count) {
        return count == 1 ? "en sida" : count + " sidor";
    }

    /** {@code sidan 3}, or {@code sidorna 3, 4 och 9}. */
    private static String sidor(List<Integer> pages) {
        if (pages.size() == 1) {
            return "sidan " + pages.getFirst();
        }
        var first =
                pages.subList(0, pages.size() - 1).stream().map(String::valueOf).collect(Collectors.joining(", "));
        return "sidorna " + first + " och " + pages.getLast();
    }

    private static void tell(Papper p, Hinder hinder, Place place, Findings findings) {
        var what = "Bilaga %s, «%s», ".formatted(p.nummer(), p.kalla().path().name());
        switch (hinder) {
            case INGEN_PDF ->
                findings.fel(
                        "bilaga-ingen-pdf",
                        place,
                        what + "är ingen PDF, vad den än heter.",
                        "Öppna filen i programmet som den är gjord i och spara den som PDF.");
            case LOSENORD ->
                findings.fel(
                        "bilaga-losenord",
                        place,
                        what + "är låst med ett lösenord eller ett certifikat.",
                        "Be avsändaren om en PDF som inte är låst.");
            case SPARRAD ->
                findings.fel(
                        "bilaga-begransad",
                        place,
                        what + "är spärrad mot att sättas ihop med andra handlingar.",
                        "Be avsändaren om en PDF utan spärr, eller om lov att skriva ut den till en ny PDF.");
            case SKADAD ->
                findings.fel(
                        "bilaga-skadad",
                        place,
                        what + "är skadad, eller gjord på ett sätt som Kansli inte klarar, och går inte att läsa.",
                        "Hämta filen på nytt, eller be avsändaren skicka den igen. Går den att öppna, skriv ut den till"
                                + " en ny PDF och lägg in den.");
            case RITAS_AV_PROGRAM ->
                findings.fel(
                        "bilaga-xfa",
                        place,
                        what + "är ett formulär som ritas av ett program i filen, och sidorna finns inte i den.",
                        "Öppna formuläret i Adobe Reader, skriv ut det till PDF och lägg in den utskriften.");
            case INGA_SIDOR ->
                findings.fel(
                        "bilaga-utan-sidor", place, what + "har inga sidor.", "Är det rätt fil? Hämta den på nytt.");
            case INTE_TAGEN -> {} // the folder has told why
            case FOR_STOR ->
                findings.fel(
                        "bilaga-for-stor",
                        place,
                        what + "är större än vad som ryms i ett paket.",
                        "Be om en mindre fil, eller dela upp den i flera bilagor.");
        }
    }
}
