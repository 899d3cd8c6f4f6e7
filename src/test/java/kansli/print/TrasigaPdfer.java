package kansli.print;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import kansli.source.Bytes;

/** Small files, each with one thing that is broken, leads back to itself, or is not done. */
final class TrasigaPdfer {

    private static final String FONT = "/Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding";
    private static final String WORDS = "BT /F1 14 Tf 80 700 Td (Synlig text) Tj ET ";
    private static final String FILLED = "0 0.3 0.3 rg 80 400 200 100 re f ";

    /** Letters that only a font says which they are. */
    private static final String NUMBERS = WORDS + "BT /F2 14 Tf 80 600 Td <00480065> Tj ET " + FILLED;

    private final List<UddaPdfer.Udda> all = new ArrayList<>();

    static List<UddaPdfer.Udda> alla() {
        var files = new TrasigaPdfer();
        files.contents();
        files.fonts();
        files.circles();
        files.forms();
        files.tables();
        return files.all;
    }

    static byte[] fil(String name) {
        return alla().stream()
                .filter(udda -> udda.fil().equals(name))
                .findFirst()
                .orElseThrow()
                .bytes()
                .toArray();
    }

    private void contents() {
        add(
                "langd-som-ar-strommen.pdf",
                "sidans innehåll anger sig självt som sin längd",
                withContent("<< /Length 4 0 R >>\nstream\n" + WORDS + "\nendstream"));
        add("okant-filter.pdf", "sidans innehåll är packat på ett okänt sätt", withContent(packed("/Okant")));
        add(
                "sextio-filter.pdf",
                "sidans innehåll är packat sextio gånger",
                withContent(packed("[" + "/ASCIIHexDecode ".repeat(60) + "]")));
        add(
                "innehall-i-annan-fil.pdf",
                "sidans innehåll ligger i en annan fil",
                withContent("<< /F (annan.txt) /Length 0 >>\nstream\n\nendstream"));
        add("innehall-i-sig-sjalvt.pdf", "listan över sidans innehåll innehåller sig själv", withContent("[4 0 R]"));
    }

    private void fonts() {
        var system = "/CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >>";
        add(
                "nummer-utan-typsnitt.pdf",
                "text som bara är nummer i ett typsnitt som inte ligger i filen",
                page(
                        NUMBERS,
                        "/Font << /F1 << %s >> /F2 5 0 R >>".formatted(FONT),
                        "",
                        "",
                        "<< /Type /Font /Subtype /Type0 /BaseFont /Okant /Encoding /Identity-H /DescendantFonts [6 0 R]"
                                + " >>",
                        "<< /Type /Font /Subtype /CIDFontType2 /BaseFont /Okant " + system
                                + " /FontDescriptor << /Type /FontDescriptor /FontName /Okant /Flags 4 >> >>"));
        add(
                "typsnitt-i-sig-sjalvt.pdf",
                "ett sammansatt typsnitt som består av sig självt",
                page(
                        NUMBERS,
                        "/Font << /F1 << %s >> /F2 5 0 R >>".formatted(FONT),
                        "",
                        "",
                        "<< /Type /Font /Subtype /Type0 /BaseFont /Okant /Encoding /Identity-H /DescendantFonts [5 0 R]"
                                + " >>"));
        add(
                "typsnitt-av-inget.pdf",
                "ett sammansatt typsnitt som inte består av något",
                page(
                        NUMBERS,
                        "/Font << /F1 << %s >> /F2 5 0 R >>".formatted(FONT),
                        "",
                        "",
                        "<< /Type /Font /Subtype /Type0 /BaseFont /Okant /DescendantFonts [] >>"));
    }

