package kansli.print;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import kansli.document.Hinder;
import kansli.document.Inkommen;
import kansli.source.Bytes;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is broken in a page is told, what is sound in it is shown, and nothing is made up. */
class TrasigaPdferTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "langd-som-ar-strommen.pdf",
                "okant-filter.pdf",
                "innehall-i-annan-fil.pdf",
                "innehall-i-sig-sjalvt.pdf",
                "nummer-utan-typsnitt.pdf",
                "typsnitt-i-sig-sjalvt.pdf",
                "typsnitt-av-inget.pdf"
            })
    void what_cannot_be_read_is_told(String name) {
        assertThat(found(name).olika()).containsExactly(1);
        assertThat(looked(name).repairs()).containsExactly(new Intake.Incomplete(List.of(1)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "farg-i-sig-sjalv.pdf",
                "formel-i-sig-sjalv.pdf",
                "monster-i-sig-sjalvt.pdf",
                "mask-i-sig-sjalv.pdf"
            })
    void a_page_that_leads_back_to_itself_is_left_out_as_broken(String name) {
        assertThat(found(name).utelamnade()).containsExactly(1);
        assertThat(looked(name).repairs()).containsExactly(new Intake.Broken(List.of(1)));
    }

    @Test
    void a_page_that_is_packed_sixty_times_is_broken_and_not_large() {
        var found = new PdfBoxIntake().inspect(Bytes.of(TrasigaPdfer.fil("sextio-filter.pdf")));
        assertThat(((Intake.Unusable) found).hinder()).isEqualTo(Hinder.SKADAD);
    }

    @Test
    void letters_that_only_a_missing_font_could_tell_are_not_guessed() throws IOException {
        assertThat(words("nummer-utan-typsnitt.pdf")).isEqualTo("Synlig text");
        assertThat(words("typsnitt-i-sig-sjalvt.pdf")).isEqualTo("Synlig text");
    }

    @Test
    void a_password_is_stars_and_a_ticked_box_is_ticked() throws IOException {
        assertThat(words("losenordsfalt.pdf")).isEqualTo("Synlig text *****");
        assertThat(words("kryss.pdf")).isEqualTo("Synlig text ✔");
    }

    @Test
    void what_is_to_be_blacked_out_and_is_not_is_told() {
        assertThat(looked("ostruken.pdf").repairs()).containsExactly(new Intake.Unredacted(List.of(1)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"fel-i-xref.pdf", "utan-root.pdf"})
    void a_file_whose_parts_had_to_be_searched_for_is_mended(String name) {
        assertThat(looked(name).repairs()).containsExactly(new Intake.Rebuilt());
    }

    private static Intake.Usable looked(String name) {
        return (Intake.Usable) new PdfBoxIntake().inspect(Bytes.of(TrasigaPdfer.fil(name)));
    }

    private static Inkommen found(String name) {
        return looked(name).found();
    }

    private static String words(String name) throws IOException {
        var made = new PdfBoxIntake().take(Bytes.of(TrasigaPdfer.fil(name)), found(name), "1.1 Prov");
        try (var pdf = Loader.loadPDF(made.bytes().toArray())) {
            return new PDFTextStripper().getText(pdf).replaceAll("\\s+", " ").strip();
        }
    }
}
