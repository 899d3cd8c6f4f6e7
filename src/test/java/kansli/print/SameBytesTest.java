package kansli.print;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import kansli.document.DocumentId;
import kansli.document.Handlingar;
import kansli.document.Handlingar.Part;
import kansli.page.Page;
import kansli.source.Fingerprint;
import org.junit.jupiter.api.Test;

/** The same page gives the same bytes wherever and whenever it is printed. */
class SameBytesTest {

    private static final Page PAGE = Sample.page(
            "prov",
            Sample.markup(Sample.CSS, """
                <div class="sidhuvud"><p>Sida <span class="sid"></span></p></div>
                <h1>Rubrik I</h1>
                <p><b>Fet</b>, <i>kursiv</i> och <a href="#not-1">länkad</a> i <a href="annat.pdf">annat</a>.</p>
                <p><img src="bild.svg" alt="En bild"/></p>
                <table class="t"><thead><tr><th id="a">A</th></tr></thead><tbody><tr><td headers="a">1</td></tr></tbody></table>
                <ol><li>ett</li><li>två</li></ol>
                <p class="not" id="not-1">Not.</p>
                """),
            Map.of("bild.svg", Sample.svg("<text x='4' y='20' font-weight='600'>Titel i</text><circle r='9'/>")));

    @Test
    void in_another_country_in_another_language() throws Exception {
        assertThat(elsewhere(
                        "-Duser.timezone=Asia/Tokyo",
                        "-Duser.language=tr",
                        "-Duser.country=TR",
                        "-Dfile.encoding=ISO-8859-1"))
                .isEqualTo(fingerprints());
    }

    @Test
    void two_at_once() {
        var alone = Sample.PRINTER.print(PAGE);
        var together = Stream.generate(() -> CompletableFuture.supplyAsync(() -> Sample.PRINTER.print(PAGE)))
                .limit(6)
                .toList();
        assertThat(together).allSatisfy(pdf -> assertThat(pdf.join()).isEqualTo(alone));
    }

    /** What another Java says of the same page and package. */
    public static void main(String[] none) {
        System.out.println(fingerprints());
    }

    private static String fingerprints() {
        var paper = Sample.PRINTER.print(PAGE);
        var id = new DocumentId("m/papper");
        var behind = new DocumentId("m/blad");
        var binder = new PdfBoxBookbinder();
        var intake = new PdfBoxIntake();
        var found = ((Intake.Usable) intake.inspect(paper.bytes())).found();
        var both = binder.attach(behind, paper, intake.take(paper.bytes(), found, "Papper"), "Papper");
        var handlingar = new Handlingar(
                new DocumentId("m/handlingar"),
                "Handlingar",
                "Prov",
                LocalDate.of(2021, 3, 11),
                "#0F5257",
                id,
                List.of(
                        new Part("Ett", Optional.of(id), Optional.of("1"), List.of()),
                        new Part("Två", Optional.of(behind), Optional.of("2"), List.of())));
        var bound = binder.bind(handlingar, i -> i.equals(behind) ? both : paper);
        return Stream.of(
                        Sample.PRINTER.recipe(),
                        paper.bytes().fingerprint(),
                        bound.bytes().fingerprint())
                .map(Fingerprint::sha256)
                .toList()
                .toString();
    }

    private static String elsewhere(String... settings) throws IOException, InterruptedException {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var path = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        var command = Stream.of(
                        List.of(java, "-Djava.awt.headless=true"),
                        List.of(settings),
                        List.of("-cp", path, SameBytesTest.class.getName()))
                .flatMap(List::stream)
                .toList();
        var process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        assertThat(process.waitFor()).isZero();
        return said;
    }
}
