package kansli.print;

import java.awt.font.TextAttribute;
import java.io.InputStream;
import java.text.AttributedCharacterIterator;
import java.util.Map;
import org.apache.batik.bridge.FontFace;
import org.apache.batik.bridge.FontFamilyResolver;
import org.apache.batik.gvt.font.AWTGVTFont;
import org.apache.batik.gvt.font.GVTFont;
import org.apache.batik.gvt.font.GVTFontFace;
import org.apache.batik.gvt.font.GVTFontFamily;

/** Gives drawings Open Sans, whatever family they ask for: the machine's own fonts are never used. */
final class DrawingFonts implements FontFamilyResolver {

    private static final GVTFontFamily OPEN_SANS = new OpenSans();

    @Override
    public GVTFontFamily resolve(String family) {
        return OPEN_SANS;
    }

    @Override
    public GVTFontFamily resolve(String family, FontFace face) {
        return OPEN_SANS;
    }

    @Override
    public GVTFontFamily loadFont(InputStream file, FontFace face) {
        return OPEN_SANS;
    }

    @Override
    public GVTFontFamily getDefault() {
        return OPEN_SANS;
    }

    @Override
    public GVTFontFamily getFamilyThatCanDisplay(char character) {
        return OPEN_SANS;
    }

    private static final class OpenSans implements GVTFontFamily {

        /** Java's scale of weights, where 1 is regular and 2 is bold. */
        private static final double LIGHT = 0.9;

        private static final double SEMIBOLD = 1.2;
        private static final double BOLD = 1.9;

        @Override
        public String getFamilyName() {
            return "Open Sans";
        }

        @Override
        public GVTFontFace getFontFace() {
            return new GVTFontFace(getFamilyName());
        }

        @Override
        public boolean isComplex() {
            return false;
        }

        @Override
        public GVTFont deriveFont(float size, AttributedCharacterIterator text) {
            return deriveFont(size, text.getAttributes());
        }

        @Override
        @SuppressWarnings("rawtypes")
        public GVTFont deriveFont(float size, Map attributes) {
            var italic = TextAttribute.POSTURE_OBLIQUE.equals(attributes.get(TextAttribute.POSTURE));
            var face = Typefaces.nearest(weight(attributes.get(TextAttribute.WEIGHT)), italic);
            return new AWTGVTFont(Typefaces.outlines(face), size);
        }

        private static int weight(Object awt) {
            var weight = awt instanceof Number number ? number.doubleValue() : 1;
            return weight < LIGHT ? 300 : weight < SEMIBOLD ? 400 : weight < BOLD ? 600 : 700;
        }
    }
}
