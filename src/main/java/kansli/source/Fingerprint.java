package kansli.source;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** SHA-256 of some content, as 64 hexadecimal digits. */
public record Fingerprint(String sha256) {

    public static Fingerprint of(byte[] content) {
        return new Fingerprint(HexFormat.of().formatHex(digest().digest(content)));
    }

    public static Fingerprint of(String content) {
        return of(content.getBytes(StandardCharsets.UTF_8));
    }

    /** One fingerprint for several parts, in the order given. */
    public static Fingerprint of(Fingerprint... parts) {
        var digest = digest();
        for (var part : parts) {
            digest.update(part.sha256.getBytes(StandardCharsets.US_ASCII));
        }
        return new Fingerprint(HexFormat.of().formatHex(digest.digest()));
    }

    /** Of what is left to read. */
    public static Fingerprint of(InputStream in) throws IOException {
        var digest = digest();
        var some = new byte[1 << 16];
        for (int n = in.read(some); n >= 0; n = in.read(some)) {
            digest.update(some, 0, n);
        }
        return of(digest);
    }

    static Fingerprint of(MessageDigest digest) {
        return new Fingerprint(HexFormat.of().formatHex(digest.digest()));
    }

    static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
