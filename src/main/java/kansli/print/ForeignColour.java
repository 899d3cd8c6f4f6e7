package kansli.print;

import java.awt.color.ICC_Profile;
import java.io.IOException;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;

/**
 * Colours that mean the same on every screen: those of light, with one profile for all, or with a profile of their own.
 */
final class ForeignColour {

    private static final Set<String> OF_LIGHT = Set.of("DeviceGray", "DeviceRGB", "G", "RGB", "Pattern");
    private static final Set<String> DEFINED = Set.of("CalGray", "CalRGB", "Lab");

    private ForeignColour() {}

    static void check(COSBase space, COSDictionary resources) throws Unsuited {
        check(space, resources, 4);
    }

    /** A page may say that its colours of light mean other colours. */
    static void checkDefaults(COSDictionary resources) throws Unsuited {
        var named = resources.getCOSDictionary(COSName.COLORSPACE);
        Unsuited.unless(
                named == null
                        || named.keySet().stream().noneMatch(k -> k.getName().startsWith("Default")),
                "default colour spaces");
    }

    private static void check(COSBase space, COSDictionary resources, int depth) throws Unsuited {
        Unsuited.unless(depth > 0, "a colour space in itself");
        var named = resources.getCOSDictionary(COSName.COLORSPACE);
        switch (space) {
            case COSName name when OF_LIGHT.contains(name.getName()) -> {}
            case COSName name
            when named != null && named.getDictionaryObject(name) != null ->
                check(named.getDictionaryObject(name), resources, depth - 1);
            case COSArray list when list.size() > 0 -> check(list, resources, depth);
            case null, default -> throw new Unsuited("colours of print");
        }
    }

    private static void check(COSArray list, COSDictionary resources, int depth) throws Unsuited {
        var kind = list.getName(0);
        switch (String.valueOf(kind)) {
            case "Indexed", "I", "Pattern" -> {
                if (list.size() > 1) {
                    check(list.getObject(1), resources, depth - 1);
                }
            }
            case "ICCBased" -> profile(list.getObject(1));
            default ->
                Unsuited.unless(
                        list.size() == 1 && OF_LIGHT.contains(kind) || DEFINED.contains(kind), "colours of print");
        }
    }

    private static void profile(COSBase stream) throws Unsuited {
        Unsuited.unless(stream instanceof COSStream, "a colour profile that is not there");
        var components = ((COSStream) stream).getInt(COSName.N);
        try (var in = ((COSStream) stream).createInputStream()) {
            var data = in.readNBytes(4 << 20);
            var profile = ICC_Profile.getInstance(data);
            var light = components == 3
                            && new String(data, 16, 4, java.nio.charset.StandardCharsets.US_ASCII).equals("RGB ")
                    || components == 1
                            && new String(data, 16, 4, java.nio.charset.StandardCharsets.US_ASCII).equals("GRAY");
            Unsuited.unless(
                    light && profile.getNumComponents() == components && profile.getMajorVersion() < 5,
                    "colours of print");
            ((COSStream) stream).removeItem(COSName.ALTERNATE);
        } catch (IOException | RuntimeException e) {
            throw new Unsuited("a broken colour profile");
        }
    }
}
