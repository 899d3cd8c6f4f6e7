package kansli.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import org.junit.jupiter.api.Test;

class ColourTest {

    private static final Colour TEXT = Colour.of("#221B20");

    /** In the middle tones neither white nor the colour of text reaches as far as black does. */
    @Test
    void words_can_be_read_on_every_accent() {
        for (int hue = 0; hue < 360; hue += 3) {
            for (int strength = 0; strength <= 100; strength += 5) {
                for (int light = 0; light <= 100; light += 2) {
                    int rgb = Color.HSBtoRGB(hue / 360f, strength / 100f, light / 100f);
                    var ground = new Colour(rgb >> 16 & 0xFF, rgb >> 8 & 0xFF, rgb & 0xFF);
                    assertThat(ground.words(TEXT).contrast(ground))
                            .as(ground.hex())
                            .isGreaterThanOrEqualTo(4.5);
                }
            }
        }
    }
}
