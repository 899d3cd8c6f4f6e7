package kansli.print;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import kansli.document.Hinder;
import kansli.document.Inkommen;
import kansli.document.Inkommen.Atergivning;
import kansli.source.Bytes;
import kansli.source.Fingerprint;

/** Takes in papers with PDFBox. */
public final class PdfBoxIntake implements Intake {

    /** Seconds; a report of two hundred pages takes two. */
    private static final int LONGEST = 30;

    @Override
    public Inspection inspect(Bytes file) {
        var budget = Budget.ofFile();
        try {
            return budget.within(LONGEST, () -> look(file, budget));
        } catch (Refusal e) {
            return new Unusable(e.hinder(), e.getMessage());
        } catch (Budget.Exhausted e) {
            return new Unusable(Hinder.FOR_STOR, e.getMessage());
        } catch (Exception e) {
            return new Unusable(Hinder.SKADAD, String.valueOf(e.getMessage()));
        }
    }

    private static Usable look(Bytes bytes, Budget budget) throws Refusal {
        try (var file = ForeignPdf.open(bytes)) {
            var omitted = new ArrayList<Integer>();
            var text = false;
            for (int i = 0; i < file.size(); i++) {
                var page = budget.ofPage();
                try {
                    text |= !PageText.of(file, i, page).isEmpty();
                } catch (Budget.Exhausted e) {
                    if (budget.isSpent()) {
                        throw e;
                    }
                    omitted.add(i + 1);
                }
            }
            var found = new Inkommen(
                    file.size(), Atergivning.SOM_BILDER, List.of(), omitted, procent(file), text, file.signed(), file.holdsMore());
            return new Usable(found, file.repairs());
        }
    }

    private static int procent(ForeignPdf file) {
        var first = file.box(0).procent();
        for (int i = 1; i < file.size(); i++) {
            if (file.box(i).procent() != first) {
                return 0;
            }
        }
        return first;
    }

    @Override
    public Pdf take(Bytes bytes, Inkommen found, String title) {
        try (var file = ForeignPdf.open(bytes)) {
            return Facsimile.of(file, found, title);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (Refusal e) {
            throw new IllegalArgumentException("not a file that was found usable", e);
        }
    }

    @Override
    public Fingerprint recipe() {
        return Recipe.FINGERPRINT;
    }
}
