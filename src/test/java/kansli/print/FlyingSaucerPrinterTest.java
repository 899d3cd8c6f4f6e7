package kansli.print;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import kansli.source.Bytes;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionGoTo;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionURI;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDPageDestination;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xhtmlrenderer.layout.breaker.BreakPoint;

class FlyingSaucerPrinterTest {

    @Test
    void paragraphs_headings_and_lists() {
        assertTags("""
            <h1>Rubrik</h1>
            <p>Ett <strong>viktigt</strong> och <em>betonat</em> ord. <code>kod</code></p>
            <p></p><p>&#160;</p><div><p> </p></div>
            <section><h2>Avsnitt</h2>
            <ul><li>en</li><li>två<ol><li>två ett</li></ol></li></ul>
            </section>
            <dl><dt>Dag</dt><dd>18 mars</dd><dt>Tid</dt><dd>09.00</dd><dd>till 12.00</dd></dl>
            <blockquote><p>Citat</p></blockquote>
            <pre>rad 1
            rad 2</pre>
            """, """
            Document
              H1  Rubrik
              P  Ett viktigt och betonat ord.
                Code  kod
              Sect
                H2  Avsnitt
                L ListNumbering="Disc"
                  LI
                    LBody  en
                  LI
                    LBody  två
                      L ListNumbering="Decimal"
                        LI
                          Lbl  1.
                          LBody  två ett
              L ListNumbering="None"
                LI
                  Lbl  Dag
                  LBody  18 mars
                LI
                  Lbl  Tid
                  LBody  09.00
                  LBody  till 12.00
              BlockQuote
                P  Citat
              P  rad 1 rad 2
            """);
    }

    /** Tags of their own, which those who do not know them take for words like others; the signs tell both ends. */
    @Test
    void what_is_struck_and_put_in_is_heard() throws IOException {
        var body = """
            <h1>Rubrik</h1>
            <p>bevilja <del><span aria-label="struket: ">[</span>150 000<span aria-label=", slut på struket">]</span></del>
            <ins><span aria-label="tillagt: ">‹</span>200 <strong>000</strong><span aria-label=", slut på tillägg">›</span></ins> kronor</p>
            """;
        assertTags(body, """
            Document
              H1  Rubrik
              P  bevilja kronor
                Del  150 000
                  Span ActualText="struket: "  [
                  Span ActualText=", slut på struket"  ]
                Ins  200 000
                  Span ActualText="tillagt: "  ‹
                  Span ActualText=", slut på tillägg"  ›
            """);
        try (var pdf = Loader.loadPDF(Sample.print(body))) {
            assertThat(pdf.getDocumentCatalog().getStructureTreeRoot().getRoleMap())
                    .containsExactly(Map.entry("Del", "Span"), Map.entry("Ins", "Span"));
        }
    }

    @Test
    void words_between_blocks_are_paragraphs_and_layout_tables_are_nothing() {
        assertTags("""
            <h1>Rubrik</h1>
            <div>Löst <b>ord</b><p>Stycke</p>mer löst</div>
            <table role="presentation" class="uppg"><tr><td><span>Datum</span>2021-03-11</td><td><h2>I en ruta</h2></td></tr></table>
            <p aria-hidden="true">Bara för ögat</p>
            """, """
            Document
              H1  Rubrik
              P  Löst ord
              P  Stycke
              P  mer löst
              P  Datum
              P  2021-03-11
              H2  I en ruta
            """);
    }

    @Test
    void words_end_where_lines_end() {
        assertTags("""
            <h1>Rubrik</h1>
            <p><b>Anna Berg</b><br/>ordförande</p>
            <div class="smal"><p>Förbundet finansierar insatser</p></div>
            """, """
            Document
              H1  Rubrik
              P  Anna Berg ordförande
              P  Förbundet finansierar insatser
            """);
    }

    @Test
    void languages() {
        assertTags("""
            <h1>Rubrik</h1>
            <p>Vi kallar det <span lang="en">supported employment</span> här.</p>
            <p lang="en">In English.</p>
            <div lang="fi"><p>Suomeksi.</p></div>
            """, """
            Document
              H1  Rubrik
              P  Vi kallar det här.
                Span Lang="en"  supported employment
              P Lang="en"  In English.
              Div Lang="fi"
                P  Suomeksi.
            """);
    }

