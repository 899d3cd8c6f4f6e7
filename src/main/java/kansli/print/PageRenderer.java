package kansli.print;

import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.rendering.PageDrawer;
import org.apache.pdfbox.rendering.PageDrawerParameters;
import org.apache.pdfbox.util.Matrix;
import org.apache.pdfbox.util.Vector;

/** Paints pages, and notes what could not be painted: the library passes over it in silence. */
final class PageRenderer extends PDFRenderer {

    private final boolean letters;
    private boolean whole = true;

    /** @param letters whether they are painted, or only the rest */
    PageRenderer(PDDocument pdf, boolean letters) {
        super(pdf);
        this.letters = letters;
        setSubsamplingAllowed(true);
    }

    /** Whether all that the pages asked for was painted, but for pictures that nothing here unpacks. */
    boolean isWhole() {
        return whole;
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
            var unread = operator.getName().equals("Do")
                    && !operands.isEmpty()
                    && ForeignImage.isUnread(getResources(), operands.getFirst());
            if (!unread) {
                super.processOperator(operator, operands);
            }
        }

        @Override
        protected void operatorException(Operator operator, List<COSBase> operands, IOException e) throws IOException {
            whole = false;
            super.operatorException(operator, operands, e);
        }

        @Override
        protected void showGlyph(Matrix place, PDFont font, int code, Vector step) throws IOException {
            if (letters) {
                super.showGlyph(place, font, code, step);
            }
        }

        /** What is seen of them is a part of the page already. */
        @Override
        public void showAnnotation(PDAnnotation annotation) {}
    }
}
