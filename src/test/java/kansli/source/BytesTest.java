package kansli.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Bytes are the same wherever they lie. */
class BytesTest {

    @Test
    void written_in_pieces_they_are_what_was_written() throws IOException {
        var all = new byte[1_000_003];
        new Random(1).nextBytes(all);
        var writer = new BytesWriter();
        int done = 0;
        for (int n = 1; done < all.length; n = n * 3 % 700_001) {
            int now = Math.min(n, all.length - done);
            writer.write(all, done, now);
            done += now;
        }
        var written = writer.written();
        assertThat(written.toArray()).isEqualTo(all);
        assertThat(written.stream().readAllBytes()).isEqualTo(all);
        assertThat(written.size()).isEqualTo(all.length);
        assertThat(written.fingerprint()).isEqualTo(Bytes.of(all).fingerprint());
        assertThat(written).isEqualTo(Bytes.of(all)).hasSameHashCodeAs(Bytes.of(all));
    }

    @Test
    void a_letter_at_a_time_and_nothing_at_all() {
        var writer = new BytesWriter();
        for (byte b : Bytes.ofUtf8("åäö").toArray()) {
            writer.write(b);
        }
        assertThat(writer.written()).isEqualTo(Bytes.ofUtf8("åäö"));
        assertThat(new BytesWriter().written()).isEqualTo(Bytes.of(new byte[0]));
    }

    @Test
    void kept_elsewhere_they_are_read_when_they_are_asked_for() {
        var here = Bytes.ofUtf8("ett papper");
        var elsewhere = Bytes.kept(here.size(), here.fingerprint(), () -> new ByteArrayInputStream(here.toArray()));
        assertThat(elsewhere).isEqualTo(here);
        assertThat(here).isEqualTo(elsewhere);
        assertThat(elsewhere.utf8()).isEqualTo("ett papper");
        assertThat(elsewhere).isNotEqualTo(Bytes.ofUtf8("ett pappar"));
    }
}
