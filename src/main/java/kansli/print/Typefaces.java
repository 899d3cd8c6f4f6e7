package kansli.print;

import java.awt.Font;
import java.awt.FontFormatException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.IntPredicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kansli.source.Fingerprint;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/** The faces that everything is printed in. They come with the program, never from the machine it runs on. */
public final class Typefaces {

    private static final String FOLDER = "/META-INF/resources/webjars/npm-font-open-sans/1.1.0/fonts/";
    private static final Pattern ADDRESS = Pattern.compile("typsnitt/OpenSans-(\\w+)\\.ttf");
    static final List<String> FACES =
            List.of("Light", "LightItalic", "Regular", "Italic", "Semibold", "SemiboldItalic", "Bold", "BoldItalic");

    private static final Map<String, byte[]> FILES = new ConcurrentHashMap<>();
    private static final Map<String, Font> OUTLINES = new ConcurrentHashMap<>();

    private static final String EVERYDAY = "åäöÅÄÖéüÉÜ§·–—’”…«»−\u00A0";

    private Typefaces() {}

    /**
     * The characters of a text, as code points in order and each once, that cannot be relied on: some face, if not all,
     * cannot draw them.
     */
    public static List<Integer> lacks(String text) {
        return lacking(text, c -> Glyphs.BY_FACE.values().stream().anyMatch(face -> face.getGlyphId(c) == 0));
    }

    /** Those that no face at all can draw. */
    static List<Integer> allLack(String text) {
        return lacking(text, c -> Glyphs.BY_FACE.values().stream().allMatch(face -> face.getGlyphId(c) == 0));
    }

    /** Those that one face cannot draw, which is known by the name that is written in its file. */
    static List<Integer> lacks(String text, String face) {
        return lacking(text, c -> Glyphs.BY_FACE.get(face).getGlyphId(c) == 0);
    }

    private static List<Integer> lacking(String text, IntPredicate lacks) {
        return text.codePoints()
                .filter(c -> !Character.isISOControl(c) && !isEveryday(c))
                .filter(lacks)
                .distinct()
                .boxed()
                .toList();
    }

    /** What nearly all text is made of. Every face has it, so that no font file need be opened to tell. */
    static boolean isEveryday(int c) {
        return c >= ' ' && c <= '~' || EVERYDAY.indexOf(c) >= 0;
    }

    /** U+266B and so on, as a message names a character. */
    static String name(int codePoint) {
        return "U+%04X".formatted(codePoint);
    }

    /** The font file behind the address a style sheet gives in {@code src}. */
    static Optional<byte[]> at(String address) {
        return Optional.of(ADDRESS.matcher(address))
                .filter(Matcher::matches)
                .map(face -> face.group(1))
                .filter(FACES::contains)
                .map(Typefaces::file);
    }

    /** The weights are those of CSS; the nearest one that there is. */
    static String nearest(int weight, boolean italic) {
        var upright = weight < 350 ? "Light" : weight < 500 ? "Regular" : weight < 650 ? "Semibold" : "Bold";
        if (!italic) {
            return upright;
        }
        return upright.equals("Regular") ? "Italic" : upright + "Italic";
    }

    static byte[] file(String face) {
        return FILES.computeIfAbsent(face, Typefaces::read);
    }

    /** A face for drawings, whose letters become outlines. */
    static Font outlines(String face) {
        return OUTLINES.computeIfAbsent(face, f -> {
            try {
                return Font.createFont(Font.TRUETYPE_FONT, new ByteArrayInputStream(file(f)));
            } catch (FontFormatException | IOException e) {
                throw new PrintFault("Open Sans " + f + " is not a usable font", e);
            }
        });
    }

    /**
     * A face to write with. Without ligatures, which would have no Unicode of their own and be lost when text is
     * copied.
     */
    static PDFont embed(String face, PDDocument pdf) throws IOException {
        var font = new TTFParser().parse(new RandomAccessReadBuffer(file(face)));
        font.setEnableGsub(false);
        return PDType0Font.load(pdf, font, true);
    }

    static Fingerprint fingerprint() {
        return Fingerprint.of(
                FACES.stream().map(Typefaces::file).map(Fingerprint::of).toArray(Fingerprint[]::new));
    }

    private static byte[] read(String face) {
        var address = FOLDER + face + "/OpenSans-" + face + ".ttf";
        try (var in = Typefaces.class.getResourceAsStream(address)) {
            if (in == null) {
                throw new PrintFault("the program comes without its font " + address);
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Which characters each face has. Read on demand: 8 files. */
    private static final class Glyphs {

        static final Map<String, CmapLookup> BY_FACE = new TreeMap<>();

        static {
            FACES.forEach(Glyphs::read);
        }

        private static void read(String face) {
            try (var font = new TTFParser().parse(new RandomAccessReadBuffer(file(face)))) {
                BY_FACE.put(font.getName(), font.getUnicodeCmapLookup());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
