package kansli.print;

import java.awt.Color;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import kansli.source.Bytes;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdfwriter.ContentStreamWriter;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureTreeRoot;
import org.apache.pdfbox.util.Matrix;

/** A foreign page on its sheet: made to fit, cut at its own edges, framed, with nothing of its file around it. */
final class Sheet {

    private static final float HAIRLINE = 0.4f;
    private static final Color FRAME = new Color(0x857A81);

    private Sheet() {}

    static void write(PDDocument pdf, PDPage page, PageBox box, List<Object> tokens) throws IOException {
        var contents = new PDStream(pdf);
        try (var out = contents.createOutputStream(COSName.FLATE_DECODE)) {
            out.write(opening(box).getBytes(StandardCharsets.US_ASCII));
            new ContentStreamWriter(out).writeTokens(tokens);
            out.write("\nQ\n".getBytes(StandardCharsets.US_ASCII));
        }
        page.setContents(contents);
        movePatterns(page.getCOSObject().getCOSDictionary(COSName.RESOURCES), box);
        try (var canvas = new PDPageContentStream(pdf, page, AppendMode.APPEND, true, false)) {
            frame(canvas, box.place());
        }
    }

    /** A pattern lies where the paper is, and not where the page is moved to. */
    private static void movePatterns(COSDictionary resources, PageBox box) throws IOException {
        var patterns = resources.getCOSDictionary(COSName.PATTERN);
        if (patterns == null) {
            return;
        }
        var moved = new COSDictionary();
        for (var name : patterns.keySet()) {
            moved.setItem(name, moved(patterns.getCOSDictionary(name), box));
        }
        resources.setItem(COSName.PATTERN, moved);
    }

    /** A copy, for other pages may have it in other places. */
    private static COSDictionary moved(COSDictionary pattern, PageBox box) throws IOException {
        var copy = new COSDictionary();
        if (pattern instanceof COSStream packed) {
            var stream = new COSStream();
            try (var in = packed.createRawInputStream();
                    var out = stream.createRawOutputStream()) {
                in.transferTo(out);
            }
            copy = stream;
        }
        for (var key : pattern.keySet()) {
            if (!key.equals(COSName.LENGTH)) {
                copy.setItem(key, pattern.getItem(key));
            }
        }
        var way = box.toSheet();
        way.concatenate(
                Matrix.createMatrix(pattern.getDictionaryObject(COSName.MATRIX)).createAffineTransform());
        copy.setItem(COSName.MATRIX, new Matrix(way).toCOSArray());
        return copy;
    }

    static void frame(PDPageContentStream canvas, PDRectangle place) throws IOException {
        canvas.beginMarkedContent(COSName.ARTIFACT);
        canvas.setLineWidth(HAIRLINE);
        canvas.setStrokingColor(FRAME);
        canvas.addRect(place.getLowerLeftX(), place.getLowerLeftY(), place.getWidth(), place.getHeight());
        canvas.stroke();
        canvas.endMarkedContent();
    }

    /** The file with its pages and tags and nothing else. */
    static Pdf finished(PDDocument pdf, PDStructureTreeRoot root, Optional<String> language) throws IOException {
        var catalog = pdf.getDocumentCatalog().getCOSObject();
        var pages = catalog.getItem(COSName.PAGES);
        catalog.clear();
        catalog.setItem(COSName.TYPE, COSName.CATALOG);
        catalog.setItem(COSName.PAGES, pages);
        catalog.setItem(COSName.STRUCT_TREE_ROOT, root);
        language.ifPresent(said -> catalog.setString(COSName.LANG, said));
        var trailer = pdf.getDocument().getTrailer();
        trailer.removeItem(COSName.INFO);
        trailer.removeItem(COSName.ID);
        pdf.getDocument().setVersion(1.7f);
        pdf.setDocumentId(1L); // its own id follows when it is bound
        var bytes = new ByteArrayOutputStream();
        pdf.save(bytes);
        return new Pdf(Bytes.of(bytes.toByteArray()), pdf.getNumberOfPages());
    }

    private static String opening(PageBox box) {
        var m = new double[6];
        box.toSheet().getMatrix(m);
        var seen = box.seen();
        return String.format(
                Locale.ROOT,
                "q %.6f %.6f %.6f %.6f %.4f %.4f cm %.4f %.4f %.4f %.4f re W n\n",
                m[0],
                m[1],
                m[2],
                m[3],
                m[4],
                m[5],
                seen.getLowerLeftX(),
                seen.getLowerLeftY(),
                seen.getWidth(),
                seen.getHeight());
    }
}
