package kansli.build;

import java.util.Optional;
import kansli.diagnostic.Findings;
import kansli.model.Forbund;
import kansli.print.Logotype;
import kansli.source.Barrier;
import kansli.source.Barrier.Broken;
import kansli.source.ContentPath;
import kansli.source.ContentTree;
import kansli.source.Place;

/** A förbund's own mark is drawn on every page, so it is looked at before anything else is made. */
final class Logotyp {

    private static final String ALONE = " Så länge står namnet ensamt.";

    private Logotyp() {}

    /** The mark made over, once for the whole build; nothing when it cannot be used, and a finding that says why. */
    static Optional<Logotype> checked(Forbund forbund, ContentTree tree, Findings findings) {
        var place = new Place(forbund.path(), "logotyp");
        var made = forbund.logotyp().flatMap(file -> made(file, tree, place, findings));
        made.flatMap(Logotype::lettering).ifPresent(l -> tell(l, place, findings));
        return made;
    }

    private static Optional<Logotype> made(ContentPath file, ContentTree tree, Place place, Findings findings) {
        try {
            return Barrier.around(file.value(), () -> {
                try {
                    return Optional.of(Logotype.of(tree.read(file)));
                } catch (Logotype.Refused e) {
                    tell(e.fault(), place, findings);
                    return Optional.empty();
                }
            });
        } catch (Broken e) {
            tell(e.tooMuch() ? Logotype.Fault.HEAVY : Logotype.Fault.BROKEN, place, findings);
            return Optional.empty();
        }
    }

    private static void tell(String lettering, Place place, Findings findings) {
        findings.upplysning(
                "logotyp-text",
                place,
                "Logotypens text ska stå i typsnittet «%s», som inte följer med filen. Den ritas i Open Sans."
                        .formatted(lettering),
                "Be den som gjorde logotypen om en SVG där texten är omvandlad till kurvor.");
    }

    private static void tell(Logotype.Fault fault, Place place, Findings findings) {
        switch (fault) {
            case FORBIDDEN ->
                findings.fel(
                        "logotyp-osaker",
                        place,
                        "Logotypen innehåller ett skript, en rörelse eller en länk, eller hämtar något utanför sig"
                                + " själv."
                                + ALONE,
                        "Be den som gjorde logotypen om en SVG med bara former, eller om en PNG.");
            case BROKEN ->
                findings.fel(
                        "logotyp-trasig",
                        place,
                        "Logotypen går inte att rita." + ALONE,
                        "Kontrollera att filen är en SVG, PNG eller JPEG i skärmens färger, och be annars den som"
                                + " gjorde logotypen om en ny.");
            case EMPTY ->
                findings.fel(
                        "logotyp-tom",
                        place,
                        "Logotypen har ingen storlek, eller inget i den syns på vitt." + ALONE,
                        "Kontrollera att det är rätt fil. En vit logotyp är gjord för mörk botten; be om en i färg.");
            case HEAVY ->
                findings.fel(
                        "logotyp-tung",
                        place,
                        "Logotypen är för tung att rita: den har skuggor, mönster, eller fler former än ett märke"
                                + " behöver."
                                + ALONE,
                        "Be den som gjorde logotypen om en enklare, med bara former, eller om en PNG.");
        }
    }
}
