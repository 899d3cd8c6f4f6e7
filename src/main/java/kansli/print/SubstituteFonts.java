package kansli.print;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.fontbox.FontBoxFont;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.CIDFontMapping;
import org.apache.pdfbox.pdmodel.font.FontMapper;
import org.apache.pdfbox.pdmodel.font.FontMappers;
import org.apache.pdfbox.pdmodel.font.FontMapping;
import org.apache.pdfbox.pdmodel.font.PDCIDSystemInfo;
import org.apache.pdfbox.pdmodel.font.PDFontDescriptor;

/**
 * Stands in for fonts that a foreign file names but does not carry. The machine's own fonts are not asked, or a package
 * would look different on another machine; PDFBox brings one face as wide as Arial, and bold and italic are ours.
 */
final class SubstituteFonts implements FontMapper {

    private static final String ARIAL_WIDE = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";

    private final Map<String, TrueTypeFont> faces = new ConcurrentHashMap<>();

    /** For the whole program: PDFBox has one such place. */
    static void install() {
        FontMappers.set(new SubstituteFonts());
    }

    @Override
    public FontMapping<TrueTypeFont> getTrueTypeFont(String name, PDFontDescriptor descriptor) {
        return new FontMapping<>(face(name, descriptor), true);
    }

    @Override
    public FontMapping<FontBoxFont> getFontBoxFont(String name, PDFontDescriptor descriptor) {
        return new FontMapping<>(face(name, descriptor), true);
    }

    @Override
    public CIDFontMapping getCIDFont(String name, PDFontDescriptor descriptor, PDCIDSystemInfo system) {
        return new CIDFontMapping(null, face(name, descriptor), true);
    }

    private TrueTypeFont face(String name, PDFontDescriptor descriptor) {
        var said = String.valueOf(name).toLowerCase(Locale.ROOT);
        var bold = said.contains("bold") || said.contains("black") || descriptor != null && descriptor.isForceBold();
        var italic = said.contains("italic") || said.contains("oblique") || descriptor != null && descriptor.isItalic();
        return faces.computeIfAbsent(
                bold || italic ? Typefaces.nearest(bold ? 700 : 400, italic) : "", SubstituteFonts::read);
    }

    private static TrueTypeFont read(String face) {
        try (var arial = PDDocument.class.getResourceAsStream(ARIAL_WIDE)) {
            var file = face.isEmpty() ? arial.readAllBytes() : Typefaces.file(face);
            return new TTFParser().parse(new RandomAccessReadBuffer(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
