package kansli.print;

import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.TreeMap;
import kansli.print.CompactFont.Glyph;
import kansli.source.Fingerprint;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSFloat;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDFontFactory;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.font.PDVectorFont;

/**
 * A font in a foreign file. Its program is never brought along, for it may be broken in ways that only show in another
 * reader: the shapes that are used are drawn anew in a font of our own, with the widths that the file says and the
 * letters that the shapes are. A font that is not in the file is drawn with a substitute's shapes.
 */
final class ForeignFont {

    private static final int LONGEST_NAME = 60;
    private static final float WIDEST = 10_000;
    private static final int SYMBOLIC = 4;

    private final COSDictionary dictionary;
    private final PDFont font;
    private final boolean wide;
    private final TreeMap<Integer, Glyph> glyphs = new TreeMap<>();
    private final TreeMap<Integer, String> letters = new TreeMap<>();

    private ForeignFont(COSDictionary dictionary, PDFont font) {
        this.dictionary = dictionary;
        this.font = font;
        wide = font instanceof PDType0Font;
    }

    static ForeignFont of(COSDictionary dictionary) throws Unsuited {
        try {
            var font = PDFontFactory.createFont(dictionary);
            if (font.isDamaged()) {
                throw Unsuited.missing("font: its program is broken");
            }
            Unsuited.unless(font instanceof PDVectorFont, "a font of a kind that is not brought along");
            Unsuited.unless(
                    !(font instanceof PDType0Font)
                            || COSName.IDENTITY_H.equals(dictionary.getDictionaryObject(COSName.ENCODING)),
                    "a font with codes of its own");
            if (!SubstituteFonts.canStandInFor(font)) {
                throw Unsuited.missing("font: nothing says what its letters are");
            }
            return new ForeignFont(dictionary, font);
        } catch (IOException | RuntimeException e) {
            throw Unsuited.missing("font: it is broken");
        }
    }

    PDFont font() {
        return font;
    }

    /** Whether its shapes are another font's. */
    boolean substituted() {
        return !font.isEmbedded();
    }

    /** Notes that this shape is used. */
    void use(int code) throws Unsuited {
        if (letters.containsKey(code)) {
            return;
        }
        try {
            var width = Math.round(font.getWidth(code) * 1000) / 1000f;
            Unsuited.unless(width >= 0 && width <= WIDEST, "a letter without a width");
            var said = font.toUnicode(code);
            if (substituted()) {
                var letter = letter(said);
                // As the photograph would have it: the widths of the fourteen that every program has are their own.
                var asWide = font.isStandard14() ? 0 : width;
                var outline = SubstituteFonts.outline(letter, font.getName(), font.getFontDescriptor(), asWide);
                Unsuited.unless(outline.isPresent(), "a letter without a shape");
                add(code, letter, outline.get(), width);
            } else {
                var outline = outline(code);
                add(code, isBlank(outline, said) ? " " : letter(said), outline, width);
            }
        } catch (IOException | RuntimeException e) {
            throw new Unsuited("a broken font");
        }
    }

    private void add(int code, String letter, Path2D outline, float width) {
        glyphs.put(code, new Glyph(code, outline, width));
        letters.put(code, letter);
    }

    private Path2D outline(int code) throws IOException {
        var path = ((PDVectorFont) font).getNormalizedPath(code);
        var outline = new Path2D.Float();
        if (path != null) {
            var size = AffineTransform.getScaleInstance(1000, 1000);
            size.concatenate(font.getFontMatrix().createAffineTransform());
            outline.append(path.getPathIterator(size), false);
        }
        return outline;
    }

    /** Where nothing is seen and no letter is said, there is a space. */
    private static boolean isBlank(Path2D outline, String said) {
        return outline.getCurrentPoint() == null
                && (said == null || said.codePoints().allMatch(c -> c <= ' '));
    }

    /** Signs from the old symbol fonts get their real names; a code that means nothing is refused. */
    private static String letter(String said) throws Unsuited {
        Unsuited.unless(said != null && !said.isEmpty() && said.length() < 32, "letters that cannot be known");
        var known = new StringBuilder();
        for (int c : said.codePoints().toArray()) {
            switch (Character.getType(c)) {
                case Character.PRIVATE_USE -> {
                    var sign = Legible.sign(c);
                    Unsuited.unless(sign.isPresent(), "signs that have no name");
                    known.append(sign.get());
                }
                case Character.SURROGATE, Character.UNASSIGNED -> throw new Unsuited("letters that cannot be known");
                default -> {
                    Unsuited.unless(
                            c > 0x1f && c != 0xFFFD && c != 0xFEFF && c != 0xFFFE, "letters that cannot be known");
                    known.appendCodePoint(c);
                }
            }
        }
        return known.toString();
    }

