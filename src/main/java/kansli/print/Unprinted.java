package kansli.print;

import java.util.function.Function;
import kansli.document.DocumentId;
import kansli.document.Handlingar;
import kansli.document.Inkommen;
import kansli.page.Page;
import kansli.source.Bytes;
import kansli.source.Fingerprint;

/** Prints nothing: for those who only want the content and the pages checked. Every paper counts as one page. */
public final class Unprinted implements Printer, Bookbinder, Intake {

    private static final Pdf NOTHING = new Pdf(Bytes.of(new byte[0]), 1);

    private final Intake intake = new PdfBoxIntake();

    @Override
    public Inspection inspect(Bytes file) {
        return intake.inspect(file);
    }

    @Override
    public Pdf take(Bytes file, Inkommen found, String title) {
        return NOTHING;
    }

    @Override
    public Pdf print(Page page) {
        return NOTHING;
    }

    @Override
    public Fingerprint recipe() {
        return Fingerprint.of("nothing");
    }

    @Override
    public Pdf bind(Handlingar handlingar, Function<DocumentId, Pdf> printed) {
        return NOTHING;
    }

    @Override
    public Pdf attach(DocumentId id, Pdf sheet, Pdf paper, String title) {
        return NOTHING;
    }
}