    private void circles() {
        add(
                "farg-i-sig-sjalv.pdf",
                "en färgrymd som bygger på sig själv",
                page("/C1 cs 0 scn " + FILLED, "/ColorSpace << /C1 5 0 R >>", "", "", "[/Indexed 5 0 R 1 <0001>]"));
        add(
                "formel-i-sig-sjalv.pdf",
                "en toning vars formel innehåller sig själv",
                page(
                        "/S1 sh",
                        "/Shading << /S1 << /ShadingType 2 /ColorSpace /DeviceRGB /Coords [0 0 595 842] /Function 5 0 R"
                                + " >> >>",
                        "",
                        "",
                        "<< /FunctionType 3 /Domain [0 1] /Functions [5 0 R 5 0 R] /Bounds [0.5] /Encode [0 1 0 1]"
                                + " >>"));
        add(
                "monster-i-sig-sjalvt.pdf",
                "ett mönster som är fyllt med sig självt",
                page(
                        "/Pattern cs /P1 scn 0 0 595 842 re f",
                        "/Pattern << /P1 5 0 R >>",
                        "",
                        "",
                        UddaPdfer.stream(
                                "/Type /Pattern /PatternType 1 /PaintType 1 /TilingType 1 /BBox [0 0 50 50] /XStep 50"
                                        + " /YStep 50 /Resources << /Pattern << /P1 5 0 R >> >>",
                                "/Pattern cs /P1 scn 0 0 50 50 re f")));
        add(
                "mask-i-sig-sjalv.pdf",
                "en mjuk mask som målas genom sig själv",
                page(
                        "/G1 gs " + FILLED,
                        "/ExtGState << /G1 5 0 R >>",
                        "",
                        "",
                        "<< /SMask << /S /Luminosity /G 6 0 R >> >>",
                        UddaPdfer.stream(
                                "/Type /XObject /Subtype /Form /BBox [0 0 595 842] /Group << /S /Transparency /CS"
                                        + " /DeviceGray >> /Resources << /ExtGState << /G1 5 0 R >> >>",
                                "/G1 gs 1 g 0 0 595 842 re f")));
    }

    private void forms() {
        add(
                "losenordsfalt.pdf",
                "formulär med ett ifyllt fält för lösenord",
                annotated(
                        "/Widget /FT /Tx /T (l) /Ff 8192 /V (LOSEN) /DA (/Helv 12 Tf 0 g) /Rect [60 250 360 280]",
                        "/AcroForm << /Fields [5 0 R] /NeedAppearances true /DR << /Font << /Helv << " + FONT
                                + " >> >> >> >>"));
        add(
                "kryss.pdf",
                "formulär med en kryssad ruta; krysset ritas av läsprogrammet",
                annotated(
                        "/Widget /FT /Btn /T (k) /V /Ja /AS /Ja /MK << /CA (4) >> /Rect [60 300 90 330]",
                        "/AcroForm << /Fields [5 0 R] /NeedAppearances true >>"));
        add(
                "ostruken.pdf",
                "ett ord är märkt för överstrykning, som inte är gjord",
                annotated("/Redact /IC [0 0 0] /Rect [70 690 300 720]", ""));
    }

    private void tables() {
        var sound = new String(page(WORDS, "/Font << /F1 << %s >> >>".formatted(FONT), "", ""), StandardCharsets.UTF_8);
        add(
                "fel-i-xref.pdf",
                "innehållsförteckningen (xref) pekar fel överallt",
                sound.replace("\n0000000", "\n0000003").getBytes(StandardCharsets.UTF_8));
        add(
                "utan-root.pdf",
                "slutet säger inte var katalogen är",
                sound.replace("/Root", "/Rot").getBytes(StandardCharsets.UTF_8));
    }

    private static String packed(String filter) {
        return UddaPdfer.stream("/Filter " + filter, WORDS);
    }

    private static byte[] withContent(String content) {
        return UddaPdfer.raw(
                UddaPdfer.CATALOG, UddaPdfer.PAGES, page("/Font << /F1 << " + FONT + " >> >>", ""), content);
    }

    private static byte[] annotated(String annotation, String catalog) {
        return page(
                WORDS,
                "/Font << /F1 << %s >> >>".formatted(FONT),
                "/Annots [5 0 R]",
                catalog,
                "<< /Type /Annot /F 4 /Subtype " + annotation + " >>");
    }

    private static byte[] page(String content, String resources, String page, String catalog, String... more) {
        var objects = new ArrayList<>(List.of(
                UddaPdfer.CATALOG.replace(">>", catalog + " >>"),
                UddaPdfer.PAGES,
                page(resources, page),
                UddaPdfer.content(content)));
        objects.addAll(List.of(more));
        return UddaPdfer.raw(objects.toArray(String[]::new));
    }

    private static String page(String resources, String more) {
        return "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << %s >> %s >>"
                .formatted(resources, more);
    }

    private void add(String name, String odd, byte[] bytes) {
        all.add(new UddaPdfer.Udda(name, odd, Bytes.of(bytes)));
    }
}
