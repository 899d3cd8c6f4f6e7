package kansli.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import kansli.document.Document;
import kansli.document.DocumentId;
import kansli.document.Format;
import kansli.facit.Facit;
import kansli.print.FlyingSaucerPrinter;
import kansli.print.PdfReading;
import kansli.print.StructureDump;
import kansli.print.VeraPdf;
import kansli.source.Bytes;
import org.junit.jupiter.api.Test;

/** Charts on paper: drawn with our own letters, told to those who do not see them, and still an archivable PDF. */
class DiagramTryckTest {

    private static final String HEAD = """
        <html xmlns="http://www.w3.org/1999/xhtml" lang="sv"><head><title>Diagram</title>
        <meta name="author" content="Prov"/><meta name="date" content="2021-03-11"/><meta name="description" content="Diagram att pröva med"/>
        <style>%s</style></head><body><h1>Deltagare och pengar</h1>\
        """;

    @Test
    void ett_blad_med_tva_diagram() {
        var diagrams = new LinkedHashMap<>(Provdiagram.vanliga());
        diagrams.keySet().retainAll(Set.of("pyramid", "liggande"));
        var pdf = print(diagrams);
        VeraPdf.assertConforms(pdf);
        assertThat(PdfReading.pages(pdf)).isEqualTo(1);
        assertThat(StructureDump.of(pdf).lines().filter(l -> l.contains("Figure")))
                .containsExactlyElementsOf(diagrams.values().stream()
                        .map(d -> "    Figure Alt=\"" + new Bildtext(d).alt() + "\"")
                        .toList());
        Facit.of("diagram").image("tryck.png", PdfReading.image(pdf, 1, 60));
    }

    @Test
    void varje_slag_och_varje_udda_diagram_kan_tryckas() {
        var all = new LinkedHashMap<>(Provdiagram.vanliga());
        all.putAll(Provdiagram.udda());
        var pdf = print(all);
        VeraPdf.assertConforms(pdf);
        assertThat(StructureDump.of(pdf).lines().filter(l -> l.contains("Figure")))
                .hasSize(all.size());
        assertThat(print(all)).isEqualTo(pdf);
    }

    static byte[] print(Map<String, Diagram> diagrams) {
        var markup = new StringBuilder(HEAD.formatted(DiagramTest.TOKENS
                .written(DiagramTest.read("styles/tryck.css"))
                .replace("<", "&lt;")
                .replace(">", "&gt;")));
        var images = new LinkedHashMap<String, Bytes>();
        diagrams.forEach((id, d) -> {
            markup.append(DiagramXhtml.of(d, Format.PDF, id));
            images.put(DiagramXhtml.image(id), Bytes.ofUtf8(DiagramSvg.paper(d, DiagramTest.TOKENS)));
        });
        var document = new Document(
                new DocumentId("prov"), "Diagram", LocalDate.of(2021, 3, 11), "prov", null, Set.of(), Format.PDF);
        return new FlyingSaucerPrinter()
                .print(new Page(document, markup.append("</body></html>").toString(), false, images))
                .bytes()
                .toArray();
    }
}
