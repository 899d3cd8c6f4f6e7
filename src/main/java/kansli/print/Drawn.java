package kansli.print;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSFloat;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdfparser.PDFStreamParser;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;

/**
 * Whether a foreign page may be shown as it is drawn: all that it is drawn with is known, is in the file and is allowed
 * in PDF/A-2. What is forbidden and does not show is taken away; anything else that is not known to be allowed makes
 * the page a photograph instead.
 */
final class Drawn {

    private static final Set<String> OPERATORS = Set.of(
            "b", "B", "b*", "B*", "BDC", "BI", "BMC", "BT", "BX", "c", "cm", "CS", "cs", "d", "Do", "DP", "EMC", "ET",
            "EX", "f", "F", "f*", "G", "g", "gs", "h", "i", "j", "J", "l", "m", "M", "MP", "n", "q", "Q", "re", "RG",
            "rg", "ri", "s", "S", "SC", "sc", "SCN", "scn", "sh", "T*", "Tc", "Td", "TD", "Tf", "Tj", "TJ", "TL", "Tm",
            "Tr", "Ts", "Tw", "Tz", "v", "w", "W", "W*", "y", "'", "\"");
    private static final Set<String> BLENDS = Set.of(
            "Normal",
            "Compatible",
            "Multiply",
            "Screen",
            "Overlay",
            "Darken",
            "Lighten",
            "ColorDodge",
            "ColorBurn",
            "HardLight",
            "SoftLight",
            "Difference",
            "Exclusion",
            "Hue",
            "Saturation",
            "Color",
            "Luminosity");
    private static final Set<String> INTENTS =
            Set.of("AbsoluteColorimetric", "RelativeColorimetric", "Saturation", "Perceptual");
    private static final Set<String> OF_FORM = Set.of(
            "Type", "Subtype", "FormType", "BBox", "Matrix", "Resources", "Group", "Length", "Filter", "DecodeParms");
    private static final Set<String> OF_GROUP = Set.of("Type", "S", "CS", "I", "K");
    private static final Set<String> OF_STATE = Set.of(
            "Type", "LW", "LC", "LJ", "ML", "D", "RI", "OP", "op", "OPM", "SA", "BM", "SMask", "CA", "ca", "AIS", "TK");
    private static final Set<String> OF_MASK = Set.of("Type", "S", "G", "BC");
    private static final Set<String> OF_PATTERN = Set.of(
            "Type",
            "PatternType",
            "PaintType",
            "TilingType",
            "BBox",
            "XStep",
            "YStep",
            "Resources",
            "Matrix",
            "Shading",
            "ExtGState",
            "Length",
            "Filter",
            "DecodeParms");
    private static final Set<String> OF_SHADING = Set.of(
            "ShadingType",
            "ColorSpace",
            "Background",
            "BBox",
            "AntiAlias",
            "Coords",
            "Domain",
            "Extend",
            "Function",
            "Matrix",
            "BitsPerCoordinate",
            "BitsPerComponent",
            "BitsPerFlag",
            "Decode",
            "VerticesPerRow",
            "Length",
            "Filter",
            "DecodeParms");
    private static final int DEEPEST = 12;

    /** A stream that does not say how long it is, as it must, is not taken to be empty. */
    private static final int WRITTEN = 1;

    private static final int MOST_SAVED = 28;
    private static final int LONGEST_STRING = 32_767;
    private static final int LONGEST_NAME = 127;

    private final PDDocument pdf;
    private final Layers layers;
    private final Budget budget;
    private final Map<COSDictionary, ForeignFont> fonts = new IdentityHashMap<>();
    private final Set<COSBase> checked = Collections.newSetFromMap(new IdentityHashMap<>());

    Drawn(PDDocument pdf, Budget budget) {
        this.pdf = pdf;
        layers = new Layers(pdf);
        this.budget = budget;
    }

    /** @return what the page is drawn with, as tokens */
    List<Object> check(PDPage page) throws Unsuited {
        try (var contents = page.getContents()) {
            var written = page.getCOSObject().getDictionaryObject(COSName.CONTENTS);
            if (written != null || page.getCOSObject().containsKey(COSName.CONTENTS)) {
                content(written);
            }
            var tokens = new PDFStreamParser(contents.readAllBytes()).parse();
            group(page.getCOSObject());
            var used = used(page.getCOSObject(), new COSDictionary());
            check(tokens, used, 0, null);
            page.getCOSObject().setItem(COSName.RESOURCES, used.used());
            return tokens;
        } catch (IOException e) {
            throw Unsuited.missing("content: " + e.getMessage());
        } catch (Budget.Exhausted e) {
            throw e;
        } catch (RuntimeException e) {
            throw new Unsuited("content that cannot be read");
        }
    }

