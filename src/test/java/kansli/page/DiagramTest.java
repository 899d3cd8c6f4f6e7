package kansli.page;

import static kansli.page.Provdiagram.serie;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.font.FontRenderContext;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import kansli.document.Format;
import kansli.facit.Facit;
import kansli.page.Diagram.Slag;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;

/**
 * Charts in, facit out. {@code mvn test -Dtest=DiagramTest -Dfacit=skriv} writes them anew; look at them in a browser.
 */
class DiagramTest {

    static final Tokens TOKENS = Tokens.of(read("styles/tokens.css"));
    private static final Pattern LENGTH = Pattern.compile("-?\\d+(\\.\\d+)?");

    @Test
    void a_number_is_never_beyond_the_mark_of_what_its_bar_is_compared_with_unless_all_stand_in_a_column() {
        for (var name : List.of("liggande", "staplade", "pyramid")) {
            var drawn = DiagramSvg.paper(Provdiagram.vanliga().get(name), TOKENS);
            var ends = Pattern.compile(
                            "<text x=\"([\\d.]+)\"[^>]*text-anchor=\"end\"[^>]*>(?:<tspan[^>]*>)?[\\d\u00A0 ]+<")
                    .matcher(drawn)
                    .results()
                    .map(m -> m.group(1))
                    .distinct();
            assertThat(ends).as(name).hasSize(name.equals("pyramid") ? 2 : 1);
        }
    }

    @TestFactory
    Stream<DynamicTest> varje_slag_blir_som_facit() {
        return Provdiagram.vanliga().entrySet().stream()
                .flatMap(e -> Stream.of(
                        dynamicTest(
                                e.getKey() + " på papper",
                                () -> Facit.of("diagram")
                                        .text(e.getKey() + ".svg", DiagramSvg.paper(e.getValue(), TOKENS))),
                        dynamicTest(
                                e.getKey() + " på webben",
                                () -> Facit.of("diagram")
                                        .text(
                                                e.getKey() + ".html",
                                                DiagramXhtml.of(e.getValue(), Format.WEBB, "diagram-1")))));
    }

    @Test
    void varje_diagram_sags_med_ord() {
        var words = new StringBuilder();
        all().forEach((namn, d) -> words.append(namn)
                .append("\n  ")
                .append(new Bildtext(d).alt())
                .append("\n  ")
                .append(new Bildtext(d).forklaring())
                .append('\n'));
        Facit.of("diagram").text("ord.txt", words.toString().replaceAll(" +\n", "\n"));
    }

    @TestFactory
    Stream<DynamicTest> allt_ryms_i_bilden() {
        return all().entrySet().stream()
                .flatMap(e -> Stream.of(
                        dynamicTest(
                                e.getKey() + " på papper", () -> assertFits(DiagramSvg.paper(e.getValue(), TOKENS))),
                        dynamicTest(e.getKey() + " på webben", () -> assertFits(DiagramSvg.web(e.getValue(), "d")))));
    }

    @Test
    void ett_diagram_ryms_pa_ett_blad() {
        all().forEach((namn, d) -> assertThat(Double.parseDouble(parse(DiagramSvg.paper(d, TOKENS))
                        .getAttribute("height")
                        .replace("pt", "")))
                .as(namn)
                .isLessThan(600));
    }

    @Test
    void samma_diagram_ar_samma_text_pa_alla_sprak() {
        var before = Locale.getDefault();
        try {
            all().forEach((namn, d) -> {
                Locale.setDefault(Locale.ROOT);
                var first = DiagramSvg.paper(d, TOKENS);
                Locale.setDefault(Locale.of("ar", "EG"));
                assertThat(DiagramSvg.paper(d, TOKENS)).isEqualTo(first);
            });
        } finally {
            Locale.setDefault(before);
        }
    }

    /**
     * Tests run without a browser, so what a browser is told is looked at: no colour of its own, and a name and a
     * description.
     */
    @Test
    void pa_webben_har_bilden_sidans_farger_och_ett_namn() {
        all().forEach((namn, d) -> {
            var svg = Jsoup.parse(DiagramXhtml.of(d, Format.WEBB, "diagram-2")).selectFirst("figure svg[role=img]");
            assertThat(svg.attr("aria-labelledby")).isEqualTo("diagram-2-titel diagram-2-text");
            assertThat(svg.selectFirst("#diagram-2-titel").wholeText()).isEqualTo(d.rubrik());
            assertThat(svg.selectFirst("#diagram-2-text").text()).isNotBlank();
            assertThat(svg.attr("viewBox")).startsWith("0 0 360 ");
            assertThat(svg.outerHtml())
                    .doesNotContain("#0", "style=", "NaN", "Infinity")
                    .contains("var(--text)");
        });
    }

    @Test
    void det_som_inte_finns_ritas_inte() {
        var d = new Diagram(
                "Två av tre",
                Slag.LIGGANDE,
                List.of(serie("A", "5 – 0")),
                List.of("Ett", "Två", "Tre"),
                Optional.empty(),
                "antal",
                0);
        assertThat(Jsoup.parse(DiagramSvg.paper(d, TOKENS)).select("text").eachText())
                .containsExactly("Ett", "Två", "Tre", "5", "0");
        assertThat(Jsoup.parse(DiagramSvg.paper(d, TOKENS)).select("rect")).hasSize(1);
    }

    @Test
    void ett_diagram_har_ett_tal_for_varje_rad() {
        assertThatThrownBy(() -> new Diagram(
                        "Fel",
                        Slag.LIGGANDE,
                        List.of(serie("A", "5")),
                        List.of("Ett", "Två"),
                        Optional.empty(),
                        "antal",
                        0))
                .hasMessageContaining("Fel");
        assertThatThrownBy(() -> new Diagram("Fel", Slag.LIGGANDE, List.of(), List.of(), Optional.empty(), "antal", 0))
                .hasMessageContaining("Fel");
    }

