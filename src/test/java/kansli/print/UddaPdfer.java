package kansli.print;

import java.awt.Color;
import java.awt.Font;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Calendar;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import kansli.source.Bytes;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.multipdf.PDFMergerUtility;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;
import org.apache.pdfbox.pdmodel.documentinterchange.markedcontent.PDPropertyList;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.pdfbox.pdmodel.graphics.color.PDColor;
import org.apache.pdfbox.pdmodel.graphics.color.PDDeviceCMYK;
import org.apache.pdfbox.pdmodel.graphics.image.CCITTFactory;
import org.apache.pdfbox.pdmodel.graphics.image.JPEGFactory;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.pdfbox.pdmodel.graphics.optionalcontent.PDOptionalContentGroup;
import org.apache.pdfbox.pdmodel.graphics.optionalcontent.PDOptionalContentProperties;
import org.apache.pdfbox.pdmodel.graphics.state.PDExtendedGraphicsState;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionJavaScript;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationFileAttachment;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationRubberStamp;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceDictionary;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceStream;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.PDSignature;
import org.apache.pdfbox.pdmodel.interactive.form.PDAcroForm;
import org.apache.pdfbox.pdmodel.interactive.form.PDSignatureField;
import org.apache.pdfbox.pdmodel.interactive.form.PDTextField;

/** Files as they come: each odd in its own way. */
public final class UddaPdfer {

    /**
     * @param fil its name in the table
     * @param udda what is odd about it, in Swedish, for the table in docs
     */
    record Udda(String fil, String udda, Bytes bytes) {}

    private static final Path FOLDER = Path.of("src/test/resources/kansli/print/udda");
    private static final String WORDS = "Ansökan om medel för samverkan i länet, tre år framåt.";

    private final List<Udda> all = new ArrayList<>();

    /** All of them, in the order of the table. */
    static List<Udda> alla() throws IOException {
        var files = new UddaPdfer();
        files.notPdf();
        files.locked();
        files.damaged();
        files.trees();
        files.boxes();
        files.colours();
        files.fonts();
        files.pictures();
        files.interactive();
        if (System.getProperty("udda") == null) {
            files.heavy();
        }
        files.everything();
        files.fromOtherPrograms();
        files.tagged();
        files.all.addAll(DoldaPdfer.alla());
        files.all.addAll(TungaPdfer.alla());
        files.all.addAll(TrasigaPdfer.alla());
        return files.all;
    }

