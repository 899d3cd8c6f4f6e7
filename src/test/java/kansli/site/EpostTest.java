package kansli.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import kansli.site.Epost.Bilaga;
import kansli.site.Epost.Brev;
import kansli.source.Bytes;
import org.junit.jupiter.api.Test;

/** A letter as RFC 5322 and MIME have it. */
class EpostTest {

    private static final Pattern WORD = Pattern.compile("=\\?UTF-8\\?B\\?([^?]*)\\?=");

    @Test
    void a_letter_has_its_head_its_words_and_its_annex() {
        var letter = letter("Utdrag", "Hej!\nå", Bytes.of(new byte[] {1, 2, 3}));
        assertThat(letter).isEqualTo("""
            From: =?UTF-8?B?RWt1ZGRlbg==?= <kansli@ekudden.example>
            To: bo@bron.example
            Subject: =?UTF-8?B?VXRkcmFn?=
            Date: Mon, 22 Mar 2027 12:00:00 +0000
            Message-ID: <a.b@ekudden.example>
            X-Unsent: 1
            MIME-Version: 1.0
            Content-Type: multipart/mixed;
             boundary="%1$s"

            --%1$s
            Content-Type: text/plain; charset=utf-8
            Content-Transfer-Encoding: base64

            SGVqIQ0Kw6U=
            --%1$s
            Content-Type: application/pdf;
             name="utdrag.pdf"
            Content-Disposition: attachment;
             filename="utdrag.pdf"
            Content-Transfer-Encoding: base64

            AQID
            --%1$s--
            """.formatted(boundary(letter)).replace("\n", "\r\n"));
        assertThat(boundary(letter)).matches("kansli-[0-9a-f]{32}");
    }

    @Test
    void a_long_subject_in_swedish_is_encoded_some_letters_at_a_time() {
        var words = "Protokollsutdrag, förbundsstyrelsen 16 maj 2024, §§ 12–15 och ".repeat(3);
        var letter = letter(words, "x", Bytes.of(new byte[0]));
        assertThat(letter.lines()).allMatch(l -> l.length() <= 85);
        assertThat(letter.chars()).allMatch(c -> c < 128);
        var subject = letter.substring(letter.indexOf("Subject: "), letter.indexOf("Date: "));
        assertThat(WORD.matcher(subject)
                        .results()
                        .map(m -> new String(Base64.getDecoder().decode(m.group(1)), StandardCharsets.UTF_8))
                        .collect(Collectors.joining()))
                .isEqualTo(words);
        assertThat(Arrays.stream(subject.split("\r\n"))).allMatch(l -> l.length() <= 85);
    }

    @Test
    void without_an_address_nobody_is_written_to() {
        var brev =
                new Brev("a/b", "Ekudden", "kansli@ekudden.example", List.of(), "x", LocalDate.EPOCH, "y", List.of());
        assertThat(Epost.av(brev).utf8()).doesNotContain("To:");
    }

    private static String boundary(String letter) {
        var m = Pattern.compile("boundary=\"([^\"]+)\"").matcher(letter);
        assertThat(m.find()).isTrue();
        return m.group(1);
    }

    private static String letter(String subject, String text, Bytes pdf) {
        return Epost.av(new Brev(
                        "a/b",
                        "Ekudden",
                        "kansli@ekudden.example",
                        List.of("bo@bron.example"),
                        subject,
                        LocalDate.of(2027, 3, 22),
                        text,
                        List.of(new Bilaga("utdrag.pdf", pdf))))
                .utf8();
    }
}
