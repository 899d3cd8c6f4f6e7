package kansli.print;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.awt.Color;
import java.awt.Font;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.imageio.ImageIO;
import kansli.Provforbund;
import kansli.document.Audience;
import kansli.print.Logotype.Fault;
import kansli.print.Logotype.Refused;
import kansli.source.Bytes;
import org.apache.pdfbox.Loader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LogotypeTest {

    private static final String RECT = "<rect width='100' height='40' fill='#1b5e4a'/>";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<style>rect{fill:\\75rl(http://127.0.0.1/x)}</style>" + RECT,
                "<style>@\\69mport 'http://127.0.0.1/x';</style>" + RECT,
                "<style>@font-face { font-family: x; src: url(http://127.0.0.1/x) }</style>" + RECT,
                "<rect width='100' height='40' style='fill:u\\72l(http://127.0.0.1/s#a)'/>",
                "<rect width='100' height='40' fill='url(http://127.0.0.1/s#a)'/>",
                "<rect width='100' height='40'><set attributeName='fill' to='red'/></rect>",
                "<rect width='100' height='40'><animate attributeName='x' to='9' dur='1s'/></rect>",
                "<a xlink:href='http://127.0.0.1/'>" + RECT + "</a>",
                "<use xlink:href='http://127.0.0.1/x.svg#a'/>" + RECT,
                "<rect width='100' height='40' onclick='x()'/>",
                "<script>x()</script>" + RECT,
                "<style>u<!-- -->rl('http://127.0.0.1/x')</style>" + RECT,
                "<image width='10' height='10' xlink:href='data:image/png;base64,AAAA'/>" + RECT,
                "<foreignObject width='10' height='10'/>" + RECT,
            })
    void what_reaches_out_or_moves_is_refused(String content) {
        assertFault(svg(content), Fault.FORBIDDEN);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<path d='M0 0H10000000V40' stroke='#000' fill='none' stroke-dasharray='0.0001'/>",
                "<g stroke-dasharray='0.0001' stroke='#000'><path d='M0 0H10000000V40'/></g>",
                "<style>path { stroke-dasharray: 0.00001; stroke: #000 }</style><path d='M0 0H100V40'/>",
                "<text stroke-dasharray='0.00001' stroke='#000' y='20'>Ord</text>",
                "<filter id='f'><feTurbulence numOctaves='99999999'/></filter><rect filter='url(#f)' width='9'"
                        + " height='9'/>",
                "<pattern id='p' width='0.001' height='0.001'><path d='M0 0h9'/></pattern><rect fill='url(#p)'"
                        + " width='9' height='9'/>",
                DOUBLING,
            })
    void what_takes_long_to_draw_is_refused(String content) {
        assertFault(svg(content), Fault.HEAVY);
    }

    private static final String DOUBLING = "<defs><g id='a'><path d='M0 0h9v9'/></g>"
            + "<g id='b'><use xlink:href='#a'/><use xlink:href='#a'/><use xlink:href='#a'/><use xlink:href='#a'/></g>"
            + "<g id='c'><use xlink:href='#b'/><use xlink:href='#b'/><use xlink:href='#b'/><use xlink:href='#b'/></g>"
            + "<g id='d'><use xlink:href='#c'/><use xlink:href='#c'/><use xlink:href='#c'/><use xlink:href='#c'/></g>"
            + "<g id='e'><use xlink:href='#d'/><use xlink:href='#d'/><use xlink:href='#d'/><use xlink:href='#d'/></g>"
            + "<g id='f'><use xlink:href='#e'/><use xlink:href='#e'/><use xlink:href='#e'/><use xlink:href='#e'/></g>"
            + "<g id='g'><use xlink:href='#f'/><use xlink:href='#f'/><use xlink:href='#f'/><use xlink:href='#f'/></g>"
            + "<g id='h'><use xlink:href='#g'/><use xlink:href='#g'/><use xlink:href='#g'/><use xlink:href='#g'/></g>"
            + "</defs><use xlink:href='#h'/><use xlink:href='#h'/>";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "<rect width='100' height='40' fill='#fff'/>",
                "<rect width='100' height='40' fill='none'/>",
                "<rect x='900' width='100' height='40'/>",
            })
    void what_is_not_seen_on_white_is_empty(String content) {
        assertFault(svg(content), Fault.EMPTY);
    }

    @Test
    void a_mark_without_a_size_is_empty() {
        assertFault(
                svg(RECT).replace("width=\"100\" height=\"40\" viewBox", "width=\"0\" height=\"40\" viewBox"),
                Fault.EMPTY);
    }

    /** A comment between two words does not make them one: what was looked at is what is written. */
    @Test
    void what_is_written_is_what_was_looked_at() throws Refused {
        var made = Logotype.of(Bytes.ofUtf8(svg("<style>.b { x: ur/**/l('http://127.0.0.1/x') }</style>"
                + "<rect style=\"x:ur/**/l('http://127.0.0.1/x')\" width=\"90\" height=\"30\"/>")));
        assertThat(made.bytes().utf8()).doesNotContain("url(").contains("ur l(");
        assertThat(Drawing.read(made.bytes().utf8(), "logotyp.svg").width()).isEqualTo(100);
    }

    @Test
    void comments_and_notes_stay_out_of_the_site() throws Refused {
        var made = Logotype.of(Bytes.ofUtf8(svg("<!-- HEMLIGT --><title>HEMLIGT</title><metadata>HEMLIGT</metadata>"
                + "<sodipodi:namedview xmlns:sodipodi=\"http://s\" sodipodi:path=\"HEMLIGT\"/>"
                + "<style>/* HEMLIGT */ .a { fill: #1b5e4a }</style>"
                + "<rect class=\"a\" data-fil=\"HEMLIGT\" width=\"90\" height=\"30\"/>")));
        assertThat(made.bytes().utf8())
                .isEqualTo("<svg xmlns=\"http://www.w3.org/2000/svg\" xmlns:xlink=\"http://www.w3.org/1999/xlink\""
                        + " height=\"40\" viewBox=\"0 0 100 40\" width=\"100\"><style>  .a { fill: #1b5e4a }</style>"
                        + "<rect class=\"a\" height=\"30\" width=\"90\"></rect></svg>\n");
    }

    @Test
    void letters_become_outlines_and_a_face_that_we_lack_is_told() throws Refused {
        var text = "<text x='5' y='25' font-size='20' fill='#1b5e4a' font-family='%s'>Bryggan</text>";
        var made = Logotype.of(Bytes.ofUtf8(svg(text.formatted("Gill Sans"))));
        assertThat(made.bytes().utf8())
                .doesNotContain("<text", "Bryggan")
                .contains("<path d=\"M", "fill=\"rgb(27, 94, 74)\"");
        assertThat(made.lettering()).contains("Gill Sans");
        assertThat(Logotype.of(Bytes.ofUtf8(svg(text.formatted("Open Sans")))).lettering())
                .isEmpty();
    }

    @Test
    void a_picture_becomes_a_picture_of_fitting_size_and_nothing_more() throws Refused, IOException {
        var image = new BufferedImage(4000, 1000, BufferedImage.TYPE_INT_ARGB);
        var pen = image.createGraphics();
        pen.setColor(new Color(0x1b5e4a));
        pen.setFont(new Font(Font.SANS_SERIF, Font.BOLD, 10));
        pen.fillRect(500, 200, 2000, 500);
        pen.dispose();
        var made = Logotype.of(Bytes.of(written(image, "png")));
        assertThat(made.name()).isEqualTo("logotyp.png");
        var again = ImageIO.read(new ByteArrayInputStream(made.bytes().toArray()));
        assertThat(again.getWidth()).isEqualTo(1600);
        assertThat(again.getHeight()).isEqualTo(400);
        assertThat(again.getRGB(10, 10)).isZero();
        assertThat(again.getRGB(500, 200)).isEqualTo(0xFF1B5E4A);
    }

    @Test
    void a_photograph_goes_too() throws Refused, IOException {
        var image = new BufferedImage(60, 30, BufferedImage.TYPE_INT_RGB);
        assertThat(Logotype.of(Bytes.of(written(image, "jpg"))).name()).isEqualTo("logotyp.png");
    }

    @Test
    void an_empty_or_cut_off_picture_is_told() throws IOException {
        var blank = written(new BufferedImage(60, 30, BufferedImage.TYPE_INT_ARGB), "png");
        assertFault(Bytes.of(blank), Fault.EMPTY);
        assertFault(Bytes.of(java.util.Arrays.copyOf(blank, 40)), Fault.BROKEN);
    }

    @Test
    void a_picture_is_printed_and_shown_on_the_web() throws IOException {
        var image = new BufferedImage(300, 120, BufferedImage.TYPE_INT_ARGB);
        var pen = image.createGraphics();
        pen.setColor(new Color(0x1b5e4a));
        pen.fillOval(10, 10, 280, 100);
        pen.dispose();
        var built = Provforbund.forbund("litet")
                .change("forbund.yaml", "logotyp: logotyp.svg", "logotyp: logotyp.png")
                .add("logotyp.png", Bytes.of(written(image, "png")))
                .bygg();
        assertThat(built.file(Audience.WEBB, "bild/logotyp.png").size()).isPositive();
        assertThat(built.file(Audience.WEBB, "index.html").utf8()).contains("src=\"bild/logotyp.png\"");
        var kallelse = built.file(Audience.STYRELSEN, "sammantraden/2024-05-16-styrelsen/kallelse.pdf");
        VeraPdf.assertConforms(kallelse.toArray());
        try (var pdf = Loader.loadPDF(kallelse.toArray())) {
            var names = pdf.getPage(0).getResources().getXObjectNames();
            assertThat(names).isNotEmpty();
        }
    }

    private static byte[] written(BufferedImage image, String format) throws IOException {
        var out = new ByteArrayOutputStream();
        ImageIO.write(image, format, out);
        return out.toByteArray();
    }

    private static String svg(String content) {
        return "<svg xmlns=\"http://www.w3.org/2000/svg\" xmlns:xlink=\"http://www.w3.org/1999/xlink\" width=\"100\""
                + " height=\"40\" viewBox=\"0 0 100 40\">" + content + "</svg>";
    }

    private static void assertFault(String svg, Fault fault) {
        assertFault(Bytes.ofUtf8(svg), fault);
    }

    private static void assertFault(Bytes file, Fault fault) {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> Logotype.of(file))
                .extracting(Refused::fault)
                .isEqualTo(fault);
    }
}
