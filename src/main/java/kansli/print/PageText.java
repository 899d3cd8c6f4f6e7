package kansli.print;

import java.io.IOException;
import java.io.Writer;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType3Font;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.apache.pdfbox.util.Matrix;
import org.apache.pdfbox.util.Vector;

/**
 * The words of a foreign page in the order they are read, or nothing when what the page calls text is not.
 *
 * @param paragraphs each of its lines
 * @param rubbish there are letters, but not those that are seen
 * @param borrowed there are letters that are shown in a substitute, for their font is not in the file
 * @param gaps there are letters that cannot be shown, for their font is not in the file and we have none like it
 * @param hidden there are letters that are not seen, and they are not among the words
 */
record PageText(List<List<Line>> paragraphs, boolean rubbish, boolean borrowed, boolean gaps, boolean hidden) {

    private static final PageText NONE = new PageText(List.of(), false, false, false, false);

    /** Ten dense pages. */
    private static final int MOST = 50_000;

    /** In the page as it is seen, in its own units, from the top left corner. */
    record Line(String words, float left, float baseline, float width, float height) {}

    boolean isEmpty() {
        return paragraphs.isEmpty();
    }

    /** @throws Budget.Exhausted when the page is more work than it is worth */
    static PageText of(ForeignPdf file, int index, Budget budget, Seen seen) {
        var reader = new Reader(budget, seen);
        try {
            reader.setSortByPosition(true);
            reader.setStartPage(index + 1);
            reader.setEndPage(index + 1);
            reader.writeText(file.pdf(), Writer.nullWriter());
            reader.endParagraph();
            return isText(reader)
                    ? new PageText(reader.paragraphs, false, reader.borrowed, reader.gaps, reader.hidden)
                    : new PageText(
                            List.of(), !reader.paragraphs.isEmpty(), reader.borrowed, reader.gaps, reader.hidden);
        } catch (IOException e) {
            return NONE;
        }
    }

    /** Fonts without a table of their letters give rubbish, which is worse to listen to than nothing. */
    private static boolean isText(Reader reader) {
        var all = new StringBuilder();
        reader.paragraphs.forEach(p -> p.forEach(line -> all.append(line.words())));
        long count = all.codePoints().filter(c -> !Character.isWhitespace(c)).count();
        long read = all.codePoints().filter(Character::isLetterOrDigit).count();
        return count > 0 && read * 2 >= count && reader.lost * 10 <= count && hasVowels(all);
    }

    /** A cipher has the letters of a language in other places. */
    private static boolean hasVowels(StringBuilder all) {
        var latin = all.chars()
                .filter(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.LATIN)
                .count();
        var vowels = Normalizer.normalize(all, Normalizer.Form.NFD)
                .chars()
                .filter(c -> "aeiouyAEIOUY".indexOf(c) >= 0)
                .count();
        return latin < 200 || vowels * 6 >= latin;
    }

    private static final class Reader extends PDFTextStripper {

        private final List<List<Line>> paragraphs = new ArrayList<>();
        private final Budget budget;
        private final Seen seen;
        private final Set<TextPosition> covered = Collections.newSetFromMap(new IdentityHashMap<>());
        private Seen.Verdict verdict = Seen.Verdict.SEEN;
        private boolean hidden;
        private List<Line> paragraph = new ArrayList<>();
        private final StringBuilder words = new StringBuilder();
        private TextPosition first;
        private TextPosition last;
        private int length;
        private int lost;
        private boolean borrowed;
        private boolean gaps;

        Reader(Budget budget, Seen seen) {
            this.budget = budget;
            this.seen = seen;
        }

        @Override
        protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
            budget.spendOn(operator);
            super.processOperator(operator, operands);
        }

        /** What is broken is not read, and the rest is. */
        @Override
        protected void operatorException(Operator operator, List<COSBase> operands, IOException e) {
            gaps = true;
            if (operator.getName().equals("Tf")) {
                getGraphicsState().getTextState().setFont(PageRenderer.BROKEN);
            }
        }

        @Override
        protected void showText(byte[] text) throws IOException {
            if (getGraphicsState().getTextState().getFont() != PageRenderer.BROKEN) {
                super.showText(text);
            }
        }

        @Override
        protected void processTextPosition(TextPosition glyph) {
            budget.spend(1);
            if (verdict == Seen.Verdict.HIDDEN) {
                covered.add(glyph);
            }
            super.processTextPosition(glyph);
        }

        /** A word that was recognised in a picture is known by most of its letters, which never lie quite right. */
        private boolean isCovered(List<TextPosition> glyphs) {
            return 2 * glyphs.stream().filter(covered::contains).count() > glyphs.size();
        }

        @Override
        protected void showGlyph(Matrix place, PDFont font, int code, Vector displacement) throws IOException {
            if (!SubstituteFonts.canStandInFor(font)) {
                gaps = true;
                return;
            }
            var mode = getGraphicsState().getTextState().getRenderingMode();
            if (!font.isEmbedded() && !(font instanceof PDType3Font) && mode != RenderingMode.NEITHER) {
                var letter = font.toUnicode(code);
                borrowed = true;
                gaps |= letter == null || !SubstituteFonts.draw(letter);
            }
            if (isShown(place, font.toUnicode(code), displacement)) {
                super.showGlyph(place, font, code, displacement);
            }
        }

        /**
         * Where no picture may show the same words, what is not seen is not read. A space goes with what it follows.
         */
        private boolean isShown(Matrix place, String letter, Vector step) {
            if (letter == null || !letter.isBlank()) {
                verdict = seen.of(place, step);
                hidden |= verdict == Seen.Verdict.HIDDEN && !seen.pictured();
            }
            return verdict != Seen.Verdict.HIDDEN || seen.pictured();
        }

        @Override
        protected void writeString(String text, List<TextPosition> glyphs) {
            if (glyphs.isEmpty() || length > MOST) {
                return;
            }
            if (isCovered(glyphs)) {
                hidden = true;
                return;
            }
            var legible = Legible.of(text);
            lost += legible.lost();
            length += legible.text().length();
            words.append(legible.text());
            first = first == null ? glyphs.getFirst() : first;
            last = glyphs.getLast();
        }

        @Override
        protected void writeWordSeparator() {
            words.append(' ');
        }

        @Override
        protected void writeLineSeparator() {
            var text = words.toString().strip();
            if (first != null && !text.isEmpty()) {
                var width = last.getXDirAdj() + last.getWidthDirAdj() - first.getXDirAdj();
                var height = Math.max(1, first.getFontSizeInPt());
                paragraph.add(new Line(text, first.getXDirAdj(), first.getYDirAdj(), Math.max(1, width), height));
            }
            words.setLength(0);
            first = null;
        }

        @Override
        protected void writeParagraphStart() {
            endParagraph();
        }

        @Override
        protected void writeParagraphEnd() {
            endParagraph();
        }

        void endParagraph() {
            writeLineSeparator();
            if (!paragraph.isEmpty()) {
                paragraphs.add(paragraph);
                paragraph = new ArrayList<>();
            }
        }
    }
}
