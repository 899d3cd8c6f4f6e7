package kansli.source;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Bytes that compare by content, so that records may hold them. They lie in memory, or where they can be read again.
 */
public abstract sealed class Bytes {

    /** Takes over the array: the caller must not change it afterwards. */
    public static Bytes of(byte[] content) {
        return new Held(content);
    }

    public static Bytes ofUtf8(String text) {
        return of(text.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Bytes that lie elsewhere, so that many and large ones need no room here.
     *
     * @param store must give the same each time
     */
    public static Bytes kept(int size, Fingerprint fingerprint, Store store) {
        return new Kept(size, fingerprint, store);
    }

    /** Where bytes can be read from their beginning, as often as one likes. */
    public interface Store {
        InputStream open() throws IOException;
    }

    public abstract int size();

    /** All of them, which the caller may change. */
    public abstract byte[] toArray();

    public abstract InputStream stream();

    public abstract Fingerprint fingerprint();

    public String utf8() {
        return new String(toArray(), StandardCharsets.UTF_8);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Bytes bytes
                && size() == bytes.size()
                && fingerprint().equals(bytes.fingerprint());
    }

    @Override
    public int hashCode() {
        return size();
    }

    @Override
    public String toString() {
        return size() + " bytes";
    }

    private static final class Held extends Bytes {

        private final byte[] content;

        Held(byte[] content) {
            this.content = content;
        }

        @Override
        public int size() {
            return content.length;
        }

        @Override
        public byte[] toArray() {
            return content.clone();
        }

        @Override
        public InputStream stream() {
            return new ByteArrayInputStream(content);
        }

        @Override
        public Fingerprint fingerprint() {
            return Fingerprint.of(content);
        }

        @Override
        public String utf8() {
            return new String(content, StandardCharsets.UTF_8);
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Held held ? Arrays.equals(content, held.content) : super.equals(other);
        }

        @Override
        public int hashCode() {
            return super.hashCode();
        }
    }

    private static final class Kept extends Bytes {

        private final int size;
        private final Fingerprint fingerprint;
        private final Store store;

        Kept(int size, Fingerprint fingerprint, Store store) {
            this.size = size;
            this.fingerprint = fingerprint;
            this.store = store;
        }

        @Override
        public int size() {
            return size;
        }

        @Override
        public byte[] toArray() {
            try (var in = stream()) {
                return in.readNBytes(size);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public InputStream stream() {
            try {
                return store.open();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public Fingerprint fingerprint() {
            return fingerprint;
        }
    }
}