    /** One of those that are made here. */
    public static Bytes fil(String name) {
        var files = new UddaPdfer();
        try {
            files.damaged();
            files.interactive();
            files.everything();
            files.all.addAll(DoldaPdfer.alla());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return files.all.stream()
                .filter(udda -> udda.fil().equals(name))
                .map(Udda::bytes)
                .findFirst()
                .orElseThrow();
    }

    private void notPdf() throws IOException {
        add("tom.pdf", "tom fil", new byte[0]);
        add("webbsida.pdf", "en webbsida som heter .pdf", "<!DOCTYPE html><html><body>Inloggning krävs</body></html>");
        var zip = new ByteArrayOutputStream();
        try (var out = new ZipOutputStream(zip)) {
            var entry = new ZipEntry("word/document.xml");
            entry.setTime(0);
            out.putNextEntry(entry);
            out.write("<w:document/>".getBytes(StandardCharsets.UTF_8));
        }
        add("word.pdf", "ett Worddokument (zip) som heter .pdf", zip.toByteArray());
        add("foto.pdf", "ett fotografi (JPEG) som heter .pdf", new byte[] {
            (byte) 0xff, (byte) 0xd8, (byte) 0xff, (byte) 0xe0, 0, 16, 'J', 'F', 'I', 'F'
        });
        add("bara-huvud.pdf", "bara första raden av en PDF", "%PDF-1.7\n");
        add("textfil.pdf", "%PDF- följt av vanlig text", "%PDF-1.4\nDet här är inte en PDF utan en textfil.\n");
    }

    private void locked() throws IOException {
        add("losenord-aes256.pdf", "lösenord för att öppna, AES 256 bitar", protect("ägare", "läsare", 256, all()));
        add("losenord-aes128.pdf", "lösenord för att öppna, AES 128 bitar", protect("ägare", "läsare", 128, all()));
        add("losenord-rc4.pdf", "lösenord för att öppna, RC4 40 bitar", protect("ägare", "läsare", 40, all()));
        add(
                "agarlosenord-allt-lov.pdf",
                "krypterad med ägarlösenord, allt är tillåtet",
                protect("ägare", "", 128, all()));
        var print = new AccessPermission();
        print.setCanAssembleDocument(false);
        print.setCanModify(false);
        add(
                "agarlosenord-sparrad.pdf",
                "krypterad med ägarlösenord, får inte sättas ihop med andra",
                protect("ägare", "", 128, print));
        add(
                "okand-kryptering.pdf",
                "krypterad på ett sätt som ingen känner",
                replace(text(), "/Root", "/Encrypt << /Filter /Hemligt /V 9 >> /Root"));
    }

    private static AccessPermission all() {
        return AccessPermission.getOwnerAccessPermission();
    }

    private void damaged() throws IOException {
        var sound = text();
        for (int share : new int[] {10, 50, 90}) {
            add(
                    "avhuggen-%d.pdf".formatted(share),
                    "avhuggen efter %d procent".formatted(share),
                    Arrays.copyOf(sound, sound.length * share / 100));
        }
        add(
                "skrap-fore.pdf",
                "400 tecken e-posthuvud före %PDF-",
                join("X-Mail: brev\r\n".repeat(28).getBytes(StandardCharsets.US_ASCII), sound));
        add(
                "skrap-efter.pdf",
                "skräp efter slutet",
                join(sound, "\n<!-- tillagt av en webbserver -->\n".repeat(60).getBytes(StandardCharsets.US_ASCII)));
        add("fel-startxref.pdf", "startxref pekar fel", replace(sound, "startxref\n", "startxref\n9"));
        add(
                "utan-xref.pdf",
                "utan innehållsförteckning (xref) och slut",
                Arrays.copyOf(sound, indexOf(sound, "xref\n0 ")));
        add("xref-stromma.pdf", "xref-ström och objektströmmar", packed(new CompressParameters(200)));
        add(
                "utan-objektstrommar.pdf",
                "klassisk xref-tabell, inga objektströmmar",
                packed(CompressParameters.NO_COMPRESSION));
        add(
                "radslut-cr.pdf",
                "radslut med bara CR i xref",
                replace(sound, "\n0000000000 65535 f", "\r0000000000 65535 f"));
        add("fel-langd.pdf", "strömmens Length är fel", replace(sound, "/Length ", "/Length 9"));
        add("trasigt-innehall.pdf", "sidans innehåll är inte packat som det säger", brokenContent());
        add("pdf-2.0.pdf", "PDF 2.0", replace(sound, "%PDF-1.6", "%PDF-2.0"));
        add("pdf-9.9.pdf", "en version som inte finns", replace(sound, "%PDF-1.6", "%PDF-9.9"));
        add("tva-uppdateringar.pdf", "två tillägg sist i filen (incremental update)", updated());
    }

    private void trees() throws IOException {
        add(
                "noll-sidor.pdf",
                "inga sidor",
                raw("<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Kids [] /Count 0 >>"));
        add(
                "count-ljuger.pdf",
                "säger 7 sidor och har 1",
                raw(CATALOG, "<< /Type /Pages /Kids [3 0 R] /Count 7 >>", PAGE, content("")));
        add(
                "count-negativ.pdf",
                "säger −1 sidor och har 1",
                raw(CATALOG, "<< /Type /Pages /Kids [3 0 R] /Count -1 >>", PAGE, content("")));
        add(
                "cyklisk.pdf",
                "sidträdet innehåller sig självt",
                raw(CATALOG, "<< /Type /Pages /Kids [2 0 R 3 0 R 2 0 R] /Count 1 >>", PAGE, content("")));
        add(
                "trad-utan-type.pdf",
                "sidor utan Type, en sida som inte finns",
                raw(
                        CATALOG,
                        "<< /Kids [3 0 R 99 0 R] /Count 2 >>",
                        "<< /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R >>",
                        content("")));
        add(
                "samma-sida-tre-ganger.pdf",
                "samma sidobjekt tre gånger i trädet",
                raw(CATALOG, "<< /Type /Pages /Kids [3 0 R 3 0 R 3 0 R] /Count 3 >>", PAGE, content("")));
        add("djupt-trad.pdf", "sidträd i 300 nivåer", deepTree());
        add("utan-katalog.pdf", "filens rot är ett tal", raw("42", "<< /Type /Pages /Kids [] /Count 0 >>"));
        add("5000-sidor.pdf", "5 000 tomma sidor", manyPages());
    }

    private void boxes() throws IOException {
        add("utan-mediabox.pdf", "sidan säger inte hur stor den är", boxed("", ""));
        add(
                "arvd-mediabox.pdf",
                "storlek och vridning ärvs från trädet",
                boxed("/MediaBox [0 0 842 595] /Rotate 90", ""));
        add("vand-mediabox.pdf", "rutan har hörnen i fel ordning", boxed("", "/MediaBox [595 842 0 0]"));
        add("negativ-mediabox.pdf", "rutan börjar på minus 300", boxed("", "/MediaBox [-300 -400 295 442]"));
        add("tom-mediabox.pdf", "rutan har ingen yta", boxed("", "/MediaBox [0 0 0 0]"));
        add("mediabox-text.pdf", "rutan är inte tal", boxed("", "/MediaBox [(a) 0 595 842]"));
        add(
                "cropbox-utanfor.pdf",
                "synlig ruta utanför sidan",
                boxed("", "/MediaBox [0 0 595 842] /CropBox [900 900 1200 1200]"));
        add("cropbox.pdf", "en del av sidan visas", boxed("", "/MediaBox [0 0 595 842] /CropBox [50 400 545 800]"));
        add("userunit.pdf", "eget mått, 10 punkter per enhet", boxed("", "/MediaBox [0 0 59.5 84.2] /UserUnit 10"));
        for (int turned : new int[] {90, 180, 270, 45, -90}) {
            add(
                    "vriden-%d.pdf".formatted(turned),
                    "vriden %d grader".formatted(turned),
                    boxed("", "/MediaBox [0 0 595 842] /Rotate " + turned));
        }
        add("a0.pdf", "A0, 84 × 119 cm", boxed("", "/MediaBox [0 0 2384 3370]"));
        add("jattesida.pdf", "5 × 5 meter", boxed("", "/MediaBox [0 0 14400 14400]"));
        add("frimarke.pdf", "sida på 20 × 25 punkter", boxed("", "/MediaBox [0 0 20 25]"));
        add("remsa.pdf", "sida på 3000 × 40 punkter", boxed("", "/MediaBox [0 0 3000 40]"));
        add("blandade-format.pdf", "A4, A3 liggande och A5 i samma fil", mixed());
    }

    private void colours() throws IOException {
        add("cmyk.pdf", "färger för tryck (CMYK)", page((pdf, canvas) -> {
            canvas.setNonStrokingColor(new PDColor(new float[] {1, 0.2f, 0, 0}, PDDeviceCMYK.INSTANCE));
            canvas.addRect(100, 100, 200, 200);
            canvas.fill();
        }));
        add(
                "dekorfarg.pdf",
                "dekorfärg (Separation) med CMYK som ersättning",
                drawing(
                        "/Cs1 cs 1 scn 100 100 200 200 re f",
                        "/ColorSpace << /Cs1 [/Separation /PANTONE#20Reflex /DeviceCMYK << /FunctionType 2 /Domain [0"
                                + " 1] /C0 [0 0 0 0] /C1 [1 0.7 0 0.1] /N 1 >>] >>"));
        add(
                "lab.pdf",
                "Lab-färg",
                drawing(
                        "/Cs1 cs 50 30 -20 scn 100 100 200 200 re f",
                        "/ColorSpace << /Cs1 [/Lab << /WhitePoint [0.95 1 1.08] /Range [-100 100 -100 100] >>] >>"));
        add(
                "icc-trasig.pdf",
                "färgprofil som inte är en profil",
                raw(
                        CATALOG,
                        PAGES,
                        "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources <<"
                                + " /ColorSpace << /Cs1 [/ICCBased 5 0 R] >> >> >>",
                        content("/Cs1 cs 1 0 0 scn 100 100 200 200 re f"),
                        stream("/N 3", "ingen profil")));
        add("genomskinlig.pdf", "genomskinlighet och blandning", page((pdf, canvas) -> {
            var state = new PDExtendedGraphicsState();
            state.setNonStrokingAlphaConstant(0.4f);
            state.getCOSObject().setName(COSName.BM, "Multiply");
            canvas.setGraphicsStateParameters(state);
            canvas.setNonStrokingColor(Color.RED);
            canvas.addRect(100, 100, 200, 200);
            canvas.fill();
        }));
        add("mjuk-mask.pdf", "bild med mjuk mask", page((pdf, canvas) -> {
            var image = new BufferedImage(40, 40, BufferedImage.TYPE_INT_ARGB);
            for (int i = 0; i < 40; i++) {
                image.setRGB(i, i, 0x80FF0000);
            }
            canvas.drawImage(LosslessFactory.createFromImage(pdf, image), 100, 100, 200, 200);
        }));
        add(
                "rasterton.pdf",
                "överföringsfunktion och rastrering i grafiktillståndet",
                drawing(
                        "/G1 gs 0.5 g 100 100 200 200 re f",
                        "/ExtGState << /G1 << /TR /Identity /HT << /HalftoneType 1 /Frequency 60 /Angle 45"
                                + " /SpotFunction /Round >> /OP true /OPM 1 >> >>"));
        add(
                "okand-blandning.pdf",
                "blandning som inte finns",
                drawing("/G1 gs 0.5 g 100 100 200 200 re f", "/ExtGState << /G1 << /BM /Glitter >> >>"));
        add(
                "monster.pdf",
                "mönster av kaklade figurer",
                raw(
                        CATALOG,
                        PAGES,
                        "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Pattern"
                                + " << /P1 5 0 R >> >> >>",
                        content("/Pattern cs /P1 scn 100 100 200 200 re f"),
                        stream(
                                "/PatternType 1 /PaintType 1 /TilingType 1 /BBox [0 0 10 10] /XStep 10 /YStep 10"
                                        + " /Resources << >>",
                                "1 0 0 rg 0 0 5 5 re f")));
        add(
                "toning.pdf",
                "toning (shading)",
                drawing(
                        "/S1 sh",
                        "/Shading << /S1 << /ShadingType 2 /ColorSpace /DeviceRGB /Coords [0 0 500 0] /Function <<"
                                + " /FunctionType 2 /Domain [0 1] /C0 [1 1 1] /C1 [0 0.3 0.3] /N 1 >> >> >>"));
    }

    private void fonts() throws IOException {
        add("utan-typsnitt.pdf", "typsnitten följer inte med filen", text());
        add("type3.pdf", "typsnitt ritat med egna figurer (Type 3)", type3());
        add("tounicode-saknas.pdf", "inbäddat typsnitt utan tabell över bokstäverna", unicode(null));
        add("tounicode-fel.pdf", "tabellen över bokstäverna leder till privata tecken", unicode("E000"));
        add("tounicode-chiffer.pdf", "tabellen över bokstäverna är ett chiffer", unicode("00"));
        add(
                "cjk.pdf",
                "japansk text med en teckentabell som inte är inbäddad",
                raw(
                        CATALOG,
                        PAGES,
                        "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font <<"
                                + " /F1 5 0 R >> >> >>",
                        content("BT /F1 20 Tf 80 700 Td <93FA967B8CEA> Tj ET"),
                        "<< /Type /Font /Subtype /Type0 /BaseFont /HeiseiMin-W3 /Encoding /90ms-RKSJ-H"
                                + " /DescendantFonts [6 0 R] >>",
                        "<< /Type /Font /Subtype /CIDFontType0 /BaseFont /HeiseiMin-W3 /CIDSystemInfo << /Registry"
                                + " (Adobe) /Ordering (Japan1) /Supplement 2 >> /FontDescriptor 7 0 R >>",
                        "<< /Type /FontDescriptor /FontName /HeiseiMin-W3 /Flags 4 /FontBBox [0 0 1000 1000]"
                                + " /ItalicAngle 0 /Ascent 800 /Descent -200 /StemV 80 /CapHeight 700 >>"));
        add(
                "typsnitt-saknas-i-resurser.pdf",
                "text i ett typsnitt som sidan inte har",
                drawing("BT /F9 12 Tf 80 700 Td (Hej) Tj ET", ""));
        add("osynlig-text.pdf", "bara osynlig text (som efter textigenkänning)", page((pdf, canvas) -> {
            canvas.beginText();
            canvas.setRenderingMode(org.apache.pdfbox.pdmodel.graphics.state.RenderingMode.NEITHER);
            canvas.setFont(embedded(pdf), 12);
            canvas.newLineAtOffset(80, 700);
            canvas.showText(WORDS);
            canvas.endText();
        }));
        add("inbaddade.pdf", "vektorer och inbäddade typsnitt, inga taggar", written());
    }

    private void pictures() throws IOException {
        add("skannad-jpeg.pdf", "skannad till JPEG, ingen text", scan(false));
        add("skannad-g4.pdf", "skannad i svartvitt (CCITT G4), ingen text", scan(true));
        add(
                "jpeg-i-cmyk.pdf",
                "bild i CMYK",
                drawing(
                        "q 200 0 0 200 100 100 cm BI /W 2 /H 2 /CS /CMYK /BPC 8 /F /AHx ID"
                                + " 00FF000000FF000000FF000000FF0000> EI Q",
                        ""));
        add("lzw.pdf", "innehåll packat med LZW", lzw());
        add(
                "inbaddad-bild.pdf",
                "bild skriven direkt i sidan",
                drawing("q 200 0 0 200 100 100 cm BI /W 2 /H 2 /CS /G /BPC 8 /F /AHx ID 00FF8040> EI Q", ""));
        add(
                "bild-finns-ej.pdf",
                "bild som inte finns i filen",
                drawing("q 200 0 0 200 100 100 cm /Im1 Do Q", "/XObject << /Im1 99 0 R >>"));
        add(
                "bild-ljuger.pdf",
                "bild som säger sig vara 60 000 × 60 000",
                raw(
                        CATALOG,
                        PAGES,
                        "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /XObject"
                                + " << /Im1 5 0 R >> >> >>",
                        content("q 200 0 0 200 100 100 cm /Im1 Do Q"),
                        stream(
                                "/Type /XObject /Subtype /Image /Width 60000 /Height 60000 /ColorSpace /DeviceCMYK"
                                        + " /BitsPerComponent 8",
                                "kort")));
        add(
                "alternativ-bild.pdf",
                "bild med ersättningsbild, utjämning och OPI",
                raw(
                        CATALOG,
                        PAGES,
                        "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /XObject"
                                + " << /Im1 5 0 R >> >> >>",
                        content("q 200 0 0 200 100 100 cm /Im1 Do Q"),
                        stream(
                                "/Type /XObject /Subtype /Image /Width 2 /Height 2 /ColorSpace /DeviceGray"
                                    + " /BitsPerComponent 8 /Interpolate true /Alternates [<< /Image 5 0 R >>] /OPI <<"
                                    + " >>",
                                "\0\1\2\3")));
        add(
                "postscript.pdf",
                "PostScript-objekt",
                raw(
                        CATALOG,
                        PAGES,
                        "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /XObject"
                                + " << /Ps 5 0 R >> >> >>",
                        content("/Ps Do"),
                        stream("/Type /XObject /Subtype /PS", "showpage")));
    }

    private void interactive() throws IOException {
        add("formular.pdf", "ifyllt formulär; värdena ritas av läsprogrammet", form(true));
        add("formular-utseende.pdf", "ifyllt formulär med färdigt utseende", form(false));
        add("formular-statisk-xfa.pdf", "formulär med statisk XFA vid sidan av fälten", xfa(true));
        add("formular-dynamisk-xfa.pdf", "formulär som ritas av ett program i filen (dynamisk XFA)", xfa(false));
        add("stampel.pdf", "en stämpel ligger ovanpå sidan", stamped());
        add("skript.pdf", "JavaScript som körs när filen öppnas", scripted());
        add("bilagd-fil.pdf", "en annan fil ligger i filen", attached(false));
        add("portfolj.pdf", "portfölj: handlingarna ligger som filer i filen", attached(true));
        add("bilagd-anteckning.pdf", "en fil ligger som ett gem på sidan", attachedNote());
        add(
                "ljud-film-3d.pdf",
                "ljud, film och 3D på sidan",
                raw(
                        CATALOG,
                        PAGES,
                        "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Annots [<< /Type /Annot"
                            + " /Subtype /Sound /Rect [0 0 50 50] >> << /Type /Annot /Subtype /3D /Rect [0 0 90 90] >>"
                            + " << /Type /Annot /Subtype /RichMedia /Rect [0 0 90 90] >>] >>",
                        content("")));
        add("undertecknad.pdf", "elektroniskt undertecknad", signed());
        add("lager-dolda.pdf", "lager som är dolda", layered(false));
        add("lager-synliga.pdf", "lager som alla är synliga", layered(true));
        add(
                "cykliska-bokmarken.pdf",
                "bokmärken som leder runt",
                raw(
                        "<< /Type /Catalog /Pages 2 0 R /Outlines 5 0 R >>",
                        PAGES,
                        PAGE,
                        content(""),
                        "<< /First 6 0 R /Last 6 0 R /Count 1 >>",
                        "<< /Title (Runt) /Parent 5 0 R /Next 6 0 R /First 6 0 R /Last 6 0 R >>"));
        add(
                "okand-markning.pdf",
                "säger sig vara taggad men har inga taggar",
                raw(
                        "<< /Type /Catalog /Pages 2 0 R /MarkInfo << /Marked true >> /Lang (sv) /StructTreeRoot <<"
                                + " /Type /StructTreeRoot >> >>",
                        PAGES,
                        PAGE,
                        content("/P << /MCID 0 >> BDC 0 g 10 10 50 50 re f EMC")));
    }

    private void heavy() throws IOException {
        add("zipbomb.pdf", "sida som packas upp till 1 GB", bomb(1));
        add("zipbomb-dubbel.pdf", "sida packad två gånger, 1 GB", bomb(2));
        add("xref-bomb.pdf", "innehållsförteckning som packas upp till 1 GB", xrefBomb());
        add(
                "sjalvritande.pdf",
                "figur som ritar sig själv",
                raw(
                        CATALOG,
                        PAGES,
                        "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /XObject"
                                + " << /Fm 5 0 R >> >> >>",
                        content("/Fm Do"),
                        stream(
                                "/Type /XObject /Subtype /Form /BBox [0 0 500 500] /Resources << /XObject << /Fm 5 0 R"
                                        + " >> >>",
                                "/Fm Do 0 0 9 9 re f")));
        add("fordubblande.pdf", "figur i figur i figur, 10 gånger i 12 led", doubling());
        add(
                "tre-miljoner-streck.pdf",
                "en sida med tre miljoner streck",
                drawing("0 0 m 9 9 l S\n".repeat(1_000_000), ""));
        add("djupa-listor.pdf", "100 000 hakparenteser i varandra", drawing("[".repeat(100_000), ""));
        add(
                "djupa-ordlistor.pdf",
                "50 000 ordlistor i varandra i katalogen",
                raw(
                        "<< /Type /Catalog /Pages 2 0 R /X " + "<< /A ".repeat(50_000) + ">>".repeat(50_000) + " >>",
                        PAGES,
                        PAGE,
                        content("")));
    }

    /** One page that is drawn, three that are photographed, one that is too much, a script and a signature. */
    private void everything() throws IOException {
        try (var pdf = Loader.loadPDF(signed());
                var heavy = Loader.loadPDF(doubling())) {
            for (var size : List.of(PDRectangle.A4, PDRectangle.A5, new PDRectangle(1191, 842))) {
                var page = new PDPage(size);
                pdf.addPage(page);
                try (var canvas = new PDPageContentStream(pdf, page)) {
                    canvas.setNonStrokingColor(new PDColor(new float[] {1, 0.2f, 0, 0}, PDDeviceCMYK.INSTANCE));
                    canvas.addRect(10, 10, 200, 200);
                    canvas.fill();
                }
            }
            new PDFMergerUtility().appendDocument(pdf, heavy);
            pdf.getDocumentCatalog().setOpenAction(new PDActionJavaScript("app.alert('hej')"));
            add(
                    "blandad.pdf",
                    "en sida som går att rita, tre i CMYK och olika format, en för tung, skript och underskrift",
                    saved(pdf));
        }
    }

    /** What LibreOffice made and someone then changed, so that its tags are no longer true. */
    private void tagged() throws IOException {
        var sound = Files.readAllBytes(FOLDER.resolve("libreoffice-ua-a2.pdf"));
        add("taggad-vriden.pdf", "sunda taggar på en vriden och beskuren sida", changed(sound, pdf -> {
            pdf.getPage(0).setRotation(90);
            pdf.getPage(0).setCropBox(new PDRectangle(20, 30, 540, 770));
        }));
        add(
                "taggad-rubrik-hoppar.pdf",
                "taggad, men rubrikerna hoppar över en nivå",
                changed(sound, pdf -> role(pdf, "H1", "H3")));
        add(
                "taggad-okand-tagg.pdf",
                "taggad med en tagg som inte finns",
                changed(sound, pdf -> role(pdf, "Link", "Mellanrubrik")));
        add(
                "taggad-lista-trasig.pdf",
                "taggad, men en lista har ett stycke direkt i sig",
                changed(sound, pdf -> role(pdf, "LI", "P")));
        add("taggad-otaggat-innehall.pdf", "taggad, men allt på sidan är inte taggat", changed(sound, pdf -> {
            try (var canvas =
                    new PDPageContentStream(pdf, pdf.getPage(0), PDPageContentStream.AppendMode.APPEND, true, true)) {
                canvas.addRect(0, 0, 20, 20);
                canvas.fill();
            }
        }));
        add(
                "taggad-utan-sprak.pdf",
                "taggad utan språk",
                changed(sound, pdf -> pdf.getDocumentCatalog().setLanguage(null)));
        add(
                "taggad-lank-utan-ord.pdf",
                "taggad, med en länk som saknar beskrivning",
                changed(sound, pdf -> pdf.getPage(0).getAnnotations().getFirst().setContents(null)));
        add(
                "taggad-med-skript.pdf",
                "sunda taggar och ett skript",
                changed(
                        sound,
                        pdf -> pdf.getDocumentCatalog().setOpenAction(new PDActionJavaScript("app.alert('hej')"))));
    }

    private interface Change {
        void to(PDDocument pdf) throws IOException;
    }

    private static byte[] changed(byte[] file, Change change) throws IOException {
        try (var pdf = Loader.loadPDF(file)) {
            change.to(pdf);
            return saved(pdf);
        }
    }

    private static void role(PDDocument pdf, String from, String to) {
        for (var key : List.copyOf(pdf.getDocument().getXrefTable().keySet())) {
            if (pdf.getDocument().getObjectFromPool(key).getObject() instanceof COSDictionary tag
                    && tag.containsKey(COSName.P)
                    && from.equals(tag.getNameAsString(COSName.S))) {
                tag.setName(COSName.S, to);
                return;
            }
        }
        throw new IllegalArgumentException("no " + from);
    }

    private void fromOtherPrograms() throws IOException {
        try (var lines = Files.lines(FOLDER.resolve("LAS-MIG.md"))) {
            var known = lines.filter(l -> l.startsWith("| ") && l.contains(".pdf"))
                    .map(l -> l.split("\\s*\\|\\s*"))
                    .toList();
            for (var row : known) {
                add(row[1], row[2], Files.readAllBytes(FOLDER.resolve(row[1])));
            }
        }
    }

    // How each is made.

    static final String CATALOG = "<< /Type /Catalog /Pages 2 0 R >>";
    static final String PAGES = "<< /Type /Pages /Kids [3 0 R] /Count 1 >>";
    static final String PAGE =
            "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << >> >>";

    interface Drawing {
        void on(PDDocument pdf, PDPageContentStream canvas) throws IOException;
    }

    private void add(String name, String odd, String bytes) {
        add(name, odd, bytes.getBytes(StandardCharsets.ISO_8859_1));
    }

    private void add(String name, String odd, byte[] bytes) {
        all.add(new Udda(name, odd, Bytes.of(bytes)));
    }

    static byte[] saved(PDDocument pdf) throws IOException {
        pdf.setDocumentId(7L);
        var out = new ByteArrayOutputStream();
        pdf.save(out, CompressParameters.NO_COMPRESSION);
        return out.toByteArray();
    }

    static byte[] page(Drawing... drawings) throws IOException {
        try (var pdf = new PDDocument()) {
            pdf.getDocument().setVersion(1.6f);
            for (var drawing : drawings) {
                var page = new PDPage(PDRectangle.A4);
                pdf.addPage(page);
                try (var canvas = new PDPageContentStream(pdf, page)) {
                    drawing.on(pdf, canvas);
                }
            }
            return saved(pdf);
        }
    }

    private static void write(PDPageContentStream canvas, PDFont font, String words) throws IOException {
        canvas.beginText();
        canvas.setFont(font, 12);
        canvas.newLineAtOffset(80, 700);
        canvas.showText(words);
        canvas.endText();
    }

    static byte[] text() throws IOException {
        return page((pdf, canvas) -> write(canvas, new PDType1Font(Standard14Fonts.FontName.TIMES_ROMAN), WORDS));
    }

    private static byte[] written() throws IOException {
        Drawing drawing = (pdf, canvas) -> {
            write(canvas, embedded(pdf), WORDS);
            canvas.setNonStrokingColor(new Color(0x1b5e4a));
            canvas.addRect(80, 400, 200, 80);
            canvas.fill();
        };
        return page(drawing);
    }

    static PDFont embedded(PDDocument pdf) throws IOException {
        return Typefaces.embed("Regular", pdf);
    }

    private static byte[] protect(String owner, String user, int bits, AccessPermission may) throws IOException {
        try (var pdf = Loader.loadPDF(text())) {
            var policy = new StandardProtectionPolicy(owner, user, may);
            policy.setEncryptionKeyLength(bits);
            policy.setPreferAES(bits > 40);
            pdf.protect(policy);
            return saved(pdf);
        }
    }

    private static byte[] packed(CompressParameters parameters) throws IOException {
        try (var pdf = Loader.loadPDF(text())) {
            var out = new ByteArrayOutputStream();
            pdf.save(out, parameters);
            return out.toByteArray();
        }
    }

    private static byte[] updated() throws IOException {
        var bytes = text();
        for (int i = 0; i < 2; i++) {
            try (var pdf = Loader.loadPDF(bytes)) {
                pdf.getPage(0).getCOSObject().setNeedToBeUpdated(true);
                pdf.getPage(0).setRotation(i * 90);
                var out = new ByteArrayOutputStream();
                pdf.saveIncremental(out);
                bytes = out.toByteArray();
            }
        }
        return bytes;
    }

    private static byte[] brokenContent() {
        return raw(CATALOG, PAGES, PAGE, stream("/Filter /FlateDecode", "0 0 1 rg inte packat alls"));
    }

    /** Objects 1, 2, 3 … as written, with a table that leads to them; the first is the catalog. */
    static byte[] raw(String... objects) {
        var out = new StringBuilder("%PDF-1.6\n");
        var table = new StringBuilder("xref\n0 %d\n0000000000 65535 f \n".formatted(objects.length + 1));
        for (int i = 0; i < objects.length; i++) {
            table.append("%010d 00000 n \n".formatted(out.length()));
            out.append(i + 1).append(" 0 obj\n").append(objects[i]).append("\nendobj\n");
        }
        var start = out.length();
        out.append(table)
                .append("trailer\n<< /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n"
                        .formatted(objects.length + 1, start));
        return out.toString().getBytes(StandardCharsets.ISO_8859_1);
    }

    static String stream(String keys, String content) {
        return "<< %s /Length %d >>\nstream\n%s\nendstream".formatted(keys, content.length(), content);
    }

    static String content(String drawing) {
        return stream("", drawing.isEmpty() ? "0 0.3 0.3 rg 10 10 300 200 re f" : drawing);
    }

    static byte[] drawing(String drawing, String resources) {
        return raw(
                CATALOG,
                PAGES,
                "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << %s >> >>"
                        .formatted(resources),
                content(drawing));
    }

    private static byte[] boxed(String above, String own) {
        return raw(
                CATALOG,
                "<< /Type /Pages /Kids [3 0 R] /Count 1 %s >>".formatted(above),
                "<< /Type /Page /Parent 2 0 R /Contents 4 0 R %s >>".formatted(own),
                content("1 0 0 rg 0 0 15 15 re f 0 0 1 rg -90 -90 60 60 re f 0 1 0 rg 300 300 200 100 re f"));
    }

    private static byte[] mixed() throws IOException {
        try (var pdf = new PDDocument()) {
            for (var size : List.of(PDRectangle.A4, new PDRectangle(1191, 842), PDRectangle.A5)) {
                var page = new PDPage(size);
                pdf.addPage(page);
                try (var canvas = new PDPageContentStream(pdf, page)) {
                    canvas.beginText();
                    canvas.setFont(embedded(pdf), 12);
                    canvas.newLineAtOffset(40, 300);
                    canvas.showText(WORDS);
                    canvas.endText();
                }
            }
            return saved(pdf);
        }
    }

    private static byte[] deepTree() {
        var objects = new ArrayList<String>(List.of(CATALOG));
        for (int i = 0; i < 300; i++) {
            objects.add("<< /Type /Pages /Kids [%d 0 R] /Count 1 >>".formatted(i + 3));
        }
        objects.add("<< /Type /Page /MediaBox [0 0 595 842] >>");
        return raw(objects.toArray(String[]::new));
    }

    private static byte[] manyPages() {
        var kids = new StringBuilder();
        var objects = new ArrayList<String>(List.of(CATALOG, ""));
        for (int i = 0; i < 5000; i++) {
            kids.append(i + 3).append(" 0 R ");
            objects.add("<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] >>");
        }
        objects.set(1, "<< /Type /Pages /Count 5000 /Kids [" + kids + "] >>");
        return raw(objects.toArray(String[]::new));
    }

    private static byte[] type3() {
        return raw(
                CATALOG,
                PAGES,
                "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R"
                        + " >> >> >>",
                content("BT /F1 30 Tf 80 700 Td (aba) Tj ET"),
                "<< /Type /Font /Subtype /Type3 /FontBBox [0 0 750 750] /FontMatrix [0.001 0 0 0.001 0 0] /CharProcs"
                    + " << /a 6 0 R /b 7 0 R >> /Encoding << /Type /Encoding /Differences [97 /a /b] >> /FirstChar 97"
                    + " /LastChar 98 /Widths [1000 1000] /Resources << >> >>",
                stream("", "1000 0 0 0 750 750 d1 0 0 750 750 re f"),
                stream("", "1000 0 0 0 750 750 d1 0 0 m 375 750 l 750 0 l f"));
    }

    /** @param start the first Unicode of all letters; {@code null} takes the table away */
    private static byte[] unicode(String start) throws IOException {
        try (var pdf = Loader.loadPDF(page((p, canvas) -> write(canvas, embedded(p), (WORDS + " ").repeat(2))))) {
            for (var key : List.copyOf(pdf.getDocument().getXrefTable().keySet())) {
                if (pdf.getDocument().getObjectFromPool(key).getObject() instanceof COSDictionary font
                        && font.containsKey(COSName.DESCENDANT_FONTS)) {
                    font.removeItem(COSName.TO_UNICODE);
                    if (start != null) {
                        var table = new PDStream(
                                pdf, new ByteArrayInputStream(cmap(start).getBytes(StandardCharsets.US_ASCII)));
                        font.setItem(COSName.TO_UNICODE, table);
                    }
                }
            }
            return saved(pdf);
        }
    }

    private static String cmap(String start) {
        var rows = start.equals("00")
                ? "1 beginbfrange <0000> <0060> <0043> endbfrange 1 beginbfrange <0061> <00FF> <0042> endbfrange"
                : "1 beginbfrange <0000> <00FF> <" + start + "> endbfrange";
        return "/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /X def /CMapType 2 def "
                + "1 begincodespacerange <0000> <FFFF> endcodespacerange " + rows + " endcmap end end";
    }

    private static byte[] scan(boolean bilevel) throws IOException {
        var image =
                new BufferedImage(1240, 1754, bilevel ? BufferedImage.TYPE_BYTE_BINARY : BufferedImage.TYPE_INT_RGB);
        var pen = image.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, 1240, 1754);
        pen.setColor(Color.BLACK);
        pen.setFont(Typefaces.outlines("Regular").deriveFont(Font.PLAIN, 30));
        for (int y = 200; y < 900; y += 50) {
            pen.drawString(WORDS, 150, y);
        }
        pen.dispose();
        return page((pdf, canvas) -> canvas.drawImage(
                bilevel ? CCITTFactory.createFromImage(pdf, image) : JPEGFactory.createFromImage(pdf, image, 0.7f),
                0,
                0,
                595,
                842));
    }

