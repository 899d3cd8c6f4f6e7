package kansli.print;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.apache.pdfbox.util.Matrix;

/** The words of a photographed page, unseen, each line where it is seen: for those who search and those who listen. */
final class TextLayer {

    private final PDPageContentStream canvas;
    private final PDFont font;
    private final PageBox box;

    TextLayer(PDPageContentStream canvas, PDFont font, PageBox box) {
        this.canvas = canvas;
        this.font = font;
        this.box = box;
    }

    /**
     * Each paragraph becomes marked content of its own.
     *
     * @param mark the number of the first
     * @return their numbers
     */
    List<Integer> write(PageText text, int mark) throws IOException {
        var marks = new ArrayList<Integer>();
        for (var paragraph : text.paragraphs()) {
            canvas.beginMarkedContent(COSName.P, mark);
            canvas.beginText();
            canvas.setRenderingMode(RenderingMode.NEITHER);
            for (var line : paragraph) {
                write(line);
            }
            canvas.endText();
            canvas.endMarkedContent();
            marks.add(mark++);
        }
        return marks;
    }

    private void write(PageText.Line line) throws IOException {
        var unit = box.scale() * box.unit();
        var place = box.place();
        var size = Math.clamp(unit * line.height(), 1, 200);
        var own = font.getStringWidth(line.words()) / 1000 * size;
        canvas.setFont(font, size);
        canvas.setHorizontalScaling(Math.clamp(100 * unit * line.width() / Math.max(own, 0.1f), 1, 1000));
        canvas.setTextMatrix(Matrix.getTranslateInstance(
                Math.clamp(
                        place.getLowerLeftX() + unit * line.left(),
                        0,
                        box.sheet().getWidth()),
                Math.clamp(
                        place.getUpperRightY() - unit * line.baseline(),
                        0,
                        box.sheet().getHeight())));
        canvas.showText(line.words() + " ");
    }
}
