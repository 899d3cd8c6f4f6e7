package kansli.print;

import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.graphics.optionalcontent.PDOptionalContentGroup;
import org.apache.pdfbox.pdmodel.graphics.optionalcontent.PDOptionalContentProperties;

/** The layers of a foreign file, and what may be hidden because it belongs to one that is off. */
final class Layers {

    private final PDOptionalContentProperties layers;

    Layers(PDDocument pdf) {
        layers = pdf.getDocumentCatalog().getOCProperties();
    }

    /** A figure or a picture says itself which layer it belongs to. */
    boolean mayHide(COSDictionary object) {
        return isOff(object.getDictionaryObject(COSName.OC));
    }

    /** A group that is off, or a rule for several that we do not read. */
    boolean isOff(COSBase layer) {
        return layer instanceof COSDictionary properties
                && layers != null
                && (!COSName.OCG.equals(properties.getCOSName(COSName.TYPE))
                        || !layers.isGroupEnabled(new PDOptionalContentGroup(properties)));
    }
}