    private static byte[] lzw() throws IOException {
        try (var pdf = Loader.loadPDF(written())) {
            var page = pdf.getPage(0);
            var contents = new COSStream();
            try (var in = page.getContents();
                    var out = contents.createOutputStream(COSName.LZW_DECODE)) {
                in.transferTo(out);
            }
            page.getCOSObject().setItem(COSName.CONTENTS, contents);
            return saved(pdf);
        }
    }

    private static byte[] form(boolean undrawn) throws IOException {
        try (var pdf = new PDDocument()) {
            var page = new PDPage(PDRectangle.A4);
            pdf.addPage(page);
            var form = new PDAcroForm(pdf);
            pdf.getDocumentCatalog().setAcroForm(form);
            var resources = new PDResources();
            resources.put(COSName.HELV, new PDType1Font(Standard14Fonts.FontName.HELVETICA));
            form.setDefaultResources(resources);
            form.setDefaultAppearance("/Helv 12 Tf 0 g");
            var field = new PDTextField(form);
            field.setPartialName("insats");
            form.setFields(List.of(field));
            var widget = field.getWidgets().getFirst();
            widget.setRectangle(new PDRectangle(80, 700, 300, 20));
            widget.setPage(page);
            page.setAnnotations(List.of(widget));
            if (undrawn) {
                field.getCOSObject().setString(COSName.V, "Lokussamordnare");
                form.setNeedAppearances(true);
            } else {
                field.setValue("Lokussamordnare");
            }
            return saved(pdf);
        }
    }

