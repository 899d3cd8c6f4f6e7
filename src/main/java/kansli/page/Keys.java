package kansli.page;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/** What the looks of each series mean, in a line above the bars. Only what is not named at the bars themselves. */
final class Keys {

    /** A series, or the tick when it has no place among them. */
    private record Key(String namn, OptionalInt serie) {}

    private static final double LINE = 1.6;
    private static final double SWATCH = 1.5;
    private static final double AFTER_SWATCH = 0.5;
    private static final double AFTER_NAME = 1.6;

    private final List<List<Key>> lines = new ArrayList<>();
    private final Surface surface;
    private final Lettering letters;

    private Keys(List<Key> keys, Surface surface) {
        this.surface = surface;
        this.letters = surface.letters();
        keys.forEach(this::add);
    }

    static Keys of(Diagram d, Surface surface, boolean named) {
        var keys = new ArrayList<Key>();
        if (!named && (d.serier().size() > 1 || d.jamforelse().isPresent())) {
            for (int s = 0; s < d.serier().size(); s++) {
                keys.add(new Key(d.serier().get(s).namn(), OptionalInt.of(s)));
            }
        }
        d.jamforelse().ifPresent(j -> keys.add(new Key(j.namn(), OptionalInt.empty())));
        return new Keys(keys, surface);
    }

    double height() {
        return lines.isEmpty() ? 0 : (lines.size() * LINE + 0.5) * surface.em();
    }

    /** Of the longest line. */
    double width() {
        return lines.stream().mapToDouble(this::width).max().orElse(0) - AFTER_NAME * surface.em();
    }

    /** @param left where they begin, if they have room there */
    void draw(Svg svg, double left) {
        double em = surface.em();
        for (int i = 0; i < lines.size(); i++) {
            double x = Math.max(0, Math.min(left, surface.width() - width()));
            double y = i * LINE * em;
            for (var key : lines.get(i)) {
                swatch(svg, key, x, y);
                svg.text(x + swatch(key), y + 0.95 * em, Svg.Anchor.START, "text", name(key));
                x += width(key);
            }
        }
    }

    private void swatch(Svg svg, Key key, double x, double y) {
        double em = surface.em();
        if (key.serie().isPresent()) {
            Hatching.of(key.serie().getAsInt()).draw(svg, x, y + 0.15 * em, SWATCH * em, 0.9 * em, em);
        } else {
            svg.rect(x, y, Tick.WIDTH * em, 1.2 * em, "text");
        }
    }

    private void add(Key key) {
        if (lines.isEmpty() || width(lines.getLast()) + width(key) > surface.width() + AFTER_NAME * surface.em()) {
            lines.add(new ArrayList<>());
        }
        lines.getLast().add(key);
    }

    private double width(List<Key> line) {
        return line.stream().mapToDouble(this::width).sum();
    }

    private double width(Key key) {
        return swatch(key) + letters.width(name(key)) + AFTER_NAME * surface.em();
    }

    private double swatch(Key key) {
        return ((key.serie().isPresent() ? SWATCH : Tick.WIDTH) + AFTER_SWATCH) * surface.em();
    }

    private String name(Key key) {
        return letters.cut(key.namn(), surface.width() - swatch(key));
    }
}
