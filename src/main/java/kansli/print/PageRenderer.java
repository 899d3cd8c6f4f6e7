package kansli.print;

import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.graphics.form.PDTransparencyGroup;
import org.apache.pdfbox.pdmodel.graphics.image.PDImage;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.rendering.PageDrawer;
import org.apache.pdfbox.rendering.PageDrawerParameters;

/** Draws pages within a budget, and notes what could not be drawn: the library passes over it in silence. */
final class PageRenderer extends PDFRenderer {

    /** What filling the sheet once costs, in steps, at the resolution of a photograph. */
    private static final float SHEET = 3_000;

    /** What it costs to begin a drawing in the drawing. */
    private static final long FORM = 30;

    private static final float DPI_OF_SHEET = 150;

    private final Budget budget;
    private final long sheet;
    private boolean whole = true;

    PageRenderer(PDDocument pdf, Budget budget, float dpi) {
        super(pdf);
        this.budget = budget;
        sheet = Math.max(10, Math.round(SHEET * dpi * dpi / (DPI_OF_SHEET * DPI_OF_SHEET)));
        setSubsamplingAllowed(true);
    }

    /** Whether all that the pages asked for was drawn. */
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
            budget.spend(1);
            super.processOperator(operator, operands);
        }

        @Override
        protected void operatorException(Operator operator, List<COSBase> operands, IOException e) throws IOException {
            whole = false;
            super.operatorException(operator, operands, e);
        }

        @Override
        public void drawImage(PDImage image) throws IOException {
            var pixels = (long) image.getWidth() * image.getHeight();
            if (pixels > Photograph.MOST_PIXELS) {
                throw new Budget.Exhausted();
            }
            budget.spend(1 + pixels / 1000);
            super.drawImage(image);
        }

        /** What is seen of them is a part of the page already. */
        @Override
        public void showAnnotation(PDAnnotation annotation) {}

        @Override
        public void shadingFill(COSName name) throws IOException {
            budget.spend(sheet);
            super.shadingFill(name);
        }

        @Override
        public void showForm(PDFormXObject form) throws IOException {
            budget.spend(FORM);
            super.showForm(form);
        }

        @Override
        public void showTransparencyGroup(PDTransparencyGroup group) throws IOException {
            budget.spend(sheet);
            super.showTransparencyGroup(group);
        }
    }
}