    @Test
    void tables() {
        assertTags("""
            <h1>Rubrik</h1>
            <table class="t">
            <caption>Tabell 1. Utfall</caption>
            <thead><tr><th id="i">Insats</th><th id="u" colspan="2">Utfall</th></tr></thead>
            <tbody>
            <tr><th scope="row" id="a" rowspan="2">A</th><td headers="a u">1</td><td></td></tr>
            <tr><td headers="a u">3</td><td><p>fyra</p><p>fem</p></td></tr>
            </tbody></table>
            """, """
            Document
              H1  Rubrik
              Table
                Caption  Tabell 1. Utfall
                THead
                  TR
                    TH ID="i" Scope="Column"  Insats
                    TH ID="u" Scope="Column" ColSpan="2"  Utfall
                TBody
                  TR
                    TH ID="a" Scope="Row" RowSpan="2"  A
                    TD Headers="a u"  1
                    TD
                  TR
                    TD Headers="a u"  3
                    TD
                      P  fyra
                      P  fem
            """);
    }

    /** Whatever was drawn first is content; drawn first on the page before, clipped away, it would be none. */
    @Test
    void a_line_at_the_top_of_a_page_is_drawn_there_alone_and_tagged() throws IOException {
        var pdf = Sample.print(
                "<h1>Rubrik</h1><p>Först</p><div style=\"page-break-before: always\"><h2 style=\"margin: 0; font-size:"
                        + " 30pt; line-height: .9\">Överst</h2><p>Sedan</p></div>");
        assertThat(PdfReading.text(pdf).split("Överst", -1))
                .as(PdfReading.text(pdf))
                .hasSize(2);
        assertThat(StructureDump.of(pdf)).contains("Överst");
        VeraPdf.assertConforms(pdf);
    }

    @Test
    void a_table_over_pages_has_one_head() throws IOException {
        var rows = new StringBuilder();
        for (int i = 1; i <= 120; i++) {
            rows.append("<tr><th scope=\"row\">Insats ")
                    .append(i)
                    .append("</th><td>")
                    .append(i * 7)
                    .append("</td></tr>");
        }
        var pdf = Sample.print(
                heads() + "<h1>Tabell</h1><table class=\"t\"><thead><tr><th>Insats</th><th>Utfall</th></tr></thead>"
                        + "<tbody>" + rows + "</tbody></table>");
        VeraPdf.assertConforms(pdf);
        assertThat(StructureDump.of(pdf).lines().filter(l -> l.contains("THead")))
                .hasSize(1);
        assertThat(StructureDump.of(pdf).lines().filter(l -> l.strip().startsWith("TR")))
                .hasSize(121);
        assertThat(text(pdf)).contains("Sida 2\u00A0(").doesNotContain("999");
        assertThat(text(pdf).split("Utfall")).hasSizeGreaterThan(3);
    }

    @Test
    void running_heads_are_artifacts_and_landscape_pages_lie() throws IOException {
        var pdf = Sample.print(
                heads() + "<h1>Rubrik</h1><p>Stående</p><div class=\"liggande\"><h2>Brett</h2><p>Liggande</p></div>");
        VeraPdf.assertConforms(pdf);
        assertThat(StructureDump.of(pdf))
                .doesNotContain("Sidhuvud")
                .doesNotContain("Sidfot")
                .contains("Liggande");
        try (var loaded = Loader.loadPDF(pdf)) {
            assertThat(loaded.getPage(1).getMediaBox().getWidth()).isGreaterThan(800);
            assertThat(content(loaded, 0))
                    .contains("/Artifact <</Subtype/Header/Type/Pagination>>")
                    .contains("/Artifact <</Subtype/Footer/Type/Pagination>>");
        }
    }

    @Test
    void contents_with_leaders() {
        assertTags("""
            <h1>Innehåll</h1>
            <ol class="toc"><li><a href="#ett">Första kapitlet</a></li><li><a href="#tva">Andra kapitlet</a>
              <ol class="toc"><li><a href="#tva">Därunder</a></li></ol></li></ol>
            <h2 id="ett">Första kapitlet</h2><p>Text</p>
            <h2 id="tva" style="page-break-before: always">Andra kapitlet</h2><p>Text</p>
            """, """
            Document
              H1  Innehåll
              TOC
                TOCI
                  Reference
                    Link  Första kapitlet1
                TOCI
                  Reference
                    Link  Andra kapitlet2
                  TOC
                    TOCI
                      Reference
                        Link  Därunder2
              H2  Första kapitlet
              P  Text
              H2  Andra kapitlet
              P  Text
            """);
    }

