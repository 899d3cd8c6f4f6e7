package kansli.print;

import java.awt.geom.Path2D;
import java.awt.geom.PathIterator;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Writes a font of outlines in the Compact Font Format (Adobe technical notes 5176 and 5177): the shapes that a page
 * uses and nothing else, each as wide as the page says.
 */
final class CompactFont {

    /** A shape in thousandths of its size, by the code that shows it. */
    record Glyph(int code, Path2D outline, float width) {}

    /** Where names begin that are not the standard's own. */
    private static final int FIRST_NAME = 391;

    private static final int CHARSET = 15;
    private static final int CHAR_STRINGS = 17;
    private static final int PRIVATE = 18;
    private static final int ROS = 12 << 8 | 30;
    private static final int CID_COUNT = 12 << 8 | 34;
    private static final int FD_ARRAY = 12 << 8 | 36;
    private static final int FD_SELECT = 12 << 8 | 37;

    private static final int MOVE = 21;
    private static final int LINE = 5;
    private static final int CURVE = 8;
    private static final int END = 14;

    /** Farther than this a coordinate does not reach in the format. */
    private static final float FARTHEST = 15_000;

    /** Every width is written, so that nothing is added to it. */
    private static final byte[] WIDTHS_AS_WRITTEN = {(byte) 139, 20};

    private CompactFont() {}

    /** Each shape has a name, {@link #name}; for a font whose codes are bytes. */
    static byte[] named(String name, List<Glyph> glyphs) {
        var names = glyphs.stream()
                .map(g -> name(g.code()).getBytes(StandardCharsets.US_ASCII))
                .toList();
        var head = join(header(), index(List.of(name.getBytes(StandardCharsets.US_ASCII))));
        var strings = join(index(names), index(List.of()));
        var charset = new Writer().one(0);
        for (int i = 0; i < glyphs.size(); i++) {
            charset.two(FIRST_NAME + i);
        }
        var shapes = index(charStrings(glyphs));
        int top = index(List.of(top(0, 0, 0))).length;
        int at = head.length + top + strings.length;
        var dictionary = top(at, at + charset.size(), at + charset.size() + shapes.length);
        return join(head, index(List.of(dictionary)), strings, charset.bytes(), shapes, WIDTHS_AS_WRITTEN);
    }

    /** Each shape has its code for a number; for a font whose codes are two bytes. */
    static byte[] numbered(String name, List<Glyph> glyphs) {
        var head = join(header(), index(List.of(name.getBytes(StandardCharsets.US_ASCII))));
        var strings = join(
                index(List.of(
                        "Adobe".getBytes(StandardCharsets.US_ASCII), "Identity".getBytes(StandardCharsets.US_ASCII))),
                index(List.of()));
        var charset = new Writer().one(0);
        glyphs.forEach(g -> charset.two(g.code()));
        var select =
                new Writer().one(3).two(1).two(0).one(0).two(glyphs.size() + 1).bytes();
        var shapes = index(charStrings(glyphs));
        int top = index(List.of(numberedTop(0, 0, 0, 0))).length;
        int at = head.length + top + strings.length;
        int selectAt = at + charset.size();
        int shapesAt = selectAt + select.length;
        int privateAt = shapesAt + shapes.length;
        var fonts = index(List.of(
                new Writer().entry(PRIVATE, WIDTHS_AS_WRITTEN.length, privateAt).bytes()));
        return join(
                head,
                index(List.of(numberedTop(at, selectAt, shapesAt, privateAt + WIDTHS_AS_WRITTEN.length))),
                strings,
                charset.bytes(),
                select,
                shapes,
                WIDTHS_AS_WRITTEN,
                fonts);
    }

    static String name(int code) {
        return "g" + code;
    }

    private static byte[] header() {
        return new byte[] {1, 0, 4, 4};
    }

    private static byte[] top(int charset, int shapes, int widths) {
        return new Writer()
                .entry(CHARSET, charset)
                .entry(CHAR_STRINGS, shapes)
                .entry(PRIVATE, WIDTHS_AS_WRITTEN.length, widths)
                .bytes();
    }

