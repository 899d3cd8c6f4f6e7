package kansli.print;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.Optional;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.graphics.image.JPEGFactory;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.rendering.ImageType;

/** Takes a picture of a foreign page, as large as it is shown and no larger than the page needs. */
final class Photograph {

    private static final float DPI = 150;

    /** Black and white needs finer dots, and has room for them. */
    private static final float BILEVEL_DPI = 200;

    private static final float QUALITY = 0.8f;

    /** As close as any page is looked at. */
    static final float DOTS_PER_POINT = BILEVEL_DPI / 72;

    /** More pixels in one picture than a scanner makes of the largest sheet that an office has. */
    static final long MOST_PIXELS = 150_000_000;

    private Photograph() {}

    /** Empty when the page is broken: the others may be sound. That it can be painted has been found before. */
    static Optional<PDImageXObject> of(ForeignPdf file, int index, PDDocument into) {
        var bilevel = hasOnlyBlackAndWhite(file.page(index).getResources());
        var box = file.box(index);
        var scale = box.scale() * box.unit() * (bilevel ? BILEVEL_DPI : DPI) / 72;
        try {
            var image = new PageRenderer(file.pdf(), true).renderImage(index, scale, ImageType.RGB);
            return Optional.of(stored(image, bilevel, into));
        } catch (IOException | RuntimeException e) {
            return Optional.empty();
        }
    }

    private static PDImageXObject stored(BufferedImage image, boolean bilevel, PDDocument into) throws IOException {
        var colours = Colours.of(image);
        if (bilevel && colours != Colours.MANY) {
            return LosslessFactory.createFromImage(into, as(BufferedImage.TYPE_BYTE_BINARY, image));
        }
        if (colours != Colours.MANY) {
            return JPEGFactory.createFromImage(into, as(BufferedImage.TYPE_BYTE_GRAY, image), QUALITY);
        }
        return JPEGFactory.createFromImage(into, image, QUALITY);
    }

    /** Half-way between black and white is the border; no dots are strewn to imitate grey. */
    private static BufferedImage as(int type, BufferedImage image) {
        var plain = new BufferedImage(image.getWidth(), image.getHeight(), type);
        var raster = plain.getRaster();
        var bilevel = type == BufferedImage.TYPE_BYTE_BINARY;
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                var grey = image.getRGB(x, y) & 0xff;
                raster.setSample(x, y, 0, bilevel ? grey >> 7 : grey);
            }
        }
        return plain;
    }

    private static boolean hasOnlyBlackAndWhite(PDResources resources) {
        int pictures = 0;
        for (var name : resources.getXObjectNames()) {
            var object =
                    resources.getCOSObject().getCOSDictionary(COSName.XOBJECT).getCOSDictionary(name);
            if (object == null
                    || !COSName.IMAGE.equals(object.getCOSName(COSName.SUBTYPE))
                    || object.getInt(COSName.BITS_PER_COMPONENT, object.getBoolean(COSName.IMAGE_MASK, false) ? 1 : 8)
                            != 1) {
                return false;
            }
            pictures++;
        }
        return pictures > 0;
    }

    private enum Colours {
        GREY,
        MANY;

        static Colours of(BufferedImage image) {
            for (int y = 0; y < image.getHeight(); y++) {
                for (int x = 0; x < image.getWidth(); x++) {
                    int rgb = image.getRGB(x, y);
                    int blue = rgb & 0xff;
                    if ((rgb >> 16 & 0xff) != blue || (rgb >> 8 & 0xff) != blue) {
                        return MANY;
                    }
                }
            }
            return GREY;
        }
    }
}
