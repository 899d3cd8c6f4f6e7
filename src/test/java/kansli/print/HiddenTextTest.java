package kansli.print;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import kansli.document.Inkommen.Atergivning;
import kansli.source.Barrier;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What nobody sees on another's page is not read in ours, and what is seen is. */
class HiddenTextTest {

    static Stream<UddaPdfer.Udda> files() throws IOException {
        return DoldaPdfer.alla().stream();
    }

    @ParameterizedTest
    @MethodSource("files")
    void only_what_is_seen_is_read(UddaPdfer.Udda file) throws IOException {
        var found = (Intake.Usable) Barrier.around("paper", () -> new PdfBoxIntake().inspect(file.bytes()));
        var text = text(new PdfBoxIntake().take(file.bytes(), found.found(), "Bilaga 1.1"));
        assertThat(text).contains("SYNLIGT");
        if (file.fil().startsWith("dold-")) {
            assertThat(text).doesNotContain("HEMLIGT");
            assertThat(found.found().dolda()).containsExactly(1);
            assertThat(found.found().atergivning()).isEqualTo(Atergivning.SOM_BILDER);
        } else {
            assertThat(found.found().dolda()).isEqualTo(List.of());
            assertThat(found.found().atergivning()).isEqualTo(Atergivning.SOM_SIDOR);
        }
    }

    private static String text(Pdf pdf) throws IOException {
        try (var paper = Loader.loadPDF(pdf.bytes().toArray())) {
            return new PDFTextStripper().getText(paper);
        }
    }
}