    private static byte[] xfa(boolean fields) throws IOException {
        try (var pdf = Loader.loadPDF(form(false))) {
            var form = pdf.getDocumentCatalog().getAcroForm();
            var xfa = new PDStream(
                    pdf,
                    new ByteArrayInputStream(
                            "<xdp:xdp xmlns:xdp='http://ns.adobe.com/xdp/'/>".getBytes(StandardCharsets.US_ASCII)));
            form.getCOSObject().setItem(COSName.XFA, xfa);
            if (!fields) {
                form.setFields(List.of());
                pdf.getDocumentCatalog().getCOSObject().setBoolean("NeedsRendering", true);
            }
            return saved(pdf);
        }
    }

    private static byte[] stamped() throws IOException {
        try (var pdf = Loader.loadPDF(written())) {
            var stamp = new PDAnnotationRubberStamp();
            stamp.setRectangle(new PDRectangle(300, 600, 150, 40));
            var look = new PDAppearanceStream(pdf);
            look.setBBox(new PDRectangle(0, 0, 75, 20));
            look.setResources(new PDResources());
            try (var canvas = new PDPageContentStream(pdf, look)) {
                canvas.beginText();
                canvas.setFont(embedded(pdf), 10);
                canvas.newLineAtOffset(4, 6);
                canvas.showText("INKOM");
                canvas.endText();
            }
            var looks = new PDAppearanceDictionary();
            looks.setNormalAppearance(look);
            stamp.setAppearance(looks);
            pdf.getPage(0).setAnnotations(List.of(stamp));
            return saved(pdf);
        }
    }

