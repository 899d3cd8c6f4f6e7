package kansli.page;

import java.util.Locale;
import java.util.stream.Stream;

/** A colour in sRGB, each channel 0–255. */
public record Colour(int red, int green, int blue) {

    static final Colour WHITE = new Colour(255, 255, 255);
    private static final Colour BLACK = new Colour(0, 0, 0);

    /** The contrast that WCAG 2.2 asks of words. */
    private static final double READABLE = 4.5;

    /** {@code #RRGGBB}. */
    public static Colour of(String hex) {
        int value = Integer.parseInt(hex.substring(1), 16);
        return new Colour(value >> 16, value >> 8 & 0xFF, value & 0xFF);
    }

    /** So many per cent of this colour in another, each channel rounded. */
    Colour in(Colour other, int percent) {
        return new Colour(
                mix(red, other.red, percent), mix(green, other.green, percent), mix(blue, other.blue, percent));
    }

    /**
     * The colour of words on this one: white, or else that of other text, or else black, the first that can be read.
     */
    public Colour words(Colour text) {
        return Stream.of(WHITE, text)
                .filter(c -> contrast(c) >= READABLE)
                .findFirst()
                .orElse(BLACK);
    }

    /** Contrast from 1 to 21, by the formula of WCAG 2.2. */
    public double contrast(Colour other) {
        double lighter = Math.max(luminance(), other.luminance());
        double darker = Math.min(luminance(), other.luminance());
        return (lighter + 0.05) / (darker + 0.05);
    }

    String hex() {
        return String.format(Locale.ROOT, "#%02X%02X%02X", red, green, blue);
    }

    private double luminance() {
        return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
    }

    private static double linear(int channel) {
        double c = channel / 255.0;
        return c <= 0.04045 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4);
    }

    private static int mix(int a, int b, int percent) {
        return Math.round((a * percent + b * (100 - percent)) / 100f);
    }
}
