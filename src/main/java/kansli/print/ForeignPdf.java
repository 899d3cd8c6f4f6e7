package kansli.print;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import kansli.document.Hinder;
import kansli.source.Bytes;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;

/**
 * A PDF that someone else made, opened with care. Its pages have been counted, its boxes checked and its page tree made
 * flat; what it claims about itself elsewhere is still not to be trusted.
 */
final class ForeignPdf implements AutoCloseable {

    static final int MOST_PAGES = 500;

    /** How far into the file its first line may begin; some programs put a mail's head before it. */
    private static final int HEAD = 1024;

    /** How deep a page tree may be; programs that make them never pass ten. */
    private static final int DEEPEST = 1_000;

    private static final List<COSName> INHERITED =
            List.of(COSName.RESOURCES, COSName.MEDIA_BOX, COSName.CROP_BOX, COSName.ROTATE);
    private static final Pattern START = Pattern.compile("startxref\\s+(\\d{1,10})\\s");
    private static final Pattern TABLE = Pattern.compile("\\s*(xref\\s|\\d+\\s+\\d+\\s+obj).*", Pattern.DOTALL);

    private static final Pattern ENTRY = Pattern.compile("(\\d{10}) \\d{5} n");
    private static final Pattern PART = Pattern.compile("\\s*\\d+\\s+\\d+\\s+obj");

    static {
        SubstituteFonts.install();
    }

    private final PDDocument pdf;
    private final List<COSDictionary> pages = new ArrayList<>();
    private final List<PageBox> boxes = new ArrayList<>();
    private final List<Integer> unredacted = new ArrayList<>();
    private final List<Intake.Repair> repairs = new ArrayList<>();
    private final boolean signed;
    private final boolean hidesLayers;
    private boolean more;

    private ForeignPdf(PDDocument pdf, boolean tableHolds) throws Refusal {
        this.pdf = pdf;
        signed = isSigned();
        more = Surroundings.holdMoreThanPages(pdf.getDocumentCatalog().getCOSObject());
        if (!tableHolds) {
            repairs.add(new Intake.Rebuilt());
        }
        hidesLayers = Surroundings.hideLayers(pdf.getDocumentCatalog().getCOSObject());
        count();
        if (!unredacted.isEmpty()) {
            repairs.add(new Intake.Unredacted(List.copyOf(unredacted)));
        }
        Appearances.becomeContent(pdf);
    }

    static ForeignPdf open(Bytes file) throws Refusal {
        if (!beginsAsPdf(file)) {
            throw new Refusal(Hinder.INGEN_PDF, "no %PDF- in its first bytes");
        }
        Weight.check(file);
        var pdf = load(file);
        try {
            refuse(pdf);
            return new ForeignPdf(pdf, tableHolds(file));
        } catch (Refusal | RuntimeException | Error e) {
            IOUtils.closeQuietly(pdf);
            throw e;
        }
    }

    PDDocument pdf() {
        return pdf;
    }

    int size() {
        return pages.size();
    }

    PDPage page(int index) {
        return pdf.getPage(index);
    }

    PageBox box(int index) {
        return boxes.get(index);
    }

    List<Intake.Repair> repairs() {
        return repairs;
    }

    boolean signed() {
        return signed;
    }

    /** Whether some of what the pages hold is not shown until the reader asks for it. */
    boolean hidesLayers() {
        return hidesLayers;
    }

    /** Whether the file holds scripts, other files, sound or film. */
    boolean holdsMore() {
        return more;
    }

    @Override
    public void close() {
        IOUtils.closeQuietly(pdf);
    }

    private static boolean beginsAsPdf(Bytes file) {
        try (var in = file.stream()) {
            return new String(in.readNBytes(HEAD), StandardCharsets.ISO_8859_1).contains("%PDF-");
        } catch (IOException e) {
            return false;
        }
    }

    private static PDDocument load(Bytes file) throws Refusal {
        try {
            return Loader.loadPDF(new RandomAccessReadBuffer(file.toArray()), IOUtils.createTempFileOnlyStreamCache());
        } catch (InvalidPasswordException e) {
            throw new Refusal(Hinder.LOSENORD, String.valueOf(e.getMessage()));
        } catch (LinkageError e) {
            // What reads certificates is a library of its own, which the program does without.
            throw new Refusal(Hinder.LOSENORD, "locked with a certificate");
        } catch (IOException | RuntimeException e) {
            var locked = String.valueOf(e.getMessage())
                            .toLowerCase(java.util.Locale.ROOT)
                            .contains("decrypt")
                    || e.getMessage() != null && e.getMessage().contains("security handler");
            throw new Refusal(locked ? Hinder.LOSENORD : Hinder.SKADAD, String.valueOf(e.getMessage()));
        }
    }

