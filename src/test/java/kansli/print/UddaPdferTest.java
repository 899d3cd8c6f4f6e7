package kansli.print;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import kansli.Provforbund;
import kansli.document.Audience;
import kansli.document.DocumentId;
import kansli.document.Handlingar;
import kansli.document.Handlingar.Part;
import kansli.document.Inkommen;
import kansli.source.Barrier;
import kansli.source.Bytes;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Every odd file gives a package that conforms, or a finding; and the table in docs says which. */
class UddaPdferTest {

    private static final Path DOCS = Path.of("docs/bilagor-fran-andra.md");

    /** Seconds of this process's own time, in all its threads, which is about the same on a busy machine. */
    private static final int LONGEST = 15;

    private long spent;

    private static List<UddaPdfer.Udda> alla;

    @BeforeAll
    static void make() throws IOException {
        alla = UddaPdfer.alla();
    }

    @Test
    void each_conforms_in_a_package_or_is_refused_in_bounded_time() throws IOException {
        var rows = new ArrayList<String>();
        var papers = new LinkedHashMap<DocumentId, Pdf>();
        var only = System.getProperty("udda", "");
        for (var udda : alla) {
            if (!udda.fil().contains(only)) {
                continue;
            }
            var found = timed(() -> new PdfBoxIntake().inspect(udda.bytes()));
            long inspected = spent;
            long taken = 0;
            int size = 0;
            if (found instanceof Intake.Usable usable) {
                var paper = timed(() -> new PdfBoxIntake().take(udda.bytes(), usable.found(), "1.1 Prov"));
                taken = spent;
                size = paper.bytes().size();
                assertThat(paper.pages()).isEqualTo(usable.found().sidor());
                papers.put(new DocumentId("mote/bilagor/" + udda.fil()), paper);
            }
            System.out.printf(
                    "%-34s %5d ms %5d ms %7d → %7d  %s%n",
                    udda.fil(), inspected, taken, udda.bytes().size(), size, said(found));
            assertThat(inspected + taken).as(udda.fil()).isLessThan(LONGEST * 1000L);
            rows.add("| %s | %s | %s |".formatted(udda.fil(), udda.udda(), said(found)));
        }
        var bound = bind(papers);
        if (System.getProperty("spara") != null) {
            Files.write(Path.of(System.getProperty("spara")), bound);
        }
        VeraPdf.assertConforms(bound);
        if (only.isEmpty()) {
            assertTable(rows);
        }
    }

    @Test
    void a_file_that_cannot_be_used_has_a_sheet_in_its_place_and_the_rest_is_whole() throws IOException {
        var built = Provforbund.forbund("litet")
                .add("sammantraden/2024-05-16-styrelsen/bilagor/04-1-ansokan.pdf", UddaPdfer.fil("avhuggen-10.pdf"))
                .bygg();
        var sheet = text(built.file(Audience.STYRELSEN, "sammantraden/2024-05-16-styrelsen/bilaga-4-1.pdf"));
        assertThat(sheet)
                .contains("Handling som inte går att visa")
                .contains("filen är skadad, eller gjord på ett sätt som inte går att läsa");
        VeraPdf.assertConforms(built.file(Audience.STYRELSEN, "sammantraden/2024-05-16-styrelsen/handlingar.pdf")
                .toArray());
    }

    /** Behind the barrier where a build does it; what it cost in milliseconds is in {@link #spent}. */
    private <T> T timed(Callable<T> work) {
        var machine = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        long before = machine.getProcessCpuTime();
        var result = Barrier.around("paper", work);
        spent = (machine.getProcessCpuTime() - before) / 1_000_000;
        return result;
    }

    private static String text(Bytes pdf) throws IOException {
        try (var paper = Loader.loadPDF(pdf.toArray())) {
            return new PDFTextStripper().getText(paper).replaceAll("\\s+", " ");
        }
    }

