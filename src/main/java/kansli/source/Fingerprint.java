package kansli.source;

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

    private static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
