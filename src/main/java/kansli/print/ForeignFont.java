package kansli.print;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.font.PDCIDFontType2;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDFontFactory;
import org.apache.pdfbox.pdmodel.font.PDSimpleFont;
import org.apache.pdfbox.pdmodel.font.PDTrueTypeFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.font.PDType1CFont;
import org.apache.pdfbox.pdmodel.font.PDType1Font;

/**
 * A font in a foreign file that may come along: it is whole, it is there, and it says what letter each of its shapes
 * is.
 */
final class ForeignFont {

    private static final Set<String> CODED_BY_GLYPH = Set.of("Identity-H", "Identity-V");
    private static final Set<String> LATIN = Set.of("WinAnsiEncoding", "MacRomanEncoding");

    /**
     * A reader program may scale by the file's widths or by the font's; archives allow them to differ by one
     * thousandth.
     */
    private static final float SAME_WIDTH = 1;

    private final COSDictionary dictionary;
    private final PDFont font;

    /** A font of signs must have no list of letters; this is the same font without. */
    private final Optional<PDTrueTypeFont> unlisted;

    private final Map<Integer, String> letters = new TreeMap<>();

    private ForeignFont(COSDictionary dictionary, PDFont font) throws IOException {
        this.dictionary = dictionary;
        this.font = font;
        if (font instanceof PDTrueTypeFont signs
                && signs.getFontDescriptor().isSymbolic()
                && dictionary.containsKey(COSName.ENCODING)) {
            var plain = new COSDictionary(dictionary);
            plain.removeItem(COSName.ENCODING);
            unlisted = Optional.of((PDTrueTypeFont) PDFontFactory.createFont(plain));
        } else {
            unlisted = Optional.empty();
        }
    }

    static ForeignFont of(COSDictionary dictionary) throws Unsuited {
        try {
            var font = PDFontFactory.createFont(dictionary);
            Unsuited.unless(font.isEmbedded() && !font.isDamaged(), "a font that is not in the file");
            switch (font) {
                case PDType0Font several -> check(several);
                case PDTrueTypeFont simple -> check(simple);
                case PDType1Font simple -> checkWidths(simple);
                case PDType1CFont simple -> checkWidths(simple);
                default -> throw new Unsuited("a font of a kind that is not brought along");
            }
            return new ForeignFont(dictionary, font);
        } catch (IOException | RuntimeException e) {
            throw new Unsuited("a broken font");
        }
    }

    PDFont font() {
        return font;
    }

    /** Notes that this shape is used. */
    void use(int code) throws Unsuited {
        if (letters.containsKey(code)) {
            return;
        }
        try {
            Unsuited.unless(hasShape(code), "a letter without a shape");
            Unsuited.unless(
                    unlisted.isEmpty() || unlisted.get().codeToGID(code) == ((PDTrueTypeFont) font).codeToGID(code),
                    "a font of signs with a list of letters");
            Unsuited.unless(
                    Math.abs(font.getWidth(code) - font.getWidthFromFont(code)) <= SAME_WIDTH,
                    "widths that differ from the font's");
            letters.put(code, letter(font.toUnicode(code)));
        } catch (IOException | RuntimeException e) {
            throw new Unsuited("a broken font");
        }
    }

    /** Removes what may not come along, and writes the table of letters where it is missing. */
    void complete(PDDocument pdf) throws IOException {
        var descriptor = descriptor();
        descriptor.removeItem(COSName.getPDFName("CIDSet"));
        descriptor.removeItem(COSName.getPDFName("CharSet"));
        if (unlisted.isPresent()) {
            dictionary.removeItem(COSName.ENCODING);
        }
        if (font instanceof PDType0Font several
                && several.getDescendantFont() instanceof PDCIDFontType2 glyphs
                && !glyphs.getCOSObject().containsKey(COSName.CID_TO_GID_MAP)) {
            glyphs.getCOSObject().setItem(COSName.CID_TO_GID_MAP, COSName.IDENTITY);
        }
        var table = new PDStream(pdf);
        try (OutputStream out = table.createOutputStream(COSName.FLATE_DECODE)) {
            out.write(toUnicode().getBytes(StandardCharsets.US_ASCII));
        }
        dictionary.setItem(COSName.TO_UNICODE, table);
    }

    private COSDictionary descriptor() {
        return font instanceof PDType0Font several
                ? several.getDescendantFont().getCOSObject().getCOSDictionary(COSName.FONT_DESC)
                : dictionary.getCOSDictionary(COSName.FONT_DESC);
    }

