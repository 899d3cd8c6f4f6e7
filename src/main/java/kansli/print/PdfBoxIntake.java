package kansli.print;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.logging.Logger;
import kansli.document.Hinder;
import kansli.document.Inkommen;
import kansli.document.Inkommen.Atergivning;
import kansli.source.Barrier;
import kansli.source.Bytes;
import kansli.source.Fingerprint;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;

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
            pages.compare(bytes);
            pages.incomplete.removeAll(pages.omitted);
            pages.heavy.removeAll(pages.omitted);
            return new Usable(pages.found(), pages.repairs());
        }
    }

    /** What has been found of each page. */
    private static final class Pages {

        private final ForeignPdf file;
        private final Budget budget;
        private final Budget painting = Budget.ofPainting();
        private final Budget parts = Budget.ofFile();
        private final TreeSet<Integer> omitted = new TreeSet<>();
        private final TreeSet<Integer> broken = new TreeSet<>();
        private final TreeSet<Integer> hidden = new TreeSet<>();
        private final TreeSet<Integer> photographed = new TreeSet<>();
        private final TreeSet<Integer> incomplete = new TreeSet<>();
        private final TreeSet<Integer> heavy = new TreeSet<>();
        private final Map<Integer, Impression> impressions = new TreeMap<>();
        private boolean text;
        private boolean tagged;
        private boolean borrowed;

        Pages(ForeignPdf file, Budget budget) {
            this.file = file;
            this.budget = budget;
        }

        /** Whatever a library does while a page is looked at is about that page. */
        void look(int index) {
            try {
                Barrier.around("page %d of a paper from others".formatted(index + 1), () -> {
                    lookAt(index);
                    return index;
                });
            } catch (Barrier.Broken e) {
                omitted.add(index + 1);
                if (e.getCause() instanceof Budget.Exhausted spent) {
                    if (budget.isSpent() || painting.isSpent() || parts.isSpent()) {
                        throw spent;
                    }
                } else if (!e.tooMuch() || e.endless()) {
                    broken.add(index + 1);
                }
            }
        }

        private void lookAt(int index) {
            var page = budget.ofPage();
            var survey = Survey.of(file, index, painting.ofPage(), parts.ofPage());
            var words = PageText.of(file, index, page, survey.heavy() ? Seen.ALL : Seen.of(file, index, survey));
            if (survey.heavy()) {
                heavy.add(index + 1);
            } else {
                impress(index);
            }
            text |= !words.isEmpty();
            borrowed |= words.borrowed();
            if (words.gaps()) {
                incomplete.add(index + 1);
            }
            if (words.hidden()) {
                hidden.add(index + 1);
            }
            var drawn = isDrawn(index, page);
            if (!drawn || survey.fine() || file.hidesLayers() || words.hidden() || words.rubbish()) {
                photograph(index + 1);
            }
        }

        /** None when the library that paints cannot paint the page. */
        private void impress(int index) {
            try {
                impressions.put(index + 1, Impression.ofForeign(file, index));
            } catch (IOException | RuntimeException e) {
                LOG.fine(() -> "page %d cannot be painted: %s".formatted(index + 1, e));
            }
            if (!impressions.containsKey(index + 1)
                    || !impressions.get(index + 1).isWhole()) {
                incomplete.add(index + 1);
            }
        }

        private void photograph(int page) {
            if (!impressions.containsKey(page)) {
                omitted.add(page);
                if (!heavy.contains(page)) {
                    broken.add(page);
                }
                return;
            }
            photographed.add(page);
            if (impressions.get(page).holdsUnread()) {
                incomplete.add(page);
            }
        }

        private boolean isDrawn(int index, Budget page) {
            try {
                new Drawn(file.pdf(), page).check(file.page(index));
                return true;
            } catch (Unsuited e) {
                if (e.missing()) {
                    incomplete.add(index + 1);
                }
                LOG.fine(() -> "page %d is photographed: %s".formatted(index + 1, e.getMessage()));
                return false;
            }
        }

        /**
         * What was made of the pages is seen beside the pages themselves. One that does not look the same is made in
         * the next way, and if not even its photograph does, that is told.
         */
        void compare(Bytes bytes) {
            var changed = changed(bytes);
            if (!photographed.containsAll(changed)) {
                LOG.fine(() -> "pages %s do not look as they did, and are photographed".formatted(changed));
                tagged = false;
                changed.forEach(this::photograph);
                incomplete.addAll(changed(bytes));
            } else {
                incomplete.addAll(changed);
            }
        }

        private Set<Integer> changed(Bytes bytes) {
            var changed = new TreeSet<Integer>();
            var made = new PdfBoxIntake().take(bytes, found(), "");
            try (var pdf = Loader.loadPDF(made.bytes().toArray())) {
                impressions.forEach((page, before) -> {
                    if (!omitted.contains(page) && !isAs(before, pdf, page)) {
                        changed.add(page);
                    }
                });
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return changed;
        }

        private boolean isAs(Impression before, PDDocument pdf, int page) {
            try {
                var after = Impression.ofSheet(pdf, page - 1, file.box(page - 1));
                return photographed.contains(page) ? before.isDepictedBy(after) : before.isLike(after);
            } catch (IOException | RuntimeException e) {
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
                repairs.add(new Incomplete(List.copyOf(incomplete)));
            }
            if (!broken.isEmpty()) {
                repairs.add(new Broken(List.copyOf(broken)));
            }
            return repairs;
        }

        Inkommen found() {
            var all = photographed.size() + omitted.size() == file.size();
            var otherwise = new TreeSet<>(incomplete);
            otherwise.addAll(heavy); // nobody has compared them
            return new Inkommen(
                    file.size(),
                    tagged ? Atergivning.MED_TAGGAR : all ? Atergivning.SOM_BILDER : Atergivning.SOM_SIDOR,
                    all ? List.of() : List.copyOf(photographed),
                    List.copyOf(hidden),
                    List.copyOf(omitted),
                    List.copyOf(otherwise),
                    procent(file),
                    text,
                    borrowed,
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
