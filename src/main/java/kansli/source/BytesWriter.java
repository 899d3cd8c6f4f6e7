package kansli.source;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.SequenceInputStream;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/** Takes what is written as bytes, in pieces: a large file is never copied to be made larger. */
public final class BytesWriter extends OutputStream {

    private static final int PIECE = 1 << 18;

    private final List<byte[]> full = new ArrayList<>();
    private final MessageDigest digest = Fingerprint.digest();
    private byte[] piece = new byte[PIECE];
    private int used;

    @Override
    public void write(int b) {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) {
        digest.update(bytes, offset, length);
        int done = 0;
        while (done < length) {
            if (used == PIECE) {
                full.add(piece);
                piece = new byte[PIECE];
                used = 0;
            }
            int now = Math.min(PIECE - used, length - done);
            System.arraycopy(bytes, offset + done, piece, used, now);
            used += now;
            done += now;
        }
    }

    /** What has been written; nothing more can be. */
    public Bytes written() {
        int size = Math.addExact(Math.multiplyExact(full.size(), PIECE), used);
        full.add(Arrays.copyOf(piece, used));
        piece = null;
        return Bytes.kept(
                size,
                Fingerprint.of(digest),
                () -> new SequenceInputStream(Collections.enumeration(full.stream()
                        .<InputStream>map(ByteArrayInputStream::new)
                        .toList())));
    }
}
