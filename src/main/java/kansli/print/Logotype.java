package kansli.print;

import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Optional;
import javax.imageio.ImageIO;
import kansli.source.Bytes;

/**
 * A förbund's own mark, made over: the same form goes to paper and to the web, and nothing of its file but its looks.
 *
 * @param ending {@code svg} when it is drawn, {@code png} when it is a picture
 * @param lettering the typeface that its text asks for and that we do not have; empty when its looks are kept
 */
public record Logotype(Bytes bytes, String ending, Optional<String> lettering) {

    /** Of a picture, in dots: three times as sharp as a cover shows it. */
    private static final int LARGEST = 1_600;

    private static final int MOST_DOTS = 60_000_000;

    /** How large it is drawn to see whether anything of it is seen. */
    private static final int TRIAL = 240;

    private static final int MOST_BYTES = 4 << 20;

    /** Of 255. */
    private static final int FAINT = 24;

    /** Why a mark cannot be used. */
    public enum Fault {
        /** It holds a script or something that moves, or refers to something outside itself. */
        FORBIDDEN,
        BROKEN,
        /** It has no size, or nothing of it is seen on white. */
        EMPTY,
        /** It is more work to draw than a mark is worth. */
        HEAVY
    }

    public static final class Refused extends Exception {

        private static final long serialVersionUID = 1L;

        private final Fault fault;

        Refused(Fault fault, String detail) {
            super(detail, null, false, false);
            this.fault = fault;
        }

        public Fault fault() {
            return fault;
        }
    }

    /** @throws Refused when it cannot be used; what a broken file makes a library throw comes through as it is */
    public static Logotype of(Bytes file) throws Refused {
        if (file.size() > MOST_BYTES * 8) {
            throw new Refused(Fault.HEAVY, file.size() + " bytes");
        }
        var bytes = file.toArray();
        if (bytes.length > 3 && (bytes[0] == (byte) 0x89 && bytes[1] == 'P' || bytes[0] == (byte) 0xFF)) {
            return picture(file);
        }
        if (file.size() > MOST_BYTES) {
            throw new Refused(Fault.HEAVY, file.size() + " bytes");
        }
        var drawn = Emblem.of(file.utf8());
        failIfUnseen(drawn.trial(TRIAL));
        return new Logotype(Bytes.ofUtf8(drawn.markup()), "svg", drawn.lettering());
    }

    /** The name by which it is known on paper and on the web. */
    public String name() {
        return "logotyp." + ending;
    }

    private static Logotype picture(Bytes file) throws Refused {
        try (var in = ImageIO.createImageInputStream(file.stream())) {
            var readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) {
                throw new Refused(Fault.BROKEN, "no picture");
            }
            var reader = readers.next();
            reader.setInput(in, true, true);
            if ((long) reader.getWidth(0) * reader.getHeight(0) > MOST_DOTS) {
                throw new Refused(Fault.HEAVY, "too many dots");
            }
            var image = fitted(reader.read(0));
            failIfUnseen(image);
            var out = new ByteArrayOutputStream();
            ImageIO.write(image, "png", out);
            return new Logotype(Bytes.of(out.toByteArray()), "png", Optional.empty());
        } catch (IOException | RuntimeException e) {
            throw new Refused(Fault.BROKEN, String.valueOf(e.getMessage()));
        }
    }

    /** In the colours of screens and no larger than it is shown; halved step by step, which keeps thin lines. */
    private static BufferedImage fitted(BufferedImage image) {
        int width = image.getWidth();
        int height = image.getHeight();
        var fitted = drawn(image, width, height);
        while (Math.max(width, height) > LARGEST) {
            var share = Math.max(0.5, LARGEST / (double) Math.max(width, height));
            width = Math.max(1, (int) (width * share));
            height = Math.max(1, (int) (height * share));
            fitted = drawn(fitted, width, height);
        }
        return fitted;
    }

    private static BufferedImage drawn(BufferedImage image, int width, int height) {
        var kind = image.getColorModel().hasAlpha() ? BufferedImage.TYPE_INT_ARGB : BufferedImage.TYPE_INT_RGB;
        var drawn = new BufferedImage(width, height, kind);
        var pen = drawn.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        pen.drawImage(image, 0, 0, width, height, null);
        pen.dispose();
        return drawn;
    }

    /** Paper is white. */
    private static void failIfUnseen(BufferedImage image) throws Refused {
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                int dot = image.getRGB(x, y);
                int alpha = dot >>> 24;
                int palest = Math.min(dot & 0xff, Math.min(dot >> 8 & 0xff, dot >> 16 & 0xff));
                if (alpha * (255 - palest) / 255 > FAINT) {
                    return;
                }
            }
        }
        throw new Refused(Fault.EMPTY, "nothing is seen on white");
    }
}
