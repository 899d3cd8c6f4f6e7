package kansli.facit;

import static kansli.Provforbund.forbund;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import kansli.Provforbund;
import kansli.Provforbund.Byggt;
import kansli.document.Audience;
import kansli.print.PdfReading;
import kansli.print.StructureDump;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Förbund in, facit out. A document has a folder of its own: {@code sida.html} is the paper as it is set,
 * {@code text.txt} its words, {@code taggar.txt} what a screen reader is told, {@code sida-1.png} its looks,
 * {@code webb.html} its page on the web, {@code bokmarken.txt} the bookmarks of a package, {@code offentlig.txt} the
 * words of the public paper where they are others than the board's, {@code kalender.ics} a file for calendars.
 */
class FacitTest {

    private static final Set<String> FORBUND = Set.of("justering", "litet", "lovmarken", "minimalt", "tomt");

    /** Of a whole year these, which between them have all that minutes can tell. */
    private static final Map<String, Set<String>> VALDA = Map.of(
            "justering",
            Set.of("justering/sammantraden/2027-03-11-styrelsen/justeringsunderlag"),
            "lovmarken",
            Set.of(
                    "lovmarken/sammantraden/2027-02-11-styrelsen/anslag",
                    "lovmarken/sammantraden/2027-02-11-styrelsen/expediering",
                    "lovmarken/sammantraden/2027-02-11-styrelsen/expediering-tallmo-kommun",
                    "lovmarken/sammantraden/2027-02-11-styrelsen/protokoll",
                    "lovmarken/sammantraden/2027-03-18-styrelsen/omedelbar-justering",
                    "lovmarken/sammantraden/2027-03-18-styrelsen/utdrag-nya-lokaler-for-kansliet",
                    "lovmarken/sammantraden/2027-03-18-styrelsen/protokoll",
                    "lovmarken/sammantraden/2027-06-03-styrelsen/protokoll",
                    "lovmarken/sammantraden/2027-09-09-styrelsen/protokoll"));

    /** A few are enough to see that the pages look as they should. The words tell which page of the paper. */
    private static final Map<String, String> PICTURES = Map.of(
            "litet/sammantraden/2024-05-16-styrelsen/kallelse", "Kallelse",
            "litet/sammantraden/2024-05-16-styrelsen/foredragningslista", "Föredragningslista",
            "litet/sammantraden/2024-05-16-styrelsen/riktlinjer-for-uppfoljning", "Kostnader",
            "litet/sammantraden/2024-05-16-styrelsen/handlingar", "Bilaga 4.1",
            "lovmarken/sammantraden/2027-03-18-styrelsen/protokoll", "Omröstning");

    @TestFactory
    Stream<DynamicNode> allt_blir_som_facit() {
        return FORBUND.stream().sorted().map(namn -> dynamicContainer(namn, tests(namn)));
    }

    @Test
    void varje_facit_har_ett_forbund_och_ett_dokument() throws IOException {
        var expected = new TreeSet<String>();
        FORBUND.forEach(namn -> expectations(namn)
                .forEach((folder, files) -> files.forEach((file, check) -> expected.add(folder + "/" + file))));
        if (Facit.SKRIV) {
            for (var file : kept()) {
                if (!expected.contains(file)) {
                    Files.delete(Facit.FACIT.resolve(file));
                }
            }
            return;
        }
        assertThat(kept())
                .as("src/test/facit; take away what no longer has a document")
                .containsExactlyElementsOf(expected);
    }

    @Test
    void inget_facit_talar_om_var_det_gjordes() throws IOException {
        for (var file : kept()) {
            if (!file.endsWith(".png")) {
                assertThat(Files.readString(Facit.FACIT.resolve(file)))
                        .as(file)
                        .doesNotContain(System.getProperty("user.dir"), "/home/", "/tmp/", "/Users/");
            }
        }
    }

    @Test
    void bilderna_ar_sma() throws IOException {
        assumeFalse(Facit.SKRIV, "they are being made");
        for (var file : kept()) {
            if (file.endsWith(".png")) {
                assertThat(Files.size(Facit.FACIT.resolve(file))).as(file).isLessThan(40 * 1024);
            }
        }
    }

    /** The facit of this class. Those of messages lie in {@code fel} and are somebody else's. */
    private static List<String> kept() throws IOException {
        Files.createDirectories(Facit.FACIT);
        try (var files = Files.walk(Facit.FACIT)) {
            return files.filter(Files::isRegularFile)
                    .map(f -> Facit.FACIT.relativize(f).toString().replace('\\', '/'))
                    .filter(f -> FORBUND.contains(f.substring(0, f.indexOf('/'))))
                    .sorted()
                    .toList();
        }
    }

    private static Stream<DynamicNode> tests(String namn) {
        return expectations(namn).entrySet().stream()
                .map(document -> dynamicContainer(
                        document.getKey(),
                        document.getValue().entrySet().stream()
                                .map(file -> dynamicTest(file.getKey(), file.getValue()::check))));
    }

