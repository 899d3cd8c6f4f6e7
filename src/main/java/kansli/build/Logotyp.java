package kansli.build;

import kansli.diagnostic.Findings;
import kansli.model.Content;
import kansli.print.Drawing;
import kansli.source.ContentTree;
import kansli.source.Place;

/** A förbund's own mark is drawn on every page, so it is looked at before anything else is made. */
final class Logotyp {

    private Logotyp() {}

    /** The content without a logotype that cannot be used, and a finding that says why. */
    static Content checked(Content content, ContentTree tree, Findings findings) {
        var forbund = content.forbund();
        var soundness =
                forbund.logotyp().map(l -> Drawing.soundness(tree.read(l))).orElse(Drawing.Soundness.SOUND);
        var place = new Place(forbund.path(), "logotyp");
        switch (soundness) {
            case SOUND -> {
                return content;
            }
            case FORBIDDEN ->
                findings.fel(
                        "logotyp-osaker",
                        place,
                        "Logotypen innehåller ett skript, eller hämtar något utanför sig själv. Så länge står namnet"
                                + " ensamt.",
                        "Be den som gjorde logotypen om en SVG med bara former.");
            case BROKEN ->
                findings.fel(
                        "logotyp-trasig",
                        place,
                        "Logotypen går inte att rita. Så länge står namnet ensamt.",
                        "Kontrollera att filen är en SVG, och be annars den som gjorde logotypen om en ny.");
        }
        return content.med(forbund.utanLogotyp());
    }
}
