package kansli.print;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.logging.Logger;
import kansli.document.Hinder;
import kansli.document.Inkommen;
import kansli.document.Inkommen.Atergivning;
import kansli.source.Bytes;
import kansli.source.Fingerprint;
import org.apache.pdfbox.cos.COSName;

/** Takes in papers with PDFBox. */
public final class PdfBoxIntake implements Intake {

    private static final Logger LOG = Logger.getLogger(PdfBoxIntake.class.getName());

    @Override
    public Inspection inspect(Bytes file) {
        try {
            return look(file, Budget.ofFile());
        } catch (Refusal e) {
            return new Unusable(e.hinder(), e.getMessage());
        } catch (Budget.Exhausted e) {
            return new Unusable(Hinder.FOR_STOR, e.getMessage());
        } catch (RuntimeException e) {
            return new Unusable(Hinder.SKADAD, String.valueOf(e.getMessage()));
        }
    }

    private static Usable look(Bytes bytes, Budget budget) throws Refusal {
        try (var file = ForeignPdf.open(bytes)) {
            var pages = new Pages(file, budget);
            for (int i = 0; i < file.size(); i++) {
                pages.look(i);
            }
            pages.lookAtTags();
            return new Usable(pages.found(), pages.repairs());
        }
    }

    /** What has been found of each page. */
    private static final class Pages {

        private final ForeignPdf file;
        private final Budget budget;
        private final Budget painting = Budget.ofPainting();
        private final List<Integer> omitted = new ArrayList<>();
        private final List<Integer> hidden = new ArrayList<>();
        private final List<Integer> photographed = new ArrayList<>();
        private final List<Integer> incomplete = new ArrayList<>();
        private boolean text;
        private boolean tagged;

        Pages(ForeignPdf file, Budget budget) {
            this.file = file;
            this.budget = budget;
        }

        void look(int index) {
            var page = budget.ofPage();
            try {
                var seen = seen(index);
                var words = PageText.of(file, index, page, seen.orElse(Seen.ALL));
                text |= !words.isEmpty();
                if (words.gaps()) {
                    incomplete.add(index + 1);
                }
                if (words.hidden()) {
                    hidden.add(index + 1);
                }
                if (!isDrawn(index, page) || file.hidesLayers() || words.hidden() || words.rubbish()) {
                    seen.orElseThrow(Budget.Exhausted::new);
                    photographed.add(index + 1);
                    lacksPictures(index);
                }
            } catch (Budget.Exhausted e) {
                if (budget.isSpent() || painting.isSpent()) {
                    throw e;
                }
                omitted.add(index + 1);
            }
        }

        /** Empty when the page is too heavy to paint; it may still come along as it is drawn. */
        private Optional<Seen> seen(int index) {
            try {
                return Optional.of(Seen.of(file, index, painting.ofPage()));
            } catch (Budget.Exhausted e) {
                return Optional.empty();
            }
        }

        private void lacksPictures(int index) {
            var resources = file.page(index).getCOSObject().getCOSDictionary(COSName.RESOURCES);
            if (!incomplete.contains(index + 1) && ForeignImage.anyUnread(resources)) {
                incomplete.add(index + 1);
            }
        }

        private boolean isDrawn(int index, Budget page) {
            try {
                new Drawn(file.pdf(), page).check(file.page(index));
                return true;
            } catch (Unsuited e) {
                if (e.missing() && !incomplete.contains(index + 1)) {
                    incomplete.add(index + 1);
                }
                LOG.fine(() -> "page %d is photographed: %s".formatted(index + 1, e.getMessage()));
                return false;
            }
        }

        /** Last, for it costs as much again, and only a file whose pages are all sound can have sound tags. */
        void lookAtTags() {
            if (!photographed.isEmpty() || !omitted.isEmpty()) {
                return;
            }
            try {
                TaggedCopy.of(file, budget);
                tagged = true;
            } catch (Unsuited e) {
                LOG.fine(() -> "its tags are left: " + e.getMessage());
            }
        }

        List<Repair> repairs() {
            var repairs = new ArrayList<>(file.repairs());
            if (!incomplete.isEmpty()) {
                repairs.add(new Incomplete(incomplete));
            }
            return repairs;
        }

        Inkommen found() {
            var all = photographed.size() + omitted.size() == file.size();
            return new Inkommen(
                    file.size(),
                    tagged ? Atergivning.MED_TAGGAR : all ? Atergivning.SOM_BILDER : Atergivning.SOM_SIDOR,
                    all ? List.of() : photographed,
                    hidden,
                    omitted,
                    procent(file),
                    text,
                    file.signed(),
                    file.holdsMore());
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
            if (found.atergivning() == Atergivning.MED_TAGGAR) {
                return TaggedCopy.of(file, Budget.ofFile()).made();
            }
            return Facsimile.of(file, found, title);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (Refusal | Unsuited e) {
            throw new IllegalArgumentException("not a file that was found usable", e);
        }
    }

    @Override
    public Fingerprint recipe() {
        return Recipe.FINGERPRINT;
    }
}