    private interface Check {
        void check();
    }

    private static final Map<String, Map<String, Map<String, Check>>> KNOWN = new TreeMap<>();

    private static Map<String, Map<String, Check>> expectations(String namn) {
        return KNOWN.computeIfAbsent(namn, FacitTest::make);
    }

    private static Map<String, Map<String, Check>> make(String namn) {
        var all = new TreeMap<String, Map<String, Check>>();
        var forbund = forbund(namn);
        var byggt = forbund.bygg();
        for (var path : byggt.paths(Audience.STYRELSEN)) {
            if (path.endsWith(".ics")) {
                var folder = namn + "/" + path.replace(".ics", "");
                var text = byggt.file(Audience.STYRELSEN, path).utf8().replace("\r\n", "\n");
                all.computeIfAbsent(folder, f -> new TreeMap<>())
                        .put("kalender.ics", () -> Facit.of(folder).text("kalender.ics", text));
                continue;
            }
            if (path.endsWith(".eml")) {
                continue; // its paper has a facit, and EpostTest the rest
            }
            var folder = namn + "/" + path.replace(".pdf", "");
            paper(
                    folder,
                    byggt.file(Audience.STYRELSEN, path).toArray(),
                    all.computeIfAbsent(folder, f -> new TreeMap<>()));
        }
        publicPapers(namn, byggt, all);
        pages(namn, forbund, all);
        for (var path : byggt.paths(Audience.WEBB)) {
            if (path.endsWith(".html")) {
                var folder = namn + "/" + (path.equals("index.html") ? "start" : path.replace("/index.html", ""));
                all.computeIfAbsent(folder, f -> new TreeMap<>())
                        .put(
                                "webb.html",
                                () -> Facit.of(folder)
                                        .text(
                                                "webb.html",
                                                indented(byggt.file(Audience.WEBB, path)
                                                        .utf8())));
            }
        }
        Optional.ofNullable(VALDA.get(namn)).ifPresent(all.keySet()::retainAll);
        return all;
    }

    private static void paper(String folder, byte[] pdf, Map<String, Check> files) {
        var facit = Facit.of(folder);
        files.put("text.txt", () -> facit.text("text.txt", PdfReading.text(pdf)));
        if (folder.endsWith("/handlingar")) {
            files.put("bokmarken.txt", () -> facit.text("bokmarken.txt", PdfReading.bookmarks(pdf)));
        }
        files.put("taggar.txt", () -> facit.text("taggar.txt", StructureDump.of(pdf)));
        if (PICTURES.containsKey(folder)) {
            int page = PdfReading.firstPageWith(pdf, PICTURES.get(folder));
            var file = "sida-" + page + ".png";
            files.put(file, () -> facit.image(file, PdfReading.image(pdf, page, 60)));
        }
    }

    /** Where the public paper says something else than the board's, and where there is only a public one. */
    private static void publicPapers(String namn, Byggt byggt, Map<String, Map<String, Check>> all) {
        for (var path : byggt.paths(Audience.WEBB)) {
            if (path.endsWith(".pdf")) {
                var folder = namn + "/" + path.replace(".pdf", "");
                var text = PdfReading.text(byggt.file(Audience.WEBB, path).toArray());
                if (!byggt.paths(Audience.STYRELSEN).contains(path)
                        || !text.equals(PdfReading.text(
                                byggt.file(Audience.STYRELSEN, path).toArray()))) {
                    all.computeIfAbsent(folder, f -> new TreeMap<>())
                            .put("offentlig.txt", () -> Facit.of(folder).text("offentlig.txt", text));
                }
            }
        }
    }

    private static void pages(String namn, Provforbund forbund, Map<String, Map<String, Check>> all) {
        var styles = new TreeSet<String>();
        forbund.uppslag().get(Audience.STYRELSEN).papers().forEach((id, page) -> {
            styles.add(Jsoup.parse(page.markup()).select("style").getFirst().data());
            var folder = namn + "/" + id;
            all.get(folder).put("sida.html", () -> Facit.of(folder).text("sida.html", indented(page.markup())));
        });
        if (!styles.isEmpty()) {
            all.computeIfAbsent(namn, f -> new TreeMap<>()).put("stil.css", () -> {
                assertThat(styles).as("all papers have the same style sheet").hasSize(1);
                Facit.of(namn).text("stil.css", styles.first());
            });
        }
    }

    /** One element a line. The style sheet is kept apart, or a new colour would touch every facit. */
    private static String indented(String markup) {
        var page = Jsoup.parse(markup);
        page.select("style").forEach(style -> style.empty().appendText("se stil.css"));
        page.outputSettings().prettyPrint(true).outline(true).indentAmount(1).maxPaddingWidth(-1);
        return page.outerHtml().replace("\u00ad", "&shy;").replaceAll("[ \t]+\n", "\n");
    }
}