    /** The library passes over what it cannot unpack, and the page looks as if nothing were written there. */
    private static void content(COSBase written) throws Unsuited, IOException {
        switch (written) {
            case COSStream one -> {
                here(one);
                try (var in = one.createInputStream()) {
                    if (in.readAllBytes().length == 0 && one.getInt(COSName.LENGTH, WRITTEN) > 0) {
                        throw Unsuited.missing("content");
                    }
                }
            }
            case COSArray several -> {
                for (int i = 0; i < several.size(); i++) {
                    if (!(several.getObject(i) instanceof COSStream one)) {
                        throw Unsuited.missing("content");
                    }
                    content(one);
                }
            }
            case null, default -> throw Unsuited.missing("content");
        }
    }

    /** When every page has been checked. */
    void complete() throws IOException {
        for (var font : fonts.values()) {
            font.complete(pdf);
        }
    }

    /** Old programs let what is drawn on a page use what the page has. */
    private static UsedResources used(COSDictionary drawn, COSDictionary around) {
        var own = drawn.getCOSDictionary(COSName.RESOURCES);
        return new UsedResources(own == null ? around : own);
    }

    private void check(List<Object> tokens, UsedResources resources, int depth, ForeignFont inherited)
            throws Unsuited, IOException {
        Unsuited.unless(depth <= DEEPEST, "content in content without end");
        ForeignColour.checkDefaults(resources);
        Deque<Optional<ForeignFont>> saved = new ArrayDeque<>();
        var font = inherited;
        int from = 0;
        var inText = false;
        for (int i = 0; i < tokens.size(); i++) {
            if (!(tokens.get(i) instanceof Operator operator)) {
                operand((COSBase) tokens.get(i));
                continue;
            }
            budget.spend(1);
            var operands = tokens.subList(from, i);
            from = i + 1;
            var name = operator.getName();
            Unsuited.unless(OPERATORS.contains(name), "operator " + name);
            switch (name) {
                case "q" -> {
                    saved.push(Optional.ofNullable(font));
                    Unsuited.unless(saved.size() < MOST_SAVED, "too many saved states");
                }
                case "Q" -> {
                    Unsuited.unless(!saved.isEmpty(), "more restored than saved");
                    font = saved.pop().orElse(null);
                }
                case "BT", "ET" -> {
                    Unsuited.unless(inText == name.equals("ET"), "text in text");
                    inText = name.equals("BT");
                }
                case "Tf" -> font = font(resources.find(COSName.FONT, operands.getFirst()));
                case "Tj", "'", "\"" -> show(font, operands.getLast());
                case "TJ" -> {
                    Unsuited.unless(operands.getLast() instanceof COSArray, "text that is no text");
                    for (var part : (COSArray) operands.getLast()) {
                        if (part instanceof COSString) {
                            show(font, part);
                        }
                    }
                }
                case "gs" -> state(resources.find(COSName.EXT_G_STATE, operands.getFirst()), resources, depth);
                case "CS", "cs" -> ForeignColour.check((COSBase) operands.getFirst(), resources);
                case "SCN", "scn" -> {
                    if (operands.getLast() instanceof COSName pattern) {
                        pattern(resources.find(COSName.PATTERN, pattern), resources, depth);
                    }
                }
                case "sh" -> shading(resources.find(COSName.SHADING, operands.getFirst()));
                case "ri" ->
                    Unsuited.unless(INTENTS.contains(((COSName) operands.getFirst()).getName()), "rendering intent");
                case "Do" -> object(resources.find(COSName.XOBJECT, operands.getFirst()), resources, depth, font);
                case "BDC" ->
                    Unsuited.unless(
                            !COSName.OC.equals(operands.getFirst())
                                    || !layers.isOff(resources.find(COSName.PROPERTIES, operands.getLast())),
                            "content in a layer that is off");
                case "BI" -> ForeignImage.checkInline(operator.getImageParameters(), resources);
                default -> {}
            }
        }
        Unsuited.unless(saved.isEmpty() && !inText, "states that are not restored");
    }

    private static void operand(COSBase operand) throws Unsuited {
        switch (operand) {
            case COSString text -> Unsuited.unless(text.getBytes().length <= LONGEST_STRING, "a very long string");
            case COSName name -> Unsuited.unless(name.getName().length() <= LONGEST_NAME, "a very long name");
            case COSFloat number -> Unsuited.unless(Math.abs(number.floatValue()) < 1e9, "a very large number");
            case COSArray several -> {
                for (var one : several) {
                    operand(one);
                }
            }
            case null, default -> {}
        }
    }

    private ForeignFont font(COSDictionary dictionary) throws Unsuited {
        if (!fonts.containsKey(dictionary)) {
            fonts.put(dictionary, ForeignFont.of(dictionary));
        }
        return fonts.get(dictionary);
    }

    private void show(ForeignFont font, Object text) throws Unsuited, IOException {
        Unsuited.unless(font != null && text instanceof COSString, "text without a font");
        var bytes = ((COSString) text).getBytes();
        var in = new java.io.ByteArrayInputStream(bytes);
        while (in.available() > 0) {
            budget.spend(1);
            font.use(font.font().readCode(in));
        }
    }

