package kansli.print;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.stream.IntStream;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.junit.jupiter.api.Test;

class TypefacesTest {

    @Test
    void every_face_has_what_is_taken_for_granted() throws IOException {
        var everyday = IntStream.rangeClosed(0, Character.MAX_CODE_POINT)
                .filter(Typefaces::isEveryday)
                .boxed()
                .toList();
        assertThat(everyday).hasSizeGreaterThan(100);
        for (var face : Typefaces.FACES) {
            try (var font = new TTFParser().parse(new RandomAccessReadBuffer(Typefaces.file(face)))) {
                var glyphs = font.getUnicodeCmapLookup();
                assertThat(everyday).as(face).allMatch(c -> glyphs.getGlyphId(c) != 0);
            }
        }
    }
}