    @Test
    void notes_at_the_end_and_references_to_them() {
        assertTags("""
            <h1>Rubrik</h1>
            <p>Ett påstående<sup><a href="#not-1">1</a></sup>.</p>
            <ol><li class="not" id="not-1"><p>Källan. <a href="#not-1" title="Tillbaka">Tillbaka</a></p></li></ol>
            <p class="not" id="not-2">* En not till.</p>
            <div class="not">Och en.</div>
            """, """
            Document
              H1  Rubrik
              P  Ett påstående.
                Reference
                  Link  1
              L ListNumbering="Decimal"
                LI
                  Lbl  1.
                  LBody
                    Note ID="not-1"
                      P  Källan.
                        Link  Tillbaka
              Note ID="not-2"
                P  * En not till.
              Note ID="not-3"
                P  Och en.
            """);
    }

    @Test
    void a_table_without_caption_has_a_name() {
        assertTags("""
            <h1>Rubrik</h1>
            <table aria-label="Tabell under Rubrik"><thead><tr><th scope="col">A</th></tr></thead><tbody><tr><td>1</td></tr></tbody></table>
            """, """
            Document
              H1  Rubrik
              Table Summary="Tabell under Rubrik"
                THead
                  TR
                    TH Scope="Column"  A
                TBody
                  TR
                    TD  1
            """);
    }

    @Test
    void notes_under_a_table_whose_head_is_repeated() throws IOException {
        var rows = IntStream.rangeClosed(1, 80)
                .mapToObj(i -> "<tr><th scope=\"row\">Rad %d</th><td>%d</td></tr>".formatted(i, i))
                .collect(Collectors.joining());
        var pdf = Sample.print("""
            <h1>Rubrik</h1>
            <table><thead><tr><td></td><th scope="col">Tal<sup><a id="notref-t1-1" href="#not-t1-1" title="Not 1 till tabellen Talen">1</a></sup></th></tr></thead>
            <tbody>%s<tr><th scope="row">Sist<sup><a href="#not-t1-1" title="Not 1 till tabellen Talen">1</a></sup></th><td>1</td></tr></tbody></table>
            <div class="not" id="not-t1-1"><a class="notnr" href="#notref-t1-1" title="Tillbaka till Tal, not 1">1</a> Varifrån talen <em>kommer</em>.</div>
            """.formatted(rows), Map.of());
        VeraPdf.assertConforms(pdf);
        assertThat(StructureDump.of(pdf)).contains("""
                    TH Scope="Column"  Tal
                      Reference
                        Link  1
            """.indent(0)).endsWith("""
                  Note ID="not-t1-1"
                    Lbl
                      Link  1
                    P  Varifrån talen kommer.
                """);
        assertThat(links(pdf))
                .containsExactly(
                        "2 → sida 4 «Not 1 till tabellen Talen»",
                        "4 → sida 4 «Not 1 till tabellen Talen»",
                        "4 → sida 2 «Tillbaka till Tal, not 1»");
    }

    @Test
    void generated_words_stand_where_they_are_read() {
        assertTags("""
            <h1>Rubrik</h1>
            <p class="rad">12</p>
            <dl><dt>Sida</dt><dd class="sid"></dd></dl>
            <ul style="list-style: none"><li>utan punkt</li></ul>
            """, """
            Document
              H1  Rubrik
              P  § 12
              L ListNumbering="None"
                LI
                  Lbl  Sida
                  LBody  1\u00A0(1)
              L ListNumbering="None"
                LI
                  LBody  utan punkt
            """);
    }

    @Test
    void images_and_drawings() throws IOException {
        var images = Map.of(
                "stapel.svg",
                        Sample.svg("<rect width='60' height='20' fill='#6E1F52'/>"
                                + "<text x='2' y='35' font-family='Times' font-weight='700'>Åtta €</text>"),
                "prick.svg", Sample.svg("<circle cx='9' cy='9' r='8'/>"),
                "foto.png", png());
        var pdf = Sample.print("""
            <h1>Bilder</h1>
            <p><img src="stapel.svg" alt="Åtta av tio"/></p>
            <p><img src="prick.svg" alt=""/> I fas</p>
            <figure><img src="foto.png" alt="Ett hus"/><figcaption>Huset</figcaption></figure>
            <p><a href="https://example.org"><img src="foto.png" alt="Till huset" style="width: 2cm"/></a></p>
            """, images);
        VeraPdf.assertConforms(pdf);
        assertThat(StructureDump.of(pdf)).isEqualTo("""
            Document
              H1  Bilder
              P
                Figure Alt="Åtta av tio"
              P  I fas
              Div
                Figure Alt="Ett hus"
                Caption  Huset
              P
                Link
                  Figure Alt="Till huset"
            """);
        assertThat(text(pdf)).doesNotContain("Åtta");
        assertThat(links(pdf)).containsExactly("1 https://example.org «Till huset»");
    }

