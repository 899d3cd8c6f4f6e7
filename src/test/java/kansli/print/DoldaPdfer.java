package kansli.print;

import java.awt.Color;
import java.awt.Font;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import kansli.source.Bytes;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.documentinterchange.markedcontent.PDPropertyList;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.pdfbox.pdmodel.graphics.state.PDExtendedGraphicsState;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationRubberStamp;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceDictionary;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceStream;

/** Files with words that are not seen. Each says SYNLIGT where it is seen, and HEMLIGT where it is not. */
final class DoldaPdfer {

    static final String SEEN = "SYNLIGT ord på sidan";
    static final String HIDDEN = "HEMLIGT ord på sidan";

    private final List<UddaPdfer.Udda> all = new ArrayList<>();

    static List<UddaPdfer.Udda> alla() throws IOException {
        var files = new DoldaPdfer();
        files.hidden();
        files.shown();
        return files.all;
    }

    private void hidden() throws IOException {
        add("dold-i-lager.pdf", "ord i ett lager som är avslaget", layer());
        add("dold-i-figur-i-lager.pdf", "en figur med ord i ett lager som är avslaget", layered(true));
        add("dold-i-stampel-i-lager.pdf", "en stämpel med ord i ett lager som är avslaget", layered(false));
        add("dold-utanfor.pdf", "ord utanför den synliga rutan", outside());
        add("dold-vit.pdf", "vita ord på vitt", page((pdf, canvas) -> {
            canvas.setNonStrokingColor(Color.WHITE);
            write(pdf, canvas, HIDDEN, 400);
        }));
        add("dold-nastan-vit.pdf", "nästan vita ord på vitt", page((pdf, canvas) -> {
            canvas.setNonStrokingColor(new Color(0xF4F4F4));
            write(pdf, canvas, HIDDEN, 400);
        }));
        add("dold-under-ruta.pdf", "ord under en svart ruta", page((pdf, canvas) -> {
            write(pdf, canvas, HIDDEN, 400);
            canvas.setNonStrokingColor(Color.BLACK);
            canvas.addRect(70, 390, 300, 30);
            canvas.fill();
        }));
        add("dold-under-streck.pdf", "ord under ett tjockt streck", page((pdf, canvas) -> {
            write(pdf, canvas, HIDDEN, 400);
            canvas.setLineWidth(24);
            canvas.moveTo(70, 404);
            canvas.lineTo(400, 404);
            canvas.stroke();
        }));
        add("dold-under-bild.pdf", "ord under en bild", page((pdf, canvas) -> {
            write(pdf, canvas, HIDDEN, 400);
            canvas.drawImage(LosslessFactory.createFromImage(pdf, photo()), 60, 380, 320, 60);
        }));
        add("dold-bortklippt.pdf", "ord utanför det som en urklippning visar", page((pdf, canvas) -> {
            canvas.addRect(70, 100, 300, 100);
            canvas.clip();
            write(pdf, canvas, HIDDEN, 400);
        }));
        add("dold-genomskinlig.pdf", "helt genomskinliga ord", page((pdf, canvas) -> {
            var state = new PDExtendedGraphicsState();
            state.setNonStrokingAlphaConstant(0f);
            canvas.setGraphicsStateParameters(state);
            write(pdf, canvas, HIDDEN, 400);
        }));
        add("dold-osynlig.pdf", "ord som inte ritas, och ingen skannad bild under dem", page((pdf, canvas) -> {
            canvas.setRenderingMode(RenderingMode.NEITHER);
            write(pdf, canvas, HIDDEN, 400);
        }));
        add("dold-mikroskopisk.pdf", "ord i en tiondels punkts storlek", page((pdf, canvas) -> {
            canvas.beginText();
            canvas.setFont(UddaPdfer.embedded(pdf), 0.1f);
            canvas.newLineAtOffset(80, 400);
            canvas.showText(HIDDEN);
            canvas.endText();
        }));
        add("dold-i-skanning.pdf", "skannad sida där ord är överstrukna i bilden men inte i texten", scan(true));
    }

    private void shown() throws IOException {
        add("vit-pa-morkt.pdf", "vita ord på mörk botten", UddaPdfer.page((pdf, canvas) -> {
            canvas.setNonStrokingColor(new Color(0x1b5e4a));
            canvas.addRect(60, 380, 400, 60);
            canvas.fill();
            canvas.setNonStrokingColor(Color.WHITE);
            write(pdf, canvas, SEEN, 400);
        }));
        add("igenkand-skanning.pdf", "skannad sida med igenkänd text", scan(false));
    }