    private static byte[] scripted() throws IOException {
        try (var pdf = Loader.loadPDF(written())) {
            pdf.getDocumentCatalog().setOpenAction(new PDActionJavaScript("app.alert('hej')"));
            return saved(pdf);
        }
    }

    private static byte[] attached(boolean portfolio) throws IOException {
        try (var pdf = Loader.loadPDF(written())) {
            var tree = new PDEmbeddedFilesNameTreeNode();
            tree.setNames(Map.of("kalkyl.csv", file(pdf)));
            var names = new PDDocumentNameDictionary(pdf.getDocumentCatalog());
            names.setEmbeddedFiles(tree);
            pdf.getDocumentCatalog().setNames(names);
            if (portfolio) {
                var collection = new COSDictionary();
                collection.setName(COSName.TYPE, "Collection");
                pdf.getDocumentCatalog().getCOSObject().setItem("Collection", collection);
            }
            return saved(pdf);
        }
    }

    private static PDComplexFileSpecification file(PDDocument pdf) throws IOException {
        var specification = new PDComplexFileSpecification();
        specification.setFile("kalkyl.csv");
        specification.setEmbeddedFile(
                new PDEmbeddedFile(pdf, new ByteArrayInputStream("a;b\n".getBytes(StandardCharsets.US_ASCII))));
        return specification;
    }

