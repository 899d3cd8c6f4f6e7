package kansli.print;

import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import kansli.source.Fingerprint;
import org.apache.fontbox.FontBoxFont;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.font.CIDFontMapping;
import org.apache.pdfbox.pdmodel.font.FontMapper;
import org.apache.pdfbox.pdmodel.font.FontMappers;
import org.apache.pdfbox.pdmodel.font.FontMapping;
import org.apache.pdfbox.pdmodel.font.PDCIDSystemInfo;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDFontDescriptor;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/**
 * Stands in for fonts that a foreign file names but does not carry: Liberation, whose letters are as wide as those of
 * Arial, Times and Courier, and DejaVu for the signs that Liberation lacks. The machine's own fonts are not asked, or a
 * package would look different on another machine.
 */
final class SubstituteFonts implements FontMapper {

    private static final String LETTERS = "/liberation/Liberation%s.ttf";
    private static final String SIGNS = "/net/sf/jasperreports/fonts/dejavu/DejaVuSans.ttf";

    /** Collections whose numbers are known everywhere. */
    private static final Set<String> KNOWN = Set.of("GB1", "CNS1", "Japan1", "Korea1", "KR");

    private static final Pattern OF_SIGNS = Pattern.compile("symbol|dingbat|wingding|webding");
    private static final Pattern AS_TYPEWRITTEN = Pattern.compile("courier|mono|consol|typewriter|fixed|ocr");
    private static final Pattern WITHOUT_FEET =
            Pattern.compile("arial|helvetica|sans|calibri|verdana|tahoma|segoe|grotesk|gothic|univers|frutiger|myriad");
    private static final Pattern WITH_FEET = Pattern.compile("times|serif|roman|georgia|garamond|cambria|palatino|book"
            + "|minion|century|bodoni|caslon|baskerville|mincho|song|antiqua");
    private static final Pattern BOLD = Pattern.compile("bold|black|heavy|demi");
    private static final Pattern ITALIC = Pattern.compile("italic|oblique|kursiv");

    private static final Map<String, TrueTypeFont> FACES = new ConcurrentHashMap<>();

    static {
        FontMappers.set(new SubstituteFonts());
    }

    private SubstituteFonts() {}

    /** For the whole program, once: PDFBox has one such place. */
    static void install() {
        // The class has been loaded, and that is all it takes.
    }

    /** What printing with them depends on. */
    static Fingerprint fingerprint() {
        return Fingerprint.of(Stream.concat(styles().map(LETTERS::formatted), Stream.of(SIGNS))
                .map(SubstituteFonts::bytes)
                .map(Fingerprint::of)
                .toArray(Fingerprint[]::new));
    }

    private static Stream<String> styles() {
        return Stream.of("Sans", "Serif", "Mono")
                .flatMap(family ->
                        Stream.of("Regular", "Bold", "Italic", "BoldItalic").map(style -> family + "-" + style));
    }

    /**
     * Codes that only number the shapes of a font say nothing of its letters when the font is not there; a library
     * would take shapes with the same numbers in another font.
     */
    static boolean canStandInFor(PDFont font) {
        if (!(font instanceof PDType0Font composite)
                || font.isEmbedded()
                || font.getCOSObject().containsKey(COSName.TO_UNICODE)) {
            return true;
        }
        var system = composite.getDescendantFont().getCIDSystemInfo();
        return font.getCOSObject().getDictionaryObject(COSName.ENCODING) instanceof COSName table
                && (!table.getName().startsWith("Identity")
                        || system != null && KNOWN.contains(String.valueOf(system.getOrdering())));
    }

    /** Whether every letter of it can be drawn. */
    static boolean draw(String letters) {
        return letters.codePoints()
                .allMatch(c -> Character.isWhitespace(c)
                        || Stream.of(LETTERS.formatted("Sans-Regular"), SIGNS).anyMatch(face -> has(face(face), c)));
    }

