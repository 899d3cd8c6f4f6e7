package kansli.print;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import kansli.source.Bytes;

/** Files with pictures that nothing here unpacks, locks that nothing here opens, and pages that take long to paint. */
final class TungaPdfer {

    private static final Path PICTURE = Path.of("src/test/resources/kansli/print/udda/skannad.jp2");

    /** So that the page must be painted: colours of print cannot come along. */
    private static final String PRINT = "0.2 0.4 0 0 k 0.2 0.4 0 0 K ";

    private final List<UddaPdfer.Udda> all = new ArrayList<>();

    static List<UddaPdfer.Udda> alla() throws IOException {
        var files = new TungaPdfer();
        files.pictures();
        files.heavy();
        files.meshes();
        return files.all;
    }

    private void pictures() throws IOException {
        var wrapped = Files.readAllBytes(PICTURE);
        var codes = Arrays.copyOfRange(wrapped, 85, wrapped.length);
        add("jpeg2000.pdf", "bild i JPEG 2000", picture(wrapped, "", "/DeviceGray"));
        add("jpeg2000-naken.pdf", "bild i JPEG 2000 utan omslag", picture(codes, "", "/DeviceGray"));
        add(
                "jpeg2000-andra-farger.pdf",
                "bild i JPEG 2000 med andra färger än filen säger",
                picture(wrapped, "", "/DeviceRGB"));
        add(
                "jpeg2000-cmyk.pdf",
                "bild i JPEG 2000 på en sida med färger för tryck",
                picture(wrapped, PRINT + "20 20 99 99 re f", "/DeviceGray"));
        var huge = wrapped.clone();
        ByteBuffer.wrap(huge).putInt(85 + 8, 200_000).putInt(85 + 12, 200_000);
        add(
                "jpeg2000-ljuger.pdf",
                "bild i JPEG 2000 som säger sig vara 200 000 × 200 000",
                picture(huge, "", "/DeviceGray"));
        add(
                "certifikat.pdf",
                "krypterad med mottagarens certifikat",
                UddaPdfer.replace(
                        UddaPdfer.text(),
                        "/Root",
                        "/Encrypt << /Filter /Adobe.PubSec /SubFilter /adbe.pkcs7.s5 /V 4 /Length 128 /CF <<"
                                + " /DefaultCryptFilter << /CFM /AESV2 /Length 16 /Recipients [(brev)] >> >> /StmF"
                                + " /DefaultCryptFilter /StrF /DefaultCryptFilter >> /Root"));
    }

    private void heavy() {
        add(
                "tat-streckning.pdf",
                "ett streck som delas i en miljard bitar",
                UddaPdfer.drawing(PRINT + "[0.000001] 0 d 1 w 0 400 m 590 400 l S", ""));
        add(
                "tusen-heltackande.pdf",
                "hela sidan fylld tio tusen gånger",
                UddaPdfer.drawing(PRINT + "0 0 595 842 re f\n".repeat(10_000), ""));
        add(
                "klipper-i-klipp.pdf",
                "en urklippning med 30 000 hörn",
                UddaPdfer.drawing(PRINT + "0 0 m " + corners(30_000) + "W n 0 0 595 842 re f", ""));
        add(
                "sicksack.pdf",
                "en yta med 60 000 sidhöga taggar",
                UddaPdfer.drawing(PRINT + "0 0 m " + corners(60_000) + "f", ""));
        add(
                "toning-som-raknar.pdf",
                "toning med en formel på 400 000 tecken",
                UddaPdfer.raw(
                        UddaPdfer.CATALOG,
                        UddaPdfer.PAGES,
                        "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Shading"
                                + " << /S1 << /ShadingType 1 /ColorSpace /DeviceRGB /Domain [0 600 0 900] /Function"
                                + " 5 0 R >> >> >> >>",
                        UddaPdfer.content(PRINT + "0 0 9 9 re f /S1 sh"),
                        UddaPdfer.stream(
                                "/FunctionType 4 /Domain [0 600 0 900] /Range [0 1 0 1 0 1]",
                                "{ pop 600 div dup dup " + "sin ".repeat(100_000) + "}")));
        add(
                "mask-for-allt.pdf",
                "en mjuk mask som målas om för tusen ytor",
                UddaPdfer.raw(
                        UddaPdfer.CATALOG,
                        UddaPdfer.PAGES,
                        "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources <<"
                                + " /ExtGState << /G1 << /SMask << /S /Luminosity /G 5 0 R >> >> >> >> >>",
                        UddaPdfer.content("/G1 gs " + PRINT + "0 0 595 842 re f\n".repeat(1_000)),
                        UddaPdfer.stream(
                                "/Type /XObject /Subtype /Form /BBox [0 0 595 842] /Group << /S /Transparency /CS"
                                        + " /DeviceGray >>",
                                "1 g 0 0 595 842 re f")));
    }

