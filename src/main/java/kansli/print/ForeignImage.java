package kansli.print;

import java.io.DataInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDResources;

/** A picture in a foreign page that may come along as it is. */
final class ForeignImage {

    private static final Set<String> FILTERS = Set.of(
            "FlateDecode",
            "DCTDecode",
            "CCITTFaxDecode",
            "JBIG2Decode",
            "RunLengthDecode",
            "ASCII85Decode",
            "ASCIIHexDecode");
    private static final String JPEG_2000 = "JPXDecode";
    private static final Set<String> KEPT = Set.of(
            "Type",
            "Subtype",
            "Width",
            "Height",
            "ColorSpace",
            "BitsPerComponent",
            "ImageMask",
            "Mask",
            "SMask",
            "Decode",
            "SMaskInData",
            "Matte",
            "Length",
            "Filter",
            "DecodeParms");

    /** A photograph of the whole page is smaller. */
    private static final int LARGEST = 1_500_000;

    private ForeignImage() {}

    static void check(COSStream image) throws Unsuited {
        Drawn.plain(image);
        Drawn.keepOnly(image, KEPT);
        var filters = filters(image);
        if (filters.equals(List.of(JPEG_2000))) {
            Jpeg2000.check(image);
            checkMasks(image);
            return;
        }
        Unsuited.unless(image.getLength() <= LARGEST, "a picture that is larger than it needs to be");
        Unsuited.unless(FILTERS.containsAll(filters), "a picture packed in an unknown way");
        Unsuited.unless(
                image.getInt(COSName.WIDTH) > 0 && image.getInt(COSName.HEIGHT) > 0, "a picture without a size");
        if ((long) image.getInt(COSName.WIDTH) * image.getInt(COSName.HEIGHT) > Photograph.MOST_PIXELS) {
            throw new Budget.Exhausted();
        }
        if (image.getBoolean(COSName.IMAGE_MASK, false)) {
            image.removeItem(COSName.COLORSPACE);
            image.setInt(COSName.BITS_PER_COMPONENT, 1);
            return;
        }
        Unsuited.unless(
                List.of(1, 2, 4, 8, 16).contains(image.getInt(COSName.BITS_PER_COMPONENT)),
                "a picture without a depth");
        ForeignColour.check(image.getDictionaryObject(COSName.COLORSPACE));
        if (filters.contains("DCTDecode")) {
            Unsuited.unless(
                    filters.size() == 1
                            && components(image) == components(image.getDictionaryObject(COSName.COLORSPACE)),
                    "a photograph with other colours than it says");
        }
        checkMasks(image);
    }

    private static void checkMasks(COSStream image) throws Unsuited {
        for (var key : List.of(COSName.SMASK, COSName.MASK)) {
            if (image.getDictionaryObject(key) instanceof COSStream mask) {
                Unsuited.unless(
                        !mask.containsKey(COSName.SMASK) && !mask.containsKey(COSName.MASK), "a mask with a mask");
                check(mask);
            }
        }
    }

    static void checkInline(COSDictionary image, UsedResources resources) throws Unsuited {
        var filter = String.valueOf(image.getDictionaryObject(COSName.F, COSName.FILTER));
        Unsuited.unless(!filter.contains("LZW"), "a filter that archives do not take");
        image.removeItem(COSName.I);
        image.removeItem(COSName.INTERPOLATE);
        image.removeItem(COSName.getPDFName("Intent"));
        if (!image.getBoolean(COSName.IM, COSName.IMAGE_MASK, false)) {
            ForeignColour.check(image.getDictionaryObject(COSName.CS, COSName.COLORSPACE), resources);
        }
    }

    static List<String> filters(COSDictionary stream) {
        return switch (stream.getDictionaryObject(COSName.FILTER)) {
            case COSName one -> List.of(one.getName());
            case COSArray several ->
                several.toList().stream()
                        .map(f -> f instanceof COSName n ? n.getName() : "?")
                        .toList();
            case null -> List.of();
            default -> List.of("?");
        };
    }

    /** Whether the object that a page draws by this name is a picture in JPEG 2000, which nothing here unpacks. */
    static boolean isUnread(PDResources resources, List<COSBase> operands) {
        var objects = resources == null ? null : resources.getCOSObject().getCOSDictionary(COSName.XOBJECT);
        var object = objects != null && !operands.isEmpty() && operands.getFirst() instanceof COSName key
                ? objects.getCOSDictionary(key)
                : null;
        return object != null && filters(object).contains(JPEG_2000);
    }

    static int components(Object space) {
        return switch (space) {
            case COSName name -> name.getName().contains("RGB") ? 3 : 1;
            case COSArray list
            when list.getObject(1) instanceof COSStream profile && "ICCBased".equals(list.getName(0)) ->
                profile.getInt(COSName.N);
            case COSArray list -> List.of("Lab", "CalRGB").contains(list.getName(0)) ? 3 : 1;
            case null, default -> 0;
        };
    }

    /** As the photograph itself says, in the frame header of its JPEG. */
    private static int components(COSStream image) throws Unsuited {
        try (var in = new DataInputStream(image.createRawInputStream())) {
            in.readUnsignedShort();
            while (true) {
                int marker = in.readUnsignedShort();
                int length = in.readUnsignedShort() - 2;
                var kind = marker & 0xff;
                if (kind >= 0xC0 && kind <= 0xCF && kind != 0xC4 && kind != 0xC8 && kind != 0xCC) {
                    in.skipNBytes(5);
                    return in.readUnsignedByte();
                }
                Unsuited.unless(marker >> 8 == 0xff && length >= 0, "a broken photograph");
                in.skipNBytes(length);
            }
        } catch (IOException e) {
            throw new Unsuited("a broken photograph");
        }
    }
}
