package kansli.print;

import java.awt.Color;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kansli.document.Inkommen;
import kansli.source.Bytes;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureTreeRoot;
import org.apache.pdfbox.pdmodel.documentinterchange.taggedpdf.PDLayoutAttributeObject;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;

/**
 * The pages of a foreign PDF, each on a sheet of A4 with a thin frame and room for the stamp. What lies around the pages
 * is left behind.
 */
final class Facsimile {

    private static final float HAIRLINE = 0.4f;
    private static final Color FRAME = new Color(0x857A81);

    private final PDStructureTreeRoot root = new PDStructureTreeRoot();
    private final PDStructureElement document = new PDStructureElement("Document", root);
    private final List<ParentTree.Entry> owners = new ArrayList<>();
    private final ForeignPdf file;
    private final PDDocument pdf;
    private final Inkommen found;
    private final String title;
    private final PDFont font;

    private Facsimile(ForeignPdf file, Inkommen found, String title) throws IOException {
        this.file = file;
        this.pdf = file.pdf();
        this.found = found;
        this.title = title;
        font = Typefaces.embed("Regular", pdf);
        root.appendKid(document);
    }

    static Pdf of(ForeignPdf file, Inkommen found, String title) throws IOException {
        var facsimile = new Facsimile(file, found, title);
        var words = facsimile.words();
        for (int i = 0; i < file.size(); i++) {
            facsimile.take(i, words.get(i));
        }
        return facsimile.finished();
    }

    /** Read before anything is changed. */
    private List<PageText> words() {
        var words = new ArrayList<PageText>();
        for (int i = 0; i < file.size(); i++) {
            words.add(found.utelamnade().contains(i + 1) ? PageText.NONE : PageText.of(file, i, Budget.ofFile().ofPage()));
        }
        return words;
    }

    private void take(int index, PageText text) throws IOException {
        var picture = found.utelamnade().contains(index + 1)
                ? Optional.<PDImageXObject>empty()
                : Photograph.of(file, index, pdf);
        var page = clear(index);
        if (picture.isPresent()) {
            photograph(page, file.box(index), picture.get(), words(index), text);
        } else {
            apologise(page, file.box(index), words(index) + ". Sidan går inte att visa här.");
        }
    }

    private String words(int index) {
        return "%s, sida %d av %d".formatted(title, index + 1, file.size());
    }

    private PDPage clear(int index) {
        var page = file.page(index).getCOSObject();
        var above = page.getItem(COSName.PARENT);
        page.clear();
        page.setItem(COSName.TYPE, COSName.PAGE);
        page.setItem(COSName.PARENT, above);
        page.setItem(COSName.MEDIA_BOX, file.box(index).sheet());
        var sheet = new PDPage(page);
        sheet.setResources(new PDResources());
        sheet.setStructParents(index);
        return sheet;
    }

    private void photograph(PDPage page, PageBox box, PDImageXObject picture, String words, PageText text) throws IOException {
        var place = box.place();
        var tags = new COSArray();
        try (var canvas = new PDPageContentStream(pdf, page)) {
            canvas.beginMarkedContent(COSName.getPDFName("Figure"), 0);
            canvas.drawImage(picture, place.getLowerLeftX(), place.getLowerLeftY(), place.getWidth(), place.getHeight());
            canvas.endMarkedContent();
            tags.add(figure(page, place, words));
            for (var mark : new TextLayer(canvas, font, box).write(text, tags.size())) {
                tags.add(tag("P", page, mark).getCOSObject());
            }
            frame(canvas, place);
        }
        owners.add(new ParentTree.Entry(page.getStructParents(), tags));
    }

    private void apologise(PDPage page, PageBox box, String words) throws IOException {
        var place = box.place();
        try (var canvas = new PDPageContentStream(pdf, page)) {
            canvas.beginMarkedContent(COSName.P, 0);
            canvas.beginText();
            canvas.setFont(font, 9);
            canvas.newLineAtOffset(place.getLowerLeftX() + 20, place.getUpperRightY() - 30);
            canvas.showText(Legible.of(words).text());
            canvas.endText();
            canvas.endMarkedContent();
            frame(canvas, place);
        }
        owners.add(new ParentTree.Entry(page.getStructParents(), new COSArray(List.of(tag("P", page, 0).getCOSObject()))));
    }

    private static void frame(PDPageContentStream canvas, PDRectangle place) throws IOException {
        canvas.beginMarkedContent(COSName.ARTIFACT);
        canvas.setLineWidth(HAIRLINE);
        canvas.setStrokingColor(FRAME);
        canvas.addRect(place.getLowerLeftX(), place.getLowerLeftY(), place.getWidth(), place.getHeight());
        canvas.stroke();
        canvas.endMarkedContent();
    }

    private COSDictionary figure(PDPage page, PDRectangle place, String words) {
        var figure = tag("Figure", page, 0);
        figure.setAlternateDescription(words);
        var layout = new PDLayoutAttributeObject();
        layout.setBBox(place);
        figure.addAttribute(layout);
        return figure.getCOSObject();
    }

    private PDStructureElement tag(String role, PDPage page, int mark) {
        var tag = new PDStructureElement(role, document);
        document.appendKid(tag);
        tag.setPage(page);
        tag.appendKid(mark);
        return tag;
    }

    private Pdf finished() throws IOException {
        ParentTree.write(root, owners);
        var catalog = pdf.getDocumentCatalog().getCOSObject();
        var pages = catalog.getItem(COSName.PAGES);
        catalog.clear();
        catalog.setItem(COSName.TYPE, COSName.CATALOG);
        catalog.setItem(COSName.PAGES, pages);
        catalog.setItem(COSName.STRUCT_TREE_ROOT, root);
        var trailer = pdf.getDocument().getTrailer();
        trailer.removeItem(COSName.INFO);
        trailer.removeItem(COSName.ID);
        pdf.getDocument().setVersion(1.7f);
        pdf.setDocumentId(1L);          // its own id follows when it is bound
        var bytes = new ByteArrayOutputStream();
        pdf.save(bytes);
        return new Pdf(Bytes.of(bytes.toByteArray()), file.size());
    }
}