    private static byte[] numberedTop(int charset, int select, int shapes, int fonts) {
        return new Writer()
                .entry(ROS, FIRST_NAME, FIRST_NAME + 1, 0)
                .entry(CID_COUNT, 0x10000)
                .entry(CHARSET, charset)
                .entry(FD_SELECT, select)
                .entry(CHAR_STRINGS, shapes)
                .entry(FD_ARRAY, fonts)
                .bytes();
    }

    /** The first is the one that stands for what a font lacks; it is never shown. */
    private static List<byte[]> charStrings(List<Glyph> glyphs) {
        var all = new ArrayList<byte[]>();
        all.add(new Writer().number(0).one(END).bytes());
        glyphs.forEach(g -> all.add(charString(g)));
        return all;
    }

    private static byte[] charString(Glyph glyph) {
        var pen = new Pen(new Writer().number(glyph.width()));
        var c = new double[6];
        for (var path = glyph.outline().getPathIterator(null); !path.isDone(); path.next()) {
            switch (path.currentSegment(c)) {
                case PathIterator.SEG_MOVETO -> pen.draw(MOVE, c[0], c[1]);
                case PathIterator.SEG_LINETO -> pen.draw(LINE, c[0], c[1]);
                case PathIterator.SEG_QUADTO -> pen.quad(c);
                case PathIterator.SEG_CUBICTO -> pen.draw(CURVE, c);
                default -> {}
            }
        }
        return pen.writer.one(END).bytes();
    }

    /** Draws from where it stands, in whole thousandths that do not drift. */
    private static final class Pen {

        private final Writer writer;
        private int x;
        private int y;

        Pen(Writer writer) {
            this.writer = writer;
        }

        void draw(int operator, double... points) {
            for (int i = 0; i < points.length; i += 2) {
                int toX = whole(points[i]);
                int toY = whole(points[i + 1]);
                writer.number(toX - x).number(toY - y);
                x = toX;
                y = toY;
            }
            writer.one(operator);
        }

        void quad(double[] c) {
            double fromX = x;
            double fromY = y;
            draw(
                    CURVE,
                    fromX + (c[0] - fromX) * 2 / 3,
                    fromY + (c[1] - fromY) * 2 / 3,
                    c[2] + (c[0] - c[2]) * 2 / 3,
                    c[3] + (c[1] - c[3]) * 2 / 3,
                    c[2],
                    c[3]);
        }

        private static int whole(double number) {
            return (int) Math.round(Math.clamp(number, -FARTHEST, FARTHEST));
        }
    }

    private static byte[] index(List<byte[]> items) {
        var index = new Writer().two(items.size());
        if (items.isEmpty()) {
            return index.bytes();
        }
        index.one(4);
        int at = 1;
        index.four(at);
        for (var item : items) {
            at += item.length;
            index.four(at);
        }
        items.forEach(index::all);
        return index.bytes();
    }

    private static byte[] join(byte[]... parts) {
        var whole = new Writer();
        for (var part : parts) {
            whole.all(part);
        }
        return whole.bytes();
    }

    private static final class Writer {

        private final ByteArrayOutputStream out = new ByteArrayOutputStream();

        Writer one(int number) {
            out.write(number);
            return this;
        }

        Writer two(int number) {
            return one(number >> 8).one(number);
        }

        Writer four(int number) {
            return two(number >> 16).two(number);
        }

        Writer all(byte[] bytes) {
            out.writeBytes(bytes);
            return this;
        }

        /** In a dictionary: always five bytes, so that its size is known before its numbers are. */
        Writer entry(int operator, int... numbers) {
            for (int number : numbers) {
                one(29).four(number);
            }
            return operator > 0xff ? two(operator) : one(operator);
        }

        /** In a shape: as short as it can be written. */
        Writer number(float number) {
            if (number != Math.rint(number)) {
                return one(255).four(Math.round(number * 65536));
            }
            int whole = (int) number;
            int above = Math.abs(whole) - 108;
            if (above < 0) {
                return one(139 + whole);
            }
            if (Math.abs(whole) <= 1131) {
                return one((whole > 0 ? 247 : 251) + above / 256).one(above % 256);
            }
            return one(28).two(whole);
        }

        int size() {
            return out.size();
        }

        byte[] bytes() {
            return out.toByteArray();
        }
    }
}