    private static void check(PDType0Font font) throws Unsuited {
        Unsuited.unless(
                font.getCOSObject().getDictionaryObject(COSName.ENCODING) instanceof COSName name
                        && CODED_BY_GLYPH.contains(name.getName()),
                "a font with codes of its own");
        var below = font.getDescendantFont().getCOSObject();
        var type = below.getNameAsString(COSName.SUBTYPE);
        Unsuited.unless("CIDFontType0".equals(type) || "CIDFontType2".equals(type), "a font of an unknown kind");
        Unsuited.unless(
                below.getDictionaryObject(COSName.CIDSYSTEMINFO) instanceof COSDictionary,
                "a font without a character collection");
    }

    /** A font of letters says which by one of two lists; a font of signs says nothing. */
    private static void check(PDTrueTypeFont font) throws Unsuited, IOException {
        checkWidths(font);
        var encoding = font.getCOSObject().getDictionaryObject(COSName.ENCODING);
        var tables = font.getTrueTypeFont().getCmap() == null
                ? 0
                : font.getTrueTypeFont().getCmap().getCmaps().length;
        if (font.getFontDescriptor().isSymbolic() == font.getFontDescriptor().isNonSymbolic()) {
            throw new Unsuited("a font that is both letters and signs, or neither");
        }
        if (font.getFontDescriptor().isSymbolic()) {
            Unsuited.unless(
                    tables == 1 || font.getTrueTypeFont().getCmap().getSubtable(3, 0) != null,
                    "a font of signs with several tables");
            return;
        }
        Unsuited.unless(tables > 0, "a font without a table of its letters");
        switch (encoding) {
            case COSName name when LATIN.contains(name.getName()) -> {}
            case COSDictionary list
            when !list.containsKey(COSName.DIFFERENCES)
                    && LATIN.contains(String.valueOf(list.getNameAsString(COSName.BASE_ENCODING))) -> {}
            case null, default -> throw new Unsuited("a font with a list of letters of its own");
        }
        Unsuited.unless(
                font.getTrueTypeFont().getUnicodeCmapLookup(false) != null, "a font without a table of its letters");
    }

    private static void checkWidths(PDSimpleFont font) throws Unsuited {
        var dictionary = font.getCOSObject();
        var first = dictionary.getInt(COSName.FIRST_CHAR, -1);
        var last = dictionary.getInt(COSName.LAST_CHAR, -1);
        Unsuited.unless(
                first >= 0
                        && last >= first
                        && dictionary.getDictionaryObject(COSName.WIDTHS) instanceof COSArray widths
                        && widths.size() == last - first + 1,
                "a font without its widths");
    }

    private boolean hasShape(int code) throws IOException {
        return switch (font) {
            case PDType0Font several -> several.codeToGID(code) != 0;
            case PDTrueTypeFont simple -> simple.codeToGID(code) != 0;
            case PDType1Font simple ->
                simple.hasGlyph(simple.codeToName(code)) && !".notdef".equals(simple.codeToName(code));
            case PDType1CFont simple ->
                simple.hasGlyph(simple.codeToName(code)) && !".notdef".equals(simple.codeToName(code));
            default -> false;
        };
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

    private String toUnicode() {
        var wide = font instanceof PDType0Font;
        var text = new StringBuilder("""
            /CIDInit /ProcSet findresource begin
            12 dict begin
            begincmap
            /CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def
            /CMapName /Adobe-Identity-UCS def
            /CMapType 2 def
            1 begincodespacerange
            """);
        text.append(wide ? "<0000> <FFFF>\n" : "<00> <FF>\n").append("endcodespacerange\n");
        var rows = letters.entrySet().stream()
                .map(e -> row(e.getKey(), e.getValue(), wide))
                .toList();
        for (int i = 0; i < rows.size(); i += 100) {
            var hundred = rows.subList(i, Math.min(i + 100, rows.size()));
            text.append(hundred.size())
                    .append(" beginbfchar\n")
                    .append(String.join("", hundred))
                    .append("endbfchar\n");
        }
        return text.append("endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n")
                .toString();
    }

    private static String row(int code, String letter, boolean wide) {
        var utf16 = new StringBuilder();
        letter.chars().forEach(c -> utf16.append("%04X".formatted(c)));
        return (wide ? "<%04X> <%s>\n" : "<%02X> <%s>\n").formatted(code, utf16);
    }
}