    @Test
    void orden_ar_sa_breda_som_i_typsnittet() throws Exception {
        var letters = new Lettering(8.5);
        for (var words : List.of(
                "Försäkringskassan, Älvros",
                "−1 060,5 tkr",
                "15–19 år",
                "Rehabilitering & arbete … 100 %",
                "É ü § 3/4-del")) {
            assertThat(letters.width(words))
                    .as(words)
                    .isCloseTo(measured("Regular", words), within(0.03 * 8.5 * words.length()));
            assertThat(letters.boldWidth(words))
                    .as(words)
                    .isCloseTo(measured("Semibold", words), within(0.03 * 8.5 * words.length()));
        }
    }

    private static double measured(String face, String words) throws IOException, FontFormatException {
        try (var file = DiagramTest.class.getResourceAsStream(
                "/META-INF/resources/webjars/npm-font-open-sans/1.1.0/fonts/%1$s/OpenSans-%1$s.ttf".formatted(face))) {
            return Font.createFont(Font.TRUETYPE_FONT, file)
                            .deriveFont(1000f)
                            .getStringBounds(words, new FontRenderContext(null, true, true))
                            .getWidth()
                    * 8.5
                    / 1000;
        }
    }

    @Test
    void for_langa_ord_bryts_och_kortas() {
        var letters = new Lettering(10);
        assertThat(letters.lines("Arbetsmarknads- och rehabiliteringssamordning", 120, 3))
                .containsExactly("Arbetsmarknads- och", "rehabiliteringssamordni…");
        assertThat(letters.lines("Arbete, studier och annat som följer", 60, 2)).containsExactly("Arbete,", "studier…");
        assertThat(letters.lines("", 60, 2)).containsExactly("");
        assertThat(letters.cut("Arbete", 1)).isEqualTo("…");
    }

    @Test
    void en_axel_har_runda_tal() {
        assertThat(axis("0", "94")).isEqualTo("0 25 50 75 100");
        assertThat(axis("3", "9")).isEqualTo("0 5 10");
        assertThat(axis("93.5", "97")).isEqualTo("93 94 95 96 97");
        assertThat(axis("-1.2", "2.25")).isEqualTo("-2 -1 0 1 2 3");
        assertThat(axis("0", "0")).isEqualTo("0");
        assertThat(axis("-40", "-38")).isEqualTo("-40.0 -39.5 -39.0 -38.5 -38.0");
        assertThat(axis("0", "23090000")).isEqualTo("0 10000000 20000000 30000000");
    }

    private static String axis(String... numbers) {
        var axis = Axis.of(Arrays.stream(numbers).map(BigDecimal::new).toList());
        return axis.marks().stream()
                .map(m -> m.setScale(axis.decimals()).toPlainString())
                .collect(Collectors.joining(" "));
    }

    /** Nothing is drawn outside the picture: neither a bar nor the widest word. */
    private static void assertFits(String svg) {
        var root = parse(svg);
        var box = root.getAttribute("viewBox").split(" ");
        double width = Double.parseDouble(box[2]);
        double height = Double.parseDouble(box[3]);
        var letters = new Lettering(Double.parseDouble(root.getAttribute("font-size")));
        assertThat(height).isPositive();
        for (var shape : elements(root)) {
            switch (shape.getTagName()) {
                case "rect" -> {
                    assertThat(number(shape, "width")).isNotNegative();
                    assertThat(number(shape, "x")).isBetween(-1.0, width);
                    assertThat(number(shape, "x") + number(shape, "width")).isLessThanOrEqualTo(width + 1);
                    assertThat(number(shape, "y")).isNotNegative();
                    assertThat(number(shape, "y") + number(shape, "height")).isLessThanOrEqualTo(height + 1);
                }
                case "text" -> {
                    double room = letters.width(shape.getTextContent());
                    double before = switch (shape.getAttribute("text-anchor")) {
                        case "end" -> room;
                        case "middle" -> room / 2;
                        default -> 0;
                    };
                    assertThat(number(shape, "x") - before)
                            .as(shape.getTextContent())
                            .isGreaterThan(-2);
                    assertThat(number(shape, "x") - before + room)
                            .as(shape.getTextContent())
                            .isLessThan(width + 3);
                    assertThat(number(shape, "y")).isBetween(0.75 * letters.em(), height - 0.2 * letters.em());
                }
                case "path" ->
                    assertThat(LENGTH.matcher(shape.getAttribute("d"))
                                    .results()
                                    .mapToDouble(r -> Double.parseDouble(r.group())))
                            .allMatch(l -> Math.abs(l) <= Math.max(width, height) + 1);
                default -> assertThat(shape.getTagName()).isIn("svg", "title", "desc", "tspan");
            }
        }
    }

    private static double number(Element shape, String attribute) {
        return Double.parseDouble(shape.getAttribute(attribute));
    }

    private static List<Element> elements(Element root) {
        var all = root.getElementsByTagName("*");
        return Stream.iterate(0, i -> i < all.getLength(), i -> i + 1)
                .map(i -> (Element) all.item(i))
                .toList();
    }

    private static Element parse(String svg) {
        try {
            return DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(new InputSource(new StringReader(svg)))
                    .getDocumentElement();
        } catch (Exception e) {
            throw new AssertionError("not XML: " + svg, e);
        }
    }

    private static Map<String, Diagram> all() {
        var all = new TreeMap<>(Provdiagram.vanliga());
        all.putAll(Provdiagram.udda());
        return all;
    }

    static String read(String file) {
        try {
            return Files.readString(Path.of(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