    private void object(COSDictionary object, UsedResources around, int depth, ForeignFont font)
            throws Unsuited, IOException {
        Unsuited.unless(!layers.mayHide(object), "an object in a layer that is off");
        switch (String.valueOf(object.getNameAsString(COSName.SUBTYPE))) {
            case "Image" -> {
                if (checked.add(object)) {
                    ForeignImage.check((COSStream) object);
                }
            }
            case "Form" -> form(object, around, depth, font);
            default -> throw new Unsuited("an object of an unknown kind");
        }
    }

    /** What a form draws is checked each time, for its letters are counted against the font it is given. */
    private void form(COSDictionary form, UsedResources around, int depth, ForeignFont font)
            throws Unsuited, IOException {
        Unsuited.unless(
                !form.containsKey("Ref") && !form.containsKey("PS") && !form.containsKey("Subtype2"),
                "an object in another file");
        keepOnly(form, OF_FORM);
        group(form);
        if (font == null && !checked.add(form)) {
            return;
        }
        stream(form, around, depth, font);
    }

    private void stream(COSDictionary stream, UsedResources around, int depth, ForeignFont font)
            throws Unsuited, IOException {
        budget.spend(10);
        plain(stream);
        Unsuited.unless(stream instanceof COSStream, "an object without content");
        var used = used(stream, around.all());
        try (var in = ((COSStream) stream).createInputStream()) {
            check(new PDFStreamParser(in.readAllBytes()).parse(), used, depth + 1, font);
        }
        stream.setItem(COSName.RESOURCES, used.used());
    }

    /** Its data are in this file and packed in a way that archives allow. */
    static void plain(COSDictionary stream) throws Unsuited {
        here(stream);
        var filters = stream.getDictionaryObject(COSName.FILTER);
        var named = String.valueOf(filters);
        Unsuited.unless(!named.contains("LZW") && !named.contains("Crypt"), "a filter that archives do not take");
    }

    private static void here(COSDictionary stream) throws Unsuited {
        if (stream.containsKey(COSName.F) || stream.containsKey("FFilter")) {
            throw Unsuited.missing("data: they are in another file");
        }
    }

    /** What is not known to be drawn with is left behind, and all that it leads to. */
    static void keepOnly(COSDictionary dictionary, Set<String> keys) {
        List.copyOf(dictionary.keySet()).stream()
                .filter(key -> !keys.contains(key.getName()))
                .forEach(dictionary::removeItem);
    }

    private void group(COSDictionary drawn) throws Unsuited {
        var group = drawn.getCOSDictionary(COSName.GROUP);
        if (group == null) {
            drawn.removeItem(COSName.GROUP);
            return;
        }
        keepOnly(group, OF_GROUP);
        if (group.containsKey(COSName.CS)) {
            ForeignColour.check(group.getDictionaryObject(COSName.CS));
        }
    }

    private void state(COSDictionary state, UsedResources around, int depth) throws Unsuited, IOException {
        Unsuited.unless(!state.containsKey(COSName.FONT), "a font in a graphics state");
        keepOnly(state, OF_STATE);
        switch (state.getDictionaryObject(COSName.BM)) {
            case null -> {}
            case COSName blend -> Unsuited.unless(BLENDS.contains(blend.getName()), "blend mode");
            default -> throw new Unsuited("blend mode");
        }
        var intent = state.getNameAsString("RI");
        Unsuited.unless(intent == null || INTENTS.contains(intent), "rendering intent");
        if (state.getDictionaryObject(COSName.SMASK) instanceof COSDictionary mask && checked.add(mask)) {
            keepOnly(mask, OF_MASK);
            Unsuited.unless(mask.getDictionaryObject(COSName.G) instanceof COSStream, "a mask without content");
            form(mask.getCOSDictionary(COSName.G), around, depth, null);
        }
    }

    private void pattern(COSDictionary pattern, UsedResources around, int depth) throws Unsuited, IOException {
        if (!checked.add(pattern)) {
            return;
        }
        keepOnly(pattern, OF_PATTERN);
        if (pattern.getInt("PatternType") == 1) {
            stream(pattern, around, depth, null);
        } else {
            Unsuited.unless(
                    pattern.getDictionaryObject(COSName.SHADING) instanceof COSDictionary, "a pattern without content");
            shading(pattern.getCOSDictionary(COSName.SHADING));
            if (pattern.getDictionaryObject(COSName.EXT_G_STATE) instanceof COSDictionary state) {
                state(state, around, depth);
            }
        }
    }

    private static void shading(COSDictionary shading) throws Unsuited {
        plain(shading);
        keepOnly(shading, OF_SHADING);
        ForeignColour.check(shading.getDictionaryObject(COSName.COLORSPACE));
    }
}