    private static byte[] attachedNote() throws IOException {
        try (var pdf = Loader.loadPDF(written())) {
            var note = new PDAnnotationFileAttachment();
            note.setRectangle(new PDRectangle(20, 20, 20, 20));
            note.setFile(file(pdf));
            pdf.getPage(0).setAnnotations(List.of(note));
            return saved(pdf);
        }
    }

    private static byte[] signed() throws IOException {
        try (var pdf = Loader.loadPDF(written())) {
            var form = new PDAcroForm(pdf);
            pdf.getDocumentCatalog().setAcroForm(form);
            var field = new PDSignatureField(form);
            var signature = new PDSignature();
            signature.setFilter(PDSignature.FILTER_ADOBE_PPKLITE);
            signature.setSubFilter(PDSignature.SUBFILTER_ADBE_PKCS7_DETACHED);
            signature.setName("Prov Provsson");
            var moment = Calendar.getInstance(java.util.TimeZone.getTimeZone("UTC"));
            moment.setTimeInMillis(0);
            signature.setSignDate(moment);
            signature.setByteRange(new int[] {0, 10, 20, 10});
            signature.setContents(new byte[64]);
            field.setValue(signature);
            form.setFields(List.of(field));
            pdf.getPage(0).setAnnotations(List.of(field.getWidgets().getFirst()));
            return saved(pdf);
        }
    }