    /** Small files that other programs would never finish. */
    private void meshes() {
        var noise = new byte[20_000];
        new Random(7).nextBytes(noise);
        add("nat-av-skrap.pdf", "toning av 360 lappar med slumpens hörn", mesh(7, noise));
        add("nat-utan-slut.pdf", "toning av trekanter som inte börjar någonstans", mesh(4, new byte[] {3, 3, 3, 3}));
        add(
                "tat-streckning-i-farg.pdf",
                "ett streck som delas i hundra miljoner bitar, i färger för skärm",
                UddaPdfer.drawing("[0.000005] 0 d 1 w 0 400 m 590 400 l S", ""));
        add(
                "tata-plattor.pdf",
                "ett mönster av plattor på en tiotusendels punkt",
                UddaPdfer.raw(
                        UddaPdfer.CATALOG,
                        UddaPdfer.PAGES,
                        "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Pattern <<"
                                + " /P1 5 0 R >> >> >>",
                        UddaPdfer.content("/Pattern cs /P1 scn 90 200 400 400 re f"),
                        UddaPdfer.stream(
                                "/Type /Pattern /PatternType 1 /PaintType 1 /TilingType 1 /BBox [0 0 5 5] /XStep 0.0001"
                                        + " /YStep 0.0001 /Resources << >>",
                                "0 0.3 0.3 rg 0 0 3 3 re f")));
    }

    private static byte[] mesh(int type, byte[] pieces) {
        return UddaPdfer.raw(
                UddaPdfer.CATALOG,
                UddaPdfer.PAGES,
                "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Shading << /S1 5 0"
                        + " R >> >> >>",
                UddaPdfer.content(PRINT + "0 0 9 9 re f /S1 sh"),
                UddaPdfer.stream(
                        "/ShadingType " + type
                                + " /ColorSpace /DeviceRGB /BitsPerCoordinate 16 /BitsPerComponent 8 /BitsPerFlag 8"
                                + " /Decode [0 595 0 842 0 1 0 1 0 1]",
                        new String(pieces, StandardCharsets.ISO_8859_1)));
    }

    private static String corners(int count) {
        var corners = new StringBuilder();
        for (int i = 0; i < count; i++) {
            corners.append(i * 595 / count).append(i % 2 == 0 ? " 842 l " : " 0 l ");
        }
        return corners.toString();
    }

    private static byte[] picture(byte[] packed, String more, String space) {
        return UddaPdfer.raw(
                UddaPdfer.CATALOG,
                UddaPdfer.PAGES,
                "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /XObject << /Im1"
                        + " 5 0 R >> >> >>",
                UddaPdfer.content("q 400 0 0 533 90 200 cm /Im1 Do Q " + more),
                UddaPdfer.stream(
                        "/Type /XObject /Subtype /Image /Width 120 /Height 160 /BitsPerComponent 8 /Filter /JPXDecode"
                                + " /ColorSpace " + space,
                        new String(packed, StandardCharsets.ISO_8859_1)));
    }

    private void add(String name, String odd, byte[] bytes) {
        all.add(new UddaPdfer.Udda(name, odd, Bytes.of(bytes)));
    }
}
