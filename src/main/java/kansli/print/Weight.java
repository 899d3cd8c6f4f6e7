package kansli.print;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PushbackInputStream;
import java.util.Arrays;
import java.util.List;
import java.util.zip.InflaterInputStream;
import kansli.document.Hinder;
import kansli.source.Bytes;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSDocument;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.filter.FilterFactory;

/**
 * What a foreign file weighs when it is unpacked: a few kilobytes can hold gigabytes. It is weighed before the library
 * reads it, for the library unpacks some parts at once, and again when all of its parts are known.
 */
final class Weight {

    static final int FILE = 100 << 20;
    private static final long STREAM = 128L << 20;
    private static final long BETWEEN = 16L << 20;
    private static final long ALL = 1L << 30;
    private static final int OBJECTS = 500_000;

    /** Packed in packed in packed: more is no way to make a paper. */
    private static final int LAYERS = 4;

    private static final byte[] KEYWORD = {'s', 't', 'r', 'e', 'a', 'm'};

    private final boolean encrypted;
    private long all;

    private Weight(boolean encrypted) {
        this.encrypted = encrypted;
    }

    /** Every place where packed data could begin is tried; what is not packed stops at its first bytes. */
    static void check(Bytes file) throws Refusal {
        if (file.size() > FILE) {
            throw new Refusal(Hinder.FOR_STOR, "%d megabytes".formatted(file.size() >> 20));
        }
        var weight = new Weight(false);
        var bytes = file.toArray();
        for (int i = 0; i + KEYWORD.length + 2 < bytes.length; i++) {
            if (bytes[i] == 's' && Arrays.equals(bytes, i, i + KEYWORD.length, KEYWORD, 0, KEYWORD.length)) {
                int start = i + KEYWORD.length;
                start += bytes[start] == '\r' ? 1 : 0;
                start += bytes[start] == '\n' ? 1 : 0;
                weight.add(unpacked(new ByteArrayInputStream(bytes, start, bytes.length - start), LAYERS));
                i = start;
            }
        }
    }

    /** Every part as the library found it, whatever it is packed with. */
    static void check(COSDocument document) throws Refusal {
        if (document.getXrefTable().size() > OBJECTS) {
            throw new Refusal(Hinder.FOR_STOR, document.getXrefTable().size() + " objects");
        }
        var weight = new Weight(document.isEncrypted());
        for (var key : document.getXrefTable().keySet().stream().sorted().toList()) {
            var object = document.getObjectFromPool(key);
            if (object.getObject() instanceof COSStream stream) {
                weight.add(stream);
            }
        }
    }

    private void add(COSStream stream) throws Refusal {
        var filters = filters(stream);
        if (filters.equals(List.of(COSName.FLATE_DECODE)) && !encrypted) {
            return;
        }
        if (filters.size() > LAYERS) {
            throw new Refusal(Hinder.SKADAD, filters.size() + " filters on one stream");
        }
        try (var raw = stream.createRawInputStream()) {
            InputStream in = raw;
            long weight = 0;
            for (int i = 0; i < filters.size() && isPacking(filters.get(i)); i++) {
                var unpacked = new Limited(i + 1 < filters.size());
                FilterFactory.INSTANCE.getFilter(filters.get(i)).decode(in, unpacked, stream, i);
                weight += unpacked.size;
                in = unpacked.again();
            }
            add(weight);
        } catch (Limited.Full e) {
            add(STREAM + 1);
        } catch (IOException | RuntimeException e) {
            // What cannot be unpacked weighs nothing; the page that uses it will show that.
        }
    }

    private void add(long unpacked) throws Refusal {
        all += unpacked;
        if (unpacked > STREAM || all > ALL) {
            throw new Refusal(
                    Hinder.FOR_STOR,
                    "unpacks to more than %d megabytes".formatted((unpacked > STREAM ? STREAM : ALL) >> 20));
        }
    }

    private static List<COSName> filters(COSDictionary stream) {
        return switch (stream.getDictionaryObject(COSName.FILTER, COSName.F)) {
            case COSName one -> List.of(one);
            case COSArray several ->
                several.toList().stream()
                        .filter(COSName.class::isInstance)
                        .map(COSName.class::cast)
                        .toList();
            case null, default -> List.of();
        };
    }

    /** Pictures are weighed by their width and height. */
    private static boolean isPacking(COSName filter) {
        return switch (filter.getName()) {
            case "FlateDecode",
                    "Fl",
                    "LZWDecode",
                    "LZW",
                    "RunLengthDecode",
                    "RL",
                    "ASCII85Decode",
                    "A85",
                    "ASCIIHexDecode",
                    "AHx" -> true;
            default -> false;
        };
    }

    private static long unpacked(InputStream packed, int layers) {
        long count = 0;
        try (var in = new PushbackInputStream(new InflaterInputStream(packed), 2)) {
            var head = in.readNBytes(2);
            in.unread(head);
            if (layers > 1
                    && head.length == 2
                    && head[0] == 0x78
                    && ((head[0] & 0xff) << 8 | head[1] & 0xff) % 31 == 0) {
                return unpacked(in, layers - 1);
            }
            var buffer = new byte[1 << 16];
            for (int n = in.read(buffer); n >= 0 && count <= STREAM; n = in.read(buffer)) {
                count += n;
            }
        } catch (IOException e) {
            return count;
        }
        return count;
    }

    /** Holds what fits and refuses the rest. */
    private static final class Limited extends OutputStream {

        static final class Full extends RuntimeException {
            Full() {
                super(null, null, false, false);
            }
        }

        private final ByteArrayOutputStream kept = new ByteArrayOutputStream();
        private final boolean keep;
        private long size;

        Limited(boolean keep) {
            this.keep = keep;
        }

        @Override
        public void write(int b) {
            write(new byte[] {(byte) b}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) {
            size += length;
            if (size > (keep ? BETWEEN : STREAM)) {
                throw new Full();
            }
            if (keep) {
                kept.write(bytes, offset, length);
            }
        }

        InputStream again() {
            return new ByteArrayInputStream(kept.toByteArray());
        }
    }
}
