package kansli.print;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import kansli.document.Inkommen;
import kansli.document.Inkommen.Atergivning;
import kansli.source.Bytes;
import kansli.source.Fingerprint;

/** Takes in papers with PDFBox. */
public final class PdfBoxIntake implements Intake {

    @Override
    public Inspection inspect(Bytes file) {
        return switch (ForeignPdf.inspect(file)) {
            case ForeignPdf.Readable r -> new Usable(new Inkommen(r.pages(), Atergivning.SOM_BILDER, false, r.signed()));
            case ForeignPdf.Unreadable u -> new Unusable(
                    switch (u.reason()) {
                        case NOT_A_PDF -> Hinder.INGEN_PDF;
                        case PASSWORD -> Hinder.LOSENORD;
                        case DAMAGED -> Hinder.SKADAD;
                        case DYNAMIC_FORM -> Hinder.RITAS_AV_PROGRAM;
                        case NO_PAGES -> Hinder.INGA_SIDOR;
                    },
                    u.detail());
        };
    }

    @Override
    public Pdf take(Bytes file, Inkommen found, String title) {
        try (var copy = Facsimile.of(file, title)) {
            var bytes = new ByteArrayOutputStream();
            copy.setDocumentId(1L);          // its own id follows when it is bound
            copy.save(bytes);
            return new Pdf(Bytes.of(bytes.toByteArray()), copy.getNumberOfPages());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Fingerprint recipe() {
        return Recipe.FINGERPRINT;
    }
}
