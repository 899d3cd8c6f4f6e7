package kansli.print;

import java.util.Set;
import java.util.function.Predicate;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;

/** What a foreign PDF holds besides its pages: scripts, other files, sound, film. None of it is brought along. */
final class Surroundings {

    private static final Set<String> HARMLESS = Set.of("GoTo", "GoToR", "URI", "Named", "Thread");
    private static final Set<String> MORE = Set.of("FileAttachment", "Sound", "Movie", "Screen", "3D", "RichMedia");

    private Surroundings() {}

    static boolean holdMoreThanPages(COSDictionary catalog) {
        var names = catalog.getCOSDictionary(COSName.NAMES);
        return names != null && (names.containsKey("JavaScript") || names.containsKey("EmbeddedFiles"))
                || catalog.containsKey("Collection")
                || catalog.containsKey("AA")
                || catalog.containsKey("AF")
                || acts(catalog.getDictionaryObject("OpenAction"));
    }

    static boolean hideLayers(COSDictionary catalog) {
        var layers = catalog.getCOSDictionary(COSName.getPDFName("OCProperties"));
        var shown = layers == null ? null : layers.getCOSDictionary(COSName.D);
        return shown != null
                && (!"ON".equals(shown.getNameAsString("BaseState", "ON"))
                        || shown.getDictionaryObject("AS") != null
                        || shown.getDictionaryObject(COSName.OFF) instanceof COSArray off && off.size() > 0);
    }

    static boolean pageHoldMore(COSDictionary page) {
        return page.containsKey("AA")
                || page.containsKey("AF")
                || anyAnnotation(page, Surroundings::annotationHoldsMore);
    }

    /** Someone has marked what is to be blacked out, and it is still there. */
    static boolean pageIsToBeRedacted(COSDictionary page) {
        return anyAnnotation(page, annotation -> "Redact".equals(annotation.getNameAsString(COSName.SUBTYPE)));
    }

    private static boolean anyAnnotation(COSDictionary page, Predicate<COSDictionary> is) {
        if (page.getDictionaryObject(COSName.ANNOTS) instanceof COSArray annotations) {
            for (int i = 0; i < annotations.size(); i++) {
                if (annotations.getObject(i) instanceof COSDictionary annotation && is.test(annotation)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean annotationHoldsMore(COSDictionary annotation) {
        return MORE.contains(String.valueOf(annotation.getNameAsString(COSName.SUBTYPE)))
                || annotation.containsKey("AA")
                || acts(annotation.getDictionaryObject(COSName.A));
    }

    private static boolean acts(COSBase action) {
        return action instanceof COSDictionary does
                && does.containsKey(COSName.S)
                && !HARMLESS.contains(does.getNameAsString(COSName.S));
    }
}
