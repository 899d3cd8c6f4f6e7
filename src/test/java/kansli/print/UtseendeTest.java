package kansli.print;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import kansli.document.Inkommen;
import kansli.document.Inkommen.Atergivning;
import kansli.source.Bytes;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

/** A page that someone else made looks as it did, and only what it is drawn with comes along. */
class UtseendeTest {

    private static final UddaPdfer.Drawing TEXT =
            (pdf, canvas) -> write(canvas, FontName.TIMES_ROMAN, "Ansökan om medel för samverkan");
    private static final UddaPdfer.Drawing WITH_PICTURE = (pdf, canvas) -> {
        TEXT.on(pdf, canvas);
        canvas.drawImage(LosslessFactory.createFromImage(pdf, surface(Color.GRAY)), 80, 500, 20, 20);
    };
    private static final UddaPdfer.Drawing WITH_OTHER_COLOURS = (pdf, canvas) -> {
        TEXT.on(pdf, canvas);
        canvas.drawImage(LosslessFactory.createFromImage(pdf, surface(new Color(0x80A080))), 80, 500, 20, 20);
    };
    private static final UddaPdfer.Drawing NOTHING = (pdf, canvas) -> {};

    @Test
    void a_page_that_is_blank_or_swapped_or_lacks_a_picture_or_has_other_colours_looks_otherwise() throws IOException {
        assertThat(alike(WITH_PICTURE, WITH_PICTURE)).isTrue();
        assertThat(alike(WITH_PICTURE, TEXT)).isFalse();
        assertThat(alike(WITH_PICTURE, WITH_OTHER_COLOURS)).isFalse();
        assertThat(alike(TEXT, NOTHING)).isFalse();
        assertThat(alike(TEXT, (pdf, canvas) -> write(canvas, FontName.TIMES_ROMAN, "Protokoll från mötet i maj")))
                .isFalse();
    }

    @Test
    void a_page_that_would_look_otherwise_as_it_is_drawn_is_photographed() throws IOException {
        var smoothed = UddaPdfer.page((pdf, canvas) -> {
            var stripes = new BufferedImage(2, 2, BufferedImage.TYPE_INT_RGB);
            stripes.setRGB(0, 0, 0xFF0000);
            stripes.setRGB(1, 1, 0x0000FF);
            var image = LosslessFactory.createFromImage(pdf, stripes);
            image.setInterpolate(true);
            canvas.drawImage(image, 80, 300, 300, 300);
        });
        assertThat(found(smoothed).atergivning()).isEqualTo(Atergivning.SOM_BILDER);
        assertThat(found(smoothed).olika()).isEmpty();
    }

    @Test
    void a_picture_that_cannot_be_read_is_told() throws IOException {
        var broken = UddaPdfer.page((pdf, canvas) -> {
            TEXT.on(pdf, canvas);
            var image = LosslessFactory.createFromImage(pdf, surface(Color.GRAY));
            image.getCOSObject().setItem(COSName.FILTER, COSName.JPX_DECODE);
            canvas.drawImage(image, 80, 500, 100, 100);
        });
        assertThat(found(broken).olika()).containsExactly(1);
    }

    /** JPEG 2000 comes along as it is packed, or not at all: nothing here unpacks it. */
    @Test
    void a_page_in_jpeg_2000_looks_as_it_did_and_a_photograph_of_one_does_not() throws IOException {
        assertThat(found(odd("jpeg2000.pdf")).olika()).isEmpty();
        assertThat(found(odd("jpeg2000-cmyk.pdf")).olika()).containsExactly(1);
    }

    @Test
    void a_page_that_is_too_heavy_to_paint_comes_along_as_it_is_drawn_and_may_look_otherwise() throws IOException {
        var found = found(UddaPdfer.page((pdf, canvas) -> {
            for (int i = 0; i < 2_000; i++) {
                canvas.addRect(0, 0, 595, 842);
                canvas.fill();
            }
        }));
        assertThat(found.atergivning()).isEqualTo(Atergivning.SOM_SIDOR);
        assertThat(found.utelamnade()).isEmpty();
        assertThat(found.olika()).containsExactly(1);
    }

