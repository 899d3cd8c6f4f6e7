package kansli.print;

import java.util.List;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;

/** What a shading computes its colours by. */
final class Formulas {

    private Formulas() {}

    /** In characters or samples: every point of the shading asks its functions, which may be long. */
    static long size(COSDictionary written) {
        long size = 0;
        for (var part : List.of(written, parts(written.getCOSDictionary(COSName.SHADING)))) {
            var functions = part.getDictionaryObject(COSName.FUNCTION);
            if (functions instanceof COSArray several) {
                for (int i = 0; i < several.size(); i++) {
                    size += size(several.getObject(i));
                }
            } else {
                size += size(functions);
            }
            size += size(part) / 20;
        }
        return size;
    }

    private static COSDictionary parts(COSDictionary shading) {
        return shading == null ? new COSDictionary() : shading;
    }

    private static long size(COSBase part) {
        return part instanceof COSStream stream ? Math.max(stream.getLength(), samples(stream)) : 0;
    }

    /** As many as a function says that it has; each is made room for. */
    private static long samples(COSStream function) {
        double samples = function.getInt(COSName.FUNCTION_TYPE) == 0 ? 1 : 0;
        if (function.getDictionaryObject(COSName.SIZE) instanceof COSArray sizes) {
            for (float size : sizes.toFloatArray()) {
                samples *= size;
            }
        }
        return (long) Math.clamp(samples, 0, 1e12);
    }
}
