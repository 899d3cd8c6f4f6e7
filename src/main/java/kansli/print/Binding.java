package kansli.print;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kansli.document.DocumentId;
import kansli.source.BytesWriter;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.io.MemoryUsageSetting;
import org.apache.pdfbox.multipdf.PDFMergerUtility;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDNumberTreeNode;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDParentTreeValue;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureTreeRoot;

/** A package while it is bound: its pages in one file, and what lies where. */
final class Binding implements AutoCloseable {

    /** A paper with all its pages, those of the file behind a front sheet too. */
    record Bound(DocumentId id, Optional<String> mark, int firstPage, int pages, List<Heading> headings) {}

    /** What is bound lies in memory up to this size, and after that in a file that is gone when the package is. */
    private static final long HELD = 64L << 20;

    private final PDDocument pdf = new PDDocument(MemoryUsageSetting.setupMixed(HELD).streamCache);
    private final PDStructureElement document;
    private final PDFMergerUtility merger = new PDFMergerUtility();
    private Metadata metadata;
    private int sources;
    private final List<Bound> papers = new ArrayList<>();

    Binding() {
        pdf.getDocument().setVersion(1.7f);
        var root = new PDStructureTreeRoot();
        document = new PDStructureElement("Document", root);
        document.getCOSObject().setItem(COSName.K, new COSArray());
        root.appendKid(document);
        root.setParentTree(new PDNumberTreeNode(PDParentTreeValue.class));
        pdf.getDocumentCatalog().setStructureTreeRoot(root);
    }

    PDDocument pdf() {
        return pdf;
    }

    List<Bound> papers() {
        return papers;
    }

    /** A paper of ours becomes a part of its own. */
    void add(DocumentId id, String title, Optional<String> mark, Pdf paper) throws IOException {
        try (var source = open(paper)) {
            var headings = Heading.of(source);
            var first = pdf.getNumberOfPages();
            metadata = metadata == null ? Metadata.of(source) : metadata;
            append(source, title);
            papers.add(new Bound(id, mark, first, source.getNumberOfPages(), headings));
        }
    }

    /** More pages of the paper that was added last: what lies behind a front sheet. */
    void addBehind(Pdf paper, String title) throws IOException {
        var sheet = papers.removeLast();
        try (var pages = open(paper)) {
            append(pages, title);
            putInside();
            becomeOnePaper();
            papers.add(new Bound(
                    sheet.id(),
                    sheet.mark(),
                    sheet.firstPage(),
                    sheet.pages() + pages.getNumberOfPages(),
                    sheet.headings()));
        }
    }

    /** What the paper that was added first says of itself. */
    Metadata metadata() {
        return metadata;
    }

    Pdf finished() throws IOException {
        var bytes = new BytesWriter();
        pdf.save(bytes);
        return new Pdf(bytes.written(), pdf.getNumberOfPages());
    }

    @Override
    public void close() throws IOException {
        pdf.close();
    }

    /** It can be closed as soon as it has been added: what is bound is a copy. */
    private PDDocument open(Pdf paper) throws IOException {
        sources++;
        return Loader.loadPDF(paper.bytes().toArray());
    }

    private void append(PDDocument source, String title) throws IOException {
        var catalog = source.getDocumentCatalog();
        catalog.setDocumentOutline(null);
        catalog.setOutputIntents(List.of());
        catalog.setMetadata(null);
        prepare(source, title);
        merger.appendDocument(pdf, source);
    }

    private void prepare(PDDocument source, String title) {
        var root = source.getDocumentCatalog().getStructureTreeRoot();
        var top = ((PDStructureElement) root.getKids().getFirst()).getCOSObject();
        top.setString(COSName.T, title);
        var language = source.getDocumentCatalog().getLanguage();
        if (language != null && !language.equals("sv")) {
            top.setString(COSName.LANG, language);
        }
        var prefix = sources + "/";
        makeUnique(root.getCOSObject().getCOSDictionary(COSName.getPDFName("IDTree")), prefix);
        makeUnique(top, prefix);
    }

    /** Two papers may use the same ids, {@code not-1}; in the package each needs its own. */
    private static void makeUnique(COSBase node, String prefix) {
        switch (node) {
            case COSArray several -> {
                for (int i = 0; i < several.size(); i++) {
                    makeUnique(several.getObject(i), prefix);
                }
            }
            case COSDictionary one -> {
                prefix(one, COSName.ID, prefix);
                prefixAll(one.getCOSArray(COSName.getPDFName("Headers")), prefix);
                prefixAll(one.getCOSArray(COSName.LIMITS), prefix);
                prefixAll(one.getCOSArray(COSName.NAMES), prefix);
                makeUnique(one.getDictionaryObject(COSName.K), prefix);
                makeUnique(one.getDictionaryObject(COSName.KIDS), prefix);
                makeUnique(one.getDictionaryObject(COSName.A), prefix);
            }
            case null, default -> {}
        }
    }

    private static void prefix(COSDictionary element, COSName key, String prefix) {
        if (element.getDictionaryObject(key) instanceof COSString id) {
            element.setItem(key, new COSString(prefix + id.getString()));
        }
    }

    private static void prefixAll(COSArray ids, String prefix) {
        for (int i = 0; ids != null && i < ids.size(); i++) {
            if (ids.getObject(i) instanceof COSString id) {
                ids.set(i, new COSString(prefix + id.getString()));
            }
        }
    }

    /** The part that was added last becomes a section of the part before it. */
    private void putInside() {
        var parts = (COSArray) document.getCOSObject().getDictionaryObject(COSName.K);
        var behind = (COSDictionary) parts.getObject(parts.size() - 1);
        parts.remove(parts.size() - 1);
        var sheet = (COSDictionary) parts.getObject(parts.size() - 1);
        behind.setName(COSName.S, "Sect");
        behind.setItem(COSName.P, sheet);
        StructureWriter.kids(sheet).add(behind);
    }

    /** A paper has no part around it until it is bound with others. */
    private void becomeOnePaper() {
        var part = (COSDictionary) ((COSArray) document.getCOSObject().getDictionaryObject(COSName.K)).getObject(0);
        var kids = StructureWriter.kids(part);
        for (int i = 0; i < kids.size(); i++) {
            ((COSDictionary) kids.getObject(i)).setItem(COSName.P, document.getCOSObject());
        }
        document.getCOSObject().setItem(COSName.K, kids);
    }
}