    /** The only layer of a file, on or off. */
    static PDOptionalContentGroup layer(PDDocument pdf, boolean shown) {
        var layers = new PDOptionalContentProperties();
        var layer = new PDOptionalContentGroup("Utkast");
        layers.addGroup(layer);
        layers.setGroupEnabled(layer, shown);
        pdf.getDocumentCatalog().setOCProperties(layers);
        return layer;
    }

    private static byte[] layered(boolean shown) throws IOException {
        try (var pdf = new PDDocument()) {
            var page = new PDPage(PDRectangle.A4);
            pdf.addPage(page);
            var layer = layer(pdf, shown);
            try (var canvas = new PDPageContentStream(pdf, page)) {
                write(canvas, embedded(pdf), WORDS);
                canvas.beginMarkedContent(COSName.OC, (PDPropertyList) layer);
                canvas.addRect(50, 50, 500, 300);
                canvas.fill();
                canvas.endMarkedContent();
            }
            return saved(pdf);
        }
    }

    private static byte[] bomb(int layers) throws IOException {
        var packed = ZEROS.get();
        for (int i = 1; i < layers; i++) {
            packed = deflated(packed);
        }
        var filter = layers == 1 ? "/FlateDecode" : "[" + "/FlateDecode ".repeat(layers) + "]";
        return raw(CATALOG, PAGES, PAGE, stream("/Filter " + filter, new String(packed, StandardCharsets.ISO_8859_1)));
    }