    private static byte[] page(UddaPdfer.Drawing hidden) throws IOException {
        return UddaPdfer.page((pdf, canvas) -> {
            write(pdf, canvas, SEEN, 700);
            canvas.saveGraphicsState();
            hidden.on(pdf, canvas);
            canvas.restoreGraphicsState();
        });
    }

    private static void write(PDDocument pdf, PDPageContentStream canvas, String words, float y) throws IOException {
        canvas.beginText();
        canvas.setFont(UddaPdfer.embedded(pdf), 14);
        canvas.newLineAtOffset(80, y);
        canvas.showText(words);
        canvas.endText();
    }

    private static byte[] layer() throws IOException {
        try (var pdf = new PDDocument()) {
            var page = new PDPage(PDRectangle.A4);
            pdf.addPage(page);
            var layer = UddaPdfer.layer(pdf, false);
            try (var canvas = new PDPageContentStream(pdf, page)) {
                write(pdf, canvas, SEEN, 700);
                canvas.beginMarkedContent(COSName.OC, (PDPropertyList) layer);
                write(pdf, canvas, HIDDEN, 400);
                canvas.endMarkedContent();
            }
            return UddaPdfer.saved(pdf);
        }
    }

    /** What is drawn by its name, or lies on the page, says itself which layer it belongs to. */
    private static byte[] layered(boolean drawn) throws IOException {
        try (var pdf = new PDDocument()) {
            var page = new PDPage(PDRectangle.A4);
            pdf.addPage(page);
            var layer = UddaPdfer.layer(pdf, false);
            var figure = new PDAppearanceStream(pdf);
            figure.setBBox(PDRectangle.A4);
            figure.setResources(new PDResources());
            try (var canvas = new PDPageContentStream(pdf, figure)) {
                write(pdf, canvas, HIDDEN, 400);
            }
            if (!drawn) {
                var stamp = new PDAnnotationRubberStamp();
                stamp.setRectangle(PDRectangle.A4);
                stamp.setOptionalContent(layer);
                stamp.setAppearance(new PDAppearanceDictionary());
                stamp.getAppearance().setNormalAppearance(figure);
                page.setAnnotations(List.of(stamp));
            }
            try (var canvas = new PDPageContentStream(pdf, page)) {
                write(pdf, canvas, SEEN, 700);
                if (drawn) {
                    figure.setOptionalContent(layer);
                    canvas.drawForm(figure);
                }
            }
            return UddaPdfer.saved(pdf);
        }
    }

    private static byte[] outside() throws IOException {
        try (var pdf = new PDDocument()) {
            var page = new PDPage(PDRectangle.A4);
            page.setCropBox(new PDRectangle(0, 500, 595, 342));
            pdf.addPage(page);
            try (var canvas = new PDPageContentStream(pdf, page)) {
                write(pdf, canvas, SEEN, 700);
                write(pdf, canvas, HIDDEN, 400);
            }
            return UddaPdfer.saved(pdf);
        }
    }

    private static BufferedImage photo() {
        var image = new BufferedImage(160, 30, BufferedImage.TYPE_INT_RGB);
        for (int x = 0; x < 160; x++) {
            for (int y = 0; y < 30; y++) {
                image.setRGB(x, y, new Color(x, 255 - x, 8 * y).getRGB());
            }
        }
        return image;
    }

    /** As a scanner makes it: a picture of the words, and the words that were recognised in it, which are not drawn. */
    private static byte[] scan(boolean struck) throws IOException {
        var image = new BufferedImage(1240, 1754, BufferedImage.TYPE_INT_RGB);
        var pen = image.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, 1240, 1754);
        pen.setColor(Color.BLACK);
        pen.setFont(Typefaces.outlines("Regular").deriveFont(Font.PLAIN, 14 * 1240 / 595f));
        pen.drawString(SEEN, 80 * 1240 / 595, (842 - 700) * 1240 / 595);
        pen.drawString(HIDDEN, 80 * 1240 / 595, (842 - 400) * 1240 / 595);
        if (struck) {
            pen.fillRect(70 * 1240 / 595, (842 - 425) * 1240 / 595, 620, 90);
        }
        pen.dispose();
        return UddaPdfer.page((pdf, canvas) -> {
            canvas.drawImage(LosslessFactory.createFromImage(pdf, image), 0, 0, 595, 842);
            canvas.setRenderingMode(RenderingMode.NEITHER);
            write(pdf, canvas, SEEN, 700);
            write(pdf, canvas, HIDDEN, 400);
        });
    }

    private void add(String name, String odd, byte[] bytes) {
        all.add(new UddaPdfer.Udda(name, odd, Bytes.of(bytes)));
    }
}
