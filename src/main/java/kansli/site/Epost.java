package kansli.site;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import kansli.source.Bytes;
import kansli.source.Fingerprint;

/**
 * Writes a letter as RFC 5322 and MIME have it, to be opened, read through and sent by a person. All that a mail
 * program asks a clock or chance about follows from the letter itself.
 */
final class Epost {

    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("EEE, d MMM yyyy", Locale.ENGLISH);
    private static final Base64.Encoder LINES = Base64.getMimeEncoder(76, "\r\n".getBytes(StandardCharsets.US_ASCII));

    /** So many octets fit in an encoded word, of which 75 signs may stand on a line. */
    private static final int WORD = 42;

    private Epost() {}

    /**
     * A letter.
     *
     * @param id what it is; with the sender's house its Message-ID
     * @param till empty when the address is not known, so that it is filled in
     * @param dag the day it counts as written
     */
    record Brev(
            String id,
            String franNamn,
            String fran,
            List<String> till,
            String rubrik,
            LocalDate dag,
            String text,
            List<Bilaga> bilagor) {}

    /** @param namn the file's name, in letters that every mail program can show */
    record Bilaga(String namn, Bytes pdf) {}

    static Bytes av(Brev brev) {
        var boundary =
                "kansli-" + Fingerprint.of(brev.id() + brev.text()).sha256().substring(0, 32);
        var out = new StringBuilder();
        header(out, "From", "%s <%s>".formatted(words(brev.franNamn()), brev.fran()));
        if (!brev.till().isEmpty()) {
            header(out, "To", String.join(",\r\n ", brev.till()));
        }
        header(out, "Subject", words(brev.rubrik()));
        header(out, "Date", DATE.format(brev.dag()) + " 12:00:00 +0000");
        header(out, "Message-ID", "<%s@%s>".formatted(brev.id().replace('/', '.'), house(brev.fran())));
        header(out, "X-Unsent", "1"); // a mail program opens it as a letter to send
        header(out, "MIME-Version", "1.0");
        header(out, "Content-Type", "multipart/mixed;\r\n boundary=\"%s\"".formatted(boundary));
        out.append("\r\n--").append(boundary).append("\r\n");
        header(out, "Content-Type", "text/plain; charset=utf-8");
        header(out, "Content-Transfer-Encoding", "base64");
        var text = brev.text().replaceAll("\\R", "\r\n").getBytes(StandardCharsets.UTF_8);
        out.append("\r\n").append(LINES.encodeToString(text)).append("\r\n");
        for (var bilaga : brev.bilagor()) {
            out.append("--").append(boundary).append("\r\n");
            header(out, "Content-Type", "application/pdf;\r\n name=\"%s\"".formatted(bilaga.namn()));
            header(out, "Content-Disposition", "attachment;\r\n filename=\"%s\"".formatted(bilaga.namn()));
            header(out, "Content-Transfer-Encoding", "base64");
            out.append("\r\n")
                    .append(LINES.encodeToString(bilaga.pdf().toArray()))
                    .append("\r\n");
        }
        out.append("--").append(boundary).append("--\r\n");
        return Bytes.ofUtf8(out.toString());
    }

    private static void header(StringBuilder out, String name, String value) {
        out.append(name).append(": ").append(value).append("\r\n");
    }

    private static String house(String address) {
        return address.substring(address.indexOf('@') + 1);
    }

    /** RFC 2047: words in other letters than a header can bear are encoded, some at a time, never inside a letter. */
    private static String words(String text) {
        var out = new StringBuilder();
        var word = new StringBuilder();
        int octets = 0;
        for (int at = 0; at < text.length(); ) {
            var letter = Character.toString(text.codePointAt(at));
            int size = letter.getBytes(StandardCharsets.UTF_8).length;
            if (octets + size > WORD) {
                out.append(encoded(word)).append("\r\n ");
                word.setLength(0);
                octets = 0;
            }
            word.append(letter);
            octets += size;
            at += letter.length();
        }
        return out.append(encoded(word)).toString();
    }

    private static String encoded(CharSequence word) {
        var octets = word.toString().getBytes(StandardCharsets.UTF_8);
        return "=?UTF-8?B?" + Base64.getEncoder().encodeToString(octets) + "?=";
    }
}