    private static void assertTable(List<String> rows) throws IOException {
        var table = "| Fil | Vad som är udda | Vad Kansli gör |\n|---|---|---|\n" + String.join("\n", rows) + "\n";
        var page = Files.exists(DOCS) ? Files.readString(DOCS) : "";
        if ("skriv".equals(System.getProperty("facit"))) {
            Files.writeString(DOCS, page.substring(0, page.indexOf("| Fil |")) + table);
        } else {
            assertThat(page).endsWith(table);
        }
    }

    /** All in one package: one paper's names, fonts and colours must not disturb another's. */
    static byte[] bind(Map<DocumentId, Pdf> papers) {
        var binder = new PdfBoxBookbinder();
        var sheet = Sample.PRINTER.print(Sample.page("blad", "<h1>B</h1>"));
        var parts = papers.keySet().stream()
                .map(id -> new Part(id.value(), Optional.of(id), Optional.of("1.1"), List.of()))
                .toList();
        var handlingar = new Handlingar(
                new DocumentId("mote/handlingar"),
                "Handlingar",
                "Prov",
                LocalDate.of(2021, 3, 11),
                "#0F5257",
                papers.keySet().iterator().next(),
                parts);
        return binder.bind(handlingar, id -> binder.attach(id, sheet, papers.get(id), id.value()))
                .bytes()
                .toArray();
    }

    private static String said(Intake.Inspection found) {
        return switch (found) {
            case Intake.Unusable no ->
                "Tar inte in den: "
                        + switch (no.hinder()) {
                            case INGEN_PDF -> "`bilaga-ingen-pdf`";
                            case LOSENORD -> "`bilaga-losenord`";
                            case SPARRAD -> "`bilaga-begransad`";
                            case SKADAD -> "`bilaga-skadad`";
                            case RITAS_AV_PROGRAM -> "`bilaga-xfa`";
                            case INGA_SIDOR -> "`bilaga-utan-sidor`";
                            case FOR_STOR -> "`bilaga-for-stor`";
                            case INTE_TAGEN -> "`fil-utanfor`";
                        };
            case Intake.Usable yes ->
                said(yes.found())
                        + yes.repairs().stream().map(UddaPdferTest::said).collect(Collectors.joining());
        };
    }

    private static String said(Inkommen found) {
        var how = switch (found.atergivning()) {
            case MED_TAGGAR -> "Med sina taggar";
            case SOM_SIDOR -> "Som den är ritad";
            case SOM_BILDER -> "Som bilder av sidorna";
        };
        return how
                + ", %d %s, %s"
                        .formatted(
                                found.sidor(),
                                found.sidor() == 1 ? "sida" : "sidor",
                                found.text() ? "med text" : "utan text: `bilaga-utan-text`")
                + (found.procent() == 94
                        ? ""
                        : found.procent() == 0
                                ? ", i olika storlek"
                                : ", i %d procents storlek".formatted(found.procent()))
                + (found.somBilder().isEmpty() ? "" : ", några som bilder")
                + (found.utelamnade().isEmpty()
                        ? ""
                        : ", sida %s går inte att visa: `bilaga-sida-utelamnad`"
                                .formatted(found.utelamnade().toString().replaceAll("[\\[\\]]", "")))
                + (found.undertecknad() ? "; `bilaga-undertecknad`" : "")
                + (found.dolda().isEmpty() ? "" : "; `bilaga-dold-text`")
                + (found.innesluten() ? "; `bilaga-skript`" : "");
    }

    private static String said(Intake.Repair repair) {
        return switch (repair) {
            case Intake.Rebuilt r -> "; `bilaga-reparerad`";
            case Intake.Incomplete i -> "; `bilaga-ofullstandig`";
            case Intake.Broken b -> " (trasig)";
            case Intake.Unredacted u -> "; `bilaga-overstrykning`";
            case Intake.Miscounted m -> "; `bilaga-reparerad` (har %d, säger %d)".formatted(m.found(), m.claimed());
        };
    }
}