    /** The dictionary becomes that of the font that is drawn anew; nothing of what it was is left in it. */
    void complete(PDDocument pdf) throws IOException {
        if (glyphs.isEmpty()) {
            add(' ', " ", new Path2D.Float(), 250); // chosen and never written with
        }
        var shapes = List.copyOf(glyphs.values());
        var bare = bareName();
        var program = wide ? CompactFont.numbered(bare, shapes) : CompactFont.named(bare, shapes);
        var name = COSName.getPDFName(tag(program) + "+" + bare);
        dictionary.clear();
        dictionary.setItem(COSName.TYPE, COSName.FONT);
        dictionary.setItem(COSName.BASE_FONT, name);
        dictionary.setItem(COSName.TO_UNICODE, packed(pdf, LetterTable.of(letters, wide)));
        var descriptor = descriptor(pdf, name, program, shapes);
        if (wide) {
            dictionary.setItem(COSName.SUBTYPE, COSName.TYPE0);
            dictionary.setItem(COSName.ENCODING, COSName.IDENTITY_H);
            dictionary.setItem(COSName.DESCENDANT_FONTS, new COSArray(List.of(below(name, descriptor))));
        } else {
            dictionary.setItem(COSName.SUBTYPE, COSName.TYPE1);
            dictionary.setItem(COSName.FONT_DESC, descriptor);
            dictionary.setItem(COSName.ENCODING, encoding());
            dictionary.setInt(COSName.FIRST_CHAR, glyphs.firstKey());
            dictionary.setInt(COSName.LAST_CHAR, glyphs.lastKey());
            var widths = new COSArray();
            for (int code = glyphs.firstKey(); code <= glyphs.lastKey(); code++) {
                widths.add(glyphs.containsKey(code) ? number(glyphs.get(code).width()) : COSInteger.ZERO);
            }
            dictionary.setItem(COSName.WIDTHS, widths);
        }
    }

    private COSDictionary encoding() {
        var differences = new COSArray();
        for (int code : glyphs.keySet()) {
            differences.add(COSInteger.get(code));
            differences.add(COSName.getPDFName(CompactFont.name(code)));
        }
        var encoding = new COSDictionary();
        encoding.setItem(COSName.TYPE, COSName.ENCODING);
        encoding.setItem(COSName.DIFFERENCES, differences);
        return encoding;
    }

    private COSDictionary below(COSName name, COSDictionary descriptor) {
        var below = new COSDictionary();
        below.setItem(COSName.TYPE, COSName.FONT);
        below.setItem(COSName.SUBTYPE, COSName.CID_FONT_TYPE0);
        below.setItem(COSName.BASE_FONT, name);
        var collection = new COSDictionary();
        collection.setString(COSName.REGISTRY, "Adobe");
        collection.setString(COSName.ORDERING, "Identity");
        collection.setInt(COSName.SUPPLEMENT, 0);
        below.setItem(COSName.CIDSYSTEMINFO, collection);
        below.setItem(COSName.FONT_DESC, descriptor);
        var widths = new COSArray();
        for (var glyph : glyphs.values()) {
            widths.add(COSInteger.get(glyph.code()));
            widths.add(new COSArray(List.of(number(glyph.width()))));
        }
        below.setItem(COSName.W, widths);
        return below;
    }

    private COSDictionary descriptor(PDDocument pdf, COSName name, byte[] program, Collection<Glyph> shapes)
            throws IOException {
        var box = new PDRectangle(0, -250, 1000, 1250).toGeneralPath().getBounds2D();
        for (var shape : shapes) {
            if (shape.outline().getCurrentPoint() != null) {
                box.add(shape.outline().getBounds2D());
            }
        }
        var descriptor = new COSDictionary();
        descriptor.setItem(COSName.TYPE, COSName.FONT_DESC);
        descriptor.setItem(COSName.FONT_NAME, name);
        descriptor.setInt(COSName.FLAGS, SYMBOLIC);
        descriptor.setItem(
                COSName.FONT_BBOX,
                new PDRectangle(
                        (float) box.getX(), (float) box.getY(), (float) box.getWidth(), (float) box.getHeight()));
        descriptor.setInt(COSName.ITALIC_ANGLE, 0);
        descriptor.setItem(COSName.ASCENT, number(Math.round(box.getMaxY())));
        descriptor.setItem(COSName.DESCENT, number(Math.round(box.getMinY())));
        descriptor.setInt(COSName.CAP_HEIGHT, 700);
        descriptor.setInt(COSName.STEM_V, 80);
        var file = packed(pdf, program);
        file.setName(COSName.SUBTYPE, wide ? "CIDFontType0C" : "Type1C");
        descriptor.setItem(COSName.FONT_FILE3, file);
        return descriptor;
    }

    private static COSDictionary packed(PDDocument pdf, byte[] bytes) throws IOException {
        return new PDStream(pdf, new ByteArrayInputStream(bytes), COSName.FLATE_DECODE).getCOSObject();
    }

    private static COSBase number(float number) {
        return number == Math.rint(number) ? COSInteger.get((long) number) : new COSFloat(number);
    }

    /** What the file calls it, in letters that every reader takes. */
    private String bareName() {
        var called =
                String.valueOf(font.getName()).replaceFirst("^[A-Z]{6}\\+", "").replaceAll("[^A-Za-z0-9-]", "");
        return called.isEmpty() ? "Typsnitt" : called.substring(0, Math.min(called.length(), LONGEST_NAME));
    }

    /** Six letters that are its own, as for every font that is a part of another. */
    private static String tag(byte[] program) {
        var tag = new StringBuilder();
        Fingerprint.of(program).sha256().chars().limit(6).forEach(c -> tag.append((char) ('A' + c % 26)));
        return tag.toString();
    }
}