    @Test
    void links_lead_out_within_and_beside() throws IOException {
        var pdf = Sample.print("""
            <h1>Länkar</h1>
            <div class="smal"><p>En <a href="https://example.org/a?b=1&amp;c=2">länk som bryts över flera rader i en smal spalt</a>,
            <a href="mailto:info@example.org">info@example.org</a>, <a href="../rapporter/arsredovisning-2020.pdf">rapporten</a>
            och <a href="#slut">slutet</a>.</p></div>
            <p style="page-break-before: always"><a id="slut"></a>Slut.</p>
            """);
        VeraPdf.assertConforms(pdf);
        assertThat(links(pdf))
                .containsExactly(
                        "1 https://example.org/a?b=1&c=2 «länk som bryts över flera rader i en smal spalt»",
                        "1 mailto:info@example.org «info@example.org»",
                        "1 ../rapporter/arsredovisning-2020.pdf «rapporten»",
                        "1 → sida 2 «slutet»");
        try (var loaded = Loader.loadPDF(pdf)) {
            var first = (PDAnnotationLink) loaded.getPage(0).getAnnotations().getFirst();
            assertThat(first.getQuadPoints().length).isGreaterThanOrEqualTo(16);
        }
    }

    @Test
    void metadata_and_bookmarks() throws IOException {
        try (var pdf = Loader.loadPDF(Sample.print(
                "<h1>Ett</h1><h2>Ett ett</h2><h3>Djupt</h3><h4>För djupt</h4><h2>Ett två</h2><p>Text</p>"))) {
            assertThat(pdf.getDocumentInformation().getTitle()).isEqualTo("Provtryck & sånt");
            assertThat(pdf.getDocumentInformation().getAuthor()).isEqualTo("Samordningsförbundet Prov");
            assertThat(pdf.getDocumentInformation().getSubject()).isEqualTo("En sida att pröva med");
            assertThat(pdf.getDocumentInformation().getCreationDate().toInstant())
                    .hasToString("2021-03-11T00:00:00Z");
            assertThat(pdf.getDocumentCatalog().getLanguage()).isEqualTo("sv");
            var h1 = pdf.getDocumentCatalog().getDocumentOutline().getFirstChild();
            assertThat(h1.getTitle()).isEqualTo("Ett");
            assertThat(h1.getFirstChild().getFirstChild().getTitle()).isEqualTo("Djupt");
            assertThat(h1.getFirstChild().getFirstChild().hasChildren()).isFalse();
            assertThat(h1.getLastChild().getTitle()).isEqualTo("Ett två");
        }
    }

    @Test
    void soft_hyphens_of_authors_never_reach_paper() throws IOException {
        assertThat(text(Sample.print("<h1>Sam\u00ADord\u00ADning</h1><p>kom&#173;mun&#xAD;er</p>")))
                .contains("Samordning")
                .contains("kommuner");
    }

    @Test
    void a_word_divided_at_the_end_of_a_line_is_still_one_word() throws IOException {
        var dividing = new FlyingSaucerPrinter((text, language, style) -> {
            var places = new ArrayList<BreakPoint>();
            for (int i = 4; i < text.length(); i += 4) {
                var place = new BreakPoint(i);
                place.setHyphen("\u00AD");
                places.add(place);
            }
            places.add(new BreakPoint(text.length()));
            var next = places.iterator();
            return () -> next.hasNext() ? next.next() : BreakPoint.getDonePoint();
        });
        var page = Sample.page(
                "prov", "<h1>Rubrik</h1><div class=\"smal\"><p>samordningsförbundsstyrelsesammanträdet</p></div>");
        var pdf = dividing.print(page).bytes().toArray();
        VeraPdf.assertConforms(pdf);
        assertThat(StructureDump.of(pdf)).contains("samordningsförbu\u00ADndsstyrelsesamma\u00ADnträdet");
        assertThat(text(pdf).replaceAll("\u00AD\\R", "")).contains("samordningsförbundsstyrelsesammanträdet");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        <p><img src="saknas.png" alt="x"/></p>         | the page has no image saknas.png
        <p><img src="file:///etc/passwd" alt="x"/></p> | the page has no image file:///etc/passwd
        <p><img src="http://x.se/a.svg" alt="x"/></p>  | the page has no image http://x.se/a.svg
        <p style="background-image: url(a.png)">x</p>  | the page has no image a.png
        <p><a href="#borta">x</a></p>                  | a link leads to #borta
        <p style="font-family: Arial">x</p>            | no @font-face for font-family Arial
        <p>♫</p>                                       | U+266B (BEAMED EIGHTH NOTES)
        <p>x                                           | is not well-formed XML
        """)
    void what_cannot_be_printed_is_a_fault(String body, String message) {
        assertThatThrownBy(() -> Sample.print("<h1>Rubrik</h1>" + body))
                .isInstanceOf(PrintFault.class)
                .hasMessageContaining(message);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        <script>alert(1)</script>                             | holds <script>
        <rect width='9' height='9' onclick='x()'/>            | has onclick
        <image href='http://x.se/a.png' width='9' height='9'/>| holds <image>
        <use xlink:href='b.svg#x'/>                           | has href
        <rect fill='url(http://x.se/a)' width='9'/>           | has fill
        <style>@import 'http://x.se/a.css';</style>           | refers outside
        <text>♫</text>                                        | U+266B
        """)
    void a_drawing_holds_nothing_foreign(String inside, String message) {
        assertThatThrownBy(() ->
                        Sample.print("<p><img src=\"a.svg\" alt=\"x\"/></p>", Map.of("a.svg", Sample.svg(inside))))
                .isInstanceOf(PrintFault.class)
                .hasMessageContaining(message);
    }

