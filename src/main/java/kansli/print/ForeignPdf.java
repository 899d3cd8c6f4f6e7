package kansli.print;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import kansli.source.Bytes;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;

/** A PDF that someone else made, looked at before it is trusted. */
public final class ForeignPdf {

    /** How far into the file its first line may begin; some programs put a mail's head before it. */
    private static final int HEAD = 1024;

    /** What was found. */
    public sealed interface Inspection {}

    /**
     * A file whose pages can be shown.
     *
     * @param tagged whether it claims to be readable by those who cannot see it
     * @param signed whether it bears a signature, which a copy of its pages does not
     */
    public record Readable(int pages, boolean tagged, boolean signed) implements Inspection {}

    /**
     * A file that cannot be bound in.
     *
     * @param detail what the library said, for those who want to know more
     */
    public record Unreadable(Reason reason, String detail) implements Inspection {}

    /** Why a file cannot be bound in. */
    public enum Reason {
        NOT_A_PDF,
        PASSWORD,
        DAMAGED,
        DYNAMIC_FORM,
        NO_PAGES
    }

    private ForeignPdf() {}

    public static Inspection inspect(Bytes file) {
        var bytes = file.toArray();
        if (!beginsAsPdf(bytes)) {
            return new Unreadable(Reason.NOT_A_PDF, "no %PDF- in its first bytes");
        }
        try (var pdf = Loader.loadPDF(bytes)) {
            return inspect(pdf);
        } catch (InvalidPasswordException e) {
            return new Unreadable(Reason.PASSWORD, detail(e));
        } catch (IOException | RuntimeException e) {
            return new Unreadable(Reason.DAMAGED, detail(e));
        }
    }

    private static Inspection inspect(PDDocument pdf) throws IOException {
        var catalog = pdf.getDocumentCatalog();
        var form = catalog.getAcroForm();
        if (form != null && form.xfaIsDynamic()) {
            return new Unreadable(Reason.DYNAMIC_FORM, "the form is drawn by a program in it (XFA)");
        }
        if (pdf.getNumberOfPages() == 0) {
            return new Unreadable(Reason.NO_PAGES, "");
        }
        for (var page : pdf.getPages()) {
            page.getMediaBox();
        }
        var tagged = catalog.getMarkInfo() != null && catalog.getMarkInfo().isMarked();
        return new Readable(pdf.getNumberOfPages(), tagged, !pdf.getSignatureDictionaries().isEmpty());
    }

    private static boolean beginsAsPdf(byte[] bytes) {
        var head = new String(Arrays.copyOf(bytes, Math.min(HEAD, bytes.length)), StandardCharsets.ISO_8859_1);
        return head.contains("%PDF-");
    }

    private static String detail(Exception e) {
        return String.valueOf(e.getMessage());
    }
}
