package kansli.page;

import java.util.ArrayList;

/**
 * What the surface of a series looks like. Those that follow each other differ in lightness and in pattern, so that a
 * copy in grey tells them apart.
 */
enum Hatching {
    SOLID,
    RISING,
    LEVEL,
    UPRIGHT,
    PALE,
    CROSSED;

    /** The pattern of a series, by its place. */
    static Hatching of(int serie) {
        return values()[serie % values().length];
    }

    /**
     * A bar with its upper left corner at x and y. Lines are drawn one by one: not every printer knows how to repeat a
     * pattern.
     */
    void draw(Svg svg, double x, double y, double width, double height, double em) {
        double step = em * 0.5;
        double stroke = em * 0.1;
        switch (this) {
            case SOLID -> svg.rect(x, y, width, height, "accent");
            case RISING -> {
                svg.rect(x, y, width, height, "tint-18");
                svg.path(rising(x, y, width, height, step), "tint-70", stroke);
            }
            case LEVEL -> {
                svg.rect(x, y, width, height, "tint-70");
                svg.path(level(x, y, width, height, em * 0.3), "bg", stroke);
            }
            case UPRIGHT -> {
                svg.rect(x, y, width, height, "bg");
                svg.path(upright(x, y, width, height, em * 0.35), "tint-70", stroke);
            }
            case PALE -> svg.rect(x, y, width, height, "tint-40");
            case CROSSED -> {
                svg.rect(x, y, width, height, "tint-6");
                svg.path(rising(x, y, width, height, step) + falling(x, y, width, height, step), "tint-70", stroke);
            }
        }
        if (this != SOLID) {
            svg.frame(x, y, width, height, "accent", Math.min(em * 0.08, height * 0.15));
        }
    }

    private static String rising(double x, double y, double width, double height, double step) {
        var lines = new StringBuilder();
        for (double c = step; c < width + height; c += step) {
            lines.append(Svg.line(
                    x + Math.max(0, c - height),
                    y + Math.min(c, height),
                    x + Math.min(c, width),
                    y + Math.max(0, c - width)));
        }
        return lines.toString();
    }

    private static String falling(double x, double y, double width, double height, double step) {
        var lines = new StringBuilder();
        for (double c = step; c < width + height; c += step) {
            lines.append(Svg.line(
                    x + Math.max(0, c - height),
                    y + height - Math.min(c, height),
                    x + Math.min(c, width),
                    y + height - Math.max(0, c - width)));
        }
        return lines.toString();
    }

    private static String level(double x, double y, double width, double height, double step) {
        var lines = new ArrayList<String>();
        for (double c = step; c < height; c += step) {
            lines.add(Svg.move(x, y + c) + "h" + Svg.n(width));
        }
        return String.join("", lines);
    }

    private static String upright(double x, double y, double width, double height, double step) {
        var lines = new ArrayList<String>();
        for (double c = step; c < width; c += step) {
            lines.add(Svg.move(x + c, y) + "v" + Svg.n(height));
        }
        return String.join("", lines);
    }
}
