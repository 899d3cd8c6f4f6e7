package kansli.print;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;

/**
 * What a picture in JPEG 2000 says of itself. Nothing here unpacks it: it comes along as it is packed, if its head
 * holds what PDF/A-2 asks for (ISO 19005-2, 6.2.8.3), and every reader program can show it.
 *
 * @param wrapped whether the picture lies in a file of its own (JP2), or is only the codes
 * @param space its colours as the file says them: 16 is sRGB, 17 is grey; 0 when it says nothing that we know
 */
record Jpeg2000(int width, int height, int colours, int depth, boolean wrapped, int space) {

    private static final int CODES = 0xFF4F;
    private static final int SIZE = 0xFF51;
    private static final int SIGNATURE = 0x0D0A870A;
    private static final int SRGB = 16;
    private static final int GREY = 17;

    /** The picture in a page of a PDF, made fit for an archive. */
    static void check(COSStream image) throws Unsuited {
        Unsuited.unless(!image.getBoolean(COSName.IMAGE_MASK, false), "a mask in JPEG 2000");
        Unsuited.unless(image.getInt("SMaskInData", 0) == 0, "a picture with a mask inside");
        try (var in = image.createRawInputStream()) {
            var bytes = in.readAllBytes();
            var head = read(bytes);
            var space = image.getDictionaryObject(COSName.COLORSPACE);
            if (space == null) {
                Unsuited.unless(head.space == (head.colours == 1 ? GREY : SRGB), "a picture in unknown colours");
            } else {
                ForeignColour.check(space);
                Unsuited.unless(
                        ForeignImage.components(space) == head.colours, "a picture with other colours than it says");
            }
            image.setInt(COSName.WIDTH, head.width);
            image.setInt(COSName.HEIGHT, head.height);
            if (!head.wrapped) {
                try (var out = image.createRawOutputStream()) {
                    out.write(head.wrapped(bytes));
                }
            }
        } catch (IOException | BufferUnderflowException | IndexOutOfBoundsException | IllegalArgumentException e) {
            throw new Unsuited("a broken picture");
        }
    }

    static Jpeg2000 read(byte[] picture) throws Unsuited {
        var in = ByteBuffer.wrap(picture);
        Unsuited.unless(in.remaining() > 12, "a picture without a head");
        return (in.getShort(0) & 0xffff) == CODES ? codes(in, false, 0) : boxes(in);
    }

    private static Jpeg2000 boxes(ByteBuffer in) throws Unsuited {
        Unsuited.unless(in.getInt(0) == 12 && in.getInt(8) == SIGNATURE, "a picture that is no JPEG 2000");
        int space = 0;
        while (in.remaining() >= 8) {
            int start = in.position();
            long length = in.getInt() & 0xffffffffL;
            var kind = name(in);
            if (kind.equals("jp2c")) {
                return codes(in.slice(), true, space);
            }
            if (kind.equals("jp2h")) {
                space = space(in.slice(in.position(), (int) Math.min(length - 8, in.remaining())));
            }
            Unsuited.unless(length >= 8 && start + length <= in.limit(), "a picture with a broken head");
            in.position((int) (start + length));
        }
        throw new Unsuited("a picture without its codes");
    }

    /** One list of colours, and nothing that changes what they mean: a palette, a channel that is no colour. */
    private static int space(ByteBuffer in) throws Unsuited {
        int space = 0;
        int spaces = 0;
        while (in.remaining() >= 8) {
            int start = in.position();
            long length = in.getInt() & 0xffffffffL;
            var kind = name(in);
            Unsuited.unless(
                    !kind.equals("pclr") && !kind.equals("cdef") && !kind.equals("bpcc"), "a picture with channels");
            if (kind.equals("colr")) {
                spaces++;
                int method = in.get();
                in.getShort();
                space = method == 1 ? in.getInt() : 0;
                Unsuited.unless(method == 1 || method == 2, "a picture in unknown colours");
                Unsuited.unless(method == 2 || space == SRGB || space == GREY, "a picture in unknown colours");
            }
            Unsuited.unless(length >= 8 && start + length <= in.limit(), "a picture with a broken head");
            in.position((int) (start + length));
        }
        Unsuited.unless(spaces == 1, "a picture with several lists of colours");
        return space;
    }

    private static Jpeg2000 codes(ByteBuffer in, boolean wrapped, int space) throws Unsuited {
        Unsuited.unless(
                in.remaining() > 42 && (in.getShort() & 0xffff) == CODES && (in.getShort() & 0xffff) == SIZE,
                "a picture without a head");
        in.position(in.position() + 4);
        long right = in.getInt() & 0xffffffffL;
        long bottom = in.getInt() & 0xffffffffL;
        long width = right - (in.getInt() & 0xffffffffL);
        long height = bottom - (in.getInt() & 0xffffffffL);
        in.position(in.position() + 16);
        int colours = in.getShort() & 0xffff;
        Unsuited.unless(width > 0 && height > 0 && (colours == 1 || colours == 3), "a picture with channels");
        int depth = in.get() & 0xff;
        Unsuited.unless(depth < 16, "a picture with deep or signed colours");
        for (int i = 1; i < colours; i++) {
            in.getShort();
            Unsuited.unless((in.get() & 0xff) == depth, "a picture with colours of several depths");
        }
        if (width > Photograph.MOST_PIXELS / height) {
            throw new Budget.Exhausted();
        }
        return new Jpeg2000((int) width, (int) height, colours, depth, wrapped, space);
    }

    private static String name(ByteBuffer in) {
        var name = new byte[4];
        in.get(name);
        return new String(name, StandardCharsets.ISO_8859_1);
    }

    /** The codes in a file of their own, which archives ask for. */
    private byte[] wrapped(byte[] codes) throws IOException {
        var bytes = new ByteArrayOutputStream();
        var out = new DataOutputStream(bytes);
        out.writeInt(12);
        out.writeBytes("jP  ");
        out.writeInt(SIGNATURE);
        out.writeInt(20);
        out.writeBytes("ftypjp2 ");
        out.writeInt(0);
        out.writeBytes("jp2 ");
        out.writeInt(8 + 22 + 15);
        out.writeBytes("jp2h");
        out.writeInt(22);
        out.writeBytes("ihdr");
        out.writeInt(height);
        out.writeInt(width);
        out.writeShort(colours);
        out.writeByte(depth);
        out.writeByte(7);
        out.writeShort(0);
        out.writeInt(15);
        out.writeBytes("colr");
        out.writeByte(1);
        out.writeShort(0);
        out.writeInt(colours == 1 ? GREY : SRGB);
        out.writeInt(8 + codes.length);
        out.writeBytes("jp2c");
        out.write(codes);
        return bytes.toByteArray();
    }
}