    @Test
    void an_entity_from_outside_is_never_read() {
        var markup = Sample.markup("", "<p>&x;</p>")
                .replace("<!DOCTYPE html>", "<!DOCTYPE html [<!ENTITY x SYSTEM \"file:///etc/hostname\">]>");
        assertThatThrownBy(() -> Sample.PRINTER.print(Sample.page("prov", markup, Map.of())))
                .isInstanceOf(PrintFault.class);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        @font-face { font-family: X; src: url(typsnitt/Comic-Sans.ttf); -fs-pdf-font-embed: embed; -fs-pdf-font-encoding: Identity-H } | there is no typeface
        @font-face { font-family: X; src: url(file:/x.ttf); -fs-pdf-font-embed: embed; -fs-pdf-font-encoding: Identity-H }             | there is no typeface
        @font-face { font-family: X; src: url(typsnitt/OpenSans-Regular.woff); -fs-pdf-font-embed: embed }                              | could be loaded
        @import url(http://x.se/a.css);                                                                                                  | is not read
        body { color: red }                                                                                                              | no @font-face for font-family
        """)
    void a_style_sheet_reaches_only_our_typefaces(String css, String message) {
        assertThatThrownBy(() -> Sample.printStyled(css, "<p>x</p>"))
                .isInstanceOf(PrintFault.class)
                .hasMessageContaining(message);
    }

    @Test
    void others_may_ask_which_characters_are_lacking() {
        assertThat(Typefaces.lacks("Åäö – ” ’ … − · → €\n")).isEqualTo(Typefaces.lacks("→"));
        assertThat(Typefaces.lacks("a♫b♫●")).containsExactly(0x266B, 0x25CF);
    }

    private static void assertTags(String body, String tags) {
        var pdf = Sample.print(body);
        assertThat(StructureDump.of(pdf)).isEqualTo(tags);
        VeraPdf.assertConforms(pdf);
    }

    private static String heads() {
        return """
            <div class="sidhuvud"><table role="presentation"><tr><td>Sidhuvud</td><td>Sida <span class="sid"></span></td></tr></table></div>
            <div class="sidfot"><p>Sidfot</p></div>
            """;
    }

    private static String text(byte[] pdf) throws IOException {
        try (var loaded = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(loaded);
        }
    }

    private static String content(PDDocument pdf, int page) throws IOException {
        return new String(pdf.getPage(page).getContents().readAllBytes(), StandardCharsets.ISO_8859_1);
    }

    private static Bytes png() throws IOException {
        var image = new BufferedImage(20, 20, BufferedImage.TYPE_INT_ARGB);
        image.setRGB(3, 3, 0x80FF0000);
        var out = new ByteArrayOutputStream();
        ImageIO.write(image, "png", out);
        return Bytes.of(out.toByteArray());
    }

    private static List<String> links(byte[] pdf) throws IOException {
        var lines = new ArrayList<String>();
        try (var loaded = Loader.loadPDF(pdf)) {
            for (int i = 0; i < loaded.getNumberOfPages(); i++) {
                for (var annotation : loaded.getPage(i).getAnnotations()) {
                    var to = switch (((PDAnnotationLink) annotation).getAction()) {
                        case PDActionGoTo here ->
                            "→ sida " + (((PDPageDestination) here.getDestination()).retrievePageNumber() + 1);
                        case PDActionURI there -> there.getURI();
                        default -> "?";
                    };
                    lines.add((i + 1) + " " + to + " «" + annotation.getContents() + "»");
                }
            }
        }
        return lines;
    }
}
