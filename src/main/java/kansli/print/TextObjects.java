package kansli.print;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.graphics.form.PDTransparencyGroup;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/**
 * Where on the page each of its text objects stands, in the order they are drawn, which is nearly always the order they
 * are read.
 */
final class TextObjects extends PDFTextStripper {

    /** What one BT … ET or one drawn object says. */
    static final class Words {
        private boolean any;
        private float firstBaseline;
        private float lastBaseline;
        private float size;

        boolean any() {
            return any;
        }

        /** A new line of the same size, or the same line, belongs to what was said before. */
        boolean continues(Words before) {
            var step = firstBaseline - before.lastBaseline;
            var sameSize = Math.abs(size - before.size) < 0.15f * before.size;
            return Math.abs(step) < 0.5f * before.size || sameSize && step > 0 && step < 1.6f * before.size;
        }
    }

    private final Budget budget;
    private final List<Words> objects = new ArrayList<>();
    private int depth;

    private TextObjects(Budget budget) {
        this.budget = budget;
    }

    static List<Words> of(ForeignPdf file, int index, Budget budget) throws IOException {
        var reader = new TextObjects(budget);
        reader.setStartPage(index + 1);
        reader.setEndPage(index + 1);
        reader.writeText(file.pdf(), Writer.nullWriter());
        return reader.objects;
    }

    @Override
    protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
        budget.spendOn(operator);
        if (depth == 0 && OwnMarks.isObject(operator.getName())) {
            objects.add(new Words());
        }
        super.processOperator(operator, operands);
    }

    @Override
    public void showForm(PDFormXObject form) throws IOException {
        depth++;
        super.showForm(form);
        depth--;
    }

    @Override
    public void showTransparencyGroup(PDTransparencyGroup form) throws IOException {
        depth++;
        super.showTransparencyGroup(form);
        depth--;
    }

    @Override
    protected void processTextPosition(TextPosition glyph) {
        budget.spend(1);
        if (objects.isEmpty()
                || glyph.getUnicode() == null
                || glyph.getUnicode().isBlank()) {
            return;
        }
        var words = objects.getLast();
        if (!words.any) {
            words.any = true;
            words.firstBaseline = glyph.getYDirAdj();
            words.size = Math.max(1, glyph.getFontSizeInPt());
        }
        words.lastBaseline = glyph.getYDirAdj();
    }
}