    @Test
    void a_font_that_is_not_in_the_file_is_replaced_and_its_text_stays_text() throws IOException {
        var file = UddaPdfer.page((pdf, canvas) -> {
            write(canvas, FontName.TIMES_ROMAN, "Ansökan om medel");
            write(canvas, FontName.COURIER_BOLD, "125 000 kr");
            write(canvas, FontName.SYMBOL, "\u03b1\u2264\u03b2");
            write(canvas, FontName.ZAPF_DINGBATS, "\u2714");
        });
        var found = found(file);
        assertThat(found.atergivning()).isEqualTo(Atergivning.SOM_SIDOR);
        assertThat(found.lanadeTypsnitt()).isTrue();
        assertThat(found.olika()).isEmpty();
        try (var pdf = Loader.loadPDF(taken(file))) {
            assertThat(new PDFTextStripper().getText(pdf))
                    .contains("Ansökan om medel")
                    .contains("125 000 kr")
                    .contains("α≤β")
                    .contains("✔");
            for (var name : pdf.getPage(0).getResources().getFontNames()) {
                assertThat(pdf.getPage(0).getResources().getFont(name).isEmbedded())
                        .isTrue();
            }
        }
    }

    @Test
    void only_what_a_page_is_drawn_with_comes_along() throws IOException {
        var pictures = List.of(surface(Color.RED), surface(Color.BLUE), surface(Color.GREEN));
        byte[] file;
        try (var pdf = Loader.loadPDF(UddaPdfer.page(TEXT, TEXT))) {
            var shared = pdf.getPage(0).getResources();
            for (int i = 0; i < 2; i++) {
                pdf.getPage(i).setResources(shared);
                try (var canvas = new PDPageContentStream(pdf, pdf.getPage(i), AppendMode.APPEND, true, true)) {
                    write(canvas, i == 0 ? FontName.HELVETICA : FontName.COURIER, "sida");
                    canvas.drawImage(LosslessFactory.createFromImage(pdf, pictures.get(i)), 80, 500, 20, 20);
                }
            }
            shared.add(LosslessFactory.createFromImage(pdf, pictures.get(2)));
            shared.getCOSObject().setItem("Hemligt", new COSDictionary());
            pdf.getPage(0).getCOSObject().setItem("PieceInfo", new COSDictionary());
            var out = new java.io.ByteArrayOutputStream();
            pdf.save(out);
            file = out.toByteArray();
        }
        try (var pdf = Loader.loadPDF(taken(file))) {
            for (var page : pdf.getPages()) {
                assertThat(page.getResources().getXObjectNames()).hasSize(1);
                assertThat(page.getResources().getFontNames()).hasSize(2);
                assertThat(page.getResources().getCOSObject().containsKey("Hemligt"))
                        .isFalse();
            }
            assertThat(pictures(pdf)).isEqualTo(2);
        }
    }

    @Test
    void a_pattern_stays_where_it_was_on_the_page() throws IOException {
        assertThat(found(odd("monster.pdf")).atergivning()).isEqualTo(Atergivning.SOM_SIDOR);
    }

    private static byte[] odd(String name) throws IOException {
        return UddaPdfer.alla().stream()
                .filter(udda -> udda.fil().equals(name))
                .findFirst()
                .orElseThrow()
                .bytes()
                .toArray();
    }

    private static boolean alike(UddaPdfer.Drawing one, UddaPdfer.Drawing other) throws IOException {
        return impression(one).isLike(impression(other));
    }

    private static Impression impression(UddaPdfer.Drawing drawing) throws IOException {
        try (var file = ForeignPdf.open(Bytes.of(UddaPdfer.page(drawing)))) {
            return Impression.ofForeign(file, 0);
        } catch (Refusal e) {
            throw new AssertionError(e);
        }
    }

    private static Inkommen found(byte[] file) {
        return ((Intake.Usable) new PdfBoxIntake().inspect(Bytes.of(file))).found();
    }

    private static byte[] taken(byte[] file) {
        return new PdfBoxIntake()
                .take(Bytes.of(file), found(file), "1.1 Prov")
                .bytes()
                .toArray();
    }

    private static int pictures(PDDocument pdf) {
        var pictures = new ArrayList<COSStream>();
        for (var key : pdf.getDocument().getXrefTable().keySet()) {
            if (pdf.getDocument().getObjectFromPool(key).getObject() instanceof COSStream stream
                    && COSName.IMAGE.equals(stream.getCOSName(COSName.SUBTYPE))) {
                pictures.add(stream);
            }
        }
        return pictures.size();
    }

    private static BufferedImage surface(Color colour) {
        var image = new BufferedImage(20, 20, BufferedImage.TYPE_INT_RGB);
        var pen = image.createGraphics();
        pen.setColor(colour);
        pen.fillRect(0, 0, 20, 20);
        pen.dispose();
        return image;
    }

    private static void write(PDPageContentStream canvas, FontName font, String words) throws IOException {
        canvas.beginText();
        canvas.setFont(new PDType1Font(font), 12);
        canvas.newLineAtOffset(80, 700 - 30 * font.ordinal());
        canvas.showText(words);
        canvas.endText();
    }
}