    /**
     * Letters as they are drawn instead of in the font that is missing, side by side, in thousandths of its size and
     * squeezed or stretched to its width; empty when some letter has no shape here either.
     */
    static Optional<Path2D> outline(String letters, String name, PDFontDescriptor descriptor, float width)
            throws IOException {
        var whole = new Path2D.Float();
        float right = 0;
        for (int c : letters.codePoints().toArray()) {
            var face = Stream.of(address(name, descriptor), LETTERS.formatted("Sans-Regular"), SIGNS)
                    .map(SubstituteFonts::face)
                    .filter(f -> has(f, c))
                    .findFirst();
            if (face.isEmpty() && !Character.isWhitespace(c)) {
                return Optional.empty();
            }
            if (face.isPresent()) {
                var shape = face.get().getUnicodeCmapLookup().getGlyphId(c);
                var glyph = face.get().getGlyph().getGlyph(shape);
                float unit = 1000f / face.get().getUnitsPerEm();
                var place = AffineTransform.getTranslateInstance(right, 0);
                place.scale(unit, unit);
                if (glyph != null) {
                    whole.append(glyph.getPath().getPathIterator(place), false);
                }
                right += unit * face.get().getAdvanceWidth(shape);
            }
        }
        if (right > 0 && width > 0) {
            whole.transform(AffineTransform.getScaleInstance(width / right, 1));
        }
        return Optional.of(whole);
    }

    @Override
    public FontMapping<TrueTypeFont> getTrueTypeFont(String name, PDFontDescriptor descriptor) {
        return new FontMapping<>(face(address(name, descriptor)), true);
    }

    @Override
    public FontMapping<FontBoxFont> getFontBoxFont(String name, PDFontDescriptor descriptor) {
        return new FontMapping<>(face(address(name, descriptor)), true);
    }

    @Override
    public CIDFontMapping getCIDFont(String name, PDFontDescriptor descriptor, PDCIDSystemInfo system) {
        return new CIDFontMapping(null, face(address(name, descriptor)), true);
    }

    private static boolean has(TrueTypeFont face, int letter) {
        try {
            return face.getUnicodeCmapLookup().getGlyphId(letter) != 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String address(String name, PDFontDescriptor said) {
        var called = String.valueOf(name).toLowerCase(Locale.ROOT);
        if (OF_SIGNS.matcher(called).find()) {
            return SIGNS;
        }
        var bold = BOLD.matcher(called).find() || said != null && (said.isForceBold() || said.getFontWeight() >= 600);
        var italic = ITALIC.matcher(called).find() || said != null && (said.isItalic() || said.getItalicAngle() != 0);
        return LETTERS.formatted(
                family(called, said) + "-" + (bold ? italic ? "BoldItalic" : "Bold" : italic ? "Italic" : "Regular"));
    }

    /** Its name is the better witness; many programs set no flags, or all of them. */
    private static String family(String called, PDFontDescriptor said) {
        if (AS_TYPEWRITTEN.matcher(called).find()) {
            return "Mono";
        }
        if (WITHOUT_FEET.matcher(called).find()) {
            return "Sans";
        }
        if (WITH_FEET.matcher(called).find()) {
            return "Serif";
        }
        return said == null || !said.isFixedPitch() && !said.isSerif() ? "Sans" : said.isSerif() ? "Serif" : "Mono";
    }

    private static TrueTypeFont face(String address) {
        return FACES.computeIfAbsent(address, SubstituteFonts::read);
    }

    private static TrueTypeFont read(String address) {
        try {
            var face = new TTFParser().parse(new RandomAccessReadBuffer(bytes(address)));
            face.setEnableGsub(false);
            return face;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] bytes(String address) {
        try (var in = SubstituteFonts.class.getResourceAsStream(address)) {
            if (in == null) {
                throw new PrintFault("the program comes without its font " + address);
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
