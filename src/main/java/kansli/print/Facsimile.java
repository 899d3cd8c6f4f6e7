package kansli.print;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import kansli.document.Inkommen;
import kansli.document.Inkommen.Atergivning;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNull;
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
 * The pages of a foreign PDF, each on a sheet of A4 with a thin frame and room for the stamp. What lies around the
 * pages is left behind.
 */
final class Facsimile {

    private final PDStructureTreeRoot root = new PDStructureTreeRoot();
    private final PDStructureElement document = new PDStructureElement("Document", root);
    private final List<ParentTree.Entry> owners = new ArrayList<>();
    private final ForeignPdf file;
    private final PDDocument pdf;
    private final Inkommen found;
    private final String title;
    private final PDFont font;
    private final Set<COSDictionary> stripped = OwnMarks.noneStripped();

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
        facsimile.takeAll();
        return facsimile.finished();
    }

    /** All is read before anything is changed, for pages share what they are drawn with. */
    private void takeAll() throws IOException {
        var drawn = new Drawn(pdf, Budget.ofFile());
        var contents = new ArrayList<Content>();
        for (int i = 0; i < file.size(); i++) {
            contents.add(read(i, drawn));
        }
        drawn.complete();
        for (int i = 0; i < file.size(); i++) {
            switch (contents.get(i)) {
                case Drawing page -> draw(i, page);
                case Picture page -> photograph(i, page);
                case Nothing page -> apologise(i);
            }
        }
    }

    /** What becomes of a page. */
    private sealed interface Content {}

    private record Drawing(List<Object> tokens, List<TextObjects.Words> words) implements Content {}

    private record Picture(PDImageXObject image, PageText text) implements Content {}

    private record Nothing() implements Content {}

    private Content read(int index, Drawn drawn) throws IOException {
        if (found.utelamnade().contains(index + 1)) {
            return new Nothing();
        }
        if (found.atergivning() == Atergivning.SOM_SIDOR && !found.somBilder().contains(index + 1)) {
            try {
                return new Drawing(
                        drawn.check(file.page(index)),
                        TextObjects.of(file, index, Budget.ofFile().ofPage()));
            } catch (Unsuited e) {
                // The page is photographed: it was found to be suited, but not by the same program.
            }
        }
        return Photograph.of(file, index, pdf)
                .<Content>map(image -> new Picture(image, seenWords(index)))
                .orElse(new Nothing());
    }

    private PageText seenWords(int index) {
        var found = Survey.of(
                file, index, Budget.ofPainting().ofPage(), Budget.ofFile().ofPage());
        return PageText.of(file, index, Budget.ofFile().ofPage(), Seen.of(file, index, found));
    }

    private String words(int index) {
        return "%s, sida %d av %d".formatted(title, index + 1, file.size());
    }

    /** The page as an empty sheet, with its place in the file. */
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

    private void draw(int index, Drawing drawing) throws IOException {
        var box = file.box(index);
        var old = file.page(index).getCOSObject();
        var resources = old.getCOSDictionary(COSName.RESOURCES);
        var group = old.getItem(COSName.GROUP);
        var marks = OwnMarks.of(drawing.tokens(), resources, drawing.words(), stripped);
        var page = clear(index);
        page.getCOSObject().setItem(COSName.RESOURCES, resources);
        if (group != null) {
            page.getCOSObject().setItem(COSName.GROUP, group);
        }
        Sheet.write(pdf, page, box, marks.tokens());
        var tags = new COSArray();
        tags.growToSize(marks.count(), COSNull.NULL);
        if (!marks.pictures().isEmpty()) {
            var figure = figure(page, box.place(), words(index), marks.pictures());
            marks.pictures().forEach(mark -> tags.set(mark, figure));
        }
        for (var paragraph : marks.paragraphs()) {
            var tag = tag("P", page, paragraph).getCOSObject();
            paragraph.forEach(mark -> tags.set(mark, tag));
        }
        owners.add(new ParentTree.Entry(index, tags));
    }

    private void photograph(int index, Picture picture) throws IOException {
        var box = file.box(index);
        var page = clear(index);
        var place = box.place();
        var tags = new COSArray();
        try (var canvas = new PDPageContentStream(pdf, page)) {
            canvas.beginMarkedContent(COSName.getPDFName("Figure"), 0);
            canvas.drawImage(
                    picture.image(), place.getLowerLeftX(), place.getLowerLeftY(), place.getWidth(), place.getHeight());
            canvas.endMarkedContent();
            tags.add(figure(page, place, words(index), List.of(0)));
            for (var mark : new TextLayer(canvas, font, box).write(picture.text(), tags.size())) {
                tags.add(tag("P", page, List.of(mark)).getCOSObject());
            }
            Sheet.frame(canvas, place);
        }
        owners.add(new ParentTree.Entry(index, tags));
    }

    private void apologise(int index) throws IOException {
        var page = clear(index);
        var place = file.box(index).place();
        try (var canvas = new PDPageContentStream(pdf, page)) {
            canvas.beginMarkedContent(COSName.P, 0);
            canvas.beginText();
            canvas.setFont(font, 9);
            canvas.newLineAtOffset(place.getLowerLeftX() + 20, place.getUpperRightY() - 30);
            canvas.showText("Sida %d av %d går inte att visa här.".formatted(index + 1, file.size()));
            canvas.endText();
            canvas.endMarkedContent();
            Sheet.frame(canvas, place);
        }
        owners.add(new ParentTree.Entry(
                index, new COSArray(List.of(tag("P", page, List.of(0)).getCOSObject()))));
    }

    private COSDictionary figure(PDPage page, PDRectangle place, String words, List<Integer> marks) {
        var figure = tag("Figure", page, marks);
        figure.setAlternateDescription(words);
        var layout = new PDLayoutAttributeObject();
        layout.setBBox(place);
        figure.addAttribute(layout);
        return figure.getCOSObject();
    }

    private PDStructureElement tag(String role, PDPage page, List<Integer> marks) {
        var tag = new PDStructureElement(role, document);
        document.appendKid(tag);
        tag.setPage(page);
        marks.forEach(tag::appendKid);
        return tag;
    }

    private Pdf finished() throws IOException {
        ParentTree.write(root, owners);
        return Sheet.finished(pdf, root, Optional.empty());
    }
}
