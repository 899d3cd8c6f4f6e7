package kansli.print;

import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.rendering.PageDrawer;
import org.apache.pdfbox.rendering.PageDrawerParameters;
import org.apache.pdfbox.util.Matrix;
import org.apache.pdfbox.util.Vector;

/**
 * Paints pages, with their letters or without, and notes what could not be painted: the library passes over it in
 * silence. What the painting costs has been found by a {@link Survey}.
 */
final class PageRenderer extends PDFRenderer {

    /** In the place of a broken font, for no other font can say what is written in it. */
    static final PDFont BROKEN = new PDType1Font(FontName.HELVETICA);

    private final boolean letters;
    private boolean whole = true;
    private boolean unread;

    PageRenderer(PDDocument pdf, boolean letters) {
        super(pdf);
        this.letters = letters;
        setSubsamplingAllowed(true);
    }

    /** Whether all that the pages asked for was painted, but for pictures that are not read. */
    boolean isWhole() {
        return whole;
    }

    /** Whether there are pictures that may come along as they are packed, but that nothing here can paint. */
    boolean holdsUnread() {
        return unread;
    }

    @Override
    protected PageDrawer createPageDrawer(PageDrawerParameters parameters) throws IOException {
        return new Drawer(parameters);
    }

    private final class Drawer extends PageDrawer {

        Drawer(PageDrawerParameters parameters) throws IOException {
            super(parameters);
        }

        @Override
        protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
            if (operator.getName().equals("Do") && ForeignImage.isUnread(getResources(), operands)) {
                unread = true;
            } else {
                super.processOperator(operator, operands);
            }
        }

        /** What is broken is left out, and the rest of the page is painted. */
        @Override
        protected void operatorException(Operator operator, List<COSBase> operands, IOException e) {
            whole = false;
            if (operator.getName().equals("Tf")) {
                getGraphicsState().getTextState().setFont(BROKEN);
            }
        }

        @Override
        protected void showText(byte[] text) throws IOException {
            if (getGraphicsState().getTextState().getFont() != BROKEN) {
                super.showText(text);
            }
        }

        @Override
        protected void showGlyph(Matrix place, PDFont font, int code, Vector step) throws IOException {
            if (!SubstituteFonts.canStandInFor(font)) {
                whole = false;
            } else if (letters) {
                super.showGlyph(place, font, code, step);
            }
        }

        /** What is seen of them is a part of the page already. */
        @Override
        public void showAnnotation(PDAnnotation annotation) {}
    }
}
