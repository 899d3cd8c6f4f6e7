package kansli.source;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Bytes that compare by content, so that records may hold them. */
public final class Bytes {

    private final byte[] content;

    private Bytes(byte[] content) {
        this.content = content;
    }

    /** Takes over the array: the caller must not change it afterwards. */
    public static Bytes of(byte[] content) {
        return new Bytes(content);
    }

    public static Bytes ofUtf8(String text) {
        return new Bytes(text.getBytes(StandardCharsets.UTF_8));
    }

    public int size() {
        return content.length;
    }

    public byte[] toArray() {
        return content.clone();
    }

    public InputStream stream() {
        return new ByteArrayInputStream(content);
    }

    public String utf8() {
        return new String(content, StandardCharsets.UTF_8);
    }

    public Fingerprint fingerprint() {
        return Fingerprint.of(content);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Bytes bytes && Arrays.equals(content, bytes.content);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(content);
    }

    @Override
    public String toString() {
        return content.length + " bytes";
    }
}
