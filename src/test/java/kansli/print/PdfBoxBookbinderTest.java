package kansli.print;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import kansli.document.DocumentId;
import kansli.document.Handlingar;
import kansli.document.Handlingar.Part;
import kansli.page.Colour;
import kansli.source.Bytes;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PageMode;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionGoTo;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionURI;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDPageDestination;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineNode;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripperByArea;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class PdfBoxBookbinderTest {

    private static final DocumentId KALLELSE = new DocumentId("mote/kallelse");
    private static final DocumentId LISTA = new DocumentId("mote/foredragningslista");
    private static final DocumentId SKRIVELSE = new DocumentId("mote/arenden/3-skrivelse");
    private static final DocumentId SATTSBLAD = new DocumentId("mote/bilagor/3-1");

    private static final Map<DocumentId, Pdf> PAPERS = Map.of(
            KALLELSE, paper(KALLELSE, "<h1>Kallelse</h1><p>Se <a href=\"handlingar.pdf#page=3\">sidan tre</a>.</p>"),
            LISTA, paper(LISTA, """
                <h1>Föredragningslista</h1>
                <p class="not" id="not-1">En not.</p>
                <p><a href="arenden/3-skrivelse.pdf">Skrivelsen</a>, <a href="annat.pdf">något annat</a></p>
                """),
            SKRIVELSE, paper(SKRIVELSE, """
                <h1>Skrivelse</h1>
                <h2>Ärendet</h2><p>Se <a href="../bilagor/3-1.pdf">bilagan</a>,
                <a href="../../om.html">om oss</a> och <a href="#slut">slutet</a>.</p>
                <p class="not" id="not-1">En annan not.</p>
                <div class="liggande"><p>Liggande</p></div>
                <div class="liggande"><p>Liggande</p></div>
                <h2 style="page-break-before: always" id="slut">Bedömning</h2><p>Slut.</p>
                """),
            SATTSBLAD, paper(SATTSBLAD, "<h1>Försättsblad</h1><p>Ansökan, två sidor.</p>"));

    private static Bytes application;
    private static byte[] bound;

    @BeforeAll
    static void bind() throws IOException {
        application = foreign(2);
        bound = bind(application);
    }

    @Test
    void the_package_conforms() {
        VeraPdf.assertConforms(bound);
    }

    @Test
    void the_same_papers_give_the_same_bytes() {
        assertThat(Bytes.of(bind(application))).isEqualTo(Bytes.of(bound));
    }

    @Test
    void every_page_says_which_it_is_above_its_text() throws IOException {
        try (var pdf = Loader.loadPDF(bound)) {
            assertThat(pdf.getNumberOfPages()).isEqualTo(9);
            assertThat(stamps(pdf))
                    .containsExactly(
                            "Sida 1 av 9",
                            "Sida 2 av 9",
                            "Bilaga 3 Sida 3 av 9",
                            "Bilaga 3 Sida 4 av 9",
                            "Bilaga 3 Sida 5 av 9",
                            "Bilaga 3 Sida 6 av 9",
                            "Bilaga 3.1 Sida 7 av 9",
                            "Bilaga 3.1 Sida 8 av 9",
                            "Bilaga 3.1 Sida 9 av 9");
        }
    }

    @Test
    void the_stamp_can_be_read_on_a_page_of_any_colour() throws IOException {
        for (var accent : List.of(new Color(0x6E1F52), new Color(0x1F4E5F), new Color(0x767676), Color.BLACK)) {
            try (var pdf = new PDDocument()) {
                var page = new PDPage(PDRectangle.A4);
                pdf.addPage(page);
                try (var cover = new PDPageContentStream(pdf, page)) {
                    cover.setNonStrokingColor(accent);
                    cover.addRect(
                            0,
                            0,
                            page.getCropBox().getWidth(),
                            page.getCropBox().getHeight());
                    cover.fill();
                }
                new Stamp(pdf, Colour.of("#%06X".formatted(accent.getRGB() & 0xFFFFFF)))
                        .put(page, Optional.of("Bilaga 1"), "Sida 1 av 1");
                var image = new PDFRenderer(pdf).renderImageWithDPI(0, 300);
                float mm = 300 / 25.4f;
                int y = Math.round(8.5f * mm);
                assertThat(contrast(image, Math.round(170 * mm), Math.round(185 * mm), y))
                        .isGreaterThan(4.5);
                assertThat(contrast(image, Math.round(150 * mm), Math.round(160 * mm), y))
                        .isGreaterThan(4.5);
            }
        }
    }

    /** Between the ground and the letters, along a line through their middle. */
    private static double contrast(BufferedImage image, int from, int to, int y) {
        var light = IntStream.range(from, to)
                .mapToDouble(x -> luminance(new Color(image.getRGB(x, y))))
                .summaryStatistics();
        return (light.getMax() + 0.05) / (light.getMin() + 0.05);
    }

    private static double luminance(Color c) {
        return 0.2126 * linear(c.getRed()) + 0.7152 * linear(c.getGreen()) + 0.0722 * linear(c.getBlue());
    }

    private static double linear(int channel) {
        return channel <= 10 ? channel / 255.0 / 12.92 : Math.pow((channel / 255.0 + 0.055) / 1.055, 2.4);
    }

    @Test
    void the_stamp_is_upright_on_a_rotated_page() throws IOException {
        for (int rotation : new int[] {0, 90, 180, 270}) {
            try (var pdf = new PDDocument()) {
                var page = new PDPage(PDRectangle.A4);
                page.setRotation(rotation);
                pdf.addPage(page);
                new Stamp(pdf, Colour.of("#0000FF")).put(page, Optional.of("Bilaga 1"), "Sida 1 av 1");
                var out = new ByteArrayOutputStream();
                pdf.save(out);
                try (var saved = Loader.loadPDF(out.toByteArray())) {
                    assertThat(stamps(saved)).as("turned " + rotation).containsExactly("Bilaga 1 Sida 1 av 1");
                }
            }
        }
    }

    @Test
    void the_structure_has_a_part_for_each_paper() {
        assertThat(StructureDump.of(bound)
                        .lines()
                        .filter(l -> l.matches("(  ){0,2}(Document|Part|Sect|Figure|Note).*")))
                .containsExactly(
                        "Document",
                        "  Part T=\"Kallelse\"",
                        "  Part T=\"Föredragningslista\"",
                        "    Note ID=\"2/not-1\"",
                        "  Part T=\"3. Ansökan\"",
                        "    Note ID=\"3/not-1\"",
                        "  Part T=\"3.1 Ansökan från kommunen\"",
                        "    Sect T=\"3.1 Ansökan från kommunen\"");
        assertThat(StructureDump.of(bound))
                .as("what others wrote is text, though its font was not in the file")
                .endsWith("""
                        Sect T="3.1 Ansökan från kommunen"
                          P  Ansökan
                          P  Ansökan
                    """);
    }

    @Test
    void bookmarks_follow_the_agenda_and_long_papers_open_up() throws IOException {
        try (var pdf = Loader.loadPDF(bound)) {
            var catalog = pdf.getDocumentCatalog();
            assertThat(catalog.getPageMode()).isEqualTo(PageMode.USE_OUTLINES);
            assertThat(catalog.getPageLabels().getLabelsByPageIndices()).startsWith("1", "2", "3");
            assertThat(bookmarks(pdf, catalog.getDocumentOutline(), ""))
                    .containsExactly(
                            "Kallelse 1",
                            "Föredragningslista 2",
                            "1. Öppnande 2",
                            "3. Ansökan 3",
                            "  Ärendet 3",
                            "  Bedömning 6",
                            "  3.1 Ansökan från kommunen 7");
        }
    }

    @Test
    void links_between_papers_lead_within_the_package() throws IOException {
        try (var pdf = Loader.loadPDF(bound)) {
            assertThat(links(pdf))
                    .containsExactly(
                            "1 → sida 3", "2 → sida 3", "2 → annat.pdf", "3 → sida 7", "3 → ../om.html", "3 → sida 6");
        }
    }

    private static byte[] bind(Bytes foreign) {
        var bookbinder = new PdfBoxBookbinder();
        var intake = new PdfBoxIntake();
        var title = "3.1 Ansökan från kommunen";
        var found = ((Intake.Usable) intake.inspect(foreign)).found();
        var papers = new HashMap<>(PAPERS);
        papers.computeIfPresent(
                SATTSBLAD, (id, sheet) -> bookbinder.attach(id, sheet, intake.take(foreign, found, title), title));
        return bookbinder.bind(handlingar(), papers::get).bytes().toArray();
    }

    private static Handlingar handlingar() {
        var annex = new Part("3.1 Ansökan från kommunen", Optional.of(SATTSBLAD), Optional.of("3.1"), List.of());
        return new Handlingar(
                new DocumentId("mote/handlingar"),
                "Handlingar 18 mars 2021",
                "Samordningsförbundet Prov",
                LocalDate.of(2021, 3, 11),
                "#6E1F52",
                LISTA,
                List.of(
                        new Part("Kallelse", Optional.of(KALLELSE), Optional.empty(), List.of()),
                        new Part("Föredragningslista", Optional.of(LISTA), Optional.empty(), List.of()),
                        new Part("1. Öppnande", Optional.empty(), Optional.empty(), List.of()),
                        new Part("3. Ansökan", Optional.of(SKRIVELSE), Optional.of("3"), List.of(annex))));
    }

    private static Pdf paper(DocumentId id, String body) {
        return Sample.PRINTER.print(Sample.page(id.value(), body));
    }

    private static Bytes foreign(int pages) throws IOException {
        try (var pdf = new PDDocument()) {
            for (int i = 0; i < pages; i++) {
                var page = new PDPage(i == 0 ? PDRectangle.A4 : new PDRectangle(1190, 842));
                pdf.addPage(page);
                try (var canvas = new PDPageContentStream(pdf, page)) {
                    canvas.beginText();
                    canvas.setFont(new PDType1Font(Standard14Fonts.FontName.TIMES_ROMAN), 14);
                    canvas.newLineAtOffset(100, 700);
                    canvas.showText("Ansökan");
                    canvas.endText();
                }
            }
            return saved(pdf);
        }
    }

    private static Bytes saved(PDDocument pdf) throws IOException {
        var out = new ByteArrayOutputStream();
        pdf.save(out);
        return Bytes.of(out.toByteArray());
    }

    /** The words in the strip 5 to 12 mm from the top edge, up to the right edge of the text. */
    private static List<String> stamps(PDDocument pdf) throws IOException {
        var stamps = new ArrayList<String>();
        for (var page : pdf.getPages()) {
            var strip = new PDFTextStripperByArea();
            strip.setSortByPosition(true);
            strip.addRegion("stamp", new Rectangle2D.Double(0, 14, visibleWidth(page) - 70.5, 20));
            strip.extractRegions(page);
            stamps.add(strip.getTextForRegion("stamp").strip());
        }
        return stamps;
    }

    private static float visibleWidth(PDPage page) {
        return page.getRotation() % 180 == 0
                ? page.getCropBox().getWidth()
                : page.getCropBox().getHeight();
    }

    private static List<String> bookmarks(PDDocument pdf, PDOutlineNode node, String indent) throws IOException {
        var lines = new ArrayList<String>();
        for (PDOutlineItem item : node.children()) {
            lines.add(indent + item.getTitle() + " " + (pdf.getPages().indexOf(item.findDestinationPage(pdf)) + 1));
            lines.addAll(bookmarks(pdf, item, indent + "  "));
        }
        return lines;
    }

    private static List<String> links(PDDocument pdf) throws IOException {
        var lines = new ArrayList<String>();
        for (int i = 0; i < pdf.getNumberOfPages(); i++) {
            for (var annotation : pdf.getPage(i).getAnnotations()) {
                var to = switch (((PDAnnotationLink) annotation).getAction()) {
                    case PDActionGoTo here ->
                        "sida " + (((PDPageDestination) here.getDestination()).retrievePageNumber() + 1);
                    case PDActionURI there -> there.getURI();
                    default -> "?";
                };
                lines.add((i + 1) + " → " + to);
            }
        }
        return lines;
    }
}