    private static void refuse(PDDocument pdf) throws Refusal {
        Weight.check(pdf.getDocument());
        if (pdf.isEncrypted() && !pdf.getCurrentAccessPermission().canAssembleDocument()) {
            throw new Refusal(Hinder.SPARRAD, "the owner forbids assembly");
        }
        pdf.setAllSecurityToBeRemoved(true);
        if (isDrawnByProgram(pdf)) {
            throw new Refusal(Hinder.RITAS_AV_PROGRAM, "the form is drawn by a program in it (XFA)");
        }
    }

    private static boolean isDrawnByProgram(PDDocument pdf) {
        var catalog = pdf.getDocumentCatalog();
        if (catalog.getCOSObject().getBoolean("NeedsRendering", false)) {
            return true;
        }
        var form = catalog.getAcroForm(null);
        return form != null && form.xfaIsDynamic();
    }

    private boolean isSigned() {
        try {
            return !pdf.getSignatureDictionaries().isEmpty();
        } catch (RuntimeException e) {
            return false;
        }
    }

    /** A file that was cut off, or mended by hand, does not lead to the list of its own parts. */
    private static boolean tableHolds(Bytes file) {
        var text = new String(file.toArray(), StandardCharsets.ISO_8859_1);
        var found = START.matcher(text).results().reduce((first, last) -> last);
        if (found.isEmpty() || text.lastIndexOf("%%EOF") < found.get().start()) {
            return false;
        }
        var offset = Long.parseLong(found.get().group(1));
        return leadsToTable(text, offset, 0) || leadsToTable(text, offset, text.indexOf("%PDF-"));
    }

    /** @param start where the file begins, from which every part is counted */
    private static boolean leadsToTable(String text, long offset, int start) {
        if (offset <= 0 || offset + start >= text.length()) {
            return false;
        }
        int at = (int) offset + start;
        if (!TABLE.matcher(text.substring(at, Math.min(text.length(), at + 40))).matches()) {
            return false;
        }
        int end = text.indexOf("trailer", at);
        return !text.startsWith("xref", at)
                || end > 0
                        && text.indexOf("/Root", end) > 0
                        && ENTRY.matcher(text.substring(at, end))
                                .results()
                                .allMatch(entry -> leadsToPart(text, Long.parseLong(entry.group(1)), start));
    }

    /** A part that is nowhere is one that the file does without. */
    private static boolean leadsToPart(String text, long offset, int start) {
        return offset == 0
                || offset + start < text.length()
                        && PART.matcher(text)
                                .region((int) offset + start, Math.min(text.length(), (int) offset + start + 40))
                                .lookingAt();
    }

    private void count() throws Refusal {
        var root = pdf.getDocumentCatalog().getCOSObject().getCOSDictionary(COSName.PAGES);
        if (root == null) {
            throw new Refusal(Hinder.SKADAD, "no page tree");
        }
        collect(root, DEEPEST, Collections.newSetFromMap(new IdentityHashMap<>()));
        if (pages.isEmpty()) {
            throw new Refusal(Hinder.INGA_SIDOR, "");
        }
        var claimed = root.getLong(COSName.COUNT);
        if (claimed != pages.size()) {
            repairs.add(new Intake.Miscounted(pages.size(), claimed));
        }
        var flat = new COSDictionary();
        flat.setItem(COSName.TYPE, COSName.PAGES);
        flat.setItem(COSName.KIDS, new COSArray(pages));
        flat.setInt(COSName.COUNT, pages.size());
        pages.forEach(page -> page.setItem(COSName.PARENT, flat));
        pdf.getDocumentCatalog().getCOSObject().setItem(COSName.PAGES, flat);
    }

    private void collect(COSDictionary node, int depth, Set<COSBase> seen) throws Refusal {
        if (depth == 0 || !seen.add(node)) {
            return;
        }
        if (!(node.getDictionaryObject(COSName.KIDS) instanceof COSArray kids)) {
            if (!COSName.PAGES.equals(node.getCOSName(COSName.TYPE))) {
                add(node);
            }
            return;
        }
        for (int i = 0; i < kids.size(); i++) {
            if (kids.getObject(i) instanceof COSDictionary kid) {
                inherit(node, kid);
                collect(kid, depth - 1, seen);
            }
        }
    }

    private void add(COSDictionary page) throws Refusal {
        if (pages.size() == MOST_PAGES) {
            throw new Refusal(Hinder.FOR_STOR, "more than %d pages".formatted(MOST_PAGES));
        }
        var box = PageBox.of(page);
        box.write(page);
        page.setItem(COSName.TYPE, COSName.PAGE);
        if (!(page.getDictionaryObject(COSName.RESOURCES) instanceof COSDictionary)) {
            page.setItem(COSName.RESOURCES, new COSDictionary());
        }
        more |= Surroundings.pageHoldMore(page);
        pages.add(page);
        if (Surroundings.pageIsToBeRedacted(page)) {
            unredacted.add(pages.size());
        }
        boxes.add(box);
    }

    private static void inherit(COSDictionary node, COSDictionary kid) {
        for (var key : INHERITED) {
            if (!kid.containsKey(key) && node.containsKey(key)) {
                kid.setItem(key, node.getItem(key));
            }
        }
    }
}
