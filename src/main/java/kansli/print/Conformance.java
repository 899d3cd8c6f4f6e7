package kansli.print;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import kansli.source.Fingerprint;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDMarkInfo;
import org.apache.pdfbox.pdmodel.graphics.color.PDOutputIntent;
import org.apache.pdfbox.pdmodel.interactive.viewerpreferences.PDViewerPreferences;

/** What a tagged PDF needs besides its pages to be PDF/UA-1 and PDF/A-2a, and to have the same bytes each time. */
final class Conformance {

    private static final String PROGRAM = "Kansli";

    private Conformance() {}

    /** @param fingerprint of all that the document was made from; it becomes the file's identity */
    static void complete(PDDocument pdf, Metadata metadata, Fingerprint fingerprint) {
        declareTagged(pdf, metadata);
        describe(pdf, metadata);
        colours(pdf);
        pdf.getPages().forEach(page -> page.getCOSObject().setName(COSName.getPDFName("Tabs"), "S"));
        fonts(pdf);
        identify(pdf, fingerprint);
    }

    /**
     * The engine lists only the glyphs it used, which PDF/A-2 forbids and does not ask for; and it names subsets at
     * random.
     */
    static void fonts(PDDocument pdf) {
        for (var object : pdf.getDocument().getObjectsByType(COSName.FONT)) {
            if (object.getObject() instanceof COSDictionary font && font.containsKey(COSName.DESCENDANT_FONTS)) {
                name(font);
            }
        }
    }

    private static void name(COSDictionary font) {
        var descendant =
                (COSDictionary) font.getCOSArray(COSName.DESCENDANT_FONTS).getObject(0);
        var descriptor = descendant.getCOSDictionary(COSName.FONT_DESC);
        if (descriptor == null || !nameOf(descriptor).matches("[A-Z]{6}\\+.*")) {
            return;
        }
        descriptor.removeItem(COSName.getPDFName("CIDSet"));
        var name = prefix(descriptor.getCOSStream(COSName.FONT_FILE2))
                + nameOf(descriptor).substring(6);
        font.setName(COSName.BASE_FONT, name);
        descendant.setName(COSName.BASE_FONT, name);
        descriptor.setName(COSName.FONT_NAME, name);
    }

    private static String nameOf(COSDictionary descriptor) {
        return descriptor.getNameAsString(COSName.FONT_NAME);
    }

    private static String prefix(COSStream file) {
        try (var in = file.createInputStream()) {
            var digits =
                    HexFormat.of().parseHex(Fingerprint.of(in.readAllBytes()).sha256());
            var prefix = new StringBuilder();
            for (int i = 0; i < 6; i++) {
                prefix.append((char) ('A' + Math.floorMod(digits[i], 26)));
            }
            return prefix.toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void declareTagged(PDDocument pdf, Metadata metadata) {
        var catalog = pdf.getDocumentCatalog();
        var marked = new PDMarkInfo();
        marked.setMarked(true);
        catalog.setMarkInfo(marked);
        catalog.setLanguage(metadata.language());
        var preferences = new PDViewerPreferences(new COSDictionary());
        preferences.setDisplayDocTitle(true);
        catalog.setViewerPreferences(preferences);
    }

    private static void describe(PDDocument pdf, Metadata metadata) {
        var information = new PDDocumentInformation();
        information.setTitle(metadata.title());
        information.setAuthor(metadata.author());
        metadata.description().ifPresent(information::setSubject);
        information.setCreator(PROGRAM);
        information.setProducer(PROGRAM);
        information.setCreationDate(metadata.moment());
        information.setModificationDate(metadata.moment());
        pdf.setDocumentInformation(information);
        try {
            var packet = Xmp.of(metadata, PROGRAM).getBytes(StandardCharsets.UTF_8);
            pdf.getDocumentCatalog().setMetadata(new PDMetadata(pdf, new ByteArrayInputStream(packet)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void colours(PDDocument pdf) {
        try (var profile = Conformance.class.getResourceAsStream("/kansli/print/sRGB.icc")) {
            var intent = new PDOutputIntent(pdf, profile);
            intent.setInfo("sRGB IEC61966-2.1");
            intent.setOutputCondition("sRGB");
            intent.setOutputConditionIdentifier("sRGB IEC61966-2.1");
            intent.setRegistryName("http://www.color.org");
            pdf.getDocumentCatalog().setOutputIntents(List.of(intent));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void identify(PDDocument pdf, Fingerprint fingerprint) {
        var bytes = HexFormat.of().parseHex(fingerprint.sha256().substring(0, 32));
        COSBase id = new COSString(bytes);
        pdf.getDocument().getTrailer().setItem(COSName.ID, new COSArray(List.of(id, new COSString(bytes))));
    }
}