    private static byte[] xrefBomb() throws IOException {
        var start = "%PDF-1.6\n";
        var table = "1 0 obj\n"
                + stream(
                        "/Type /XRef /W [1 4 2] /Size 500000000 /Root 2 0 R /Filter /FlateDecode",
                        new String(ZEROS.get(), StandardCharsets.ISO_8859_1))
                + "\nendobj\nstartxref\n" + start.length() + "\n%%EOF\n";
        return (start + table).getBytes(StandardCharsets.ISO_8859_1);
    }

    /** A gigabyte of nothing, packed, made once. */
    private static final Supplier<byte[]> ZEROS = new Supplier<>() {
        private byte[] packed;

        @Override
        public byte[] get() {
            packed = packed == null ? zeros(1024) : packed;
            return packed;
        }
    };

    private static byte[] zeros(int megabytes) {
        var out = new ByteArrayOutputStream();
        try (var packing = new DeflaterOutputStream(out, new Deflater(9))) {
            var megabyte = new byte[1 << 20];
            for (int i = 0; i < megabytes; i++) {
                packing.write(megabyte);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static byte[] deflated(byte[] bytes) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var packing = new DeflaterOutputStream(out, new Deflater(9))) {
            packing.write(bytes);
        }
        return out.toByteArray();
    }

    static byte[] doubling() {
        var objects = new ArrayList<String>(List.of(
                CATALOG,
                PAGES,
                "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /XObject << /Fm 5"
                        + " 0 R >> >> >>",
                content("/Fm Do")));
        for (int i = 0; i < 11; i++) {
            objects.add(stream(
                    "/Type /XObject /Subtype /Form /BBox [0 0 500 500] /Resources << /XObject << /Fm %d 0 R >> >>"
                            .formatted(i + 6),
                    "/Fm Do ".repeat(10)));
        }
        objects.add(stream("/Type /XObject /Subtype /Form /BBox [0 0 500 500] /Resources << >>", "0 0 9 9 re f"));
        return raw(objects.toArray(String[]::new));
    }

    private static byte[] join(byte[] first, byte[] second) {
        var both = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        return both;
    }

    static byte[] replace(byte[] bytes, String from, String to) {
        var text = new String(bytes, StandardCharsets.ISO_8859_1);
        if (!text.contains(from)) {
            throw new IllegalArgumentException(from + " is not in the file");
        }
        return text.replace(from, to).getBytes(StandardCharsets.ISO_8859_1);
    }

    private static int indexOf(byte[] bytes, String words) {
        return new String(bytes, StandardCharsets.ISO_8859_1).indexOf(words);
    }
}
