package kansli.print;

import java.awt.color.ICC_Profile;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;

/**
 * Colours that mean the same on every screen: those of light, with one profile for all, or with a profile of their own.
 */
final class ForeignColour {

    private static final Set<String> OF_LIGHT = Set.of("DeviceGray", "DeviceRGB", "G", "RGB", "Pattern");
    private static final Set<String> DEFINED = Set.of("CalGray", "CalRGB", "Lab");

    private static final List<COSName> DEFAULTS = List.of(COSName.DEFAULT_GRAY, COSName.DEFAULT_RGB);
    private static final Set<String> OF_PROFILE = Set.of("N", "Range", "Length", "Filter", "DecodeParms");
    private static final int DEEPEST = 4;

    private ForeignColour() {}

    /** A colour space as it is written where it is used. */
    static void check(COSBase space) throws Unsuited {
        check(space, DEEPEST);
    }

    /** A colour space, or the name that it has among what the page is drawn with. */
    static void check(COSBase space, UsedResources resources) throws Unsuited {
        var named = resources.all().getCOSDictionary(COSName.COLORSPACE);
        if (space instanceof COSName name
                && !OF_LIGHT.contains(name.getName())
                && named != null
                && named.containsKey(name)) {
            check(named.getDictionaryObject(name));
            resources.keep(COSName.COLORSPACE, name);
        } else {
            check(space);
        }
    }

    /** A page may say that its colours of light mean other colours. */
    static void checkDefaults(UsedResources resources) throws Unsuited {
        for (var name : DEFAULTS) {
            var named = resources.all().getCOSDictionary(COSName.COLORSPACE);
            if (named != null && named.containsKey(name)) {
                check(named.getDictionaryObject(name));
                resources.keep(COSName.COLORSPACE, name);
            }
        }
    }

    private static void check(COSBase space, int depth) throws Unsuited {
        Unsuited.unless(depth > 0, "a colour space in itself");
        switch (space) {
            case COSName name -> Unsuited.unless(OF_LIGHT.contains(name.getName()), "colours of print");
            case COSArray list when list.size() > 0 -> check(list, depth);
            case null, default -> throw new Unsuited("colours of print");
        }
    }

    private static void check(COSArray list, int depth) throws Unsuited {
        var kind = list.getName(0);
        switch (String.valueOf(kind)) {
            case "Indexed", "I", "Pattern" -> {
                if (list.size() > 1) {
                    check(list.getObject(1), depth - 1);
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
            Drawn.keepOnly((COSStream) stream, OF_PROFILE);
        } catch (IOException | RuntimeException e) {
            throw new Unsuited("a broken colour profile");
        }
    }
}
